import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { blockText } from "../../src/domain/body-block";
import type { ArticleDraft } from "../../src/domain/draft";
import type { Article } from "../../src/domain/article";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { IngestReport } from "../../src/ingest/ingest-types";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aDocument, draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft, paragraph } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";
import { propertyRuns } from "../builders/thorough";

const URL = "https://a.example/harbour";
const HEADLINE = "A harbour is dredged";
const SPOKEN = "Sand from Chad is sold in Mali.";
const body = [paragraph("First the water went."), paragraph(SPOKEN)];
/** The article as it is known by its address, as it was pasted, and as both: the last makes one of the first two. */
const published = anArticleDraft(HEADLINE, {
  url: URL,
  language: "en",
  body: [paragraph(SPOKEN), paragraph("Nothing else was said.")],
});
const pasted = anArticleDraft(HEADLINE, { language: "en", body });
const both = anArticleDraft(HEADLINE, { url: URL, language: "en", body });
const PROFILES = [aCountryDraft("TD", { en: "Chad" }), aCountryDraft("ML", { en: "Mali" })];

let second = 0;
const clock = () => new Date(Date.UTC(2024, 0, 1, 0, 0, second++)).toISOString();

async function ingest(store: Store, ...drafts: readonly ArticleDraft[]): Promise<void> {
  for (const draft of drafts)
    expect((await ingestDocuments(store, [draftsDocument("input", draft)], { clock })).rejected).toEqual([]);
}

async function openWithProfiles(): Promise<Store> {
  const store = await openSqlite(":memory:");
  await ingestDocuments(store, [draftsDocument("profiles", ...PROFILES)], { clock });
  return store;
}

async function articles(store: Store): Promise<Article[]> {
  const all: Article[] = [];
  for await (const article of store.scan("article")) all.push(article);
  return all;
}

type Correction = Readonly<Record<string, unknown>>;

/** That the country named in the spoken paragraph of an article, as it is now, is none. */
async function rejection(
  store: Store,
  { url }: Pick<ArticleDraft, "url">,
  overrides: Correction = {},
): Promise<Correction> {
  const article = (await articles(store)).find((one) => one.url === url);
  const block = article?.body.find((one) => blockText(one) === SPOKEN);
  if (article === undefined || block === undefined) throw new Error("Expected the article with its paragraph.");
  const [start, end] = [SPOKEN.indexOf("Chad"), SPOKEN.indexOf("Chad") + 4];
  return {
    type: "MentionCorrection",
    action: "REJECT",
    subject: article.id,
    field: "BODY",
    block: block.id,
    start,
    end,
    surface: "Chad",
    entity: "iso3166:TD",
    ...overrides,
  };
}

function correct(store: Store, ...corrections: readonly Correction[]): Promise<IngestReport> {
  return ingestDocuments(
    store,
    [aDocument("corrections.jsonl", corrections.map((one) => JSON.stringify(one)).join("\n"))],
    { clock },
  );
}

/** What the one article mentions; the store must have no faults. */
async function mentioned(store: Store): Promise<string[]> {
  const [article, ...others] = await articles(store);
  expect(others).toEqual([]);
  expect((await verifyStore(store)).faults).toEqual([]);
  return (article?.mentions ?? []).map(({ surface, method, confidence }) => `${surface} ${method} ${confidence}`);
}

