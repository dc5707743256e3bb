import { execFileSync, spawn } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { browserFlags, findBrowser } from "../../scripts/find-browser.mjs";
import { makeApp, makeFolder, node, pack, root, type Tarball } from "./pack.js";
import { serveStrictly } from "./strict-server.js";

const { devDependencies } = manifest;
const pick = (names: readonly (keyof typeof devDependencies)[]) =>
  Object.fromEntries(names.map((name) => [name, devDependencies[name]]));

/** The entries that are modules, as an embedder writes them. */
const modules = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === "object" && target.default.endsWith(".js"))
  .map(([entry]) => entry.replace(".", manifest.name));

let folder: Awaited<ReturnType<typeof makeFolder>>;
let tarball: Tarball;
let app: string;

beforeAll(async () => {
  folder = await makeFolder();
  tarball = await pack(folder.path);
  app = await makeApp(
    join(folder.path, "app"),
    { "scope-picker": `file:${tarball.path}`, ...pick(["react", "react-dom"]) },
    pick(["typescript", "vite", "@types/node", "@types/react", "@types/react-dom"]),
  );
  const readme = await readFile(join(root, "README.md"), "utf8");
  await Promise.all(
    [...readme.matchAll(/^```(tsx?)\n([\s\S]*?)^```/gm)].map(([, kind, code = ""], i) =>
      writeFile(join(app, `src/readme-${i}.${kind}`), code),
    ),
  );
});

afterAll(() => folder?.remove());

/** The package's modules by path in dist. */
async function sources(): Promise<Map<string, string>> {
  const dist = join(app, "node_modules/scope-picker/dist");
  const paths = (await readdir(dist, { recursive: true })).filter((path) => path.endsWith(".js"));
  const texts = await Promise.all(paths.map((path) => readFile(join(dist, path), "utf8")));
  return new Map(paths.map((path, i) => [path.replaceAll("\\", "/"), texts[i] ?? ""]));
}

