/** What is done to each adapter, and the title of its row. */
export const TITLES = {
  "mount expanded": "mount, unfolded",
  "mount collapsed": "mount, folded",
  "toggle leaf": "tick one",
  "toggle group on": "tick a namespace",
  "toggle group off": "untick it",
  "select all": "tick all",
  "clear all": "clear",
  filter: "filter",
  "expand all": "unfold all",
};

export const OPERATIONS = Object.keys(TITLES);

/** The value below which a part of the list lies; between two, interpolated. */
export function quantile(list, part) {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)];
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at % 1);
}

export const median = (list) => quantile(list, 0.5);

/** Three significant digits. */
export const show = (n) => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));

/**
 * One operation of one adapter: over the repetitions, of the median within a page. Null where it was not measured.
 * @returns {{ value: number, low: number, high: number, n: number } | { over: true } | { failed: true } | null}
 */
export function figure(pages, field = "wall") {
  if (!pages?.length) return null;
  const flat = pages.flat();
  if (flat.some((one) => one.timeout)) return { over: true };
  if (flat.some((one) => one.dead)) return { failed: true };
  const values = pages.map((page) => median(page.map((one) => one[field])));
  return { value: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75), n: pages.length };
}

/** The best peer in one operation: [adapter, figure], or null. */
export function bestPeer(results, size, operation, field = "wall") {
  const { samples, picker, floors } = results;
  const ranked = Object.keys(samples[size])
    .filter((name) => !name.startsWith(picker) && !floors.includes(name))
    .map((name) => [name, figure(samples[size][name][operation], field)])
    .filter(([, found]) => found?.value !== undefined)
    .sort((a, b) => a[1].value - b[1].value);
  return ranked[0] ?? null;
}
