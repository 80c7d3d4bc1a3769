/** A name among the values about the store (`Store.getMeta`). It changes whenever profiles are saved. */
export const PROFILES_MARK = "profiles:changed";
/** The mark of the profiles that all texts are linked to, except those that a note of a save names. */
export const LINKED = "profiles:linked";

/** Whether the values of both marks say that texts and profiles go together. */
export const areLinked = (valueOf: ReadonlyMap<string, string>): boolean =>
  valueOf.get(LINKED) === valueOf.get(PROFILES_MARK);
