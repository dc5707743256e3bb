/** What can be wrong with a definition. Stable: branch on it, show `message`. */
export type CatalogueIssueCode =
  | "duplicate-name"
  | "invalid-name"
  | "invalid-definition"
  | "unknown-implication"
  | "cyclic-implication";

/** One fault of the definitions. Nothing is thrown away for it but fields of the wrong type and the second definition of a name. */
export interface CatalogueIssue {
  readonly code: CatalogueIssueCode;
  /** The definition's position in the array given. */
  readonly index: number;
  /** The scope's name. */
  readonly name: string;
  /** What is wrong, why, and how to mend it. */
  readonly message: string;
}

/** Reports a fault of a definition; the text follows its name in the message. */
export type Report = (code: CatalogueIssueCode, index: number, name: string, text: string) => void;
