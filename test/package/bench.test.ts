import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { measureSizes } from "../../bench/weigh.mjs";

// For correctness only: no test passes or fails by a time.
it("emits just the right scopes in every operation of the benchmark, as its floors do", async () => {
  const adapters = ["scope-picker", "scope-picker-controlled", "vanilla-window", "react-store"];
  const { stdout } = await promisify(execFile)(process.execPath, [
    "bench/run.mjs",
    "--smoke",
    "--no-build",
    "--only",
    adapters.join(),
  ]);
  expect(stdout).toContain(`${adapters.length} adapters emit what they should`);
});

it("lets no import outgrow what it may weigh at most", async () => {
  const measured = await measureSizes();
  expect(
    measured.filter(({ bytes, most }) => bytes > most).map(({ name, bytes, most }) => ({ name, bytes, most })),
  ).toEqual([]);
});
