"use client";
import {
  type ForwardedRef,
  forwardRef,
  type HTMLAttributes,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Catalogue, ScopeName } from "../core/index.js";
import { type CatalogueInput, catalogueOf } from "./catalogue-of.js";
import { english, type Messages } from "./messages.js";
import {
  type Expanded,
  type PickerConfig,
  type ReasonedNames,
  reasons,
  type ValueChangeDetails,
} from "./picker-config.js";
import { PickerContext } from "./picker-context.js";
import { PickerStore } from "./picker-store.js";

/** What `ref` gives. */
export interface PickerHandle {
  /** Focuses the place in the grid where Tab would enter it. */
  focus: (options?: FocusOptions) => void;
  /** The picker's element. */
  readonly element: HTMLElement | null;
}

/** What `actionsRef` gives: actions of the embedder's own buttons. Bulk actions reach no further than the person's would. */
export interface PickerActions {
  selectAll: () => void;
  clear: () => void;
  expandAll: () => void;
  collapseAll: () => void;
  focus: () => void;
}

type DivProps = Omit<HTMLAttributes<HTMLDivElement>, "defaultValue" | "onChange" | "children">;

export interface PickerRootProps<Name extends string = string> extends DivProps {
  /** A catalogue, or its definitions; then made once for each array. */
  catalogue: CatalogueInput<Name>;
  /** The selected scopes. With it the owner keeps the value: a tick shows once it comes back. */
  value?: readonly ScopeName<Name>[] | undefined;
  /** The selected scopes at first, and after a form's reset. @default [] */
  defaultValue?: readonly ScopeName<Name>[] | undefined;
  /** Called after an action of the person, and only then, with the selected scopes in catalogue order. */
  onValueChange?: ((names: ScopeName<Name>[], details: ValueChangeDetails) => void) | undefined;
  /** Unfolded resources: `"all"`, `"none"`, or ids. */
  expanded?: Expanded | undefined;
  /** Unfolded at first. @default "all" up to 200 rows, else "none" */
  defaultExpanded?: Expanded | undefined;
  onExpandedChange?: ((expanded: Expanded) => void) | undefined;
  /** What is searched for. */
  query?: string | undefined;
  /** @default "" */
  defaultQuery?: string | undefined;
  onQueryChange?: ((query: string) => void) | undefined;
  /** Scopes that are always on: names, or name → reason. Their boxes say why. */
  requiredScopes?: ReasonedNames | undefined;
  /** Scopes that can't be changed: names, or name → reason. */
  disabledScopes?: ReasonedNames | undefined;
  /** Nothing can be changed, and nothing is submitted. @default false */
  disabled?: boolean | undefined;
  /** Nothing can be changed; the value is submitted. @default false */
  readOnly?: boolean | undefined;
  /** Words in place of the built-in English ones: all of them, or some. */
  messages?: Partial<Messages> | undefined;
  actionsRef?: Ref<PickerActions> | undefined;
  children?: ReactNode;
}

const NONE: readonly string[] = [];

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
    defaultQuery = "",
    onQueryChange,
    requiredScopes,
    disabledScopes,
    disabled = false,
    readOnly = false,
    messages: words,
    actionsRef,
    children,
    id: givenId,
    ...rest
  } = props;
  const ownId = useId();
  const catalogue: Catalogue = catalogueOf(input);
  const messages = useMemo<Messages>(() => (words === undefined ? english : { ...english, ...words }), [words]);
  const config: PickerConfig = {
    catalogue,
    value,
    expanded,
    query,
    required: reasons(requiredScopes),
    disabledScopes: reasons(disabledScopes),
    disabled,
    readOnly,
    messages,
    onValueChange,
    onExpandedChange,
    onQueryChange,
  };
  const [picker] = useState(() => ({
    store: new PickerStore(config, { value: defaultValue, expanded: defaultExpanded, query: defaultQuery }),
    id: givenId ?? ownId,
  }));
  const { store } = picker;
  const element = useRef<HTMLDivElement>(null);
  useIsomorphicLayoutEffect(() => store.configure(config));

  const focus = (options?: FocusOptions) =>
    element.current?.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')?.focus(options);
  useImperativeHandle(ref, () => ({
    focus,
    get element() {
      return element.current;
    },
  }));
  useImperativeHandle(actionsRef, () => ({
    selectAll: () => store.setAll(true, "all"),
    clear: () => store.setAll(false, "clear"),
    expandAll: () => store.setExpandedAll("all"),
    collapseAll: () => store.setExpandedAll("none"),
    focus,
  }));

  return (
    <PickerContext.Provider value={picker}>
      <div
        {...rest}
        id={givenId}
        ref={element}
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

// On the server there is nothing to lay out, and React 18 warns of useLayoutEffect there.
const useIsomorphicLayoutEffect = typeof document === "undefined" ? () => undefined : useLayoutEffect;

/**
 * The state of a picker, for the parts inside it.
 * Renders a `<div data-scope-picker data-part="root">` with `data-disabled` and `data-readonly`.
 */
export const PickerRoot = forwardRef(PickerRootBase) as <Name extends string = string>(
  props: PickerRootProps<Name> & { ref?: Ref<PickerHandle> },
) => ReactNode;
