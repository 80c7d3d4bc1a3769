import type { Entity } from "../../domain/entity";
import { isId, type Id } from "../../domain/ids";
import { unique } from "../../domain/collections/lists";
import type { Store } from "../../store/store";
import type { Page, PageKey } from "../../store/store-reader";
import { traceQueries, type WordGroups } from "../../linking/trace-queries";
import { referrersOf } from "../saving/referrers";

/** The ids of texts that may name some profiles. */
export interface CandidateTexts {
  readonly posts: readonly Id<"post">[];
  readonly articles: readonly Id<"article">[];
}

const TEXT_KINDS = ["article", "post"] as const;
const IDS_ALONE = new Set<never>();
const PAGE_SIZE = 200;
/** With more, reading every text takes less time. */
const MOST_TEXTS = 5_000;

/**
 * Finds the texts that may name one of the profiles: by the word index, and by the mentions that they have now.
 * Undefined if it takes less to read every text: there are few texts, or many names, or a name is an ordinary word, or
 * words do not lead to it. `enough`: with so many texts it looks for no more.
 */
export async function candidateTexts(
  store: Store,
  profiles: readonly Entity[],
  enough = Infinity,
): Promise<CandidateTexts | undefined> {
  const queries = queriesOf(profiles);
  if (queries === undefined || (await countTexts(store)) <= queries.length) return undefined;
  const found = new Set<Id>();
  for (const id of unique(profiles.map((profile) => profile.id)))
    for (const referrer of await referrersOf(store, "entity", id, enough)) found.add(referrer.id);
  for (const groups of queries) {
    if (found.size >= enough) break;
    for (const kind of TEXT_KINDS) await addTexts(store, kind, groups, found, Math.min(enough, MOST_TEXTS));
    if (found.size > MOST_TEXTS) return undefined;
  }
  const ids = [...found];
  return { posts: ids.filter((id) => isId("post", id)), articles: ids.filter((id) => isId("article", id)) };
}

/** Each question once: a profile has most names before and after a change. */
function queriesOf(profiles: readonly Entity[]): WordGroups[] | undefined {
  const all = new Map<string, WordGroups>();
  for (const profile of profiles) {
    const queries = traceQueries(profile);
    if (queries === undefined) return undefined;
    for (const groups of queries) all.set(JSON.stringify(groups), groups);
  }
  return [...all.values()];
}

/** How many texts there are. */
export async function countTexts(store: Store): Promise<number> {
  const reader = store.reader();
  const [articles, posts] = await Promise.all([reader.count("article"), reader.count("post")]);
  return articles + posts;
}

async function addTexts(
  store: Store,
  kind: (typeof TEXT_KINDS)[number],
  words: WordGroups,
  found: Set<Id>,
  enough: number,
): Promise<void> {
  const reader = store.reader();
  let after: PageKey | undefined;
  do {
    const request = { order: "ASC", take: { first: PAGE_SIZE }, filter: { words }, ...(after && { after }) } as const;
    const page: Page<{ readonly id: Id }> = await reader.list(kind, request, IDS_ALONE);
    for (const { item } of page.rows) found.add(item.id);
    after = page.hasNext ? page.rows.at(-1) : undefined;
  } while (after !== undefined && found.size <= enough);
}
