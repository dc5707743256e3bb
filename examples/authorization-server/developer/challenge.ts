/** What a `WWW-Authenticate: Bearer` challenge says (RFC 9110 §11.6.1): its parameters by name. */
export function readChallenge(header: string | null): Readonly<Record<string, string>> {
  const parameters = header?.match(/^Bearer\s+(.*)$/i)?.[1] ?? "";
  return Object.fromEntries([...parameters.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}
