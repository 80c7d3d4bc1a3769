import type DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { highlightsOf, SEARCHED_FIELDS, type Highlight, type Searched } from "../search/highlights";
import { didYouMean } from "../search/did-you-mean";
import { search, type Found, type Hit, type SearchRequest } from "../search/search";
import { idsOf, profileCounts, textCounts, type Count, type TextCounts } from "../search/search-counts";
import { suggest, type Suggestion } from "../search/suggest";
import type { Id } from "../domain/ids";
import { inTurns } from "../domain/async/turns";
import type { StoreReader } from "../store/store-reader";
import { batched } from "./batching";
import { granted, type ItemBudget } from "./budgets/item-budget";
import { loadItems, type Item } from "./item-lookup";
import { storeFilter, type ClientFilter } from "./page";
import type { Positions } from "./positions";
import type { SelectedReads } from "./selected-reads";

export type { Highlight, HighlightField } from "../search/highlights";
export { countryKeyOf } from "../search/country-spellings";
export { MOST_NAMED, MOST_RANKED, SEARCHED_KINDS, type Found, type Hit, type SearchedKind } from "../search/search";
export { kindCounts, monthCounts, type Count, type TextCounts } from "../search/search-counts";
export type { Suggestion, SuggestionType } from "../search/suggest";

export interface ClientSearch extends Omit<SearchRequest, "filter"> {
  readonly filter?: ClientFilter;
}

/** What searches load with. */
export interface SearchLoaders {
  find(request: ClientSearch): Promise<Found>;
  /** The items of a page of hits, or of suggestions, with what is selected of them; null for one that has gone. */
  items(
    hits: readonly { readonly kind: Hit["kind"]; readonly id: Id }[],
    info: GraphQLResolveInfo,
  ): Promise<(Item | null | Error)[]>;
  /** Where a hit has what was looked for. */
  highlights(hit: Hit, found: Found, info: GraphQLResolveInfo): Promise<readonly Highlight[]>;
  textCounts(hits: readonly Hit[]): Promise<TextCounts>;
  profileCounts(hits: readonly Hit[]): Promise<readonly Count<Id<"entity">>[]>;
  suggest(typed: string, first: number, language?: string): Promise<Suggestion[]>;
  didYouMean(query: string): Promise<string | undefined>;
  /** False while texts wait to be linked to profiles that changed. */
  areTextsLinked(): Promise<boolean>;
}

export function searchLoaders(
  reader: StoreReader,
  readsFor: (info: GraphQLResolveInfo) => SelectedReads,
  positions: Positions,
  budget: ItemBudget,
): SearchLoaders {
  return {
    find: async ({ filter, ...request }) =>
      search(reader, { ...request, ...(filter && { filter: await storeFilter(reader, filter) }) }),
    items: (hits, info) =>
      loadItems(
        readsFor(info),
        granted(budget.keys(hits)).map(({ kind, id }) => ({ kind, key: id })),
      ),
    highlights: (hit, found, info) =>
      positions.at("highlights", info, () => highlightsLoader(reader)).load({ hit, found }),
    textCounts: (hits) => textCounts(reader, hits),
    areTextsLinked: () => reader.areTextsLinked(),
    profileCounts: (hits) => profileCounts(reader, hits),
    suggest: (typed, first, language) => suggest(reader, typed, first, language),
    didYouMean: (query) => didYouMean(reader, query),
  };
}

interface FoundHit {
  readonly hit: Hit;
  readonly found: Found;
}

/** So many hits are searched for words before other work of the process gets its turn. */
const HITS_IN_A_TURN = 10;

/** One round trip for each kind of hit. */
function highlightsLoader(reader: StoreReader): DataLoader<FoundHit, readonly Highlight[]> {
  return batched(async (asked) => {
    const hits = asked.map(({ hit }) => hit);
    const read = <K extends Hit["kind"]>(kind: K) => reader.get(kind, idsOf(kind, hits), SEARCHED_FIELDS[kind]);
    const items: (Searched | null)[] = (
      await Promise.all([read("article"), read("post"), read("entity"), read("account")])
    ).flat();
    const byId = new Map(items.map((item) => [item?.id, item]));
    return inTurns(asked, HITS_IN_A_TURN, (some) =>
      some.map(({ hit, found: { sought, profiles } }) => {
        const item = byId.get(hit.id) ?? null;
        return item === null ? [] : highlightsOf(item, sought, profiles);
      }),
    );
  });
}
