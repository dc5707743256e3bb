// The targets, each with what a run measured and whether it reached it.

import { SIZES } from "./lib/sizes.mjs";
import { bestPeer, figure, OPERATIONS, show, TITLES } from "./statistics.mjs";

const FRAME = 1000 / 60;
const count = (size) => SIZES[size].toLocaleString("en");

/** @returns {{ text: string, met: boolean | null, shown: string }[]} met: null where the run did not measure it */
export function targets(results) {
  const { samples, picker, floor, more, imports } = results;
  const rows = [];
  const add = (text, met, shown) => rows.push({ text, met, shown });
  const own = (size, operation) => figure(samples[size]?.[picker]?.[operation]);
  const over = (list) => (list.length === 0 ? "every row" : list.join("; "));

  for (const size of ["S", "M", "L", "XL"]) {
    if (!samples[size]?.[picker]) continue;
    const slower = [];
    const tied = [];
    let compared = 0;
    for (const operation of OPERATIONS) {
      const best = bestPeer(results, size, operation);
      if (best === null) continue;
      compared++;
      const mine = own(size, operation);
      const text = `${TITLES[operation]} ${show(mine?.value ?? Number.NaN)} against ${show(best[1].value)}`;
      if (mine?.value === undefined || mine.low > best[1].high) slower.push(text);
      else if (mine.value > best[1].value) tied.push(text);
    }
    add(
      `${count(size)}: faster than the best peer in every row, or within the quartiles of it`,
      compared === 0 ? null : slower.length === 0,
      slower.length + tied.length === 0
        ? `faster in ${compared} of ${compared} rows`
        : [...slower.map((text) => `slower: ${text}`), ...tied.map((text) => `tie: ${text}`)].join("; "),
    );
  }
  for (const size of ["M", "L", "XL"]) {
    if (!samples[size]?.[picker] || !samples[size][floor]) continue;
    const ratios = OPERATIONS.map((operation) => [
      operation,
      own(size, operation)?.value / figure(samples[size][floor][operation])?.value,
    ]);
    const beyond = ratios.filter(([, ratio]) => !(ratio <= 4));
    add(
      `${count(size)}: at most 4× the windowed plain DOM`,
      beyond.length === 0,
      over(beyond.map(([operation, ratio]) => `${TITLES[operation]} ${show(ratio)}×`)),
    );
  }
  if (own("M", "toggle leaf") && own("XXL", "toggle leaf")) {
    const grown = [];
    for (const operation of OPERATIONS) {
      const [small, large] = [own("M", operation)?.value, own("XXL", operation)?.value];
      const isScan = ["select all", "clear all", "filter"].includes(operation);
      if (!(large <= small * (isScan ? 100 : 2))) grown.push(`${TITLES[operation]} ${show(small)} → ${show(large)}`);
    }
    add(
      "From 1,000 to 100,000 no row grows (at most twice), except all and filter, those at most linearly",
      grown.length === 0,
      over(grown),
    );
    const slow = OPERATIONS.filter((operation) => !(own("XXL", operation)?.value <= 100));
    add(
      "100,000: no row over 100 ms",
      slow.length === 0,
      over(slow.map((operation) => `${TITLES[operation]} ${show(own("XXL", operation)?.value ?? Number.NaN)} ms`)),
    );
  }
  if (own("S", "mount expanded")) {
    const best = bestPeer(results, "S", "mount expanded");
    const { firstFrame } = more ?? {};
    if (best)
      add(
        "102: first painted frame before the best peer's",
        own("S", "mount expanded").value < best[1].value,
        `${show(own("S", "mount expanded").value)} ms against ${show(best[1].value)} ms (${best[0]})`,
      );
    if (firstFrame && !firstFrame.error)
      add(
        "102: all rows end up in the document, without a shift",
        firstFrame.rows === firstFrame.total && firstFrame.shift === 0,
        `${firstFrame.rows} of ${firstFrame.total} rows; layout shift ${show(firstFrame.shift)}`,
      );
  }
  for (const [what, tick] of [
    ["uncontrolled", more?.tickUncontrolled],
    ["controlled", more?.tickControlled],
  ]) {
    if (tick && !tick.error)
      add(
        `22,000: one tick, ${what}, with the emitted array, within ${show(FRAME)} ms on a CPU throttled 4×`,
        tick.painted < FRAME,
        `${show(tick.painted)} ms to the painted frame`,
      );
  }
  if (more?.wheel && !more.wheel.error)
    add(
      "The longest list by wheel, end to end: no blank longer than 50 ms",
      more.wheel.longest <= 50 && more.wheel.reachedEnd,
      `longest ${show(more.wheel.longest)} ms${more.wheel.reachedEnd ? "" : "; end not reached"}`,
    );
  if (more?.keyboard && !more.keyboard.error)
    add(
      "By keyboard: focus kept, positions right, no blank longer than 50 ms",
      more.keyboard.faults.length === 0 && more.keyboard.longest <= 50,
      `${more.keyboard.faults.length} faults in ${more.keyboard.presses} keys; longest blank ${show(more.keyboard.longest)} ms`,
    );
  for (const state of ["expanded", "collapsed"]) {
    const fat = [];
    for (const size of Object.keys(samples)) {
      const mine = own(size, `heap ${state}`);
      const best = bestPeer(results, size, `heap ${state}`);
      if (mine && best && mine.value > best[1].value)
        fat.push(`${count(size)}: ${show(mine.value)} against ${show(best[1].value)} MiB (${best[0]})`);
    }
    add(
      `Heap after a mount, ${state === "expanded" ? "unfolded" : "folded"}: no more than the leanest peer's`,
      fat.length === 0,
      fat.length === 0 ? "every size" : fat.join("; "),
    );
  }
  if (more?.leaks && !more.leaks.error) {
    const { before, after } = more.leaks;
    const isFlat = after.nodes <= before.nodes + 20 && after.heap <= before.heap + 0.3;
    add(
      "200 mounts and unmounts: no detached node, no growing heap",
      isFlat,
      `nodes ${before.nodes} → ${after.nodes}, heap ${before.heap.toFixed(2)} → ${after.heap.toFixed(2)} MiB`,
    );
  }
  for (const { name, bytes, budget } of imports ?? [])
    add(`\`${name}\` at most ${budget} B`, bytes <= budget, `${bytes} B`);
  return rows;
}
