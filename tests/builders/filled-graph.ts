import type { Article } from "../../src/domain/article";
import { facet } from "../../src/domain/facets";
import { accountKey, nameKey, nativeKey, urlKey, wikidataKey } from "../../src/domain/identity/identity";
import type { Id } from "../../src/domain/ids";
import { MENTION_METHODS, type Mention, type MentionField } from "../../src/domain/mention";
import type { EdgeRelation } from "../../src/domain/relations";
import type { SocialAccount, SocialPost } from "../../src/domain/social-post";
import type { Source } from "../../src/domain/source";
import type { Edge, RecordWrite, Store } from "../../src/store/store";
import {
  accountId,
  articleId,
  articleTime,
  articleUrl,
  bodyOf,
  entityId,
  mentionId,
  name,
  platformOf,
  position,
  postId,
  postTime,
  profile,
  RECORDED,
  sixthWord,
  sourceId,
  TYPES,
} from "./filled-items";
import { aMentionWrite, aWrite, saveAll } from "./writes";

/**
 * A graph of any size (rounded up to a multiple of six) that looks the same from every place in it: every edge of every
 * parent has several children, every page of six profiles or more has one of each type, and what an item is follows
 * from its number modulo six. So an operation that costs more on the larger graph costs more because of the size.
 */

const SAVED_AT_ONCE = 500;
/** No window of the newest items reaches around the end to it. */
export const HUB = 2;
const HUB_STEP = 10;
const NEWEST = 60;

export interface Shape {
  /** How many children each parent of each relation has. */
  readonly window: number;
  /** Whether parent number HUB of each relation has every tenth item below it as well, but for the newest. */
  readonly hubs: boolean;
}

export async function fillGraph(store: Store, size: number, shape: Shape = { window: 12, hubs: false }): Promise<void> {
  let batch: RecordWrite[] = [];
  for (const write of new FilledGraph(size, shape).writes()) {
    batch.push(write);
    if (batch.length < SAVED_AT_ONCE) continue;
    await saveAll(store, batch);
    batch = [];
  }
  await saveAll(store, batch);
}

const mentionWrite = (item: Mention, sortKey: string) => aMentionWrite(item, { sortKey });

class FilledGraph {
  /** How many there are of everything but sources. */
  private readonly size: number;
  private readonly hubNumbers: ReadonlySet<number>;

  constructor(
    size: number,
    private readonly shape: Shape,
  ) {
    this.size = Math.max(shape.window, Math.ceil(size / TYPES) * TYPES);
    const hubSize = shape.hubs ? Math.max(0, Math.ceil((this.size - NEWEST) / HUB_STEP)) : 0;
    this.hubNumbers = new Set(Array.from({ length: hubSize }, (_, place) => place * HUB_STEP));
  }

  *writes(): Iterable<RecordWrite> {
    for (let index = 0; index < this.size / TYPES; index++) yield this.source(index);
    for (let index = 0; index < this.size; index++) yield this.account(index);
    for (let index = 0; index < this.size; index++) yield this.entity(index);
    for (let index = 0; index < this.size; index++) yield this.post(index);
    for (let index = 0; index < this.size; index++) yield this.article(index);
  }

  private source(index: number): RecordWrite {
    const item: Source = {
      type: "Source",
      id: sourceId(index),
      name: name(index),
      url: `https://source${index}.example/`,
      language: "en",
      country: "ML",
      feeds: [`https://source${index}.example/feed`],
      logo: { url: "https://image.example/5" },
      ...RECORDED,
    };
    const published = [
      ...new Set([...Array.from({ length: TYPES }, (_, place) => index * TYPES + place), ...this.hubOf(index)]),
    ];
    return aWrite(item, {
      identities: [{ key: urlKey(`https://source${index}.example/`), exclusive: true }],
      sortKey: name(index),
      words: ["common"],
      facets: [facet.language("en"), facet.country("ML")],
      edges: published.map((article) => ({
        relation: "Source.articles",
        parent: item.id,
        sortKey: articleTime(article),
        child: articleId(article),
      })),
    });
  }

