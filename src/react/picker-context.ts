"use client";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { PickerConfig } from "./picker-config.js";
import type { PickerStore } from "./picker-store.js";

/** Carries the store and an id prefix: neither ever changes, so context never renders a part. */
export interface PickerContextValue {
  readonly store: PickerStore;
  /** Unique in the document; prefix of the ids that ARIA attributes refer to. */
  readonly id: string;
}

export const PickerContext = createContext<PickerContextValue | null>(null);

/** The picker that a part belongs to. @throws where the part stands outside a `PickerRoot`. */
export function usePicker(): PickerContextValue {
  const picker = useContext(PickerContext);
  if (!picker) {
    throw new Error("Parts belong inside <PickerRoot catalogue={…}>: wrap this one.");
  }
  return picker;
}

/** One answer of the store: a primitive, or an object that is the same until it changes. The part renders again only when it is another. */
export function usePickerState<T extends string | number | boolean | object | null | undefined>(
  read: (store: PickerStore) => T,
): T {
  const { store } = usePicker();
  const snapshot = () => read(store);
  return useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

/** The same for what follows from a click, which waits until the click itself is painted. */
export function useLatePickerState<T extends string | boolean>(read: (store: PickerStore) => T): T {
  const { store } = usePicker();
  const snapshot = () => read(store);
  return useSyncExternalStore(store.subscribeLater, snapshot, snapshot);
}

/** What the picker was given, its words among it: the part renders again when any of it changes that a part may show. */
export function usePickerConfig(): PickerConfig {
  usePickerState(({ revision }) => revision);
  return usePicker().store.config;
}
