import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../src/core/index.js";
import { fixedScopes, leastFor, privilegePlan, unlockedIds } from "../../src/core/privilege-plan.js";
import { grammar } from "./arbitrary-catalogue.js";

const catalogue = createCatalogue(
  [
    "openid",
    { name: "all" },
    { name: "mail:admin", implies: ["mail:read", "mail:write"] },
    "mail:read",
    "mail:write",
    "files:read",
    "not valid",
  ],
  { grammar },
);
const operations = [
  { id: "read", requires: [["all"], ["mail:read"]] },
  { id: "send", requires: [["all"], ["mail:write"]] },
  { id: "files", requires: [["all"], ["files:read"]] },
  { id: "legacy", requires: [["everything"], ["mail:read"]] },
  { id: "public", requires: [[]] },
];
interface Given {
  value?: string[];
  required?: string[];
  disabled?: string[];
  available?: string[];
}
function plan({ value = [], required = [], disabled = [], available }: Given, ...ids: string[]) {
  const footing = { value, required, disabled };
  const chosen = operations.filter(({ id }) => ids.includes(id));
  const least = leastFor(catalogue, { operations, chosen, available, ...fixedScopes(footing) });
  return { least, ...privilegePlan(catalogue, { operations, chosen }, least.scopes, footing) };
}

describe("what is missing", () => {
  it("is added to the value, of which nothing goes", () => {
    const { missing, withLeast } = plan({ value: ["files:read", "x:y"] }, "read");
    expect(missing).toEqual(["mail:read"]);
    expect(withLeast).toEqual(["mail:read", "files:read", "x:y"]);
  });

  it("is not what a selected scope implies", () => {
    const value = ["mail:admin"];
    const { missing, coverers, withLeast } = plan({ value }, "read");
    expect(missing).toEqual([]);
    expect([...coverers]).toEqual([["mail:read", ["mail:admin"]]]);
    expect(withLeast).toBe(value);
  });

  it("has nothing that covers it, nor has what is selected itself", () => {
    const { least, missing, coverers } = plan(
      { value: ["mail:admin", "mail:read"], disabled: ["all"] },
      "read",
      "send",
      "files",
    );
    expect(least.scopes).toEqual(["mail:read", "mail:write", "files:read"]);
    expect(missing).toEqual(["files:read"]);
    expect([...coverers]).toEqual([["mail:write", ["mail:admin"]]]);
  });
});

describe("what is not needed", () => {
  it("is what no chosen operation uses", () => {
    const { unneeded, withoutUnneeded } = plan({ value: ["mail:read", "files:read"] }, "read");
    expect(unneeded).toEqual(["files:read"]);
    expect(withoutUnneeded).toEqual(["mail:read"]);
  });

  it("takes in a scope for everything beside the one for the purpose", () => {
    expect(plan({ value: ["all", "mail:read"] }, "read").unneeded).toEqual(["all"]);
  });

  it("leaves out a wide scope for as long as an operation depends on it, and says that it can be replaced", () => {
    const { unneeded, replaceable, onlyLeast } = plan({ value: ["all", "mail:admin", "mail:read"] }, "read", "files");
    expect(unneeded).toEqual(["mail:admin"]);
    expect(replaceable).toEqual(["all"]);
    expect(onlyLeast).toEqual(["mail:read", "files:read"]);
  });

  it("takes in a name that the catalogue lacks where the operations name it", () => {
    const { unneeded, onlyLeast } = plan({ value: ["mail:read", "everything", "x:y"] }, "read", "legacy");
    expect(unneeded).toEqual(["everything"]);
    expect(onlyLeast).toEqual(["mail:read", "x:y"]);
  });

  it("never takes in required, disabled, invalid and unknown scopes, nor those of the protocol", () => {
    const value = ["openid", "all", "mail:read", "mail:write", "not valid", "x:y"];
    const { unneeded, onlyLeast } = plan({ value, required: ["all"], disabled: ["mail:write"] }, "public");
    expect(unneeded).toEqual(["mail:read"]);
    expect(onlyLeast).toEqual(["openid", "all", "mail:write", "not valid", "x:y"]);
  });
});

describe("what the least scopes can't open", () => {
  it("stays open by what opens it now, which is neither unneeded nor replaceable", () => {
    const { least, unneeded, replaceable, onlyLeast, withoutUnneeded } = plan(
      { value: ["mail:read", "files:read", "mail:write"], available: ["files:read"] },
      "read",
      "files",
    );
    expect(least.unsatisfied.map(({ operation }) => operation.id)).toEqual(["read"]);
    expect([unneeded, replaceable]).toEqual([["mail:write"], []]);
    expect([onlyLeast, withoutUnneeded]).toEqual(Array(2).fill(["mail:read", "files:read"]));
  });
});

describe("the least scopes", () => {
  it("cost nothing where they are required, even if the value does not name them yet", () => {
    const { least, missing, withLeast } = plan({ required: ["mail:admin"] }, "read");
    expect(least.scopes).toEqual(["mail:admin"]);
    expect(missing).toEqual([]);
    expect(withLeast).toEqual(["mail:admin"]);
  });

  it("avoid a disabled scope that is off, and use one that is on", () => {
    expect(plan({ disabled: ["mail:read"], available: ["mail:read"] }, "read").least.unsatisfied).toHaveLength(1);
    expect(plan({ disabled: ["mail:read"], available: ["mail:read", "mail:admin"] }, "read").least.scopes).toEqual([
      "mail:admin",
    ]);
    expect(plan({ disabled: ["mail:read"], value: ["mail:read"] }, "read").least.scopes).toEqual(["mail:read"]);
  });

  it("avoid a disabled scope where all others may be used, those that only an operation names among them", () => {
    expect(plan({ disabled: ["all", "mail:read"] }, "read").least.scopes).toEqual(["mail:admin"]);
    expect(plan({ disabled: ["mail:read", "mail:admin"] }, "legacy").least.scopes).toEqual(["everything"]);
  });

  it("replace the wider scope that covers them", () => {
    const { replaceable, onlyLeast } = plan({ value: ["mail:admin"] }, "read");
    expect(replaceable).toEqual(["mail:admin"]);
    expect(onlyLeast).toEqual(["mail:read"]);
  });
});

it("knows what stays on and what stays off", () => {
  const footing = { value: ["mail:read"], required: ["openid", "all"], disabled: ["mail:read", "mail:write", "all"] };
  expect(fixedScopes(footing)).toEqual({ fixed: ["openid", "all", "mail:read"], off: ["mail:write"] });
});

it("knows which operations the value unlocks, by what is required too", () => {
  const footing = { value: ["mail:admin"], required: ["files:read"], disabled: [] };
  expect([...unlockedIds(catalogue, footing, operations)]).toEqual(["read", "send", "files", "legacy", "public"]);
});
