import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { MediaSite, rssOf } from "../builders/media-site";
import { itSlowly } from "../builders/thorough";

const ROOT = join(__dirname, "../..");
/** Its examples are run by a test of its own, command-line-page.test.ts. */
const ELSEWHERE = ["docs/command-line.md"];
/** These begin without a store; whoever reads the others has one. */
const FROM_NOTHING = ["README.md", "docs/getting-started.md"];
/** A server runs beside their commands from the beginning. */
const SERVED = ["docs/getting-started.md", "docs/recipes.md"];
const PAGES = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
].filter((page) => !ELSEWHERE.includes(page));

interface Block {
  readonly script: string;
  readonly exitCode: number;
}

/**
 * The shell blocks of a page, but for those that say `<!-- not run: WHY -->`; `<!-- exits N -->` stands over one that
 * is to fail.
 */
function blocksOf(page: string): Block[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(/^(?:<!-- ([^\n]+) -->\n)?```sh\n(.*?)^```$/gms)].flatMap(([, note = "", script = ""]) =>
    /^not run: \S/.test(note) ? [] : [{ script, exitCode: Number(/^exits (\d+)$/.exec(note)?.[1] ?? 0) }],
  );
}

const lastsOn = ({ script }: Block): boolean => /(npm start|mediagraph serve)( +#.*)?\n$/.test(script);

/** The newspaper of the examples. The commands that read it read this site instead. */
const PAPER = "https://al-jisr.example";
const site = new MediaSite({});

/** What the checkout's `npx mediagraph` and `npm start` do, in another folder. */
const COMMANDS = `set -e
npx() { shift; node "$ROOT/bin/mediagraph.js" "$@"; }
npm() { [ "$*" = start ] && exec node "$ROOT/bin/mediagraph.js" serve; }
`;

class Shell {
  readonly folder = mkdtempSync(join(tmpdir(), "mediagraph-docs-"));
  private server: ChildProcess | undefined;

  constructor(
    private readonly port: number,
    store?: string,
  ) {
    if (store !== undefined) cpSync(store, join(this.folder, ".mediagraph", "store.db"));
    mkdirSync(join(this.folder, "tests"));
    symlinkSync(join(ROOT, "tests", "gold"), join(this.folder, "tests", "gold"));
    writeFileSync(
      join(this.folder, "article.txt"),
      "Ferries sail again\n\nThe ferry between Tunis and Marseille sails again.\n",
    );
  }

  async run({ script }: Block): Promise<{ code: unknown; output: string }> {
    const child = this.start(script);
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, "close")) as unknown[];
    return { code, output };
  }

  async serve({ script }: Block): Promise<void> {
    this.server = this.start(script);
    this.server.stdout?.resume();
    const ready = (): Promise<boolean> =>
      fetch(`http://127.0.0.1:${this.port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await ready())) {
      if (this.server.exitCode !== null) throw new Error(`ended with ${this.server.exitCode}: ${script}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async close(): Promise<void> {
    if (this.server?.kill("SIGTERM") === true) await once(this.server, "exit");
    rmSync(this.folder, { recursive: true, force: true });
  }

  private start(script: string): ChildProcess {
    const { PATH = "" } = process.env;
    const env = {
      ...{ PATH, ROOT, PORT: String(this.port), HOME: this.folder, LOG_LEVEL: "error" },
      FETCH_PRIVATE_ADDRESSES: "1",
    };
    const here = script.replaceAll("127.0.0.1:4000", `127.0.0.1:${this.port}`).replaceAll(`${PAPER}/`, site.at("/"));
    return spawn("bash", ["-c", COMMANDS + here], { cwd: this.folder, env });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

const shells: Shell[] = [];
beforeAll(async () => {
  await site.start();
  site.routes["/"] = '<!doctype html><link rel=alternate type="application/rss+xml" href="/feed"><p>Al Jisr</p>';
  site.routes["/feed"] = rssOf(site.at(""), ["/a", "/b"]);
});
afterAll(async () => {
  await Promise.all(shells.map((shell) => shell.close()));
  await site.stop();
});

function expectAnswer(output: string): void {
  const { data, errors } = JSON.parse(output) as { data?: Record<string, unknown>; errors?: unknown };
  expect([output, errors]).toEqual([output, undefined]);
  for (const found of Object.values(data ?? { nothing: null })) expect([output, found]).not.toEqual([output, null]);
}

describe("the commands of the documentation", () => {
  it("stand in the README and in getting started", () => {
    for (const page of ["README.md", "docs/getting-started.md"]) expect(blocksOf(page).length).toBeGreaterThan(0);
  });

  for (const page of PAGES.filter((page) => blocksOf(page).length > 0))
    itSlowly(`of ${page} do what they say`, async () => {
      const shell = new Shell(await freePort(), FROM_NOTHING.includes(page) ? undefined : process.env["SAMPLE_STORE"]);
      shells.push(shell);
      if (SERVED.includes(page)) await shell.serve({ script: "npm start\n", exitCode: 0 });
      for (const block of blocksOf(page)) {
        if (lastsOn(block)) {
          await shell.serve(block);
          continue;
        }
        const { code, output } = await shell.run(block);
        expect([block.script, code, output]).toEqual([block.script, block.exitCode, output]);
        if (block.script.includes("curl")) expectAnswer(output);
      }
    });
});
