import type { Id } from "../../domain/ids";
import type { SomeOf } from "../../domain/item-parts";
import type { Store } from "../../store/store";
import { LINKED_FIELDS, type LinkedProfile } from "../../linking/profiles/known-profile";
import { Linker, type LinkerOptions } from "../../linking/linker";
import { profilesMark } from "../store-marks";

/** Builds a linker from all profiles of the store. It holds few of them, and reads others when texts name them. */
export async function linkerOf(store: Store): Promise<Linker> {
  // Read the mark before the profiles. A later change also changes the mark, which shows that this linker is old.
  const linker = closedLinker(store, await profilesMark(store), (opened) => teachAll(store, opened));
  await linker.open();
  return linker;
}

export async function teachAll(store: Store, linker: Linker): Promise<void> {
  for await (const profile of linkedProfiles(store)) linker.add(profile);
}

/** A linker that knows no profile. `open` teaches it all of them, when the first text needs them. */
export function closedLinker(store: Store, mark: string | null, open: LinkerOptions["open"]): Linker {
  const readAll = () => linkedProfiles(store);
  return new Linker([], mark, (ids) => linkedProfilesOf(store, ids), undefined, {
    readAll,
    ...(open !== undefined && { open }),
  });
}

export async function linkedProfilesOf(store: Store, ids: readonly Id<"entity">[]): Promise<(LinkedProfile | null)[]> {
  const profiles = await store.reader().get("entity", ids, LINKED_FIELDS);
  return profiles.map((profile) => profile && asLinked(profile));
}

async function* linkedProfiles(store: Store): AsyncIterable<LinkedProfile> {
  for await (const profile of store.scan("entity", LINKED_FIELDS)) yield asLinked(profile);
}

// It was read with these fields.
const asLinked = (profile: SomeOf<"entity">): LinkedProfile => profile as LinkedProfile;
