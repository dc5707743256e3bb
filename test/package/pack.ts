import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);
const isWindows = process.platform === "win32";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a command and gives what it prints. A failure carries both of its outputs, which execFile's own message leaves out. */
export async function run(
  cwd: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  try {
    const { stdout } = await execute(command, args, {
      cwd,
      env: { ...process.env, ...env },
      maxBuffer: 1 << 26,
      shell: isWindows && command === "npm",
    });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(" ")} failed in ${cwd}\n${stdout}\n${stderr}`, { cause: error });
  }
}

export const node = (cwd: string, args: readonly string[], env?: Record<string, string>) =>
  run(cwd, process.execPath, args, env);

/** A folder outside the repository, so that nothing resolves into its node_modules. */
export async function makeFolder() {
  const path = await realpath(await mkdtemp(join(tmpdir(), "scope-picker-")));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export interface Tarball {
  path: string;
  files: readonly string[];
}

/** What would be published of `dist` as it is. `prepack` would build it once more, and empty it meanwhile under the tests beside. */
export async function pack(folder: string): Promise<Tarball> {
  const printed = await run(root, "npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]);
  const [{ filename, files }] = JSON.parse(printed);
  return { path: join(folder, filename), files: files.map(({ path }: { path: string }) => path) };
}

/** The application of ./app in a folder of its own, with these dependencies installed from the registry and the tarball. */
export async function makeApp(
  folder: string,
  dependencies: Record<string, string>,
  devDependencies: Record<string, string> = {},
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await cp(join(root, "test/package/app"), folder, { recursive: true });
  const manifest = { name: "app", private: true, type: "module", dependencies, devDependencies };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await run(folder, "npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]);
  return folder;
}
