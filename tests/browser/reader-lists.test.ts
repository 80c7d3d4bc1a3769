/// <reference lib="dom" />
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { isDrawn } from "./reader-checks";
import { withServer } from "./site";
import { newVisitor } from "./visitor";

const ARTICLE = "article_3f79add7851342ed59e5f02b6715d52d";
const site = withServer();

async function open(address: string, locale: string): Promise<Page> {
  const { page } = await newVisitor(site.browser, site.server.url, { locale });
  await page.goto(`${site.server.url}${address}`);
  await isDrawn(page);
  return page;
}

describe("a list of the reader", () => {
  it("beside an article names each other article once, where it says most", async () => {
    const page = await open(`/articles/${ARTICLE}`, "en");
    const links = await page.evaluate(() =>
      [...document.querySelectorAll("main section article h3 a")].map((link) => link.getAttribute("href")),
    );
    expect(links.length).toBeGreaterThan(4);
    expect(new Set(links).size).toBe(links.length);
    const cited = page.locator("section", { has: page.getByRole("heading", { name: "Articles that lead here" }) });
    expect(await cited.locator("article").count()).toBeGreaterThan(2);
    await page.close();
  });

  it("of sources begins with the names in the reader's letters", async () => {
    for (const [locale, first] of [
      ["ar", /\p{Script=Arabic}/u],
      ["fr", /\p{Script=Latin}/u],
    ] as const) {
      const page = await open("/sources", locale);
      const names = await page.locator("main h2").allInnerTexts();
      const isFirst = names.map((name) => first.test(name));
      expect(isFirst.indexOf(false)).toBeGreaterThan(2);
      expect(isFirst.lastIndexOf(true)).toBeLessThan(isFirst.indexOf(false));
      await page.close();
    }
  });

  it("of what a search found says what kind of profile each is", async () => {
    const page = await open("/search?q=Bamako&type=ENTITY", "ar");
    expect(await page.locator("main article h2").first().innerText()).toMatch(/باماكو\s+مكان/);
    await page.close();
  });
});

describe("the picture of whom a profile is mentioned with", () => {
  it("has no name on another one", async () => {
    const { data } = await site.server.query('{ entity(by: { name: "Mali" }) { id } }');
    const page = await open(`/entities/${(data?.["entity"] as { id: string }).id}`, "ar");
    const names = page.locator("svg[role=group] text", { hasText: /./ });
    await page.locator("svg[role=group] a circle").first().waitFor();
    const covered = await names.evaluateAll((texts) => {
      const drawn = texts.map((text) => [text.textContent, text.getBoundingClientRect()] as const);
      const isOn = (one: DOMRect, other: DOMRect): boolean =>
        one.left < other.right && other.left < one.right && one.top < other.bottom - 4 && other.top < one.bottom - 4;
      return drawn.flatMap(([name, box], place) =>
        drawn.slice(place + 1).flatMap(([other, its]) => (isOn(box, its) ? [`${name} on ${other}`] : [])),
      );
    });
    expect(covered).toEqual([]);
    expect(await names.count()).toBeGreaterThan(15);
    await page.close();
  });
});
