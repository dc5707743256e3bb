import { expect, it } from "vitest";
import { setUpExample } from "./example.js";
import { playFlow } from "./flow.js";
import { tamperedPosts } from "./tampered-posts.js";

const example = setUpExample();

it("plays through, as npm run flow does", async () => {
  const lines: string[] = [];
  await playFlow({ visitor: await example.visit(), developer: example.developer, print: (line) => lines.push(line) });
  expect(lines.filter((line) => line.includes("they agree, and so does the introspection"))).toHaveLength(6);
  expect(lines).toContain(`  ${tamperedPosts.length} tried, ${tamperedPosts.length} refused`);
});
