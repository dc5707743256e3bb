import { afterPaint } from "./after-paint.js";

/**
 * Knows which rows are out of view, so that what is seen need not wait for them: a change of a hundred rows, of which ten are seen,
 * shows in the next frame, and the others follow right after it. Where the browser has not said yet, or can't, a row is in view.
 */
export class RowsInView {
  readonly #out = new Set<Element | null>();
  readonly #late = new Set<() => void>();
  readonly #observer =
    typeof IntersectionObserver === "undefined"
      ? null
      : new IntersectionObserver((entries) => {
          for (const { target, isIntersecting } of entries) this.#out[isIntersecting ? "delete" : "add"](target);
        });

  /** Watches a row. Returns a function that ends it. */
  watch(element: Element): () => void {
    this.#observer?.observe(element);
    return () => {
      this.#observer?.unobserve(element);
      this.#out.delete(element);
    };
  }

  /** Tells a row's listener of a change: at once, or after the next paint where the row is out of view. */
  tell(element: Element | null, listener: () => void): void {
    if (!this.#out.has(element)) {
      listener();
      return;
    }
    this.#late.add(listener);
    if (this.#late.size > 1) return;
    afterPaint(() => {
      const listeners = [...this.#late];
      this.#late.clear();
      for (const listener of listeners) listener();
    });
  }
}
