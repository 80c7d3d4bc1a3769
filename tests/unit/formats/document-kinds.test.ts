import { describe, expect, it } from "@jest/globals";
import { detectFormat } from "../../../src/formats/registry";
import { binaryKind, pictureKind } from "../../../src/formats/reading/document-kinds/binary-kinds";
import { notProse } from "../../../src/formats/reading/document-kinds/not-prose";
import { wideUnicode } from "../../../src/formats/containers/wide-unicode";
import { isCalledJson, markupKind } from "../../../src/formats/reading/document-kinds/document-kinds";

describe("a document that is JSON, or begins like it,", () => {
  it.each([
    "null",
    " 42\n",
    "-1.5e3",
    "true",
    '"text"',
    '"a \\" b"',
    "[1",
    "[1, 2]",
    "[null",
    '["a", "b"]',
    "{'",
    '{"a"',
    "[{",
    "[]",
  ])("is no prose: %s", (text) => {
    expect(markupKind(text)).toMatch(/^a JSON /);
  });

  it.each([
    "42 people came",
    "[1] The first note",
    '"Peace" was his word',
    "null and void",
    "[sic] he said",
    "2023-02-07",
    "{sic} he said",
  ])("is told from prose: %s", (text) => {
    expect(markupKind(text)).toBeUndefined();
  });

  it("is also known by its name or its media type", () => {
    expect(
      [
        { name: "a.json" },
        { name: "A.NDJSON" },
        { name: "-", mediaType: "application/json; charset=utf-8" },
        { name: "-", mediaType: "application/ld+json" },
      ].every(isCalledJson),
    ).toBe(true);
    expect(
      [{ name: "json.txt" }, { name: "a.json.txt" }, { name: "-", mediaType: "text/plain" }].some(isCalledJson),
    ).toBe(false);
  });
});

describe("a file that is no text", () => {
  const utf16 = (text: string): string => Buffer.from(text, "utf16le").toString("latin1");
  const zip = (name: string): string => `PK\x03\x04${"\0".repeat(26)}${name}`;
  const office = (name: string): string => `\xd0\xcf\x11\xe0${"\0".repeat(500)}${utf16(name)}`;

  it.each([
    ["%PDF-1.7\n%\xe2\xe3", "a PDF file", "pdftotext"],
    [zip("Index/Document.iwa"), "an Apple document (Pages, Numbers or Keynote)", "Export it as .docx"],
    [zip("mimetypeapplication/epub+zip"), "an EPUB book", "Unzip it"],
    [zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "a spreadsheet (ODS)", "CSV"],
    [`${zip("[Content_Types].xml")}xl/workbook.xml`, "a spreadsheet (XLSX)", "CSV"],
    [`${zip("[Content_Types].xml")}ppt/presentation.xml`, "a presentation (PPTX)", "Copy"],
    [office("EncryptedPackage"), "an Office document with a password", "save it without"],
    [office("WordDocument"), "an old Word document (DOC)", ".docx"],
    [office("__substg1.0_0037001F"), "an Outlook message (MSG)", ".eml"],
    [office("Other"), "an old Office file (DOC, XLS or PPT)", ".docx"],
    ["7z\xbc\xaf\x27\x1c\0\x04", "a 7z archive", "Unpack it"],
    ["Rar!\x1a\x07\x01\0", "a RAR archive", "Unpack it"],
    ["BZh91AY", "a bzip2 file", "bzip2 -dc"],
    ["\xfd7zXZ\0\0", "an xz file", "xz -dc"],
    ["\x28\xb5\x2f\xfd\x04", "a Zstandard file", "zstd -dc"],
    ["SQLite format 3\0", "an SQLite database", "CSV"],
    ["\0\0\0\x01Bud1", "a note of macOS about a folder", "no article"],
    ["\x7fELF\x02\x01", "a program", "no article"],
    [`abc${"\x01\x02\x03".repeat(20)}`, "a binary file of a kind that is not known", "no article"],
  ])("is named with the way out, number %#", (bytes, kind, wayOut) => {
    expect(binaryKind(Buffer.from(bytes, "latin1"))).toEqual({ kind, wayOut: expect.stringContaining(wayOut) });
  });

  it.each([
    ["\0\0\0\x20ftypisom", "MP4 video or recording"],
    ["\x89PNG\r\n", "PNG image"],
    ["RIFF\x10\0\0\0WAVEfmt ", "WAV recording"],
    ["wOF2\0", "font"],
  ])("and comes along with documents is known by its bytes, number %#", (bytes, kind) => {
    expect(pictureKind(Buffer.from(bytes, "latin1"))).toBe(kind);
    expect(wideUnicode(Buffer.from(bytes, "latin1"))).toBeUndefined();
  });

  it.each(["A headline\n\nA text.", "\u200fعنوان\n\nنص", "a\x1b[0m b", "\ufeffText"])("is not %j", (text) => {
    expect(binaryKind(Buffer.from(text))).toBeUndefined();
    expect(binaryKind(Buffer.from(`\ufeff${text}`, "utf16le"))).toBeUndefined();
  });
});

