import { act, fireEvent, render } from "@testing-library/react";
import { expect, it } from "vitest";
import { createCatalogue, ScopePicker } from "../../src/index.js";
import { isToken, type Model } from "../core/reference-model.js";
import { type Filter, SessionModel } from "./session-model.js";

const definitions = [
  { name: "a:read", description: "See the first" },
  { name: "a:write", description: "Change the first" },
  { name: "a:x:read", description: "See its part" },
  { name: "a:x:write", implies: ["a:x:read", "b:read"] },
  { name: "a:y:z:write" },
  { name: "b:read", description: "See the second" },
  { name: "b:push" },
  { name: "c:all", implies: ["c:d:read", "c:d:write"] },
  { name: "c:d:read" },
  { name: "c:d:write", implies: ["c:all"] },
  { name: "bad name:read" },
  { name: "openid" },
];
const catalogue = createCatalogue(definitions, {
  grammar: { separator: ":", action: "last", read: ["read"], write: ["write"] },
});
const names = catalogue.scopes.map(({ name }) => name);
const model: Model = {
  order: names,
  below: new Map(
    catalogue.resources.map(({ id, scopesStart, scopesEnd }) => [id, names.slice(scopesStart, scopesEnd)]),
  ),
  implies: new Map(definitions.map(({ name, implies = [] }) => [name, implies])),
};
// A scope is found by its name, its label, its description, and the labels of its resource and of those above it.
const words = catalogue.scopes.map(({ name, label, description = "", resource }) => {
  const labels: string[] = [];
  for (let at: typeof resource | null = resource; at !== null; at = at.parent) labels.push(at.label);
  return { name, text: [name, label, description, ...labels].join("\n") };
});
const presets = [{ name: "Some", scopes: ["a:read", "b:read", "b:push"] }];
const initial = ["a:read", "zz:unknown"];
const QUERIES = ["", "", "a", "see", "c:d", "z w", "nothing like it", "First"];
const KEYS = [
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
  "*",
  "a",
  "Enter",
];