  private account(index: number): RecordWrite {
    const item: SocialAccount = {
      type: "SocialAccount",
      id: accountId(index),
      platform: platformOf(index),
      handle: `user${index}`,
      displayName: `🇲🇱 User ${index}`,
      description: "Someone",
      avatar: { url: "https://image.example/3" },
      isVerified: true,
      metrics: { readAt: postTime(index), followers: 3 },
      ...RECORDED,
    };
    return aWrite(item, {
      identities: [{ key: accountKey(item.platform, item.handle), exclusive: true }],
      sortKey: name(index),
      words: ["common"],
      facets: [facet.platform(item.platform), facet.handle(item.platform, item.handle)],
      edges: [
        ...this.edges("SocialAccount.posts", item.id, index, postId, postTime),
        ...this.edges("SocialAccount.articles", item.id, index, articleId, articleTime),
      ],
    });
  }

  private entity(index: number): RecordWrite {
    const item = profile(index, this.size);
    return aWrite(item, {
      identities: [
        { key: wikidataKey(`Q${index + 1}`), exclusive: true },
        { key: nameKey(`name ${index}`), exclusive: false },
        { key: accountKey(platformOf(index), `user${index}`), exclusive: false },
      ],
      sortKey: name(index),
      words: ["common", "name"],
      facets: [
        facet.type(item.type),
        facet.country("ML"),
        ...(item.type === "Place" ? [facet.placeKind(item.placeKind)] : []),
      ],
      edges: [...this.edges("Entity.possiblySame", item.id, index, entityId, name)],
    });
  }

  private post(index: number): RecordWrite {
    const id = postId(index);
    const mentions = this.mentions(id, index, ["POST_TEXT", "AUTHOR_NAME", "AUTHOR_HANDLE"]);
    const item: SocialPost = {
      type: "SocialPost",
      id,
      platform: platformOf(index),
      nativeId: `${index}`,
      url: `https://social.example/${index}`,
      authorId: accountId(index),
      text: `Text ${index} #tag`,
      spans: [{ kind: "TEXT", start: 0, end: 5 }],
      language: index % 2 === 0 ? "en" : "ar",
      direction: "LTR",
      postedAt: { instant: postTime(index), precision: "SECOND" },
      place: { name: "Bamako", entityId: entityId(2) },
      hashtags: ["tag"],
      handles: ["user1"],
      links: ["https://link.example/"],
      media: [{ kind: "IMAGE", url: "https://media.example/1" }],
      metrics: { readAt: postTime(index), likes: 1 },
      availability: "AVAILABLE",
      quotedPostId: postId((index + 1) % this.size),
      replyToId: postId((index + 2) % this.size),
      repostOfId: postId((index + 3) % this.size),
      poll: { options: [{ text: "Yes", votes: 2 }, { text: "No" }], voters: 2 },
      linkCard: { url: articleUrl(index), title: "A card", image: { url: "https://image.example/4" } },
      contentWarning: "Fog",
      edits: [{ text: { text: "Txt", spans: [{ kind: "TEXT", start: 0, end: 3 }] } }],
      mentions,
      ...RECORDED,
      firstSeenAt: postTime(index),
    };
    return aWrite(item, {
      identities: [{ key: nativeKey(item.platform, `${index}`), exclusive: true }],
      sortKey: postTime(index),
      words: ["common", sixthWord(index)],
      mentions: mentions.map((mention) => mentionWrite(mention, postTime(index))),
      facets: [
        facet.platform(item.platform),
        facet.language(item.language),
        facet.hashtag("tag"),
        facet.availability("AVAILABLE"),
        facet.account(accountId(0)),
        ...this.entityFacets(index),
      ],
      edges: [
        ...this.under("Entity.posts", id, index, postTime(index)),
        ...this.edges("SocialPost.embeddedIn", id, index, articleId, articleTime),
        ...this.edges("SocialPost.replies", id, index, postId, postTime),
        ...this.edges("SocialPost.quotedBy", id, index, postId, postTime),
        ...this.edges("SocialPost.reposts", id, index, postId, postTime),
      ],
    });
  }

