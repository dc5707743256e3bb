import type { ServerResponse } from "node:http";

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  // default-src covers neither of these two.
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  // No form-action: Chromium holds the redirect that follows a form against it, and the decision leads to the client.
].join("; ");

export function setSecurityHeaders(response: ServerResponse) {
  response.setHeader("Content-Security-Policy", POLICY);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("X-Content-Type-Options", "nosniff");
}
