import type { Instant } from "../dates";
import type { Statements } from "./statements";
import type { Id } from "../ids";
import type { RecordKind } from "../item";

/**
 * An item as an export writes it and another store reads it: what inputs said of it, and its identity keys. It has
 * nothing that is computed.
 */
export interface ExportedItem<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly statements: Statements<K>;
  /** When the item was removed. Absent unless it is a tombstone. */
  readonly removedAt?: Instant;
  /** Identity keys that lead to the item and that its fields do not give. */
  readonly identities: readonly string[];
  /**
   * Identity keys that its fields give and that do not lead to it. Another item had them first, or no single input gave
   * them.
   */
  readonly identitiesElsewhere: readonly string[];
  /** Ids of other items that were united with this one. */
  readonly formerIds: readonly Id<K>[];
}

export type AnyExportedItem = { [K in RecordKind]: ExportedItem<K> }[RecordKind];
