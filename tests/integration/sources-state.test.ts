import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Store } from "../../src/store/store";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { Puller } from "../../src/subscriptions/pull";
import { subscribe } from "../../src/subscriptions/subscribe";
import { alteredStore } from "../builders/altered-store";
import { rssOf, type Respond } from "../builders/media-site";
import { MINUTE, PulledSources, signal, story } from "../builders/pulled-sources";
import { isThorough } from "../builders/thorough";

const pulls = new PulledSources();
const { site, politeFetcher, puller, add, pulled, articles } = pulls;

beforeEach(() => pulls.begin());
afterEach(() => pulls.end());

describe("a crash", () => {
  it("between saving the items and the state only makes the next pull read the same again", async () => {
    const here = await site();
    here.routes["/feed"] = (request, response) =>
      request.headers["if-none-match"] === undefined
        ? response.writeHead(200, { etag: '"v1"' }).end(rssOf(here.at(""), ["/a", "/b"]))
        : response.writeHead(304).end();
    const before = await add(here.at("/feed"));
    const subscriptions: Store["subscriptions"] = {
      all: () => pulls.store.subscriptions.all(),
      get: (url) => pulls.store.subscriptions.get(url),
      replace: async () => {
        throw new Error("the process died");
      },
    };
    await expect(puller(alteredStore(pulls.store, { subscriptions })).pullNow(before, signal)).rejects.toThrow("died");
    expect(await articles()).toBe(2);
    expect(await pulls.store.subscriptions.get(before.url)).toEqual(before);
    const again = await pulled(before.url);
    expect(again).toMatchObject({ outcome: "unchanged", subscription: { etag: '"v1"' } });
    expect(again.reports[0]).toMatchObject({ accepted: 0, updated: 0 });
  });

  it("at any write of a pull leaves a state that the next pull completes", async () => {
    const here = await site();
    here.routes["/feed"] = (request, response) =>
      request.headers["if-none-match"] === undefined
        ? response.writeHead(200, { etag: '"v1"' }).end(rssOf(here.at(""), ["/a", "/b"]))
        : response.writeHead(304).end();
    let moments = 0;
    for (let isDead = true; isDead; moments += isThorough ? 1 : 3) {
      const own = await openSqlite(":memory:");
      const run = { now: new Date(pulls.now).toISOString(), signal };
      const { subscription } = await subscribe(own, politeFetcher(), { url: here.at("/feed") }, run);
      let left = moments;
      const dying =
        <A extends unknown[], R>(write: (...given: A) => Promise<R>): ((...given: A) => Promise<R>) =>
        async (...given) => {
          if (left-- <= 0) throw new Error("the process died");
          return write(...given);
        };
      const subscriptions = { all: () => own.subscriptions.all(), get: (url: string) => own.subscriptions.get(url) };
      const died = alteredStore(own, {
        save: dying((...args: Parameters<Store["save"]>) => own.save(...args)),
        setMeta: dying((name, value) => own.setMeta(name, value)),
        replaceMeta: dying((name, from, to) => own.replaceMeta(name, from, to)),
        subscriptions: { ...subscriptions, replace: dying((from, to) => own.subscriptions.replace(from, to)) },
      });
      isDead = await puller(died)
        .pullDue(subscription, signal)
        .then(
          () => false,
          () => true,
        );
      pulls.now += 40 * MINUTE;
      await puller(own).pullDue(subscription, signal);
      expect(await own.reader().count("article")).toBe(2);
      expect(await own.subscriptions.get(subscription.url)).toMatchObject({ etag: '"v1"', title: "Harbour Post" });
      await own.close();
    }
    expect(moments).toBeGreaterThan(4);
  });

  it("of the store is no fault of the source", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const before = await add(here.at("/feed"));
    const broken = alteredStore(pulls.store, {
      save: async () => {
        throw new Error("the disk is full");
      },
    });
    await expect(puller(broken).pullNow(before, signal)).rejects.toThrow("the disk is full");
    expect(await pulls.store.subscriptions.get(before.url)).toEqual(before);
  });

  it("does not happen to who removes a source during its pull: it stays removed", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const before = await add(here.at("/feed"));
    here.routes["/feed"] = async (_, response) => {
      await pulls.store.subscriptions.replace(before, null);
      response.end(rssOf(here.at(""), ["/a"]));
    };
    await puller().pullNow(before, signal);
    expect(await pulls.store.subscriptions.get(before.url)).toBeNull();
  });
});

