#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { runCommand } from "./run-command.js";

// `scope-picker … | head` closes the pipe early: nobody reads on, and that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = runCommand(process.argv.slice(2), {
  // By its number: to ask for `process.stdin` alone would set a pipe to fail (EAGAIN) where its writer is still at work.
  in: () => readFileSync(0),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
