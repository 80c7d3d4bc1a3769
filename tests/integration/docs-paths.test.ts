import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "@jest/globals";

const ROOT = join(__dirname, "../..");
const FOLDERS = [
  ...["src", "resolvers", "schema", "tests", "bench", "scripts", "data", "playground", "web"],
  ...["docs", "bin", ".ci", "examples"],
];
/** What a page names although it is not here: what nobody may write, and a file of a client. */
const ELSEWHERE = new Set(["index.ts", "codegen.ts"]);

const listed = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => !name.includes("node_modules"))
    .map((name) => `${folder}/${name}`);
const paths = [...readdirSync(ROOT), ...FOLDERS.flatMap(listed)];
const known = new Set(paths);
/** `c`, `b/c` and `a/b/c` of each path `a/b/c`. */
const tails = new Set(paths.flatMap((path) => path.split("/").map((_, place, parts) => parts.slice(place).join("/"))));
const pages = [
  ...["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"],
  ...paths.filter((path) => path.startsWith("docs/") && path.endsWith(".md")),
];

/** The words in back quotes, without the marks around them. `NAME` and `<format>` stand for any name. */
function quotedWords(page: string): string[] {
  const quoted = [...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, text = ""]) => text.split(/[\s'"(),;=]+/));
  return quoted.map((word) => word.replace(/[.:/]+$/, "")).filter((word) => !/[<*…]|\b[A-Z]{3,}\b/.test(word));
}

const withoutCode = (page: string): string => page.replace(/^```.*?^```|`[^`\n]*`/gms, "");

const startsInFolder = (word: string): boolean => FOLDERS.some((folder) => word.startsWith(`${folder}/`));

/** A command may name the start of a path: `npx jest tests/integration/killed-runs`. */
const isThere = (word: string): boolean => known.has(word) || paths.some((path) => path.startsWith(word));

describe.each(pages)("%s", (name) => {
  const page = readFileSync(join(ROOT, name), "utf8");

  it("names only files and folders that exist", () => {
    const words = quotedWords(page);
    const lost = [
      ...words.filter((word) => startsInFolder(word) && !isThere(word)),
      ...words.filter((word) => /\.(?:tsx?|[cm]js)$/.test(word) && !tails.has(word) && !ELSEWHERE.has(word)),
    ];
    expect(lost).toEqual([]);
  });

  it("links only to pages that exist", () => {
    const targets = [...withoutCode(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
      ([, target = ""]) => target,
    );
    expect(targets.filter((target) => !known.has(normalize(join(dirname(name), target)).replace(/\/$/, "")))).toEqual(
      [],
    );
  });
});

it("words in back quotes are told apart from other code", () => {
  expect(quotedWords("`npx jest tests/a` and `src/b.ts`, `src/<format>/c.ts`, `tests/NAME`\nsrc/d.ts")).toEqual([
    "npx",
    "jest",
    "tests/a",
    "src/b.ts",
  ]);
  expect(["src/main", "src/main.ts", "src/store/sqlite/no-such.ts"].map(isThere)).toEqual([true, true, false]);
});
