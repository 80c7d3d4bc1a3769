import { BadUserInput } from "../domain/errors/errors";
import { facet } from "../domain/facets";
import type { Id } from "../domain/ids";
import type { TextKind } from "../domain/item";
import { compareTexts } from "../domain/collections/lists";
import { readQuery } from "../domain/text/queries/read-query";
import { allOf, anyOf, soughtIn, type TextQuery, type WordQuery } from "../domain/text/queries/text-query";
import type { Filter, Match, StoreReader } from "../store/store-reader";
import { adjectivesOf } from "./country-adjectives";
import { namedProfiles, type NamedProfile, type NamedProfiles, type NamedWay } from "./named-profiles";
import { coverageOf, namesOf, wordsOfNames } from "./names";
import { highestScore, MOST_COUNTED, rounded, scorer, weighted, type WeightedUnit } from "./score";
import { unitOf, unitsOf, type Unit } from "./units";

export const SEARCHED_KINDS = ["article", "post", "entity", "account"] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

export interface SearchRequest {
  readonly query: string;
  readonly kinds: readonly SearchedKind[];
  /** What articles and posts must meet beside the query. With it, no profile and no account is found. */
  readonly filter?: Filter;
  readonly order: "RELEVANCE" | "NEWEST";
  /** Whether texts that mention a profile are found by any of its names. */
  readonly isAcross: boolean;
  /** Of the page before (`Found.frequencies`). Counted again, they would move what has been shown. */
  readonly frequencies?: readonly number[];
}

export interface Hit {
  readonly kind: SearchedKind;
  readonly id: Id<SearchedKind>;
  readonly score: number;
  /** When it was published; of a profile or account, when it was first seen. */
  readonly time: string;
  /** Whether the text was found only by a mention of a profile that the query names. */
  readonly isByProfile: boolean;
}

export interface Found {
  /** In their order. */
  readonly hits: readonly Hit[];
  /** False if there may be older texts, which were not ranked. */
  readonly isComplete: boolean;
  readonly profiles: readonly Id<"entity">[];
  /** What is to be highlighted. */
  readonly sought: readonly TextQuery[];
  /** How many texts have each word of the query. Absent where it does not matter. */
  readonly frequencies?: readonly number[];
}

/** Of each kind the newest texts that have the words are ranked, at most so many. */
export const MOST_RANKED = 1_000;
/** The same for profiles and accounts, in the order of their names. */
export const MOST_NAMED = 200;
/** If fewer texts have the words as they are, others of their stems count too, and the last one may be unfinished. */
const FEW = 10;
/** A text that only has words of the same stems, and one that was found only by a mention. */
const BEGUN = 0.5;
const BY_PROFILE = 0.75;
/** A text with the letters of an acronym that does not mean its profile. */
const OTHER_WORD = 0.25;
/** Of the score of a name: each word that only begins as the query does, which is a whole name itself. */
const BEGUN_BESIDE_NAMED = 0.25;

const ACRONYM = /^\p{Lu}{2,4}$/u;

const NOTHING: Found = { hits: [], isComplete: true, profiles: [], sought: [] };

/** Finds and ranks. The round trips do not grow with the data, and what is ranked is limited. */
export async function search(reader: StoreReader, request: SearchRequest): Promise<Found> {
  const read = readQuery(request.query);
  if (read.fault !== undefined) throw new BadUserInput("query", `query ${read.fault}.`);
  if (read.without !== undefined)
    throw new BadUserInput(
      "query",
      "query says only what to leave out. Give at least one word without a minus, e.g. `election -sport`.",
    );
  if (read.query === undefined) return NOTHING;
  const named = request.isAcross ? await namedProfiles(reader, request.query) : undefined;
  return new Search(reader, request, read.query, named).run();
}

interface Candidates {
  readonly matches: readonly Match[];
  readonly units: readonly Unit[];
  readonly share: number;
  readonly isByProfile: boolean;
}

class Search {
  private readonly units: readonly Unit[];
  private readonly loose: TextQuery | undefined;
  /** Of the countries that are named. */
  private readonly adjectives: readonly WordQuery[];

  constructor(
    private readonly reader: StoreReader,
    private readonly request: SearchRequest,
    private readonly query: TextQuery,
    private readonly named: NamedProfiles | undefined,
  ) {
    this.units = unitsOf(query);
    const loose = readQuery(request.query, { isLoose: true });
    const isOther = loose.fault === undefined && JSON.stringify(loose.query) !== JSON.stringify(query);
    this.loose = isOther ? loose.query : undefined;
    this.adjectives = named?.profiles.flatMap(adjectivesFor) ?? [];
  }

