import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Id } from "../../src/domain/ids";
import { mentionId } from "../../src/domain/mention";
import { stringOf, type NamingText } from "../../src/domain/coverage/naming-text";
import { anArticle, aMention, aPerson, aPost } from "../builders/items";
import { aMentionWrite, aWrite, saveAgain, saveAll } from "../builders/writes";
import { compareKeys } from "./naive-list";
import type { Harness, Opened } from "./store.contract";

/** Which profiles an article or post names, and where: by their numbers. */
interface Plan {
  readonly kind: "article" | "post";
  readonly minute: number;
  readonly named: readonly (readonly [profile: number, block: number])[];
  readonly isEnglish: boolean;
}

const PROFILES = [0, 1, 2].map((number) => aPerson(`profile ${number}`));
const plans: fc.Arbitrary<Plan[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("article" as const, "post" as const),
    minute: fc.nat({ max: 5 }),
    named: fc.uniqueArray(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })), { selector: String, maxLength: 5 }),
    isEnglish: fc.boolean(),
  }),
  { maxLength: 20 },
);
const minutes = fc.option(fc.nat({ max: 6 }), { nil: undefined });
const requests = fc.record({ newest: fc.integer({ min: 1, max: 8 }), from: minutes, before: minutes });

const timeOf = (minute: number): string => `2024-05-01T10:0${minute}:00.000Z`;
const itemOf = ({ kind }: Plan, index: number) =>
  kind === "article" ? anArticle(`text ${index}`) : aPost(`text ${index}`);

function writeOf(plan: Plan, index: number) {
  const item = itemOf(plan, index);
  const sortKey = timeOf(plan.minute);
  const mentions = plan.named.map(([profile, block], place) => {
    const where = {
      field: block === 0 ? ("HEADLINE" as const) : ("BODY" as const),
      ...(block > 0 && { blockId: `b${block}` }),
    };
    const found = {
      ...aMention(item, PROFILES[profile] ?? aPerson("none"), "x"),
      ...where,
      start: place,
      end: place + 1,
    };
    return { ...found, id: mentionId(item.id, found) };
  });
  const relation = plan.kind === "article" ? ("Entity.articles" as const) : ("Entity.posts" as const);
  const named = [...new Set(mentions.map(({ entityId }) => entityId))];
  return aWrite(
    { ...item, mentions },
    {
      sortKey,
      facets: plan.isEnglish
        ? ["language:en", ...(plan.minute === 0 ? ["language:en-gb"] : []), "hashtag:mali"]
        : ["a:b"],
      mentions: mentions.map((mention) => aMentionWrite(mention, { sortKey })),
      edges: named.map((parent) => ({ relation, parent, sortKey, child: item.id })),
    },
  );
}

/** The newest texts in the range, as the port describes them. */
function naive(
  graph: readonly Plan[],
  kind: Plan["kind"],
  passes: (plan: Plan) => boolean,
  { newest, from = -1, before = 9 }: { newest: number; from?: number | undefined; before?: number | undefined },
): NamingText[] {
  return graph
    .map((plan, index) => ({ plan, id: itemOf(plan, index).id, sortKey: timeOf(plan.minute) }))
    .filter(({ plan }) => plan.kind === kind && plan.minute >= from && plan.minute < before && passes(plan))
    .sort((one, other) => -compareKeys(one, other))
    .slice(0, newest)
    .map(({ plan, id, sortKey }) => ({ id, sortKey, profiles: namedIn(plan) }));
}

function namedIn({ named }: Plan): NamingText["profiles"] {
  return PROFILES.flatMap(({ id }, number) => {
    const blocks = named.filter(([profile]) => profile === number).map(([, block]) => block);
    const strings = blocks.map((block) =>
      stringOf(block === 0 ? "HEADLINE" : "BODY", block > 0 ? `b${block}` : undefined),
    );
    return strings.length === 0 ? [] : [{ id, strings: [...new Set(strings)].sort() }];
  }).sort((one, other) => (one.id < other.id ? -1 : 1));
}

