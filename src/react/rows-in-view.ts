import { afterPaint } from "./after-paint.js";

/**
 * Knows which rows are out of view, so that what is seen need not wait for them: a change of a hundred rows, of which ten are seen,
 * shows in the next frame, and the others follow right after it. Where the browser has not said yet, or can't, a row is in view.
 */
export class RowsInView {
  readonly #out = new Set<Element>();
  readonly #late = new Set<() => void>();
  #observer: IntersectionObserver | null = null;

  /** Watches a row. Returns a function that ends it. */
  watch(element: Element): () => void {
    if (typeof IntersectionObserver === "undefined") return () => undefined;
    this.#observer ??= new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#out.delete(target);
        else this.#out.add(target);
      }
    });
    const observer = this.#observer;
    observer.observe(element);
    return () => {
      observer.unobserve(element);
      this.#out.delete(element);
    };
  }

  /** Tells a row's listener of a change: at once, or after the next paint where the row is out of view. */
  tell(element: Element | null, listener: () => void): void {
    if (element === null || !this.#out.has(element)) {
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
