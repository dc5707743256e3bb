"use client";
import {
  type ForwardedRef,
  forwardRef,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useInsertionEffect,
  useRef,
  useState,
} from "react";
import type { Catalogue } from "../core/index.js";
import { focusGrid } from "./focus-grid.js";
import { english, withWords } from "./messages.js";
import type { PickerConfig } from "./picker-config.js";
import { PickerContext } from "./picker-context.js";
import type { PickerActions, PickerHandle, PickerProps } from "./picker-props.js";
import { PickerStore } from "./picker-store.js";
import { reasons } from "./reasoned-names.js";
import { useCatalogue } from "./use-catalogue.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";
import { useKept } from "./use-kept.js";

/** Props of `PickerRoot`: those of `ScopePicker` less its form field's. */
export interface PickerRootProps<Name extends string = string> extends PickerProps<Name> {
  /** Scopes whose boxes stand outside the grid: its rows leave them out, its resources' boxes count and reach them still. Keep the set until it changes. @default none */
  outsideScopes?: ReadonlySet<string> | undefined;
  children?: ReactNode;
}

const NONE: readonly never[] = [];
const NO_NAMES: ReadonlySet<string> = new Set();

function PickerRootBase(props: PickerRootProps, ref: ForwardedRef<PickerHandle>) {
  const {
    catalogue: input,
    value,
    defaultValue = NONE,
    onValueChange,
    expanded,
    defaultExpanded,
    onExpandedChange,
    query,
    defaultQuery,
    onQueryChange,
    defaultFilter,
    requiredScopes,
    disabledScopes,
    grantedScopes,
    presets = NONE,
    outsideScopes = NO_NAMES,
    remarks,
    disabled,
    readOnly,
    messages: words,
    actionsRef,
    children,
    id: givenId,
    onBlur,
    ...rest
  } = props;
  const ownId = useId();
  const catalogue: Catalogue = useCatalogue(input);
  const messages = useKept(withWords(english, words));
  const config: PickerConfig = {
    ...props,
    // Form libraries give null for nothing yet.
    value: value ?? undefined,
    catalogue,
    required: reasons(requiredScopes),
    disabledScopes: reasons(disabledScopes),
    presets: useKept(presets),
    outside: outsideScopes,
    messages,
  };
  const element = useRef<HTMLDivElement>(null);
  // The same objects for as long as the picker lives, as an element would be: an owner may keep them in state.
  const [{ picker, handle, actions }] = useState(() => {
    const store = new PickerStore(config);
    const focus = (options?: FocusOptions) => focusGrid(element.current, options);
    const handle: PickerHandle = {
      focus,
      get element() {
        return element.current;
      },
    };
    const actions: PickerActions = {
      selectAll: () => store.setAll(true, "all"),
      clear: () => store.setAll(false, "clear"),
      expandAll: () => store.expand("all"),
      collapseAll: () => store.expand("none"),
      focus,
    };
    return { picker: { store, id: givenId ?? ownId }, handle, actions };
  });
  // React resets a form after its action while it commits what the action gave, before any other effect: to the new default value.
  useInsertionEffect(() => {
    picker.store.initial = defaultValue;
  });
  useIsomorphicLayoutEffect(() => picker.store.configure(config));
  useImperativeHandle(ref, () => handle, [handle]);
  useImperativeHandle(actionsRef, () => actions, [actions]);

  return (
    <PickerContext.Provider value={picker}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to focus leaving it, and offers no interaction itself */}
      <div
        {...rest}
        // What a form library's {...field} brings along would take a text that is searched for as the value.
        onChange={undefined}
        id={givenId}
        ref={element}
        // Moving on inside the picker is not leaving it.
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.(event);
        }}
        data-scope-picker=""
        data-part="root"
        data-disabled={disabled ? "" : undefined}
        data-readonly={readOnly ? "" : undefined}
      >
        {children}
      </div>
    </PickerContext.Provider>
  );
}

/**
 * The state of a picker, for the parts inside it.
 * Renders a `<div data-scope-picker data-part="root">` with `data-disabled` and `data-readonly`.
 */
export const PickerRoot = forwardRef(PickerRootBase) as <Name extends string = string>(
  props: PickerRootProps<Name> & { ref?: Ref<PickerHandle> | undefined },
) => ReactNode;
