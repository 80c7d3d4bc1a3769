import type { Article } from "../domain/article";
import { blockText } from "../domain/body-block";
import { kindOf, type Id } from "../domain/ids";
import type { RecordKind } from "../domain/item";
import type { Mention } from "../domain/mention";
import type { Relation } from "../domain/relations";
import type { SocialAccount } from "../domain/social-account";
import type { SocialPost } from "../domain/social-post";
import type { Edge, Store } from "../store/store";
import { articleEdges, postEdges, type IsLive } from "./item-edges";
import type { Fault } from "./verify";

/** What the items of a store say that it should hold beside them. */
export interface Expectations {
  readonly items: Readonly<Record<RecordKind, number>>;
  /** Faults of items by themselves: spans that do not fit. */
  readonly faults: readonly Fault[];
  /** By kind and id, who refers to it. */
  readonly references: ReadonlyMap<RecordKind, ReadonlyMap<Id<RecordKind>, readonly Id[]>>;
  edgesOf(relation: Relation, parent: Id): readonly Edge[];
}

const KINDS: readonly RecordKind[] = ["account", "source", "entity", "post", "article"];

export async function expectationsOf(store: Store, onProgress: (done: string) => void): Promise<Expectations> {
  const found = new Collector();
  for (const kind of KINDS) {
    onProgress(kind);
    for await (const item of store.scan(kind)) found.meet(kind, item.id, item.type === "SocialAccount" ? item : undefined);
  }
  for await (const article of store.scan("article")) found.article(article);
  for await (const post of store.scan("post")) found.post(post);
  return found;
}

class Collector implements Expectations {
  readonly items: Record<RecordKind, number> = { article: 0, post: 0, account: 0, entity: 0, source: 0 };
  readonly faults: Fault[] = [];
  readonly references = new Map<RecordKind, Map<Id<RecordKind>, Id[]>>();
  readonly #edges = new Map<string, Edge[]>();
  readonly #live = new Set<Id>();
  readonly #accounts = new Map<Id, SocialAccount>();

  meet(kind: RecordKind, id: Id, account: SocialAccount | undefined): void {
    this.items[kind] += 1;
    this.#live.add(id);
    if (account) this.#accounts.set(id, account);
  }

  article(article: Article): void {
    const { id, sourceId, body, mentions, publishedAt, firstSeenAt } = article;
    const blocks = new Map(body.map((block) => [block.id, blockText(block)]));
    this.#mentions(id, mentions, ({ field, blockId }) => {
      if (field === "HEADLINE") return article.headline;
      return field === "SUMMARY" ? article.summary : blocks.get(blockId ?? "");
    });
    this.#refer(id, [sourceId, ...body.map((block) => (block.type === "PostEmbed" ? block.postId : block.type === "RelatedLink" ? block.articleId : undefined))]);
    this.#expect(articleEdges(article, publishedAt?.instant ?? firstSeenAt, this.#isLive));
  }

  post(post: SocialPost): void {
    const { id, authorId, quotedPostId, replyToId, place, mentions, postedAt, firstSeenAt } = post;
    const author = authorId && this.#accounts.get(authorId);
    this.#mentions(id, mentions, ({ field }) => {
      if (field === "POST_TEXT") return post.text;
      return author && (field === "AUTHOR_NAME" ? author.displayName : author.handle);
    });
    this.#refer(id, [authorId, quotedPostId, replyToId, place?.entityId]);
    this.#expect(postEdges(post, postedAt?.instant ?? firstSeenAt, this.#isLive));
  }

  edgesOf(relation: Relation, parent: Id): readonly Edge[] {
    return this.#edges.get(`${relation} ${parent}`) ?? [];
  }

  readonly #isLive: IsLive = (_kind, id) => this.#live.has(id);

  #mentions(id: Id, mentions: readonly Mention[], textOf: (mention: Mention) => string | undefined): void {
    for (const mention of mentions) {
      const { start, end, surface, field, blockId } = mention;
      if (textOf(mention)?.slice(start, end) !== surface) this.faults.push({ id, fault: `the mention "${surface}" is not at ${start}-${end} of ${blockId ?? field}` });
    }
    this.#refer(id, mentions.map(({ entityId }) => entityId));
  }

  #refer(from: Id, ids: readonly (Id<RecordKind> | undefined)[]): void {
    for (const id of new Set(ids)) {
      const kind = id && kindOf(id);
      if (!id || !kind || kind === "mention") continue;
      const byId = this.references.get(kind) ?? new Map<Id<RecordKind>, Id[]>();
      this.references.set(kind, byId);
      byId.set(id, [...(byId.get(id) ?? []), from]);
    }
  }

  #expect(edges: readonly Edge[]): void {
    for (const edge of edges) {
      const place = `${edge.relation} ${edge.parent}`;
      const known = this.#edges.get(place);
      if (known) known.push(edge);
      else this.#edges.set(place, [edge]);
    }
  }
}
