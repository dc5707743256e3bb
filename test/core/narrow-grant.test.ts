import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalogue, GrantError, isScopeToken, type NarrowGrantInput, narrowGrant } from "../../src/core/index.js";
import { anyCatalogue, anyNames, grammar } from "./arbitrary-catalogue.js";
import { scaled } from "./scaled.js";

const catalogue = createCatalogue(["a:read", "a:write", "b:read", "openid", "c d:read"], { grammar });
const requestedScopes = ["zz", "openid", "b:read", "a:read"];
const grant = (
  submitted: NarrowGrantInput["submitted"],
  requiredScopes: string | string[] = [],
  requested: string | string[] = requestedScopes,
) => narrowGrant({ catalogue, requestedScopes: requested, requiredScopes, submitted });

function form(...values: (string | Blob)[]): FormData {
  const data = new FormData();
  for (const value of values) data.append("scope", value as string);
  data.append("csrf", "a:write");
  return data;
}

function failure(run: () => unknown): GrantError {
  try {
    run();
  } catch (error) {
    if (error instanceof GrantError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("narrowGrant", () => {
  it.each([
    [{ scope: "a:read" }, "(object value)"],
    [5, "(number value)"],
  ])("says of %j that it holds no scopes", (submitted, what) => {
    expect(() => grant(submitted as never)).toThrow(TypeError);
    expect(() => grant(submitted as never)).toThrow(`${what} holds no scopes. Pass a form`);
  });

  it.each(["requestedScopes", "requiredScopes", "submitted"])("says that it is %s that holds no scopes", (field) => {
    const input = { catalogue, requestedScopes, submitted: null, [field]: { "a:read": "why" } };
    expect(() => narrowGrant(input as never)).toThrow(`${field}: (object value) holds no scopes`);
  });

  it.each(["requestedScopes", "requiredScopes"])(
    "takes nothing but names for %s: a Map of reasons would be an empty floor",
    (field) => {
      for (const wrong of [new Map([["a:read", "why"]]), ["a:read", null]]) {
        const input = { catalogue, requestedScopes, submitted: null, [field]: wrong };
        expect(() => narrowGrant(input as never)).toThrow(`${field}: (object value) holds no scopes`);
      }
      const input = { catalogue, requestedScopes, submitted: null, [field]: new Set(["a:read"]) };
      expect(() => narrowGrant(input)).not.toThrow();
    },
  );

  it("lists every name of a form in the error, and in its message the first of them", () => {
    const names = Array.from({ length: 1000 }, (_, i) => `x${i}${"y".repeat(1000)}`);
    const { notRequested, message } = failure(() => grant(names));
    expect(notRequested).toEqual(names);
    expect(message).toContain('"x0y');
    expect(message.length).toBeLessThan(2500);
  });

  it("grants what was submitted, in catalogue order, and says what it refused, in the order requested", () => {
    expect(grant(["openid", "a:read"])).toEqual({
      scopes: ["a:read", "openid"],
      refused: ["zz", "b:read"],
      restored: [],
      scope: "a:read openid",
    });
  });

  it.each([
    ["a scope string in a form", form("openid a:read")],
    ["repeated fields", form("openid", "a:read")],
    ["both, with repeats", form("openid a:read", "a:read", "")],
    ["a scope string", " a:read  openid "],
    ["a list", ["a:read", "openid", "a:read"]],
    ["a set", new Set(["a:read", "openid"])],
    ["URLSearchParams", new URLSearchParams("scope=a:read+openid&x=1")],
    ["anything with getAll", { getAll: (name: string) => (name === "scope" ? ["openid", "a:read"] : ["a:write"]) }],
  ])("reads %s", (_, submitted) => {
    expect(grant(submitted).scopes).toEqual(["a:read", "openid"]);
  });

  it.each([[null], [undefined], [""], [[]], [form()], [form("")], [{ getAll: () => [] }]])(
    "grants the floor alone for %j",
    (submitted) => {
      expect(grant(submitted, ["b:read"])).toEqual({
        scopes: ["b:read"],
        refused: ["zz", "openid", "a:read"],
        restored: ["b:read"],
        scope: "b:read",
      });
      expect(grant(submitted)).toEqual({ scopes: [], refused: requestedScopes, restored: [], scope: "" });
    },
  );

  it("always grants what is required and requested, and restores what the form lacked of it", () => {
    expect(grant(["a:read"], ["openid", "a:read", "b:read"])).toMatchObject({
      scopes: ["a:read", "b:read", "openid"],
      restored: ["b:read", "openid"],
      refused: ["zz"],
    });
  });

  it("takes no form for what was requested or is required: that is the server's own", () => {
    const posted = new URLSearchParams("scope=a:read") as never;
    expect(() => grant("a:read", [], posted)).toThrow(
      new TypeError("requestedScopes: (object value) holds no scopes. Pass a form, string or names."),
    );
    expect(() => grant("a:read", posted)).toThrow(TypeError);
    expect(() => grant("a:read", [], form("a:read") as never)).toThrow(TypeError);
  });

  it("does not grant what is required and was not requested", () => {
    expect(grant([], ["a:write"]).scopes).toEqual([]);
  });

  it("grants a requested name that the catalogue lacks, after the others", () => {
    expect(grant(["zz", "openid"]).scopes).toEqual(["openid", "zz"]);
    expect(grant([], ["zz"]).restored).toEqual(["zz"]);
  });

  it("takes the requested and required scopes as a scope string too, and does not read it by characters", () => {
    expect(grant("a:read", "openid b:read", "a:read openid b:read")).toMatchObject({ scope: "a:read b:read openid" });
  });

  it("lists every name that was not requested and every malformed one at once", () => {
    const error = failure(() => grant(["a:write", "a:read", "c d:read", "nope", 'x"', ""]));
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "GrantError",
      code: "invalid_scope",
      notRequested: ["a:write", "nope"],
      malformed: ["c d:read", 'x"', ""],
      message:
        'The form holds names that the client did not request: "a:write", "nope"; names that are no scope-token (RFC 6749 §3.3): "c d:read", "x\\"", "". It was changed on its way: grant nothing, and show the consent again.',
    });
    expect(failure(() => grant("nope")).message).toContain(
      'The form holds names that the client did not request: "nope". It',
    );
    expect(failure(() => grant(["x y"])).message).toContain(
      'The form holds names that are no scope-token (RFC 6749 §3.3): "x y". It',
    );
  });

  it("never grants a malformed name, be it requested, required or in the catalogue", () => {
    const malformed = ["c d:read", "x y", ""];
    expect(grant([], malformed, malformed)).toEqual({ scopes: [], refused: malformed, restored: [], scope: "" });
    expect(failure(() => grant(malformed, [], malformed)).malformed).toEqual(malformed);
  });

  it("separates by blanks alone: a tab or a line break makes a name malformed", () => {
    expect(failure(() => grant("a:read\topenid")).malformed).toEqual(["a:read\topenid"]);
    expect(failure(() => grant(form("a:read\r\n"))).malformed).toEqual(["a:read\r\n"]);
  });

  it("splits the server's own strings as the consent does: at any white space", () => {
    expect(grant("a:read", "openid\nb:read", "a:read\topenid\r\nb:read  zz")).toEqual({
      scopes: ["a:read", "b:read", "openid"],
      refused: ["zz"],
      restored: ["b:read", "openid"],
      scope: "a:read b:read openid",
    });
  });

  it("refuses what is no text", () => {
    expect(failure(() => grant(form(new Blob(["a:read"])))).malformed).toEqual(["(object value)"]);
    expect(failure(() => grant([5, null] as never)).malformed).toEqual(["(number value)", "(object value)"]);
  });

  it("does not close over implications: who ticked a scope submitted what it covers, if that was requested", () => {
    const implying = createCatalogue([{ name: "a:write", implies: ["a:read"] }, "a:read"], { grammar });
    expect(
      narrowGrant({ catalogue: implying, requestedScopes: ["a:write", "a:read"], submitted: ["a:write"] }).scopes,
    ).toEqual(["a:write"]);
  });

  it("needs no FormData", () => {
    const { FormData: kept } = globalThis;
    try {
      Reflect.deleteProperty(globalThis, "FormData");
      expect(grant("a:read").scopes).toEqual(["a:read"]);
    } finally {
      globalThis.FormData = kept;
    }
  });

  it("reads a megabyte in linear time", () => {
    const many = Array.from({ length: 100_000 }, (_, at) => `scope:${at}`);
    expect(grant(many.join(" "), many, many).scopes).toHaveLength(100_000);
    expect(failure(() => grant(many, [], [])).notRequested).toHaveLength(100_000);
    expect(failure(() => grant([`${"a".repeat(1_000_000)} `])).malformed).toHaveLength(1);
    expect(grant(" ".repeat(1_000_000)).scopes).toEqual([]);
  });

  it("never grants beyond the request nor below the floor, whatever is submitted", () => {
    fc.assert(
      fc.property(anyCatalogue, anyNames, anyNames, anyNames, (made, requested, required, submitted) => {
        const input = { catalogue: made.catalogue, requestedScopes: requested, requiredScopes: required, submitted };
        const wrong = submitted.filter((name) => !isScopeToken(name) || !requested.includes(name));
        if (wrong.length > 0) {
          const { notRequested, malformed } = failure(() => narrowGrant(input));
          expect([...notRequested, ...malformed].sort()).toEqual([...new Set(wrong)].sort());
          return;
        }
        const { scopes, refused, restored, scope } = narrowGrant(input);
        const floor = required.filter((name) => requested.includes(name) && isScopeToken(name));
        expect(new Set(scopes)).toEqual(new Set([...submitted, ...floor]));
        expect(new Set([...scopes, ...refused])).toEqual(new Set(requested));
        expect(new Set(restored)).toEqual(new Set(floor.filter((name) => !submitted.includes(name))));
        expect(scope).toBe(scopes.join(" "));
      }),
      { numRuns: scaled(500) },
    );
  });
});
