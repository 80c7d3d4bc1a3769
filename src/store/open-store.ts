import { resolve } from "node:path";
import { BadSetting, missingStore } from "../domain/errors";
import type * as OpenMongo from "./mongo/open-mongo";
import { hasSqlite, IN_MEMORY, openSqlite } from "./sqlite/open-sqlite";
import type { Store } from "./store";

const SQLITE = "sqlite:";

/**
 * Opens the store that the URL names, and makes it where there is none: `sqlite:PATH`, `sqlite::memory:`, `mongodb://…`
 * or `mongodb+srv://…`.
 */
export async function openStore(url: string): Promise<Store> {
  if (url.startsWith(SQLITE)) return openSqlite(url.slice(SQLITE.length));
  return mongo(url).openMongo(url);
}

/** Whether what is opened is there for this process and this thread alone. */
export function isInMemory(url: string): boolean {
  return url === `${SQLITE}${IN_MEMORY}`;
}

/** As `openStore`, but throws StoreUnavailable where there is no store, and makes none. */
export async function openExistingStore(url: string): Promise<Store> {
  if (!url.startsWith(SQLITE)) return mongo(url).openMongo(url, { mustExist: true });
  const path = url.slice(SQLITE.length);
  if (path !== "" && !hasSqlite(path)) throw missingStore(`${SQLITE}${path === IN_MEMORY ? path : resolve(path)}`);
  return openSqlite(path);
}

/**
 * Loaded only where it is used, so that the embedded store starts without the driver. `import()` would want a file
 * extension that the tests' resolver does not know.
 */
function mongo(url: string): typeof OpenMongo {
  if (!/^mongodb(\+srv)?:\/\//.test(url)) throw unknownKind(url);
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require("./mongo/open-mongo");
}

function unknownKind(url: string): BadSetting {
  return new BadSetting(
    `The store ${withoutCredentials(url)} is of no known kind. Expected sqlite:PATH, mongodb://… or mongodb+srv://….`,
  );
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^@/]*@/, "//");
}
