import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { warc } from "../../../../src/formats/containers/warc-container";
import { Unpacking } from "../../../../src/formats/containers/unpacking";
import { chunked, warcOf } from "../../../builders/archives";
import { openAll } from "../../../builders/contained";

const BODY = "The ferry sails again. ".repeat(500);
const [ONE, TWO] = ["https://ferries.example/1", "https://ferries.example/2"];

describe("a web archive", () => {
  it("gives each response with its address, media type and date", async () => {
    const bytes = warcOf({ url: `<${ONE}>`, fields: ["Content-Type: text/html; charset=big5"], body: BODY });
    async function* once() {
      yield bytes;
    }
    for await (const contained of warc.open(once(), new Unpacking()))
      expect(contained).toMatchObject({
        name: ONE,
        url: ONE,
        mediaType: "text/html; charset=big5",
        capturedAt: "2021-05-06T07:08:09.000Z",
      });
    expect.assertions(1);
  });

  it.each([1, 100, 65_536])("leaves out what is no response, in pieces of %i bytes", async (pieces) => {
    const body = pieces === 1 ? BODY.slice(0, 600) : BODY;
    const archive = warcOf(
      { type: "warcinfo", url: ONE, body: "software: crawler\r\n" },
      { type: "request", url: ONE, body: "GET / HTTP/1.1\r\n\r\n" },
      { url: ONE, body },
      { type: "metadata", url: ONE, body: "fetchTimeMs: 3" },
      { type: "revisit", url: ONE, body: "" },
      { url: "dns:ferries.example", body: "x" },
      { type: "resource", url: TWO, body: "Two" },
    );
    expect(await openAll(warc, archive, { pieces })).toEqual({
      found: { [ONE]: body, [TWO]: "Two" },
      fault: undefined,
    });
  });

  it("skips responses that have no document, by their status", async () => {
    const { found } = await openAll(
      warc,
      warcOf({ url: ONE, status: "301 Moved", body: "" }, { url: TWO, body: "Two" }),
    );
    expect(found).toEqual({ [ONE]: "skipped: HTTP 301 response", [TWO]: "Two" });
  });

  it("names what Common Crawl makes of pages, and skips it", async () => {
    const { found } = await openAll(
      warc,
      warcOf(
        { type: "conversion", url: ONE, fields: ["Content-Type: text/plain"], body: "The ferry sails again." },
        { type: "metadata", url: TWO, fields: ["Content-Type: application/json"], body: '{"Envelope": {}}' },
      ),
    );
    expect(found).toMatchObject({ [ONE]: expect.stringContaining("WET"), [TWO]: expect.stringContaining("WAT") });
  });

  it.each([
    ["in chunks", ["Transfer-Encoding: chunked"], chunked(BODY, 100)],
    ["gzipped", ["Content-Encoding: gzip"], gzipSync(BODY)],
    ["gzipped, in chunks", ["content-encoding: GZIP", "transfer-encoding: Chunked"], chunked(gzipSync(BODY), 10)],
    ["as zlib's form of deflate", ["Content-Encoding: deflate"], deflateSync(BODY)],
    ["as bare deflate", ["Content-Encoding: deflate"], deflateRawSync(BODY)],
    ["by brotli", ["Content-Encoding: br"], brotliCompressSync(BODY)],
    ["plain, though its fields say chunks and gzip", ["Transfer-Encoding: chunked", "Content-Encoding: gzip"], BODY],
  ])("gives the body that was sent %s", async (_how, fields, body) => {
    const { found, fault } = await openAll(warc, warcOf({ url: ONE, fields, body }, { url: TWO, body: "Two" }));
    expect({ found, fault }).toEqual({ found: { [ONE]: BODY, [TWO]: "Two" }, fault: undefined });
  });

  it("gives what came before the place where it is cut, and one fault", async () => {
    const archive = warcOf({ url: ONE, body: BODY }, { url: TWO, body: BODY });
    for (let length = 30; length < archive.length - 4; length += 997) {
      const { found, fault } = await openAll(warc, archive.subarray(0, length));
      expect(fault).toMatch(/the web archive ends in the middle/);
      if (length > archive.length / 2) expect(found[ONE]).toBe(BODY);
    }
  });

  it("says where no record begins, and which length is none", async () => {
    const [good, bad] = [warcOf({ url: ONE, body: "One" }), warcOf({ url: TWO, body: "Two" }).toString()];
    const cases = [
      ["not a record\n", /^record 2: no record begins before byte \d+; the web archive is damaged/],
      [bad.replace(/Content-Length: \d+/, "Content-Length: -4"), /^record 2: the record's Content-Length is "-4"/],
    ] as const;
    for (const [rest, fault] of cases) {
      const opened = await openAll(warc, Buffer.concat([good, Buffer.from(rest)]));
      expect(opened).toEqual({ found: { [ONE]: "One" }, fault: expect.stringMatching(fault) });
    }
  });
});
