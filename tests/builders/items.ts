import type { Article } from "../../src/domain/article";
import type { Organization, Person, Place } from "../../src/domain/entity";
import { idFor } from "../../src/domain/ids";
import { mentionId, type Mention } from "../../src/domain/mention";
import type { SocialAccount, SocialPost } from "../../src/domain/social-post";
import type { Source } from "../../src/domain/source";

/**
 * The smallest valid item of each type, with what a test cares about laid over it. `name` stands for an identity: equal
 * names give equal ids.
 */

const recorded = { firstSeenAt: "2023-02-07T08:00:00.000Z", inputs: {}, provenance: {} } as const;

export function anArticle(name: string, overrides: Partial<Article> = {}): Article {
  return {
    type: "Article",
    id: idFor("article", name),
    headline: name,
    authors: [],
    language: "en",
    direction: "LTR",
    keywords: [],
    body: [],
    mentions: [],
    ...recorded,
    ...overrides,
  };
}

export function aPost(name: string, overrides: Partial<SocialPost> = {}): SocialPost {
  return {
    type: "SocialPost",
    id: idFor("post", name),
    platform: "X",
    text: name,
    spans: [{ kind: "TEXT", start: 0, end: name.length }],
    language: "en",
    direction: "LTR",
    hashtags: [],
    handles: [],
    links: [],
    media: [],
    availability: "AVAILABLE",
    mentions: [],
    ...recorded,
    ...overrides,
  };
}

export function anAccount(name: string, overrides: Partial<SocialAccount> = {}): SocialAccount {
  return { type: "SocialAccount", id: idFor("account", name), platform: "X", handle: name, ...recorded, ...overrides };
}

const profile = (name: string) => ({
  id: idFor("entity", name),
  names: { en: name },
  aliases: {},
  descriptions: {},
  sameAs: [],
  accounts: [],
  ...recorded,
});

export function aPerson(name: string, overrides: Partial<Person> = {}): Person {
  return { type: "Person", offices: [], ...profile(name), ...overrides };
}

export function anOrganization(name: string, overrides: Partial<Organization> = {}): Organization {
  return { type: "Organization", ...profile(name), ...overrides };
}

export function aPlace(name: string, overrides: Partial<Place> = {}): Place {
  return { type: "Place", placeKind: "COUNTRY", ...profile(name), ...overrides };
}

export function aSource(name: string, overrides: Partial<Source> = {}): Source {
  return { type: "Source", id: idFor("source", name), name, ...recorded, ...overrides };
}

/** A mention of `entity` in `subject`'s headline or text. */
export function aMention(
  subject: Article | SocialPost,
  entity: Pick<Person, "id">,
  surface: string,
  overrides: Partial<Mention> = {},
): Mention {
  const isArticle = subject.type === "Article";
  const field = isArticle ? "HEADLINE" : "POST_TEXT";
  const start = overrides.start ?? (isArticle ? subject.headline : (subject.text ?? "")).indexOf(surface);
  return {
    type: "Mention",
    id: mentionId(subject.id, { field, start, end: start + surface.length, entityId: entity.id }),
    entityId: entity.id,
    subjectId: subject.id,
    field,
    surface,
    start,
    end: start + surface.length,
    method: "NAME",
    confidence: 1,
    ...overrides,
  };
}
