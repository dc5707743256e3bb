import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { serveAsset } from "./assets.js";
import { HttpError } from "./http-error.js";
import { sendErrorPage } from "./pages.js";
import { setSecurityHeaders } from "./security-headers.js";

/** Answers a request. `url` is its address. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<unknown> | unknown;

/** Serves what `makeHandler` makes for the origin. An error becomes a page that says what happened; it never shows a stack. */
export async function listen(port: number, makeHandler: (origin: string) => Handler) {
  let handler: Handler | undefined;
  let origin = "";
  const server = createServer(async (request, response) => {
    setSecurityHeaders(response);
    try {
      const address = request.url ?? "/";
      if (!address.startsWith("/")) throw new HttpError(400, "This is no address of this server.");
      // Put together: a base would take what follows two slashes for a host.
      const url = new URL(origin + address);
      if (await serveAsset(response, url)) return;
      await handler?.(request, response, url);
    } catch (error) {
      if (!(error instanceof HttpError)) console.error(error);
      if (!response.headersSent) sendErrorPage(response, error);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  handler = makeHandler(origin);
  return {
    origin,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
