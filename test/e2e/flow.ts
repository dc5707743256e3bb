import { readConsentForm, tamperedPosts, tryTamperedPosts } from "./tampered-posts.js";
import { signIn, type Visitor } from "./visitor.js";

export { openVisitor } from "./visitor.js";

interface Flow {
  visitor: Visitor;
  developer: string;
  print(line: string): void;
}

/** Plays the example from the setting up of a client to a withdrawal, and prints what was asked, ticked and given. @throws where they differ */
export async function playFlow({ visitor, developer, print }: Flow): Promise<void> {
  const { page } = visitor;

  print("\nA developer sets a client up with ScopePicker (RFC 7591)");
  await page.goto(developer);
  await visitor.click("contacts:read", "contacts:write", "history:read", "sessions:write");
  print(`  picked      ${list(await visitor.ticked())}`);
  await page.getByRole("button", { name: "Register" }).click();
  print(`  registered  ${list((await page.locator("#registered-scope").textContent())?.split(" ").sort() ?? [])}`);
  const client = page.url();

  print("\nThe client asks, the person narrows");
  await visitor.ask(client, "openid account:read contacts:read contacts:write history:read");
  await visitor.click("contacts:read");
  await agree(visitor, print);

  print("\nThe API asks for more (403 insufficient_scope): only the new stands out");
  await page.getByRole("button", { name: "Add a contact" }).click();
  print(`  refused     ${await page.locator("#call").textContent()}`);
  await page.getByRole("button", { name: "Ask for it as well" }).click();
  await visitor.click("contacts:write");
  await agree(visitor, print);
  const wide = page.url();

  print("\nThe person takes something back");
  await visitor.ask(client, "openid account:read contacts:read contacts:write history:read");
  await visitor.click("contacts:write");
  await agree(visitor, print);
  const narrow = page.url();
  await page.goto(wide);
  const isEnded = (await page.locator("#introspection").textContent())?.includes('"active": false') ?? false;
  print(`  the wider token is ${isEnded ? "ended" : "STILL ALIVE"}`);
  if (!isEnded) throw new Error("The wider token is still alive.");
  await page.goto(narrow);

  for (const [resource, says] of [
    ["api", "An MCP client sends all that the metadata lists"],
    ["quiet", "An MCP client finds no list, and sends no scope"],
  ] as const) {
    print(`\n${says}`);
    await page.goto(developer);
    await page.getByRole("button", { name: `Connect to /${resource}` }).click();
    await signIn(page, "ada");
    await visitor.unfold();
    await visitor.click("contacts:read", "voicemails:read");
    await agree(visitor, print);
  }

  print("\nTampered posts");
  await visitor.ask(await visitor.register("account:read contacts:read contacts:write"), ASKED);
  const tab = await visitor.context.newPage();
  await visitor.ask(await visitor.register("account:read contacts:read contacts:write"), ASKED, { page: tab });
  const form = { ...(await readConsentForm(page)), other: await readConsentForm(tab) };
  const faults = await tryTamperedPosts(form);
  print(`  ${tamperedPosts.length} tried, ${tamperedPosts.length - faults.length} refused`);
  if (faults.length > 0) throw new Error(`Not refused:\n${faults.join("\n")}`);
  await visitor.click("contacts:read");
  await agree(visitor, print);

  print(`\nViolations of the policy, and errors on any page: ${visitor.complaints.length}`);
  if (visitor.complaints.length > 0) throw new Error(visitor.complaints.join("\n"));
}

const ASKED = "account:read contacts:read contacts:write";

/** Allows what is ticked, and holds the token to it. */
async function agree(visitor: Visitor, print: Flow["print"]) {
  const asked = await visitor.offered();
  const ticked = await visitor.ticked();
  await visitor.decide("Allow");
  const { token, introspected } = await visitor.outcome();
  print(`  asked       ${list(asked)}`);
  print(`  ticked      ${list(ticked)}`);
  print(`  in token    ${list(token)}`);
  const isSame = [token, introspected].every((names) => names.join(" ") === ticked.join(" "));
  print(`  ${isSame ? "they agree, and so does the introspection" : "THEY DIFFER"}`);
  if (!isSame) throw new Error(`Ticked ${ticked.join(" ")}, but the token has ${introspected.join(" ")}.`);
}

const list = (names: readonly string[]) => (names.length > 12 ? `${names.length} scopes` : names.join(" "));
