import type { Id } from "../../domain/ids";
import type { SomeOf } from "../../domain/item-parts";
import type { Store } from "../../store/store";
import { LINKED_FIELDS, type LinkedProfile } from "../../linking/known-profile";
import { Linker, type ReadProfiles } from "../../linking/linker";
import { profilesMark } from "../saving/store-marks";

/** Builds a linker from all profiles of the store. It holds few of them, and reads others when texts name them. */
export async function linkerOf(store: Store): Promise<Linker> {
  // Read the mark before the profiles. A later change also changes the mark, which shows that this linker is old.
  const mark = await profilesMark(store);
  const linker = new Linker([], mark, linkedProfilesOf(store));
  for await (const profile of store.scan("entity", LINKED_FIELDS)) linker.add(asLinked(profile));
  return linker;
}

/** Reads profiles as linking needs them. */
export const linkedProfilesOf =
  (store: Store): ReadProfiles =>
  async (ids: readonly Id<"entity">[]): Promise<(LinkedProfile | null)[]> => {
    const profiles = await store.reader().get("entity", ids, LINKED_FIELDS);
    return profiles.map((profile) => profile && asLinked(profile));
  };

// It was read with these fields.
const asLinked = (profile: SomeOf<"entity">): LinkedProfile => profile as LinkedProfile;