describe("the older pages of a feed", () => {
  const next = (url: string): string =>
    `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="${url}"/>`;

  it("are read after the first pull, and never again", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"], next("/feed?page=2"));
    here.routes["/feed?page=2"] = rssOf(here.at(""), ["/b"], next(here.at("/feed?page=3")));
    // The last one leads back to the first.
    here.routes["/feed?page=3"] = rssOf(here.at(""), ["/c"], next(here.at("/feed")));
    const { url } = await add(here.at("/feed"));
    here.news();
    await pulled(url);
    expect(here.news()).toEqual(["/feed", "/feed?page=2", "/feed?page=3"]);
    expect(await articles()).toBe(3);
    await pulled(url);
    expect(here.news()).toEqual(["/feed"]);
  });

  it("are found in JSON Feed and in the head of an answer, and are ten at most", async () => {
    const here = await site();
    const item = (name: string) => ({
      id: here.at(name),
      url: here.at(name),
      title: `Ferry ${name}`,
      content_text: "It sails.",
    });
    here.routes["/feed.json"] = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Harbour Post",
      next_url: here.at("/old/1"),
      items: [item("/a")],
    });
    for (let page = 1; page < 20; page += 1)
      here.routes[`/old/${page}`] = (_, response) =>
        response
          .writeHead(200, { link: `<${here.at("/feed.json")}>; rel="prev", </old/${page + 1}>; rel="next"` })
          .end(rssOf(here.at(""), [`/old-${page}`]));
    const { url } = await add(here.at("/feed.json"));
    await pulled(url);
    expect(await articles()).toBe(11);
  });

  it("that the server could not send are read with the next pull", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"], next("/feed?page=2"));
    here.routes["/feed?page=2"] = (_, response) => response.writeHead(500).end();
    const { url } = await add(here.at("/feed"));
    expect((await pulled(url)).faults).toMatchObject([{ url: here.at("/feed?page=2") }]);
    here.routes["/feed?page=2"] = rssOf(here.at(""), ["/b"]);
    expect((await pulled(url)).subscription.olderPage).toBeUndefined();
    expect(await articles()).toBe(2);
  });
});

describe("an address that has moved", () => {
  const redirect =
    (status: number, to: () => string): Respond =>
    (_, response) =>
      response.writeHead(status, { location: to() }).end();

  it.each([301, 308])("for good (%i) is the subscription's from then on, and both are remembered", async (status) => {
    const [old, young] = [await site(), await site()];
    old.routes["/feed"] = rssOf(old.at(""), ["/a"]);
    const { url } = await add(old.at("/feed"), true);
    await pulled(url);
    old.routes["/feed"] = redirect(status, () => young.at("/news"));
    young.routes["/news"] = rssOf(old.at(""), ["/a", "/b"]);
    const { subscription } = await pulled(url);
    expect(subscription).toMatchObject({ url: young.at("/news"), formerUrls: [url], readsFullText: true });
    expect(await pulls.store.subscriptions.get(url)).toBeNull();
    old.routes["/feed"] = redirect(410, () => "");
    young.routes["/news"] = rssOf(old.at(""), ["/b"]);
    const [report] = (await pulled(young.at("/news"))).reports;
    // The same speaker says what it said under the old address.
    expect(report).toMatchObject({ accepted: 0, updated: 0 });
  });

  it.each([302, 307])("for now (%i) leaves the subscription where it is", async (status) => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const { url } = await add(here.at("/feed"));
    here.routes["/feed"] = redirect(status, () => here.at("/today"));
    here.routes["/today"] = redirect(301, () => here.at("/news"));
    here.routes["/news"] = rssOf(here.at(""), ["/a"]);
    expect((await pulled(url)).subscription.url).toBe(url);
  });

  it("to a subscription that is there already ends the old one", async () => {
    const here = await site();
    for (const path of ["/old", "/new"]) here.routes[path] = rssOf(here.at(""), ["/a"]);
    for (const path of ["/old", "/new"]) await add(here.at(path));
    here.routes["/old"] = redirect(301, () => here.at("/new"));
    await pulled(here.at("/old"));
    expect(await pulls.store.subscriptions.get(here.at("/old"))).toBeNull();
    expect((await pulls.store.subscriptions.get(here.at("/new")))?.formerUrls).toBeUndefined();
  });

  it("stays removed if somebody removes it during the pull", async () => {
    const here = await site();
    here.routes["/old"] = here.routes["/new"] = rssOf(here.at(""), ["/a"]);
    const before = await add(here.at("/old"));
    here.routes["/old"] = redirect(301, () => here.at("/new"));
    here.routes["/new"] = async (_, response) => {
      await pulls.store.subscriptions.replace(before, null);
      response.end(rssOf(here.at(""), ["/a"]));
    };
    await puller().pullNow(before, signal);
    expect(await pulls.store.subscriptions.get(here.at("/new"))).toBeNull();
  });
});

