/** Up to this many rows all are in the document; more are windowed. A picker with more starts folded. */
export const ROWS_IN_DOCUMENT = 200;

/** Rows that the server renders of a list that will be windowed. */
export const ROWS_ON_SERVER = 50;

/**
 * Whether a list of so many rows is windowed. A window measures its rows: where nothing can (jsdom), all are in the document. Hydration
 * still begins with what the server sent.
 */
export function isWindowed(rows: number, isHydrated = true): boolean {
  return rows > ROWS_IN_DOCUMENT && !(isHydrated && !window.ResizeObserver);
}
