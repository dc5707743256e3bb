// What an adapter exports as default. See README.md, "Adding an adapter".
export interface Node {
  id: string;
  label: string;
  children?: Node[];
}
export interface Workload {
  size: string;
  roots: Node[];
  leaves: string[];
  groups: string[];
  query: string;
  definitions: { name: string; description?: string; implies?: readonly string[] }[]; // with what the provider says of each
  under: Map<string, string[]>; // group id -> scopes below it
  isLeaf(id: string): boolean;
  probe: { leaves: string[]; group: string; firstGroup: string; filteredOut: string; filteredIn: string };
}
export interface Props<S = any> {
  work: Workload;
  shaped: S; // what shape() made of the workload
  expanded: boolean; // start with every group open, or with every group closed
  onChange(scopes: string[]): void; // the app's handler: every selected scope, as an array, in any order
}
export interface Handle {
  selectAll(): void;
  clear(): void;
  expandAll(): void;
  filter?(text: string): void; // absent: the peer cannot hide rows by text
  unmount(): void;
}
export type State = "on" | "off" | "mixed";
export interface Adapter<S = any> {
  label: string;
  windowed: boolean; // does it keep only the visible rows in the DOM?
  shape?(work: Workload): S; // plain reshaping of the data into the peer's format; not timed
  mount(host: HTMLElement, props: Props<S>): Handle;
  box(id: string): HTMLElement | null; // the element a user would click to toggle the node
  state(box: HTMLElement): State;
}

/** Most boxes can be read by one of these. */
export const ariaState = (el: Element): State =>
  (({ true: "on", mixed: "mixed" }) as const)[el.getAttribute("aria-checked") ?? ""] ?? "off";
export const inputState = (el: Element): State =>
  (el as HTMLInputElement).indeterminate ? "mixed" : (el as HTMLInputElement).checked ? "on" : "off";
export const byDataId = (id: string) => document.querySelector<HTMLElement>(`[data-id="${id}"]`);
