import type { Meta, StoryObj } from "@storybook/react-vite";
import { sipgate } from "../src/catalogues/sipgate.js";
import { ScopePicker } from "../src/index.js";

const meta = {
  component: ScopePicker,
  title: "ScopePicker/sipgate",
  args: { catalogue: "sipgate" as unknown as typeof sipgate },
  argTypes: { catalogue: { options: ["sipgate"], mapping: { sipgate }, control: "select" } },
} satisfies Meta<typeof ScopePicker>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = { args: { name: "scope" } };
export const Mixed: Story = {
  args: {
    defaultValue: [
      "account:read",
      "account:write",
      "devices:read",
      "devices:callerid:write",
      "devices:sim:read",
      "devices:sim:write",
      "openid",
      "sessions:write",
      "crm:future:read",
    ],
    requiredScopes: { openid: "sign-in needs it" },
    disabledScopes: { "balance:read": "not in your plan" },
  },
};
