import type { APIRequestContext, APIResponse, Page } from "playwright";

/** What is changed in a form before it is sent. */
export interface TamperedPost {
  what: string;
  status: number;
  /** What the answer says. */
  says: RegExp;
  send(form: ConsentForm): Promise<APIResponse>;
}

/** A consent's form as its page holds it, and a way to send what the page would not. */
export interface ConsentForm {
  address: string;
  fields: Record<string, string>;
  request: APIRequestContext;
  /** A form of another interaction of the same person's. */
  other?: ConsentForm;
}

export async function readConsentForm(page: Page): Promise<ConsentForm> {
  const form = page.locator("form[data-part='consent-form']");
  const field = (name: string) => form.locator(`input[name="${name}"]`).inputValue();
  return {
    address: new URL((await form.getAttribute("action")) ?? "", page.url()).href,
    fields: { csrf: await field("csrf"), scope: await field("scope"), decision: "allow" },
    request: page.context().request,
  };
}

const FORM = "application/x-www-form-urlencoded";
const NOTHING = /Nothing was allowed/;

/** Sends fields in this order, names as often as they come. */
const post = ({ address, request }: ConsentForm, fields: Iterable<[string, string]>, type = FORM) =>
  request.post(address, {
    data: new URLSearchParams([...fields]).toString(),
    headers: { "Content-Type": type },
    maxRedirects: 0,
  });

const changed = (
  what: string,
  status: number,
  says: RegExp,
  change: (form: ConsentForm) => Record<string, string>,
) => ({
  what,
  status,
  says,
  send: (form: ConsentForm) => post(form, Object.entries({ ...form.fields, ...change(form) })),
});

const repeated = (name: string, value: string): TamperedPost => ({
  what: `${name} twice`,
  status: 400,
  says: /a field twice/,
  send: (form) => post(form, [...Object.entries(form.fields), [name, value]]),
});

const without = (what: string, status: number, ...names: string[]): TamperedPost => ({
  what,
  status,
  says: NOTHING,
  send: (form) =>
    post(
      form,
      Object.entries(form.fields).filter(([name]) => !names.includes(name)),
    ),
});

const scope = (what: string, added: string) =>
  changed(what, 400, /did not ask for/, ({ fields }) => ({ scope: `${fields.scope} ${added}` }));

const raw = (what: string, status: number, says: RegExp, body: (form: ConsentForm) => string, type = FORM) => ({
  what,
  status,
  says,
  send: (form: ConsentForm) =>
    form.request.post(form.address, { data: body(form), headers: { "Content-Type": type }, maxRedirects: 0 }),
});

/** Posts that must not be answered with a grant. The request is for some scopes of contacts. */
export const tamperedPosts: readonly TamperedPost[] = [
  scope("a scope that was not requested", "history:read"),
  scope("a scope that includes others", "sessions:write"),
  scope("openid, where it was not requested", "openid"),
  scope("a scope that nobody knows", "admin:all"),
  scope("a requested scope in other letters", "CONTACTS:WRITE"),
  scope("a name of JavaScript's own", "__proto__ constructor"),
  scope("a name with a quote in it", 'contacts"read'),
  scope("names joined by a tab", "contacts:read\thistory:read"),
  scope("names joined by a line break", "contacts:read\nhistory:read"),
  scope("names joined by a comma", "contacts:read,history:read"),
  scope("names joined by a no-break space", "contacts:read\u00a0history:read"),
  scope("a name with a zero byte", "contacts:read\0"),
  scope("a name turned by a bidirectional override", "\u202econtacts:read"),
  scope("a homoglyph of a requested scope", "c\u043entacts:read"),
  changed("a null byte for the scope", 400, /did not ask for/, () => ({ scope: "\0" })),
  changed("an unknown decision", 400, NOTHING, () => ({ decision: "ALLOW" })),
  changed("an empty decision", 400, NOTHING, () => ({ decision: "" })),
  changed("a CSRF token of one's own", 403, NOTHING, () => ({ csrf: "A".repeat(43) })),
  changed("an empty CSRF token", 403, NOTHING, () => ({ csrf: "" })),
  changed("the CSRF token of another interaction", 403, NOTHING, ({ other }) => ({ csrf: other?.fields.csrf ?? "" })),
  changed("1 MB of scope", 413, /too long/, () => ({ scope: "contacts:read ".repeat(75_000) })),
  changed("1 MB in a field that nobody reads", 413, /too long/, () => ({ rest: "x".repeat(1 << 20) })),
  without("no decision", 400, "decision"),
  without("no CSRF token", 403, "csrf"),
  without("no field at all", 403, "csrf", "decision", "scope"),
  repeated("decision", "deny"),
  repeated("scope", "history:read"),
  repeated("csrf", "A"),
  raw("a damaged encoding", 400, /damaged/, ({ fields }) => `csrf=${fields.csrf}&decision=allow&scope=%`),
  raw("bytes that are no UTF-8", 400, /damaged/, ({ fields }) => `csrf=${fields.csrf}&decision=allow&scope=%ff%fe`),
  raw("JSON", 415, /posted form/, ({ fields }) => JSON.stringify(fields), "application/json"),
  raw(
    "plain text, as a foreign page can send",
    415,
    /posted form/,
    ({ fields }) => `csrf=${fields.csrf}`,
    "text/plain",
  ),
  {
    what: "multipart",
    status: 415,
    says: /posted form/,
    send: ({ address, fields, request }) => request.post(address, { multipart: fields, maxRedirects: 0 }),
  },
  {
    what: "the id of an interaction that nobody has",
    status: 400,
    says: /answered already, has expired, or belongs to another browser/,
    send: (form) =>
      post({ ...form, address: form.address.replace(/interaction\/[\w-]+/, "interaction/none") }, fieldsOf(form)),
  },
  {
    what: "another interaction's id with this one's cookie",
    status: 400,
    says: /answered already, has expired, or belongs to another browser/,
    send: async (form) => {
      const cookies = await form.request.storageState();
      const here = new URL(form.address).pathname;
      const cookie = cookies.cookies
        .filter(({ path }) => path === "/" || here.startsWith(path))
        .map(({ name, value }) => `${name}=${value}`)
        .join("; ");
      return form.request.post(form.other?.address ?? "", {
        form: form.fields,
        headers: { Cookie: cookie },
        maxRedirects: 0,
      });
    },
  },
];

/** Sends them all; gives those that were not refused as they should be, in words. */
export async function tryTamperedPosts(form: ConsentForm): Promise<string[]> {
  const faults: string[] = [];
  for (const { what, status, says, send } of tamperedPosts) {
    const answer = await send(form);
    const text = await answer.text();
    if (answer.status() !== status || !says.test(text)) faults.push(`${what}: ${answer.status()} ${text.slice(-300)}`);
  }
  return faults;
}

function* fieldsOf({ fields }: ConsentForm): Iterable<[string, string]> {
  yield* Object.entries(fields);
}
