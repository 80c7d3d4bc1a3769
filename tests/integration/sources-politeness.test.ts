import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { rssOf } from "../builders/media-site";
import { PulledSources } from "../builders/pulled-sources";

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
    const { url } = await add(here.at("/feed"));
    here.asked.splice(0);
    const by = puller();
    await pulled(url, by);
    await pulled(url, by);
    expect(here.asked).toEqual(["/robots.txt", "/feed", "/feed"]);
  });

  it("tells the pause between two requests", async () => {
    const here = await site({ "/robots.txt": "User-agent: mediagraph\nCrawl-delay: 7" });
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    await add(here.at("/feed"));
    expect(pulls.slept).toEqual([7_000]);
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
