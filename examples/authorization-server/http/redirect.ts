import type { ServerResponse } from "node:http";

/** 303: the browser goes on with GET, whatever it sent. */
export function redirect(response: ServerResponse, location: string | URL) {
  response.writeHead(303, { Location: String(location) }).end();
}
