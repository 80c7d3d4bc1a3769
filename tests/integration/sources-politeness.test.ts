import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { rssOf } from "../builders/media-site";
import { MINUTE, PulledSources } from "../builders/pulled-sources";

const pulls = new PulledSources();
const { site, puller, add, pulled, articles } = pulls;

beforeEach(() => pulls.begin());
afterEach(() => pulls.end());

describe("robots.txt", () => {
  it("is obeyed: what it forbids is not asked for", async () => {
    const here = await site({ "/robots.txt": "User-agent: *\nDisallow: /private/" });
    here.routes["/private/feed"] = here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    await expect(add(here.at("/private/feed"))).rejects.toThrow("robots.txt");
    await add(here.at("/feed"));
    expect(here.news()).toEqual(["/feed"]);
  });

  it("is read once for many requests, and a site that cannot give it is asked for nothing", async () => {
    const here = await site({ "/robots.txt": (_, response) => response.writeHead(503, { "retry-after": "60" }).end() });
    await expect(add(here.at("/feed"))).rejects.toThrow("503");
    expect(here.news()).toEqual([]);
    here.routes["/robots.txt"] = "User-agent: *\nAllow: /";
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    pulls.now += MINUTE;
    here.asked.splice(0);
    const { url } = await add(here.at("/feed"));
    const by = puller();
    await pulled(url, by);
    await pulled(url, by);
    expect(here.asked).toEqual(["/robots.txt", "/feed", "/feed", "/feed"]);
  });

  it("is read once a day by all processes together, and obeyed by each", async () => {
    const here = await site({ "/robots.txt": "User-agent: *\nDisallow: /private/" });
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    const { url } = await add(here.at("/feed"));
    // Each has a fetcher of its own, as a process does.
    for (let count = 0; count < 3; count += 1) await pulled(url);
    await expect(add(here.at("/private/feed"))).rejects.toThrow("robots.txt of the site forbids it");
    expect(here.asked.splice(0)).toEqual(["/robots.txt", "/feed", "/feed", "/feed", "/feed"]);
    pulls.now += 24 * 60 * MINUTE;
    await pulled(url);
    expect(here.asked).toEqual(["/robots.txt", "/feed"]);
  });

  it("tells the pause between two requests", async () => {
    const here = await site({ "/robots.txt": "User-agent: mediagraph\nCrawl-delay: 7" });
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    await add(here.at("/feed"));
    expect(pulls.slept).toEqual([7_000]);
  });
});

describe("a redirect", () => {
  it("to the same host waits as long as any other request", async () => {
    const here = await site({ "/robots.txt": "User-agent: *\nCrawl-delay: 5" });
    here.routes["/old"] = (_, response) => response.writeHead(302, { location: "/older" }).end();
    here.routes["/older"] = (_, response) => response.writeHead(302, { location: "/feed" }).end();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    await add(here.at("/old"));
    expect(here.news()).toEqual(["/old", "/older", "/feed"]);
    expect(pulls.slept).toEqual([5_000, 5_000, 5_000]);
  });

  it("to another host is that host's first request", async () => {
    const [here, there] = [await site(), await site()];
    here.routes["/feed"] = (_, response) => response.writeHead(302, { location: there.at("/feed") }).end();
    there.routes["/feed"] = rssOf(there.at(""), ["/a"]);
    await add(here.at("/feed"));
    expect(pulls.slept).toEqual([1_000]);
  });

  it("to what robots.txt forbids is not followed", async () => {
    const here = await site({ "/robots.txt": "User-agent: *\nDisallow: /private/" });
    here.routes["/feed"] = (_, response) => response.writeHead(302, { location: "/private/feed" }).end();
    await expect(add(here.at("/feed"))).rejects.toThrow("robots.txt");
    expect(here.news()).toEqual(["/feed"]);
  });
});

describe("a server that asks to be left alone", () => {
  it.each([429, 503])("is asked by no process before that time, whatever the address (%s)", async (status) => {
    const here = await site();
    here.routes["/one"] = here.routes["/two"] = rssOf(here.at(""), ["/a"]);
    for (const path of ["/one", "/two"]) await add(here.at(path));
    here.routes["/one"] = (_, response) => response.writeHead(status, { "retry-after": "3600" }).end();
    await pulled(here.at("/one"));
    here.asked.splice(0);
    pulls.now += 59 * MINUTE;
    for (const path of ["/one", "/two"]) {
      const { subscription } = await pulled(here.at(path));
      expect(subscription.fault).toContain("asks to be left alone until 2024-03-01T11:00:00.000Z");
    }
    await expect(add(here.at("/three"))).rejects.toThrow("asks to be left alone");
    expect(here.asked).toEqual([]);
    pulls.now += MINUTE;
    expect((await pulled(here.at("/two"))).outcome).toBe("read");
  });

  it("closes its host for a process that has asked it before", async () => {
    const here = await site();
    here.routes["/one"] = here.routes["/two"] = rssOf(here.at(""), ["/a"]);
    for (const path of ["/one", "/two"]) await add(here.at(path));
    const other = puller();
    await pulled(here.at("/two"), other);
    here.routes["/one"] = (_, response) => response.writeHead(429, { "retry-after": "60" }).end();
    await pulled(here.at("/one"));
    here.asked.splice(0);
    await pulled(here.at("/two"), other);
    expect(here.asked).toEqual([]);
  });
});

describe("many sources", () => {
  it("are asked one request at a time per host", async () => {
    const here = await site();
    const paths = ["/one", "/two", "/three", "/four"];
    for (const path of paths) {
      here.routes[path] = rssOf(here.at(""), [`${path}-a`]);
      await add(here.at(path));
      // So long that others would come meanwhile.
      here.routes[path] = (_, response) => setTimeout(() => response.end(rssOf(here.at(""), [`${path}-a`])), 40);
    }
    here.mostAtOnce = 0;
    const by = puller();
    await Promise.all(paths.map((path) => pulled(here.at(path), by)));
    expect(here.mostAtOnce).toBe(1);
    expect(await articles()).toBe(4);
  });

  it("do not wait for a slow host", async () => {
    const [slow, fast] = [await site(), await site()];
    slow.routes["/feed"] = rssOf(slow.at(""), ["/slow"]);
    fast.routes["/feed"] = rssOf(fast.at(""), ["/fast"]);
    for (const one of [slow, fast]) await add(one.at("/feed"));
    let answer = (): unknown => undefined;
    slow.routes["/feed"] = (_, response) => (answer = () => response.end(rssOf(slow.at(""), ["/slow"])));
    const by = puller();
    const slowPull = pulled(slow.at("/feed"), by);
    // This would never end if it waited for the slow one, which answers only after it.
    expect((await pulled(fast.at("/feed"), by)).outcome).toBe("read");
    while (slow.news().length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    answer();
    expect((await slowPull).outcome).toBe("read");
  });
});