  async run(): Promise<Found> {
    const { kinds, filter, order } = this.request;
    const texts = kinds.filter((kind) => kind === "article" || kind === "post");
    const names = filter === undefined ? kinds.filter((kind) => kind === "entity" || kind === "account") : [];
    const [frequencies, ...candidates] = await Promise.all([
      this.frequencies(texts),
      ...texts.map((kind) => this.candidates(kind)),
    ]);
    const weightedUnits = weighted(this.units, frequencies);
    const hits = [
      ...texts.flatMap((kind, index) => ranked(kind, candidates[index] ?? [], weightedUnits)),
      ...(await Promise.all(names.map((kind) => this.namedHits(kind, weightedUnits)))).flat(),
    ];
    return {
      hits: hits.sort(order === "NEWEST" ? byTime : byScore),
      isComplete: candidates.flat().every(({ matches }) => matches.length < MOST_RANKED),
      profiles: this.named?.profiles.map(({ id }) => id) ?? [],
      sought: [...soughtIn(this.loose ?? this.query), ...this.adjectives],
      ...(frequencies && { frequencies }),
    };
  }

  /** Of one word alone it does not matter how many texts have it. */
  private async frequencies(kinds: readonly TextKind[]): Promise<readonly number[] | undefined> {
    const { units } = this;
    if (units.length < 2 || kinds.length === 0) return undefined;
    const { frequencies } = this.request;
    if (frequencies?.length === units.length) return frequencies;
    const words = units.map(({ word }) => word);
    const counts = await Promise.all(kinds.map((kind) => this.reader.frequencies(kind, words, MOST_COUNTED)));
    return words.map((_, index) =>
      Math.min(
        MOST_COUNTED,
        counts.reduce((sum, some) => sum + (some[index] ?? 0), 0),
      ),
    );
  }

  private async candidates(kind: TextKind): Promise<Candidates[]> {
    const { filter = {} } = this.request;
    const { units } = this;
    const [asWritten, ofAcronym, byProfile] = await Promise.all([
      this.reader.matches(kind, { ...filter, text: this.query }, MOST_RANKED),
      this.ofAcronym(kind, filter),
      this.byProfile(kind, filter),
    ]);
    const byWords: Candidates = { matches: asWritten, units, share: 1, isByProfile: false };
    const found =
      ofAcronym === undefined
        ? [byWords, ...byProfile]
        : [{ ...byWords, matches: ofAcronym }, ...byProfile, { ...byWords, share: OTHER_WORD }];
    const count = found.reduce((sum, { matches }) => sum + matches.length, 0);
    if (this.loose === undefined || count >= FEW) return found;
    const ways = this.named?.ways ?? [];
    const [begun, byAdjective, byOthers] = await Promise.all([
      this.reader.matches(kind, { ...filter, text: this.loose }, MOST_RANKED),
      Promise.all(ways.map((way) => this.byAdjective(kind, filter, way))),
      Promise.all(
        ways
          .filter(({ loose }) => loose.query !== undefined)
          .map((way) => this.byGroups(kind, filter, way, way.loose, BEGUN)),
      ),
    ]);
    const others = [...byAdjective.flat(), ...byOthers.flat()];
    return [...found, { matches: begun, units, share: BEGUN, isByProfile: false }, ...others];
  }

  /** The texts that have an acronym and mean the profile: UN is "a" in French. Undefined if the query is none. */
  private async ofAcronym(kind: TextKind, filter: Filter): Promise<readonly Match[] | undefined> {
    const { named, request } = this;
    const [way] = named?.ways ?? [];
    const letters = request.query.trim().replaceAll(".", "");
    if (way === undefined || named?.isWhole !== true || !ACRONYM.test(letters)) return undefined;
    if (!named.profiles.some((one) => namesOf(one).includes(letters))) return undefined;
    return this.reader.matches(kind, { ...mentioning(filter, way.groups), text: this.query }, MOST_RANKED);
  }

  /** The texts that have an adjective of each country that is named, in any language, and the other words. */
  private async byAdjective(kind: TextKind, filter: Filter, { groups, loose }: NamedWay): Promise<Candidates[]> {
    const countries = groups.filter((group) => group.every((one) => adjectivesFor(one).length > 0));
    if (countries.length === 0) return [];
    const others = groups.filter((group) => !countries.includes(group));
    const adjectives = countries.map((group) => anyOf(group.flatMap(adjectivesFor)));
    const text = allOf([...adjectives, ...(loose.query ? [loose.query] : [])], loose.without ? [loose.without] : []);
    const matches = await this.reader.matches(kind, { ...mentioning(filter, others), text }, MOST_RANKED);
    return [{ matches, units: unitsOf(text), share: BEGUN, isByProfile: false }];
  }

