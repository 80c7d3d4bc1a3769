import { createReadStream, existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { BadSetting } from "../domain/errors/errors";
import { hashOf } from "../domain/ids";
import type { MigrationProgress } from "../store/migration";
import type { Store } from "../store/store";
import type * as Ingest from "../ingest/ingest";
import type { IngestOptions, IngestReport, SourceDocument } from "../ingest/ingest-types";
import { BUNDLED } from "../domain/statements/provenance";
import { type GivenSpeaker } from "../ingest/reading/speaker";
import { PACKAGE_ROOT } from "./package-root";
import { bringTextsUpToDate, oldVersions } from "../ingest/relinking/text-versions";

/**
 * When the reference profiles count as seen. It is the same in every store, so that stores that are filled at different
 * times hold the same. It is raised when the profiles change, so that the newer version wins.
 */
const REFERENCE_OBSERVED_AT = "2026-11-26T18:30:00.000Z";

const LOADED_SAMPLE = "loaded:sample";

/** Loads what reads documents only where there is something to read: mostly everything is in the store already. */
// oxlint-disable-next-line typescript/no-require-imports
const ingest = (): typeof Ingest => require("../ingest/ingest");

export interface DataOptions extends IngestOptions {
  /** The package's folder with `data/` and `dist/data/`. Without it, the package of this module. */
  readonly root?: string;
  /** Gets how many items of an older store are brought up to date, and of how many. */
  readonly onTexts?: (done: number, of: number) => void;
}

/**
 * Whether a store that was filled before needs work of `prepareStore`, and can be written. A new store is filled at
 * once.
 */
export async function isPreparationLeft(store: Store): Promise<boolean> {
  return !store.isReadOnly && (await oldVersions(store)).length > 0;
}

/** Brings a store of an older version up to date, and loads what this version brings. */
export async function prepareStore(
  store: Store,
  withSample: boolean,
  onProgress: (progress: MigrationProgress) => void,
  options: Pick<DataOptions, "root"> = {},
): Promise<void> {
  let texts: MigrationProgress = { done: 0, of: 0 };
  const onTexts = (done: number, of: number): void => onProgress((texts = { done, of }));
  const onLoading = (loading: NonNullable<MigrationProgress["loading"]>) => () => onProgress({ ...texts, loading });
  await loadReference(store, { ...options, onTexts, onProgress: onLoading("the reference profiles") });
  if (withSample && (await isForSample(store)))
    await loadSample(store, { ...options, onProgress: onLoading("the sample") });
}

/** Whether the sample may go into a store: it is new, or has the sample. Nobody wants it among their articles. */
export async function isForSample(store: Store): Promise<boolean> {
  if ((await store.getMeta(LOADED_SAMPLE)) !== null) return true;
  const [articles, posts] = await Promise.all([store.reader().count("article"), store.reader().count("post")]);
  return articles + posts === 0;
}

/**
 * Makes a store ready: updates its texts to this program's versions, and loads the reference profiles (countries,
 * capitals and regions, then people and organisations). Null when they are loaded already.
 */
export async function loadReference(store: Store, options: DataOptions = {}): Promise<IngestReport | null> {
  await bringTextsUpToDate(store, undefined, options.onTexts, { signal: options.signal });
  const root = options.root ?? PACKAGE_ROOT;
  const built = join(root, "dist", "data", "reference.jsonl");
  if (!existsSync(built)) throw new BadSetting(`${built} is missing: it is made by npm run build`);
  const paths = [built, ...(await linesIn(join(root, "data", "profiles")))];
  const run = { clock: () => REFERENCE_OBSERVED_AT, ...options };
  return load(store, "reference", root, paths, run, { key: BUNDLED });
}

/** Loads the sample: sources, posts and articles to look around in. Null when it is loaded already. */
export async function loadSample(store: Store, options: DataOptions = {}): Promise<IngestReport | null> {
  const root = options.root ?? PACKAGE_ROOT;
  return load(store, "sample", root, await manifestFiles(join(root, "data", "sample")), options);
}

/**
 * The store remembers what was loaded by the hash of its contents, so a new version of the package loads what has
 * changed.
 */
async function load(
  store: Store,
  name: string,
  root: string,
  paths: readonly string[],
  options: DataOptions,
  speaker?: GivenSpeaker,
): Promise<IngestReport | null> {
  const contents = await Promise.all(paths.map((path) => readFile(path)));
  const hash = hashOf(contents.map((content) => content.toString("latin1")).join("\n"));
  if ((await store.getMeta(`loaded:${name}`)) === hash) return null;
  const report = await ingest().ingestDocuments(
    store,
    paths.map((path) => ({ ...asDocument(path, root), ...(speaker !== undefined && { speaker }) })),
    options,
  );
  await store.setMeta(`loaded:${name}`, hash);
  return report;
}

async function linesIn(path: string): Promise<string[]> {
  const names = await readdir(path);
  return names
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(path, name));
}

/** `manifest.json` lists the files in reading order. */
async function manifestFiles(path: string): Promise<string[]> {
  const names: unknown = JSON.parse(await readFile(join(path, "manifest.json"), "utf8"));
  if (!Array.isArray(names)) throw new BadSetting(`${join(path, "manifest.json")} should be a list of file names`);
  return names.map((name) => join(path, String(name)));
}

/** The name is relative to the package, so the store does not say where it was installed. */
function asDocument(path: string, root: string): SourceDocument {
  return { name: relative(root, path), open: () => createReadStream(path) };
}