describe("two processes", () => {
  it("do not pull one source at the same time, and one that died holds it for ten minutes only", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const before = await add(here.at("/feed"));
    here.news();
    const dead = alteredStore(pulls.store, {
      replaceMeta: (name, from, to) =>
        to === null ? new Promise(() => undefined) : pulls.store.replaceMeta(name, from, to),
    });
    void new Puller(dead, { fetcher: politeFetcher(), nowMs: () => pulls.now }).pullDue(before, signal);
    while (here.news().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    while ((await pulls.store.subscriptions.get(before.url))?.pulledAt === undefined)
      await new Promise((resolve) => setTimeout(resolve, 5));
    pulls.now += 9 * MINUTE;
    await pulls.store.subscriptions.replace(await pulls.store.subscriptions.get(before.url), before);
    expect(await puller().pullDue(before, signal)).toBeUndefined();
    pulls.now += 2 * MINUTE;
    expect(await puller().pullDue(before, signal)).toMatchObject({ outcome: "unchanged" });
    expect(here.news()).toEqual(["/feed"]);
  });

  it("pull a source once where both are asked for it at the same moment", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const before = await add(here.at("/feed"));
    here.news();
    const both = await Promise.all([puller(), puller()].map((one) => one.pullNow(before, signal)));
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["busy", "read"]);
    expect(here.news()).toEqual(["/feed"]);
    expect(await puller().pullNow(before, signal)).toMatchObject({ outcome: "unchanged" });
  });

  it("pull a source once where both find it due", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const before = await add(here.at("/feed"));
    here.news();
    const both = await Promise.all([puller(), puller()].map((one) => one.pullDue(before, signal)));
    expect(both.filter((pull) => pull !== undefined)).toHaveLength(1);
    expect(here.news()).toEqual(["/feed"]);
    // The first has ended its claim. The source is not due any more.
    expect(await puller().pullDue(before, signal)).toBeUndefined();
  });
});

describe("the front page of a site without a feed", () => {
  const page = (...links: string[]): string =>
    `<!doctype html><html><head><title>Harbour</title></head><body><h1>Harbour</h1>${links.map((link) => `<p><a href="${link}">News</a></p>`).join("")}</body></html>`;

  it("leads to its new stories, and to nothing else", async () => {
    const here = await site({
      "/": page(
        "/about",
        "/tag/big-old-ferries",
        "https://other.example/a-big-ferry",
        "/a-big-ferry#top",
        "/a-big-ferry",
        "/x.jpg",
      ),
    });
    here.routes["/a-big-ferry"] = story(here.at("/a-big-ferry"));
    const { url, kind } = await add(here.at("/"));
    expect(kind).toBe("PAGE");
    here.news();
    expect((await pulled(url)).outcome).toBe("read");
    expect(here.news()).toEqual(["/", "/a-big-ferry"]);
    here.routes["/"] = page("/2024/03/02/pier", "/a-big-ferry");
    here.routes["/2024/03/02/pier"] = story(here.at("/2024/03/02/pier"));
    await pulled(url);
    expect(here.news()).toEqual(["/", "/2024/03/02/pier"]);
    expect(await articles()).toBe(2);
  });

  it("names the sitemaps of its robots.txt, also gzipped ones", async () => {
    const here = await site({ "/": page() });
    here.routes["/robots.txt"] =
      `User-agent: *\nAllow: /\nSitemap: ${here.at("/sitemap.xml.gz")}\nSitemap: ftp://x.example/\n`;
    const run = { now: new Date(pulls.now).toISOString(), signal };
    const { others } = await subscribe(pulls.store, politeFetcher(), { url: here.at("/") }, run);
    expect(others).toEqual([here.at("/sitemap.xml.gz")]);
    const map = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${here.at("/a")}</loc></url></urlset>`;
    here.routes["/sitemap.xml.gz"] = (_, response) =>
      response.writeHead(200, { "content-type": "application/gzip" }).end(gzipSync(map.padEnd(100_000)));
    here.routes["/a"] = story(here.at("/a"));
    const { url, kind } = await add(here.at("/sitemap.xml.gz"), true);
    expect(kind).toBe("SITEMAP");
    await pulled(url);
    expect(await articles()).toBe(1);
  });
});
