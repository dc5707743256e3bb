import { expect, it } from "vitest";
import { schemeNeeds } from "../../src/core/scheme-needs.js";

const has = new Set(["a", "b"]);

it("asks for the scheme that stands beside the scopes at hand", () => {
  const operation = { id: "x", requires: [["a"], ["c"]] };
  const others = [
    { scopes: ["a"], schemes: ["BotToken"] },
    { scopes: ["c"], schemes: ["ApiKey"] },
  ];
  expect(schemeNeeds(operation, others, has)).toEqual({ besides: [["BotToken"]], instead: [] });
});

it("asks for none where scopes alone are enough", () => {
  const operation = { id: "x", requires: [["a"], ["b"]] };
  expect(schemeNeeds(operation, [{ scopes: ["a"], schemes: ["BotToken"] }], has)).toEqual({ besides: [], instead: [] });
});

it("offers each scheme that needs no scope once", () => {
  const operation = { id: "x", requires: [["a"]] };
  const others = [
    { scopes: [], schemes: ["Basic", "ApiKey"] },
    { scopes: [], schemes: ["ApiKey", "Basic"] },
    { scopes: [], schemes: ["BotToken"] },
  ];
  expect(schemeNeeds(operation, others, has)).toEqual({ besides: [], instead: [["Basic", "ApiKey"], ["BotToken"]] });
});

it("asks for none beside scopes that are not all at hand, nor beside no scope", () => {
  const operation = { id: "x", requires: [["a", "c"]] };
  const others = [
    { scopes: ["a", "c"], schemes: ["BotToken"] },
    { scopes: [], schemes: ["Basic"] },
  ];
  expect(schemeNeeds(operation, others, has)).toEqual({ besides: [], instead: [["Basic"]] });
});
