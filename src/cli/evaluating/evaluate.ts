import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { types } from "node:util";
import { inLanguage } from "../../domain/entity";
import { BadDocument, BadSetting } from "../../domain/errors/errors";
import { once } from "../../domain/collections/lists";
import { evaluate as evaluated, type Evaluated } from "../../evaluation/evaluate";
import { goldDocuments, partOf, type GoldDocument, type Part } from "../../evaluation/gold-document";
import { ingestDocuments } from "../../ingest/ingest";
import { openStore } from "../../store/open-store";
import type { Store } from "../../store/store";
import { loadReference } from "../bundled-data";
import { writeFileWhole } from "../output-file";
import { EXIT, type Terminal } from "../terminal";
import { missesPage } from "./misses-page";
import { humanResult, jsonResult } from "./result";

export interface EvaluateFlags {
  readonly profiles?: readonly string[];
  readonly part?: Part;
  readonly json?: boolean;
  readonly html?: string;
}

/** Measures the mentions that are found in gold documents. Sets the exit code. */
export async function evaluate(
  files: readonly string[],
  { profiles = [], part, json = false, html }: EvaluateFlags,
  terminal: Terminal,
): Promise<void> {
  const documents = (await goldOf(files)).filter((document) => part === undefined || partOf(document) === part);
  if (documents.length === 0)
    throw new BadDocument(part === undefined ? "The files have no documents." : `No document is in the part ${part}.`);
  const store = await openStore("sqlite::memory:");
  try {
    await loadReference(store);
    await addProfiles(profiles, store);
    const result = await evaluated(documents, store, (message) => terminal.stderr.write(`mediagraph: ${message}.\n`));
    const nameOf = await namesIn(result, store);
    terminal.stdout.write(json ? jsonResult(result, nameOf) : humanResult(result));
    if (html !== undefined) await writeFileWhole(html, once([missesPage(result, nameOf)]));
    process.exitCode = EXIT.done;
  } finally {
    await store.close();
  }
}

async function goldOf(files: readonly string[]): Promise<GoldDocument[]> {
  const documents: GoldDocument[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    for (const document of goldDocuments(await textOf(file), basename(file))) {
      if (seen.has(document.id)) throw new BadDocument(`${file}: another file has a document ${document.id} too`);
      seen.add(document.id);
      documents.push(document);
    }
  }
  return documents;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code, message }: NodeJS.ErrnoException = types.isNativeError(error) ? error : new Error(String(error));
    if (code === "ENOENT") throw new BadSetting(`There is no gold file ${file}.`);
    if (code === "EISDIR") throw new BadSetting(`${file} is a folder. Name the gold files in it, e.g. ${file}/*.md.`);
    throw new BadSetting(`The gold file ${file} cannot be read: ${message}.`);
  }
}

async function addProfiles(files: readonly string[], store: Store): Promise<void> {
  const report = await ingestDocuments(
    store,
    files.map((name) => ({ name, open: () => createReadStream(name) })),
  );
  const [rejected] = report.rejected;
  if (rejected !== undefined)
    throw new BadDocument(`${rejected.input}${rejected.place ? `, ${rejected.place}` : ""}: ${rejected.reason}`);
}

/** Names of the profiles that were found or should have been, for people. */
async function namesIn(result: readonly Evaluated[], store: Store): Promise<(id: string | null) => string> {
  const ids = new Set(
    result.flatMap(({ comparison: { wrong, missed } }) => [
      ...wrong.map(({ found }) => found.entityId),
      ...missed.flatMap(({ entityId }) => entityId ?? []),
      ...wrong.flatMap(({ expected }) => expected?.entityId ?? []),
    ]),
  );
  const entities = await store.reader().get("entity", [...ids]);
  const names = new Map(entities.flatMap((entity) => (entity ? [[entity.id as string, entity.names]] : [])));
  return (id) => inLanguage(names.get(id ?? "") ?? {}, "en") ?? "";
}
