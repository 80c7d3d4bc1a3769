import type { Instant } from "../dates";
import type { Id } from "../ids";
import { compareTexts } from "../collections/lists";

/**
 * A profile that a person said to be the same as another one, in which it is now. What each speaker said of it is kept
 * apart from what the same speaker said of the other one, so that it can be taken out again.
 */
export interface Part {
  /** When the part was seen first. */
  readonly firstSeenAt: Instant;
  /** The identity keys that led to the part, or that came in with an input about it, sorted. */
  readonly keys: readonly string[];
  /** The part that it was in when that one became a part: the two leave together. */
  readonly within?: Id<"entity">;
}

/** By the id that each part had. */
export type Parts = Readonly<Record<string, Part>>;

const OF_PART = /@(entity_[0-9a-f]{32})(!?)$/u;

/** A speaker who says something of a part, as a key of `inputs`. */
export const speakerOfPart = (speaker: string, part: Id<"entity">): string => `${speaker}@${part}`;

/** The same while the part is being taken out: the profile does not show it any more. */
export const speakerOfLeaving = (speaker: string, part: Id<"entity">): string => `${speakerOfPart(speaker, part)}!`;

export const isOfLeaving = (key: string): boolean => OF_PART.exec(key)?.[2] === "!";

/** The speaker in a key of `inputs`, whatever part it speaks of. */
export const speakerIn = (key: string): string => key.replace(OF_PART, "");

/** The part that a key of `inputs` is about; undefined where it is about the profile itself. */
export function partIn(key: string): Id<"entity"> | undefined {
  // The expression has the form of an id.
  return OF_PART.exec(key)?.[1] as Id<"entity"> | undefined;
}

/** The part with the parts in it. */
export function partsWithin(parts: Parts, part: Id<"entity">): ReadonlySet<string> {
  const found = new Set<string>([part]);
  const isInside = ([id, { within }]: [string, Part]) => !found.has(id) && within !== undefined && found.has(within);
  for (
    let more = Object.entries(parts).filter(isInside);
    more.length > 0;
    more = Object.entries(parts).filter(isInside)
  )
    for (const [id] of more) found.add(id);
  return found;
}

/** The parts that a part is in, the innermost first. */
export function partsAround(parts: Parts, part: Id<"entity">): readonly Id<"entity">[] {
  const around: Id<"entity">[] = [];
  // A document may say that two parts are in each other.
  for (let outer = parts[part]?.within; outer !== undefined && !around.includes(outer); outer = parts[outer]?.within)
    around.push(outer);
  return around;
}

/** Commutative, associative and idempotent. */
export function joinParts(a: Parts = {}, b: Parts = {}): Parts {
  const joined = new Map(Object.entries(a));
  for (const [id, part] of Object.entries(b)) {
    const known = joined.get(id);
    joined.set(id, known === undefined ? part : joinPart(known, part));
  }
  return Object.fromEntries([...joined].sort(([one], [other]) => compareTexts(one, other)));
}

function joinPart(a: Part, b: Part): Part {
  const [within] = [a.within, b.within].filter((one) => one !== undefined).sort();
  return {
    firstSeenAt: a.firstSeenAt < b.firstSeenAt ? a.firstSeenAt : b.firstSeenAt,
    keys: [...new Set([...a.keys, ...b.keys])].sort(),
    ...(within !== undefined && { within }),
  };
}
