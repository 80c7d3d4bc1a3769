import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { fold } from "../../src/domain/text/folding/fold";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, aPersonDraft, aPostDraft, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

interface Text {
  readonly isPost?: true;
  readonly source?: string;
  readonly language: string;
  readonly month: string;
  readonly names: readonly string[];
}

const [ORLOVA, BRANDT] = ["Vera Orlova", "Lea Brandt"];
const TEXTS: readonly Text[] = [
  { source: "The Tide", language: "en", month: "2024-01", names: [ORLOVA] },
  { source: "The Tide", language: "en", month: "2024-02", names: [ORLOVA, BRANDT] },
  { source: "The Tide", language: "ar", month: "2024-02", names: [BRANDT] },
  { source: "Harbour News", language: "en", month: "2024-02", names: [] },
  { source: "Harbour News", language: "fr", month: "2024-03", names: [ORLOVA] },
  { isPost: true, language: "en", month: "2024-01", names: [ORLOVA] },
  { isPost: true, language: "ar", month: "2024-03", names: [BRANDT] },
];

function draftOf({ isPost, source, language, month, names }: Text, index: number) {
  const words = `Ferry ${index}. ${names.join(" and ")} waited.`;
  const date = { instant: `${month}-07T08:00:00.000Z`, precision: "SECOND" as const };
  if (isPost) return aPostDraft(words, { nativeId: `${index}`, language, postedAt: date });
  return anArticleDraft(`Ferry ${index}`, {
    url: `https://n.example/${index}`,
    language,
    publishedAt: date,
    body: [paragraph(words)],
    ...(source !== undefined && { source: { type: "Source" as const, name: source } }),
  });
}

/** Each filter, and the texts that it keeps. */
const FILTERS: readonly (readonly [filter: object, keeps: (text: Text) => boolean])[] = [
  [{}, () => true],
  [{ languages: ["en"] }, ({ language }) => language === "en"],
  [{ languages: ["ar", "fr"] }, ({ language }) => language !== "en"],
  [{ sources: [{ name: "The Tide" }] }, ({ source }) => source === "The Tide"],
  [{ mentionsAll: [{ name: ORLOVA }] }, ({ names }) => names.includes(ORLOVA)],
  [{ mentionsAll: [{ name: ORLOVA }, { name: BRANDT }] }, ({ names }) => names.length === 2],
  [{ mentionsAny: [{ name: ORLOVA }, { name: BRANDT }] }, ({ names }) => names.length > 0],
  [{ publishedAfter: "2024-02-01T00:00:00Z" }, ({ month }) => month >= "2024-02"],
  [
    { languages: ["en"], publishedBefore: "2024-02-01T00:00:00Z", mentionsAny: [{ name: ORLOVA }] },
    ({ language, month, names }) => language === "en" && month < "2024-02" && names.includes(ORLOVA),
  ],
  [{ languages: ["he"] }, () => false],
];

const FACETS = `query ($filter: SearchFilter) { search(query: "ferry", types: [ARTICLE, POST], filter: $filter) {
  totalCount
  facets { types { type count } months { month count } languages { language count }
    sources { source { name } count } profiles { entity { name(language: "en") } count } } } }`;

type Counts = Record<string, number>;

