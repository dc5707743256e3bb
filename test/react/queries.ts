/** The box of a scope. */
export function box(name: string): HTMLButtonElement {
  const found = document.querySelector<HTMLButtonElement>(`button[role="checkbox"][value="${CSS.escape(name)}"]`);
  if (found === null) throw new Error(`There is no box of the scope ${name}`);
  return found;
}

/** A resource's own box. */
export function resourceBox(id: string): HTMLButtonElement {
  const found = document.querySelector<HTMLButtonElement>(`[data-resource="${CSS.escape(id)}"] [data-resource-box]`);
  if (found === null) throw new Error(`There is no box of the resource ${id}`);
  return found;
}
