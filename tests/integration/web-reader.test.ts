import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import type { Store } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";
import { HOSTILE_ITEMS, PAYLOAD, storeOf } from "../builders/reader-store";
import { startServer, type RunningServer } from "./running-server";

const ARABIC = "article_3f79add7851342ed59e5f02b6715d52d";
const TOKEN = "the-editors-token-0123456789";
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ token: TOKEN });
});
afterAll(() => server.stop());

/** As somebody without script reads it. */
async function read(path: string, headers: Record<string, string> = {}, at = server) {
  const response = await fetch(`${at.url}${path}`, { headers: { accept: "text/html", ...headers } });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const storeThatIsAway = (): Store =>
  alteredStore(server.store, {
    close: () => Promise.resolve(),
    reader: () => {
      throw new StoreUnavailable("The store at 10.1.2.3 does not answer.");
    },
  });

describe("without script, the page of an article", () => {
  it("has its title, description, language, direction, text, posts and “read also” lines", async () => {
    const { status, html } = await read(`/articles/${ARABIC}`);
    expect(status).toBe(200);
    expect(html).toContain("<title>قمح البحر الأسود: كيف تصل السفن إلى موانئ أفريقيا · Mediagraph</title>");
    expect(html).toMatch(/<meta name="description" content="رحلة سفينة حبوب[^"]+">/);
    expect(html).toContain(`<link rel="canonical" href="/articles/${ARABIC}">`);
    expect(html).toContain('<meta property="og:locale" content="ar">');
    expect(html).toContain('<main lang="ar" dir="rtl">\n<h1>قمح البحر الأسود');
    expect(html).toMatch(/<p dir="rtl">[^<]*حيث تنتظر سفن الحبوب/);
    expect(html).toMatch(/<blockquote lang="en" dir="ltr"><p>Week 10: 23 grain carriers/);
    expect(html).toMatch(/<a href="\/articles\/article_[0-9a-f]{32}">لافروف في باماكو/);
  });

  it("shows markup in any field as text", async () => {
    const hostile = await startServer({ store: await storeOf(...HOSTILE_ITEMS) });
    try {
      const { data } = await hostile.query("{ articles(first: 1) { nodes { id body { __typename } } } }");
      const { nodes } = data?.["articles"] as { nodes: { id: string; body: unknown[] }[] };
      expect(nodes[0]?.body).toHaveLength(12);
      const { html } = await read(`/articles/${nodes[0]?.id}`, {}, hostile);
      expect(html.split("&lt;img src=x").length).toBeGreaterThan(12);
      expect(html).not.toContain("<img");
      expect(html).not.toContain("<svg");
      expect(html.match(/<script[^>]*>/g)).toEqual([
        expect.stringMatching(/^<script type="module" src="\/assets\/main-/),
      ]);
      expect(html).not.toContain(PAYLOAD);
      const front = await read("/", {}, hostile);
      expect(front.html).toContain("&lt;img src=x");
      expect(front.html).not.toMatch(/<img|<svg/);
    } finally {
      await hostile.stop();
    }
  });
});

describe("without script, a page of many items", () => {
  it("has the newest articles on the front page, and its own words in the reader's language", async () => {
    const { status, html } = await read("/", { "accept-language": "ar" });
    expect(status).toBe(200);
    expect(html).toContain('<main lang="ar" dir="rtl">\n<h1>أحدث المقالات</h1>');
    expect(html).toMatch(/<h2 lang="fr" dir="ltr"><a href="\/articles\/article_[0-9a-f]{32}">Sardinelle/);
    expect(html).toContain('<p class="source" lang="fr" dir="ltr">Le Courrier des Rives</p>');
    expect(html.match(/<article /g)).toHaveLength(20);
    expect(html).not.toMatch(/noindex|<noscript><p>/);
  });

  it.each([
    ["/?language=fr", "<h1>Newest articles</h1>"],
    ["/search?q=%3Cb%3E%22", "<h1>Search: \u2068&lt;b&gt;&quot;\u2069</h1>"],
    ["/search", "<h1>Search</h1>"],
    ["/sources", "<h1>Sources</h1>"],
    ["/editor", "<h1>Editor</h1>"],
  ])("%s has its heading alone, and says that the rest needs script", async (address, heading) => {
    const { html } = await read(address, { "accept-language": "en" });
    expect(html).toContain(heading);
    expect(html).not.toContain("<article");
    expect(html).toContain("This page needs JavaScript.");
  });

  it("has no articles while the store is away", async () => {
    const cut = await startServer({ store: storeThatIsAway() });
    try {
      const { status, html } = await read("/", {}, cut);
      expect([status, html]).toEqual([200, expect.stringContaining("<h1>Newest articles</h1>")]);
      expect(html).not.toContain("<article");
    } finally {
      await cut.stop();
    }
  });
});

describe("the status of an item's page", () => {
  it("is 404 with words for what was never there, in the language that the browser prefers", async () => {
    const missing = `/articles/article_${"0".repeat(32)}`;
    const { status, html } = await read(missing, { "accept-language": "fr-CH, en;q=0.5" });
    expect([status, html]).toEqual([404, expect.stringContaining("<h1>Ceci n’est pas dans le graphe</h1>")]);
    expect(html).toContain('<html lang="fr" dir="ltr">');
    expect(html).toContain('content="noindex"');
    expect((await read("/articles/%3Cscript%3E")).status).toBe(404);
  });

  it.each(["/articles/%", "/schema/%E0%A4%A", `/articles/${"x".repeat(9_000)}`])(
    "is 404 with words for what is no address: %.20s",
    async (address) => {
      const { status, headers, html } = await read(address);
      expect([status, headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
      expect(html).toContain("غير موجود");
      const other = await fetch(`${server.url}${address}`, { headers: { accept: "application/json" } });
      expect(await other.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    },
  );

  it("is 410 with words for what was removed", async () => {
    const { data } = await server.query("{ articles(last: 1) { nodes { id headline } } }");
    const [oldest] = (data?.["articles"] as { nodes: { id: string; headline: string }[] }).nodes;
    await server.query(
      "mutation ($id: ID!) { removeArticle(id: $id) { outcome } }",
      { id: oldest?.id },
      { authorization: `Bearer ${TOKEN}` },
    );
    const { status, html } = await read(`/articles/${oldest?.id}`, { cookie: "reader=language=ar&theme=dark" });
    expect([status, html]).toEqual([410, expect.stringContaining("<h1>أُزيل هذا</h1>")]);
    expect(html).toContain('<html lang="ar" dir="rtl" data-theme="dark">');
    expect(html).not.toContain(oldest?.headline ?? "");
  });

  it("is 503 with words and a link to try again while the store is away, and says nothing of where it is", async () => {
    const cut = await startServer({ store: storeThatIsAway() });
    try {
      const { status, headers, html } = await read(`/articles/${ARABIC}`, {}, cut);
      expect([status, headers.get("retry-after")]).toEqual([503, "5"]);
      expect(html).toContain("<h1>The store does not answer</h1>");
      expect(html).toContain(`<a href="/articles/${ARABIC}">Try again</a>`);
      expect(html).not.toContain("10.1.2.3");
    } finally {
      await cut.stop();
    }
  });
});

describe("the files of the reader", () => {
  const dist = join(__dirname, "../../dist/web");

  it("are kept by browsers for good, and none has another name", async () => {
    const { html } = await read("/");
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = ""]) => file);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const { status, headers } = await read(file);
      expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    }
    for (const file of ["/assets/nothing.js", "/assets/..%2fmanifest.json", "/assets/.built"])
      expect((await read(file)).status).toBe(404);
  });

  it("of the article page have at most 150 KB of script, as gzip", async () => {
    const { html } = await read(`/articles/${ARABIC}`);
    const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = ""]) => file);
    expect(scripts.length).toBeGreaterThan(1);
    const bytes = scripts.map((file) => readFileSync(join(dist, `${file}.gz`)).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(150_000);
  });
});
