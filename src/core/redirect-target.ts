/** Where a person is sent after a decision. */
export interface RedirectTarget {
  /** A web page elsewhere; a program on the person's own computer (RFC 8252 §7.3); an app by its own scheme (§7.1); or no address at all. */
  readonly kind: "web" | "loopback" | "app" | "invalid";
  /** The host with its port (`[::1]:8080`), in ASCII, so that no letter looks like another; an app's scheme; or the text as given. */
  readonly host: string;
  /** Whether what is sent there can be read on the way: `http`, and not to the computer itself. */
  readonly isPlain: boolean;
}

/** Characters that hold the longest host (RFC 1035 §2.3.4: 253) with its port, so that none is cut where it is shown. */
export const HOST_LENGTH = 260;

/** Reads a redirect URI as a browser would: its host is what counts, not what stands before an `@` or looks like a host in the path. */
export function redirectTarget(uri: string): RedirectTarget {
  let url: URL;
  try {
    url = new URL(uri);
  } catch {
    return { kind: "invalid", host: uri, isPlain: false };
  }
  const { protocol, host, hostname } = url;
  if (protocol !== "http:" && protocol !== "https:") {
    return { kind: "app", host: protocol.slice(0, -1), isPlain: false };
  }
  const isLoopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\])$/.test(
    hostname,
  );
  return { kind: isLoopback ? "loopback" : "web", host, isPlain: protocol === "http:" && !isLoopback };
}
