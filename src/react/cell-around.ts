/** The scope's cell that an element is in. No instanceof: in a frame that the picker is portalled into, elements are of another window's classes. */
export function cellAround(element: EventTarget): HTMLElement | null {
  return (element as HTMLElement).closest<HTMLElement>('[data-part="cell"]');
}

/** The name of the scope whose cell it is. */
export function nameIn(cell: HTMLElement | null): string | undefined {
  return cell?.querySelector("button")?.value;
}
