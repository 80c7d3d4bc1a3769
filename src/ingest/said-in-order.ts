import type { Instant } from "../domain/dates";
import type { BatchItem } from "./batch-item";

/**
 * The items of a batch. What the same speaker said of the same item in the same millisecond is observed one millisecond
 * later each time. Without this, which of two headlines is shown would depend on the speed of the machine. What was
 * seen earlier stays earlier: an old recording of a page may be read after a young one. A later document (`from`)
 * begins later too, so that it withdraws what it does not say any more.
 */
export function saidInOrder<T extends BatchItem & { readonly from: unknown }>(items: readonly T[]): T[] {
  const newest = new Map<string, Seen>();
  return items.map((item) => {
    if (!("candidate" in item) || item.candidate.exported !== undefined) return item;
    const { speaker, observedAt } = item.input;
    const keys = item.candidate.keys.filter(({ match }) => match === "sure").map(({ key }) => `${speaker} ${key}`);
    const before = keys.map((key) => newest.get(key)).reduce(later, undefined);
    if (before !== undefined && observedAt < before.readAt) return item;
    const at = before === undefined || observedAt > before.observedAt ? observedAt : justAfter(before.observedAt);
    for (const key of keys) newest.set(key, { readAt: observedAt, observedAt: at, from: item.from });
    if (at === observedAt) return item;
    const isSameDocument = before?.from === item.from;
    return { ...item, input: { ...item.input, observedAt: at, ...(!isSameDocument && { documentAt: at }) } };
  });
}

/** When it was read, and when it counts as observed. */
interface Seen {
  readonly readAt: Instant;
  readonly observedAt: Instant;
  readonly from: unknown;
}

const later = (one: Seen | undefined, other: Seen | undefined): Seen | undefined =>
  one === undefined || (other !== undefined && other.observedAt > one.observedAt) ? other : one;

const justAfter = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();
