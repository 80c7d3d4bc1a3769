import { transformFile } from "@swc/core";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");
const NEEDED = ["tests/builders", "tests/contract"];

/**
 * Compiles the program at `entry`, which is among the tests, and what it may import into `folder`, so that a test can
 * run it as a process of its own. What it imports from `src` is in `dist` already.
 */
export async function compileProgram(entry: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await symlink(join(ROOT, "dist/src"), join(folder, "src"));
  const lists = await Promise.all(
    NEEDED.map(async (room) => (await readdir(join(ROOT, room), { recursive: true })).map((file) => join(room, file))),
  );
  const files = lists.flat().filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  await Promise.all(
    files.map(async (file) => {
      const target = join(folder, file.replace(/\.ts$/, ".js"));
      const { code } = await transformFile(join(ROOT, file), { root: ROOT, configFile: join(ROOT, ".swcrc") });
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, code);
    }),
  );
  return join(folder, entry.replace(/\.ts$/, ".js"));
}

/** Its modules are outside of the project, so NODE_PATH says where the packages are. */
export function runProgram(program: string, ...parameters: string[]): ChildProcess {
  const env = { ...process.env, NODE_PATH: join(ROOT, "node_modules") };
  return spawn(process.execPath, [program, ...parameters], { env, stdio: ["pipe", "pipe", "pipe"] });
}

/** Waits for the end of the process and gives everything that it wrote. */
export async function outputOf(child: ChildProcess): Promise<{ code: number | null; output: string; errors: string }> {
  let [output, errors] = ["", ""];
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { code, output, errors };
}
