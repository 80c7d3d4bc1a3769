import { byPlatform } from "../../domain/entity";
import type {
  AccountDraft,
  ArticleDraft,
  BlockDraft,
  ContributorDraft,
  EntityDraft,
  ItemDraft,
  PostDraft,
  SourceDraft,
} from "../../domain/draft";
import type { Instant } from "../../domain/dates";
import type { Id } from "../../domain/ids";
import { hashOf } from "../../domain/ids";
import type { Contributor } from "../../domain/article";
import type { RecordKind } from "../../domain/item";
import type { ExportedItem } from "../../domain/statements/exported-item";
import type { NamedEdition } from "../../formats/format-reader";
import { canonicalUrl } from "../../domain/addresses/urls";
import { urlKey } from "../../domain/identity/identity";
import { canonicalJson, omit } from "../../domain/collections/objects";
import type { BlockValue, ValuesOf } from "../../domain/statements/statements";
import type { IdentityKey } from "./identity-keys";
import { accountKeys, articleKeys, articleNameKey, entityKeys, postKeys, probe, sourceKeys } from "./identity-keys";

/**
 * One item of a draft that is being identified, apart from its neighbours: those are candidates of their own, and its
 * values name them by id once they have one.
 */
export interface Candidate<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly keys: readonly IdentityKey[];
  /**
   * What the draft says of this item itself, its neighbours named by their first identity key, hashed. An item without
   * any key gets its id from it.
   */
  readonly hash: () => string;
  /** A source, an account or a post as the draft has it: what tells whether the same is said again. */
  readonly draft?: SourceDraft | AccountDraft | PostDraft;
  readonly rules: Readonly<Record<string, string>>;
  readonly neighbors: readonly AnyCandidate[];
  readonly values: (idOf: IdOf) => ValuesOf[K];
  /** Of an account that is named as a post's author: when the post was written. The handle counts as of then. */
  readonly asOf?: Instant;
  /**
   * Set where a store wrote the item out: it comes with its id and its provenance. `knownBy` are the keys that tell
   * whether it is known.
   */
  readonly exported?: ExportedItem<K> & { readonly knownBy: readonly string[] };
}

export type AnyCandidate = { [K in RecordKind]: Candidate<K> }[RecordKind];
export type IdOf = <K extends RecordKind>(candidate: Candidate<K>) => Id<K>;

/** Who said a draft, and the name and version of the format that it was read from. */
interface Said {
  readonly format: string;
  readonly speaker: string;
}

/** The candidates of a normalized draft: the outermost item, with its neighbours below it. */
export function candidateOf(draft: ItemDraft, format: string, speaker: string): AnyCandidate {
  const said = { format, speaker };
  switch (draft.type) {
    case "Article":
      return articleCandidate(draft, said);
    case "SocialPost":
      return postCandidate(draft, said);
    case "SocialAccount":
      return accountCandidate(draft, said);
    case "Source":
      return sourceCandidate(draft, said);
    default:
      return entityCandidate(draft, said);
  }
}

/**
 * An article that is known by the name that its publisher gives it too, beside its address. What agencies send gets its
 * id by this name, so that it is the same whether the article or its withdrawal comes first.
 */
export function withNameOfEdition(candidate: AnyCandidate, edition: NamedEdition | undefined): AnyCandidate {
  if (edition === undefined || candidate.kind !== "article") return candidate;
  const { id, isWire } = edition;
  const [first, ...others] = candidate.keys;
  const name = articleNameKey(id);
  const isBehind = isWire !== true && first?.match === "sure";
  return { ...candidate, keys: isBehind ? [first, name, ...others] : [name, ...candidate.keys] };
}

/** An article of which nothing is said but that it is withdrawn. Its name may be the address of the article. */
export function withdrawalCandidate(id: string): Candidate<"article"> {
  const keys = [articleNameKey(id), probe(urlKey(canonicalUrl(id) ?? id))];
  return { kind: "article", keys, hash: () => "", rules: {}, neighbors: [], values: () => ({}) };
}

/** A candidate's neighbours before itself, in the order in which they must be known. */
export function inOrder(candidate: AnyCandidate): AnyCandidate[] {
  const all: AnyCandidate[] = [];
  addInOrder(candidate, all);
  return all;
}

function addInOrder(candidate: AnyCandidate, all: AnyCandidate[]): void {
  for (const neighbor of candidate.neighbors) addInOrder(neighbor, all);
  all.push(candidate);
}

