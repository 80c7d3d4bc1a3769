import { StoreUnavailable } from "../../domain/errors/errors";
import { FOLDING_VERSION } from "../../domain/text/folding/fold";
import type { Store } from "../../store/store";
import { LINKER_VERSION } from "../../linking/linker-version";
import { IDENTITY_VERSION } from "../identity/identity-version";
import type * as Recompute from "./recompute";
import type { Waiting } from "./work-of-others";

/** Raised when what is kept of who said what has another form (`merging/stored-registers.ts`). */
const STATEMENTS_VERSION = 2;
const VERSIONS: Readonly<Record<string, number>> = {
  folding: FOLDING_VERSION,
  linker: LINKER_VERSION,
  identity: IDENTITY_VERSION,
  statements: STATEMENTS_VERSION,
};

/** Loads what computes items again only where there is something to compute: it takes longer than the look. */
// oxlint-disable-next-line typescript/no-require-imports
const recomputing = (): typeof Recompute => require("./recompute");

/**
 * Computes everything that depends on texts again (facets, words, sort keys, mentions) if an older version of the
 * program computed it. If it is cut short, the next run goes on. While another process does it, waits for that one, and
 * tells how far it is. Throws if a newer program wrote the store. Marks a new store with the present versions.
 */
export async function bringTextsUpToDate(
  store: Store,
  versions: Readonly<Record<string, number>> = VERSIONS,
  onProgress: Recompute.RecomputeProgress = () => undefined,
  waiting: Pick<Waiting, "signal" | "pause"> = {},
): Promise<void> {
  const goal = JSON.stringify(versions);
  // A write waits for other processes that write, and a server would not listen before.
  const onDone = async (): Promise<void> => {
    const stored = await store.upkeep.meta();
    for (const [name, version] of Object.entries(versions))
      if (stored[name] !== String(version)) await store.setMeta(name, String(version));
  };
  if ((await oldVersions(store, versions)).length > 0)
    await recomputing().waitForRecomputing(store, goal, { onProgress, ...waiting });
  // Another process may have done it meanwhile.
  const old = await oldVersions(store, versions);
  if (old.length === 0) return onDone();
  const renews = old.includes("identity");
  await recomputing().recomputeAll(store, { renews, goal, onProgress, signal: waiting.signal, onDone });
}

/** What an older version of the program computed. Throws if a newer program wrote the store. */
export async function oldVersions(
  store: Store,
  versions: Readonly<Record<string, number>> = VERSIONS,
): Promise<string[]> {
  await refuseNewerTexts(store, versions);
  const stored = await store.upkeep.meta();
  const isNew = Object.keys(versions).every((name) => stored[name] === undefined);
  // A store from before a version was counted has no number of it.
  return isNew ? [] : Object.keys(versions).filter((name) => Number(stored[name] ?? 1) < (versions[name] ?? 0));
}

/** Throws StoreUnavailable if a newer program wrote the store. */
export async function refuseNewerTexts(
  store: Store,
  versions: Readonly<Record<string, number>> = VERSIONS,
): Promise<void> {
  for (const [name, version] of Object.entries(versions)) {
    const stored = await store.getMeta(name);
    if (stored === null || Number(stored) <= version) continue;
    throw new StoreUnavailable(
      `${store.address} was written by a newer version of this program (${name} ${stored}, this one has ${version}). Start that one, or use another store.`,
    );
  }
}
