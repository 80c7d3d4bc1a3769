import { siteOf } from "../domain/addresses/input-name";
import { canonicalUrl } from "../domain/addresses/urls";
import type { Article, Contributor } from "../domain/article";
import type { PostEmbed, RelatedLink } from "../domain/body-block";
import {
  ENTITY_TYPES,
  type CreativeWork,
  type Entity,
  type Event,
  type Office,
  type Organization,
  type Person,
  type Place,
} from "../domain/entity";
import { isHolder } from "../domain/identity/handles";
import { accountKey, idKey, urlKey } from "../domain/identity/identity";
import type { Id, Kind } from "../domain/ids";
import { type ItemOf, RECORD_KINDS, type RecordKind } from "../domain/item";
import type { Mention } from "../domain/mention";
import type { LinkCard, SocialAccount, PostPlace, SocialPost } from "../domain/social-post";
import type { Source } from "../domain/source";
import { lookupOfStoredId, type Item, type ItemLookup } from "./item-lookup";

/**
 * Every field that goes from one item to others that it names, declared once by its GraphQL coordinate: how the parent
 * names them. Resolvers load by these declarations, and tests compare with them what an operation costs.
 */

/** A parent that names one item. */
export interface ToOne<P, T extends Item> {
  readonly kinds: readonly Kind[];
  /** What the parent names the item by. */
  key(parent: P): string | undefined;
  /** How that finds an item; undefined if it can be none of these kinds. */
  lookup(key: string): ItemLookup | undefined;
  /** Whether the found item has the type of the field; if not, the field is null. */
  accepts(item: Item): item is T;
}

/** A parent that names a few items. They are loaded together and paged in memory. */
export interface ToMany<P, T extends Item> {
  readonly kind: RecordKind;
  keys(parent: P): readonly string[];
  accepts(item: Item): item is T;
}

const isArticle = (item: Item): item is Article => item.type === "Article";
const isPost = (item: Item): item is SocialPost => item.type === "SocialPost";
const isAccount = (item: Item): item is SocialAccount => item.type === "SocialAccount";
const isSource = (item: Item): item is Source => item.type === "Source";
const isSubject = (item: Item): item is Article | SocialPost => isArticle(item) || isPost(item);
const isPlace = (item: Item): item is Place => item.type === "Place";
const isOrganization = (item: Item): item is Organization => item.type === "Organization";
const isAny = (_item: Item): _item is Item => true;
const PROFILES: ReadonlySet<string> = new Set(ENTITY_TYPES);
export const isEntity = (item: Item): item is Entity => PROFILES.has(item.type);

