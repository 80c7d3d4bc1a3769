import { request } from "node:http";
import { Readable } from "node:stream";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { ingestDocuments } from "../../src/ingest/ingest";
import { referenceStore } from "../builders/filled-stores";
import type { Store } from "../../src/store/store";
import type { Meter } from "../../src/store/store-reader";
import { startServer, type RunningServer } from "./running-server";

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly text: string;
}

/** As a browser asks, with nothing unpacked. */
async function get(server: RunningServer, path: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { headers: { accept: "text/html", ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, text: body.toString() });
      });
    });
    sent.on("error", reject).end();
  });
}

const servers: RunningServer[] = [];
async function serverOn(store?: Store): Promise<RunningServer> {
  const server = await startServer(store ? { store } : {});
  servers.push(server);
  return server;
}
afterAll(() => Promise.all(servers.map((server) => server.stop())));

async function storeWith(...texts: string[]): Promise<Store> {
  const store = await referenceStore();
  await ingestDocuments(
    store,
    texts.map((text, index) => ({
      name: `${index}.txt`,
      url: `https://harbour.example/${index}`,
      open: () => Readable.from([Buffer.from(text)]),
    })),
  );
  return store;
}

/** A store whose reader can be made to fail, and tells how often it was asked. */
function watched(store: Store): { readonly store: Store; trips: number; isAway: boolean } {
  const watch = { store, trips: 0, isAway: false };
  const reader = (meter?: Meter) => {
    if (watch.isAway) throw new StoreUnavailable("The store at 10.1.2.3 does not answer.");
    return store.reader({
      roundTrip: (collection) => {
        watch.trips += 1;
        meter?.roundTrip(collection);
      },
      documents: (count) => meter?.documents(count),
    });
  };
  watch.store = new Proxy(store, { get: (target, name) => (name === "reader" ? reader : bound(target, name)) });
  return watch;
}

function bound(target: Store, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === "function" ? (value.bind(target) as unknown) : value;
}

const OPERATIONS = /<dt><a href="\/graphql\?operation=(\d\d-[a-z-]+)"/g;
const operationsOn = ({ text }: Got): string[] => [...text.matchAll(OPERATIONS)].map(([, name = ""]) => name);

describe("the page of prepared queries of the sample", () => {
  let page: Got;
  beforeAll(async () => {
    page = await get(await serverOn(), "/queries");
  });

  it("says how much of each kind is in the graph, in English and Arabic", async () => {
    const { data } = await (servers[0] as RunningServer).query(
      "{ articles { totalCount } socialPosts { totalCount } sources { totalCount } }",
    );
    const counted = data as Record<string, { totalCount: number }>;
    expect(page.text).toContain(
      `<b>${counted["articles"]?.totalCount}</b> Articles <span lang="ar" dir="rtl">مقالات</span>`,
    );
    expect(page.text).toContain(`<b>${counted["socialPosts"]?.totalCount}</b> Posts`);
    expect(page.text).toContain(`<b>${counted["sources"]?.totalCount}</b> Sources`);
  });

  it("shows the newest headlines in their own language and direction, each leading to its article", async () => {
    const { data } = await (servers[0] as RunningServer).query(
      "{ articles(first: 8) { nodes { headline language direction url source { name } } } }",
    );
    const { nodes } = data?.["articles"] as {
      nodes: { headline: string; language: string; direction: string; url: string; source: { name: string } }[];
    };
    const items = [
      ...page.text.matchAll(
        /<li lang="([^"]+)" dir="([^"]+)"><a href="([^"]+)">([^<]+)<\/a>\n<small><span[^>]*>([^<]+)</g,
      ),
    ];
    expect(items.map(([, lang, dir, , headline, source]) => [lang, dir, headline, source])).toEqual(
      nodes.map(({ headline, language, direction, source }) => [
        language,
        direction.toLowerCase(),
        headline,
        source.name,
      ]),
    );
    const links = items.map(([, , , href = ""]) => new URL(href.replaceAll("&amp;", "&"), "http://x").searchParams);
    expect(links.map((link) => [link.get("operation"), link.get("variables")])).toEqual(
      nodes.map(({ url }) => ["02-article", JSON.stringify({ url })]),
    );
  });

  it("lists all eleven operations, which all answer something", () => expect(operationsOn(page)).toHaveLength(11));
});

describe("the page of prepared queries of a graph without the sample", () => {
  it("that is empty says how to get articles in, and lists no operation that answers nothing", async () => {
    const page = await get(await serverOn(await storeWith()), "/queries");
    expect(page.text).toContain("No articles yet");
    expect(page.text).toContain("mediagraph ingest article.txt");
    expect(page.text).toContain("MEDIAGRAPH_SAMPLE=1");
    expect(operationsOn(page)).toEqual([]);
  });

  it("that has articles of its own lists them, and the operations that answer something of them", async () => {
    const store = await storeWith(
      'Ferries <b>sail</b> & "stay"\n\nThe ferry between Tunis and Marseille sails again.\n',
    );
    const page = await get(await serverOn(store), "/queries");
    expect(page.text).toContain(
      '%7B%22url%22%3A%22https%3A%2F%2Fharbour.example%2F0%22%7D">Ferries &lt;b&gt;sail&lt;/b&gt; &amp; &quot;stay&quot;</a>',
    );
    expect(operationsOn(page)).toEqual(["01-front-page", "09-nested-paging"]);
  });
});

