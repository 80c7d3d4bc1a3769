import { once } from "node:events";
import { writeSync } from "node:fs";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openMongo } from "../../src/store/mongo/open-mongo";
import type { Store } from "../../src/store/store";
import { READERS } from "./ingesting-process";

/**
 * A process that works on a database when it gets the signal to start: `mongo-process WORK URI`. `texts` and `profiles`
 * read documents, and say the number of each that is acknowledged; `migrate` brings an older database to the present
 * form.
 */
async function main([work = "", uri = ""]: readonly string[]): Promise<void> {
  const store = work === "migrate" ? undefined : await openMongo(uri);
  writeSync(1, "ready\n");
  await once(process.stdin, "data");
  process.stdin.destroy();
  if (store === undefined) await (await openMongo(uri, { migrationTimes: { lookMs: 10, silenceMs: 500 } })).close();
  else await read(store, READERS[work === "texts" ? "texts" : "profiles"]);
}

async function read(store: Store, documents: (typeof READERS)["texts"]): Promise<void> {
  for (const [number, document] of documents.entries()) {
    await ingestDocuments(store, [document]);
    writeSync(1, `${number}\n`);
  }
  await store.close();
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    writeSync(2, String(error));
    process.exitCode = 1;
  });
}
