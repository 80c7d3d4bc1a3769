import { once } from "node:events";
import { writeSync } from "node:fs";
import type { ItemDraft } from "../../src/domain/draft";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { SourceDocument } from "../../src/ingest/ingest-types";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft, anArticleDraft, paragraph } from "../builders/drafts";

const PEOPLE = [
  "Amina Diallo",
  "Boris Petrov",
  "Carla Rossi",
  "Dmitri Volkov",
  "Elena Popova",
  "Farid Mansour",
  "Greta Lindqvist",
  "Hugo Moreau",
  "Ines Carvalho",
  "Jonas Weber",
];
const TEXTS = 48;
/** People that each text names. */
const NAMED = 3;
export const MENTIONS = TEXTS * NAMED;

/** What two processes read: one has most of the texts, the other most of the profiles that these texts name. */
export const READERS = {
  texts: documents(people(0, 2), texts(0, TEXTS - 6)),
  profiles: documents(people(2, PEOPLE.length), texts(TEXTS - 6, TEXTS)),
};

function documents(profiles: readonly ItemDraft[], those: readonly ItemDraft[]): SourceDocument[] {
  return [...profiles, ...those].map((draft, index) => draftsDocument(`document ${index}`, draft));
}

function people(from: number, to: number): ItemDraft[] {
  return PEOPLE.slice(from, to).map((name, index) => aPersonDraft(name, { wikidataId: `Q${900 + from + index}` }));
}

function texts(from: number, to: number): ItemDraft[] {
  return Array.from({ length: to - from }, (_, index) => text(from + index));
}

function text(number: number): ItemDraft {
  const names = Array.from({ length: NAMED }, (_, index) => PEOPLE[(number + 3 * index) % PEOPLE.length]);
  return anArticleDraft(`Report ${number}`, {
    url: `https://a.example/${number}`,
    language: "en",
    body: [paragraph(`At the table sat ${names.join(", then ")}.`)],
  });
}

/**
 * A process that reads documents into a store when it gets the signal to start: `ingesting-process PATH READER`. It
 * says the id of each record whose save was acknowledged.
 */
async function main([path = "", reader = ""]: readonly string[]): Promise<void> {
  const store = await openSqlite(path);
  writeSync(1, "ready\n");
  await once(process.stdin, "data");
  process.stdin.destroy();
  await ingestDocuments(telling(store), READERS[reader === "texts" ? "texts" : "profiles"], { batchSize: 2 });
  await store.close();
}

function telling(store: Store): Store {
  return alteredStore(store, {
    async save(writes, note) {
      const outcomes = await store.save(writes, note);
      const saved = writes.filter((_, index) => outcomes[index]?.status === "saved");
      if (saved.length > 0) writeSync(1, saved.map(({ item }) => `${item.id}\n`).join(""));
      return outcomes;
    },
  });
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    writeSync(2, String(error));
    process.exitCode = 1;
  });
}
