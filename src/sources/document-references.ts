import type { DocumentNode } from "./document-node.js";
import type { ParsedDocument } from "./parsed-document.js";
import { quote, type SourceIssue } from "./source-issue.js";

/** Follows local `$ref`s (RFC 6901 pointers in a fragment). Each is followed, and reported, once; cycles end. */
export class DocumentReferences {
  readonly #document: ParsedDocument;
  readonly #issues: SourceIssue[];
  readonly #targets = new Map<DocumentNode, DocumentNode | undefined>();

  constructor(document: ParsedDocument, issues: SourceIssue[]) {
    this.#document = document;
    this.#issues = issues;
  }

  /** The node itself, or what its `$ref` leads to in the end; undefined where it leads nowhere. */
  resolve(node: DocumentNode | undefined): DocumentNode | undefined {
    const passed = new Set<DocumentNode>();
    let at = node;
    while (at !== undefined && isReference(at)) {
      if (passed.has(at)) {
        this.#report(
          "unresolved-reference",
          at,
          `The reference ${quote(pointerOf(at))} leads back to itself`,
          "Break the circle.",
        );
        at = undefined;
      } else if (this.#targets.has(at)) {
        at = this.#targets.get(at);
        break;
      } else {
        passed.add(at);
        at = this.#follow(at);
      }
    }
    for (const reference of passed) this.#targets.set(reference, at);
    return at;
  }

  /** One step. The pointer's own segments may not pass through other references. */
  #follow(reference: DocumentNode): DocumentNode | undefined {
    const pointer = pointerOf(reference);
    if (!pointer.startsWith("#")) {
      this.#report(
        "external-reference",
        reference,
        `The reference ${quote(pointer)} leads out of this file`,
        "Bundle the document into one file first.",
      );
      return undefined;
    }
    let at: DocumentNode | undefined = this.#document.root;
    const segments = pointer.slice(1).split("/");
    // A pointer is empty or starts with a slash (RFC 6901 §3).
    if (segments.shift() !== "") at = undefined;
    for (const segment of segments) at = at?.get(unescapePointer(segment));
    if (at === undefined) {
      this.#report(
        "unresolved-reference",
        reference,
        `The reference ${quote(pointer)} leads to nothing in this file`,
        "Correct it, or add what it names.",
      );
    }
    return at;
  }

  #report(code: SourceIssue["code"], node: DocumentNode, what: string, mend: string): void {
    const value = node.get("$ref");
    const message = `${what}, so what it stands for was not read. ${mend}`;
    this.#issues.push({ code, message, ...this.#document.place(value?.offset) });
  }
}

/** A mapping whose `$ref` is a text; a scope that is called `$ref` has a description there, which is no pointer. */
function isReference(node: DocumentNode): boolean {
  return node.kind === "map" && node.get("$ref")?.isString === true;
}

function pointerOf(reference: DocumentNode): string {
  return reference.get("$ref")?.text ?? "";
}

function unescapePointer(segment: string): string {
  let plain = segment;
  try {
    plain = decodeURIComponent(segment);
  } catch {
    // A lone % is not worth refusing the reference.
  }
  return plain.replaceAll("~1", "/").replaceAll("~0", "~");
}
