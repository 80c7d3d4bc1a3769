import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline, Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { DOWNLOAD_LIMITS, fetchDocument, type DownloadLimits } from "../../src/cli/reading/fetch-document";
import { Fetcher } from "../../src/fetching/fetcher";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { IngestReport } from "../../src/ingest/ingest-types";
import { runCommand } from "../builders/run-command";

const KIB = 1024;
/** No server here is given up where silence is not what is tried, however busy the machine. */
const LIMITS = { largest: 256 * KIB, stallMs: 60_000 };
/** Long enough that no busy machine seems silent. */
const HASTY = { ...LIMITS, stallMs: 5_000 };
/** What is read before a format is chosen. */
const HEAD = 64 * KIB;
const record = (headline: string, summary = "") =>
  `${JSON.stringify({ type: "Article", headline, summary: `Ferry. ${summary}` })}\n`;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends the same for as long as somebody reads it. */
function sendOn(response: ServerResponse, piece: string): void {
  const endless = function* () {
    for (;;) yield piece;
  };
  pipeline(Readable.from(endless()), response, () => undefined);
}

const CHANNEL = `<!doctype html><div class="tgme_channel_info">
<div class="tgme_channel_info_header_title">Quay Post</div>
<div class="tgme_channel_info_header_username">@quay_post</div>
<div class="tgme_channel_info_counter"><span class="counter_value">12.3K</span> subscribers</div></div>`;

/** What is sent by path. */
const ROUTES: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
  "/fitting": (response) => response.end(record("Fits", "x".repeat(LIMITS.largest - record("Fits").length))),
  "/declared": (response) => response.writeHead(200, { "content-length": LIMITS.largest + 1 }).flushHeaders(),
  "/declared-100-mib": (response) => response.writeHead(200, { "content-length": 100 * KIB * KIB + 1 }).flushHeaders(),
  "/packed": (response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(record("Packed", "x".repeat(LIMITS.largest)))),
  "/endless": (response) => sendOn(response, record("Endless", "x".repeat(KIB))),
  "/silent": () => undefined,
  "/stalls": (response) => response.write(record("Before the silence", "x".repeat(HEAD))),
  "/slow": async (response) => {
    for (const word of ["One", "Two", "Three", "Four"]) {
      response.write(record(`${word} of a slow stream`));
      await pause(HASTY.stallMs * 0.35);
    }
    response.end();
  },
  "/part": (response) => response.writeHead(206, { "content-range": "bytes 0-9/100" }).end(record("A part")),
  "/s/quay_post": (response) => response.writeHead(200, { "content-type": "text/html" }).end(CHANNEL),
  "/little-endian": (response) =>
    response
      .writeHead(200, { "content-type": "text/plain; charset=utf-16le" })
      .end(Buffer.from("Заголовок статьи\n\nТекст.\n", "utf16le")),
  "/latin": (response) =>
    response
      .writeHead(200, { "content-type": 'text/plain; charset="ISO-8859-1"' })
      .end(Buffer.from("Élection à São Tomé\n\nLe président a parlé.\n", "latin1")),
  "/mistaken": (response) =>
    response
      .writeHead(200, { "content-type": "text/plain; charset=iso-8859-1" })
      .end("Élection annoncée\n\nLe président a parlé.\n"),
  "/drips": (response) => {
    const timer = setInterval(() => response.write("a"), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/endless-error": (response) => sendOn(response.writeHead(500), "x".repeat(KIB)),
};

const underWay = new Set<ServerResponse>();
function answer({ url = "" }: IncomingMessage, response: ServerResponse): void {
  underWay.add(response);
  response.on("close", () => underWay.delete(response));
  void ROUTES[url]?.(response);
}

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
});

const fetcher = new Fetcher({ allows: () => true });
const reading = () => ({ fetcher, signal: new AbortController().signal });

async function download(path: string, limits: DownloadLimits = LIMITS): Promise<IngestReport> {
  const store = await openSqlite(":memory:");
  return ingestDocuments(store, [fetchDocument(`${base}${path}`, { format: "mediagraph" }, reading(), limits)]);
}