export const TO_ONE = {
  "Article.source": byId(["source"], (article: Article) => article.sourceId, isSource),
  "PostEmbed.post": byId(["post"], (block: PostEmbed) => block.postId, isPost),
  "RelatedLink.article": byId(["article"], (block: RelatedLink) => block.articleId, isArticle),
  "SocialPost.author": byId(["account"], (post: SocialPost) => post.authorId, isAccount),
  "SocialPost.quotedPost": byId(["post"], (post: SocialPost) => post.quotedPostId, isPost),
  "SocialPost.replyTo": byId(["post"], (post: SocialPost) => post.replyToId, isPost),
  "SocialPost.repostOf": byId(["post"], (post: SocialPost) => post.repostOfId, isPost),
  "LinkCard.article": byKey("article", (card: LinkCard) => urlKey(canonicalUrl(card.url) ?? card.url), isArticle),
  "Contributor.account": byId(["account"], (contributor: Contributor) => contributor.accountId, isAccount),
  "PostPlace.place": byId(["entity"], (place: PostPlace) => place.entityId, isPlace),
  "SocialAccount.entity": byKey(
    "entity",
    (account: SocialAccount) => (isHolder(account) ? accountKey(account.platform, account.handle) : undefined),
    isEntity,
  ),
  "Mention.entity": byId(["entity"], (mention: Mention) => mention.entityId, isEntity),
  "PreviewMention.entity": byId(["entity"], ({ entityId }: Pick<Mention, "entityId">) => entityId, isEntity),
  "MentionCorrection.entity": byId(["entity"], ({ entityId }: Pick<Mention, "entityId">) => entityId, isEntity),
  "IdentityCorrection.other": byKey("entity", ({ other }: { readonly other: Id<"entity"> }) => idKey(other), isEntity),
  "Mention.subject": byId(["article", "post"], (mention: Mention) => mention.subjectId, isSubject),
  "Trend.entity": byId(["entity"], ({ entityId }: Pick<Mention, "entityId">) => entityId, isEntity),
  "CoMentionEdge.texts": byId(["article", "post"], (id: Id<"article" | "post">) => id, isSubject),
  "Mention.block": byId(
    ["article"],
    (mention: Mention) => (mention.blockId === undefined ? undefined : mention.subjectId),
    isArticle,
  ),
  "Person.country": byKey("entity", (person: Person) => person.country, isPlace),
  "Office.position": byKey("entity", (office: Office) => office.position, isEntity),
  "Office.organization": byKey("entity", (office: Office) => office.organization, isOrganization),
  "Organization.seat": byKey("entity", (organization: Organization) => organization.seat, isPlace),
  "Organization.country": byKey("entity", (organization: Organization) => organization.country, isPlace),
  "Organization.parent": byKey("entity", (organization: Organization) => organization.parent, isOrganization),
  "Place.country": byKey("entity", (place: Place) => place.country, isPlace),
  "Place.capital": byKey("entity", (place: Place) => place.capital, isPlace),
  "SourceCount.source": byId(["source"], ({ sourceId }: { readonly sourceId: Id }) => sourceId, isSource),
  "SearchSourceCount.source": byId(["source"], ({ sourceId }: { readonly sourceId: Id }) => sourceId, isSource),
  "SearchProfileCount.entity": byId(["entity"], ({ entityId }: { readonly entityId: Id }) => entityId, isEntity),
  "Suggestion.node": byId(["article", "entity", "account"], ({ itemId }: { readonly itemId?: Id }) => itemId, isAny),
  "Event.location": byKey("entity", (event: Event) => event.location, isPlace),
  "IngestedItem.node": byId(RECORD_KINDS, ({ id }: { readonly id: Id | null }) => id ?? undefined, isAny),
  "Change.item": byId(RECORD_KINDS, ({ id }: { readonly id: Id }) => id, isAny),
  "Rejection.source": byKey("source", siteOf, isSource),
  "ItemChange.node": byId(RECORD_KINDS, ({ id }: { readonly id: Id }) => id, isAny),
} as const;

/** Fields whose resolvers make something else of the items that their parents name. */
const MAKE_MORE: ReadonlySet<string> = new Set(["Mention.block", "CoMentionEdge.texts"]);

/** How the parent names the one item that a field gives; undefined for other fields. A test compares the resolvers. */
export function itemOfField(coordinate: string): ToOne<unknown, Item> | undefined {
  const fields: Readonly<Record<string, ToOne<never, Item>>> = TO_ONE;
  return MAKE_MORE.has(coordinate) ? undefined : (fields[coordinate] as ToOne<unknown, Item> | undefined);
}

export const TO_MANY = {
  "Entity.accounts": allOf(
    "account",
    (entity: Entity) => entity.accounts.map(({ platform, handle }) => accountKey(platform, handle)),
    isAccount,
  ),
  "StoryEdge.sharedEntities": allOf(
    "entity",
    ({ sharedProfiles }: { readonly sharedProfiles: readonly Id<"entity">[] }) => sharedProfiles.map(idKey),
    isEntity,
  ),
  "CreativeWork.creators": allOf("entity", (work: CreativeWork) => work.creators, isEntity),
} as const;

function byId<P, T extends Item>(
  kinds: readonly Kind[],
  key: (parent: P) => Id | undefined,
  accepts: (item: Item) => item is T,
): ToOne<P, T> {
  const lookup = (id: string) => {
    const found = lookupOfStoredId(id as Id);
    return found && kinds.includes(found.kind) ? found : undefined;
  };
  return { kinds, key, lookup, accepts };
}

function byKey<P, K extends RecordKind, T extends ItemOf<K>>(
  kind: K,
  key: (parent: P) => string | undefined,
  accepts: (item: Item) => item is T,
): ToOne<P, T> {
  return { kinds: [kind], key, lookup: (named) => ({ kind, key: named }), accepts };
}

function allOf<P, K extends RecordKind, T extends ItemOf<K>>(
  kind: K,
  keys: (parent: P) => readonly string[],
  accepts: (item: Item) => item is T,
): ToMany<P, T> {
  return { kind, keys, accepts };
}
