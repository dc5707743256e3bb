import { EMITTED, TICKED } from "./constraints.js";
import { isScopeToken } from "./scope-token.js";
import { isReachable, type Mask, type Selection, setTicks, withUnknown } from "./selection.js";

/** A set of scopes under a name that the embedder gives. */
export interface Preset<Name extends string = string> {
  /** What its button says. */
  readonly name: string;
  readonly scopes: readonly Name[];
  readonly description?: string | undefined;
}

/** How a selection stands to a preset: nothing of it, some of it, all of it and more, or exactly it (required scopes aside). */
export type PresetMatch = "none" | "some" | "all" | "exact";

/** Compares a selection with a preset, filtered or not. */
export function presetMatch({ catalogue, flags, limits, unknown }: Selection, names: Iterable<string>): PresetMatch {
  const wanted = new Set(names);
  let on = 0;
  for (const name of wanted) {
    const scope = catalogue.get(name);
    if (scope === undefined ? unknown.includes(name) : ((flags[scope.index] as number) & EMITTED) !== 0) on++;
  }
  if (on === 0) return "none";
  if (on < wanted.size) return "some";
  const isForeign = ({ index, name }: { index: number; name: string }) =>
    ((flags[index] as number) & TICKED) !== 0 && !wanted.has(name);
  const required = new Set(limits.unknownRequired);
  const hasMore =
    catalogue.scopes.some((scope) => isForeign(scope) && !((limits.flags[scope.index] as number) & EMITTED)) ||
    unknown.some((name) => !wanted.has(name) && !required.has(name));
  return hasMore ? "all" : "exact";
}

/**
 * A click on a preset: adds what it can reach of it, or removes it where all of that is on. What the preset does not name stays as it is;
 * names that the catalogue lacks come and go with it.
 */
export function togglePreset(selection: Selection, names: Iterable<string>, within: Mask = null): Selection {
  const { catalogue, flags, limits } = selection;
  const known: number[] = [];
  const unknown: string[] = [];
  for (const name of new Set(names)) {
    const scope = catalogue.get(name);
    if (scope === undefined) {
      if (within === null && isScopeToken(name) && !limits.unknownDisabled.has(name)) unknown.push(name);
    } else if (within?.[scope.index] !== 0 && isReachable(flags[scope.index] as number)) known.push(scope.index);
  }
  const has = new Set(selection.unknown);
  const isOn = known.every((at) => ((flags[at] as number) & TICKED) !== 0) && unknown.every((name) => has.has(name));
  const next = setTicks(selection, known, !isOn);
  if (unknown.length === 0) return next;
  const others = selection.unknown.filter((name) => !unknown.includes(name));
  return withUnknown(next, isOn ? others : [...selection.unknown, ...unknown]);
}
