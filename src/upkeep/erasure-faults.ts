import { isReadableKey } from "../domain/identity/identity";
import type { ItemOf, RecordKind } from "../domain/item";
import type { RecordWrite } from "../store/store";
import type { DerivedRows } from "../store/store-upkeep";
import { canonicalJson } from "../domain/collections/objects";
import {
  completeAccount,
  completeArticle,
  completeEntity,
  completePost,
  completeSource,
} from "../ingest/merging/complete";
import type { DerivedFault } from "./derived-faults";
import type { Statements } from "../domain/statements/statements";
import { withoutContent } from "../ingest/merging/merge";
import { statementsOf } from "../ingest/merging/item-values";

/** Checks that nothing readable is left of an erased item. */
export function erasureFaults<K extends RecordKind>(
  { kind, item, removedAt }: RecordWrite<K>,
  { identities }: DerivedRows,
): DerivedFault[] {
  if (item.erased !== true) return [];
  const readable = identities.filter(isReadableKey).length;
  const left =
    canonicalJson(item) === canonicalJson(BARE[kind](withoutContent(statementsOf(kind, item))))
      ? []
      : ["still has content"];
  const faults = [
    ...left,
    ...(readable > 0 ? [`is known by ${readable} keys that can be read`] : []),
    ...(removedAt === undefined ? ["is not removed"] : []),
  ];
  return faults.map((fault) => ({ rule: "erasures", fault: `is erased and ${fault}` }));
}

const BARE: { readonly [K in RecordKind]: (statements: Statements<K>) => ItemOf<K> } = {
  article: (statements) => ({ ...completeArticle(statements), mentions: [] }),
  post: (statements) => ({ ...completePost(statements), mentions: [] }),
  account: completeAccount,
  source: completeSource,
  entity: completeEntity,
};
