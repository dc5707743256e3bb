import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sipgate, sipgateDefinitions } from "../../src/catalogues/sipgate.js";
import { effectiveScopes, leastPrivilege, toggleResource } from "../../src/core/index.js";

const table = readFileSync(new URL("./sipgate-scopes.md", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => {
    const row = /^\| `([^`]+)`\s*\| (.*?)\s*\|$/.exec(line);
    return row === null ? [] : [{ name: row[1], description: row[2] }];
  });

describe("sipgate's catalogue", () => {
  it("holds the provider's 102 scopes, in its order and its words", () => {
    expect(table).toHaveLength(102);
    expect(sipgateDefinitions.map(({ name, description }) => ({ name, description }))).toEqual(table);
    expect(sipgate.scopes).toHaveLength(102);
    expect(sipgate.issues).toEqual([]);
  });

  it("has 70 resources, 31 of them at the top, 63 with scopes of their own", () => {
    expect(sipgate.resources).toHaveLength(70);
    expect(sipgate.roots).toHaveLength(31);
    expect(sipgate.resources.filter(({ scopes }) => scopes.length > 0)).toHaveLength(63);
  });

  it("has 39 pairs, 13 read-only and 9 write-only resources, one lone verb and one bare scope", () => {
    const kinds = sipgate.resources
      .filter(({ scopes }) => scopes.length > 0)
      .map(({ scopes }) =>
        scopes
          .map(({ access }) => access)
          .sort()
          .join(),
      );
    const count = (kind: string) => kinds.filter((other) => other === kind).length;
    expect([count("read,write"), count("read"), count("write"), count("other"), count("")]).toEqual([39, 13, 9, 1, 1]);
    expect(sipgate.scopes.filter(({ counterpart }) => counterpart !== null)).toHaveLength(78);
    expect(sipgate.get("push_device:register")).toMatchObject({
      action: "register",
      access: "other",
      counterpart: null,
    });
    expect(sipgate.get("openid")).toMatchObject({ action: null, access: null, counterpart: null });
  });

  it("implies by sessions:write exactly the three scopes that its description names, and nothing else", () => {
    const implying = sipgate.scopes.filter(({ implies }) => implies.length > 0);
    expect(implying.map(({ name }) => name)).toEqual(["sessions:write"]);
    expect(implying[0]?.implies).toEqual(["sessions:calls:write", "sessions:fax:write", "sessions:sms:write"]);
    expect(effectiveScopes(sipgate, ["sessions:write"])).toEqual([
      "sessions:write",
      "sessions:calls:write",
      "sessions:fax:write",
      "sessions:sms:write",
    ]);
  });

  it("labels every resource for people, none by a name run together", () => {
    for (const { label } of sipgate.resources) expect(label).toMatch(/^[A-Z]|^sipgate\.io /);
    const labels = ["devices:callerid", "devices:sim", "sms", "rtcm"].map((id) => sipgate.resource(id)?.label);
    expect(labels).toEqual(["Caller ID", "SIM", "SMS", "Active calls"]);
  });

  it("gives all 13 scopes under devices for a click on its box, in catalogue order, and none for the next", () => {
    const all = toggleResource(sipgate, [], "devices");
    expect(all).toEqual(sipgate.scopes.map(({ name }) => name).filter((name) => name.startsWith("devices:")));
    expect(all).toHaveLength(13);
    expect(toggleResource(sipgate, all, "devices")).toEqual([]);
  });

  it("sends an SMS by sessions:sms:write, never by all", () => {
    const sendWebSms = { id: "sendWebSms", requires: [["all"], ["sessions:write"], ["sessions:sms:write"]] };
    expect(leastPrivilege(sipgate, [sendWebSms])).toMatchObject({ scopes: ["sessions:sms:write"], proven: true });
  });
});
