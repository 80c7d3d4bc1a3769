import { appendFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execute, type ExecutionResult } from "graphql";
import { buildMediagraphSchema } from "../../schema/build-schema";
import type { ItemDraft } from "../../src/domain/draft";
import { BadDocument } from "../../src/domain/errors/errors";
import { idFor } from "../../src/domain/ids";
import { spanText } from "../../src/domain/text/spans/spans";
import { searchWords } from "../../src/domain/text/words/words";
import { formats } from "../../src/formats/registry";
import type { FormatReader, Read } from "../../src/formats/format-reader";
import { completeArticle } from "../../src/ingest/merging/complete";
import { candidateOf } from "../../src/ingest/identity/candidate";
import { articleFacets } from "../../src/ingest/saving/item-facets";
import { linkItem } from "../../src/linking/link-item";
import { articleSubject } from "../../src/linking/subjects";
import { Linker } from "../../src/linking/linker";
import { normalize } from "../../src/ingest/identity/normalize";
import { createContext } from "../../src/server/create-context";
import type { Writer } from "../../src/ingest/writing/writer";
import { emptyReport } from "../../src/ingest/ingest-types";
import type { Store } from "../../src/store/store";
import { doubling, doublingFrom, isTooMuch } from "../builders/doubling";
import { DOCUMENT_SHAPES, SHAPES as ALL_SHAPES } from "../builders/hostile-shapes";
import { everyNth } from "../builders/thorough";
import { textArguments, type TextArgument } from "../builders/text-arguments";
import { linkerOf } from "../../src/ingest/relinking/linker-of";
import { sampleStore } from "../builders/filled-stores";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";

const SHAPES = everyNth(ALL_SHAPES, 90);
/** UTF-16 units of the larger of the two texts: as UTF-8 at most the size of a document. */
const LARGEST = 65_536;
const TOO_LONG = `https://a.example/${"a".repeat(200_000)}`;
/** Far more than it takes, and far less than what grows with the square. */
const REFUSING_MS = 1_000;
const NOT_COME_TO = /^(?:CreativeWork|Topic)\.|(?:documents|retries)\[0\]\.content/;

/** Names a file that gets a line for each measurement: `shape, what was done, size, ms, ms for twice the size`. */
const TABLE = process.env["DOUBLING_TABLE"];

const READS_NOTHING = {
  ingest: () => Promise.resolve(emptyReport()),
  retry: () => Promise.resolve([]),
} as unknown as Writer;

let linker: Linker;

beforeAll(async () => {
  const store = await sampleStore();
  linker = await linkerOf(store);
  await store.close();
  // What runs for the first time is slow.
  for (const { of } of SHAPES) for (const work of Object.values(WORK)) await work(of(500));
});

afterAll(() => {
  linker = new Linker();
});

/** What is done to texts from outside. */
const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  "read as plain text": (text) => readAs("plain-text", text),
  "read as a text of Mediagraph's own documents": (text) => readAs("mediagraph", JSON.stringify(aDocumentOf(text))),
  "normalized in every field": (text) => draftsOf(text).map((draft) => nodeOf(draft)),
  "linked and made ready for the search": (text) => linkArticle(text),
};

for (const [name, work] of Object.entries(WORK)) {
  describe(`twice the text, ${name}, is at most two and a half times the work:`, () => {
    it.each(SHAPES)("$name", ({ name: shape, of }) => expectLinear(shape, name, of, work));
  });
}

describe("twice the document, read as Mediagraph's own, is at most two and a half times the work:", () => {
  it.each(everyNth(DOCUMENT_SHAPES, 31))("$name", ({ name, of }) =>
    expectLinear(name, "read as a document", of, (text) => readAs("mediagraph", text)),
  );
});

async function expectLinear(
  shape: string,
  work: string,
  of: (units: number) => string,
  run: (text: string) => unknown,
): Promise<void> {
  const measured = await doubling(LARGEST, of, run);
  if (TABLE !== undefined)
    appendFileSync(
      TABLE,
      `${[shape, work, measured.size, measured.once.toFixed(1), measured.twice.toFixed(1)].join("\t")}\n`,
    );
  expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
}

async function readAs(name: string, text: string): Promise<number> {
  const format = formats().find((one) => one.name === name) as FormatReader;
  const bytes = Buffer.from(text);
  const hints = { name: "input" };
  for (const each of formats()) each.detect(bytes.subarray(0, 65_536), hints);
  const read: Read[] = [];
  try {
    for await (const one of format.read(inOneChunk(bytes), hints)) read.push(one);
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
  }
  return read.length;
}

