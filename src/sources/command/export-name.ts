// Words that can't name an export, and names that the module itself imports.
const TAKEN = new Set(
  "await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield arguments undefined createCatalogue Grammar NameOf Operation Catalogue SourceOperation".split(
    " ",
  ),
);

/** Whether a module can export a constant of this name. ASCII only, so that it reads alike in every editor. */
export function isExportName(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name) && !TAKEN.has(name);
}

/** A name for the catalogue in a file: `sipgate-v2.openapi.yaml` gives `sipgateV2`, `scopes.ts` gives `scopes`. */
export function exportName(file: string): string {
  const [stem = ""] = (file.split(/[\\/]/).at(-1) ?? "").split(".").filter((part) => part !== "");
  const words = stem.split(/[^A-Za-z0-9]/).filter((word) => word !== "");
  const camel = words
    .map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1))
    .join("");
  return isExportName(camel) ? camel : `scopes${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
}