  private article(index: number): RecordWrite {
    const id = articleId(index);
    const mentions = this.mentions(id, index, ["HEADLINE", "SUMMARY", "BODY", "CAPTION"]);
    const time = articleTime(index);
    const item: Article = {
      type: "Article",
      id,
      url: articleUrl(index),
      sourceId: sourceId(Math.floor(index / TYPES)),
      headline: `🇲🇱 Headline ${index}`,
      summary: "Summary",
      authors: [`Author ${index % 2}`],
      contributors: [0, 1].map((next) => ({
        name: `Author ${next}`,
        type: "Person",
        accountId: accountId((index + next) % this.size),
      })),
      isBasedOn: ["https://agency.example/1"],
      language: index % 2 === 0 ? "en" : "ar",
      direction: index % 2 === 0 ? "LTR" : "RTL",
      publishedAt: { instant: time, precision: "DAY" },
      keywords: ["key"],
      image: { url: "https://image.example/1" },
      body: bodyOf(index, this.window(index)),
      mentions,
      ...RECORDED,
      firstSeenAt: time,
    };
    return aWrite(item, {
      identities: [{ key: urlKey(articleUrl(index)), exclusive: true }],
      sortKey: time,
      words: ["common", sixthWord(index)],
      mentions: mentions.map((mention) => mentionWrite(mention, time)),
      facets: [
        facet.language(item.language),
        facet.source(sourceId(0)),
        facet.platform("X"),
        facet.platform("MASTODON"),
        facet.hashtag("tag"),
        facet.author(`author ${index % 2}`),
        ...this.entityFacets(index),
      ],
      edges: [
        ...this.under("Entity.articles", id, index, time),
        ...this.edges("Article.posts", id, index, postId, position),
        ...this.edges("Article.cites", id, index, articleId, position),
        ...this.edges("Article.citedBy", id, index, articleId, articleTime),
      ],
    });
  }

  /** Each of the next profiles once, and the hub in every tenth item. */
  private mentions(subject: Id<"article"> | Id<"post">, index: number, fields: readonly MentionField[]): Mention[] {
    const hub = this.hubNumbers.has(index) ? [HUB] : [];
    return [...new Set([...this.window(index), ...hub])].map((entity, place): Mention => {
      const field = fields[place % fields.length] ?? "HEADLINE";
      const block = field === "BODY" ? "text" : field === "CAPTION" ? "image" : undefined;
      return {
        type: "Mention",
        id: mentionId(subject, entity),
        entityId: entityId(entity),
        subjectId: subject,
        field,
        surface: "🇲🇱",
        start: 0,
        end: 4,
        method: MENTION_METHODS[place % 3] ?? "NAME",
        confidence: 1,
        ...(block && { blockId: `block ${index} ${block}` }),
      };
    });
  }

  private edges(
    relation: EdgeRelation,
    parent: Id,
    index: number,
    child: (index: number) => Id,
    sortKey: (index: number) => string,
  ): Edge[] {
    const numbers = new Set([...this.window(index), ...this.hubOf(index)]);
    return [...numbers].map((number) => ({ relation, parent, sortKey: sortKey(number), child: child(number) }));
  }

  /** The edges from the profiles that have the item in their window, or as every tenth one. */
  private under(relation: EdgeRelation, child: Id, index: number, sortKey: string): Edge[] {
    const before = Array.from({ length: this.shape.window }, (_, place) => (index - place + this.size) % this.size);
    const numbers = new Set([...before, ...(this.hubNumbers.has(index) ? [HUB] : [])]);
    return [...numbers].map((number) => ({ relation, parent: entityId(number), sortKey, child }));
  }

  private entityFacets(index: number): string[] {
    return [...new Set([...this.window(index).map((entity) => facet.entity(entityId(entity)))])];
  }

  /** What a parent has beside its window, where it is a hub. */
  private hubOf(index: number): readonly number[] {
    return index === HUB ? [...this.hubNumbers] : [];
  }

  /** The numbers from `index` on, around the end. */
  private window(index: number): number[] {
    return Array.from({ length: this.shape.window }, (_, place) => (index + place) % this.size);
  }
}