describe("a text that is no prose", () => {
  it.each([
    ["BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "a calendar"],
    ["BEGIN:VCARD\nFN:Ada\n", "a list of contacts"],
    [
      "[07/02/2023, 20:12:11] Awa: The ferry is in.\n[07/02/2023, 20:13:02] Awa: \u200eimage omitted\n[07/02/2023, 20:15:30] Mo D.: Good.\nAt last.\n",
      "an exported chat",
    ],
    ["٧‏/٢‏/٢٠٢٣، ٨:١٢ م - آوا: وصلت\n٧‏/٢‏/٢٠٢٣، ٨:١٣ م - مو: أهلا\n٧‏/٢‏/٢٠٢٣، ٨:١٤ م - آوا: نعم\n", "an exported chat"],
    ["diff --git a/x b/x\nindex 1..2\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n", "a list of changes (diff)"],
    ["--- a/quay.txt\n+++ b/quay.txt\n@@ -1 +1 @@\n-a\n+b\n", "a list of changes (diff)"],
    ["WEBVTT\n\n00:01.000 --> 00:04.000\nHello.\n", "subtitles"],
    ["1\r\n00:00:01,000 --> 00:00:04,000\r\nHello.\r\n", "subtitles"],
    ["-----BEGIN CERTIFICATE-----\nMIIB\n", "a key or a certificate"],
    ["% A comment\n\\documentclass{article}\n", "a document of LaTeX"],
    ["[InternetShortcut]\r\nURL=https://harbour.example/\r\n", "a file of settings"],
    ["INSERT INTO berths VALUES (4);\n", "source code"],
    ["@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n<#ada> a foaf:Person .\n", "a document of RDF"],
    ["PREFIX wd: <http://www.wikidata.org/entity/>\nSELECT ?x WHERE { ?x wdt:P31 wd:Q5 }\n", "a document of RDF"],
    ['<http://quay.example/1> <http://quay.example/name> "Ada" .\n', "a document of RDF"],
    ['# Quay\nmsgid ""\nmsgstr ""\n', "a catalogue of translations (gettext)"],
    ["#EXTM3U\n#EXTINF:60,Ada - Ferry\nhttps://quay.example/a.mp3\n", "a playlist"],
    ["%!PS-Adobe-3.0\n%%Pages: 1\n", "a document of PostScript"],
    ['[Event "Quay Open"]\n[Site "Quay"]\n\n1. e4 e5\n', "a file of chess games"],
    [`>ada\n${"MKTAYIAKQR".repeat(5)}\n`, "a file of sequences (FASTA)"],
    ["# Quay\nUser-agent: *\nDisallow: /berths\n", "a file of rules for robots"],
    [
      `${Buffer.from("The ferry sails again from berth 4 on Monday at noon. ".repeat(4)).toString("base64")}\n`,
      "a file of bytes as letters (Base64)",
    ],
  ])("is told by its first line: %j", (text, kind) => {
    expect(notProse(text)).toBe(kind);
  });

  it.each([
    "[Reuters]\nFerries sail again",
    "1\nThe first chapter",
    "Begin: the talks",
    "> Ada wrote this\nFERRIES SAIL AGAIN FROM BERTH FOUR ON MONDAY\nThey do.",
    "Prefix codes: <how they work>\nThey do.",
    `${"Donaudampfschifffahrtsgesellschaft".repeat(2)}\nDas Wort hat 68 Buchstaben.`,
  ])("is not %j", (text) => {
    expect(notProse(text)).toBeUndefined();
  });
});

describe("a web page without the tags of the page and of its head", () => {
  it.each([
    "<meta charset=utf-8><title>Ferries</title><p>They sail.",
    "<title>Ferries</title>\n<link rel=canonical><p>They sail.",
  ])("is a web page: %s", (page) => {
    expect(detectFormat(Buffer.from(page), { name: "page" })?.name).toBe("html");
  });

  it("is no part of a feed", () => {
    const part = "<title>Ferries</title>\n<subtitle>All of them</subtitle>\n<link>https://ferry.example/</link>";
    expect(detectFormat(Buffer.from(part), { name: "part" })?.name).not.toBe("html");
  });

  it("is no text that only shows such a tag", () => {
    expect(detectFormat(Buffer.from("<title> is the tag for the name of a page.\n"), { name: "page" })?.name).not.toBe(
      "html",
    );
  });
});
