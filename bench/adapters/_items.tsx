import type { Workload } from "../page/contract";
import { reshape } from "../page/react";

export interface Item {
  key: string;
  title: React.ReactNode;
  children?: Item[];
}
export const items = (work: Workload) =>
  reshape<Item>(work.roots, ({ id, label }, children) => ({
    key: id,
    title: <span data-id={id}>{label}</span>,
    children,
  }));
