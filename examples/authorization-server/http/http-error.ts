/** What went wrong, in words for the person at the browser. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  constructor(
    readonly status: number,
    message: string,
    /** Where the person can go on from here. */
    readonly next?: { href: string; label: string } | undefined,
  ) {
    super(message);
  }
}
