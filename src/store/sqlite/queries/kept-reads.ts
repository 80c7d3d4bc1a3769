import type { Audience } from "../../../domain/audience";
import { digitsOf, type Id } from "../../../domain/ids";
import type { ItemOf, RecordKind } from "../../../domain/item";
import type { Selection } from "../../../domain/item-parts";
import { joined, sql, type Row, type Sql } from "../engine/database";
import { valuesOf, type Kept, type KeptValues } from "../engine/kept-values";
import { itemOf, itemSource, sizeOf } from "../records/cards";
import type { FoundMention } from "../records/mention-rows";
import type { Numbers } from "../records/numbers";
import type { SharedByMentions } from "../records/packed-mentions";
import { encodeList, integerOf, textOf } from "../records/rows";
import { foundByKey, keysAsked } from "../saving/identities";
import { isVisible } from "./audience";
import { sharedOfMentions, SUBJECTS, type Subject } from "./mention-query";

/** What is kept for the texts of each kind: how `KeptValues` tells it from items. */
const SHARED: Readonly<Record<Subject, object>> = { article: {}, post: {} };

/** Reads items for an audience. What was read lately is taken from memory. */
export class KeptReads {
  constructor(
    /** Undefined: everything is read anew. */
    private readonly values: KeptValues | undefined,
    private readonly numbers: Numbers,
    private readonly audience: Audience,
    private readonly rows: (query: Sql) => readonly Row[],
  ) {}

  byIds<K extends RecordKind>(kind: K, ids: readonly Id<K>[], fields: Selection<K> | undefined): (ItemOf<K> | null)[] {
    return this.#items(kind, ids, fields, "c.id = unhex(p.value)", (missing) => missing.map(digitsOf));
  }

  byKeys<K extends RecordKind>(
    kind: K,
    keys: readonly string[],
    fields: Selection<K> | undefined,
  ): (ItemOf<K> | null)[] {
    return this.#items(kind, keys, fields, `c.n = ${foundByKey(kind, "p.value")}`, (missing) =>
      keysAsked(kind, missing),
    );
  }

  byNumbers<K extends RecordKind>(
    kind: K,
    numbers: readonly number[],
    fields: Selection<K> | undefined,
  ): (ItemOf<K> | null)[] {
    return this.#items(kind, numbers, fields, "c.n = p.value", (missing) => missing);
  }

  /** What the mentions of each text have in common, by the text's id. */
  sharedOf(mentions: readonly FoundMention[]): Map<Id, SharedByMentions> {
    const shared = new Map<Id, SharedByMentions>();
    for (const kind of SUBJECTS) {
      const texts = mentions.filter((mention) => mention.kind === kind);
      if (texts.length === 0) continue;
      const kept = this.values?.of<SharedByMentions>(SHARED[kind]);
      const values = valuesOf(
        kept,
        texts.map(({ n }) => n),
        (missing) => this.rows(sharedOfMentions(kind, missing)).map(sharedIn),
      );
      texts.forEach(({ subject }, index) => {
        const value = values[index];
        if (value) shared.set(subject, value);
      });
    }
    return shared;
  }

  #items<K extends RecordKind, Key extends number | string>(
    kind: K,
    keys: readonly Key[],
    fields: Selection<K> | undefined,
    found: string,
    listOf: (missing: readonly Key[]) => readonly unknown[],
  ): (ItemOf<K> | null)[] {
    const source = itemSource(kind, fields);
    const kept: Kept<ItemOf<K>> | undefined = this.values?.of(source);
    return valuesOf(kept, keys, (missing) => {
      const read = `SELECT p.key AS place, ${source.columns} FROM json_each(?) p CROSS JOIN ${kind} c ON ${found}${source.join}`;
      const query = joined([sql(read, encodeList(listOf(missing))), isVisible(this.audience, "c")], " WHERE ");
      return this.rows(query).map((row) => ({
        place: integerOf(row, "place"),
        value: itemOf(kind, row, this.numbers),
        size: sizeOf(row),
      }));
    });
  }
}

function sharedIn(row: Row) {
  const text = textOf(row, "shared");
  return { place: integerOf(row, "place"), value: JSON.parse(text) as SharedByMentions, size: text.length };
}
