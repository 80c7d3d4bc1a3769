import type { Tally } from "../../../domain/coverage/coverage";
import { digitsOf } from "../../../domain/ids";
import { grouped } from "../../../domain/collections/lists";
import type { PageKey, PageRow } from "../../store-reader";
import { UNDER_LENGTH } from "../records/posting-key";
import { compareBytes } from "./posting-ranges";
import type { GroupRow } from "./relation-queries";

export const parentOf = (under: string): string => under.slice(0, UNDER_LENGTH - 1);

export function rowsByParent<T>(
  rows: readonly { readonly parent: string; readonly row: PageRow<T> }[],
): Map<string, PageRow<T>[]> {
  const groups = grouped(rows, ({ parent }) => digitsOf(parent));
  return new Map([...groups].map(([parent, some]) => [parent, some.map(({ row }) => row)]));
}

/** A profile's mentions come from several ranges: adds up what is of one value. */
export function talliesOf(rows: readonly GroupRow[]): Tally[] {
  const totals = new Map<string, number>();
  for (const { value, total } of rows) totals.set(value, (totals.get(value) ?? 0) + total);
  return [...totals]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => compareBytes(one.value, other.value));
}

export const comparePlaces = (one: PageKey, other: PageKey): number =>
  compareBytes(one.sortKey, other.sortKey) || compareBytes(one.id, other.id);

export const byParent = <P, R extends { _id: P }>(rows: readonly R[]): Map<P, R[]> => grouped(rows, ({ _id }) => _id);
export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
