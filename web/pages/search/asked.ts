import type { SearchFilter, SearchPageQueryVariables, SearchType } from "../../generated/types";

/** What the address asks for. The address is all that a page of results knows, so going back and sharing work. */
export interface Asked {
  readonly query: string;
  readonly type?: SearchType;
  readonly language?: string;
  readonly source?: string;
  readonly entity?: string;
  /** `2023-02` */
  readonly month?: string;
  readonly isNewest: boolean;
  readonly isAcross: boolean;
}

/** What a reader can filter by. */
export const FACETS = ["type", "language", "source", "month", "entity"] as const;
export type Facet = (typeof FACETS)[number];

export const TYPES: readonly SearchType[] = ["ARTICLE", "POST", "ENTITY", "ACCOUNT"];
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;
const SOURCE = /^source_[\da-f]{32}$/;
const ENTITY = /^entity_[\da-f]{32}$/;

/** A filter that no link of ours makes is left out. */
export function askedBy(address: string): Asked {
  const given = new URLSearchParams(address);
  const like = (name: string, pattern: RegExp): string | undefined => {
    const value = given.get(name) ?? "";
    return pattern.test(value) ? value : undefined;
  };
  const type = TYPES.find((one) => one === given.get("type"));
  const language = like("language", LANGUAGE);
  const source = like("source", SOURCE);
  const entity = like("entity", ENTITY);
  const month = like("month", MONTH);
  return {
    query: (given.get("q") ?? "").trim(),
    ...(type && { type }),
    ...(language !== undefined && { language }),
    ...(source !== undefined && { source }),
    ...(entity !== undefined && { entity }),
    ...(month !== undefined && { month }),
    isNewest: given.get("order") === "newest",
    isAcross: given.get("across") !== "no",
  };
}

/** The address with some of it changed. Undefined takes a filter away. */
export function addressWith(
  asked: Asked,
  change: { readonly [Part in keyof Asked]?: Asked[Part] | undefined },
): string {
  const { query, isNewest, isAcross, ...filters } = { ...asked, ...change };
  const parts = new URLSearchParams({ q: query ?? "" });
  for (const facet of FACETS) {
    const value = filters[facet];
    if (value !== undefined) parts.set(facet, value);
  }
  if (isNewest) parts.set("order", "newest");
  if (isAcross === false) parts.set("across", "no");
  return `/search?${parts.toString()}`;
}

type Variables = Omit<SearchPageQueryVariables, "language" | "first" | "after">;

export function variablesOf(asked: Asked): Variables {
  const filter = filterOf(asked);
  return {
    query: asked.query,
    types: asked.type ? [asked.type] : null,
    filter: Object.keys(filter).length > 0 ? filter : null,
    orderBy: asked.isNewest ? "NEWEST" : "RELEVANCE",
    acrossLanguages: asked.isAcross,
  };
}

function filterOf({ language, source, entity, month }: Asked): SearchFilter {
  return {
    ...(language !== undefined && { languages: [language] }),
    ...(source !== undefined && { sources: [{ id: source }] }),
    ...(entity !== undefined && { mentionsAll: [{ id: entity }] }),
    ...(month !== undefined && { publishedAfter: `${month}-01`, publishedBefore: monthAfter(month) }),
  };
}

function monthAfter(month: string): string {
  const after = new Date(`${month}-01T00:00:00Z`);
  after.setUTCMonth(after.getUTCMonth() + 1);
  return after.toISOString().slice(0, 10);
}
