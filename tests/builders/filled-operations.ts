import { articleUrl, entityId, sixthWord } from "./filled-items";

interface FilledOperation {
  /** The name of a file in data/operations, without its ending. */
  readonly file: string;
  /** Kept by hand: what the operation takes, whatever the size of the graph. */
  readonly roundTrips: number;
  /** What it can take at most, if that depends on what is found: a search reads profiles only where it names one. */
  readonly bound?: number;
  /** Answered with something, and with as much, on a filled graph of any size. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const ARTICLE = 9;
const FILTER = {
  text: sixthWord(ARTICLE),
  languages: ["ar"],
  mentionsAll: [{ id: entityId(ARTICLE) }],
  platforms: ["X"],
  hashtags: ["#Tag"],
  authorNames: ["author 1"],
};

export const FILLED_OPERATIONS: readonly FilledOperation[] = [
  { file: "01-front-page", roundTrips: 5, variables: {} },
  { file: "02-article", roundTrips: 5, variables: { url: articleUrl(ARTICLE) } },
  { file: "03-profile", roundTrips: 6, variables: { name: `Name ${ARTICLE}` } },
  {
    file: "04-two-countries",
    roundTrips: 6,
    variables: { countries: [{ id: entityId(ARTICLE) }, { wikidataId: `Q${ARTICLE + 2}` }] },
  },
  { file: "05-citations", roundTrips: 6, variables: { url: articleUrl(ARTICLE) } },
  { file: "06-embedded-in", roundTrips: 5, variables: { platform: "X", id: "8" } },
  { file: "07-thread", roundTrips: 11, variables: { platform: "X", id: "8" } },
  { file: "08-filters", roundTrips: 4, variables: { filter: FILTER } },
  { file: "09-nested-paging", roundTrips: 4, variables: {} },
  { file: "10-provenance", roundTrips: 4, variables: { url: articleUrl(ARTICLE) } },
  { file: "11-search", roundTrips: 13, bound: 36, variables: { query: `name ${ARTICLE} common `, prefix: "name" } },
];