describe("a correction of an article that turns out to be another one", () => {
  it.each([
    ["elder", [published, pasted]],
    ["younger", [pasted, published]],
  ] as const)("holds, said before of the pasted one, the other being the %s", async (_, order) => {
    const store = await openWithProfiles();
    await ingest(store, ...order);
    expect((await correct(store, await rejection(store, pasted))).rejected).toEqual([]);
    await ingest(store, both);
    expect(await mentioned(store)).toEqual(["Mali NAME 0.95"]);
  });

  it("holds where it was said of the other one", async () => {
    const store = await openWithProfiles();
    await ingest(store, pasted, published);
    await correct(store, await rejection(store, published));
    await ingest(store, both);
    expect(await mentioned(store)).toEqual(["Mali NAME 0.95"]);
  });

  it.each([
    ["id", {}],
    ["address", { subject: URL }],
  ])("is taken afterwards by the article's %s and the block's id of before", async (_, subject) => {
    const store = await openWithProfiles();
    await ingest(store, published, pasted);
    const said = await rejection(store, pasted, subject);
    await ingest(store, both);
    expect(await correct(store, said)).toMatchObject({ updated: 1, rejected: [] });
    expect(await mentioned(store)).toEqual(["Mali NAME 0.95"]);
  });

  it("changes nothing when it is read again", async () => {
    const store = await openWithProfiles();
    await ingest(store, published, pasted);
    const said = await rejection(store, pasted);
    await correct(store, said);
    await ingest(store, both);
    expect(await correct(store, said)).toMatchObject({ updated: 0, unchanged: 1, rejected: [] });
  });

  it("gives way to a later one, said of the same place of the other", async () => {
    for (const [first, last, holds] of [
      ["REJECT", "CONFIRM", ["Chad NAME 1", "Mali NAME 0.95"]],
      ["CONFIRM", "REJECT", ["Mali NAME 0.95"]],
    ] as const) {
      const store = await openWithProfiles();
      await ingest(store, pasted, published);
      await correct(store, await rejection(store, published, { action: first }));
      await correct(store, await rejection(store, pasted, { action: last }));
      await ingest(store, both);
      expect(await mentioned(store)).toEqual(holds);
    }
  });

  it("goes along to another store in which the article has another id", async () => {
    const [store, other] = [await openWithProfiles(), await openWithProfiles()];
    await ingest(store, pasted);
    await correct(store, await rejection(store, pasted));
    await ingest(other, published, both);
    await ingestExport(other, await exported(store));
    expect(await mentioned(other)).toEqual(["Mali NAME 0.95"]);
  });

  it("comes along from a store that knows the article under the id that is another's here", async () => {
    const [store, other] = [await openWithProfiles(), await openWithProfiles()];
    for (const one of [store, other]) await ingest(one, published, pasted);
    await correct(store, await rejection(store, pasted));
    await ingest(other, both);
    await ingestExport(other, await exported(store));
    expect(await mentioned(other)).toEqual(["Mali NAME 0.95"]);
  });
});

describe("corrections and what makes one of two articles", () => {
  const steps = ["published", "pasted", "of published", "of pasted", "both"] as const;
  /** Each correction comes at some time after its article. */
  const orders = fc
    .shuffledSubarray([...steps], { minLength: steps.length })
    .filter(
      (order) =>
        order.indexOf("of published") > order.indexOf("published") &&
        order.indexOf("of pasted") > order.indexOf("pasted"),
    );

  it("give the same mentions in any order", () =>
    fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const store = await openWithProfiles();
        const said: Partial<Record<string, Correction>> = {};
        for (const step of order) {
          if (step === "both") await ingest(store, both);
          else if (step === "published" || step === "pasted") {
            const draft = step === "published" ? published : pasted;
            await ingest(store, draft);
            const found =
              (await articles(store)).find(({ url }) => url === draft.url) === undefined ? published : draft;
            said[step] = await rejection(
              store,
              found,
              step === "published"
                ? {}
                : {
                    surface: "Mali",
                    start: SPOKEN.indexOf("Mali"),
                    end: SPOKEN.indexOf("Mali") + 4,
                    entity: "iso3166:ML",
                  },
            );
          } else {
            expect((await correct(store, said[step.slice(3)] ?? {})).rejected).toEqual([]);
          }
        }
        expect(await mentioned(store)).toEqual([]);
        await store.close();
      }),
      { numRuns: propertyRuns(3, 20) },
    ));
});
