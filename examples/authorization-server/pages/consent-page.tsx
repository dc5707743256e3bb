import { ScopeConsent } from "scope-picker";
import { sipgate } from "scope-picker/catalogues/sipgate";

/** Plain data, so that the server can hand it to the browser. */
export interface ConsentPageProps {
  csrf: string;
  action: string;
  account: string;
  client: { name: string; uri?: string | undefined };
  redirectUri: string;
  requestedScopes: string;
  requiredScopes: Readonly<Record<string, string>>;
  grantedScopes: readonly string[];
  grantedAt: string | undefined;
}

/** The client's logo is left out: the policy loads nothing from other sites. */
export function ConsentPage({ csrf, ...request }: ConsentPageProps) {
  return (
    <main className="consent">
      <ScopeConsent catalogue={sipgate} {...request}>
        <input type="hidden" name="csrf" value={csrf} />
      </ScopeConsent>
    </main>
  );
}
