// npm run fuzz [-- runs [seed]]: 20,000 documents for each source of the built package. Fails on any fault.
import { fromMarkdown, fromMetadata, fromOpenApi, fromText } from "../dist/sources/index.js";
import { fuzzSource } from "./fuzz-documents.mjs";

const runs = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const sources = {
  markdown: fromMarkdown,
  openapi: (text) => fromOpenApi(text, { requirement: text.length % 2 === 0 ? "any" : "all" }),
  metadata: fromMetadata,
  text: fromText,
};
let failed = false;
for (const [source, read] of Object.entries(sources)) {
  const { kinds, slowest, failures } = fuzzSource(source, read, runs, seed);
  const shares = Object.entries(kinds).map(([kind, number]) => `${number} ${kind}`);
  console.log(
    `${source}: ${runs} documents (${shares.join(", ")}), slowest ${slowest.toFixed(1)} ms, ${failures.length} faults`,
  );
  for (const failure of failures.slice(0, 5))
    console.log(`  seed ${failure.seed} (${failure.kind}): ${failure.fault}\n  ${JSON.stringify(failure.text)}`);
  failed ||= failures.length > 0;
}
if (failed) process.exitCode = 1;
