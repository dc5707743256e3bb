// CheckboxGroup has one level of parent: each namespace is a group with a flat list of scopes below it.

import { Checkbox } from "@base-ui/react/checkbox";
import { CheckboxGroup } from "@base-ui/react/checkbox-group";
import { useState } from "react";
import { ariaState, byDataId } from "../page/contract";
import { reactAdapter } from "../page/react";

const Box = (props: { id: string; parent?: boolean }) => (
  <label>
    <Checkbox.Root data-id={props.id} {...(props.parent ? { parent: true } : { value: props.id })}>
      <Checkbox.Indicator>✓</Checkbox.Indicator>
    </Checkbox.Root>
    {props.id}
  </label>
);

export default reactAdapter<{ id: string; scopes: string[] }[]>(
  ({ work, shaped, expanded, onChange, api }) => {
    const [values, setValues] = useState<Record<string, string[]>>({});
    const [open, setOpen] = useState(expanded);
    const change = (next: Record<string, string[]>) => {
      setValues(next);
      onChange(Object.values(next).flat());
    };
    api.current = {
      selectAll: () => change(Object.fromEntries(shaped.map(({ id, scopes }) => [id, scopes]))),
      clear: () => change({}),
      expandAll: () => setOpen(true),
    };
    return shaped.map(({ id, scopes }) => (
      <CheckboxGroup
        key={id}
        allValues={scopes}
        value={values[id] ?? []}
        onValueChange={(value) => change({ ...values, [id]: value })}
      >
        <Box id={id} parent />
        {open && (
          <ul>
            {scopes.map((scope) => (
              <li key={scope}>
                <Box id={scope} />
              </li>
            ))}
          </ul>
        )}
      </CheckboxGroup>
    ));
  },
  {
    label: "@base-ui/react CheckboxGroup (1 level)",
    windowed: false,
    box: byDataId,
    state: ariaState,
    shape: (work) =>
      work.roots
        .filter((node) => node.children)
        .map(({ id }) => ({ id, scopes: work.under.get(id)! }))
        .concat(
          work.roots.some((node) => !node.children)
            ? [{ id: "other", scopes: work.roots.filter((node) => !node.children).map((node) => node.id) }]
            : [],
        ),
  },
);
