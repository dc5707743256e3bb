import type { Catalogue } from "../../core/index.js";
import type { SourceResult } from "../index.js";
import { escaped } from "../source-issue.js";
import { grammarLiteral } from "./grammar-literal.js";
import { literal } from "./literal.js";
import { pinnedGrammar } from "./pinned-grammar.js";

/** What the module is made of. */
export interface ModuleParts {
  /** Name of the exported catalogue; the other exports begin with it. */
  readonly name: string;
  /** What to type to make it again, as the header says it: `import petstore.yaml --requirement any`. */
  readonly command: string;
  readonly source: SourceResult;
  /** The catalogue of the definitions, with the grammar that was found. */
  readonly catalogue: Catalogue;
}

const MADE_BY = "// Made by `scope-picker ";

/** Whether a file's text is a module that was made here, or one that nothing is lost of: its header or its grammar say so. */
export function isMadeModule(text: string): boolean {
  return text.trim() === "" || `\n${text}`.includes(`\n${MADE_BY}`) || pinnedGrammar(text) !== null;
}

/**
 * A TypeScript module with the definitions, the grammar, the type of its names, the catalogue and, where the source has
 * them, the operations. The same parts give the same text. What it exports says its type, for `isolatedDeclarations`.
 */
export function catalogueModule({ name, command, source, catalogue }: ModuleParts): string {
  const grammar = grammarLiteral(catalogue.grammar, `export const ${name}Grammar: Grammar = `.length);
  const operations = source.operations ?? [];
  const marked = operations.some(({ otherSchemes }) => otherSchemes !== undefined);
  const types = [
    ...(grammar === null ? [] : ["type Grammar"]),
    "type NameOf",
    ...(operations.length > 0 && !marked ? ["type Operation"] : []),
  ];
  const typeName = name.charAt(0).toUpperCase() + name.slice(1);
  const blocks = [
    `${MADE_BY}${escaped(command)}\`. Don't edit it: run the command again.`,
    [
      `import { type Catalogue, createCatalogue, ${types.join(", ")} } from "scope-picker/core";`,
      ...(marked ? [`import type { SourceOperation } from "scope-picker/sources";`] : []),
    ].join("\n"),
    `/** All scopes, in the order and the words of the source. */
export const ${name}Definitions = [
${source.definitions.map((definition) => `  ${literal(definition, 2)},`).join("\n")}
] as const;`,
    grammar === null
      ? `// The names' grammar can't be written down as data, so it is found again at run time.
const ${name}Grammar = "infer";`
      : `/** How the names split. Pinned: found anew, it could shift resource ids when the provider adds scopes. */
export const ${name}Grammar: Grammar = ${grammar};`,
    `/** A scope of the catalogue. */
export type ${typeName}Scope = NameOf<typeof ${name}Definitions>;`,
    `/** The catalogue. */
export const ${name}: Catalogue<${typeName}Scope> = /* @__PURE__ */ createCatalogue(${name}Definitions, {
  grammar: ${name}Grammar,
});`,
  ];
  if (operations.length > 0) {
    blocks.push(`/** What an app can call, and the scopes that it takes. */
export const ${name}Operations: readonly ${marked ? "SourceOperation" : "Operation"}[] = [
${operations.map((operation) => `  ${literal(operation, 2)},`).join("\n")}
];`);
  }
  return `${blocks.join("\n\n")}\n`;
}
