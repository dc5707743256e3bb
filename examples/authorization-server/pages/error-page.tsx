export interface ErrorPageProps {
  message: string;
  next?: { href: string; label: string } | undefined;
}

export function ErrorPage({ message, next }: ErrorPageProps) {
  return (
    <main className="card">
      <h1>That did not work</h1>
      <p role="alert">{message}</p>
      {next && (
        <p>
          <a href={next.href}>{next.label}</a>
        </p>
      )}
    </main>
  );
}
