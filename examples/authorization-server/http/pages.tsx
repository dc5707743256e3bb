import type { ServerResponse } from "node:http";
import type { ReactNode } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { ErrorPage } from "../pages/error-page.js";
import { HttpError } from "./http-error.js";

export interface PageOptions {
  title: string;
  status?: number | undefined;
  /** The browser's part, for a page that is hydrated: its bundle, and the props that server and browser render from. */
  hydrate?: { script: string; props: unknown } | undefined;
}

/** Sends a page. What stands in `#root` is exactly what the browser's bundle renders. */
export function sendPage(response: ServerResponse, content: ReactNode, { title, status = 200, hydrate }: PageOptions) {
  const root = hydrate ? renderToString(content) : renderToStaticMarkup(content);
  const document = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        {hydrate && <script type="module" src={`/assets/${hydrate.script}.js`} />}
      </head>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup, which has escaped what it holds. */}
        <div id="root" dangerouslySetInnerHTML={{ __html: root }} />
        {/* Data in an attribute needs no escaping of its own, and is no script to the content security policy. */}
        {hydrate && <div id="props" hidden data-props={JSON.stringify(hydrate.props)} />}
      </body>
    </html>,
  );
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" }).end(`<!doctype html>${document}`);
}

/** Says what went wrong. Only an HttpError's own words are shown. */
export function sendErrorPage(response: ServerResponse, error: unknown) {
  const { status, message, next } =
    error instanceof HttpError ? error : new HttpError(500, "Something went wrong here. Nothing was allowed.");
  sendPage(response, <ErrorPage message={message} next={next} />, { title: "That did not work", status });
}
