import type { IncomingMessage } from "node:http";
import { HttpError } from "./http-error.js";

/** Bytes of a form. A consent of 20,000 characters fits; what is longer was not sent by our page. */
const LONGEST = 32 * 1024;

/** Reads a posted form in which each field occurs once. @throws {HttpError} for anything else */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw new HttpError(415, "This address takes a posted form.");
  const form = new URLSearchParams(decode(await readBody(request)));
  const repeated = [...new Set(form.keys())].filter((name) => form.getAll(name).length > 1);
  if (repeated.length > 0) throw new HttpError(400, "The form has a field twice, so that it does not say one thing.");
  return form;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  // What is too long is still read, though not kept: a browser that cannot finish sending shows no answer.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= LONGEST) chunks.push(chunk);
    else if (length > 64 * LONGEST) break;
  }
  if (length > LONGEST) throw new HttpError(413, "The form is too long.");
  return Buffer.concat(chunks);
}

/** URLSearchParams turns bytes that are no UTF-8 into replacement characters; a form of ours holds none. */
function decode(body: Buffer): string {
  const text = body.toString("latin1");
  try {
    decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new HttpError(400, "The form is damaged.");
  }
  return text;
}
