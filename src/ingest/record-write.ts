import type { Article } from "../domain/article";
import { blockText } from "../domain/body-block";
import { inLanguage } from "../domain/entity";
import { facet } from "../domain/facets";
import type { Id } from "../domain/ids";
import type { ItemOf, RecordKind } from "../domain/item";
import type { SocialPost } from "../domain/social-post";
import { fold } from "../domain/text/fold";
import { searchWords } from "../domain/text/words";
import type { IdentityClaim, RecordWrite } from "../store/store";
import { completeAccount, completeArticle, completeEntity, completePost, completeSource } from "./complete";
import { accountFacets, articleFacets, mentionFacets, postFacets, profileFacets, sourceFacets } from "./item-facets";
import { articleEdges, postEdges } from "./item-edges";
import { linkItem } from "./link-item";
import { articleSubject, postSubject } from "./link-texts";
import type { Linker } from "./linker";
import type { RelatedLinks } from "./related-links";
import type { Working } from "./working-record";
import type { Workspace } from "./workspace";

/** What the writes of a batch are made from. What the written items refer to is in the workspace. */
export interface WriteContext {
  readonly workspace: Workspace;
  readonly linker: Linker;
  readonly related: RelatedLinks;
}

type Contents<K extends RecordKind> = Pick<RecordWrite<K>, "item" | "sortKey" | "facets" | "words" | "edges" | "mentions">;

const CONTENTS: { readonly [K in RecordKind]: (working: Working<K>, context: WriteContext) => Contents<K> } = {
  article: articleContents,
  post: postContents,
  account: ({ facts }) => {
    const item = completeAccount(facts);
    const sortKey = `${item.platform}:${fold(item.handle)}`;
    return plain({ item, sortKey, facets: accountFacets(item), words: searchWords(`${item.displayName ?? ""}\n${item.handle}`) });
  },
  source: ({ facts }) => {
    const item = completeSource(facts);
    return plain({ item, sortKey: fold(item.name), facets: sourceFacets(item), words: searchWords(item.name) });
  },
  entity: ({ facts }) => {
    const item = completeEntity(facts);
    const names = [...Object.values(item.names), ...Object.values(item.aliases).flat()];
    const sortKey = fold(inLanguage(item.names, "en", item.baseLanguage) ?? "");
    return plain({ item, sortKey, facets: profileFacets(item), words: searchWords(names.join("\n")) });
  },
};

/** Everything that saving a record writes. */
export function recordWrite<K extends RecordKind>(working: Working<K>, context: WriteContext): RecordWrite<K> {
  const { kind, stored, removedAt, claims, absorbs } = working;
  const contents = CONTENTS[kind](working, context);
  const identities: IdentityClaim[] = [...claims.values()].map(({ key, exclusive }) => ({ key, exclusive }));
  const write = { kind, expectedRevision: stored?.revision ?? null, identities, ...(absorbs.length > 0 && { absorbs }) };
  if (removedAt === undefined) return { ...write, ...contents };
  return { ...write, removedAt, item: contents.item, sortKey: contents.sortKey, facets: [], words: [], edges: [], mentions: [] };
}

function articleContents(working: Working<"article">, context: WriteContext): Contents<"article"> {
  const { workspace, linker, related } = context;
  const whole = completeArticle(working.facts);
  const links = new Map(whole.body.flatMap((block) => (block.type === "RelatedLink" ? [[block.id, related.resolve(working, block)] as const] : [])));
  const body = whole.body.map((block) => {
    const articleId = links.get(block.id)?.articleId;
    return block.type === "RelatedLink" && articleId !== undefined ? { ...block, articleId } : block;
  });
  const item: Article = { ...whole, body, mentions: linkItem(articleSubject({ ...whole, body }), linker) };
  const postIds = body.flatMap((block) => (block.type === "PostEmbed" ? [block.postId] : []));
  const posts = postIds.flatMap((id) => live(workspace, "post", id) ?? []);
  const sortKey = item.publishedAt?.instant ?? item.firstSeenAt;
  const gone = [...removed(workspace, "post", postIds), ...removed(workspace, "source", item.sourceId === undefined ? [] : [item.sourceId])];
  return {
    item,
    sortKey,
    facets: [...articleFacets(item, posts.map(({ facts }) => withoutMentions(facts))), ...[...links.values()].flatMap(({ wants }) => wants), ...gone].filter(isFirst),
    words: searchWords([item.headline, item.summary ?? "", ...body.map(blockText)].join("\n")),
    edges: articleEdges(item, sortKey, (kind, id) => live(workspace, kind, id) !== undefined),
    mentions: item.mentions.map((mention) => ({ item: mention, sortKey, facets: mentionFacets(mention, item.language, item.sourceId) })),
  };
}

function postContents(working: Working<"post">, { workspace, linker }: WriteContext): Contents<"post"> {
  const whole = completePost(working.facts);
  const author = whole.authorId === undefined ? undefined : live(workspace, "account", whole.authorId);
  const account = author && completeAccount(author.facts);
  const entityId = whole.place && linker.place(whole.place.name)?.id;
  const item: SocialPost = {
    ...whole,
    ...(whole.place && { place: { ...whole.place, ...(entityId && { entityId }) } }),
    mentions: linkItem(postSubject(whole, account, linker), linker),
  };
  const sortKey = item.postedAt?.instant ?? item.firstSeenAt;
  const others = [item.quotedPostId, item.replyToId].filter((id) => id !== undefined);
  const gone = [...removed(workspace, "account", whole.authorId === undefined ? [] : [whole.authorId]), ...removed(workspace, "post", others)];
  return {
    item,
    sortKey,
    facets: [...postFacets(item), ...gone],
    words: searchWords([item.text, account?.displayName ?? "", account?.handle ?? ""].join("\n")),
    edges: postEdges(item, sortKey, (kind, id) => live(workspace, kind, id) !== undefined),
    mentions: item.mentions.map((mention) => ({ item: mention, sortKey, facets: mentionFacets(mention, item.language, undefined) })),
  };
}

/** The author's facets of an embedded post do not need its mentions. */
function withoutMentions(facts: Working<"post">["facts"]): SocialPost {
  return { ...completePost(facts), mentions: [] };
}

function live<K extends RecordKind>(workspace: Workspace, kind: K, id: Id<K>): Working<K> | undefined {
  const working = workspace.get(kind, id);
  return working === undefined || working.removedAt !== undefined ? undefined : working;
}

function removed<K extends RecordKind>(workspace: Workspace, kind: K, ids: readonly Id<K>[]): string[] {
  return ids.filter((id) => workspace.get(kind, id)?.removedAt !== undefined).map(facet.wantsId).filter(isFirst);
}

function isFirst<T>(value: T, index: number, values: readonly T[]): boolean {
  return values.indexOf(value) === index;
}

function plain<T extends { readonly item: ItemOf<RecordKind> }>(contents: T): T & { edges: []; mentions: [] } {
  return { ...contents, edges: [], mentions: [] };
}
