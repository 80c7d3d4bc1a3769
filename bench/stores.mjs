// Stores of generated articles, linked against the generated profiles. Filling a large one takes long, so each is kept in
// node_modules/.cache, under a name that changes with the code that it depends on.
import { once } from "node:events";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { hashOfFiles, listFiles } from "../scripts/built-files.mjs";
import { generatedArticles } from "./generated-articles.mjs";
import { generatedProfiles, PROFILES } from "./generated-profiles.mjs";
import { runStage } from "./stages/run-stage.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CACHE = join(ROOT, "node_modules/.cache/mediagraph");
const SOURCES = ["src/domain", "src/formats/mediagraph", "src/ingest", "src/linking", "src/store/sqlite"];

/** The file of a store with so many articles of a shape, or with the profiles only, and what filling it took. */
export async function storeOf(shape, count, profiles = PROFILES) {
  mkdirSync(CACHE, { recursive: true });
  const name = `bench-${shape}-${count}-${profiles}-`;
  const path = join(CACHE, `${name}${fingerprint()}.db`);
  if (!existsSync(`${path}.json`)) {
    for (const older of readdirSync(CACHE).filter((file) => file.startsWith(name))) rmSync(join(CACHE, older));
    console.error(`Filling a store with ${count} ${shape} articles…`);
    const filled = await fillStore(`${path}.new`, shape, count, profiles);
    renameSync(`${path}.new`, path);
    if (existsSync(lexiconOf(`${path}.new`))) renameSync(lexiconOf(`${path}.new`), lexiconOf(path));
    writeFileSync(`${path}.json`, JSON.stringify(filled));
  }
  return { path, filled: JSON.parse(readFileSync(`${path}.json`, "utf8")) };
}

/** Fills a new store at a path; gives what it took, and the bytes that came in and are stored, without the profiles'. */
async function fillStore(path, shape, count, profiles) {
  const articles = `${path}.jsonl`;
  if (count === 0) return { url: await storeWithProfiles(path, profiles) };
  try {
    await writeArticles(articles, count, { shape, profiles });
    const url = await copyStoreFile((await storeOf("no", 0, profiles)).path, path);
    const before = statSync(path).size;
    const filled = await runStage("ingest", url, articles, count);
    return { ...filled, bytesIn: statSync(articles).size, bytesStored: statSync(path).size - before };
  } finally {
    rmSync(articles, { force: true });
  }
}

/** Makes a store with the generated profiles only, at a path or an address; gives its address. */
export async function storeWithProfiles(place, profiles = PROFILES) {
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-bench-"));
  const url = place.includes("://") ? place : `sqlite:${place}`;
  try {
    await writeLines(join(folder, "profiles.jsonl"), generatedProfiles(profiles));
    await runStage("ingest", url, join(folder, "profiles.jsonl"), profiles);
    // Else each measurement builds it anew, and in a store in use only the first text does.
    await runStage("lexicon", url);
    return url;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Makes a store with dense articles in a database. */
export async function fillMongo(url, count, profiles) {
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-bench-"));
  try {
    await storeWithProfiles(url, profiles);
    await writeArticles(join(folder, "articles.jsonl"), count, { shape: "dense", profiles });
    await runStage("ingest", url, join(folder, "articles.jsonl"), count);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a store leaves beside its file. */
const lexiconOf = (path) => `${path}-lexicon`;

/** Copies the files of a store that nobody uses; gives the address of the copy. */
export async function copyStoreFile(from, path) {
  await copyFile(from, path);
  rmSync(lexiconOf(path), { force: true });
  if (existsSync(lexiconOf(from))) await copyFile(lexiconOf(from), lexiconOf(path));
  return `sqlite:${path}`;
}

export function writeArticles(path, count, options) {
  return writeLines(
    path,
    (function* () {
      for (const { line } of generatedArticles(count, options)) yield line;
    })(),
  );
}

async function writeLines(path, lines) {
  const file = createWriteStream(path);
  file.write('{"mediagraph":1}\n');
  for (const line of lines) if (!file.write(line)) await once(file, "drain");
  file.end();
  await finished(file);
}

function fingerprint() {
  const generators = ["articles", "profiles", "sentences"].map((name) => join(ROOT, `bench/generated-${name}.mjs`));
  return hashOfFiles(ROOT, [...SOURCES.flatMap((folder) => listFiles(join(ROOT, folder))), ...generators]).slice(0, 16);
}
