import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { canonicalUrl } from "../../src/domain/addresses/urls";
import { type Pull } from "../../src/subscriptions/pull";
import { rejectionsOf } from "../builders/writes";
import { rssOf } from "../builders/media-site";
import { MINUTE, PulledSources, story } from "../builders/pulled-sources";
import { itSlowly } from "../builders/thorough";

const pulls = new PulledSources();
const { site, puller, add, pulled, articles } = pulls;

beforeEach(() => pulls.begin());
afterEach(() => pulls.end());

const minutesUntilNext = ({ subscription: { nextPullAt = "" } }: Pull): number =>
  (Date.parse(nextPullAt) - pulls.now) / MINUTE;

describe("pulling a source", () => {
  it("shows the server what it had, and takes no answer for nothing new", async () => {
    const shown: (string | undefined)[] = [];
    const here = await site();
    here.routes["/feed"] = (request, response) => {
      shown.push(request.headers["if-none-match"], request.headers["if-modified-since"]);
      if (request.headers["if-none-match"] === '"v1"') return response.writeHead(304).end();
      response.writeHead(200, { etag: '"v1"', "last-modified": "Fri, 01 Mar 2024 09:00:00 GMT" });
      return response.end(rssOf(here.at(""), ["/a", "/b"]));
    };
    const { url } = await add(here.at("/feed"));
    expect((await pulled(url)).outcome).toBe("read");
    pulls.now += 40 * MINUTE;
    expect(await pulled(url)).toMatchObject({ outcome: "unchanged", reports: [], subscription: { etag: '"v1"' } });
    expect(shown.slice(4)).toEqual(['"v1"', "Fri, 01 Mar 2024 09:00:00 GMT"]);
    expect(await articles()).toBe(2);
    const stored = await pulls.store.subscriptions.get(url);
    expect(stored).toMatchObject({ title: "Harbour Post", pulledAt: new Date(pulls.now).toISOString() });
    expect(stored?.sourceId).toMatch(/^source_/);
  });

  it("counts only what is new since the last time", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a", "/b"]);
    const { url } = await add(here.at("/feed"));
    await pulled(url);
    here.routes["/feed"] = rssOf(here.at(""), ["/c", "/a", "/b"]);
    const [report] = (await pulled(url)).reports;
    expect(report).toMatchObject({ accepted: 1, updated: 0 });
    expect(await articles()).toBe(3);
  });

  it("comes back as often as the feed asks, between five minutes and a day", async () => {
    const here = await site();
    const { url } = await add((here.routes["/feed"] = rssOf(here.at(""), ["/a"])) && here.at("/feed"));
    expect(minutesUntilNext(await pulled(url))).toBe(30);
    here.routes["/feed"] = rssOf(here.at(""), ["/a"], "<ttl>90</ttl>");
    expect(minutesUntilNext(await pulled(url))).toBe(90);
    here.routes["/feed"] = (_, response) =>
      response.writeHead(200, { "cache-control": "public, max-age=1" }).end(rssOf(here.at(""), ["/a"]));
    expect(minutesUntilNext(await pulled(url))).toBe(5);
  });

  it("waits twice as long after each failure, and says what failed", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const { url } = await add(here.at("/feed"));
    here.routes["/feed"] = (_, response) => response.writeHead(500).end();
    const first = await pulled(url);
    expect(first).toMatchObject({ outcome: "failed", subscription: { failures: 1 } });
    expect(first.subscription.fault).toContain("500 Internal Server Error");
    const waits = [minutesUntilNext(first), minutesUntilNext(await pulled(url)), minutesUntilNext(await pulled(url))];
    expect(waits).toEqual([30, 60, 120]);
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const { subscription } = await pulled(url);
    expect([subscription.failures, subscription.fault]).toEqual([undefined, undefined]);
  });

  it.each([
    [
      "a web page",
      "<!doctype html><title>Repairs</title><h1>Repairs</h1><p>We are back tomorrow, says the harbour.</p>",
    ],
    ["a single text", "Repairs\n\nWe are back tomorrow, says the harbour.\n"],
  ])("takes %s that is sent in place of a feed for no article", async (what, body) => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const { url } = await add(here.at("/feed"));
    await pulled(url);
    here.routes["/feed"] = (_, response) => response.writeHead(200, { etag: '"repairs"' }).end(body);
    const { outcome, subscription } = await pulled(url);
    expect([outcome, subscription.fault]).toEqual(["failed", `the server sent ${what} in place of the feed`]);
    expect(subscription.etag).toBeUndefined();
    expect(await articles()).toBe(1);
  });

  it("says that an answer that breaks off could not be fetched", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const { url } = await add(here.at("/feed"));
    here.routes["/feed"] = (_, response) => {
      response.writeHead(200, { "content-length": "9000" });
      response.write("<rss>", () => response.destroy());
    };
    expect((await pulled(url)).subscription.fault).toMatch(/^could not be fetched: /);
  });

  it("leaves a whole host alone for as long as it asks with Retry-After, and no other host", async () => {
    const [busy, calm] = [await site(), await site()];
    for (const one of [busy, calm])
      for (const path of ["/one", "/two"]) one.routes[path] = rssOf(one.at(""), [`${path}-a`]);
    const urls = [busy.at("/one"), busy.at("/two"), calm.at("/one")];
    for (const url of urls) await add(url);
    busy.routes["/one"] = (_, response) => response.writeHead(429, { "retry-after": "7200" }).end();
    busy.news();
    const by = puller();
    const [one, two, other] = await Promise.all(urls.map((url) => pulled(url, by)));
    expect(busy.news()).toEqual(["/one"]);
    expect([one, two].map((pull) => pull?.outcome)).toEqual(["failed", "failed"]);
    for (const pull of [one, two]) expect(minutesUntilNext(pull as Pull)).toBeGreaterThanOrEqual(120);
    expect(other?.outcome).toBe("read");
    // It was not asked: the host alone tells when to come again.
    expect([one, two].map((pull) => pull?.subscription.failures)).toEqual([1, undefined]);
    expect(minutesUntilNext(two as Pull)).toBeLessThanOrEqual(125);
  });

  it("stops for good where the server says that the source is gone", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    here.routes["/busy"] = rssOf(here.at(""), ["/b"]);
    const { url } = await add(here.at("/feed"));
    const busy = await add(here.at("/busy"));
    here.routes["/feed"] = (_, response) => response.writeHead(410).end();
    expect(await pulled(url)).toMatchObject({ outcome: "gone" });
    expect((await pulls.store.subscriptions.get(url))?.nextPullAt).toBeUndefined();
    here.routes["/busy"] = (_, response) => response.writeHead(429, { "retry-after": "60" }).end();
    const by = puller();
    await pulled(busy.url, by);
    expect(await pulled(url, by)).toMatchObject({ outcome: "gone" });
    expect((await pulls.store.subscriptions.get(url))?.nextPullAt).toBeUndefined();
    here.routes["/feed"] = rssOf(here.at(""), ["/a", "/c"]);
    pulls.now += MINUTE;
    expect(await pulled(url)).toMatchObject({ outcome: "read" });
    expect((await pulls.store.subscriptions.get(url))?.nextPullAt).toBeDefined();
  });

  it("notes a document that cannot be read, and reads it again when it is mended", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const { url } = await add(here.at("/feed"));
    here.routes["/feed"] = (_, response) => response.writeHead(200, { etag: '"bad"' }).end("PK\u0003\u0004");
    const { outcome, subscription } = await pulled(url);
    expect([outcome, subscription.etag, subscription.failures]).toEqual(["failed", undefined, 1]);
    expect(await rejectionsOf(pulls.store)).toEqual([]);
  });
});