// Where a registry lacks a platform's binary, npm leaves it out of the lock file, and `npm ci` then fails on that platform or on any.
it("has a lock file that names every optional dependency, whatever the platform", async () => {
  const { packages } = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  const missing = Object.entries<{ optionalDependencies?: Record<string, string> }>(packages).flatMap(
    ([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
  );
  expect(missing).toEqual([]);
});

describe("the tarball", () => {
  it("holds what is used, and nothing else", () => {
    const others = tarball.files.filter((path) => !/^dist\/([\w-]+\/)*[\w-]+\.(js|d\.ts)$/.test(path));
    expect(others.toSorted()).toMatchInlineSnapshot(`
      [
        "LICENSE",
        "README.md",
        "dist/sources/licenses.md",
        "dist/styles.css",
        "dist/styles.css.d.ts",
        "dist/themes/shadcn.css",
        "dist/themes/shadcn.css.d.ts",
        "package.json",
      ]
    `);
    expect(tarball.files.filter((path) => /(^|\/)(test|stories)\/|\.(test|stories)\./.test(path))).toEqual([]);
  });

  it("is React's production build, whatever NODE_ENV was while packing", async () => {
    expect(process.env.NODE_ENV).toBe("test");
    for (const [path, text] of await sources()) expect(text, path).not.toContain("jsx-dev-runtime");
  });

  it("has types for every module that an entry may lead to", () => {
    const without = tarball.files.filter(
      (path) => path.endsWith(".js") && !tarball.files.includes(path.replace(/js$/, "d.ts")),
    );
    expect(without).toMatchInlineSnapshot(`
      [
        "dist/sources/command.js",
        "dist/sources/sources.js",
      ]
    `);
  });

  it("has types that TypeScript 5.4 can read, in which arrays of bytes were not generic", async () => {
    for (const path of tarball.files.filter((path) => path.endsWith(".d.ts"))) {
      expect(await readFile(join(root, path), "utf8"), path).not.toMatch(/\b(?:Ui|I)nt\d+Array</);
    }
  });

  it("passes publint", async () => {
    const printed = await node(root, ["node_modules/publint/src/cli.js", "run", tarball.path, "--strict"]);
    expect(printed).toContain("All good!");
  });

  it("passes Are The Types Wrong", async () => {
    const cli = "node_modules/@arethetypeswrong/cli/dist/index.js";
    // A problem in any entry makes it exit with 1.
    expect(await node(root, [cli, tarball.path, "--profile", "esm-only"])).toContain("scope-picker/styles.css");
  });
});

describe("installed into an empty application", () => {
  it("brings Radix Checkbox and virtua along, and nothing that they do not need", async () => {
    const lock = JSON.parse(await readFile(join(app, "package-lock.json"), "utf8"));
    const installed = Object.entries<{ dev?: boolean; devOptional?: boolean; peer?: boolean }>(lock.packages)
      .filter(([path, { dev, devOptional, peer }]) => path !== "" && !dev && !devOptional && !peer)
      .map(([path]) => path.replace("node_modules/", ""));
    expect(installed).toMatchInlineSnapshot(`
      [
        "@radix-ui/primitive",
        "@radix-ui/react-checkbox",
        "@radix-ui/react-compose-refs",
        "@radix-ui/react-context",
        "@radix-ui/react-presence",
        "@radix-ui/react-primitive",
        "@radix-ui/react-slot",
        "@radix-ui/react-use-controllable-state",
        "@radix-ui/react-use-effect-event",
        "@radix-ui/react-use-layout-effect",
        "@radix-ui/react-use-size",
        "react",
        "react-dom",
        "scheduler",
        "scope-picker",
        "virtua",
      ]
    `);
  });

  // Else a package manager that links each package's own peers, as pnpm does, types it by whichever React another workspace has.
  it("asks for the types that its own are written in, where there are any", async () => {
    const { peerDependencies, peerDependenciesMeta } = JSON.parse(
      await readFile(join(app, "node_modules/scope-picker/package.json"), "utf8"),
    );
    expect(peerDependencies).toHaveProperty(["@types/react"]);
    expect(peerDependenciesMeta["@types/react"]).toEqual({ optional: true });
  });

  it.each([
    ["bundler", "tsconfig.json"],
    ["nodenext", "tsconfig.nodenext.json"],
  ])(
    "type-checks with %s resolution, README's examples as they stand, wrong uses marked as such",
    async (_, config) => {
      expect(await node(app, ["node_modules/typescript/bin/tsc", "-p", config])).toBe("");
    },
  );

  it("exports these names", async () => {
    const script = `
      const names = {};
      for (const entry of ${JSON.stringify(modules)}) names[entry] = Object.keys(await import(entry)).join(" ");
      console.log(JSON.stringify(names));`;
    expect(JSON.parse(await node(app, ["--input-type=module", "--eval", script]))).toMatchInlineSnapshot(`
      {
        "scope-picker": "ScopeConsent ScopePicker consentEnglish createCatalogue english",
        "scope-picker/catalogues/sipgate": "sipgate sipgateDefinitions",
        "scope-picker/core": "GrantError ScopeTokenError addScopes checkState createCatalogue diffScopes effectiveScopes formatScopeParameter inferGrammar isScopeToken leastPrivilege minimalScopes narrowGrant parseScopeParameter removeScopes searchCatalogue toggleResource unlockedOperations",
        "scope-picker/least-privilege": "LeastPrivilege leastPrivilegeEnglish",
        "scope-picker/messages/de": "consentGerman german leastPrivilegeGerman",
        "scope-picker/parts": "Checkbox ConsentBox ConsentClient ConsentDecision ConsentField ConsentFooter ConsentForm ConsentLevels ConsentLine ConsentList ConsentOutcome ConsentRedirect ConsentRoot ConsentScopes ConsentSection ConsentTree ConsentWithdrawal PickerCells PickerCopy PickerCounts PickerEmpty PickerField PickerFilter PickerFold PickerGapCell PickerGrid PickerHeader PickerMatching PickerPresets PickerResourceCell PickerRoot PickerRow PickerRows PickerScopeCell PickerSearch PickerStatus PickerSummary PickerUndo PickerUnknown english useConsent usePicker usePickerState",
        "scope-picker/sources": "fromMarkdown fromMetadata fromOpenApi fromText",
      }
    `);
  });

  it("makes a catalogue in Node, without a DOM", async () => {
    const script = `
      import { createCatalogue } from "scope-picker";
      console.log(typeof document, createCatalogue(["a:read", "a:write"]).scopes[0].counterpart.name);`;
    expect(await node(app, ["--input-type=module", "--eval", script])).toBe("undefined a:write\n");
  });

  it("runs core and the catalogue where React is a server's, without hooks", async () => {
    const script = `
      import { checkState } from "scope-picker/core";
      import { sipgate } from "scope-picker/catalogues/sipgate";
      console.log(checkState(sipgate, ["account:read"], "account"));`;
    const flags = ["--conditions=react-server", "--input-type=module", "--eval", script];
    expect(await node(app, flags)).toBe("mixed\n");
  });
});

it("imports a catalogue by its command, and tells when the document has changed", async () => {
  const command = (...args: string[]) => node(app, ["node_modules/scope-picker/dist/sources/command.js", ...args]);
  const document = join(app, "scopes.md");
  await writeFile(document, "| Scope | Description |\n| --- | --- |\n| `notes:read` | Read notes |\n");
  await command("import", "scopes.md", "-o", "scopes.ts");
  expect(await readFile(join(app, "scopes.ts"), "utf8")).toContain('"notes:read"');
  await command("import", "scopes.md", "-o", "scopes.ts", "--check");
  await writeFile(document, `${await readFile(document, "utf8")}| \`notes:write\` | Write notes |\n`);
  await expect(command("import", "scopes.md", "-o", "scopes.ts", "--check")).rejects.toThrow("scopes.ts");
  const bin = "node_modules/scope-picker/dist/sources/command.js";
  const options = { cwd: app, input: "notes:read\n", encoding: "utf8", stdio: "pipe" } as const;
  expect(execFileSync(process.execPath, [bin, "import", "-"], options)).toContain('"notes:read"');
});

it("waits for who writes to its standard input", async () => {
  const bin = join(app, "node_modules/scope-picker/dist/sources/command.js");
  const command = spawn(process.execPath, [bin, "import", "-"], { stdio: ["pipe", "pipe", "inherit"] });
  const made = text(command.stdout);
  await new Promise((done) => setTimeout(done, 500));
  // More than a pipe holds at a time.
  command.stdin.end(Array.from({ length: 20_000 }, (_, at) => `notes${at}:read`).join("\n"));
  expect(await made).toContain('"notes19999:read"');
});

it("bundles createCatalogue from the root entry without React, Radix or virtua", async () => {
  await node(app, ["node_modules/vite/bin/vite.js", "build", "--config", "lean.config.js"], { NODE_ENV: "production" });
  const bundle = await readFile(join(app, "lean/lean.js"), "utf8");
  expect(bundle).toContain("createCatalogue");
  // "import" is among the verbs of a grammar; a statement begins its line.
  expect(bundle).not.toMatch(/^import\b|\bimport\(|react|radix|virtua/im);
});

describe("for server components", () => {
  const isClient = (text: string) => /^["']use client["'];/.test(text);

  it('has "use client" on React modules alone', async () => {
    const client = [...(await sources())].filter(([, text]) => isClient(text)).map(([path]) => path);
    expect(client).toContain("react/scope-picker.js");
    expect(client.filter((path) => !path.startsWith("react/") || path === "react/parts.js")).toEqual([]);
  });

  // A bundler of server components walks no further than "use client".
  it("loads neither React nor a dependency on the server, whatever the entry", async () => {
    const texts = await sources();
    const seen = new Set(modules.map((name) => entryFile(name)));
    const loaded: string[] = [];
    for (const path of seen) {
      const text = texts.get(path);
      if (text === undefined) throw new Error(`${path} is not in the tarball`);
      if (isClient(text)) continue;
      for (const [, from = ""] of text.matchAll(/^(?:import|export)\b[^;]*?["']([^"']+)["'];/gm)) {
        if (from.startsWith(".")) seen.add(join(path, "..", from).replaceAll("\\", "/"));
        else loaded.push(`${path}: ${from}`);
      }
    }
    expect(loaded).toEqual([]);
  });

  function entryFile(name: string) {
    const key = name.replace(manifest.name, ".") as "." | "./core";
    return manifest.exports[key].default.replace("./dist/", "");
  }
});

describe.each([
  ["19", pick(["react", "react-dom"])],
  ["18.3.1", { react: "18.3.1", "react-dom": "18.3.1" }],
])("on a page with React %s", (version, react) => {
  let markup: string;
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof serveStrictly>>;

  beforeAll(async () => {
    const here = version === "19" ? app : join(folder.path, `react-${version}`);
    if (here !== app) await makeApp(here, { "scope-picker": `file:${tarball.path}`, ...react });
    const vite = (args: readonly string[], mode: string) =>
      node(here, [join(app, "node_modules/vite/bin/vite.js"), "build", "--mode", mode, "--logLevel=warn", ...args], {
        NODE_ENV: mode,
      });
    // Production is what embedders ship; only React's development build says what hydration did not find.
    await vite(["--outDir=pages/built", "--base=/built/"], "production");
    await vite(["--outDir=pages/hydrated", "--base=/hydrated/"], "development");
    await vite(["--ssr=src/server.tsx", "--outDir=server"], "development");
    markup = await node(here, ["server/server.js"], { NODE_ENV: "development" });
    const page = join(here, "pages/hydrated/index.html");
    await writeFile(
      page,
      (await readFile(page, "utf8")).replace("<!--markup-->", () => markup),
    );
    pages = await serveStrictly(join(here, "pages"));
    browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** Opens a page; `complaints` gathers what the console, React or the policy have against it. */
  async function open(path: string) {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.exposeFunction("complain", (text: string) => complaints.push(text));
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
        (globalThis as unknown as { complain(text: string): void }).complain(
          `${violatedDirective} ${blockedURI} ${sample}`,
        );
      });
    });
    await page.goto(pages.url + path);
    page.setDefaultTimeout(10_000);
    await page
      .locator(box("openid"))
      .waitFor()
      .catch(() => complaints.push("The picker is not there."));
    expect(complaints).toEqual([]);
    return { page, complaints };
  }

  const box = (name: string) => `button[role="checkbox"][value="${name}"]`;

  it("renders all 70 rows of sipgate on the server, and the first 50 of a list to be windowed, without a style attribute", () => {
    const rows = markup.match(/<div [^>]*role="row"[^>]*data-part="row"[^>]*>/g) ?? [];
    const resources = new Set(rows.map((row) => /data-resource="([^"]+)"/.exec(row)?.[1]));
    expect(rows).toHaveLength(70 + 50);
    expect(resources.size).toBe(70 + 50);
    expect(markup).not.toMatch(/\sstyle=/);
    expect(markup).not.toContain("<script");
  });

  it.each([
    ["/built/index.html", "rendered"],
    ["/hydrated/index.html", "hydrated"],
  ])("%s: is %s, emits what is ticked, and offends neither the policy nor React", async (path) => {
    const { page, complaints } = await open(path);
    await page.locator(box("devices:sim:read")).click();
    await page.locator("output").filter({ hasText: "devices:sim:read" }).waitFor();
    expect(JSON.parse((await page.locator("output").textContent()) ?? "")).toEqual([
      "account:read",
      "devices:sim:read",
      "openid",
    ]);
    expect(await page.locator('input[name="scope"]').inputValue()).toBe("account:read devices:sim:read openid");
    expect(await page.locator(box("devices:sim:read")).getAttribute("aria-checked")).toBe("true");
    expect(await page.locator('[data-scope-picker]:not(#own) [data-part="row"]').count()).toBe(70);
    // The windowed list beside it comes by its last row, though a window is placed by styles.
    await page.locator('#own [data-part="rows"]').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight));
    await page.locator(box("own299:read")).click();
    expect(await page.locator('#own [data-part="row"]').count()).toBeLessThan(50);
    // The theme is there: the picker scrolls inside a height of its own.
    const height = await page
      .locator("[data-scope-picker]")
      .first()
      .evaluate((element) => element.clientHeight);
    expect(height).toBeGreaterThan(200);
    expect(height).toBeLessThan(720);
    // A fold, or Undo with what it takes back, removes what has focus: the grid hands it on.
    const hasGridFocus = () => page.evaluate(() => document.activeElement?.closest('[role="treegrid"]') != null);
    await page.locator(box("devices:sim:read")).focus();
    await page.locator('[data-action="fold"]').first().dispatchEvent("click");
    await page.locator(box("devices:sim:read")).waitFor({ state: "detached" });
    expect(await hasGridFocus()).toBe(true);
    await page.locator('[data-part="preset"]').first().click();
    await page.locator('[data-action="undo"]').press("Enter");
    await page.locator('[data-action="undo"]').waitFor({ state: "detached" });
    expect(await hasGridFocus()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("submits what its boxes show after one came back to the page, kept by the browser or made anew", async () => {
    const { page, complaints } = await open("/built/index.html");
    await page.locator(box("devices:sim:read")).click();
    await page.goto(`${pages.url}/hydrated/index.html`);
    await page.goBack();
    await page.locator(box("openid")).waitFor();
    const submitted = (await page.locator('input[name="scope"]').inputValue()).split(" ");
    const shown = await page
      .locator('[data-scope-picker]:not(#own) button[role="checkbox"][value][aria-checked="true"]')
      .evaluateAll((boxes) => boxes.map((element) => (element as HTMLButtonElement).value));
    expect(shown).toContain("account:read");
    expect(submitted).toEqual(shown);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("shows before any script runs what the server rendered", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${pages.url}/hydrated/index.html`);
    expect(await page.locator(box("account:read")).getAttribute("data-state")).toBe("checked");
    expect(await page.locator('input[name="scope"]').inputValue()).toBe("account:read openid");
    await context.close();
  });
});
