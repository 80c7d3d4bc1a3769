import type { Article } from "../../domain/article";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import type { Source } from "../../domain/source";
import type { Store } from "../../store/store";

/** What the front page shows of the graph. */
export interface Overview {
  readonly counts: Readonly<Record<RecordKind, number>>;
  readonly newest: readonly { readonly article: Article; readonly source: Source | null }[];
}

const NEWEST = 8;
/** Counting takes longer in a larger store. Reading the newest articles does not. */
const COUNTS_LAST_MS = 60_000;
const NEWEST_LAST_MS = 3_000;

/**
 * Reads what the front page shows. It takes two round trips at most every few seconds, and one more per kind at most
 * every minute.
 */
export function createOverview(store: Pick<Store, "reader">): () => Promise<Overview> {
  const counts = createReused(COUNTS_LAST_MS, () => countKinds(store));
  const newest = createReused(NEWEST_LAST_MS, () => readNewest(store, NEWEST));
  return async () => {
    const articles = await newest();
    const known = await counts();
    // When an empty graph gets its first articles, they are counted at once.
    const hasNews = known.article < articles.length;
    return { counts: hasNews ? await counts.anew() : known, newest: articles };
  };
}

async function countKinds(store: Pick<Store, "reader">): Promise<Record<RecordKind, number>> {
  const reader = store.reader();
  const counts = await Promise.all(RECORD_KINDS.map(async (kind) => [kind, await reader.count(kind)] as const));
  return Object.fromEntries(counts) as Record<RecordKind, number>;
}

/** The newest articles with their sources, in two round trips. */
export async function readNewest(store: Pick<Store, "reader">, count: number): Promise<Overview["newest"]> {
  const reader = store.reader();
  const { rows } = await reader.list("article", { order: "DESC", take: { first: count } });
  const ids = [...new Set(rows.flatMap(({ item }) => item.sourceId ?? []))];
  const sources = new Map(
    (await reader.get("source", ids)).flatMap((source) => (source ? [[source.id, source] as const] : [])),
  );
  return rows.map(({ item }) => ({ article: item, source: (item.sourceId && sources.get(item.sourceId)) ?? null }));
}

/** A value that is made on demand, and reused for a while. */
export interface Reused<T> {
  (): Promise<T>;
  /** Makes it anew. */
  anew(): Promise<T>;
}

/** Callers that ask while the value is being made share one promise. A failed value is made again at the next call. */
export function createReused<T>(lastsMs: number, make: () => Promise<T>, now: () => number = Date.now): Reused<T> {
  let value: Promise<T> | undefined;
  let madeAt = 0;
  const anew = (): Promise<T> => {
    const made = make();
    value = made;
    madeAt = now();
    made.catch(() => {
      if (value === made) value = undefined;
    });
    return made;
  };
  return Object.assign(() => (value !== undefined && now() - madeAt < lastsMs ? value : anew()), { anew });
}
