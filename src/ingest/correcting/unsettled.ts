import { idKey } from "../../domain/identity/identity";
import type { Linker } from "../../linking/linker";
import type { Store } from "../../store/store";
import { isElder } from "../merging/merge";
import { lastSaidOf, leavingPartOf } from "../merging/last-said-identity";
import { partRecords } from "./part-records";
import { leadSplitKeys } from "./split-keys";
import { uniteRecords } from "./unite-records";
import { FoundPart, FoundTwice } from "../identity/working-record";
import { Workspace } from "../identity/workspace";

/** Unites or parts stored records. Throws SaveConflict. */
export async function settleRecords(store: Store, linker: Linker, found: FoundTwice | FoundPart): Promise<void> {
  if (found instanceof FoundTwice) {
    const { survivor, absorbed, ruling, more } = found;
    const others = more.map((one) => ({ id: one.absorbed.id, ruling: one.ruling }));
    return uniteRecords(store, linker, survivor.kind, survivor.id, [{ id: absorbed.id, ruling }, ...others]);
  }
  try {
    await partRecords(store, linker, [found.whole, found.part], found.parting);
  } catch (error) {
    // Somebody said something of the part while its keys led nowhere.
    if (!(error instanceof FoundTwice)) throw error;
    await settleRecords(store, linker, error);
  }
}

/**
 * Makes stored profiles what people said of them: an export brings such words, and a run that died leaves them. Throws
 * FoundTwice when two became one, so that the batch is read again.
 */
export async function settleAll(workspace: Workspace, linker: Linker, store: Store): Promise<void> {
  let read = workspace;
  for (let found = await unsettledAmong(read); found !== undefined; found = await unsettledAmong(read)) {
    await settleRecords(store, linker, found);
    if (found instanceof FoundTwice) throw found;
    read = await readAgain(workspace, store);
  }
  while (await leadSplitKeys(read, linker, store)) read = await readAgain(workspace, store);
}

async function readAgain(workspace: Workspace, store: Store): Promise<Workspace> {
  const read = new Workspace(store);
  await read.load(
    "entity",
    workspace.all("entity").map(({ id }) => id),
  );
  return read;
}

/**
 * What a person said of two profiles and is not so in the store. Undefined where all is so.
 */
async function unsettledAmong(workspace: Workspace): Promise<FoundTwice | FoundPart | undefined> {
  for (const profile of workspace.all("entity")) {
    const { parts, values } = profile.statements;
    const leaving = parts && leavingPartOf(profile.statements);
    if (leaving !== undefined) return new FoundPart(profile.id, leaving);
    const said = Object.values(values.identityCorrections ?? {}).filter(({ action }) => action === "SAME");
    if (said.length === 0) continue;
    for (const other of await workspace.find(
      "entity",
      said.map((one) => idKey(one.other)),
    )) {
      if (other === undefined || other === profile) continue;
      if (lastSaidOf(profile.statements, other.statements)?.action !== "SAME") continue;
      const isFirst = isElder(profile.statements, other.statements);
      return isFirst ? new FoundTwice(profile, other) : new FoundTwice(other, profile);
    }
  }
  return undefined;
}
