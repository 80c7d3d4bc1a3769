import { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "@jest/globals";
import { ReadAhead } from "../../src/cli/reading/read-ahead";
import { readInputs } from "../../src/cli/reading/read-inputs";
import { Fetcher } from "../../src/fetching/fetcher";
import { MediaSite, type Respond } from "../builders/media-site";

const sites: MediaSite[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) await site.stop();
});

async function site(routes: Record<string, Respond | string>): Promise<MediaSite> {
  const started = await new MediaSite(routes).start();
  sites.push(started);
  return started;
}

async function contentsOf(urls: readonly string[]): Promise<string[]> {
  const { signal } = new AbortController();
  const reading = { stdin: Readable.from([]), fetcher: new Fetcher({ allows: () => true }), signal };
  const contents: string[] = [];
  for await (const document of readInputs(urls, {}, reading)) {
    const parts: Uint8Array[] = [];
    for await (const chunk of document.open()) parts.push(chunk);
    contents.push(`${document.url}: ${Buffer.concat(parts).toString()}`);
  }
  return contents;
}

describe("addresses", () => {
  it("of different hosts are fetched at the same time, and read in their order", async () => {
    let answer = (): void => undefined;
    // It answers only when the other one was asked.
    const slow = await site({ "/a": (_, response) => (answer = () => void response.end("first")) });
    const quick = await site({
      "/b": (_, response) => {
        response.end("second");
        answer();
      },
    });
    const urls = [slow.at("/a"), quick.at("/b")];
    expect(await contentsOf(urls)).toEqual([`${urls[0]}: first`, `${urls[1]}: second`]);
  });

  it("of one host are fetched one after another", async () => {
    const paths = ["/a", "/b", "/c", "/d"];
    const answer: Respond = (_, response) => setTimeout(() => response.end("x"), 5);
    const one = await site(Object.fromEntries(paths.map((path) => [path, answer])));
    expect(await contentsOf(paths.map((path) => one.at(path)))).toHaveLength(4);
    expect([one.mostAtOnce, one.asked]).toEqual([1, paths]);
  });
});

describe("reading ahead", () => {
  it("stops at a size until that is taken, and closes what nobody reads any further", async () => {
    let sent = 0;
    let isClosed = false;
    async function* endless() {
      try {
        for (;;) {
          sent += 1;
          yield new Uint8Array(1_048_576);
        }
      } finally {
        isClosed = true;
      }
    }
    const chunks = new ReadAhead(endless()).chunks();
    await new Promise(setImmediate);
    expect(sent).toBe(8);
    await chunks.next();
    await new Promise(setImmediate);
    expect(sent).toBe(9);
    await chunks.return(undefined);
    await new Promise(setImmediate);
    expect(isClosed).toBe(true);
  });

  it("gives a fault after what came before it", async () => {
    async function* failing() {
      yield Buffer.from("a");
      throw new Error("the line broke");
    }
    const chunks = new ReadAhead(failing()).chunks();
    await new Promise(setImmediate);
    expect((await chunks.next()).value).toEqual(Buffer.from("a"));
    await expect(chunks.next()).rejects.toThrow("the line broke");
  });
});
