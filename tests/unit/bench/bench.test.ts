import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";

const ROOT = join(__dirname, "../../..");

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, unknown>>;
}

function packageIn(folder: string): Package {
  return JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as Package;
}

/** What a module of the benches, which are ES modules, says of itself. */
function saidBy(script: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: join(ROOT, "bench"),
    encoding: "utf8",
  });
  if (stderr !== "") throw new Error(stderr);
  return JSON.parse(stdout);
}

describe("the servers that the bench compares with", () => {
  it("have the versions of the packages that Mediagraph has too, so that no side has an older one", () => {
    const { dependencies, devDependencies } = packageIn(".");
    const ours = { ...dependencies, ...devDependencies };
    const theirs = packageIn("bench").dependencies;
    const shared = Object.keys(theirs).filter((name) => name in ours);
    expect(shared).toEqual(expect.arrayContaining(["@apollo/server", "fastify", "graphql"]));
    expect(shared.map((name) => `${name} ${theirs[name]}`)).toEqual(shared.map((name) => `${name} ${ours[name]}`));
  });

  it("have exact versions, as the program's own packages do", () => {
    for (const version of Object.values(packageIn("bench").dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe("the generated articles of the benches", () => {
  const script = `
    import { generatedArticles } from "./generated-articles.mjs";
    import { generatedProfiles } from "./generated-profiles.mjs";
    const lines = (...args) => [...generatedArticles(...args)].map(({ line }) => line);
    const names = [...generatedProfiles()].map((line) => JSON.parse(line).names);
    console.log(JSON.stringify({
      few: lines(3), many: lines(300), later: lines(2, { from: 1 }), feed: lines(40, { shape: "feed" }),
      different: Object.fromEntries(["en", "ar", "ru"].map((tag) => [tag, new Set(names.map((name) => name[tag])).size])),
      hub: names[0].en,
    }));`;
  const said = saidBy(script) as Record<"few" | "many" | "later" | "feed", string[]> & {
    readonly different: Record<string, number>;
    readonly hub: string;
  };

  it("are the same for the same number, so that a small store is the beginning of a large one", () => {
    expect(said.many.slice(0, 3)).toEqual(said.few);
    expect(said.many.slice(1, 3)).toEqual(said.later);
  });

  it("have some three kilobytes when they are dense, and half a kilobyte when they are like a feed's", () => {
    const mean = (lines: string[]) => Buffer.byteLength(lines.join("")) / lines.length;
    expect(Math.round(mean(said.many) / 500) * 500).toBe(3_000);
    expect(Math.round(mean(said.feed) / 100) * 100).toBe(500);
  });

  it("name 10,000 profiles, no two of which have the same name in a language", () => {
    expect(said.different).toEqual({ en: 10_000, ar: 10_000, ru: 10_000 });
  });

  it("come in the order of time when they are like a feed's, and in no order when they are dense", () => {
    const times = (lines: string[]) => lines.map((line) => (JSON.parse(line) as { publishedAt: string }).publishedAt);
    expect(times(said.feed)).toEqual(times(said.feed).sort());
    expect(times(said.many)).not.toEqual(times(said.many).sort());
  });

  it("name the first profile in a tenth of all", () => {
    const english = said.many.filter((line) => line.includes('"language":"en"'));
    const share = english.filter((line) => line.includes(said.hub)).length / english.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.2);
  });
});

describe("the picture in docs/scale.md", () => {
  it("shows what the table there says", () => {
    const drawn = saidBy(`
      import { readFileSync } from "node:fs";
      import { drawTargets } from "./measuring/draw-targets.mjs";
      import { published } from "./measuring/report.mjs";
      const values = published(readFileSync("../docs/scale.md", "utf8"));
      console.log(JSON.stringify({ count: Object.keys(values).length, picture: drawTargets(values) }));`);
    const { count, picture } = drawn as { readonly count: number; readonly picture: string };
    expect(count).toBeGreaterThan(20);
    expect(picture).toBe(readFileSync(join(ROOT, "docs/scale.svg"), "utf8"));
  });
});
