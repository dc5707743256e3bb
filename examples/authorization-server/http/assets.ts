import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";

const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css" };

/** Serves a file that vite built. Names hold no slash, so that none leads out of the folder. */
export async function serveAsset(response: ServerResponse, url: URL): Promise<boolean> {
  if (url.pathname === "/favicon.ico") {
    response.writeHead(204).end();
    return true;
  }
  const [, name, extension = ""] = /^\/assets\/([\w-]+\.(js|css))$/.exec(url.pathname) ?? [];
  if (name === undefined) return false;
  // From dist/server.
  const text = await readFile(new URL(`../assets/${name}`, import.meta.url)).catch(() => null);
  if (text === null) return false;
  response.writeHead(200, { "Content-Type": `${TYPES[extension]}; charset=utf-8` }).end(text);
  return true;
}
