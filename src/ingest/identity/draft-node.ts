import type {
  AccountDraft,
  ArticleDraft,
  BlockDraft,
  EntityDraft,
  ItemDraft,
  PostDraft,
  SourceDraft,
} from "../../domain/draft";
import type { AccountRef } from "../../domain/entity";
import type { Id } from "../../domain/ids";
import { hashOf } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Platform } from "../../domain/platform";
import type { RecordedItem } from "../../domain/recorded-item";
import { canonicalJson, omit } from "../../domain/objects";
import type { BlockValue, ValuesOf } from "../../domain/facts";
import type { Claim } from "./identify";
import { accountClaims, articleClaims, entityClaims, postClaims, sourceClaims } from "./identify";

/**
 * One item of a draft, apart from its neighbours: those are nodes of their own, and its values name them by id once
 * they have one.
 */
export interface Node<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly claims: readonly Claim[];
  /** What the draft says of this item itself, its neighbours named by their first identity key, hashed. */
  readonly hash: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly neighbors: readonly AnyNode[];
  readonly values: (idOf: IdOf) => ValuesOf[K];
  /**
   * Set where a store wrote the item out: it comes with its id and its provenance. `keys` are those that tell whether
   * it is known.
   */
  readonly recorded?: RecordedItem<K> & { readonly keys: readonly string[] };
}

export type AnyNode = { [K in RecordKind]: Node<K> }[RecordKind];
export type IdOf = <K extends RecordKind>(node: Node<K>) => Id<K>;

/**
 * The nodes of a normalized draft: the outermost item, with its neighbours below it. `format` is the format's name and
 * version.
 */
export function draftNode(draft: ItemDraft, format: string): AnyNode {
  switch (draft.type) {
    case "Article":
      return articleNode(draft, format);
    case "SocialPost":
      return postNode(draft, format);
    case "SocialAccount":
      return accountNode(draft, format);
    case "Source":
      return sourceNode(draft, format);
    default:
      return entityNode(draft, format);
  }
}

/** A node's neighbours before itself, in the order in which they must be known. */
export function inOrder(node: AnyNode): AnyNode[] {
  return [...node.neighbors.flatMap(inOrder), node];
}

function articleNode(draft: ArticleDraft, format: string): Node<"article"> {
  const { rules = {}, source, body, ...own } = omit(draft, "type");
  const sourceOf = source && sourceNode(source, format);
  const posts = new Map<BlockDraft, Node<"post">>(
    (body ?? []).flatMap((block) =>
      block.type === "PostEmbed" ? [[block, postNode(block.post, format)] as const] : [],
    ),
  );
  const plainBody = body?.map((block) =>
    block.type === "PostEmbed" ? { type: block.type, post: keyOf(posts.get(block)) } : block,
  );
  return {
    kind: "article",
    claims: articleClaims(draft),
    hash: hash("article", format, { ...own, source: keyOf(sourceOf), body: plainBody, rules }),
    rules: renamed(rules, "source", "sourceId"),
    neighbors: [...(sourceOf ? [sourceOf] : []), ...posts.values()],
    values: (idOf) => ({
      ...own,
      ...(sourceOf && { sourceId: idOf(sourceOf) }),
      ...(body && { body: body.flatMap((block) => blockValue(block, posts, idOf)) }),
    }),
  };
}

function blockValue(block: BlockDraft, posts: ReadonlyMap<BlockDraft, Node<"post">>, idOf: IdOf): BlockValue[] {
  if (block.type !== "PostEmbed") return [block];
  const post = posts.get(block);
  return post === undefined ? [] : [{ type: "PostEmbed", postId: idOf(post) }];
}

function postNode(draft: PostDraft, format: string): Node<"post"> {
  const { rules = {}, author, quotedPost, replyTo, content, ...own } = omit(draft, "type");
  const [authorOf, quoted, answered] = [
    author && accountNode(author, format),
    quotedPost && postNode(quotedPost, format),
    replyTo && postNode(replyTo, format),
  ];
  return {
    kind: "post",
    claims: postClaims(draft),
    hash: hash("post", format, {
      ...own,
      content,
      author: keyOf(authorOf),
      quotedPost: keyOf(quoted),
      replyTo: keyOf(answered),
      rules,
    }),
    rules: renamed(renamed(rules, "author", "authorId"), "content", "text"),
    neighbors: [authorOf, quoted, answered].filter((node) => node !== undefined),
    values: (idOf) => ({
      ...own,
      ...(content && { text: content }),
      ...(authorOf && { authorId: idOf(authorOf) }),
      ...(quoted && { quotedPostId: idOf(quoted) }),
      ...(answered && { replyToId: idOf(answered) }),
    }),
  };
}

function accountNode(draft: AccountDraft, format: string): Node<"account"> {
  const { rules = {}, ...own } = omit(draft, "type");
  return {
    kind: "account",
    claims: accountClaims(draft),
    hash: hash("account", format, { ...own, rules }),
    rules,
    neighbors: [],
    values: () => own,
  };
}

function sourceNode(draft: SourceDraft, format: string): Node<"source"> {
  const { rules = {}, ...own } = omit(draft, "type");
  return {
    kind: "source",
    claims: sourceClaims(draft),
    hash: hash("source", format, { ...own, rules }),
    rules,
    neighbors: [],
    values: () => own,
  };
}

function entityNode(draft: EntityDraft, format: string): Node<"entity"> {
  const { rules = {}, accounts, ...own } = draft;
  const owned = (accounts ?? []).map(({ platform, handle }) =>
    accountNode({ type: "SocialAccount", platform, handle }, format),
  );
  return {
    kind: "entity",
    claims: entityClaims(draft),
    hash: hash("entity", format, { ...own, accounts, rules }),
    rules,
    neighbors: owned,
    values: () => ({ ...own, ...(accounts && { accounts: byPlatform(accounts) }) }),
  };
}

function byPlatform(accounts: readonly AccountRef[]): Partial<Record<Platform, AccountRef[]>> {
  const groups: Partial<Record<Platform, AccountRef[]>> = {};
  for (const account of accounts) (groups[account.platform] ??= []).push(account);
  return groups;
}

function keyOf(node: AnyNode | undefined): string | undefined {
  return node?.claims[0]?.key;
}

function hash(kind: RecordKind, format: string, own: object): string {
  return hashOf(canonicalJson({ kind, format, own }));
}

function renamed(rules: Readonly<Record<string, string>>, from: string, to: string): Readonly<Record<string, string>> {
  const { [from]: rule, ...others } = rules;
  return rule === undefined ? rules : { ...others, [to]: rule };
}
