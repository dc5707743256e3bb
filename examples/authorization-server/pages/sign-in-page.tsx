export function SignInPage({ action, csrf }: { action: string; csrf: string }) {
  return (
    <main className="card">
      <h1>Sign in</h1>
      <p>Any name will do: this page stands for whatever signs people in at your place.</p>
      <form method="post" action={action}>
        <input type="hidden" name="csrf" value={csrf} />
        <label>
          Account <input name="account" defaultValue="ada" autoComplete="username" required />
        </label>
        <button type="submit">Sign in</button>
      </form>
    </main>
  );
}
