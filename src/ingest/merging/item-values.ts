import { byPlatform } from "../../domain/entity";
import type { Article } from "../../domain/article";
import type { BodyBlock } from "../../domain/body-block";
import type { Entity } from "../../domain/entity";
import { NOTES, notesOf } from "../../domain/identity/identity-notes";
import type { ItemOf, RecordKind } from "../../domain/item";
import type { SocialPost } from "../../domain/social-post";
import type { BlockValue, Statements, ValuesOf } from "../../domain/statements/statements";
import { adopted } from "./earlier-inputs";
import { isKeyed } from "./leaves";
import { omit, isObject } from "../../domain/collections/objects";

/** What speakers said that stands otherwise in an item, or under another name. */
const AS_SAID: { readonly [K in RecordKind]: (item: ItemOf<K>) => ValuesOf[K] } = {
  article: ({ body }: Article) => ({ body: body.map(blockValue) }),
  post: ({ text, spans, place }: SocialPost) => ({
    ...(text !== undefined && { text: { text, spans } }),
    ...(place && { place: place.name }),
  }),
  account: () => ({}),
  source: () => ({}),
  entity: ({ namesAsSaid, accounts }: Entity) => ({ ...namesAsSaid, accounts: byPlatform(accounts) }),
};

/** The statements of a stored item: what it has beyond them is computed again when it is completed. */
export function statementsOf<K extends RecordKind>(kind: K, item: ItemOf<K>): Statements<K> {
  const { firstSeenAt, inputs, provenance, erased } = item;
  const fields = item as unknown as Readonly<Record<string, unknown>>;
  const asSaid: Readonly<Record<string, unknown>> = AS_SAID[kind](item);
  const said: Record<string, unknown> = {};
  const say = (field: string, value: unknown) => {
    if ((provenance[field] !== undefined || isKeyed(field)) && !isEmptyRecord(value)) said[field] = value;
  };
  for (const field of Object.keys(fields))
    if (!BESIDE[kind].has(field)) say(field, Object.hasOwn(asSaid, field) ? asSaid[field] : fields[field]);
  for (const [field, value] of Object.entries(asSaid)) if (!Object.hasOwn(said, field)) say(field, value);
  // Some of the values.
  const values = said as ValuesOf[K];
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

function blockValue(block: BodyBlock): BlockValue {
  return block.type === "RelatedLink" ? omit(block, "id", "articleId") : omit(block, "id");
}

/** What stands beside the values that speakers said, or is computed from them. */
const BESIDE: Readonly<Record<RecordKind, ReadonlySet<string>>> = {
  article: beside("type", "mentions", "direction"),
  post: beside("type", "mentions", "direction", "text", "spans", "place"),
  account: beside("type"),
  source: beside("type"),
  entity: beside("namesAsSaid"),
};

function beside(...fields: readonly string[]): ReadonlySet<string> {
  return new Set(["id", "firstSeenAt", "inputs", "provenance", "erased", ...NOTES, ...fields]);
}

function isEmptyRecord(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}
