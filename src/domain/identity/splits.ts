import type { Instant } from "../dates";
import type { Id } from "../ids";
import type { ByLanguage, EntityType } from "../entity";
import { compareTexts } from "../collections/lists";
import { canonicalJson } from "../collections/objects";

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
  /** Hashes of the identity keys that are said of both, sorted. The first profile keeps them for good. */
  readonly shared?: readonly string[];
  /** What the profile was called after the split. It keeps that where later splits take everybody who speaks of it. */
  readonly left?: NameLeft;
}

/** What a profile is called of which nobody says anything any more. */
export interface NameLeft {
  readonly type: EntityType;
  readonly names: ByLanguage<string>;
  readonly baseLanguage?: string;
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
  // Stores that knew different speakers may have called it differently.
  const [left] = [a.left, b.left].flatMap((one) => one ?? []).sort(byJson);
  const shared = [...new Set([...(a.shared ?? []), ...(b.shared ?? [])])].sort();
  return {
    from: a.from < b.from ? a.from : b.from,
    firstSeenAt: a.firstSeenAt < b.firstSeenAt ? a.firstSeenAt : b.firstSeenAt,
    speakers: [...new Set([...a.speakers, ...b.speakers])].sort(),
    keys: [...new Set([...a.keys, ...b.keys])].sort(),
    ...(shared.length > 0 && { shared }),
    ...(left !== undefined && { left }),
  };
}

const byJson = (a: unknown, b: unknown): number => compareTexts(canonicalJson(a), canonicalJson(b));

/** The same where the profile that it was said of is called by another id. */
export function ledSplits(splits: Splits, from: Id<"entity">, to: Id<"entity">): Splits {
  return Object.fromEntries(
    Object.entries(splits).map(([id, split]) => [id, split.from === from ? { ...split, from: to } : split]),
  );
}
