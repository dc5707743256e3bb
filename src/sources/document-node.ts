/** A key and its value; in a list the key is the index. */
export interface DocumentEntry {
  readonly key: string;
  /** Offset of the key in the text. */
  readonly offset: number | undefined;
  readonly value: DocumentNode;
}

/**
 * A node of a JSON or YAML document, or of an object. Its entries are made when asked for, so that an alias bomb or
 * a cyclic object costs what is read of it; a node that is met twice is the same object, so that work can be remembered.
 */
export class DocumentNode {
  readonly #load: () => readonly DocumentEntry[];
  #entries: readonly DocumentEntry[] | undefined;
  #byKey: Map<string, DocumentNode> | undefined;

  constructor(
    readonly kind: "map" | "list" | "scalar",
    /** Offset in the text; undefined where an object was given. */
    readonly offset: number | undefined,
    /** The value as text: of a string the string, of a number its digits as written, of null (and of what is no scalar) null. */
    readonly text: string | null,
    /** Whether it is a string and nothing that merely reads as one. */
    readonly isString: boolean,
    load: () => readonly DocumentEntry[] = () => [],
  ) {
    this.#load = load;
  }

  /** All entries in order, a key that stands twice included. */
  get entries(): readonly DocumentEntry[] {
    this.#entries ??= this.#load();
    return this.#entries;
  }

  /** The value of a key; the first one where it stands twice. */
  get(key: string): DocumentNode | undefined {
    if (this.#byKey === undefined) {
      this.#byKey = new Map(); // a Map, since `__proto__` is an ordinary key
      for (const entry of this.entries) if (!this.#byKey.has(entry.key)) this.#byKey.set(entry.key, entry.value);
    }
    return this.#byKey.get(key);
  }
}

/** Whether a key extends an object of OpenAPI with whatever its author likes, and stands for nothing of the API. */
export function isExtension(key: string): boolean {
  return key.startsWith("x-");
}
