import type { Instant } from "./dates";
import type { Facts } from "./facts";
import type { Id } from "./ids";
import type { RecordKind } from "./item";

/**
 * An item as it goes from one store to another: what inputs said of it, and what it is known by. Nothing of it is
 * computed.
 */
export interface RecordedItem<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly facts: Facts<K>;
  /** Of a tombstone: when the item was removed. */
  readonly removedAt?: Instant;
  /** Identity keys that lead to it beside those which its fields give. */
  readonly identities: readonly string[];
  /**
   * Identity keys which its fields give and that do not lead to it: another item had them first, or no single input
   * gave them.
   */
  readonly identitiesElsewhere: readonly string[];
  /** Ids of items that turned out to be this one. */
  readonly formerIds: readonly Id<K>[];
}

export type AnyRecordedItem = { [K in RecordKind]: RecordedItem<K> }[RecordKind];
