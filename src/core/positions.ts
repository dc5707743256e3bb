// Positions of scopes as sorted lists. Of thousands of scopes a selection mostly has few: what is on is listed once, and then counted.

/** The positions, in order, that have one of these bits. Four bytes are passed over at once where all are 0: `flags` owns its buffer. */
export function positionsWith(flags: Uint8Array, bits: number): number[] {
  const found: number[] = [];
  const words = new Uint32Array(flags.buffer, 0, flags.length >> 2);
  for (let at = 0; at < flags.length; at++) {
    while (at % 4 === 0 && words[at / 4] === 0) at += 4;
    if ((flags[at] as number) & bits) found.push(at);
  }
  return found;
}

/** How many positions of a sorted list are below a limit. */
export function countBelow(positions: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
