import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { BadUserInput } from "../../src/domain/errors/errors";
import { subscribe } from "../../src/subscriptions/subscribe";
import { watchSubscriptions } from "../../src/subscriptions/watch";
import { rssOf } from "../builders/media-site";
import { MINUTE, PulledSources, signal } from "../builders/pulled-sources";

const pulls = new PulledSources();
const { site, politeFetcher, puller, add } = pulls;

beforeEach(() => pulls.begin());
afterEach(() => pulls.end());

describe("subscribing", () => {
  it("finds the feed that a web page names, and not that of its comments", async () => {
    const here = await site();
    here.routes["/"] = `<!doctype html><html><head><title>Harbour Post</title>
      <link rel="alternate" type="application/json" href="/api/page/2">
      <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
      <link rel="ALTERNATE feed" type="application/atom+xml; charset=utf-8" href="news.atom">
      <link rel="alternate" hreflang="de" href="/de/"></head><body><p>Welcome.</p></body></html>`;
    const run = { now: new Date(pulls.now).toISOString(), signal };
    const found = await subscribe(pulls.store, politeFetcher(), { url: here.at("/#top") }, run);
    expect(found).toMatchObject({
      outcome: "added",
      subscription: { url: here.at("/news.atom"), kind: "FEED", foundOn: here.at("/") },
      others: [here.at("/comments/feed/")],
    });
    expect((await subscribe(pulls.store, politeFetcher(), { url: here.at("/") }, run)).outcome).toBe("unchanged");
  });

  it("takes the page itself where it names no feed, and refuses what cannot be read", async () => {
    const here = await site({ "/": "<!doctype html><html><body><h1>Harbour</h1><p>Ferries.</p></body></html>" });
    expect(await add(here.at("/"))).toMatchObject({ url: here.at("/"), kind: "PAGE" });
    await expect(add(here.at("/nothing"))).rejects.toThrow("404");
    here.routes["/broken"] = "<!doctype html><p>\u0001</p>";
    await expect(add(here.at("/broken"))).rejects.toThrow(BadUserInput);
    await expect(add("ftp://harbour.example/")).rejects.toThrow("is no address");
  });
});

describe("watching", () => {
  it("pulls what is due, again when it is due again, and ends with its signal", async () => {
    const here = await site();
    here.routes["/feed"] = rssOf(here.at(""), ["/a"]);
    await add(here.at("/feed"));
    const stop = new AbortController();
    const outcomes: string[] = [];
    await watchSubscriptions(pulls.store, puller(), {
      signal: stop.signal,
      nowMs: () => pulls.now,
      // Half an hour passes with each sleep after a pull.
      sleep: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (outcomes.length > 0) pulls.now += 30 * MINUTE;
      },
      onPull: ({ outcome }) => {
        outcomes.push(outcome);
        if (outcomes.length === 3) stop.abort();
      },
    });
    expect(outcomes).toEqual(["read", "unchanged", "unchanged"]);
  });
});
