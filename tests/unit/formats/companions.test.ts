import { describe, expect, it } from "@jest/globals";
import type { DocumentHints, Read } from "../../../src/formats/format-reader";
import { html } from "../../../src/formats/html/html-reader";
import { companionOf, detectFormat } from "../../../src/formats/registry";

async function readAll(text: string, hints: DocumentHints): Promise<readonly Read[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const reads: Read[] = [];
  for await (const read of html.read(chunks(), hints)) reads.push(read);
  return reads;
}

const PAGES = '{"format":"json-pages-1.0","id":"pages","title":"All Pages"}\n{"id":"1","url":"https://a.example/"}\n';

describe("what stands beside the web archive in a WACZ file", () => {
  it.each([
    ["pages/pages.jsonl", PAGES, "list of the pages of a web archive"],
    ["datapackage.json", '{ "profile": "data-package", "resources": [] }', "description of a web archive"],
    ["datapackage-digest.json", '{"path": "datapackage.json", "hash": "sha256:0"}', "checksum of a web archive"],
    ["indexes/index.cdx", 'example,a)/ 20260203100000 {"url":"https://a.example/"}\n', "index of a web archive"],
    ["indexes/index.idx", '!meta 0 {"format":"cdxj-gzip-1.0"}\n', "index of a web archive"],
  ])("is no document: %s", (name, text, kind) => {
    const head = Buffer.from(text);
    expect(detectFormat(head, { name })).toBeUndefined();
    expect(companionOf(head, { name })?.kind).toBe(kind);
  });
});

describe("what stands beside a web page that a browser saved", () => {
  it.each([
    ["Page_files/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', "SVG image"],
    ["Page_files/style.css", ".menu{display:none}.text{margin:0 auto}", "source code"],
  ])("is no document: %s", (name, text, kind) => {
    const head = Buffer.from(text);
    expect(detectFormat(head, { name })).toBeUndefined();
    expect(companionOf(head, { name })?.kind).toBe(kind);
  });
});

describe("a frame beside a web page that a browser saved", () => {
  const kinds = async (name: string, text: string): Promise<readonly (string | undefined)[]> =>
    (await readAll(text, { name })).map((read) => (read.outcome === "skipped" ? read.kind : read.outcome));
  const FRAME = "<!DOCTYPE html><html><head></head><body><script>go()</script></body></html>";

  it.each([
    "Ferries_files/saved_resource.html",
    "a.zip!/Ferries_files/saved_resource(2).html",
    "Ferries_files/ad.html",
  ])("is skipped by name: %s", async (name) => expect(await kinds(name, FRAME)).toEqual(["frame of a saved page"]));

  it("is rejected elsewhere", async () => expect(await kinds("ad.html", FRAME)).toEqual(["rejection"]));
});

describe("what stands beside the posts in an archive of X", () => {
  it.each([
    ["data/ip-audit.js", 'window.YTD.ip_audit.part0 = [ {\n  "ipAudit" : { "accountId" : "9" }\n} ]'],
    ["data/deleted-tweets.js", "window.YTD.deleted_tweets.part0 = [ ]"],
    ["data/manifest.js", 'window.__THAR_CONFIG = {\n  "userInfo" : { "accountId" : "9" }\n}'],
  ])("is no document: %s", (name, text) => {
    const head = Buffer.from(text);
    expect(detectFormat(head, { name })).toBeUndefined();
    expect(companionOf(head, { name })?.kind).toBe("part of an archive of X without posts");
  });
});
