import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { setUpExample } from "./example.js";

const SECONDS = 3;
const example = setUpExample({ interactionSeconds: SECONDS });

it("says on a page of its own that a request has expired, and how to go on", async () => {
  const visitor = await example.visit();
  const client = await visitor.register("account:read contacts:read");
  await visitor.ask(client, "account:read contacts:read");
  await visitor.click("contacts:read");
  await setTimeout((SECONDS + 1) * 1000);
  await visitor.decide("Allow");
  expect(await visitor.problem()).toMatch(/has expired.*Go back to the application and start again there/);
  await visitor.page.reload();
  expect(await visitor.problem()).toContain("has expired");
});
