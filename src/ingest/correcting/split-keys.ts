import { hashedKey, idKey } from "../../domain/identity/identity";
import type { Id } from "../../domain/ids";
import type { Linker } from "../../linking/linker";
import type { Store } from "../../store/store";
import { saveBatch } from "../saving/save-batch";
import { givenKeys } from "../identity/exported-candidate";
import type { Working } from "../identity/working-record";
import { Workspace } from "../identity/workspace";

/**
 * Leads the keys that a person said are of another profile to that one. Where an export brings both, the first one may
 * have such a key here. Two saves: the first one lets the keys go, and the other one takes them. After a crash in
 * between, the next input about the first one completes it. True if there was something to do.
 */
export async function leadSplitKeys(workspace: Workspace, linker: Linker, store: Store): Promise<boolean> {
  let isDone = false;
  for (const { id: whole, statements } of workspace.all("entity"))
    for (const [other, { keys, shared = [] }] of Object.entries(statements.splits ?? {})) {
      // The keys of `splits` are ids of profiles.
      const id = other as Id<"entity">;
      const [found] = keys.length === 0 ? [] : await workspace.find("entity", [idKey(id)]);
      if (found === undefined || found.id === whole) continue;
      const given = givenKeys.entity(found.statements.values).flatMap(({ key, match }) => {
        const hash = hashedKey(key);
        return match !== "never" && keys.includes(hash) && !shared.includes(hash) ? key : [];
      });
      const leads = await workspace.find("entity", given);
      const held = given.filter((_, index) => leads[index]?.id === whole);
      const wanted = given.filter((_, index) => leads[index] === undefined || leads[index]?.id === whole);
      if (wanted.length === 0) continue;
      if (held.length > 0)
        await onProfile(store, linker, whole, (working) => {
          working.releases = held;
        });
      await onProfile(store, linker, found.id, (working) => {
        for (const key of wanted) working.claims.set(key, { key, exclusive: true });
      });
      isDone = true;
    }
  return isDone;
}

type Profile = Working<"entity">;

async function onProfile(store: Store, linker: Linker, id: Id<"entity">, change: (working: Profile) => void) {
  const workspace = new Workspace(store);
  const [working] = await workspace.load("entity", [id]);
  if (working === undefined) return;
  change(working);
  working.isDirty = true;
  working.said = "CORRECTION";
  await saveBatch(workspace, linker, store);
}
