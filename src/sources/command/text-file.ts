import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

/**
 * A file's text.
 * @throws {Error} where it can't be read or is no UTF-8: read as such, its names would be others.
 */
export function readTextFile(file: string): string {
  return decodeText(readFileSync(file));
}

/**
 * What a file holds that is to be written: null where there is none, or no regular file, since a device or a pipe may never end. What is no
 * UTF-8 is read all the same: it is somebody's.
 * @throws {Error} where it can't be read.
 */
export function presentText(file: string): string | null {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : null;
}

/**
 * The text in UTF-8 bytes.
 * @throws {Error} where they are something else.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Error("it is UTF-16. Save it as UTF-8."); // by its byte order mark
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("it is not UTF-8, so its names might be read as others. Save it as UTF-8.");
  }
  if (text.includes("\0")) throw new Error("it holds NUL, so it is UTF-16 or no text at all. Save it as UTF-8.");
  return text;
}

/** Whether two paths lead to one file, through links too. */
export function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  try {
    const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
    return a.ino === b.ino && a.dev === b.dev;
  } catch {
    return false; // one of them is not there yet
  }
}