/** A server that is no longer read sees its connection end; one that is read on never does. */
async function allAnswersEnd(): Promise<void> {
  while (underWay.size > 0) await pause(10);
}

describe("a document at an address", () => {
  it("of the size that is allowed goes in", async () => {
    expect(await download("/fitting")).toMatchObject({ accepted: 1, rejected: [] });
  });

  it.each(["/declared", "/packed", "/endless"])(
    "that is larger is rejected with its address, the limit and the way out: %s",
    async (path) => {
      const { rejected } = await download(path);
      expect(rejected.map(({ reason }) => reason)).toEqual([
        `${base}${path} is larger than 0.25 MiB, the most that is read from an address. Download it and ingest the file, or raise FETCH_BYTES.`,
      ]);
      await allAnswersEnd();
    },
  );

  it("that is larger leaves in what was read until then", async () => {
    expect(await download("/endless")).toMatchObject({ accepted: 1, unchanged: expect.any(Number), rejected: [{}] });
  });

  it.each([
    ["/silent", 0],
    ["/stalls", 1],
  ])("whose server falls silent is given up, and what came is in: %s", async (path, accepted) => {
    expect(await download(path, HASTY)).toMatchObject({
      accepted,
      rejected: [{ reason: "could not be fetched: the server sent nothing for 5 seconds; try again later" }],
    });
    await allAnswersEnd();
  });

  it("may take longer than a server may be silent", async () => {
    expect(await download("/slow", HASTY)).toMatchObject({ accepted: 4, rejected: [] });
  });

  it("of which only a part is sent is not taken for the whole", async () => {
    expect(await download("/part")).toMatchObject({
      accepted: 0,
      rejected: [{ reason: "could not be fetched: the server sent a part of it only (206); try again later" }],
    });
  });

  it("that is a page has counts that were read when it was fetched", async () => {
    const store = await openSqlite(":memory:");
    const options = { format: "telegram" };
    const begun = new Date().toISOString();
    const { items } = await ingestDocuments(store, [fetchDocument(`${base}/s/quay_post`, options, reading(), LIMITS)]);
    const [account] = await store.reader().get("account", [items[0]?.id as `account_${string}`]);
    expect(account?.metrics).toMatchObject({ followers: 12_300 });
    expect((account?.metrics?.readAt ?? "") >= begun).toBe(true);
  });

  it.each([
    ["/little-endian", "Заголовок статьи"],
    ["/latin", "Élection à São Tomé"],
    ["/mistaken", "Élection annoncée"],
  ])("is read in the encoding that it is sent in: %s", async (path, headline) => {
    const store = await openSqlite(":memory:");
    const report = await ingestDocuments(store, [fetchDocument(`${base}${path}`, {}, reading(), LIMITS)]);
    expect(report).toMatchObject({ accepted: 1, rejected: [] });
    const [article] = await store.reader().get("article", [report.items[0]?.id as `article_${string}`]);
    expect(article?.headline).toBe(headline);
  });

  it("that comes by drops is given up after the longest time, though its server never falls silent", async () => {
    const report = await download("/drips", { ...LIMITS, longestMs: 500 });
    expect(report.rejected).toMatchObject([
      { reason: "could not be fetched: the server had not sent all of it after 0.5 seconds" },
    ]);
    await allAnswersEnd();
  });

  it("is let go of where an error's page does not end", async () => {
    expect(await download("/endless-error")).toMatchObject({
      rejected: [{ reason: "could not be fetched: the server answered 500 Internal Server Error" }],
    });
    await allAnswersEnd();
  });

  it("of 100 MiB and more is too large for mediagraph ingest, whose help says so", async () => {
    const { rejected } = await download("/declared-100-mib", DOWNLOAD_LIMITS);
    expect(rejected[0]?.reason).toContain("/declared-100-mib is larger than 100 MiB");
    expect((await runCommand(["ingest", "--help"])).stdout).toMatch(/at most 100 MiB.* 20 seconds/);
  });
});
