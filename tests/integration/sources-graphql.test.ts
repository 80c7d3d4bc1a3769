import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Fetcher } from "../../src/fetching/fetcher";
import { systemClock } from "../../src/ingest/ingest-types";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { createSourceWriter } from "../../src/subscriptions/source-writer";
import { GraphClient } from "../builders/graph-client";
import { MediaSite, rssOf } from "../builders/media-site";
import { startServer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const site = new MediaSite({});
let server: RunningServer;

beforeAll(async () => {
  await site.start();
  site.routes["/"] =
    '<!doctype html><link rel=alternate type="application/rss+xml" href="/feed"><link rel=alternate type="application/rss+xml" href="/sport">';
  site.routes["/feed"] = rssOf(site.at(""), ["/a", "/b"]);
  const store = await openSqlite(":memory:");
  const sources = createSourceWriter(store, new Fetcher({ allows: () => true }), undefined, { delayMs: 0 });
  server = await startServer({ store, token: TOKEN, writer: createWriter(store, systemClock, sources) });
});
afterAll(async () => {
  await server.stop();
  await site.stop();
});

const ask = (document: string, variables: Record<string, unknown>, token = TOKEN) =>
  server.query(document, variables, { authorization: `Bearer ${token}` });

const ADD = `mutation ($url: Url!, $full: Boolean) {
  addSource(url: $url, readsFullText: $full) {
    outcome others subscription { url kind foundOn readsFullText lastPulledAt failures fault }
  }
}`;
const PULL =
  "mutation ($url: Url!) { pullSource(url: $url) { outcome accepted updated subscription { url fault failures } } }";
const STATE = "{ sources { nodes { name subscriptions { url title lastPulledAt nextPullAt failures fault } } } }";

describe("sources in the graph", () => {
  it("are added and pulled under the token, and each source shows its subscriptions", async () => {
    const [url, feed] = [site.at("/"), site.at("/feed").replace("//", "//reader:secret@")];
    expect((await ask(ADD, { url })).data).toEqual({
      addSource: {
        outcome: "ADDED",
        others: [site.at("/sport")],
        subscription: {
          url: site.at("/feed"),
          kind: "FEED",
          foundOn: url,
          readsFullText: false,
          lastPulledAt: null,
          failures: 0,
          fault: null,
        },
      },
    });
    expect((await ask(PULL, { url: site.at("/feed") })).data).toMatchObject({
      pullSource: { outcome: "READ", accepted: 3, subscription: { fault: null } },
    });
    const again = await ask(ADD, { url: site.at("/feed"), full: true });
    expect(again.data).toMatchObject({ addSource: { outcome: "CHANGED", subscription: { readsFullText: true } } });
    const { data } = await server.query(STATE, {});
    expect(data).toMatchObject({
      sources: { nodes: [{ name: "Harbour Post", subscriptions: [{ url: site.at("/feed"), title: "Harbour Post" }] }] },
    });
    expect((await new GraphClient(server.store).run(STATE)).report.roundTrips).toBe(2);
    expect((await ask(PULL, { url: site.at("/sport") })).data).toEqual({ pullSource: null });
    await ask(ADD, { url: feed });
    site.routes["/feed"] = (_, response) => response.writeHead(500).end();
    const failed = JSON.stringify((await ask(PULL, { url: feed })).data);
    expect(failed).toContain("500 Internal Server Error");
    expect(failed).not.toContain("secret");
  });

  it("say what is wrong with an address, and nothing is fetched without the token", async () => {
    site.news();
    const wrong = await ask(ADD, { url: site.at("/nothing") });
    expect(wrong.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "url" } });
    expect(wrong.errors?.[0]?.message).toContain("404 Not Found");
    expect(site.news()).toEqual(["/nothing"]);
    for (const document of [ADD, PULL])
      expect((await ask(document, { url: site.at("/nothing") }, "wrong")).errors?.[0]).toMatchObject({
        extensions: { code: "UNAUTHENTICATED" },
      });
    expect(site.news()).toEqual([]);
  });
});
