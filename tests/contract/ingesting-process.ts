import { once } from "node:events";
import { writeSync } from "node:fs";
import type { ItemDraft } from "../../src/domain/draft";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { SourceDocument } from "../../src/ingest/ingest-types";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft, anArticleDraft, paragraph } from "../builders/drafts";

const PEOPLE = ["Amina Diallo", "Boris Petrov", "Carla Rossi", "Dmitri Volkov", "Elena Popova", "Farid Mansour", "Greta Lindqvist", "Hugo Moreau", "Ines Carvalho", "Jonas Weber"];
const TEXTS = 24;
/** People that each text names. */
const NAMED = 3;
export const MENTIONS = TEXTS * NAMED;

/** What two processes read: one has more of the texts, the other more of the profiles. */
export const READERS = {
  texts: documents((number) => number % 4 !== 3, (number) => number % 5 === 0),
  profiles: documents((number) => number % 4 === 3, (number) => number % 5 !== 0),
};

function documents(hasText: (number: number) => boolean, hasProfile: (number: number) => boolean): SourceDocument[] {
  const texts = Array.from({ length: TEXTS }, (_, number) => text(number)).filter((_, number) => hasText(number));
  const profiles = PEOPLE.map((name, number) => aPersonDraft(name, { wikidataId: `Q${900 + number}` })).filter((_, number) => hasProfile(number));
  const every = Math.ceil(texts.length / profiles.length);
  const mixed = texts.flatMap((draft, index): ItemDraft[] => (index % every === 0 ? [profiles[index / every] ?? [], draft].flat() : [draft]));
  return [...mixed, ...profiles.slice(Math.ceil(texts.length / every))].map((draft, index) => draftsDocument(`document ${index}`, draft));
}

function text(number: number): ItemDraft {
  const names = Array.from({ length: NAMED }, (_, index) => PEOPLE[(number + 3 * index) % PEOPLE.length]);
  return anArticleDraft(`Report ${number}`, { url: `https://a.example/${number}`, language: "en", body: [paragraph(`At the table sat ${names.join(", then ")}.`)] });
}

/** A process of its own that reads documents into a store once it is told to: `ingesting-process PATH READER`. */
async function main([path = "", reader = ""]: readonly string[]): Promise<void> {
  const store = await openSqlite(path);
  writeSync(1, "ready\n");
  await once(process.stdin, "data");
  process.stdin.destroy();
  await ingestDocuments(store, READERS[reader === "texts" ? "texts" : "profiles"], { batchSize: 2 });
  await store.close();
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    writeSync(2, String(error));
    process.exitCode = 1;
  });
}
