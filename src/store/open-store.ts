import { BadSetting } from "../domain/errors";
import type * as OpenMongo from "./mongo/open-mongo";
import { openSqlite } from "./sqlite/open-sqlite";
import type { Store } from "./store";

/** Opens the store that the URL names: `sqlite:PATH`, `sqlite::memory:`, `mongodb://…` or `mongodb+srv://…`. */
export async function openStore(url: string): Promise<Store> {
  if (url.startsWith("sqlite:")) return openSqlite(url.slice("sqlite:".length));
  if (/^mongodb(\+srv)?:\/\//.test(url)) {
    // Loaded only where it is used, so that the embedded store starts without the driver. `import()` would want a file extension
    // that the tests' resolver does not know.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { openMongo }: typeof OpenMongo = require("./mongo/open-mongo");
    return openMongo(url);
  }
  throw new BadSetting(`The store ${withoutCredentials(url)} is of no known kind. Expected sqlite:PATH, mongodb://… or mongodb+srv://….`);
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^@/]*@/, "//");
}
