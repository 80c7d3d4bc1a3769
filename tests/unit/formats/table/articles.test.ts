import { describe, expect, it } from "@jest/globals";
import type { ArticleDraft } from "../../../../src/domain/draft";
import type { Read } from "../../../../src/formats/format-reader";
import { table } from "../../../../src/formats/table/table-reader";

const ARABIC =
  "العنوان;الرابط;التاريخ;الكاتب;النص\nالعبارة تعود;https://jisr.example/2;2024-03-17;ليلى منصور;تعود العبارة يوم الاثنين إلى الميناء.\n";
/** The bytes of windows-1256 of its first letters, which no other encoding makes words of. */
const WINDOWS_1256: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, at) => [new TextDecoder("windows-1256").decode(Uint8Array.of(at + 128)), at + 128]),
);

describe("a table of articles", () => {
  it("becomes articles by its columns, in any order, with semicolons, a byte order mark and lines in quotes", async () => {
    const [read, ...others] = await readsOf(
      "\ufeffAuteur;Titre;Contenu;Date de publication;Lien;Média;Mots-clés\r\n" +
        'Ana Prado;"Le bac ""Aurore"" reprend";"Il reprend lundi.\r\n\r\nOn attendait; enfin.";17 mars 2024;https://gazette.example/bac;La Gazette;bac, port\r\n',
    );
    expect(others).toEqual([]);
    expect(articleIn(read)).toMatchObject({
      headline: 'Le bac "Aurore" reprend',
      url: "https://gazette.example/bac",
      authors: ["Ana Prado"],
      publishedAt: { instant: "2024-03-17T00:00:00.000Z", precision: "DAY" },
      source: { type: "Source", name: "La Gazette" },
      keywords: ["bac", "port"],
      body: [
        { type: "Paragraph", text: "Il reprend lundi." },
        { type: "Paragraph", text: "On attendait; enfin." },
      ],
    });
  });

  it("may have the names that content systems give to columns of posts", async () => {
    const [read] = await readsOf(
      "Post title,Post URL,Post author,Publish date,Post body,Meta description,Post status\n" +
        "Ferries sail,https://n.example/1,Ana Prado,2026-03-02,<p>They sail on Monday.</p>,A teaser,PUBLISHED\n",
    );
    expect(articleIn(read)).toMatchObject({
      headline: "Ferries sail",
      url: "https://n.example/1",
      authors: ["Ana Prado"],
      summary: "A teaser",
      body: [{ type: "Paragraph", text: "They sail on Monday." }],
    });
  });

  it("names the line of a bad row, and leaves empty rows and cells behind the last column out", async () => {
    const reads = await readsOf(
      'sep=;\r\ntitle;url;text\r\n"One";;"First.\r\nSecond."\r\n;;;;\r\nTwo;;Text;;;\r\n;https://gazette.example/3;\r\nFour;a;b;c\r\n',
    );
    expect(reads.map(({ outcome, place }) => [outcome, place])).toEqual([
      ["item", "line 3"],
      ["item", "line 6"],
      ["rejection", "line 7"],
      ["rejection", "line 8"],
    ]);
  });

  it.each([
    ["HTML in a cell", "<p>One.</p><h2>Two</h2>", ["Paragraph", "Heading"]],
    ["lines", "One.\nTwo.", ["Paragraph", "Paragraph"]],
  ])("makes blocks of %s", async (_what, text, types) => {
    const [read] = await readsOf(`title,text\nFerry,"${text}"\n`);
    expect(articleIn(read).body?.map(({ type }) => type)).toEqual(types);
  });

  it("reads objects with the same names", async () => {
    const [read] = await readsOf(
      '{"title":"Ferry","url":"https://g.example/9","authors":["Ana Prado","Sam Reed"],"publish_date":1710633600,"text":"It sails."}\n',
    );
    expect(articleIn(read)).toMatchObject({
      authors: ["Ana Prado", "Sam Reed"],
      publishedAt: { instant: "2024-03-17T00:00:00.000Z" },
    });
  });

  it.each([
    [
      "NewsAPI",
      {
        status: "ok",
        articles: [
          {
            source: { id: null, name: "Gazette" },
            author: "Ana Prado",
            title: "Ferry",
            url: "https://g.example/9",
            publishedAt: "2024-03-17T10:00:00Z",
            content: "It sails… [+120 chars]",
          },
        ],
      },
    ],
    [
      "Event Registry",
      {
        articles: {
          results: [
            {
              title: "Ferry",
              url: "https://g.example/9",
              dateTime: "2024-03-17T10:00:00Z",
              source: { uri: "g.example", title: "Gazette" },
              authors: [{ name: "Ana Prado", type: "author" }],
            },
          ],
        },
      },
    ],
    [
      "the New York Times",
      {
        response: {
          docs: [
            {
              web_url: "https://g.example/9",
              source: "Gazette",
              headline: { main: "Ferry" },
              pub_date: "2024-03-17T10:00:00+0000",
              byline: { original: "By Ana Prado" },
            },
          ],
        },
      },
    ],
  ])("reads the list in an answer of %s", async (_service, answer) => {
    const [read] = await readsOf(JSON.stringify(answer));
    const draft = articleIn(read);
    expect(draft).toMatchObject({
      headline: "Ferry",
      url: "https://g.example/9",
      authors: ["Ana Prado"],
      source: { name: "Gazette" },
      publishedAt: { instant: "2024-03-17T10:00:00.000Z" },
    });
    expect(draft.body).toBeUndefined();
  });

  it("rejects a bad member of a list at its place", async () => {
    const [, read] = await readsOf('{"articles":[{"title":"A","url":"https://g.example/1","date":"2024-03-17"},7]}');
    expect(read).toMatchObject({ outcome: "rejection", place: "line 1, articles[1]" });
  });

  it("knows an address by the name of a source, beside the name of the site", async () => {
    const [read] = await readsOf(
      '{"title":"A","source":"https://g.example/1","hostname":"g.example","date":"2024-03-17","text":"One."}',
    );
    expect(articleIn(read)).toMatchObject({ url: "https://g.example/1", source: { name: "g.example" } });
  });

  it("notes an address and a language that are none, and completes an address without https://", async () => {
    const [one, two] = await readsOf(
      "title,url,language,text\nA,see below,Elvish tongue,X\nB,www.g.example/b,pt_BR,Y\n",
    );
    expect(one).toMatchObject({
      warnings: [
        { text: 'url: expected the address of a web page, got "see below"' },
        {
          text: 'language: expected a code of BCP 47, such as ar, or its English name, got "Elvish tongue"',
          field: "language",
          value: '"Elvish tongue"',
        },
      ],
    });
    expect(articleIn(two)).toMatchObject({ url: "https://www.g.example/b", language: "pt-BR" });
  });

  it.each([
    ["windows-1256", Uint8Array.from(ARABIC, (letter) => WINDOWS_1256.get(letter) ?? letter.charCodeAt(0))],
    ["UTF-16", Buffer.from(`\ufeff${ARABIC}`, "utf16le")],
    ["UTF-8", Buffer.from(ARABIC)],
  ])("is read in %s, in pieces of any size", async (_encoding, bytes) => {
    for (const size of [1, 7, 1_000]) {
      const [read, ...others] = await readsOf(bytes, size);
      expect(others).toEqual([]);
      expect(articleIn(read)).toMatchObject({ headline: "العبارة تعود", authors: ["ليلى منصور"] });
    }
  });

  it("ends with a rejection where a text ends to be of its encoding", async () => {
    const reads = await readsOf(
      Buffer.concat([Buffer.from(`title,text\nA,${"é".repeat(40_000)}\nB,b\n`), Uint8Array.of(0xff, 0xfe, 10)]),
      9_000,
    );
    expect(reads.at(-1)).toMatchObject({ outcome: "rejection", code: "NOT_TEXT" });
  });
});

async function readsOf(document: string | Uint8Array, size = 1_000_000): Promise<Read[]> {
  const bytes = Buffer.from(document);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  expect(table.detect(bytes, { name: "list" })).toBe(true);
  const reads: Read[] = [];
  for await (const read of table.read(pieces(), { name: "list" })) reads.push(read);
  return reads;
}

function articleIn(read: Read | undefined): ArticleDraft {
  if (read?.outcome !== "item" || read.draft.type !== "Article") throw new Error(`no article: ${JSON.stringify(read)}`);
  return read.draft;
}
