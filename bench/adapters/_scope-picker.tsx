// The picker as a user installs it: the built package with its stylesheet. It has the height of the other lists, and unlike them shows
// two scopes in a row, descriptions, the search field and the summary.
import { useMemo, useRef, useState } from "react";
import { createCatalogue } from "../../dist/core/index.js";
import { type PickerActions, ScopePicker } from "../../dist/index.js";
import "../../dist/styles.css";
import { ariaState, type Workload } from "../page/contract";
import { reactAdapter } from "../page/react";

export const GRAMMAR = { separator: ":", action: "last", read: ["read"], write: ["write"] } as const;

const catalogueOf = (work: Workload) => createCatalogue(work.definitions, { grammar: GRAMMAR });
const HEIGHT = { "--scope-picker-max-height": "600px" } as React.CSSProperties;

export const adapter = (
  label: string,
  { isControlled = false, ...props }: { isControlled?: boolean; name?: string } = {},
) =>
  reactAdapter<ReturnType<typeof catalogueOf>>(
    ({ shaped, expanded, onChange, api }) => {
      const [value, setValue] = useState<readonly string[]>([]);
      const [query, setQuery] = useState("");
      const actions = useRef<PickerActions>(null);
      useMemo(() => {
        api.current = {
          selectAll: () => actions.current?.selectAll(),
          clear: () => actions.current?.clear(),
          expandAll: () => actions.current?.expandAll(),
          filter: setQuery,
        };
      }, [api]);
      return (
        <ScopePicker
          catalogue={shaped}
          defaultExpanded={expanded ? "all" : "none"}
          query={query}
          onQueryChange={setQuery}
          actionsRef={actions}
          style={HEIGHT}
          {...props}
          {...(isControlled && { value })}
          onValueChange={(names) => {
            if (isControlled) setValue(names);
            onChange(names);
          }}
        />
      );
    },
    {
      label,
      windowed: true,
      shape: catalogueOf,
      state: ariaState,
      box: (id) =>
        document.querySelector<HTMLElement>(`button[role="checkbox"][value="${id}"]`) ??
        document.querySelector<HTMLElement>(`[data-resource="${id}"] [data-resource-box]`),
    },
  );
