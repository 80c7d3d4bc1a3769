import type { Audience } from "../../../domain/audience";
import { digitsOf, type Id } from "../../../domain/ids";
import type { ItemOf, RecordKind } from "../../../domain/item";
import type { Selection } from "../../../domain/item-parts";
import { joined, sql, type Row, type Sql } from "../engine/database";
import { valuesOf, type Kept, type KeptValues } from "../engine/kept-values";
import { itemOf, itemSource, sizeOf } from "../records/cards";
import { ownMentionsOf, type OwnMention, type TextOfProfile } from "./mention-rows";
import type { Numbers } from "../records/numbers";
import { encodeList, integerOf, textOf } from "../records/rows";
import { foundByKey, keysAsked } from "../records/identities";
import { isVisible } from "./view";
import { mentionsOfTextsQuery, SUBJECTS, type Subject } from "./mention-query";

/** Stands for the mentions in texts of each kind. */
const MENTIONS: Readonly<Record<Subject, object>> = { article: {}, post: {} };

/** How the record `c` is found for a key, the value `p.value` of a list. */
interface Found<Key> {
  readonly found: string;
  readonly listOf: (missing: readonly Key[]) => readonly unknown[];
  readonly isByKey?: boolean;
}

/** Reads items for an audience. What was read lately is taken from memory. */
export class KeptReads {
  constructor(
    /** Undefined: everything is read anew. */
    private readonly values: KeptValues | undefined,
    private readonly version: () => string,
    private readonly numbers: Numbers,
    readonly audience: Audience,
    private readonly rows: (query: Sql) => readonly Row[],
  ) {}

  byIds<K extends RecordKind>(kind: K, ids: readonly Id<K>[], fields: Selection<K> | undefined): (ItemOf<K> | null)[] {
    return this.items(kind, ids, fields, {
      found: "c.id = unhex(p.value)",
      listOf: (missing) => missing.map(digitsOf),
    });
  }

  byKeys<K extends RecordKind>(
    kind: K,
    keys: readonly string[],
    fields: Selection<K> | undefined,
  ): (ItemOf<K> | null)[] {
    // Which record a key leads to may change without a line of either record in the log.
    return this.items(kind, keys, fields, {
      found: `c.n = ${foundByKey(kind, "p.value")}`,
      listOf: (missing) => keysAsked(kind, missing),
      isByKey: true,
    });
  }

  byNumbers<K extends RecordKind>(
    kind: K,
    numbers: readonly number[],
    fields: Selection<K> | undefined,
  ): (ItemOf<K> | null)[] {
    return this.items(kind, numbers, fields, { found: "c.n = p.value", listOf: (missing) => missing });
  }

  /** The mentions of a profile in each text, in the order of their ids. */
  mentionsIn(texts: readonly TextOfProfile[]): (readonly OwnMention[])[] {
    const lists = texts.map((): readonly OwnMention[] => []);
    for (const kind of SUBJECTS) {
      const places = texts.flatMap((text, place) => (text.kind === kind ? place : []));
      if (places.length === 0) continue;
      const kept = this.values?.of<readonly OwnMention[]>(MENTIONS[kind], this.version());
      const keys = places.map((place) => `${texts[place]?.n ?? 0} ${texts[place]?.profile ?? 0}`);
      const found = valuesOf(kept, keys, (missing) => this.readMentions(kind, missing));
      places.forEach((place, index) => (lists[place] = found[index] ?? []));
    }
    return lists;
  }

  private readMentions(kind: Subject, keys: readonly string[]) {
    return this.rows(mentionsOfTextsQuery(kind, keys)).map((row) => ({
      place: integerOf(row, "place"),
      value: ownMentionsOf(row, this.numbers),
      size: textOf(row, "own").length,
      of: textOf(row, "id") as Id,
    }));
  }

  private items<K extends RecordKind, Key extends number | string>(
    kind: K,
    keys: readonly Key[],
    fields: Selection<K> | undefined,
    { found, listOf, isByKey = false }: Found<Key>,
  ): (ItemOf<K> | null)[] {
    const source = itemSource(kind, fields);
    const kept: Kept<ItemOf<K>> | undefined = this.values?.of(isByKey ? source.byKey : source, this.version());
    const isLogged = source.isLogged && !isByKey;
    return valuesOf(kept, keys, (missing) => {
      const read = `SELECT p.key AS place, ${source.columns} FROM json_each(?) p CROSS JOIN ${kind} c ON ${found}${source.join}`;
      const query = joined([sql(read, encodeList(listOf(missing))), isVisible(this, "c")], " WHERE ");
      return this.rows(query).map((row) => {
        const value = itemOf(kind, row, this.numbers);
        return { place: integerOf(row, "place"), value, size: sizeOf(row), of: isLogged ? value.id : undefined };
      });
    });
  }
}