  /** The texts that mention every profile that is named, or one of those that OR joins, and have the other words. */
  private async byProfile(kind: TextKind, filter: Filter): Promise<Candidates[]> {
    const ways = this.named?.ways ?? [];
    return (await Promise.all(ways.map((way) => this.byGroups(kind, filter, way, way.rest, BY_PROFILE)))).flat();
  }

  private async byGroups(
    kind: TextKind,
    filter: Filter,
    { groups }: NamedWay,
    rest: NamedWay["rest"],
    share: number,
  ): Promise<Candidates[]> {
    const matches = await this.reader.matches(
      kind,
      {
        ...mentioning(filter, groups),
        ...(rest.query && { text: rest.query }),
        ...(rest.without && { withoutText: rest.without }),
      },
      MOST_RANKED,
    );
    const names = groups.map((group) => unitOf({ type: "word", forms: [...new Set(group.flatMap(wordsOfNames))] }));
    const units = [...names, ...(rest.query ? unitsOf(rest.query) : [])];
    return [{ matches, units, share, isByProfile: true }];
  }

  private async namedHits(kind: "entity" | "account", units: readonly WeightedUnit[]): Promise<Hit[]> {
    const request = { order: "ASC", take: { first: MOST_NAMED }, filter: { text: this.loose ?? this.query } } as const;
    const asked = unitsOf(this.loose ?? this.query);
    const highest = highestScore(units);
    // Where the whole query is a name, hardly anybody means another profile whose name goes on: مالي, ماليزيا.
    const begun = this.named?.isWhole === true ? BEGUN_BESIDE_NAMED : undefined;
    const hitOf = (id: Id<SearchedKind>, names: readonly string[], time = ""): Hit => {
      const score = rounded(highest * coverageOf(names, asked, begun));
      return { kind, id, score, time, isByProfile: false };
    };
    if (kind === "account") {
      const { rows } = await this.reader.list(
        kind,
        request,
        new Set(["handle", "displayName", "firstSeenAt"] as const),
      );
      return rows.map(({ item }) => hitOf(item.id, [item.displayName ?? "", item.handle ?? ""], item.firstSeenAt));
    }
    const { rows } = await this.reader.list(kind, request, new Set(["names", "aliases", "firstSeenAt"] as const));
    const hits = rows.map(({ item }) => hitOf(item.id, namesOf(item), item.firstSeenAt));
    const known = new Set(hits.map(({ id }) => id));
    // Of very many profiles with the words, the one that is meant may be missing.
    const missing = (this.named?.profiles ?? []).filter(({ id }) => !known.has(id));
    return [...hits, ...missing.map((profile) => hitOf(profile.id, namesOf(profile), profile.firstSeenAt))].filter(
      ({ score }) => score > 0,
    );
  }
}

const adjectivesFor = (profile: NamedProfile): readonly WordQuery[] =>
  profile.type === "Place" && profile.isoCode !== undefined ? [adjectivesOf(profile.isoCode) ?? []].flat() : [];

/** The filter, for texts that mention one of each group. */
function mentioning(filter: Filter, groups: NamedWay["groups"]): Filter {
  const facets = groups.map((group) => group.map(({ id }) => facet.entity(id)));
  const one = facets.filter(({ length }) => length === 1).flat();
  const several = facets.filter(({ length }) => length > 1);
  return {
    ...filter,
    all: [...(filter.all ?? []), ...one],
    ...(several.length > 0 && { any: [...(filter.any ?? []), ...several] }),
  };
}

/** Each text once: by its words, if it has them. */
function ranked(kind: TextKind, candidates: readonly Candidates[], asked: readonly WeightedUnit[]): Hit[] {
  const hits = new Map<string, Hit>();
  const rarities = new Map(asked.map(({ word, rarity }) => [JSON.stringify(word), rarity]));
  // Which of the words asked for the names of a profile stand for is not known.
  const usual = asked.reduce((sum, { rarity }) => sum + rarity, 0) / Math.max(1, asked.length);
  for (const { matches, units, share, isByProfile } of candidates) {
    const own = units.map((unit) => ({ ...unit, rarity: rarities.get(JSON.stringify(unit.word)) ?? usual }));
    const scoreOf = scorer(kind, own);
    for (const { id, sortKey, weights } of matches) {
      if (hits.has(id)) continue;
      const score = rounded(scoreOf(weights) * share);
      hits.set(id, { kind, id: id as Id<TextKind>, score, time: sortKey, isByProfile });
    }
  }
  return [...hits.values()];
}

function byScore(one: Hit, other: Hit): number {
  return other.score - one.score || byTime(one, other);
}

function byTime(one: Hit, other: Hit): number {
  return compareTexts(other.time, one.time) || compareTexts(one.id, other.id);
}
