import type { GraphQLResolveInfo } from "graphql";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { Item } from "../../src/loaders/item-lookup";
import type { Loaders } from "../../src/loaders/loaders";
import type { ClientSearch, Found, Hit, TextCounts } from "../../src/loaders/search-loaders";
import { quoted } from "../bad-input";
import { decodeCursor, encodeCursor } from "../relay/cursor";
import type { PageInfoType } from "../relay/relay.type";

export interface SearchEdge {
  readonly cursor: string;
  readonly node: Item;
  readonly hit: Hit;
  readonly score: number;
  readonly isByProfile: boolean;
  /** What the search looked for, for the highlights. */
  readonly found: Found;
}

/** What is counted. Languages and sources are read together. */
export interface SearchFacets {
  readonly hits: readonly Hit[];
  textCounts(): Promise<TextCounts>;
}

/** Where a page begins. */
export interface SearchPage {
  readonly first: number;
  readonly after?: string;
}

/** Resolves `SearchConnection`. graphql-js calls only what is selected; all of it shares one search. */
export class SearchResults {
  private found: Promise<Found> | undefined;
  private loadedEdges: Promise<readonly SearchEdge[]> | undefined;
  private readonly place: Place | undefined;

  constructor(
    private readonly loaders: Loaders,
    private readonly info: GraphQLResolveInfo,
    private readonly request: ClientSearch,
    private readonly page: SearchPage,
  ) {
    this.place = page.after === undefined ? undefined : placeOf(page.after, request.order);
  }

  get query(): string {
    return this.request.query;
  }

  get results(): Promise<Found> {
    const frequencies = this.place?.frequencies;
    return (this.found ??= this.loaders.search.find({ ...this.request, ...(frequencies && { frequencies }) }));
  }

  edges(): Promise<readonly SearchEdge[]> {
    return (this.loadedEdges ??= this.load());
  }

  async nodes(): Promise<readonly Item[]> {
    return (await this.edges()).map(({ node }) => node);
  }

  async pageInfo(): Promise<PageInfoType> {
    const { hits, frequencies } = await this.results;
    const { start, end } = this.bounds(hits);
    const [first, last] = end > start ? [hits[start], hits[end - 1]] : [];
    return {
      hasPreviousPage: this.page.after !== undefined,
      hasNextPage: end < hits.length,
      startCursor: first ? this.cursorOf(first, frequencies) : null,
      endCursor: last ? this.cursorOf(last, frequencies) : null,
    };
  }

  async totalCount(): Promise<number> {
    return (await this.results).hits.length;
  }

  async isComplete(): Promise<boolean> {
    return (await this.results).isComplete;
  }

  async facets(): Promise<SearchFacets> {
    const { hits } = await this.results;
    let counts: Promise<TextCounts> | undefined;
    return { hits, textCounts: () => (counts ??= this.loaders.search.textCounts(hits)) };
  }

  private async load(): Promise<readonly SearchEdge[]> {
    const found = await this.results;
    const { start, end } = this.bounds(found.hits);
    const hits = found.hits.slice(start, end);
    const items = await this.loaders.search.items(hits, this.info);
    return hits.flatMap((hit, index) => {
      const node = items[index];
      if (node instanceof Error) throw node;
      const { score, isByProfile } = hit;
      return node ? [{ cursor: this.cursorOf(hit, found.frequencies), node, hit, score, isByProfile, found }] : [];
    });
  }

  private bounds(hits: readonly Hit[]): { readonly start: number; readonly end: number } {
    const start = this.place === undefined ? 0 : startAfter(hits, this.place, this.request.order);
    return { start, end: Math.min(hits.length, start + this.page.first) };
  }

  private cursorOf({ score, time, id }: Hit, frequencies: readonly number[] = []): string {
    return encodeCursor(this.request.order, { sortKey: `${score} ${frequencies.join(",")} ${time}`, id });
  }
}

/** The words' frequencies go with it: the next page has the same scores, whatever has come in since. */
type Place = Pick<Hit, "score" | "time"> & { readonly id: string; readonly frequencies?: readonly number[] };

const SORT_KEY = /^(\d+(?:\.\d+)?) ((?:\d{1,5}(?:,\d{1,5}){0,15})?) (.*)$/su;

function placeOf(after: string, order: ClientSearch["order"]): Place {
  const { sortKey, id } = decodeCursor(after, order, "after");
  const [, score, counts, time] = SORT_KEY.exec(sortKey) ?? [];
  if (score !== undefined && counts !== undefined && time !== undefined) {
    const frequencies = counts === "" ? undefined : counts.split(",").map(Number);
    return { score: Number(score), time, id, ...(frequencies && { frequencies }) };
  }
  throw new BadUserInput("after", `after must be a cursor that this search gave; got ${quoted(after)}.`);
}

/** The number of hits up to a place and with it, whether there still is one or not. */
function startAfter(hits: readonly Hit[], place: Place, order: ClientSearch["order"]): number {
  const start = hits.findIndex((hit) => isAfter(hit, place, order));
  return start < 0 ? hits.length : start;
}

function isAfter(hit: Hit, place: Place, order: ClientSearch["order"]): boolean {
  if (order === "RELEVANCE" && hit.score !== place.score) return hit.score < place.score;
  if (hit.time !== place.time) return hit.time < place.time;
  return hit.id > place.id;
}