function articleCandidate(draft: ArticleDraft, said: Said): Candidate<"article"> {
  const { rules = {}, source, body, contributors } = draft;
  const own = omit(draft, "type", "rules", "source", "body", "contributors");
  const accounts = new Map(
    (contributors ?? []).flatMap((contributor) =>
      contributor.account === undefined ? [] : [[contributor, accountCandidate(contributor.account, said)] as const],
    ),
  );
  const sourceOf = source && sourceCandidate(source, said);
  const posts = new Map<BlockDraft, Candidate<"post">>(
    (body ?? []).flatMap((block) =>
      block.type === "PostEmbed" ? [[block, postCandidate(block.post, said)] as const] : [],
    ),
  );
  return {
    kind: "article",
    keys: articleKeys(draft, sourceOf?.keys ?? [], said.speaker),
    hash: () =>
      hash("article", said.format, {
        ...own,
        source: keyOf(sourceOf),
        body: body?.map((block) =>
          block.type === "PostEmbed" ? { type: block.type, post: keyOf(posts.get(block)) } : block,
        ),
        contributors: contributors?.map((one) => ({ ...one, account: keyOf(accounts.get(one)) })),
        rules,
      }),
    rules: renamed(rules, "source", "sourceId"),
    neighbors: [...(sourceOf ? [sourceOf] : []), ...accounts.values(), ...posts.values()],
    values: (idOf) => ({
      ...own,
      ...(contributors && { contributors: contributors.map((one) => contributorValue(one, accounts.get(one), idOf)) }),
      ...(sourceOf && { sourceId: idOf(sourceOf) }),
      ...(body && { body: body.flatMap((block) => blockValue(block, posts, idOf)) }),
    }),
  };
}

function contributorValue(
  contributor: ContributorDraft,
  account: Candidate<"account"> | undefined,
  idOf: IdOf,
): Contributor {
  return { ...omit(contributor, "account"), ...(account && { accountId: idOf(account) }) };
}

function blockValue(block: BlockDraft, posts: ReadonlyMap<BlockDraft, Candidate<"post">>, idOf: IdOf): BlockValue[] {
  if (block.type !== "PostEmbed") return [block];
  const post = posts.get(block);
  return post === undefined ? [] : [{ type: "PostEmbed", postId: idOf(post) }];
}

function postCandidate(draft: PostDraft, said: Said): Candidate<"post"> {
  const { rules = {}, author, quotedPost, replyTo, repostOf, content, versionIds } = draft;
  const own = omit(draft, "type", "rules", "author", "quotedPost", "replyTo", "repostOf", "content", "versionIds");
  const [authorOf, quoted, answered, passedOn] = [
    author && accountCandidate(author, said, own.postedAt?.instant),
    quotedPost && postCandidate(quotedPost, said),
    replyTo && postCandidate(replyTo, said),
    repostOf && postCandidate(repostOf, said),
  ];
  return {
    kind: "post",
    keys: postKeys(draft, said.speaker),
    hash: () =>
      hash("post", said.format, {
        ...own,
        content,
        versionIds,
        author: keyOf(authorOf),
        quotedPost: keyOf(quoted),
        replyTo: keyOf(answered),
        repostOf: keyOf(passedOn),
        rules,
      }),
    draft,
    rules: renamed(renamed(rules, "author", "authorId"), "content", "text"),
    neighbors: [authorOf, quoted, answered, passedOn].filter((candidate) => candidate !== undefined),
    values: (idOf) => ({
      ...own,
      ...(content && { text: content }),
      ...(authorOf && { authorId: idOf(authorOf) }),
      ...(quoted && { quotedPostId: idOf(quoted) }),
      ...(answered && { replyToId: idOf(answered) }),
      ...(passedOn && { repostOfId: idOf(passedOn) }),
    }),
  };
}

function accountCandidate(draft: AccountDraft, said: Said, asOf?: Instant): Candidate<"account"> {
  const { rules = {} } = draft;
  const own = omit(draft, "type", "rules");
  return {
    kind: "account",
    keys: accountKeys(draft),
    hash: () => hash("account", said.format, { ...own, rules }),
    draft,
    rules,
    neighbors: [],
    values: () => own,
    ...(asOf !== undefined && { asOf }),
  };
}

function sourceCandidate(draft: SourceDraft, said: Said): Candidate<"source"> {
  const { rules = {} } = draft;
  const own = omit(draft, "type", "rules");
  return {
    kind: "source",
    keys: sourceKeys(draft),
    hash: () => hash("source", said.format, { ...own, rules }),
    draft,
    rules,
    neighbors: [],
    values: () => own,
  };
}

function entityCandidate(draft: EntityDraft, said: Said): Candidate<"entity"> {
  const { rules = {}, accounts, ...own } = draft;
  const owned = (accounts ?? []).map(({ platform, handle }) =>
    accountCandidate({ type: "SocialAccount", platform, handle }, said),
  );
  return {
    kind: "entity",
    keys: entityKeys(draft, said.speaker),
    hash: () => hash("entity", said.format, { ...own, accounts, rules }),
    rules,
    neighbors: owned,
    values: () => ({ ...own, ...(accounts && { accounts: byPlatform(accounts) }) }),
  };
}

function keyOf(candidate: AnyCandidate | undefined): string | undefined {
  return candidate?.keys[0]?.key;
}

function hash(kind: RecordKind, format: string, own: object): string {
  return hashOf(canonicalJson({ kind, format, own }));
}

function renamed(rules: Readonly<Record<string, string>>, from: string, to: string): Readonly<Record<string, string>> {
  const { [from]: rule, ...others } = rules;
  return rule === undefined ? rules : { ...others, [to]: rule };
}
