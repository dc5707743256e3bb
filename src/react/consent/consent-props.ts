import type { CSSProperties, ReactNode } from "react";
import type { ScopeName } from "../../core/index.js";
import type { SomeWords } from "../messages.js";
import type { ReasonedNames } from "../reasoned-names.js";
import type { CatalogueInput } from "../use-catalogue.js";
import type { ConsentMessages } from "./consent-messages.js";

/** Who asks. All of it comes from the client, and is shown as text of somebody else's. */
export interface ConsentClientInfo {
  /** What the client calls itself. */
  name: string;
  /** Address of a picture: `https:`, `data:image/`, or a path on this site. Anything else, and what does not load, gives the first letter. */
  logo?: string | undefined;
  /** The client's page; only `http:` and `https:`. Its host is shown. */
  uri?: string | undefined;
  /** Who verified the client. Without it, or with nothing in it, the client is said to be not verified. */
  verified?: string | undefined;
}

/** What a consent is about, for its root and its parts. */
export interface ConsentRequestProps<Name extends string = string> {
  /** The provider's scopes: a catalogue, or definitions, of which one is made once, and again only where their content changes. */
  catalogue: CatalogueInput<Name>;
  /** Who asks: `{ name, logo?, uri?, verified? }`. */
  client: ConsentClientInfo;
  /** Whom the person is signed in as. */
  account?: string | undefined;
  /** Where the decision leads; its host is always shown. Leave it out only where there is none (RFC 8628, the device flow). */
  redirectUri?: string | undefined;
  /** Where what is allowed can be taken back. Without it nothing of the kind is promised. */
  manageUri?: string | undefined;
  /** What the client asks for: names, or the scope string of the request. Nothing else is ever sent. */
  requestedScopes: readonly ScopeName<Name>[] | string;
  /**
   * Always granted, so far as it is requested: names, or name → reason. The server's policy, never the client's wish. `openid`, if it is
   * requested, always belongs to it. @default none
   */
  requiredScopes?: ReasonedNames | undefined;
  /** What the person granted this client earlier: what is new then comes first. @default none */
  grantedScopes?: readonly ScopeName<Name>[] | undefined;
  /** When `grantedScopes` was granted. A Date, or an ISO 8601 string; shown as a day in UTC, so that server and browser agree. */
  grantedAt?: Date | string | undefined;
  /**
   * What is ticked at first: `"granted"` is what is required and what was granted earlier and is asked for again; `"required"` leaves the
   * latter out. Nothing else is ever ticked beforehand. @default "granted"
   */
  defaultSelection?: "granted" | "required" | undefined;
  /** Words in place of the built-in English ones: all of them, or some; those of the table inside under `picker`. @default English */
  messages?: SomeWords<ConsentMessages> | undefined;
}

/** How a consent is sent. */
export interface ConsentFormProps<Name extends string = string> {
  /** The form's address, or, with React 19, a function of its FormData. @default the page's own address; with onAllow or onDeny nothing is sent */
  action?: string | ((data: FormData) => void | Promise<void>) | undefined;
  /** The form's method; `get` would put the decision into the address. @default "post" */
  method?: "post" | "get" | undefined;
  /** The field that carries the scope string; `narrowGrant` reads `scope` out of a form. @default "scope" */
  name?: string | undefined;
  /** Called when the person allows, with the scopes in catalogue order. Without `action` the form is then not sent. */
  onAllow?: ((names: ScopeName<Name>[]) => void) | undefined;
  /** Called when the person denies. Without `action` the form is then not sent. */
  onDeny?: (() => void) | undefined;
  /**
   * The decision is on its way: a second one is not sent. Focus stays. Of a function as `action`: what `useActionState` says, since
   * React shows state that an action sets only once it has ended. @default false
   */
  pending?: boolean | undefined;
  /** The embedder's hidden fields, such as a CSRF token and the interaction's id. */
  children?: ReactNode;
}

/** Props of `ScopeConsent`. */
export interface ScopeConsentProps<Name extends string = string>
  extends ConsentRequestProps<Name>,
    ConsentFormProps<Name> {
  /** What else is asked for, such as RFC 9396 `authorization_details`, in the embedder's own words. Shown before the scopes. */
  details?: ReactNode;
  /** Class of the outer element. */
  className?: string | undefined;
  /** Style of the outer element. */
  style?: CSSProperties | undefined;
  /** Id of the outer element. */
  id?: string | undefined;
  /** Direction of writing. @default the page's */
  dir?: "ltr" | "rtl" | "auto" | undefined;
}
