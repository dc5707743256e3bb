import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const key = randomBytes(32);

/** A form's token: only a page of this server's can hold it, and only for this interaction of this browser session. */
export function csrfToken(...about: readonly string[]): string {
  return createHmac("sha256", key).update(JSON.stringify(about)).digest("base64url");
}

export function isSameToken(sent: string | null, expected: string): boolean {
  const [a, b] = [Buffer.from(sent ?? ""), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
