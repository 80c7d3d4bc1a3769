import type { Instant } from "../dates";
import type { Id } from "../ids";
import { compareTexts } from "../lists";

/**
 * What a person said is of another profile, although inputs had made one of the two. Whatever these speakers say of the
 * profile later is said of the other one too.
 */
export interface Split {
  /** The profile that it was said of. That one may be a part of another one by now. */
  readonly from: Id<"entity">;
  /** When the other profile was seen first: when a person said that there are two. */
  readonly firstSeenAt: Instant;
  /** As they are called in `inputs`, sorted. */
  readonly speakers: readonly string[];
  /** Hashes of identity keys, sorted. So nothing of the other profile is left when that one is erased. */
  readonly keys: readonly string[];
}

/** By the id that the other profile got. */
export type Splits = Readonly<Record<string, Split>>;

/** Commutative, associative and idempotent. */
export function joinSplits(a: Splits = {}, b: Splits = {}): Splits {
  const joined = new Map(Object.entries(a));
  for (const [id, split] of Object.entries(b)) {
    const known = joined.get(id);
    joined.set(id, known === undefined ? split : joinSplit(known, split));
  }
  return Object.fromEntries([...joined].sort(([one], [other]) => compareTexts(one, other)));
}

function joinSplit(a: Split, b: Split): Split {
  return {
    from: a.from < b.from ? a.from : b.from,
    firstSeenAt: a.firstSeenAt < b.firstSeenAt ? a.firstSeenAt : b.firstSeenAt,
    speakers: [...new Set([...a.speakers, ...b.speakers])].sort(),
    keys: [...new Set([...a.keys, ...b.keys])].sort(),
  };
}

/** The same where the profile that it was said of is called by another id. */
export function ledSplits(splits: Splits, from: Id<"entity">, to: Id<"entity">): Splits {
  return Object.fromEntries(
    Object.entries(splits).map(([id, split]) => [id, split.from === from ? { ...split, from: to } : split]),
  );
}
