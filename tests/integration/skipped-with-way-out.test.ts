import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { tarOf, zipOf } from "../builders/archives";
import { aDocument } from "../builders/documents";

const CORPUS = "**** *source_port *date_2026\nThe ferry came back on Monday.\n";
const CHAT = [1, 2, 3, 4].map((day) => `[0${day}/03/2026, 10:15:00] Ana: Ferry ${day} sails\n`).join("");
const CDX = "example,news)/port 20260203100000 https://news.example/port text/html 200 ABC 100 200 a.warc.gz\n";
const TABLE = "port,rain,wind\nSfax,12,3\nBizerte,14,5\n";
const PICTURE = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

const ingest = async (...documents: ReturnType<typeof aDocument>[]) =>
  ingestDocuments(await openSqlite(":memory:"), documents);

describe("what a container or a folder holds, and is not read", () => {
  it.each([
    ["a corpus", CORPUS, /^skipped: a corpus of IRaMuTeQ .*Write a table/],
    ["a conversation", CHAT, /^skipped: an exported chat, .*--format plain-text/],
    ["an index of a web archive", CDX, /^skipped: an index of a web archive, .*Ingest the web archive/],
    ["a table", TABLE, /^skipped: a table of values .*Name the columns, such as title,url,date/],
  ])("tells the way out of %s", async (_title, content, warning) => {
    const told = { code: "PART_LEFT_OUT", warning: expect.stringMatching(warning) };
    const inArchives = [zipOf({ path: "x/a.txt", content }), tarOf({ path: "x/a.txt", content })];
    for (const bytes of inArchives)
      expect(await ingest(aDocument("a.bin", bytes))).toMatchObject({
        skipped: 1,
        rejected: [],
        warnings: [{ input: "a.bin!/x/a.txt", ...told }],
      });
    const inFolder = aDocument("x/a.txt", content, { isOfFolder: true });
    expect(await ingest(inFolder)).toMatchObject({
      skipped: 1,
      rejected: [],
      warnings: [{ input: "x/a.txt", ...told }],
    });
  });

  it("says it once of many documents of a kind, and not of pictures, nor of the index of a WACZ file", async () => {
    const report = await ingest(
      aDocument("a.zip", zipOf({ path: "1.csv", content: TABLE }, { path: "2.csv", content: TABLE })),
      aDocument("b.zip", zipOf({ path: "1.csv", content: TABLE }, { path: "1.png", content: PICTURE })),
      aDocument("c.wacz", zipOf({ path: "indexes/index.cdx", content: CDX })),
    );
    expect(report).toMatchObject({ skipped: 5, rejected: [] });
    expect(report.warnings).toMatchObject([{ input: "a.zip!/1.csv" }]);
  });
});
