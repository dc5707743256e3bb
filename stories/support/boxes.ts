import { waitFor } from "storybook/test";

/** The box of a scope. Waits for it: what is out of view is rendered after the first frame. */
export function box(name: string): Promise<HTMLButtonElement> {
  return found(`button[role="checkbox"][value="${CSS.escape(name)}"]`, `the scope ${name}`);
}

/** A resource's own box. */
export function resourceBox(id: string): Promise<HTMLButtonElement> {
  return found(`[data-resource="${CSS.escape(id)}"] [data-resource-box]`, `the resource ${id}`);
}

/** The row of a resource. */
export function rowOf(id: string): Promise<HTMLElement> {
  return found(`[role="row"][data-resource="${CSS.escape(id)}"]`, `the resource ${id}`);
}

function found<T extends HTMLElement>(selector: string, what: string): Promise<T> {
  return waitFor(() => {
    const element = document.querySelector<T>(selector);
    if (element === null) throw new Error(`The story shows no box or row of ${what}`);
    return element;
  });
}