/** Mulberry32: a small generator with a seed, so that a failing session can be played again. */
function generator(seed: number) {
  let at = seed;
  return (below: number) => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const all = <T extends Element>(selector: string) => [...document.querySelectorAll<T>(selector)];
const click = (element: HTMLElement) => act(() => element.click());

function play(seed: number, actions: number) {
  const pick = generator(seed);
  const session = new SessionModel(model, words, initial);
  let emitted = session.emitted;
  const log: string[] = [];
  const picker = () => (
    <form>
      <ScopePicker
        catalogue={catalogue}
        defaultValue={initial}
        presets={presets}
        name="scope"
        requiredScopes={session.required}
        disabledScopes={session.disabled}
        onValueChange={(value) => {
          emitted = value;
        }}
      />
    </form>
  );
  const { rerender, unmount } = render(picker());

  for (let i = 0; i < actions; i++) {
    const focusable = all<HTMLElement>('[role="treegrid"] [data-column]');
    const focused = document.activeElement?.closest('[role="treegrid"]')
      ? (document.activeElement as HTMLElement)
      : null;
    const kind = pick(12);
    if (kind < 3) {
      const boxes = all<HTMLButtonElement>('[data-part="cell"] button');
      const box = boxes[pick(boxes.length || 1)];
      if (box === undefined) continue;
      log.push(`scope ${box.value}`);
      session.clickScope(box.value);
      click(box);
    } else if (kind < 5) {
      const boxes = all<HTMLButtonElement>("[data-resource-box]");
      const box = boxes[pick(boxes.length || 1)];
      if (box === undefined) continue;
      const id = box.closest<HTMLElement>("[data-resource]")?.dataset.resource ?? "";
      log.push(`resource ${id}`);
      session.clickBox(model.below.get(id) ?? []);
      click(box);
    } else if (kind === 5) {
      const column = pick(3);
      const access = [undefined, "read", "write"][column];
      log.push(`column ${access}`);
      session.clickBox(catalogue.scopes.filter((scope) => !access || scope.access === access).map(({ name }) => name));
      click(all<HTMLButtonElement>("[data-column-box]")[column] as HTMLButtonElement);
    } else if (kind === 6) {
      session.query = QUERIES[pick(QUERIES.length)] as string;
      log.push(`query ${session.query}`);
      fireEvent.change(document.querySelector('input[type="search"]') as Element, { target: { value: session.query } });
    } else if (kind === 7) {
      const filter = (["all", "all", "read", "write", "selected"] as const)[pick(5)] as Filter;
      log.push(`filter ${filter}`);
      session.setFilter(filter);
      click(document.querySelector(`[data-filter="${filter}"]`) as HTMLElement);
    } else if (kind === 8) {
      const chevrons = all<HTMLElement>('[data-part="chevron"]');
      const chevron = chevrons[pick(chevrons.length || 1)];
      log.push("fold");
      if (chevron) click(chevron);
    } else if (kind === 9) {
      const undo = document.querySelector<HTMLElement>('[data-action="undo"]');
      expect(undo !== null, log.join("; ")).toBe(session.canUndo);
      if (undo && pick(2) === 0) {
        log.push("undo");
        session.undo();
        click(undo);
      } else {
        log.push("preset");
        session.clickPreset(presets[0]?.scopes ?? []);
        click(document.querySelector('[data-part="preset"]') as HTMLElement);
      }
    } else if (kind === 10) {
      if (pick(3) === 0) {
        log.push("reset");
        session.reset();
        act(() => document.querySelector("form")?.reset());
        emitted = session.emitted;
      } else {
        const fixed = (chance: number) => names.filter(() => pick(chance) === 0);
        session.constrain(fixed(8), fixed(8));
        log.push(`required ${session.required} disabled ${session.disabled}`);
        act(() => rerender(picker()));
        emitted = session.emitted;
      }
    } else {
      const target = focused ?? focusable[pick(focusable.length || 1)];
      if (target === undefined) continue;
      const key = KEYS[pick(KEYS.length)] as string;
      log.push(`key ${key}`);
      act(() => target.focus());
      fireEvent.keyDown(target, { key });
      expect(document.activeElement?.closest('[role="treegrid"]'), `focus lost after ${log.join("; ")}`).not.toBeNull();
    }
    agree(session, emitted, `seed ${seed}: ${log.join("; ")}`);
  }
  unmount();
}

/** What was emitted, what the form would submit, and every visible box say what the model says. */
function agree(session: SessionModel, emitted: readonly string[], log: string) {
  expect(emitted, log).toEqual(session.emitted);
  const submitted = document.querySelector<HTMLInputElement>('input[name="scope"]')?.value;
  expect(submitted, log).toBe(session.emitted.filter(isToken).join(" "));
  for (const box of all<HTMLButtonElement>('[data-part="cell"] button')) {
    if ((box.ariaChecked === "true") !== session.isOn(box.value))
      expect.fail(`${box.value} is ${box.ariaChecked} after ${log}`);
  }
  for (const box of all<HTMLButtonElement>("[data-resource-box]")) {
    const id = box.closest<HTMLElement>("[data-resource]")?.dataset.resource ?? "";
    const state = { true: "checked", false: "unchecked", mixed: "mixed" }[box.ariaChecked ?? ""];
    if (state !== session.stateOf(id)) expect.fail(`${id} is ${state}, not ${session.stateOf(id)} after ${log}`);
  }
  if (all('[role="treegrid"] [tabindex="0"]').length !== 1) expect.fail(`not one tab stop after ${log}`);
}

// `npm run test:sessions` plays 2,000.
const SESSIONS = Number(import.meta.env.VITE_SESSIONS ?? 200);
const ACTIONS = 60;
const BATCH = 20;

for (let start = 0; start < SESSIONS; start += BATCH) {
  it(`agrees with a plain model in sessions ${start} to ${start + BATCH - 1} of ${ACTIONS} actions`, () => {
    for (let seed = start; seed < start + BATCH; seed++) play(seed, ACTIONS);
  }, 120_000);
}
