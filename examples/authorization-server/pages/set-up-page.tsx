import { ScopePicker } from "scope-picker";
import { sipgate } from "scope-picker/catalogues/sipgate";

export interface SetUpPageProps {
  /** The APIs' addresses. */
  resources: readonly string[];
}

export function SetUpPage({ resources }: SetUpPageProps) {
  return (
    <main className="page">
      <h1>Set up a client</h1>
      <form method="post" action="/clients">
        <label>
          Name <input name="name" defaultValue="Fieldnotes" required />
        </label>
        <h2 id="scopes">The most it may ask for</h2>
        <ScopePicker
          catalogue={sipgate}
          name="scope"
          defaultValue={["openid", "account:read"]}
          aria-labelledby="scopes"
          required
        />
        <button type="submit">Register</button>
      </form>
      <h2>Or run an MCP client</h2>
      <p>It has no list of its own: it asks for the scopes that the metadata of the API lists, or for none.</p>
      {resources.map((resource) => (
        <form key={resource} method="post" action="/mcp">
          <button type="submit" name="resource" value={resource}>
            Connect to {new URL(resource).pathname}
          </button>
        </form>
      ))}
    </main>
  );
}
