/** Milliseconds after which a paint is no longer waited for: a page that no one looks at is not painted. */
const LONGEST = 250;

/**
 * Runs work once the browser has painted what stands now; returns a function that calls it off. React's own low priority is too early:
 * a transition's slices run before the frame and delay it. In a test environment (React's `IS_REACT_ACT_ENVIRONMENT`) it runs at once,
 * since React warns there of an update that no `act` waits for.
 */
export function afterPaint(work: () => void): () => void {
  if ((globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT === true) {
    work();
    return () => undefined;
  }
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(work);
  });
  let timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    work();
  }, LONGEST);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
