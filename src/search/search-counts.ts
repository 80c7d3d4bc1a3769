import { primary } from "../domain/text/languages/language-tag";
import type { Id } from "../domain/ids";
import { compareTexts } from "../domain/collections/lists";
import type { StoreReader } from "../store/store-reader";
import type { Hit, SearchedKind } from "./search";

/** How many of the found items have a value. */
export interface Count<T extends string = string> {
  readonly value: T;
  readonly count: number;
}

export interface TextCounts {
  /** Without region and script. */
  readonly languages: readonly Count[];
  readonly sources: readonly Count<Id<"source">>[];
}

export function kindCounts(hits: readonly Hit[]): Count<SearchedKind>[] {
  return counted(hits.map(({ kind }) => kind));
}

/** Year and month, such as `2026-02`, the newest first. Profiles and accounts have none. */
export function monthCounts(hits: readonly Hit[]): Count[] {
  const months = texts(hits).map(({ time }) => time.slice(0, 7));
  return counted(months).sort((one, other) => compareTexts(other.value, one.value));
}

/** A round trip for articles, and one for posts. */
export async function textCounts(reader: StoreReader, hits: readonly Hit[]): Promise<TextCounts> {
  const [articles, posts] = await Promise.all([
    reader.get("article", idsOf("article", hits), new Set(["language", "sourceId"] as const)),
    reader.get("post", idsOf("post", hits), new Set(["language"] as const)),
  ]);
  const languages = [...articles, ...posts].flatMap((item) => item?.language ?? []);
  return {
    languages: counted(languages.map(primary)),
    sources: counted(articles.flatMap((item) => item?.sourceId ?? [])),
  };
}

/** The profiles that the found texts mention. A round trip for articles, and one for posts. */
export async function profileCounts(reader: StoreReader, hits: readonly Hit[]): Promise<Count<Id<"entity">>[]> {
  const fields = new Set(["mentions"] as const);
  const [articles, posts] = await Promise.all([
    reader.get("article", idsOf("article", hits), fields),
    reader.get("post", idsOf("post", hits), fields),
  ]);
  return counted(
    [...articles, ...posts].flatMap((item) => [...new Set((item?.mentions ?? []).map(({ entityId }) => entityId))]),
  );
}

const texts = (hits: readonly Hit[]): Hit[] => hits.filter(({ kind }) => kind === "article" || kind === "post");

/** The ids of the hits of one kind. */
export function idsOf<K extends SearchedKind>(kind: K, hits: readonly Hit[]): Id<K>[] {
  return hits.flatMap((hit) => (hit.kind === kind ? [hit.id as Id<K>] : []));
}

/** The value that most have comes first. */
function counted<T extends string>(values: readonly T[]): Count<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || compareTexts(one.value, other.value));
}
