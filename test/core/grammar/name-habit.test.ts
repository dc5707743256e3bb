import { expect, it } from "vitest";
import { ANYWHERE, READ, SIDE, WRITE } from "../../../src/core/action-words.js";
import { habitOf } from "../../../src/core/name-habit.js";

const habit = (...names: string[]) => {
  const { separator, action, words } = habitOf(names);
  return [separator, action, words];
};

it("is where most names have their action", () => {
  expect(habit("a:read", "b:write")).toEqual([":", "last", undefined]);
  expect(habit("read:a", "write:b")).toEqual([":", "first", undefined]);
  expect(habit("x.read.a", "x.write.b")).toEqual([".", { at: 1 }, undefined]);
  expect(habit("x/y/read/a", "x/y/write/b")).toEqual(["/", { at: 2 }, undefined]);
  expect(habit("a:read", "b:write", "read:c")).toEqual([":", "last", undefined]);
  expect(habit("a::read:x", "b::write:x")).toEqual([":", { at: 1 }, undefined]);
  expect(habit()).toEqual([":", "last", undefined]);
});

it("is words where names have no segments", () => {
  expect(habit("read_orders", "write_orders")).toEqual(["_", "first", "first"]);
  expect(habit("orders-read", "orders-write")).toEqual(["-", "last", "last"]);
  expect(habit("GetObject", "PutObject")).toEqual(["_", "first", "first"]);
  expect(habit("x_read_y", "x_write_z")).toEqual(["_", "first", "first"]);
  expect(habit("a_b:read", "b_c:write")).toEqual([":", "last", undefined]);
});

it("weighs a verb beyond doubt more than one that may be a noun", () => {
  expect(habit("read:search", "read:list")).toEqual([":", "first", undefined]);
});

it("knows letters where a catalogue abbreviates, and SMART's where it has a patient's, a user's or a system's", () => {
  const side = (names: string[], word: string) => habitOf(names).word(word) & SIDE;
  expect(side(["listings_r", "listings_w"], "r")).toBe(READ);
  expect(side(["listings_r", "listings_w"], "rw")).toBe(WRITE);
  expect(side(["a:read", "a:write"], "r")).toBe(0);
  expect(side(["a:read", "b:write", "c:read", "r:x"], "r")).toBe(0);
  for (const context of ["patient", "user", "system"]) {
    expect(side([`${context}/Observation.rs`], "cud")).toBe(WRITE);
    expect(side([`${context}/*.rs`], "rs")).toBe(READ);
  }
  for (const name of ["a/Observation.rs", "x-patient/O.rs", "patient/Observation", "patient.O/rs"]) {
    expect(side([name, "x:read"], "cud")).toBe(0);
  }
});

it("takes a verb for one anywhere among words only where words are the habit", () => {
  const anywhere = (names: string[]) => habitOf(names).word("view") & ANYWHERE;
  expect(anywhere(["annotation_view", "annotation_view_all"])).toBe(ANYWHERE);
  expect(anywhere(["annotation:view", "annotation:get"])).toBe(0);
});
