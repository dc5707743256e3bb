import { expect, it } from "vitest";
import { actionLetter, actionWord, OTHER, READ, SIDE, smartLetters, WRITE } from "../../../src/core/action-words.js";

it("knows verbs in any case and with any joint, and no longer ones", () => {
  expect(["read", "READ-only", "Read_Only", "list"].map((word) => actionWord(word) & SIDE)).toEqual(
    Array(4).fill(READ),
  );
  expect(["write", "ReadWrite", "patch"].map((word) => actionWord(word) & SIDE)).toEqual(Array(3).fill(WRITE));
  expect(["admin", "full_control", "Register"].map(actionWord)).toEqual([OTHER, OTHER, OTHER]);
  expect(["reader", "constructor", ""].map(actionWord)).toEqual([0, 0, 0]);
  const long = (length: number) => `read${"-".repeat(length - 4)}`;
  expect([actionWord(long(16)) & SIDE, actionWord(long(17))]).toEqual([READ, 0]);
});

it("knows letters where they are all of a word", () => {
  expect(["r", "RO", "w", "rw", "RW"].map(actionLetter)).toEqual([READ, READ, WRITE, WRITE, WRITE]);
  expect(["o", "roo", "xr", "rws", "xw", "xrw", ""].map(actionLetter)).toEqual(Array(7).fill(0));
});

it("knows the letters of SMART on FHIR in their order", () => {
  expect(["r", "rs", "s", "cruds", "u", "cu"].map(smartLetters)).toEqual([READ, READ, READ, WRITE, WRITE, WRITE]);
  expect(["", "sr", "rr", "read", "rsx", "xrs"].map(smartLetters)).toEqual(Array(6).fill(0));
});
