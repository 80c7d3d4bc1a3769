import { ENTITY_TYPES } from "../domain/entity";
import type { Kind } from "../domain/ids";
import { PART_OF, type FieldOf } from "../domain/item-parts";

/**
 * Which fields of an item each GraphQL field is answered from. A GraphQL field that is not here is answered from the
 * item's field of the same name. So a resolver that reads anything else is declared here, and an item that was read for
 * an operation has what its resolvers need.
 */

type Needs<K extends Kind> = Readonly<Record<string, readonly FieldOf<K>[]>>;

const NAME = ["names", "baseLanguage", "wikidataId"] as const;
const DESCRIPTION = ["descriptions", "baseLanguage"] as const;

/** What two articles are compared by. */
const STORY = ["headline", "summary", "body", "mentions", "language", "publishedAt", "firstSeenAt"] as const;

/** By the type that declares the field: an object type or an interface. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>> | undefined>> = {
  Article: {
    publishedAtPrecision: ["publishedAt"],
    modifiedAtPrecision: ["modifiedAt"],
    source: ["sourceId"],
    posts: [],
    cites: [],
    citedBy: [],
    similar: ["mentions", "headline", "summary"],
    story: STORY,
  } satisfies Needs<"article">,
  SocialPost: {
    postedAtPrecision: ["postedAt"],
    modifiedAtPrecision: ["modifiedAt"],
    author: ["authorId"],
    quotedPost: ["quotedPostId"],
    replyTo: ["replyToId"],
    repostOf: ["repostOfId"],
    replies: [],
    quotedBy: [],
    reposts: [],
    embeddedIn: [],
    firstSeenIn: [],
  } satisfies Needs<"post">,
  MentionSubject: {
    mentions: ["mentions"],
    entities: ["mentions"],
    corrections: ["corrections", "inputs", "provenance"],
  } satisfies Needs<"article" | "post">,
  SocialAccount: {
    displayNameDirection: ["displayName"],
    handles: ["handle", "heldHandles", "firstSeenAt"],
    entity: ["platform", "handle", "heldHandles"],
    articles: [],
    posts: [],
  } satisfies Needs<"account">,
  Source: { nameDirection: ["name", "language"], articles: [], subscriptions: [] } satisfies Needs<"source">,
  Mention: {
    entity: ["entityId"],
    subject: ["subjectId"],
    block: ["subjectId", "blockId"],
    start: ["start", "codePointStart", "surface"],
    end: ["start", "end", "codePointStart", "surface"],
  } satisfies Needs<"mention">,
  Entity: {
    name: NAME,
    nameDirection: NAME,
    description: DESCRIPTION,
    descriptionDirection: DESCRIPTION,
    possiblySame: ["names", "aliases", "differentFrom", "identityCorrections"],
    articles: [],
    posts: [],
    mentions: [],
    coMentioned: [],
    nameCorrections: ["nameCorrections", "inputs", "provenance"],
    speakers: ["inputs"],
    identityCorrections: ["identityCorrections", "inputs", "provenance"],
    timeline: [],
    languages: [],
    sources: [],
  } satisfies Needs<"entity">,
  Person: { bornAtPrecision: ["bornAt"] } satisfies Needs<"entity">,
  Event: { startedAtPrecision: ["startedAt"], endedAtPrecision: ["endedAt"] } satisfies Needs<"entity">,
  CreativeWork: { createdAtPrecision: ["createdAt"] } satisfies Needs<"entity">,
  Recorded: { provenance: ["provenance", "inputs"] } satisfies Needs<Exclude<Kind, "mention">>,
};

/** What a resolver itself reads of the items that it loads, by its coordinate, beside what is selected of them. */
export const READ_BY_RESOLVERS: Readonly<Record<string, readonly string[] | undefined>> = {
  "Mention.block": ["body"] satisfies FieldOf<"article">[],
  "Article.story": STORY satisfies readonly FieldOf<"article">[],
  "SocialPost.firstSeenIn": ["firstSeenAt"] satisfies FieldOf<"article">[],
  "Office.title": ["names", "baseLanguage"] satisfies FieldOf<"entity">[],
  "Entity.possiblySame": ["differentFrom", "identityCorrections"] satisfies FieldOf<"entity">[],
};

/** The kind of item that each GraphQL type shows. */
const KIND_OF_TYPE: Readonly<Record<string, Kind | undefined>> = {
  Article: "article",
  SocialPost: "post",
  SocialAccount: "account",
  Source: "source",
  Mention: "mention",
  ...Object.fromEntries(ENTITY_TYPES.map((type) => [type, "entity"] as const)),
};

export const kindOfType = (type: string): Kind | undefined => KIND_OF_TYPE[type];

/** The item's fields that a GraphQL field needs. `types`: its object type and the interfaces of that. */
export function needsOf(kind: Kind, types: readonly string[], field: string): readonly string[] {
  for (const type of types) {
    const needs = NEEDS[type]?.[field];
    if (needs !== undefined) return needs;
  }
  if (field === "__typename") return [];
  // Nobody has said what the field needs. A whole item has it.
  return field in PART_OF[kind] ? [field] : Object.keys(PART_OF[kind]);
}
