import { z } from "zod";
import { CORRECTION_ACTIONS } from "../../domain/statements/correction";
import { IDENTITY_ACTIONS } from "../../domain/statements/identity-correction";
import { NAME_ACTIONS } from "../../domain/statements/name-correction";
import type { Id, Kind } from "../../domain/ids";
import { isId } from "../../domain/ids";
import { ENTITY_TYPES } from "../../domain/entity";
import { UNITED_FIELDS } from "../../domain/statements/provenance";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import { MENTION_FIELDS } from "../../domain/mention";
import { parseIsoDate } from "../reading/iso-dates";
import { fieldsOf } from "./wire-fields";
import { asStored, asWritten } from "./wire-values";

/**
 * The records that an export is made of: an item's statements under its id, its neighbours named by id. What a store
 * holds must come back, so that its strings may be whatever other formats gave; hence the looser leaves.
 */

const fields = fieldsOf(asStored);
const id = <K extends Kind>(kind: K) =>
  z
    .custom<Id<K>>(
      (value) => typeof value === "string" && isId(kind, value),
      `expected the id of a record of kind ${kind}`,
    )
    .meta({ pattern: `^${kind}_[0-9a-f]{32}$` });
const instant = z
  .string()
  .refine((text) => parseIsoDate(text)?.instant === text, 'expected an instant such as "2023-02-07T10:15:00.000Z"');
const key = asWritten.identityKey;

const origin = { input: z.string(), format: z.string(), precedence: z.number() };
/** When and from what something was said, where that differs from the speaker's input. */
const deviation = {
  asOf: instant.exactOptional(),
  observedAt: instant.exactOptional(),
  rule: z.string().exactOptional(),
  input: origin.input.exactOptional(),
  format: origin.format.exactOptional(),
  precedence: origin.precedence.exactOptional(),
};
/** What a speaker says and the item does not show. Its value is as in the field; `translate.ts` reads it. */
const unshown = z.strictObject({
  value: z.unknown().optional(),
  position: asWritten.count.exactOptional(),
  ...deviation,
});
const edition = z.strictObject({ version: z.number().exactOptional(), at: instant.exactOptional() });
const input = z.strictObject({
  ...origin,
  observedAt: instant,
  fullAt: instant.exactOptional(),
  edition: edition.exactOptional(),
  withdrawal: edition.exactOptional(),
  says: z.record(z.string(), z.union([z.literal(true), z.array(unshown)])).exactOptional(),
});
const provenance = z.union([
  z.strictObject({ speaker: z.string(), ...deviation }),
  // As version 0.1 wrote it, when inputs were told apart by what they said.
  z.strictObject({ inputHash: z.string(), rule: z.string().exactOptional() }),
]);

const heldHandles = z.record(
  z.string(),
  z.strictObject({
    handle: z.string(),
    from: instant,
    seen: instant,
    until: instant.exactOptional(),
    before: id("account").exactOptional(),
  }),
);

const parts = z.record(
  id("entity"),
  z.strictObject({ firstSeenAt: instant, keys: z.array(key), within: id("entity").exactOptional() }),
);

const splits = z.record(
  id("entity"),
  z.strictObject({
    from: id("entity"),
    firstSeenAt: instant,
    speakers: z.array(z.string()),
    keys: z.array(key),
    shared: z.array(key).exactOptional(),
    left: z
      .strictObject({
        type: z.enum(ENTITY_TYPES),
        names: fields.topic.names,
        baseLanguage: fields.topic.baseLanguage,
      })
      .exactOptional(),
  }),
);

const recordOf = <K extends Kind>(kind: K) => ({
  id: id(kind),
  recorded: z.strictObject({
    firstSeenAt: instant,
    removedAt: instant.exactOptional(),
    formerIds: z.array(id(kind)).exactOptional(),
    identities: z.array(key).exactOptional(),
    identitiesElsewhere: z.array(key).exactOptional(),
    heldHandles: kind === "account" ? heldHandles.exactOptional() : z.undefined().exactOptional(),
    differentFrom: z.array(id(kind)).exactOptional(),
    parts: kind === "entity" ? parts.exactOptional() : z.undefined().exactOptional(),
    splits: kind === "entity" ? splits.exactOptional() : z.undefined().exactOptional(),
    inputs: z.record(z.string(), input),
    provenance: z.record(z.string(), provenance),
  }),
});

const place = {
  action: z.enum(CORRECTION_ACTIONS),
  field: z.enum(MENTION_FIELDS),
  start: asWritten.count,
  end: asWritten.count,
  surface: asWritten.filledText,
  correctedBy: asWritten.filledText.exactOptional(),
};

const corrections = z
  .record(
    z.string(),
    z.strictObject({
      ...place,
      prefix: z.string().exactOptional(),
      suffix: z.string().exactOptional(),
      blockId: z.string().exactOptional(),
      entityId: id("entity"),
    }),
  )
  .exactOptional();

const block = z.discriminatedUnion("type", [
  ...fields.blocks,
  z.strictObject({ type: z.literal("PostEmbed"), postId: id("post") }),
]);

const article = z.strictObject({
  type: z.literal("Article"),
  ...recordOf("article"),
  ...fields.article,
  sourceId: id("source").exactOptional(),
  contributors: z
    .array(z.strictObject({ ...fields.contributor, accountId: id("account").exactOptional() }))
    .exactOptional(),
  body: z.array(block).exactOptional(),
  corrections,
});

const post = z.strictObject({
  type: z.literal("SocialPost"),
  ...recordOf("post"),
  ...fields.post,
  authorId: id("account").exactOptional(),
  quotedPostId: id("post").exactOptional(),
  replyToId: id("post").exactOptional(),
  repostOfId: id("post").exactOptional(),
  corrections,
});

