import { expect, it } from "vitest";
import { sharedPrefix } from "../../../src/core/shared-prefix.js";
import { secondsOfWork } from "../../seconds-of-work.js";

const prefix = (...names: string[]) => sharedPrefix(new Set(names), names);
const at = "https://x.example/auth/";

it("is the deepest that two thirds of the addresses start with", () => {
  expect(prefix(`${at}a`, `${at}b`)).toBe(at);
  expect(prefix(`${at}a/b`, `${at}a/c`)).toBe(`${at}a/`);
  expect(prefix(`${at}a`, `${at}b`, "https://y.example/c")).toBe(at);
  expect(prefix("https://a.example/c", `${at}b`, `${at}a`)).toBe(at);
  expect(prefix(`${at}a`, "https://y.example/c", `${at}b`)).toBe(at);
  expect(prefix("app:///a", "app:///b")).toBe("app:///");
  expect(prefix(`${at}z/a`, `${at}y/a`, `${at}x/a`)).toBe(at);
  expect(prefix("https://a.example/", "https://z.example/", `${at}a`, `${at}b`)).toBe("");
  expect(prefix(`${at}a`, `${at}b`, `${at}c`, "https://y.example/d", "https://z.example/e")).toBe("");
});

it("is none of one address, of no address, or of what has its slash in the scheme only", () => {
  expect(prefix(`${at}a`)).toBe("");
  expect(prefix("a/b", "a/c")).toBe("");
  expect(prefix()).toBe("");
  expect(prefix("x://", "x://a")).toBe("");
  expect(prefix("https://a", "https://b")).toBe("");
});

it("counts addresses only, and names without it stay whole", () => {
  expect(prefix(`${at}a`, `${at}b`, "openid", "email", "zzz")).toBe(at);
  expect(prefix("a", "b", "c", "d", `${at}x`, `${at}y`)).toBe(at);
});

it("is none where a name without it would look like one with it", () => {
  expect(prefix(`${at}a`, `${at}b`, "a")).toBe("");
  // Also where the name is not in the sample.
  expect(sharedPrefix(new Set([`${at}a`, `${at}b`, "b"]), [`${at}a`, `${at}b`])).toBe("");
  expect(prefix(`${at}a`, `${at}b`, `${at}${at}a`)).toBe(at);
});

it("is found in linear time, however many slashes a name has", () => {
  const names = [`${at}${"/".repeat(200_000)}`, `${at}${"a/".repeat(200_000)}`] as const;
  expect(secondsOfWork(() => prefix(...names)).seconds).toBeLessThan(1);
});
