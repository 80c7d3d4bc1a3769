import { resolve } from "node:path";
import { BadSetting, StoreUnavailable } from "../domain/errors";
import type * as Collections from "./mongo/collections";
import type * as Connect from "./mongo/connect";
import type * as Errors from "./mongo/errors";
import type * as OpenMongo from "./mongo/open-mongo";
import { hasSqlite, IN_MEMORY, openSqlite } from "./sqlite/open-sqlite";
import type { Store } from "./store";

const SQLITE = "sqlite:";

/** Opens the store that the URL names, and makes it where there is none: `sqlite:PATH`, `sqlite::memory:`, `mongodb://…` or `mongodb+srv://…`. */
export async function openStore(url: string): Promise<Store> {
  if (url.startsWith(SQLITE)) return openSqlite(url.slice(SQLITE.length));
  if (!isMongo(url)) throw unknownKind(url);
  // Loaded only where it is used, so that the embedded store starts without the driver. `import()` would want a file extension
  // that the tests' resolver does not know.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { openMongo }: typeof OpenMongo = require("./mongo/open-mongo");
  return openMongo(url);
}

/** As `openStore`, but throws StoreUnavailable where there is no store, and makes none. */
export async function openExistingStore(url: string): Promise<Store> {
  if (url.startsWith(SQLITE)) {
    const path = url.slice(SQLITE.length);
    if (path !== "" && !hasSqlite(path)) throw missing(`${SQLITE}${path === IN_MEMORY ? path : resolve(path)}`);
  } else if (isMongo(url)) await refuseMissingMongo(url);
  return openStore(url);
}

/** A database without facts of the program is none of its stores, or one whose first start did not come to its end. */
async function refuseMissingMongo(url: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { connect }: typeof Connect = require("./mongo/connect");
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { metaIn }: typeof Collections = require("./mongo/collections");
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { translating }: typeof Errors = require("./mongo/errors");
  const { client, db, address } = await connect(url);
  try {
    if ((await translating(address, () => metaIn(db).findOne())) === null) throw missing(address);
  } finally {
    await client.close();
  }
}

function isMongo(url: string): boolean {
  return /^mongodb(\+srv)?:\/\//.test(url);
}

function missing(address: string): StoreUnavailable {
  return new StoreUnavailable(`There is no store at ${address}. Name the address of one that is there; mediagraph ingest and mediagraph serve make a new one.`);
}

function unknownKind(url: string): BadSetting {
  return new BadSetting(`The store ${withoutCredentials(url)} is of no known kind. Expected sqlite:PATH, mongodb://… or mongodb+srv://….`);
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^@/]*@/, "//");
}
