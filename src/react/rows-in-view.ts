import { oncePer } from "../core/once-per.js";
import type { PickerStore } from "./picker-store.js";
import { tellLater } from "./tell-later.js";

/**
 * Knows which rows of a picker are out of view, so that what is seen need not wait for them: a change of a hundred rows, of which ten
 * are seen, shows in the next frame, and the others follow right after it. Where the browser has not said yet, or can't, a row is in view.
 */
export const rowsInView = oncePer((store: PickerStore) => {
  const out = new WeakSet<Element>();
  const observer =
    typeof IntersectionObserver === "undefined"
      ? undefined
      : new IntersectionObserver((entries) => {
          for (const { target, isIntersecting, boundingClientRect } of entries) {
            // What is not laid out yet costs nothing to render, and may be shown with the next change.
            out[isIntersecting || boundingClientRect.height === 0 ? "delete" : "add"](target);
          }
        });
  return {
    /** Watches a row. Returns a function that ends it. */
    watch(element: Element): () => void {
      observer?.observe(element);
      return () => observer?.unobserve(element);
    },
    /** Tells a row's listener of a change: at once, or after the next paint where the row is out of view. */
    tell(element: Element | null, listener: () => void): void {
      if (!element || !out.has(element)) listener();
      else tellLater(store)(listener);
    },
  };
});
