import { parseArgs } from "node:util";
import type { RequirementMeaning } from "../index.js";
import { exportName, isExportName } from "./export-name.js";
import { type SourceFormat, sourceFormats } from "./source-format.js";

/** As a file's name: what is piped in. */
export const STANDARD_INPUT = "-";

/** What the command was asked for. */
export interface CommandArguments {
  /** A path, or {@link STANDARD_INPUT}. */
  readonly file: string;
  readonly format: SourceFormat | undefined;
  readonly output: string | undefined;
  readonly check: boolean;
  /** Whether the grammar is found anew though the output has one pinned. */
  readonly infer: boolean;
  readonly requirement: RequirementMeaning;
  readonly name: string;
  /** Whether `--name` said so. */
  readonly isNamed: boolean;
}

/** Thrown for a command line that can't be meant; its message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Reads the command line. `"help"` or `"version"` where it asks for that.
 * @throws {UsageError} for an unknown command, option or value.
 */
export function commandArguments(args: readonly string[]): CommandArguments | "help" | "version" {
  const { values, positionals } = parse(args);
  if (values.help) return "help";
  if (values.version) return "version";
  const [command, file, ...rest] = positionals;
  if (command === undefined)
    throw new UsageError("There is no command. Try: scope-picker import openapi.yaml -o scopes.ts");
  if (command !== "import")
    throw new UsageError(`There is no command ${JSON.stringify(command)}; the one there is is "import".`);
  if (file === undefined)
    throw new UsageError("import needs a file. Try: scope-picker import openapi.yaml -o scopes.ts");
  if (rest.length > 0) throw new UsageError(`import takes one file, but ${JSON.stringify(rest[0])} is a second one.`);

  const { format, output, check = false, infer = false, requirement = "all" } = values;
  if (format !== undefined && !isFormat(format)) {
    throw new UsageError(`--format can't be ${JSON.stringify(format)}; it is one of ${sourceFormats.join(", ")}.`);
  }
  if (requirement !== "all" && requirement !== "any") {
    throw new UsageError(`--requirement can't be ${JSON.stringify(requirement)}; it is "all" or "any".`);
  }
  if (output !== undefined && /(\.[cm]?jsx?|\.json|\.d\.[cm]?ts)$/i.test(output)) {
    throw new UsageError(`-o can't be ${JSON.stringify(output)}: the module is TypeScript. Name a .ts file.`);
  }
  if (check && output === undefined) {
    throw new UsageError("--check compares with a module: name it with -o, as when it was written.");
  }
  const name = values.name ?? exportName(output ?? file);
  if (!isExportName(name)) {
    throw new UsageError(
      `--name can't be ${JSON.stringify(name)}; it must be an identifier such as "petstore", and none that the module imports.`,
    );
  }
  return { file, format, output, check, infer, requirement, name, isNamed: values.name !== undefined };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", short: "f" },
        output: { type: "string", short: "o" },
        check: { type: "boolean" },
        infer: { type: "boolean" },
        requirement: { type: "string" },
        name: { type: "string", short: "n" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isFormat(format: string): format is SourceFormat {
  return (sourceFormats as readonly string[]).includes(format);
}
