/** Focuses the grid, where Tab would enter it, of the picker that an element is in: for a button that goes with its click. */
export function focusGrid(inside: Element | null, options?: FocusOptions): void {
  inside
    ?.closest("[data-scope-picker]")
    ?.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')
    ?.focus(options);
}