const inOrder = (texts: readonly NamingText[]): NamingText[] =>
  texts.map((text) => ({
    ...text,
    profiles: text.profiles
      .map(({ id, strings }) => ({ id, strings: [...strings].sort() }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  }));

export function namingTextsContract(opened: Opened, open: () => Promise<Harness>): void {
  describe("texts and the profiles that they name", () => {
    it("are the newest ones, under a profile and of a kind, as in a naive implementation", async () => {
      const property = fc.asyncProperty(
        plans,
        fc.array(requests, { minLength: 5, maxLength: 5 }),
        async (graph, asked) => {
          const harness = await open();
          try {
            await saveAll(harness.store, [...PROFILES.map((person) => aWrite(person)), ...graph.map(writeOf)]);
            for (const { newest, from, before } of asked) await expectNewest(harness, graph, { newest, from, before });
          } finally {
            await harness.close();
          }
        },
      );
      await fc.assert(property, { seed: 20240501, numRuns: 8, endOnFailure: true });
    });

    it("are not those of removed texts", async () => {
      const { store } = opened();
      const plan: Plan = { kind: "article", minute: 1, named: [[0, 0]], isEnglish: true };
      await saveAll(store, [aWrite(PROFILES[0] ?? aPerson("none")), writeOf(plan, 0), writeOf(plan, 1)]);
      await saveAgain(store, anArticle("text 0"), { removedAt: "2024-06-01T00:00:00.000Z" });
      const reader = store.reader();
      const lists = PROFILES.slice(0, 1).map(({ id }) => ({ profile: id }));
      const [texts = []] = await reader.textsNaming("article", lists, 5);
      expect(texts.map(({ id }) => id)).toEqual([anArticle("text 1").id]);
      expect((await reader.newestTexts("article", { newest: 5 })).map(({ id }) => id)).toEqual([
        anArticle("text 1").id,
      ]);
      expect(await reader.reach("article", { newest: 5 })).toEqual({ from: timeOf(1), count: 1 });
      expect(await reader.newestLanguages("article", 5)).toEqual([{ value: "en", count: 1 }]);
    });
  });
}

async function expectNewest(
  { store }: Harness,
  graph: readonly Plan[],
  { newest, from, before }: { newest: number; from: number | undefined; before: number | undefined },
): Promise<void> {
  const reader = store.reader();
  const time = {
    ...(from !== undefined && { from: timeOf(from) }),
    ...(before !== undefined && { before: timeOf(before) }),
  };
  const request = { newest, ...time };
  const unknown = aPerson("nobody").id;
  const parents: Id<"entity">[] = [...PROFILES.map(({ id }) => id), unknown];
  const filter = { all: ["language:en"] };
  for (const kind of ["article", "post"] as const) {
    const lists = parents.map((profile) => ({ profile, ...time }));
    const naming = await reader.textsNaming(kind, lists, newest);
    expect(naming.map(inOrder)).toEqual([
      ...PROFILES.map((_, number) =>
        naive(graph, kind, ({ named }) => named.some(([profile]) => profile === number), { newest, from, before }),
      ),
      [],
    ]);
    // Each list has a time of its own.
    const [first] = parents;
    const own =
      first === undefined
        ? []
        : [
            { profile: first, before: timeOf(3) },
            { profile: first, from: timeOf(3) },
          ];
    const parts = (await reader.textsNaming(kind, own, 99)).map((texts) => texts.map(({ id }) => id));
    const namingFirst = naive(graph, kind, ({ named }) => named.some(([profile]) => profile === 0), { newest: 99 });
    expect(parts.reverse().flat()).toEqual(namingFirst.map(({ id }) => id));
    const english = naive(graph, kind, ({ isEnglish }) => isEnglish, { newest, from, before });
    expect(inOrder(await reader.newestTexts(kind, { ...request, filter }))).toEqual(english);
    const all = naive(graph, kind, () => true, { newest, from, before });
    expect(inOrder(await reader.newestTexts(kind, request))).toEqual(all);
    const ids = new Set(all.map(({ id }) => id));
    const passing = naive(graph, kind, ({ isEnglish }) => isEnglish, { newest: 99, from, before });
    expect(await reader.reach(kind, { ...request, filter })).toEqual({
      from: all.at(-1)?.sortKey ?? null,
      count: passing.filter(({ id }) => ids.has(id)).length,
    });
    const newestOfAll = naive(graph, kind, () => true, { newest }).map(({ id }) => id);
    const inEnglish = (minute?: number): number =>
      naive(graph, kind, (plan) => plan.isEnglish && (minute ?? plan.minute) === plan.minute, { newest: 99 }).filter(
        ({ id }) => newestOfAll.includes(id),
      ).length;
    const languages = { en: inEnglish(), "en-gb": inEnglish(0) };
    expect(await reader.newestLanguages(kind, newest)).toEqual(
      Object.entries(languages).flatMap(([value, count]) => (count > 0 ? [{ value, count }] : [])),
    );
  }
}
