import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { BadUserInput } from "../../src/domain/errors/errors";
import { ingestDocuments } from "../../src/ingest/ingest";
import { findTrends } from "../../src/loaders/trends";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft, aPersonDraft, aPostDraft, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

interface Found {
  readonly window: Readonly<Record<"start" | "end", string> & Record<"articles" | "posts", number>>;
  readonly baseline: Found["window"];
  readonly trends: readonly (Readonly<Record<string, number>> & { readonly entity: { readonly name: string } })[];
}

let store: Store;
let client: GraphClient;
const on = (day: number, hour: number) => ({
  instant: `2024-05-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`,
  precision: "SECOND" as const,
});

let next = 0;
const article = (day: number, text: string, language = "en") =>
  anArticleDraft(`Report ${++next}`, {
    url: `https://n.example/${next}`,
    language,
    publishedAt: on(day, next % 24),
    body: [paragraph(text)],
  });

beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  const profiles = [
    aCountryDraft("KE", { en: "Kenya", fr: "Kenya" }),
    aCountryDraft("FJ", { en: "Fiji", fr: "Fidji" }),
    aPersonDraft("Amina Okello"),
    aPersonDraft("Bela Farago"),
  ];
  const days = [8, 9, 10, 11, 12, 13, 14];
  const texts = [
    // Kenya is in every article of every day, Fiji in more and more, Amina Okello in the last day alone.
    ...days.flatMap((day) => [article(day, "Kenya sold tea."), article(day, "Kenya sold more tea.")]),
    ...days.slice(5).map((day) => article(day, "A storm over Fiji, said Kenya.")),
    ...Array.from({ length: 6 }, () => article(15, "Kenya heard Amina Okello.")),
    ...Array.from({ length: 3 }, () => article(15, "Kenya and Fiji met.")),
    article(15, "Kenya a vu Bela Farago.", "fr"),
    aPostDraft("Amina Okello again", { nativeId: "1", postedAt: on(15, 20) }),
  ];
  await ingestDocuments(store, [draftsDocument("profiles", ...profiles), draftsDocument("texts", ...texts)]);
});
afterAll(() => store.close());

const FIELDS =
  "window { start end articles posts } baseline { start end articles posts } " +
  'trends { score expected articles posts baselineArticles baselinePosts entity { name(language: "en") } }';

async function trending(args = 'until: "2024-05-16"'): Promise<Found> {
  return (await client.data(`{ trending(${args}) { ${FIELDS} } }`))["trending"] as Found;
}

const names = ({ trends }: Found) => trends.map(({ entity }) => entity.name);

describe("trending profiles", () => {
  it("are those of which a greater part of the window speaks, not those that are always there", async () => {
    const found = await trending();
    expect(names(found)).toEqual(["Amina Okello", "Fiji"]);
    expect(found.window).toEqual({
      start: "2024-05-15T00:00:00.000Z",
      end: "2024-05-16T00:00:00.000Z",
      articles: 10,
      posts: 1,
    });
    expect(found.baseline).toMatchObject({ start: "2024-05-08T00:00:00.000Z", articles: 16, posts: 0 });
    const { entity, ...amina } = found.trends[0] ?? { entity: undefined };
    expect(entity?.name).toBe("Amina Okello");
    // 7 of 11 texts after 0 of 16: 2 × 7 × ln(27 / 11).
    expect(amina).toEqual({ score: 12.57, expected: 0, articles: 6, posts: 1, baselineArticles: 0, baselinePosts: 0 });
    expect(found.trends[1]).toMatchObject({ articles: 3, baselineArticles: 2, expected: 1.38 });
  });

  it("are told by what comes after two texts, not by one", async () => {
    expect(names(await trending())).not.toContain("Bela Farago");
  });

  it("end with the newest text if no time is given, whenever that was", async () => {
    const found = await trending('window: "P1D"');
    expect(found.window.end).toBe("2024-05-15T23:00:00.001Z");
    expect(names(found)[0]).toBe("Amina Okello");
  });

  describe("without an end", () => {
    const undated = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        anArticleDraft(`Undated ${index}`, { url: `https://n.example/undated/${index}`, body: [paragraph("Kenya.")] }),
      );
    const windowWith = async (...texts: ReturnType<typeof article>[]) => {
      const other = await openSqlite(":memory:");
      const clock = () => "2025-01-01T00:00:00.000Z";
      await ingestDocuments(other, [draftsDocument("texts", ...texts)], { clock });
      const request = { window: 86_400_000, baseline: 86_400_000, kinds: ["article", "post"] as const, first: 5 };
      const { window } = await findTrends(other.reader(), request, "2025-01-01T00:00:01.000Z");
      await other.close();
      return window;
    };

    it("end with the newest text that has a date, though pages without a date were read later", async () => {
      next = 5;
      const dated = [article(10, "Kenya."), article(11, "Kenya.")];
      // More than are looked at first.
      const window = await windowWith(...dated, ...undated(25));
      expect(window).toMatchObject({ end: "2024-05-11T07:00:00.001Z", articles: 1 });
    });

    it("end with the newest text where none has a date", async () => {
      expect(await windowWith(...undated(2))).toMatchObject({ end: "2025-01-01T00:00:00.001Z", articles: 2 });
    });
  });

  it("do not look into the future", async () => {
    const request = { window: 3_600_000, baseline: 3_600_000, kinds: ["article" as const], first: 5 };
    const { window } = await findTrends(store.reader(), request, "2024-05-10T23:30:00.000Z");
    expect(window.end.slice(0, 10)).toBe("2024-05-10");
  });

  it("are kept by type, by language and by kind of text", async () => {
    expect(names(await trending('until: "2024-05-16", types: [PLACE]'))).toEqual(["Fiji"]);
    const french = await trending('until: "2024-05-16", language: "fr"');
    expect([french.window.articles, french.baseline.articles, names(french)]).toEqual([1, 0, []]);
    const posts = await trending('until: "2024-05-16", subjects: [POST]');
    expect([posts.window.articles, posts.window.posts]).toEqual([0, 1]);
  });

  it("are none where nothing came before, and none in an empty graph", async () => {
    expect(names(await trending('until: "2024-05-09"'))).toEqual([]);
    const empty = await openSqlite(":memory:");
    const request = { window: 1_000, baseline: 1_000, kinds: ["article", "post"] as const, first: 5 };
    const { profiles, window } = await findTrends(empty.reader(), request, "2024-05-10T00:00:00.000Z");
    expect([profiles, window.end]).toEqual([[], "2024-05-10T00:00:00.000Z"]);
    await empty.close();
  });

  it("cost seven round trips at most with an end, and one for the profiles", async () => {
    const { report } = await client.run(
      '{ trending(until: "2024-05-16", types: [PERSON, PLACE]) { trends { entity { id } } } }',
    );
    expect(report.byCollection).toEqual({ articles: 2, posts: 2, edges: 2, entities: 2 });
  });

  it("refuse more than fifty, and lengths that are none", async () => {
    const { result } = await client.run("{ trending(first: 51) { trends { score } } }");
    expect(result.errors?.[0]?.originalError).toBeInstanceOf(BadUserInput);
    const wrong = await client.run('{ trending(window: "P1Y") { trends { score } } }');
    expect(wrong.result.errors?.[0]?.message).toContain("A Duration is a length of time");
  });
});
