import type { RegisteredClient } from "../developer/oauth-client.js";

export function ClientPage({ client }: { client: RegisteredClient }) {
  return (
    <main className="page">
      <h1>{client.client_name}</h1>
      <p>
        Registered as <code>{client.client_id}</code>. The server returned this scope:
      </p>
      <pre id="registered-scope">{client.scope ?? "(none: it may ask for anything)"}</pre>
      <form method="post" action={`/clients/${client.client_id}/requests`}>
        <label>
          Scope to ask for; empty for the server’s default
          <textarea name="scope" rows={4} defaultValue={client.scope ?? ""} />
        </label>
        <button type="submit">Ask for access</button>
      </form>
      <p>
        <a href="/">Set up another</a>
      </p>
    </main>
  );
}
