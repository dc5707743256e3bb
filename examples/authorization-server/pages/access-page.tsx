import { readChallenge } from "../developer/challenge.js";
import type { Access } from "../developer/visits.js";
import { operations } from "../server/operations.js";

export interface AccessPageProps {
  id: string;
  access: Access;
  introspection: Record<string, unknown>;
}

/** What a client got, and what the API makes of it. */
export function AccessPage({ id, access: { request, token, call }, introspection }: AccessPageProps) {
  return (
    <main className="page">
      <h1>Access of {request.client.client_name}</h1>
      <dl>
        <dt>Asked for</dt>
        <dd id="asked">{request.scope ?? "(no scope: the server’s default)"}</dd>
        <dt>Access token</dt>
        <dd id="token-scope">{token.scope}</dd>
        <dt>ID token</dt>
        <dd id="id-token">{token.id_token ? "yes" : "no"}</dd>
        <dt>Refresh token</dt>
        <dd id="refresh-token">{token.refresh_token ? "yes" : "no"}</dd>
      </dl>
      <h2>Introspection</h2>
      <pre id="introspection">{JSON.stringify(introspection, null, 2)}</pre>
      <h2>Use it</h2>
      <form method="post" action={`/accesses/${id}/calls`} className="row">
        {operations.map((operation) => (
          <button key={operation.id} type="submit" name="operation" value={operation.id}>
            {operation.label}
          </button>
        ))}
      </form>
      {call && (
        <p id="call" role="status">
          {call.operation}: {call.status} {call.challenge !== null && <code>{call.challenge}</code>}
        </p>
      )}
      {readChallenge(call?.challenge ?? null).scope !== undefined && (
        <form method="post" action={`/accesses/${id}/step-up`}>
          <button type="submit">Ask for it as well</button>
        </form>
      )}
      <p>
        <a href={`/clients/${request.client.client_id}`}>Ask again</a>
      </p>
    </main>
  );
}
