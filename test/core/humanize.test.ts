import { expect, it } from "vitest";
import { humanize } from "../../src/core/humanize.js";

it.each([
  ["read", "Read"],
  ["push_device", "Push device"],
  ["push__device-token+all", "Push device token all"],
  ["_private_", "Private"],
  ["callerId", "Caller id"],
  ["ReadWriteAll", "Read write all"],
  ["oauth2Client", "Oauth2 client"],
  ["userID", "UserID"],
  ["READ_ALL", "READ ALL"],
  ["SMSList", "SMSList"],
  ["https://mail.example/", "https://mail.example/"],
  ["émigré", "Émigré"],
  ["__", "__"],
  ["", ""],
])("reads %j as %j", (segment, label) => {
  expect(humanize(segment)).toBe(label);
});
