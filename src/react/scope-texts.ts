import { foldWord } from "../core/action-words.js";
import { changeSince } from "../core/change-since.js";
import type { Scope } from "../core/index.js";
import { isWriteWithoutRead } from "../core/pair-state.js";
import { isScopeToken } from "../core/scope-token.js";
import { coverersOf } from "../core/selection.js";
import type { PickerConfig } from "./picker-config.js";
import type { PickerStore } from "./picker-store.js";

/** The texts of a scope's box. */
export interface ScopeTexts {
  /** Shown strong: a label of its own, or the verb of a scope that has no column. May be empty. */
  readonly heading: string;
  /** The provider's description; without one, the label. May be empty. */
  readonly text: string;
  /** The box's accessible name: what is seen first, then what the table says by position. "Access SIM settings, read, devices sim". */
  readonly name: string;
}

/** Whether a text is one of the others, whatever its case and however its words are joined: a label is made out of the name's. */
const repeats = (text: string, ...others: (string | null | undefined)[]) =>
  others.some((other) => other && foldWord(other) === foldWord(text));

export function scopeTexts({ label, description, action, resource }: Scope, isSpanning: boolean): ScopeTexts {
  const own = repeats(label, resource.label, action) ? (isSpanning && action) || "" : label;
  // What the provider says of a scope may be no more than its label or its verb.
  const heading = repeats(own, description) ? "" : own;
  const text = description ?? (heading ? "" : label);
  const unseen = [action, resource.path.join(" ")].filter((part) => part && !repeats(part, heading, text));
  const seen = [heading, text].filter(Boolean).join(" ");
  return { heading, text, name: [seen, ...unseen].join(", ") };
}

/** A short remark beside a box: why it can't be changed, or what to know of it. */
export interface Note {
  readonly kind:
    | "required"
    | "included"
    | "disabled"
    | "invalid"
    | "risk"
    | "deprecated"
    | "write-without-read"
    | "new"
    | "kept"
    | "removed"
    | "remark";
  readonly text: string;
}

/** Why a name can't be sent, or why the embedder lets nobody change its box; empty where it does. */
export function locksOn({ messages, required, disabledScopes }: PickerConfig, name: string): readonly Note[] {
  // What can't be sent can't be required.
  if (!isScopeToken(name)) return [{ kind: "invalid", text: messages.invalid }];
  const kind = required.has(name) ? "required" : "disabled";
  const names = required.has(name) ? required : disabledScopes;
  return names.has(name) ? [{ kind, text: messages[kind](names.get(name)) }] : [];
}

/** What else the embedder says of a name. */
export function remarksOn({ remarks }: PickerConfig, name: string): readonly Note[] {
  const text = remarks?.get(name);
  return text ? [{ kind: "remark", text }] : [];
}

export function notesOn({ selection, config, granted }: PickerStore, scope: Scope): readonly Note[] {
  const { messages } = config;
  const notes = [...locksOn(config, scope.name)];
  const add = (kind: Note["kind"], text: string) => notes.push({ kind, text });
  const coverers = coverersOf(selection, scope);
  if (coverers.length > 0) add("included", messages.included(coverers));
  if (isWriteWithoutRead(selection, scope)) add("write-without-read", messages.writeWithoutRead);
  for (const kind of ["risk", "deprecated"] as const) {
    const reason = scope[kind];
    if (reason !== false) add(kind, messages[kind](reason === true ? undefined : reason));
  }
  const change = granted && changeSince(selection, granted, scope.index);
  const changed = change && messages.change[change];
  // An empty word says nothing.
  if (change && changed) add(change, changed);
  return notes.concat(remarksOn(config, scope.name));
}