describe("the page of prepared queries", () => {
  it("asks the store for little, and within a few seconds for nothing", async () => {
    const watch = watched(await storeWith("One ferry\n\nThe ferry between Tunis and Marseille sails again.\n"));
    // The few seconds do not end meanwhile, however busy the machine is.
    const clock = jest.spyOn(Date, "now").mockReturnValue(1_700_000_000_000);
    const server = await serverOn(watch.store);
    await get(server, "/queries");
    // The counts, the newest articles, and the roots of each operation: a search alone takes up to twelve.
    expect(watch.trips).toBeLessThanOrEqual(30);
    watch.trips = 0;
    await Promise.all(Array.from({ length: 20 }, () => get(server, "/queries")));
    expect(watch.trips).toBe(0);
    clock.mockReturnValue(1_700_000_060_000);
    await get(server, "/queries");
    expect(watch.trips).toBeGreaterThan(0);
    clock.mockRestore();
  });

  it("says in words that the store is away, and nothing of where it is", async () => {
    const watch = watched(await storeWith());
    const server = await serverOn(watch.store);
    watch.isAway = true;
    const page = await get(server, "/queries");
    expect([page.status, page.headers["retry-after"]]).toEqual([503, "5"]);
    expect(page.text).toContain("The store does not answer");
    expect(page.text).not.toContain("10.1.2.3");
    watch.isAway = false;
    expect((await get(server, "/queries")).status).toBe(200);
  });
});

describe("a page", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serverOn();
  });

  it.each(["/", "/queries", "/graphql", "/nothing-here", "/graphql?operation=nonsense"])(
    "loads nothing from elsewhere, runs nothing that stands in it, and fits a phone: %s",
    async (path) => {
      const { headers, text } = await get(server, path);
      expect(headers["content-security-policy"]).toMatch(
        /^default-src 'none'; script-src 'self'( 'nonce-[\w-]{22}')?; style-src 'self'( 'nonce-[\w-]{22}')?; img-src 'self' data:;.*frame-ancestors 'none'$/,
      );
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
      expect(text).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
      expect(
        text.match(
          /<style|\sstyle=|\son\w+=|<script(?! type="application\/json"| type="module"( nonce="[\w-]{22}")? src="\/)/g,
        ),
      ).toBeNull();
      expect(
        [...text.matchAll(/(?:src|href)="([^"]+)"/g)]
          .map(([, address = ""]) => address)
          .filter((address) => !address.startsWith("/")),
      ).toEqual([]);
    },
  );

  it("that is not there is a page for a browser and JSON for all others", async () => {
    const page = await get(server, "/<nothing>/here?x=1");
    expect([page.status, page.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(page.text).toMatch(/There is no page at <code>.*nothing.*here<\/code>/);
    expect(page.text).not.toContain("<nothing>");
    const other = await get(server, "/nothing", { accept: "application/json" });
    expect([other.status, JSON.parse(other.text)]).toEqual([
      404,
      {
        errors: [
          { message: "There is nothing at GET /nothing. The graph is at /graphql.", extensions: { code: "NOT_FOUND" } },
        ],
      },
    ]);
  });

  it("for an operation that there is not says so and lists those that there are", async () => {
    const page = await get(server, "/graphql?operation=%3Cimg%3E");
    expect(page.status).toBe(404);
    expect(page.text).toContain("<code>&lt;img&gt;</code>");
    expect(page.text.match(/<li>/g)).toHaveLength(11);
  });

  it("has an icon under the name that browsers ask for", async () => {
    const icon = await get(server, "/favicon.ico");
    expect([icon.status, icon.headers["content-type"]]).toEqual([200, "image/svg+xml"]);
  });
});

describe("the playground", () => {
  let server: RunningServer;
  let addresses: string[];
  beforeAll(async () => {
    server = await serverOn();
    const { text } = await get(server, "/graphql");
    addresses = [...text.matchAll(/(?:src|href)="(\/playground\/[^"]+)"/g)].map(([, address = ""]) => address);
  });

  it("is a small page, with a script, a style sheet and an icon that browsers keep for good", async () => {
    expect((await get(server, "/graphql")).body.length).toBeLessThan(30_000);
    expect(addresses.map((address) => address.split("/").at(-1)).sort()).toEqual([
      "icon.svg",
      "script.js",
      "style.css",
    ]);
    for (const address of addresses)
      expect((await get(server, address)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  it("has another nonce at each visit", async () => {
    const [one, other] = [await get(server, "/graphql"), await get(server, "/graphql")];
    expect(one.headers["content-security-policy"]).not.toBe(other.headers["content-security-policy"]);
    expect(one.headers["cache-control"]).toBe("no-store");
  });

  it("is the same whether it comes compressed or not, and as small as the browser can read", async () => {
    for (const address of [...addresses, "/"]) {
      const plain = await get(server, address);
      const packed = await get(server, address, { "accept-encoding": "gzip, deflate, br" });
      const gzip = await get(server, address, { "accept-encoding": "br;q=0, gzip" });
      expect([
        packed.headers["content-encoding"],
        gzip.headers["content-encoding"],
        plain.headers["content-encoding"],
      ]).toEqual(["br", "gzip", undefined]);
      expect([brotliDecompressSync(packed.body).equals(plain.body), gunzipSync(gzip.body).equals(plain.body)]).toEqual([
        true,
        true,
      ]);
      expect(packed.headers["vary"]).toContain("accept-encoding");
    }
  });

  it("is sent again only where it has changed", async () => {
    for (const address of [...addresses, "/"]) {
      const { headers } = await get(server, address);
      const again = await get(server, address, { "if-none-match": `"other", W/${String(headers["etag"])}` });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
  });

  it("has no file of another name or of other contents", async () => {
    const [address = ""] = addresses;
    for (const path of [
      address.replace(/\/[^/]+\//, "/playground/0000/"),
      "/playground/x/../../package.json",
      "/playground/%2e%2e%2fpackage.json/x",
      address.replace(/[^/]+$/, ".built"),
    ]) {
      expect((await get(server, path)).status).toBe(404);
    }
  });
});
