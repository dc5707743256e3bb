import { writeFileSync } from "node:fs";
import { version } from "../../../package.json";
import { type Catalogue, createCatalogue } from "../../core/index.js";
import type { SourceIssueCode, SourceResult } from "../index.js";
import { escaped } from "../source-issue.js";
import { catalogueModule, isMadeModule } from "./catalogue-module.js";
import { type CommandArguments, commandArguments, STANDARD_INPUT, UsageError } from "./command-arguments.js";
import { commandLine } from "./command-line.js";
import { help } from "./help.js";
import { keepGrammar } from "./keep-grammar.js";
import { firstDifference } from "./module-difference.js";
import { pinnedGrammar } from "./pinned-grammar.js";
import { detectFormat, readSource } from "./source-format.js";
import { issueLines, summary } from "./summary.js";
import { decodeText, isSameFile, presentText, readTextFile } from "./text-file.js";

/** Where the command reads from and prints to. */
export interface CommandStreams {
  /** Standard input, to its end. */
  in(): Uint8Array;
  out(text: string): void;
  err(text: string): void;
}

/** Done. */
const DONE = 0;
/** The input is bad, or the check failed. */
const FAILED = 1;
/** The command line is wrong. */
const MISUSED = 2;

// A module made from half a file would be committed as if it were whole.
const FATAL: ReadonlySet<SourceIssueCode> = new Set(["invalid-document", "no-scopes", "too-deep", "cut-table"]);

/** Runs `scope-picker` with these arguments; gives its exit code: 0 done, 1 bad input or a failed check, 2 wrong usage. */
export function runCommand(args: readonly string[], given: CommandStreams): number {
  // A file's name is anybody's text, too.
  const streams: CommandStreams = {
    ...given,
    out: (text) => given.out(shown(text)),
    err: (text) => given.err(shown(text)),
  };
  try {
    const asked = commandArguments(args);
    if (asked === "help" || asked === "version") {
      streams.out(asked === "help" ? help : `${version}\n`);
      return DONE;
    }
    return importFile(asked, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.err(`scope-picker: ${error.message}\n\n${help}`);
    return MISUSED;
  }
}

function importFile(asked: CommandArguments, streams: CommandStreams): number {
  const { output, check, requirement, name } = asked;
  if (output !== undefined && isSameFile(asked.file, output)) {
    throw new UsageError(`-o can't be ${JSON.stringify(output)}: that is the file to read, which would be lost.`);
  }
  const present = output === undefined ? null : read(output, streams, presentText);
  if (present === undefined) return FAILED;
  if (present !== null && !check && !isMadeModule(present)) {
    throw new UsageError(
      `-o can't be ${JSON.stringify(output)}: this command did not make that file, which would be lost. Name another, or delete it.`,
    );
  }
  const isPiped = asked.file === STANDARD_INPUT;
  const file = isPiped ? "standard input" : asked.file;
  const text = read(file, streams, isPiped ? () => decodeText(streams.in()) : readTextFile);
  if (text === undefined) return FAILED;
  const format = asked.format ?? detectFormat(file, text);
  const source: SourceResult = readSource(text, format, { requirement, file });
  const fatal = source.issues.filter(({ code }) => FATAL.has(code));
  if (fatal.length > 0) {
    // The others often say why: that a page was saved in place of the document.
    const others = source.issues.filter(({ code }) => !FATAL.has(code));
    streams.err(issueLines(file, [...fatal, ...others]));
    streams.err(`scope-picker: ${file} was read as ${format}; nothing was written.\n`);
    return FAILED;
  }

  const { catalogue, note } = catalogueOf(source, asked, present);
  const made = catalogueModule({ name, command: commandLine(asked), source, catalogue });
  if (check && output !== undefined) return checkModule(file, output, made, note, streams);
  streams.err(issueLines(file, source.issues));
  if (output === undefined) {
    streams.err(summary(file, format, source, catalogue));
    streams.out(made);
    return DONE;
  }
  if (!write(output, made, streams)) return FAILED;
  streams.out(summary(file, format, source, catalogue));
  streams.out(note);
  streams.out(`wrote ${output}\n`);
  return DONE;
}

/** The catalogue, by the grammar that the output has pinned if there is one, and a line about that. */
function catalogueOf(
  source: SourceResult,
  { output, infer }: CommandArguments,
  present: string | null,
): { catalogue: Catalogue; note: string } {
  if (present === null || infer) return { catalogue: createCatalogue(source.definitions), note: "" };
  const pinned = pinnedGrammar(present);
  if (pinned === null) {
    const note = `the grammar was found anew: ${output} has none that can be read\n`;
    return { catalogue: createCatalogue(source.definitions), note };
  }
  const { catalogue, note } = keepGrammar(source.definitions, pinned);
  return { catalogue, note: `the grammar was ${note}\n` };
}

function checkModule(file: string, output: string, made: string, note: string, streams: CommandStreams): number {
  const present = read(output, streams, readTextFile);
  if (present === undefined) return FAILED;
  const difference = firstDifference(present, made);
  if (difference === null) {
    streams.out(`${output} matches ${file}\n`);
    return DONE;
  }
  streams.err(`${output}:${difference.line} no longer matches ${file}. Run the command again without --check.\n`);
  streams.err(`- ${escaped(difference.present)}\n+ ${escaped(difference.made)}\n`);
  streams.err(note);
  return FAILED;
}

/** What `textIn` gives of a file; undefined, and said so, where it can't be read. */
function read<Text>(file: string, streams: CommandStreams, textIn: (file: string) => Text): Text | undefined {
  try {
    return textIn(file);
  } catch (error) {
    streams.err(`scope-picker: ${file} can't be read: ${reason(error)}\n`);
    return undefined;
  }
}

function write(file: string, text: string, streams: CommandStreams): boolean {
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    streams.err(`scope-picker: ${file} can't be written: ${reason(error)}\n`);
    return false;
  }
}

/** As a terminal may show it: lines, and no escape sequence. */
function shown(text: string): string {
  return text.split("\n").map(escaped).join("\n");
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
