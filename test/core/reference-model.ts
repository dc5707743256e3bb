import type { Constraints } from "../../src/core/index.js";

/**
 * The rules of selection (DESIGN §5), written to be obviously right: by names, with includes and nested loops, from the definitions
 * and not from a catalogue. Quadratic and worse; for catalogues of a dozen names.
 */
export interface Model {
  /** Names in display order, each once. */
  readonly order: readonly string[];
  /** Names by resource id, those of the resources below it included. */
  readonly below: ReadonlyMap<string, readonly string[]>;
  readonly implies: ReadonlyMap<string, readonly string[]>;
}

export const isToken = (name: string) =>
  name !== "" && [...name].every((char) => char > " " && char <= "~" && char !== '"' && char !== "\\");

const list = (names: Iterable<string> | undefined) => [...(names ?? [])];

/** What `names` cover, themselves not counted unless covered by another or in a circle. */
export function coveredBy({ implies, order }: Model, names: readonly string[]): string[] {
  const covered: string[] = [];
  const follow = (name: string) => {
    if (!isToken(name)) return;
    for (const next of implies.get(name) ?? []) {
      if (next === name || !order.includes(next) || !isToken(next) || covered.includes(next)) continue;
      covered.push(next);
      follow(next);
    }
  };
  names.forEach(follow);
  return covered;
}

/** A value as it is emitted: required scopes on, catalogue order, no repeats, unknown names at the end. */
export function emitted({ order }: Model, value: readonly string[], constraints: Constraints = {}): string[] {
  const required = list(constraints.required).filter(isToken);
  const on = [...value, ...required];
  const unknown = [...value, ...required].filter((name) => !order.includes(name));
  return [...order.filter((name) => on.includes(name)), ...unknown.filter((name, at) => unknown.indexOf(name) === at)];
}

export function effective(model: Model, value: readonly string[]): string[] {
  return emitted(model, [...value, ...coveredBy(model, value)]);
}

/** Drops, from the last on, each name that the others still cover: so that the first of equals stays. */
export function minimal(model: Model, value: readonly string[]): string[] {
  let left = emitted(model, value);
  for (const name of [...left].reverse()) {
    const rest = left.filter((other) => other !== name);
    if (coveredBy(model, rest).includes(name)) left = rest;
  }
  return left;
}

/** Whether no click and no call may change this name. */
function isFixed({ order }: Model, name: string, constraints: Constraints): boolean {
  return (
    list(constraints.disabled).includes(name) ||
    (isToken(name) && list(constraints.required).includes(name)) ||
    (order.includes(name) && !isToken(name))
  );
}

const lets = ({ within }: Constraints, name: string) => within === undefined || list(within).includes(name);

export function added(model: Model, value: readonly string[], names: readonly string[], constraints: Constraints) {
  const can = names.filter(
    (name) => isToken(name) && lets(constraints, name) && !list(constraints.disabled).includes(name),
  );
  return emitted(model, [...emitted(model, value, constraints), ...can], constraints);
}

export function removed(model: Model, value: readonly string[], names: readonly string[], constraints: Constraints) {
  const gone = names.filter((name) => lets(constraints, name) && !isFixed(model, name, constraints));
  return emitted(
    model,
    emitted(model, value, constraints).filter((name) => !gone.includes(name)),
    constraints,
  );
}

/** Rule 2. */
export function state(model: Model, value: readonly string[], resource: string, constraints: Constraints) {
  const ticked = emitted(model, value, constraints);
  const on = [...ticked, ...coveredBy(model, ticked)];
  const counting = (model.below.get(resource) ?? []).filter(
    (name) => on.includes(name) || (isToken(name) && !list(constraints.disabled).includes(name)),
  );
  const isOn = counting.filter((name) => on.includes(name));
  return isOn.length === 0 ? "unchecked" : isOn.length === counting.length ? "checked" : "mixed";
}

/** What a click on the resource's box can reach: neither fixed nor hidden. */
export function reach(model: Model, resource: string, constraints: Constraints): string[] {
  return (model.below.get(resource) ?? []).filter(
    (name) => !isFixed(model, name, constraints) && lets(constraints, name),
  );
}

/** Rule 3, to the letter. */
export function toggled(model: Model, value: readonly string[], resource: string, constraints: Constraints) {
  const ticked = emitted(model, value, constraints);
  const covered = coveredBy(model, ticked);
  const reachable = reach(model, resource, constraints);
  const isAllOn = reachable.every((name) => ticked.includes(name) || covered.includes(name));
  return isAllOn
    ? emitted(
        model,
        ticked.filter((name) => !reachable.includes(name)),
        constraints,
      )
    : emitted(model, [...ticked, ...reachable.filter((name) => !covered.includes(name))], constraints);
}
