import { byPlatform } from "../../domain/entity";
import type { Article } from "../../domain/article";
import type { BodyBlock } from "../../domain/body-block";
import type { Entity } from "../../domain/entity";
import { NOTES, notesOf } from "../../domain/identity/identity-notes";
import type { ItemOf, RecordKind } from "../../domain/item";
import type { Recorded } from "../../domain/statements/provenance";
import type { SocialAccount, SocialPost } from "../../domain/social-post";
import type { Source } from "../../domain/source";
import type { BlockValue, Statements, ValuesOf } from "../../domain/statements/statements";
import { adopted } from "./earlier-inputs";
import { isKeyed } from "./leaves";
import { omit, isObject } from "../../domain/objects";

const VALUES: { readonly [K in RecordKind]: (item: ItemOf<K>) => ValuesOf[K] } = {
  article: articleValues,
  post: postValues,
  account: (account: SocialAccount) => withoutRecord(account),
  source: (source: Source) => withoutRecord(source),
  entity: entityValues,
};

/** The statements of a stored item: what it has beyond them is computed again when it is completed. */
export function statementsOf<K extends RecordKind>(kind: K, item: ItemOf<K>): Statements<K> {
  const said: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(VALUES[kind](item)))
    if ((item.provenance[field] !== undefined || isKeyed(field)) && !isEmptyRecord(value)) said[field] = value;
  // Some of the values.
  const values = said as ValuesOf[K];
  const { firstSeenAt, inputs, provenance, erased } = item;
  // The kind given and the item's id agree: items are stored by kind.
  return adopted({
    id: item.id as Statements<K>["id"],
    firstSeenAt,
    ...notesOf(item),
    inputs,
    provenance,
    values,
    ...(erased && { erased }),
  });
}

function articleValues(article: Article): ValuesOf["article"] {
  return { ...withoutRecord(omit(article, "mentions", "direction")), body: article.body.map(blockValue) };
}

function blockValue(block: BodyBlock): BlockValue {
  return block.type === "RelatedLink" ? omit(block, "id", "articleId") : omit(block, "id");
}

function postValues(post: SocialPost): ValuesOf["post"] {
  const { text, spans, place, ...values } = withoutRecord(omit(post, "mentions", "direction"));
  return { ...values, ...(text !== undefined && { text: { text, spans } }), ...(place && { place: place.name }) };
}

function entityValues(entity: Entity): ValuesOf["entity"] {
  const { namesAsSaid, ...said } = entity;
  return {
    ...omit(said, "id", ...RECORD),
    ...namesAsSaid,
    accounts: byPlatform(entity.accounts),
  };
}

/** What stands beside the values that speakers said. */
const RECORD = ["firstSeenAt", "inputs", "provenance", "erased", ...NOTES] as const;

function withoutRecord<T extends Recorded & { readonly id: unknown; readonly type: unknown }>(item: T) {
  return omit(item, "id", "type", ...RECORD);
}

function isEmptyRecord(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}
