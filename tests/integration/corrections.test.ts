import { describe, expect, it } from "@jest/globals";
import type { Article } from "../../src/domain/article";
import type { ItemDraft } from "../../src/domain/draft";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { IngestReport } from "../../src/ingest/ingest-types";
import { recomputeAll } from "../../src/ingest/relinking/recompute";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aDocument, draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, anArticleDraft, paragraph } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";

const URL = "https://a.example/1";
const HEADLINE = "Chad meets the team of Mali";
const chadThePerson = aPersonDraft("Chad Someone", { wikidataId: "Q1" });
const DRAFTS: readonly ItemDraft[] = [
  aCountryDraft("TD", { en: "Chad" }),
  aCountryDraft("ML", { en: "Mali" }),
  chadThePerson,
  anArticleDraft(HEADLINE, { url: URL, language: "en", body: [paragraph("Mali won.")] }),
];
const at = (time: number) => ({ clock: () => `2024-01-01T00:00:0${time}.000Z` });

async function filledStore(): Promise<Store> {
  const store = await openSqlite(":memory:");
  expect((await ingestDocuments(store, [draftsDocument("input", ...DRAFTS)], at(0))).rejected).toEqual([]);
  return store;
}

type Correction = Readonly<Record<string, unknown>>;
const reject: Correction = {
  type: "MentionCorrection",
  action: "REJECT",
  subject: URL,
  field: "HEADLINE",
  start: 0,
  end: 4,
  surface: "Chad",
  entity: "iso3166:TD",
};
const confirm: Correction = { ...reject, action: "CONFIRM", start: 23, end: 27, surface: "Mali", entity: "iso3166:ML" };
const add: Correction = { ...reject, action: "ADD", entity: "wikidata:Q1" };

function correct(store: Store, time: number, ...corrections: readonly Correction[]): Promise<IngestReport> {
  return ingestDocuments(
    store,
    [aDocument("corrections.jsonl", corrections.map((one) => JSON.stringify(one)).join("\n"))],
    at(time),
  );
}

async function article(store: Store): Promise<Article> {
  const [found] = await store.reader().lookup("article", [`url:${URL}`]);
  if (found === null || found === undefined) throw new Error("Expected the article to be there.");
  return found;
}

async function mentions(store: Store): Promise<string[]> {
  const { mentions: found } = await article(store);
  const names = await store.reader().get(
    "entity",
    found.map(({ entityId }) => entityId),
  );
  return found
    .filter(({ field }) => field === "HEADLINE")
    .map(
      (mention, index) => `${mention.surface}: ${names[index]?.names["en"]} ${mention.method} ${mention.confidence}`,
    );
}

const AUTOMATIC = ["Chad: Chad NAME 0.95", "Mali: Mali NAME 0.95"];

