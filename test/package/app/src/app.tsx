import { useState } from "react";
import { createCatalogue, ScopePicker } from "scope-picker";
import { sipgate } from "scope-picker/catalogues/sipgate";

/** Long enough to be windowed. */
const own = createCatalogue(Array.from({ length: 300 }, (_, i) => `own${i}:read`));

/** What both the server and the browser render. */
export function App() {
  const [emitted, setEmitted] = useState<readonly string[] | null>(null);
  return (
    <form>
      <ScopePicker
        catalogue={sipgate}
        defaultValue={["account:read"]}
        grantedScopes={["account:read", "contacts:read"]}
        presets={[{ name: "Telephony", scopes: ["devices:read", "phonelines:read"] }]}
        requiredScopes={{ openid: "sign-in needs it" }}
        onValueChange={setEmitted}
        name="scope"
      />
      <ScopePicker id="own" catalogue={own} aria-label="Own scopes" defaultExpanded="all" />
      <output>{JSON.stringify(emitted)}</output>
    </form>
  );
}
