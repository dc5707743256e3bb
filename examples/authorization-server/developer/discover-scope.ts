import { readChallenge } from "./challenge.js";

/** What a resource's metadata lists, found from its refusal (RFC 9728 §5.1). Undefined where it lists nothing. */
export async function discoverScope(resource: string): Promise<string | undefined> {
  const refusal = await fetch(`${resource}/account`);
  const { resource_metadata: address } = readChallenge(refusal.headers.get("www-authenticate"));
  if (address === undefined) throw new Error(`${resource} refuses without naming its metadata.`);
  const metadata: { resource: string; scopes_supported?: string[] } = await (await fetch(address)).json();
  // RFC 9728 §3.3: metadata of another resource is not to be used.
  if (metadata.resource !== resource) throw new Error(`The metadata of ${resource} is about ${metadata.resource}.`);
  return metadata.scopes_supported?.join(" ");
}