function counted(values: readonly string[]): Counts {
  const counts: Counts = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** Strings in which one word stands: with marks and tatweel, between emoji, in bidirectional text, composed or not. */
const PLACES: readonly (readonly [query: string, text: string, found: readonly string[]])[] = [
  ["الميناء", "🚢🚢 وصلت إلى المِينَاءِ سفينة، والمـيـنـاء مغلق.", ["المِينَاءِ", "والمـيـنـاء"]],
  ["ميناء", "قرب مِيناءٍ قديم 👩‍👩‍👧‍👦 وميناء جديد", ["مِيناءٍ", "وميناء"]],
  ["Zoë", "👋🏽 Zoe\u0308 and Zoë met.", ["Zoe\u0308", "Zoë"]],
  ["harbour", "\u202Bميناء\u202C harbour \u2066(HARBOUR)\u2069 🇲🇱 harbour", ["harbour", "HARBOUR", "harbour"]],
  ["Бамако", "🙂 В БАМАКО 𝕏 Бамако", ["БАМАКО", "Бамако"]],
];

const HIGHLIGHTS = `query ($query: String!) { search(query: $query, types: [ARTICLE], acrossLanguages: false) {
  edges { node { id ... on Article { body { id ... on Paragraph { text } } } }
    highlights { field blockId text offset first: offset(unit: CODE_POINT)
      ranges { start end from: start(unit: CODE_POINT) to: end(unit: CODE_POINT) } } } } }`;

interface Highlighted {
  readonly node: { readonly body: readonly { readonly id: string; readonly text: string }[] };
  readonly highlights: readonly {
    readonly field: string;
    readonly blockId: string;
    readonly text: string;
    readonly offset: number;
    readonly ranges: readonly { start: number; end: number; from: number; to: number }[];
  }[];
}

/** What a search answers beside its items: facets and highlights. The same on any engine. */
export function describeSearchAnswers(engine: string, open: () => Promise<Store>): void {
  describe(engine, () => {
    let store: Store;
    let client: GraphClient;
    beforeAll(async () => {
      store = await open();
      client = new GraphClient(store);
      const places = PLACES.map(([, text], index) =>
        anArticleDraft(`Place ${index}`, { url: `https://p.example/${index}`, body: [paragraph(text)] }),
      );
      await ingestDocuments(store, [
        draftsDocument("profiles", aPersonDraft(ORLOVA), aPersonDraft(BRANDT)),
        draftsDocument("texts", ...TEXTS.map(draftOf), ...places),
      ]);
    }, 120_000);
    afterAll(() => store.close());

    it.each(FILTERS)("counts by type, month, language, source and profile what %j keeps", async (filter, keeps) => {
      const { search } = (await client.data(FACETS, { filter })) as {
        search: { totalCount: number; facets: Record<string, readonly Record<string, unknown>[]> };
      };
      const kept = TEXTS.filter(keeps);
      const countsOf = (facet: string, nameOf: (one: Record<string, unknown>) => unknown): Counts =>
        Object.fromEntries((search.facets[facet] ?? []).map((one) => [String(nameOf(one)), Number(one["count"])]));
      const named = (one: unknown) => (one as { name: string }).name;
      expect(search.totalCount).toBe(kept.length);
      expect({
        types: countsOf("types", ({ type }) => type),
        months: countsOf("months", ({ month }) => String(month).slice(0, 7)),
        languages: countsOf("languages", ({ language }) => language),
        sources: countsOf("sources", ({ source }) => named(source)),
        profiles: countsOf("profiles", ({ entity }) => named(entity)),
      }).toEqual({
        types: counted(kept.map(({ isPost }) => (isPost ? "POST" : "ARTICLE"))),
        months: counted(kept.map(({ month }) => month)),
        languages: counted(kept.map(({ language }) => language)),
        sources: counted(kept.flatMap(({ source }) => source ?? [])),
        profiles: counted(kept.flatMap(({ names }) => names)),
      });
    });

    it.each(PLACES)("highlights %s exactly in %j", async (query, text, words) => {
      const { search } = (await client.data(HIGHLIGHTS, { query })) as { search: { edges: readonly Highlighted[] } };
      const edge = search.edges.find(({ node }) => node.body.some((block) => block.text === text));
      const found = (edge?.highlights ?? []).flatMap((highlight) => {
        const block = edge?.node.body.find(({ id }) => id === highlight.blockId);
        expect(block?.text.slice(highlight.offset, highlight.offset + highlight.text.length)).toBe(highlight.text);
        return highlight.ranges.map(({ start, end, from, to }) => {
          const word = highlight.text.slice(start, end);
          expect([...highlight.text].slice(from, to).join("")).toBe(word);
          return word;
        });
      });
      expect(found).toEqual(words);
      for (const word of found) expect(fold(word)).toContain(fold(query));
    });
  });
}
