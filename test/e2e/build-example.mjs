import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the example from the package's dist. With React's development build: it alone says what hydration did not find. */
export default async function setup() {
  const vite = ["node_modules/vite/bin/vite.js", "build", "--app", "--mode=development", "--logLevel=warn"];
  await promisify(execFile)(process.execPath, [...vite, "--config=examples/authorization-server/vite.config.ts"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "development" },
  });
}
