import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { isEnumType } from "graphql";
import { printSchemaSdl } from "../../schema/build-schema";
import { createDescribe } from "../../src/server/web-pages/schema-pages/descriptions";
import { entriesOf, findEntries } from "../../src/server/web-pages/schema-pages/find";
import { argumentsOf, fieldsOf, readModel } from "../../src/server/web-pages/schema-pages/schema-model";
import { startServer, type RunningServer } from "./running-server";
import { everyNth, itSlowly } from "../builders/thorough";

const model = readModel(printSchemaSdl());
let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers: { accept: "text/html", ...headers } });
const textOf = async (path: string): Promise<string> => (await get(path)).text();

describe("the web pages of the schema", () => {
  it("have a page for each type and directive, with a place for each field, argument and value", async () => {
    const missing: string[] = [];
    for (const type of everyNth(model.types, 6)) {
      const page = await textOf(`/schema/${type.name}`);
      const members = isEnumType(type) ? type.getValues() : fieldsOf(type);
      const places = members.flatMap((member) => [
        member.name,
        ...("type" in member ? argumentsOf(member).map((arg) => `${member.name}.${arg.name}`) : []),
      ]);
      missing.push(
        ...places.filter((place) => !page.includes(`id="${place}"`)).map((place) => `${type.name}#${place}`),
      );
    }
    for (const { name } of everyNth(model.directives, 6)) expect((await get(`/schema/@${name}`)).status).toBe(200);
    expect(missing).toEqual([]);
  });

  itSlowly("lead only to places that are there", async () => {
    const pages = new Map<string, string>([["/schema", await textOf("/schema")]]);
    for (const name of [...model.types, ...model.directives.map((one) => ({ name: `@${one.name}` }))].map(
      (one) => one.name,
    ))
      pages.set(`/schema/${name}`, await textOf(`/schema/${name}`));
    const broken: string[] = [];
    for (const [page, text] of pages)
      for (const [, href = ""] of text.matchAll(/href="((?:\/schema[^"?]*)?(?:#[^"]*)?)"/g)) {
        const [path = "", place] = href.split("#");
        const target = pages.get(path === "" ? page : path);
        if (target === undefined || (place !== undefined && !target.includes(`id="${place}"`)))
          broken.push(`${page}: ${href}`);
      }
    expect(broken).toEqual([]);
  });

  it("say who uses a type, and when a field is null", async () => {
    const page = await textOf("/schema/Span");
    expect(page).toContain('<a href="/schema/SpannedText#spans">SpannedText.spans</a>');
    expect(page).toMatch(/id="url">\s*<h3>.*<\/h3>\s*<p class="nullness">May be null\.<\/p>/);
  });

  it("show the picture of the types, whose names lead to their pages, and the same as a table", async () => {
    const page = await textOf("/schema");
    expect(page).toMatch(/<svg role="graphics-document" aria-label="[^"]+"/);
    expect(page).toContain('xlink:href="/schema/Article"');
    expect(page).toContain('<a href="/schema/Article#posts">posts</a>');
  });

  it("open the example in the playground, filled in", async () => {
    const [, link = ""] = /href="(\/graphql\?query=[^"]+)"/.exec(await textOf("/schema/Article")) ?? [];
    expect(new URL(link, server.url).searchParams.get("query")).toMatch(/^query ArticleExample/);
    expect((await get(link)).headers.get("content-type")).toContain("text/html");
  });

  it("run no script and no style but the server's files, and are kept by the browser until they change", async () => {
    const first = await get("/schema/Article");
    const policy = first.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("form-action 'self'");
    expect(await first.text()).not.toMatch(/ style=|<style|<script(?! type="module" src="\/)| on\w+="/);
    const again = await get("/schema/Article", { "if-none-match": first.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });

  it("answer 404 for a type that is not there", async () => {
    for (const name of ["Nothing", "__proto__", "constructor", "%3Cb%3E"]) {
      const answer = await get(`/schema/${name}`);
      expect([name, answer.status]).toEqual([name, 404]);
      expect(await answer.text()).not.toContain("<b>");
    }
  });
});

describe("the search of the schema", () => {
  const entries = entriesOf(model);
  const labels = (text: string): string[] => findEntries(entries, text).found.map(({ label }) => label);

  it("finds types, fields, arguments and values by a part in the middle of a word", () => {
    expect(labels("eadlin")).toContain("Article.headline");
    expect(labels("de_point")).toEqual(["OffsetUnit.CODE_POINT"]);
  });

  it("puts the name that is the text first, and descriptions last", () => {
    expect(labels("article")[0]).toBe("Article");
    expect(labels("standfirst")).toContain("Article.summary");
  });

  it("finds what has all the words", () => {
    expect(labels("article summary")).toContain("Article.summary");
    expect(labels("article nosuchword")).toEqual([]);
  });

  it("works without script, and shows the text that was looked for as text", async () => {
    expect(await textOf("/schema?q=headline")).toContain('<a href="/schema/Article#headline">');
    const hostile = await textOf(`/schema?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(hostile).not.toContain("<script>alert");
    expect(hostile).toContain("Nothing has all of these words");
    expect((await get("/schema?q=a&q=b")).status).toBe(200);
    expect((await get(`/schema?q=${"x".repeat(5000)}`)).status).toBe(200);
  });
});

describe("a description", () => {
  const describeText = createDescribe(model);

  it("is Markdown whose code leads to what it names", () => {
    const article = model.schema.getType("Article");
    expect(describeText("See `Entity.posts`, `headline` and `nothing`.", article ?? undefined)).toBe(
      '<p>See <a href="/schema/Entity#posts"><code>Entity.posts</code></a>, <a href="/schema/Article#headline"><code>headline</code></a> and <code>nothing</code>.</p>',
    );
  });

  it("brings no HTML, pictures or scripts of its own", () => {
    const html = describeText("<img src=x onerror=alert(1)> ![x](http://other.example/x.png) [y](javascript:alert(1))");
    expect(html).not.toMatch(/<img|href="javascript|<script/);
  });
});
