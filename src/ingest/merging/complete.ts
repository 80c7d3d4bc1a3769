import { byKey } from "../../domain/collections/lists";
import type { Article } from "../../domain/article";
import type { BodyBlock } from "../../domain/body-block";
import { blockText } from "../../domain/body-block";
import { BadDocument } from "../../domain/errors/errors";
import type { AccountRef, Entity } from "../../domain/entity";
import { notesOf } from "../../domain/identity/identity-notes";
import type { RecordKind } from "../../domain/item";
import type { SocialAccount, SocialPost } from "../../domain/social-post";
import type { Source } from "../../domain/source";
import { detectLanguage, directionOf } from "../../domain/text/languages/language";
import { handlesIn, hashtagsIn, linksIn, spanText } from "../../domain/text/spans/spans";
import { correctedNames } from "../../domain/statements/name-correction";
import type { BlockValue, Statements } from "../../domain/statements/statements";
import { blockId, blockKeys } from "./block-keys";
import { hasContent } from "./merge";

/** Statements made whole items: what no input said is computed from what they said, and has no provenance. */

export function completeArticle(statements: Statements<"article">): Omit<Article, "mentions"> {
  const { values } = statements;
  const { headline = "", body = [] } = values;
  const blocks = withIds(statements.id, body);
  const text = (): string => {
    const prose = blocks.filter(({ type }) => type !== "CodeBlock");
    return [headline, values.summary ?? "", ...prose.map(blockText)].join("\n");
  };
  const language = values.language ?? detectLanguage(text());
  return {
    type: "Article",
    ...recorded(statements),
    authors: [],
    keywords: [],
    ...values,
    headline,
    language,
    direction: directionOf(language, text),
    body: blocks,
  };
}

/** A post is completed for itself, and for each article that shows it. */
const posts = new WeakMap<Statements<"post">, Omit<SocialPost, "mentions">>();

export function completePost(statements: Statements<"post">): Omit<SocialPost, "mentions"> {
  const known = posts.get(statements);
  if (known !== undefined) return known;
  const post = postOf(statements);
  posts.set(statements, post);
  return post;
}

function postOf(statements: Statements<"post">): Omit<SocialPost, "mentions"> {
  const { text: said, place, ...values } = statements.values;
  const content = said ?? spanText("");
  const language = values.language ?? detectLanguage(content.text);
  return {
    type: "SocialPost",
    ...recorded(statements),
    hashtags: hashtagsIn(content),
    handles: handlesIn(content),
    links: linksIn(content),
    media: [],
    availability: "UNKNOWN",
    ...values,
    platform: values.platform ?? "OTHER",
    ...(said && { text: said.text }),
    spans: content.spans,
    language,
    direction: directionOf(language, content.text),
    ...(place !== undefined && { place: { name: place } }),
  };
}

export function completeAccount(statements: Statements<"account">): SocialAccount {
  return { type: "SocialAccount", ...recorded(statements), platform: "OTHER", handle: "", ...statements.values };
}

export function completeSource(statements: Statements<"source">): Source {
  return { type: "Source", ...recorded(statements), name: "", ...statements.values };
}

export function completeEntity(statements: Statements<"entity">): Entity {
  const { type, accounts = {}, ...values } = statements.values;
  const { names = {}, aliases = {} } = values;
  const corrected = correctedNames({ names, aliases }, values.nameCorrections);
  const profile = {
    ...recorded(statements),
    aliases: {},
    descriptions: {},
    names: {},
    sameAs: [],
    ...values,
    ...(corrected && { ...corrected, namesAsSaid: { names, aliases } }),
    // By platform, whether or not merging has put them in order.
    accounts: Object.entries(accounts)
      .sort(byKey)
      .flatMap(([, refs]: [string, readonly AccountRef[]]) => refs),
  };
  switch (type) {
    case "Person":
      return { offices: [], ...profile, type };
    case "Place":
      return { placeKind: "OTHER", ...profile, type };
    case "CreativeWork":
      return { creators: [], ...profile, type };
    case "Organization":
    case "Event":
    case "Topic":
      return { ...profile, type };
    default:
      // A bare tombstone says nothing of a profile, not even its type.
      if (!hasContent(statements)) return { ...profile, type: "Topic" };
      throw new BadDocument(`the profile ${statements.id} has no type`);
  }
}

function recorded<K extends RecordKind>(statements: Statements<K>): Omit<Statements<K>, "values"> {
  const { id, firstSeenAt, inputs, provenance, erased } = statements;
  return { id, firstSeenAt, ...notesOf(statements), inputs, provenance, ...(erased && { erased }) };
}

function withIds(articleId: string, body: readonly BlockValue[]): BodyBlock[] {
  const keys = blockKeys(body);
  return body.map((value, index) => ({ ...value, id: blockId(articleId, keys[index] ?? "") }));
}
