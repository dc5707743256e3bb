import type { Operation } from "../../core/index.js";

/** The texts of an operation, each shown once. */
export interface OperationTexts {
  readonly method: string | undefined;
  /** The path; without one, the label or the id. */
  readonly title: string;
  /** Whether the title is code, which is written from left to right. */
  readonly isCode: boolean;
  /** What people call it, and what it does. May be empty. */
  readonly text: string;
  /** The id, where it says something that the rest does not. */
  readonly id: string | undefined;
}

export function operationTexts({ id, label, summary, method, path }: Operation): OperationTexts {
  const title = path ?? label ?? id;
  const said = [path === undefined ? undefined : label, summary].filter((part) => part !== undefined && part !== title);
  const text = [...new Set(said)].join(" – ");
  const isSaid = id === title || id === `${method} ${path}`;
  return { method, title, isCode: path !== undefined || label === undefined, text, id: isSaid ? undefined : id };
}
