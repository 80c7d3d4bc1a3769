import type { Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import { isEdgeRelation, type EdgeRelation, type Relation } from "../../../domain/relations";
import type { Filter, ListRequest, PageRequest } from "../../store-reader";
import type { View } from "./view";
import type { Row, Sql } from "../engine/database";
import { valuesOf, type KeptValues } from "../engine/kept-values";
import { textsByProfile, type FoundText } from "./mention-rows";
import { integerOf } from "../records/rows";
import { listParts } from "./list-parts";
import { countQuery, listQuery } from "./list-query";
import { countMentionsQuery, mentionsQuery } from "./mention-query";
import { relatedLead } from "./related-lead";
import { countRelatedQuery, numbersIn, relatedQuery, type NumbersOfPage } from "./related-query";

/** Characters of all kept pages. A page of twenty items has some six hundred. */
export const KEPT_PAGES = 1_000_000;
/** Characters that stand for a text in a page of mentions. */
const SIZE_OF_TEXT = 150;

/** Stands for pages and counts. */
const PAGES = {};

/** What a statement read for the parent at a place, and how many characters that was. */
interface ReadPage<V> {
  readonly place: number;
  readonly value: V;
  readonly size: number;
}

/**
 * Pages and counts that were read lately: the same page of the same list is asked for again and again. A page has the
 * numbers and the sort keys of its items, and no items. Any save of anybody may change any page, so each save forgets
 * all of them.
 */
export class KeptPages {
  constructor(
    /** Undefined: everything is read anew. */
    private readonly values: KeptValues | undefined,
    private readonly version: () => string,
    private readonly view: () => View,
    private readonly rows: (query: Sql) => readonly Row[],
  ) {}

  /** A page of all items of a kind. */
  listed(kind: RecordKind, page: ListRequest): NumbersOfPage | null {
    const query = () => {
      const parts = listParts({ kind, filter: page.filter, view: this.view() }, page.by ?? "sortKey", this.rows);
      return parts && listQuery(parts, page);
    };
    return this.one(`list ${kind} ${JSON.stringify(page)}`, query, numbersIn);
  }

  /** How many items of a kind pass. */
  count(kind: RecordKind, filter: Filter | undefined): number {
    const query = () => {
      const parts = listParts({ kind, filter, view: this.view() }, undefined, this.rows);
      return parts && countQuery(parts);
    };
    return this.one(`count ${kind} ${JSON.stringify(filter)}`, query, totalIn) ?? 0;
  }

  /** A page of each parent; null where the file has no such parent. */
  children(relation: EdgeRelation, parents: readonly Id[], page: PageRequest): (NumbersOfPage | null)[] {
    return this.ofEach(`${relation} ${JSON.stringify(page)}`, parents, (missing) => {
      const view = this.view();
      return this.ofRows(
        relatedQuery(relation, missing, page, view, relatedLead(relation, missing, page.filter, view, this.rows)),
        numbersIn,
      );
    });
  }

  countRelated(relation: Relation, parents: readonly Id[], filter: Filter | undefined): number[] {
    const totals = this.ofEach(`count ${relation} ${JSON.stringify(filter)}`, parents, (missing) => {
      const view = this.view();
      const query = isEdgeRelation(relation)
        ? countRelatedQuery(relation, missing, filter, view, relatedLead(relation, missing, filter, view, this.rows))
        : countMentionsQuery(missing, filter, view);
      return this.ofRows(query, totalIn);
    });
    return totals.map((total) => total ?? 0);
  }

  /** The texts that mention each profile, for a page of its mentions. */
  textsOf(profiles: readonly Id[], page: PageRequest): (readonly FoundText[])[] {
    const found = this.ofEach(`mentions ${JSON.stringify(page)}`, profiles, (missing) =>
      textsByProfile(this.rows(mentionsQuery(missing, page, this.view())), missing.length, page).map(
        (value, place) => ({ place, value, size: value.length * SIZE_OF_TEXT }),
      ),
    );
    return found.map((texts) => texts ?? []);
  }

  private ofRows<V>(query: Sql, valueIn: (row: Row) => Omit<ReadPage<V>, "place">): ReadPage<V>[] {
    return this.rows(query).map((row) => ({ place: integerOf(row, "parent"), ...valueIn(row) }));
  }

  private one<V>(
    question: string,
    query: () => Sql | undefined,
    valueIn: (row: Row) => Omit<ReadPage<V>, "place">,
  ): V | null {
    const read = () => {
      const asked = query();
      return asked === undefined ? [] : this.rows(asked).map((row) => ({ place: 0, ...valueIn(row) }));
    };
    return this.ofEach(question, [""], read)[0] ?? null;
  }

  /** The answer to a question for each parent, in their order; null where the file has none. */
  private ofEach<P extends string, V>(
    question: string,
    parents: readonly P[],
    read: (missing: readonly P[]) => readonly ReadPage<V>[],
  ): (V | null)[] {
    const start = question.length + 1;
    const keys = parents.map((parent) => `${question} ${parent}`);
    return valuesOf(this.values?.of<V>(PAGES, this.version()), keys, (missing) =>
      read(missing.map((key) => key.slice(start) as P)).map((found) => ({
        ...found,
        size: found.size + 2 * start,
      })),
    );
  }
}

const totalIn = (row: Row): { readonly value: number; readonly size: number } => ({
  value: integerOf(row, "total"),
  size: 0,
});