const nameCorrection = {
  action: z.enum(NAME_ACTIONS),
  language: asWritten.languageTag,
  name: asWritten.name,
  correctedBy: asWritten.filledText.exactOptional(),
};

const identityCorrection = {
  action: z.enum(IDENTITY_ACTIONS),
  other: id("entity"),
  correctedBy: asWritten.filledText.exactOptional(),
};

const entity = {
  ...recordOf("entity"),
  nameCorrections: z.record(z.string(), z.strictObject(nameCorrection)).exactOptional(),
  identityCorrections: z.record(z.string(), z.strictObject(identityCorrection)).exactOptional(),
};
const profiles = [
  fields.person,
  fields.organization,
  fields.place,
  fields.event,
  fields.creativeWork,
  fields.topic,
] as const;

/** Speakers may take one thing for things of two types: a profile of one type may have fields of another one. */
const ofAnyType = {
  ...entity,
  ...fields.person,
  ...fields.organization,
  ...fields.place,
  ...fields.event,
  ...fields.creativeWork,
  placeKind: fields.place.placeKind.exactOptional(),
};

/** An item as an export writes it. */
export const recordedItem = z.discriminatedUnion("type", [
  article,
  post,
  z.strictObject({ type: z.literal("SocialAccount"), ...recordOf("account"), ...fields.account }),
  z.strictObject({ type: z.literal("Source"), ...recordOf("source"), ...fields.source }),
  z.strictObject({ ...ofAnyType, ...fields.person }),
  z.strictObject({ ...ofAnyType, ...fields.organization }),
  z.strictObject({ ...ofAnyType, ...fields.place }),
  z.strictObject({ ...ofAnyType, ...fields.event }),
  z.strictObject({ ...ofAnyType, ...fields.creativeWork }),
  z.strictObject({ ...ofAnyType, ...fields.topic }),
]);

export type RecordedWire = z.output<typeof recordedItem>;

type Shape = Readonly<Record<string, z.ZodType>>;
const SHAPES: Readonly<Record<RecordKind, Shape>> = {
  article: article.shape,
  post: post.shape,
  account: fields.account,
  source: fields.source,
  // Speakers may take one thing for things of two types.
  entity: Object.assign({}, ...profiles, entity, { type: z.enum(ENTITY_TYPES) }) as Shape,
};

/** The form of what one speaker says of a field, by its path: the value, an entry, or an element of a set. */
export function saidForm(kind: RecordKind, path: string): z.ZodType | undefined {
  const [field = path, key] = path.split(":");
  const optional = Object.hasOwn(SHAPES[kind], field) ? SHAPES[kind][field] : undefined;
  const whole = optional instanceof z.ZodExactOptional ? (optional.unwrap() as z.ZodType) : optional;
  const entry = key !== undefined && whole instanceof z.ZodRecord ? (whole.valueType as z.ZodType) : whole;
  return UNITED_FIELDS.has(field) && entry instanceof z.ZodArray ? (entry.element as z.ZodType) : entry;
}

const anyId = <K extends RecordKind>(...kinds: readonly K[]) =>
  z
    .custom<Id<K>>(
      (value) => typeof value === "string" && kinds.some((kind) => isId(kind, value)),
      `expected the id of one of ${kinds.join(", ")}`,
    )
    .meta({ pattern: `^(${kinds.join("|")})_[0-9a-f]{32}$` });
const recordId = anyId(...RECORD_KINDS);

/**
 * A removed item without its content: by what it is known and when it was removed. ActivityStreams has a type of this
 * name.
 */
export const tombstone = z.strictObject({
  type: z.literal("Tombstone"),
  id: recordId,
  recorded: z.strictObject({
    firstSeenAt: instant,
    removedAt: instant,
    inputs: z.record(z.string(), input.omit({ says: true })).exactOptional(),
    erased: z.literal(true).exactOptional(),
    formerIds: z.array(recordId).exactOptional(),
    identities: z.array(key).exactOptional(),
  }),
});

const profileName = z
  .string()
  .regex(
    /^(entity_[0-9a-f]{32}|[a-z][a-z0-9]*:\S.*)$/,
    'expected the id of a profile or an identity key such as "wikidata:Q159"',
  );

/** What a person says of two items: the same, or not; null takes that back. */
export const settlement = z.strictObject({
  type: z.literal("IdentitySettlement"),
  items: z.tuple([asWritten.filledText, asWritten.filledText], asWritten.filledText),
  same: z.boolean().nullable(),
  correctedAt: instant.exactOptional(),
  correctedBy: asWritten.filledText.exactOptional(),
});

/** What a person says of one profile that is two: what these say, and what has these keys, is of another one. */
export const split = z.strictObject({
  type: z.literal("EntitySplit"),
  entity: profileName,
  speakers: z.array(asWritten.filledText).default([]),
  keys: z.array(asWritten.filledText).default([]),
  correctedAt: instant.exactOptional(),
  correctedBy: asWritten.filledText.exactOptional(),
});

/** What a person says of one place in a text of an article or a post. */
export const correction = z.strictObject({
  type: z.literal("MentionCorrection"),
  ...place,
  subject: asWritten.filledText,
  block: asWritten.filledText.exactOptional(),
  entity: profileName,
  correctedAt: instant.exactOptional(),
});

/** What a person says of one name of a profile. */
export const nameCorrectionRecord = z.strictObject({
  type: z.literal("NameCorrection"),
  ...nameCorrection,
  entity: profileName,
  correctedAt: instant.exactOptional(),
});