describe("full text", () => {
  it("reads the web pages of new items once, and those that failed again", async () => {
    const here = await site();
    here.routes["/feed"] = (request, response) =>
      request.headers["if-none-match"] === undefined
        ? response.writeHead(200, { etag: '"v1"' }).end(rssOf(here.at(""), ["/a", "/b", "/gone"]))
        : response.writeHead(304).end();
    here.routes["/a"] = story(here.at("/a"));
    here.routes["/b"] = (_, response) => response.writeHead(500).end();
    const { url } = await add(here.at("/feed"), true);
    here.news();
    const by = puller();
    const first = await pulled(url, by);
    expect(here.news()).toEqual(["/feed", "/a", "/b", "/gone"]);
    expect(first.faults.map((fault) => fault.url)).toEqual([here.at("/b"), here.at("/gone")]);
    here.routes["/b"] = story(here.at("/b"));
    await pulled(url, by);
    expect(here.news()).toEqual(["/feed", "/b"]);
    expect(await pulled(url, by)).toMatchObject({ outcome: "unchanged", subscription: { etag: '"v1"' } });
    const [article] = await pulls.store.reader().lookup("article", [`url:${canonicalUrl(here.at("/b"))}`]);
    expect(JSON.stringify(article?.body)).toContain("All of");
  });

  it("leaves the name of the publisher to the feed, where the web page does not say it", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const words = "The ferry sails at noon, and all who wait in the harbour board it. ".repeat(5);
    here.routes["/a"] = (_, response) => {
      pulls.now += MINUTE;
      response.writeHead(200, { "content-type": "text/html" });
      response.end(
        `<!doctype html><html lang="en"><title>Ferry</title><article><h1>Ferry</h1><p>${words}</p></article></html>`,
      );
    };
    await pulled((await add(here.at("/feed"), true)).url);
    const { rows } = await pulls.store.reader().list("source", { order: "ASC", take: { first: 5 } });
    expect(rows.map(({ item }) => item.name)).toEqual(["Harbour Post"]);
  });

  it("is read only where it is asked for, and for what the feed has when it is", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    here.routes["/a"] = story(here.at("/a"));
    const { url } = await add(here.at("/feed"));
    here.news();
    await pulled(url);
    expect(here.news()).toEqual(["/feed"]);
    await add(here.at("/feed"), true);
    await pulled(url);
    expect(here.news()).toEqual(["/feed", "/a"]);
  });

  it("comes from the sitemaps of an index, each read again only when it changed", async () => {
    const here = await site();
    const index = (time: string) =>
      `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${here.at("/one.xml")}</loc><lastmod>${time}</lastmod></sitemap></sitemapindex>`;
    here.routes["/sitemap.xml"] = index("2024-03-01");
    here.routes["/one.xml"] =
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${here.at("/a")}</loc></url></urlset>`;
    here.routes["/a"] = story(here.at("/a"));
    const { url, kind } = await add(here.at("/sitemap.xml"), true);
    expect(kind).toBe("SITEMAP");
    here.news();
    await pulled(url);
    expect(here.news()).toEqual(["/sitemap.xml", "/one.xml", "/a"]);
    await pulled(url);
    expect(here.news()).toEqual(["/sitemap.xml"]);
    here.routes["/sitemap.xml"] = index("2024-03-02");
    await pulled(url);
    expect(here.news()).toEqual(["/sitemap.xml", "/one.xml"]);
  });
});

describe("a long list of web pages", () => {
  itSlowly("is read to its end by several pulls", async () => {
    const here = await site();
    const map = (list: "sitemapindex" | "urlset", paths: readonly string[]) => {
      const entry = list === "urlset" ? "url" : "sitemap";
      const entries = paths.map(
        (path) => `<${entry}><loc>${here.at(path)}</loc><lastmod>2024-03-01</lastmod></${entry}>`,
      );
      return `<?xml version="1.0"?><${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</${list}>`;
    };
    here.routes["/sitemap.xml"] = map("sitemapindex", ["/one.xml", "/two.xml"]);
    for (const part of ["one", "two"]) {
      const paths = Array.from({ length: 60 }, (_, index) => `/${part}-${index}`);
      here.routes[`/${part}.xml`] = map("urlset", paths);
      for (const path of paths) here.routes[path] = story(here.at(path));
    }
    const { url } = await add(here.at("/sitemap.xml"), true);
    const by = puller();
    const counts: number[] = [];
    for (let pull = 0; pull < 4; pull += 1) {
      await pulled(url, by);
      counts.push(await articles());
    }
    expect(counts).toEqual([49, 97, 120, 120]);
    here.news();
    await pulled(url, by);
    expect(here.news()).toEqual(["/sitemap.xml"]);
  });
});
