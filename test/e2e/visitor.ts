import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright";

/** What a client got: the scope of its access token, with `openid` for an ID token and `offline_access` for a refresh token. */
export interface Outcome {
  token: string[];
  introspected: string[];
}

/** A person in a browser of their own. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** What the console, React or the policy have against any page that was opened. */
  complaints: string[];
  /** Sets a client up; gives the address of its page. */
  register(scope: string, name?: string): Promise<string>;
  /** Lets a client ask for a scope, and signs in where the server wants that. */
  ask(client: string, scope: string, options?: { account?: string; page?: Page }): Promise<void>;
  /** Clicks the boxes of these names. */
  click(...names: string[]): Promise<void>;
  /** Unfolds the tree, so that no box is out of the document. */
  unfold(): Promise<void>;
  /** The names that have a box. */
  offered(page?: Page): Promise<string[]>;
  /** The names whose boxes are ticked. */
  ticked(page?: Page): Promise<string[]>;
  decide(decision: "Allow" | "Deny", page?: Page): Promise<void>;
  outcome(page?: Page): Promise<Outcome>;
  /** What the page says went wrong. */
  problem(page?: Page): Promise<string>;
}

export async function openVisitor(
  browser: Browser,
  developer: string,
  options?: BrowserContextOptions,
): Promise<Visitor> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  await watch(context, complaints);
  const page = await context.newPage();
  const box = (name: string) => `button[role="checkbox"][value="${name}"]`;

  return {
    context,
    page,
    complaints,
    async register(scope, name = "Fieldnotes") {
      const answer = await context.request.post(`${developer}/clients`, { form: { name, scope } });
      return answer.url();
    },
    async ask(client, scope, { account = "ada", page: tab = page } = {}) {
      await tab.goto(client);
      await tab.locator('textarea[name="scope"]').fill(scope);
      await tab.getByRole("button", { name: "Ask for access" }).click();
      await signIn(tab, account);
    },
    async click(...names) {
      await settle(page);
      // Forced: a person may click a box that cannot be unticked.
      for (const name of names) await page.locator(box(name)).click({ force: true });
    },
    async unfold() {
      await settle(page);
      await page.getByRole("button", { name: "Unfold all" }).click();
      // The deepest of sipgate's.
      await page.locator(box("phonelines:voicemails:greetings:read")).waitFor();
    },
    offered: (tab = page) => valuesOf(tab.locator('button[role="checkbox"][value]')),
    ticked: (tab = page) => valuesOf(tab.locator('button[role="checkbox"][value][aria-checked="true"]')),
    async decide(decision, tab = page) {
      // A question takes no answer within half a second: that may be the second half of a double click.
      if ((await tab.locator('[role="alert"][data-part="consent-question"]').count()) > 0)
        await tab.waitForTimeout(600);
      await tab.getByRole("button", { name: decision, exact: true }).click();
      await settle(tab);
    },
    problem: async (tab = page) => (await tab.getByRole("alert").textContent()) ?? "",
    async outcome(tab = page) {
      const text = async (id: string) => ((await tab.locator(`#${id}`).textContent()) ?? "").trim();
      const introspection = JSON.parse(await text("introspection"));
      const oidc = [
        ...((await text("id-token")) === "yes" ? ["openid"] : []),
        ...((await text("refresh-token")) === "yes" ? ["offline_access"] : []),
      ];
      const names = (scope = "") => [...scope.split(" ").filter((name) => name !== ""), ...oidc].sort();
      return { token: names(await text("token-scope")), introspected: names(introspection.scope) };
    },
  };
}

const valuesOf = (boxes: Locator) =>
  boxes.evaluateAll((boxes) => boxes.map((box) => (box as HTMLButtonElement).value).sort());

/** Signs in where the page asks for it. */
export async function signIn(page: Page, account: string) {
  await settle(page);
  const field = page.locator('input[name="account"]');
  if ((await field.count()) === 0) return;
  await field.fill(account);
  await page.getByRole("button", { name: "Sign in" }).click();
  await settle(page);
}

/** Waits until the page is there, and React has taken over what the server rendered: a click before that does nothing. */
async function settle(page: Page) {
  await page.waitForLoadState();
  await page.waitForFunction(() => {
    const isTakenOver = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactProps"));
    const box = document.querySelector("#root button");
    const isStatic = document.querySelector("#props") === null || !matchMedia("(scripting)").matches;
    return isStatic || (box !== null && isTakenOver(box));
  });
}

async function watch(context: BrowserContext, complaints: string[]) {
  context.on("console", (message) => {
    // A page with an error status is a page: the tests look at what it says.
    const isStatus = message.text().startsWith("Failed to load resource: the server responded with a status of 4");
    if (["error", "warning"].includes(message.type()) && !isStatus) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  await context.exposeFunction("complain", (text: string) => complaints.push(text));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      (globalThis as unknown as { complain(text: string): void }).complain(
        `${violatedDirective} ${blockedURI} ${sample}`,
      );
    });
  });
}
