import type { Meta, StoryObj } from "@storybook/react-vite";
import { type FormEvent, useState } from "react";
import { expect, fn } from "storybook/test";
import { sipgate } from "../src/catalogues/sipgate.js";
import { ScopePicker } from "../src/index.js";
import { box } from "./support/boxes.js";
import { catalogues } from "./support/catalogues.js";
import "./support/form.css";

interface FormProps {
  /** Called with what the form submits. */
  onSubmit: (fields: Record<string, FormDataEntryValue>) => void;
}

const submitTo = (onSubmit: FormProps["onSubmit"]) => (event: FormEvent<HTMLFormElement>) => {
  event.preventDefault();
  const { submitter } = event.nativeEvent as SubmitEvent;
  onSubmit(Object.fromEntries(new FormData(event.currentTarget, submitter)));
};

/** A developer registers an OAuth client and picks the scopes that it needs. */
function ClientSetup({ onSubmit }: FormProps) {
  const [scopes, setScopes] = useState<readonly string[]>([]);
  return (
    <form className="panel" onSubmit={submitTo(onSubmit)} onReset={() => setScopes([])}>
      <h1>Register a client</h1>
      <label>
        Name
        <input name="client_name" required autoComplete="off" />
      </label>
      <label>
        Redirect URI
        <input name="redirect_uri" type="url" required placeholder="https://app.example/callback" />
      </label>
      <h2 id="scopes-heading">Scopes</h2>
      <p id="scopes-hint">Pick the fewest that do the job. The people who use your client see this list.</p>
      <ScopePicker
        catalogue={sipgate}
        name="scope"
        aria-labelledby="scopes-heading"
        aria-describedby="scopes-hint"
        onValueChange={setScopes}
      />
      <div className="panel-actions">
        <button type="reset">Start again</button>
        <button type="submit">Register with {scopes.length} scopes</button>
      </div>
    </form>
  );
}

/** A person decides what an application may do. */
function Consent({ onSubmit }: FormProps) {
  return (
    <form className="panel panel-narrow" onSubmit={submitTo(onSubmit)}>
      <h1>
        <bdi>Fieldnotes</bdi> wants to use your account
      </h1>
      <p>You choose what it may do. You go back to fieldnotes.example afterwards.</p>
      <ScopePicker
        catalogue={catalogues.small}
        name="scope"
        aria-label="What Fieldnotes may do"
        requiredScopes={{ openid: "to sign you in" }}
      />
      <div className="panel-actions">
        <button type="submit" name="decision" value="deny">
          Don’t allow
        </button>
        <button type="submit" name="decision" value="allow">
          Allow
        </button>
      </div>
    </form>
  );
}

/** The picker inside whole pages' forms: one field, the scope string. */
const meta = { title: "Embedded", args: { onSubmit: fn() } } satisfies Meta<FormProps>;
export default meta;
type Story = StoryObj<FormProps>;

/** The number on the button comes from `onValueChange`; the field is the picker's own. */
export const ClientSetupForm: Story = {
  render: (args) => <ClientSetup {...args} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText("Name"), "Fieldnotes");
    await userEvent.type(canvas.getByLabelText("Redirect URI"), "https://fieldnotes.example/callback");
    await userEvent.click(await box("history:read"));
    await userEvent.click(await box("contacts:read"));
    await userEvent.click(canvas.getByRole("button", { name: "Register with 2 scopes" }));
    await expect(args.onSubmit).toHaveBeenCalledWith({
      client_name: "Fieldnotes",
      redirect_uri: "https://fieldnotes.example/callback",
      scope: "contacts:read history:read",
    });
  },
};

/** From start to submit without a pointer. */
export const ClientSetupByKeyboard: Story = {
  render: (args) => <ClientSetup {...args} />,
  play: async ({ args, userEvent }) => {
    await userEvent.tab();
    await userEvent.keyboard("Fieldnotes");
    await userEvent.tab();
    await userEvent.keyboard("https://fieldnotes.example/callback");
    await userEvent.tab(); // the search
    await userEvent.keyboard("sms");
    for (let i = 0; i < 10 && document.activeElement?.closest('[role="treegrid"]') === null; i++) await userEvent.tab();
    await userEvent.keyboard("{Control>}{End}{/Control}{Home}{ArrowRight}");
    await expect(await box("sms:callerid:read")).toHaveFocus();
    await userEvent.keyboard(" {ArrowRight} ");
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowUp} ");
    await expect(document.activeElement).toBeChecked();
    for (let i = 0; i < 10 && document.activeElement?.getAttribute("type") !== "submit"; i++) await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect(args.onSubmit).toHaveBeenCalledWith({
      client_name: "Fieldnotes",
      redirect_uri: "https://fieldnotes.example/callback",
      scope: "sms:read sms:write sms:callerid:read sms:callerid:write",
    });
  },
};

/** The bare picker in a form of one's own. `ScopeConsent`, under Consent, also says who asks, what is new, and where the decision leads. */
export const ConsentForm: Story = {
  render: (args) => <Consent {...args} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await box("contacts:read"));
    await userEvent.click(canvas.getByRole("button", { name: "Allow" }));
    await expect(args.onSubmit).toHaveBeenCalledWith({ scope: "openid contacts:read", decision: "allow" });
  },
};
