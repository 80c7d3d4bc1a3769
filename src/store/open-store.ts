import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { BadSetting, missingStore } from "../domain/errors/errors";
import { openDriver } from "./sqlite/engine/driver";
import type * as OpenMongo from "./mongo/open-mongo";
import { IN_MEMORY, SQLITE } from "./sqlite/engine/settings";
import type { RebuildProgress } from "./sqlite/form/rebuild";
import { hasSqlite, mustRebuild, openSqlite } from "./sqlite/open-sqlite";
import type { ChangeLogSettings } from "../domain/change";
import type { Store } from "./store";

export interface OpenOptions {
  /**
   * True: answers while an older store is still being brought to the present form (`Store.migration`), if the engine
   * can do so. Default: waits until it has that form.
   */
  readonly whileMigrating?: boolean;
  /** Gets how far a file of an older form is rebuilt. */
  readonly onRebuild?: RebuildProgress;
}

/**
 * Opens the store that the URL names: `sqlite:PATH`, `sqlite::memory:`, `mongodb://…` or `mongodb+srv://…`. If there is
 * no store yet, it makes one.
 */
export async function openStore(
  url: string,
  changeLog?: ChangeLogSettings,
  { whileMigrating = false, onRebuild }: OpenOptions = {},
): Promise<Store> {
  const path = filePath(url);
  if (path !== undefined) return openSqlite(path, openDriver, changeLog, onRebuild);
  return mongo(url).openMongo(url, { whileMigrating, ...(changeLog && { changeLog }) });
}

/** Whether opening the store takes long, because its file has an older form. */
export function mustBeRebuilt(url: string): boolean {
  const path = filePath(url);
  return path !== undefined && mustRebuild(path);
}

/** Whether the URL opens a store that only this thread of this process can see. */
export function isInMemory(url: string): boolean {
  return url === `${SQLITE}${IN_MEMORY}`;
}

/** The path of the file that opening the store would make. Undefined if there is one, or the store is no file. */
export function newFileOf(url: string): string | undefined {
  const path = filePath(url) ?? "";
  return path === "" || path === IN_MEMORY || hasSqlite(path) ? undefined : resolve(path);
}

/** As `openStore`, but throws StoreUnavailable if there is no store. */
export async function openExistingStore(url: string, changeLog?: ChangeLogSettings): Promise<Store> {
  const path = filePath(url);
  if (path === undefined) return mongo(url).openMongo(url, { mustExist: true, ...(changeLog && { changeLog }) });
  if (path !== "" && !hasSqlite(path)) throw missingStore(`${SQLITE}${path === IN_MEMORY ? path : resolve(path)}`);
  return openSqlite(path, openDriver, changeLog);
}

/**
 * The path in the address of a store in a file; undefined for other addresses. `~/` is the home folder, as in a
 * shell. A shell itself does not see it in `migrate sqlite:~/a.db …`, nor in a file of settings.
 */
function filePath(url: string): string | undefined {
  if (!url.startsWith(SQLITE)) return undefined;
  const path = url.slice(SQLITE.length);
  if (path.startsWith("~/")) return join(homedir(), path.slice(2));
  if (!path.startsWith("~")) return path;
  throw new BadSetting(
    `The store ${url} begins with ~, which is the home folder only in front of a slash. Write ~/NAME, the whole path, or ./${path} for a file or folder of that name.`,
  );
}

/**
 * Loads the driver only when it is used, so that the embedded store starts faster. (`import()` would need a file
 * extension, which the resolver of the tests does not know.)
 */
function mongo(url: string): typeof OpenMongo {
  if (!/^mongodb(\+srv)?:\/\//.test(url)) throw unknownKind(url);
  // oxlint-disable-next-line typescript/no-require-imports
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
