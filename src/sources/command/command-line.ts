import { basename } from "node:path";
import { type CommandArguments, STANDARD_INPUT } from "./command-arguments.js";

/**
 * The command that makes the module again, for its header. Files go without their folders, so that the module is the
 * same wherever it is made.
 */
export function commandLine({ file, format, output, requirement, name, isNamed }: CommandArguments): string {
  const words = ["import", file === STANDARD_INPUT ? file : shellWord(basename(file))];
  if (output !== undefined) words.push("-o", shellWord(basename(output)));
  if (format !== undefined) words.push("--format", format);
  if (requirement === "any") words.push("--requirement", requirement);
  if (isNamed) words.push("--name", shellWord(name));
  return words.join(" ");
}

/** A word as a shell reads it back. */
function shellWord(word: string): string {
  const safe = word.startsWith("-") ? `./${word}` : word;
  return /^[\p{L}\p{N}_.@%+=:,/-]+$/u.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
}
