import { digitsOf, type Id } from "./ids";
import { codePointsIn } from "./text/code-points";
import { fnv1a, mixed } from "./text/hashes";

export const MENTION_FIELDS = [
  "HEADLINE",
  "SUMMARY",
  "BODY",
  "CAPTION",
  "CONTENT_WARNING",
  "POST_TEXT",
  "POLL",
  "AUTHOR_NAME",
  "AUTHOR_HANDLE",
] as const;
export type MentionField = (typeof MENTION_FIELDS)[number];

/**
 * How a mention was found: by a name or alias, inside a hashtag, by a flag emoji, because the entity holds an account,
 * by a person, or by the family name of somebody whom the item names in full. Stores keep the number of a method in
 * this list, so a new one goes to its end.
 */
export const MENTION_METHODS = ["NAME", "HASHTAG", "FLAG", "ACCOUNT_OWNER", "MANUAL", "SURNAME"] as const;
export type MentionMethod = (typeof MENTION_METHODS)[number];

/**
 * One place where a text names an entity. `start` and `end` count UTF-16 units in the string of `field` (for BODY and
 * CAPTION, of the block `blockId`), and `string.slice(start, end) === surface`. Mentions in one string do not overlap.
 */
export interface Mention {
  readonly type: "Mention";
  readonly id: Id<"mention">;
  readonly entityId: Id<"entity">;
  readonly subjectId: Id<"article"> | Id<"post">;
  readonly field: MentionField;
  readonly blockId?: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** `start` in code points. Absent if it is the same number. */
  readonly codePointStart?: number;
  readonly method: MentionMethod;
  /** 0 to 1. */
  readonly confidence: number;
}

/** How many digits of the id of its article or post a mention's id begins with. */
export const SUBJECT_DIGITS = 20;

/**
 * The id of a mention: 20 digits of the id of its article or post, and 12 digits of a hash of the place and the
 * profile. So a store finds the text of a mention by its id alone. The hash is no secret, and only tells the mentions
 * of one item apart: SHA-256 would take a tenth of the time of linking.
 */
export function mentionId(
  subjectId: Mention["subjectId"],
  { field, blockId, start, end, entityId }: Pick<Mention, "field" | "blockId" | "start" | "end" | "entityId">,
): Id<"mention"> {
  return mentionIds(subjectId, field, blockId)(start, end, entityHash(entityId));
}

/** Of a profile, what the ids of its mentions are made of. */
export const entityHash = (entityId: Id<"entity">): number => fnv1a(entityId);

/** The ids of the mentions in one text. `entity`: the hash of the profile (`entityHash`). */
export function mentionIds(
  subjectId: Mention["subjectId"],
  field: MentionField,
  blockId = "",
): (start: number, end: number, entity: number) => Id<"mention"> {
  const first = startOf(subjectId);
  const text = fnv1a(`${field}|${blockId}`);
  return (start, end, entity) => {
    const low = mixed(mixed(mixed(text ^ start) ^ end) ^ entity);
    const high = mixed(mixed(mixed(low ^ end) ^ start) ^ text);
    return `${first}${hexOf(low)}${hexOf(high)}`;
  };
}

/** The last 24 bits of a number, as digits. V8 takes five times as long to write a large number. */
const hexOf = (bits: number): string => `${HEX[bits & 0xfff] ?? ""}${HEX[(bits >>> 12) & 0xfff] ?? ""}`;
const HEX: readonly string[] = Array.from({ length: 0x1000 }, (_, bits) => bits.toString(16).padStart(3, "0"));

/** The id of the mention with these digits of its own. */
export function mentionIdOf(subjectId: string, tail: string): Id<"mention"> {
  return `${startOf(subjectId)}${tail}`;
}

/** The digits of a mention's id that are its own. The others are those of the article or post. */
export function mentionTail(id: Id<"mention">, subjectId: Id): string {
  const start = startOf(subjectId);
  if (!id.startsWith(start)) throw new TypeError(`The mention ${id} is not one of ${subjectId}.`);
  return id.slice(start.length);
}

const startOf = (subjectId: string): Id<"mention"> => `mention_${digitsOf(subjectId).slice(0, SUBJECT_DIGITS)}`;

/** Where a mention starts and ends, in code points. The text itself is not needed. */
export function codePointsOf({ start, codePointStart = start, surface }: Mention): {
  readonly start: number;
  readonly end: number;
} {
  return { start: codePointStart, end: codePointStart + codePointsIn(surface) };
}

/** A profile that an article or post mentions, and how often. */
export interface MentionedEntity {
  readonly id: Id<"entity">;
  readonly mentionCount: number;
  readonly firstMention: Mention;
}

/**
 * The profiles that are mentioned, each once, in the order of their first mentions. The mentions must be in the order
 * of the text.
 */
export function mentionedEntitiesOf(mentions: readonly Mention[]): MentionedEntity[] {
  const found = new Map<Id<"entity">, MentionedEntity>();
  for (const mention of mentions) {
    const { mentionCount, firstMention } = found.get(mention.entityId) ?? { mentionCount: 0, firstMention: mention };
    found.set(mention.entityId, { id: mention.entityId, mentionCount: mentionCount + 1, firstMention });
  }
  return [...found.values()];
}
