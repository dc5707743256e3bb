import { describe, expect, it } from "vitest";
import { matchOperations } from "../../src/core/match-operations.js";

const operations = [
  { id: "sendSms", method: "POST", path: "/sessions/sms", summary: "Send an SMS", requires: [["sms:write"]] },
  { id: "getSms", method: "GET", path: "/sms", summary: "Liste der Entwürfe", requires: [["sms:read"]] },
  { id: "cafe", label: "Café", requires: [[]] },
];
/** Of an array of its own, since texts are kept by array. */
const found = (query: string) => matchOperations([...operations], query).map((at) => operations[at]?.id);

describe("a search of operations", () => {
  it.each([
    ["", ["sendSms", "getSms", "cafe"]],
    ["sms", ["sendSms", "getSms"]],
    ["post sms", ["sendSms"]],
    ["  SMS   /SESSIONS ", ["sendSms"]],
    ["getsms", ["getSms"]],
    ["entwurfe", ["getSms"]],
    ["cafe", ["cafe"]],
    ["sms cafe", []],
    ["undefined", []],
  ])("finds by %j", (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it("lets no term reach from one text into the next", () => {
    expect(found("post/sessions")).toEqual([]);
  });
});