/** A text of every kind of field that is read in a way of its own. */
function aDocumentOf(text: string) {
  const post = {
    type: "SocialPost",
    platform: "X",
    author: { type: "SocialAccount", platform: "X", handle: text },
    content: "a",
  };
  return {
    type: "Article",
    headline: text,
    publishedAt: text.slice(0, 100),
    url: text.slice(0, 9_000),
    body: [
      { type: "Paragraph", text },
      { type: "PostEmbed", post },
    ],
  };
}

function draftsOf(text: string): ItemDraft[] {
  const account = { type: "SocialAccount" as const, platform: "MASTODON" as const, handle: text, url: text };
  const post = {
    type: "SocialPost" as const,
    platform: "X" as const,
    nativeId: text,
    author: { ...account, avatar: { url: text }, description: text },
    hashtags: [text],
    linkCard: { url: text, title: text },
    contentWarning: text,
    edits: [{ text: spanText(text) }],
    repostOf: { type: "SocialPost" as const, platform: "X" as const, url: text },
  };
  const embedded = { type: "EmbedBlock" as const, url: text, title: text };
  const related = { type: "RelatedLink" as const, title: "a", url: text };
  return [
    {
      type: "Article",
      headline: text,
      source: { type: "Source", name: "a", url: text, feeds: [text] },
      contributors: [{ name: text, role: text, url: text, account }],
      isBasedOn: [text],
      body: [related, embedded, { type: "PostEmbed", post }],
    },
    { type: "Person", names: { en: text }, sameAs: [text] },
  ];
}

/** What is refused is done with. */
function nodeOf(draft: ItemDraft) {
  try {
    return candidateOf(normalize(draft), "test@1", "tests");
  } catch (error) {
    if (error instanceof BadDocument) return undefined;
    throw error;
  }
}

const RECORDED = { firstSeenAt: "2023-02-07T00:00:00.000Z", inputs: {}, provenance: {} };

/** A text cut into the cells of a row. */
function cellsOf(text: string) {
  return Array.from({ length: Math.ceil(text.length / 100) }, (_, at) =>
    spanText(text.slice(at * 100, at * 100 + 100)),
  );
}

function linkArticle(text: string) {
  const whole = completeArticle({
    ...RECORDED,
    id: idFor("article", "a"),
    values: {
      headline: text.slice(0, 100),
      body: [
        { type: "Paragraph", ...spanText(text) },
        { type: "TableBlock", rows: [cellsOf(text)], headerRows: 0 },
      ],
    },
  });
  const subject = articleSubject(whole);
  const mentions = linkItem(subject, linker);
  return [articleFacets({ ...whole, mentions }, []), searchWords(text), linker.place(text), linker.owner("X", text)];
}

describe("every text among the arguments of the schema:", () => {
  const schema = buildMediagraphSchema();
  const all = textArguments(schema);
  let store: Store;

  beforeAll(async () => {
    store = await sampleStore();
  });

  afterAll(() => store.close());

  const run = ({ document, variables }: TextArgument, text: string) => {
    const contextValue = createContext(store, { headers: {}, id: "test" }, () => READS_NOTHING);
    return execute({ schema, document, contextValue, variableValues: variables(text) });
  };

  it("are found by going through the schema", () => {
    const names = all.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "Query.articles(filter.text)",
        "Query.article(by.url)",
        "Query._entities(representations[0])",
        "Article.mentions(after)",
        "Mutation.ingest(documents[0].url)",
      ]),
    );
  });

  it.each(everyNth(all, 10))("$name is refused where it is too long, with its longest length", async (argument) => {
    const started = process.cpuUsage();
    const { errors = [] } = (await run(argument, TOO_LONG)) as ExecutionResult;
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(REFUSING_MS);
    for (const { message } of errors)
      expect(message).toMatch(/may have at most \d+ characters|A LanguageTag is|A DateTime is|A Duration is/);
    // The sample has no profiles of some types, and a document may be longer.
    expect(errors.length > 0 || NOT_COME_TO.test(argument.name)).toBe(true);
  });

  it.each(everyNth([...new Map(all.map((argument) => [argument.kind, argument])).values()], 8))(
    "$kind is no work that grows faster than its text",
    async (argument) => {
      for (const { name: shape, of } of SHAPES) {
        const measured = await doublingFrom(argument.scalar === "Url" ? 4_000 : 450, of, (text) => run(argument, text));
        if (TABLE !== undefined)
          appendFileSync(
            TABLE,
            `${[shape, argument.name, measured.size, measured.once.toFixed(1), measured.twice.toFixed(1)].join("\t")}\n`,
          );
        expect({ shape, ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
      }
    },
  );
});
