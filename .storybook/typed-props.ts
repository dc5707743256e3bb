import type { ArgTypesEnhancer } from "storybook/internal/types";

interface Documented {
  __docgenInfo?: { props?: Record<string, { tsType?: { name: string; raw?: string } }> };
}

/** Says each prop's type and default as the source does: Storybook writes "union" for any union, and leaves `@default` in the description. */
export const typedProps: ArgTypesEnhancer = ({ argTypes, component }) => {
  const props = (component as Documented | undefined)?.__docgenInfo?.props ?? {};
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { name: kind, raw } = props[name]?.tsType ?? {};
      const [description, initially] = argType.description?.split(/\s*@default\s+/) ?? [];
      const table = {
        ...argType.table,
        ...(kind === "union" && raw !== undefined && { type: { summary: raw.replace(/\s*\| undefined$/, "") } }),
        ...(initially !== undefined && { defaultValue: { summary: initially } }),
      };
      return [name, { ...argType, ...(description !== undefined && { description }), table }];
    }),
  );
};