describe("a correction of a mention", () => {
  it("rejects, confirms and adds, outranking what is found automatically", async () => {
    const store = await filledStore();
    expect(await mentions(store)).toEqual(AUTOMATIC);
    expect(await correct(store, 1, reject, confirm)).toMatchObject({ updated: 2, rejected: [] });
    expect(await mentions(store)).toEqual(["Mali: Mali NAME 1"]);
    await correct(store, 2, add);
    expect(await mentions(store)).toEqual(["Chad: Chad Someone MANUAL 1", "Mali: Mali NAME 1"]);
    expect((await verifyStore(store)).faults).toEqual([]);
  });

  it("is said once: again it changes nothing", async () => {
    const store = await filledStore();
    await correct(store, 1, reject);
    expect(await correct(store, 2, reject)).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it("outlives new inputs of its subject and linking anew", async () => {
    const store = await filledStore();
    await correct(store, 1, reject, add);
    await ingestDocuments(
      store,
      [
        draftsDocument(
          "more",
          anArticleDraft(HEADLINE, { url: URL, language: "en", summary: "More.", body: [paragraph("Mali won.")] }),
        ),
      ],
      at(2),
    );
    await recomputeAll(store);
    expect((await article(store)).summary).toBe("More.");
    expect(await mentions(store)).toEqual(["Chad: Chad Someone MANUAL 1", "Mali: Mali NAME 0.95"]);
  });

  it("waits while its words are not there, and applies again when they are", async () => {
    const store = await filledStore();
    await correct(store, 1, reject);
    const renamed = (headline: string) =>
      draftsDocument(headline, anArticleDraft(headline, { url: URL, language: "en" }));
    await ingestDocuments(store, [renamed("In Chad")], at(2));
    expect(await mentions(store)).toEqual(["Chad: Chad NAME 0.95"]);
    await ingestDocuments(store, [renamed("Chad wins")], at(3));
    expect(await mentions(store)).toEqual([]);
  });

  it("follows its words in a headline and a paragraph that were edited", async () => {
    const store = await filledStore();
    const before = "Mali and Chad talk about the river.";
    const edited = (headline: string, ...body: readonly string[]) =>
      draftsDocument(
        headline,
        anArticleDraft(headline, { url: URL, language: "en", body: body.map((text) => paragraph(text)) }),
      );
    await ingestDocuments(store, [edited(HEADLINE, before)], at(1));
    const { body, id } = await article(store);
    const inBlock = { subject: id, field: "BODY", block: body[0]?.id, start: 0, end: 4, surface: "Mali" };
    await correct(store, 2, reject, add, { ...reject, ...inBlock, entity: "iso3166:ML" });
    const found = async () =>
      (await article(store)).mentions.map(({ field, start, surface, method }) => [field, start, surface, method]);
    const rest = ["BODY", 9, "Chad", "NAME"];
    expect(await found()).toEqual([["HEADLINE", 0, "Chad", "MANUAL"], ["HEADLINE", 23, "Mali", "NAME"], rest]);
    await ingestDocuments(store, [edited(`Update: ${HEADLINE}`, "Rain fell.", `${before} Mali is dry.`)], at(3));
    expect(await found()).toEqual([
      ["HEADLINE", 8, "Chad", "MANUAL"],
      ["HEADLINE", 31, "Mali", "NAME"],
      rest,
      ["BODY", 36, "Mali", "NAME"],
    ]);
    expect((await verifyStore(store)).faults).toEqual([]);
  });

  it("gives way to a later one about the place that its words have moved to", async () => {
    const store = await filledStore();
    await correct(store, 1, add);
    const edited = draftsDocument("edited", anArticleDraft(`Update: ${HEADLINE}`, { url: URL, language: "en" }));
    await ingestDocuments(store, [edited], at(2));
    expect((await mentions(store))[0]).toBe("Chad: Chad Someone MANUAL 1");
    await correct(store, 3, { ...add, action: "REJECT", start: 8, end: 12 });
    expect(await mentions(store)).toEqual(AUTOMATIC);
  });

  it("gives way to a later one about the same place", async () => {
    const store = await filledStore();
    await correct(store, 1, { ...add, correctedAt: "2024-02-01T00:00:00.000Z" });
    await correct(store, 2, { ...reject, action: "CONFIRM", correctedAt: "2024-01-15T00:00:00.000Z" });
    expect((await mentions(store))[0]).toBe("Chad: Chad Someone MANUAL 1");
    await correct(store, 3, { ...reject, action: "CONFIRM", correctedAt: "2024-03-01T00:00:00.000Z" });
    expect((await mentions(store))[0]).toBe("Chad: Chad NAME 1");
  });

  it("stands in a block that it names", async () => {
    const store = await filledStore();
    const { body, id } = await article(store);
    const inBlock = {
      ...reject,
      subject: id,
      field: "BODY",
      block: body[0]?.id,
      surface: "Mali",
      entity: "iso3166:ML",
    };
    expect(await correct(store, 1, inBlock)).toMatchObject({ updated: 1, rejected: [] });
    expect((await article(store)).mentions.map(({ field }) => field)).toEqual(["HEADLINE", "HEADLINE"]);
  });

  it("goes along in an export, without its subject's mentions", async () => {
    const [store, other] = [await filledStore(), await openSqlite(":memory:")];
    await correct(store, 1, reject, add);
    const text = await exported(store);
    expect(text).not.toContain('"mentions"');
    await ingestExport(other, text);
    expect(await mentions(other)).toEqual(await mentions(store));
    expect(await exported(other)).toBe(text);
  });

  it("follows a profile that turns out to be another one", async () => {
    const store = await filledStore();
    const place = (overrides: object) => ({ ...aCountryDraft("TD", { en: "Tchad" }), ...overrides }) as ItemDraft;
    await ingestDocuments(
      store,
      [draftsDocument("other", { type: "Topic", names: { en: "Tchad" }, wikidataId: "Q657" })],
      at(1),
    );
    await correct(store, 2, { ...reject, entity: "wikidata:Q657" });
    expect(await mentions(store)).toEqual(AUTOMATIC);
    await ingestDocuments(store, [draftsDocument("both", place({ wikidataId: "Q657" }))], at(3));
    expect(await mentions(store)).toEqual(["Mali: Mali NAME 0.95"]);
    expect((await verifyStore(store)).faults).toEqual([]);
  });
});

describe("a correction that cannot be taken", () => {
  it.each([
    [
      "a subject that is not there",
      { subject: "https://a.example/none" },
      "subject: no article or post https://a.example/none is in the store",
    ],
    ["a profile that is not there", { entity: "wikidata:Q404" }, "entity: no profile wikidata:Q404 is in the store"],
    [
      "other words at its place",
      { surface: "Mali" },
      'surface: expected what stands at 0-4 of HEADLINE, which is "Chad", got "Mali"',
    ],
    [
      "a text in the body without its block",
      { field: "BODY" },
      "block: the id of a block is missing; expected one of the ids in body { id }",
    ],
    ["a block that is not there", { field: "BODY", block: "block_x" }, "block: BODY has no block block_x; expected"],
    ["a block of a text without blocks", { block: "block_x" }, "block: HEADLINE is one text without blocks"],
    ["a text that the subject lacks", { field: "SUMMARY" }, "field: the subject has no text SUMMARY"],
    [
      "an action that there is not",
      { action: "KEEP" },
      'action: expected one of CONFIRM, REJECT, ADD, WITHDRAW, got "KEEP"',
    ],
    ["no entity", { entity: "Chad" }, "entity: expected the id of a profile or an identity key"],
  ])("for %s is rejected with its line, and spares the others", async (_, fault, reason) => {
    const store = await filledStore();
    const report = await correct(store, 1, confirm, { ...reject, ...fault });
    expect(report).toMatchObject({
      updated: 1,
      rejected: [{ input: "corrections.jsonl", place: "line 2", reason: expect.stringContaining(reason) }],
    });
    expect(await mentions(store)).toEqual(["Chad: Chad NAME 0.95", "Mali: Mali NAME 1"]);
  });
});
