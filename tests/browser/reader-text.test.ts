/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Locator, Page } from "playwright-core";
import { HOSTILE_ITEMS, storeOf } from "../builders/reader-store";
import { startServer, type RunningServer } from "../integration/running-server";
import { isDrawn } from "./reader-checks";
import { READER_PAGES } from "./reader-pages";
import { newVisitor, openBrowser } from "./visitor";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function visit(server: RunningServer, address: string, language = "ar") {
  const visitor = await newVisitor(browser, server.url, { viewport: { width: 1280, height: 900 } });
  await visitor.context.addCookies([{ name: "reader", value: `language=${language}`, url: server.url }]);
  await visitor.page.goto(`${server.url}${address}`);
  await isDrawn(visitor.page);
  return visitor;
}

/** The letters of a line as they stand on the screen, from left to right. */
const asSeen = (line: Locator): Promise<string> =>
  line.evaluate((element) => {
    const letters: { letter: string; x: number }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let at = 0; at < (node.textContent ?? "").length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right } = range.getBoundingClientRect();
        letters.push({ letter: node.textContent?.[at] ?? "", x: (left + right) / 2 });
      }
    letters.sort((one, other) => one.x - other.x);
    return letters.map(({ letter }) => letter).join("");
  });

const turned = (word: string): string => [...word].reverse().join("");

describe("mixed text stands in the order in which it is read", () => {
  let server: RunningServer;
  let page: Page;
  beforeAll(async () => {
    server = await startServer({
      store: await storeOf({
        type: "Article",
        url: "https://harbour.example/mixed",
        headline: "كتب ناصر 1,200 كلمة (Reuters)",
        language: "ar",
        publishedAt: "2023-02-07",
        source: { type: "Source", name: "Al-Marfa’ 24" },
        body: [
          {
            type: "PostEmbed",
            post: {
              type: "SocialPost",
              platform: "X",
              nativeId: "1",
              language: "ar",
              content: "شكرا @ada_l على الخبر",
              author: { type: "SocialAccount", platform: "X", handle: "ada_l", displayName: "آدا" },
            },
          },
          { type: "Paragraph", text: "Ferries sail." },
        ],
      }),
    });
    const { data } = await server.query("{ articles(first: 1) { nodes { id } } }");
    const { nodes } = data?.["articles"] as { nodes: { id: string }[] };
    ({ page } = await visit(server, `/articles/${nodes[0]?.id}`));
  });
  afterAll(() => server.stop());

  it("in a headline with a number and a Latin name in brackets", async () =>
    expect(await asSeen(page.locator("main h1"))).toBe(
      `)Reuters( ${turned("كلمة")} 1,200 ${turned("ناصر")} ${turned("كتب")}`,
    ));

  it("in a post with a handle", async () =>
    expect(await asSeen(page.locator("main article article p[lang=ar]"))).toBe(
      `${turned("الخبر")} ${turned("على")} @ada_l ${turned("شكرا")}`,
    ));

  it("in an English paragraph of an Arabic article, which begins at the left", async () => {
    const paragraph = page.locator("main p", { hasText: "Ferries sail." });
    expect(await asSeen(paragraph)).toBe("Ferries sail.");
    expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
  });
});

describe("markup in the data stays text", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ store: await storeOf(...HOSTILE_ITEMS) });
  });
  afterAll(() => server.stop());

  it.each(READER_PAGES.map((page) => [page.name, page] as const))("on the page %s", async (_name, { address }) => {
    const { page, context, complaints, elsewhere } = await visit(server, (await address(server)) ?? "/", "en");
    for (const closed of await page.locator("main details > summary").all()) await closed.click();
    await page
      .locator("main a[class*=mention]")
      .first()
      .focus({ timeout: 1_000 })
      .catch(() => undefined);
    expect(await page.evaluate(() => Reflect.get(window, "ran") as unknown)).toBeUndefined();
    expect(await page.locator("main img, main svg, main script, main [onerror]").count()).toBe(0);
    expect(elsewhere).toEqual([]);
    expect(complaints.filter((text) => !text.includes("status of 404"))).toEqual([]);
    await context.close();
  });
});
