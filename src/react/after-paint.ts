/**
 * Runs work once the browser has painted what stands now, or soon where the page is hidden and nothing is painted; returns a function
 * that calls it off. React's own low priority is too early: a transition's slices run before the frame and delay it. In a test
 * environment (React's `IS_REACT_ACT_ENVIRONMENT`) it runs at once, since React warns there of an update that no `act` waits for.
 * @param pause milliseconds to wait behind the paint.
 */
export function afterPaint(work: () => void, pause?: number): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    // Behind whoever else waits for this paint.
    timer = setTimeout(() => {
      timer = setTimeout(work, pause);
    });
  };
  if ((globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT === true) work();
  else if (document.hidden) soon();
  else frame = requestAnimationFrame(soon);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
