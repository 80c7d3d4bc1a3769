import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aDocument } from "../builders/documents";

const HEADLINE = "عودة العبّارات 🛳 — Élan";
const JSON_LINES = `${JSON.stringify({ type: "Article", headline: HEADLINE, url: "https://a.example/1" })}\n`.repeat(2);

function utf32(text: string, isBigEndian: boolean): Buffer {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(codes.length * 4);
  codes.forEach((code, at) => (isBigEndian ? bytes.writeUInt32BE(code, at * 4) : bytes.writeUInt32LE(code, at * 4)));
  return bytes;
}

const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function headlineOf(bytes: Uint8Array, mediaType?: string) {
  const store = await openSqlite(":memory:");
  const open = () => inPieces(bytes, 7);
  const report = await ingestDocuments(store, [
    aDocument("a", "", { open, ...(mediaType !== undefined && { mediaType }) }),
  ]);
  const { rows } = await store.reader().list("article", { order: "ASC", take: { first: 1 } });
  return { report, headline: rows[0]?.item.headline };
}

const PROSE: readonly (readonly [language: string, headline: string, text: string])[] = [
  [
    "Arabic",
    "عودة العبّارات إلى الميناء",
    "عادت العبّارات إلى الميناء يوم الأحد بعد عاصفة طويلة، وقال المدير إن الرحلات ستستمر.",
  ],
  ["Hebrew", "המעבורות חזרו לנמל", "המעבורות חזרו לנמל ביום ראשון אחרי סערה ארוכה, והמנהל אמר שההפלגות יימשכו."],
  ["Chinese", "渡轮回到港口", "经过漫长的风暴，渡轮周日回到港口。经理说航班将继续。"],
  ["Russian", "Паромы вернулись в порт", "Паромы вернулись в порт в воскресенье после долгой бури."],
];

describe("a document in a wider form of Unicode", () => {
  it.each(PROSE)(
    "without a mark and without ASCII at its start is told by its words: %s",
    async (_, headline, text) => {
      const bytes = utf16(`${headline}\n\n${text}\n`);
      expect((await headlineOf(bytes)).headline).toBe(headline);
      expect((await headlineOf(Buffer.from(bytes).swap16())).headline).toBe(headline);
    },
  );

  it.each([
    ["UTF-16 as Windows writes it", utf16(`\ufeff${JSON_LINES}`)],
    ["UTF-16 of the other order", utf16(`\ufeff${JSON_LINES}`).swap16()],
    ["UTF-16 without a mark", utf16(JSON_LINES)],
    ["UTF-16 without a mark, of the other order", utf16(JSON_LINES).swap16()],
    ["UTF-32", utf32(`\ufeff${JSON_LINES}`, false)],
    ["UTF-32 of the other order", utf32(`\ufeff${JSON_LINES}`, true)],
    ["UTF-32 without a mark", utf32(JSON_LINES, false)],
    ["UTF-16, gzipped", gzipSync(utf16(`\ufeff${JSON_LINES}`))],
    ["UTF-16 prose", utf16(`\ufeff${HEADLINE}\n\nA text with 🛳 in it, and some words more.\n`)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${JSON_LINES}`)],
  ])("is read to the character: %s", async (_title, bytes) => {
    expect((await headlineOf(bytes)).headline).toBe(HEADLINE);
    expect((await headlineOf(bytes, "application/octet-stream; charset=utf-16")).headline).toBe(HEADLINE);
  });

  it.each([
    ["half a unit at its end", Buffer.concat([utf16(`\ufeff${JSON_LINES}`), Buffer.from("x")])],
    ["half a pair", Buffer.concat([utf16(`\ufeff{"a":"`), Buffer.from([0x3d, 0xd8, 0x22, 0x00, 0x7d, 0x00])])],
    ["half a character of UTF-32", utf32(`\ufeff${JSON_LINES}`, true).subarray(0, -2)],
  ])("with %s is rejected with the way out, and never read with a sign for what is missing", async (_title, bytes) => {
    const { report } = await headlineOf(bytes);
    expect(report.rejected.at(-1)?.reason).toMatch(/is not valid UTF-(?:16LE|32BE).*Save the document as UTF-8/);
  });
});
