import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useExample } from "./example.js";
import type { Visitor } from "./visitor.js";

const example = useExample();
let visitor: Visitor;

beforeEach(async () => {
  visitor = await example.visit();
});

// The policy, React and the console have nothing against any page of any test.
afterEach(async () => {
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

async function consentTo(scope: string, ...ticks: string[]) {
  const client = await visitor.register(scope);
  await visitor.ask(client, scope);
  await visitor.tick(...ticks);
  const ticked = await visitor.ticked();
  await visitor.decide("Allow");
  return { ticked, ...(await visitor.outcome()) };
}

describe("what is ticked is what the access token says", () => {
  it.each([
    ["required and optional", "openid account:read contacts:read contacts:write", ["contacts:read"]],
    ["both halves of a pair", "openid contacts:read contacts:write", ["contacts:read", "contacts:write"]],
    ["the write half alone", "account:read contacts:read contacts:write", ["contacts:write"]],
    ["a scope that the catalogue lacks", "account:read labs:transcripts:read contacts:read", ["labs:transcripts:read"]],
    ["a refresh token", "openid account:read offline_access contacts:read", ["offline_access"]],
    ["no refresh token", "openid account:read offline_access contacts:read", ["contacts:read"]],
    ["what a scope includes", "account:read sessions:write sessions:sms:write sessions:fax:write", ["sessions:write"]],
    ["one of the included", "account:read sessions:write sessions:sms:write", ["sessions:sms:write"]],
  ])("%s", async (_, scope, ticks) => {
    const { ticked, token, introspected } = await consentTo(scope, ...ticks);
    expect(ticked).toEqual(expect.arrayContaining(ticks));
    expect(token).toEqual(ticked);
    expect(introspected).toEqual(ticked);
  });

  it("ticks nothing beforehand but what is required", async () => {
    const client = await visitor.register("openid account:read contacts:read offline_access labs:transcripts:read");
    await visitor.ask(client, "openid account:read contacts:read offline_access labs:transcripts:read");
    expect(await visitor.ticked()).toEqual(["account:read", "openid"]);
  });
});
