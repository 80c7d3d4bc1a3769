/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { startServer, type RunningServer } from "../integration/running-server";
import { largeStore } from "./large-store";
import { axeFaults, isDrawn, overflow, shiftsOf, watchShifts } from "./reader-checks";
import { newVisitor, openBrowser } from "./visitor";

const ROWS = 1_000;
/** The browser counts nothing that moves within half a second after a click. So what a click asks for comes later. */
const AFTER_THE_CLICK_MS = 700;
/** The rows that the browser may make for one row of a list, headline and source and time. */
const NODES_PER_ROW = 20;
let large: Awaited<ReturnType<typeof largeStore>>;
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  large = await largeStore();
  server = await startServer({ store: large.store });
  browser = await openBrowser();
}, 1_200_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  large?.remove();
});

/** The most round trips of an operation, as its comment says. */
function mostOf(operation: string): number {
  const file = `${operation.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.graphql`;
  const text = readFileSync(join(__dirname, "../../web/operations/pages", file), "utf8");
  return Number(/^# Round trips: (\d+)/m.exec(text)?.[1]);
}

interface Asked {
  readonly operation: string;
  readonly roundTrips: number;
}

/** A person, and what their pages asked the graph, with what it cost. */
async function newReader(): Promise<{ readonly page: Page; readonly asked: Asked[] }> {
  const { page, context } = await newVisitor(browser, server.url, { locale: "en" });
  await context.addCookies([{ name: "reader", value: "language=en", url: server.url }]);
  await watchShifts(page);
  const asked: Asked[] = [];
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch({ headers: { ...route.request().headers(), "mediagraph-report": "1" } });
    const { query, variables } = route.request().postDataJSON() as { query: string; variables: { after?: unknown } };
    if (typeof variables.after === "string") await pause(AFTER_THE_CLICK_MS);
    const { extensions } = (await response.json()) as { extensions: { mediagraph: { roundTrips: number } } };
    asked.push({ operation: /query (\w+)/.exec(query)?.[1] ?? "", roundTrips: extensions.mediagraph.roundTrips });
    await route.fulfill({ response });
  });
  return { page, asked };
}

async function idOf(field: string): Promise<string> {
  const { data } = await server.query(`{ ${field}(first: 1) { nodes { id } } }`);
  return (data?.[field] as { nodes: readonly { id: string }[] }).nodes[0]?.id ?? "";
}

/** The profile that a tenth of all articles name. */
async function mostNamed(): Promise<string> {
  const { data } = await server.query("{ articles(first: 100) { nodes { entities(first: 5) { nodes { id } } } } }");
  const { nodes } = data?.["articles"] as { nodes: readonly { entities: { nodes: readonly { id: string }[] } }[] };
  const counts = new Map<string, number>();
  for (const { id } of nodes.flatMap(({ entities }) => entities.nodes)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}

const rows = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll("main article").length);
const more = (page: Page) => page.getByRole("button", { name: "Show more" }).first();

async function showMore(page: Page): Promise<void> {
  const before = await rows(page);
  await more(page).click();
  await page.waitForFunction((count) => document.querySelectorAll("main article").length > count, before);
}

function expectWithinBounds(asked: readonly Asked[], operation: string, requests: number): void {
  expect(asked.map((one) => one.operation)).toEqual(Array.from({ length: requests }, () => operation));
  for (const { roundTrips } of asked) expect(roundTrips).toBeLessThanOrEqual(mostOf(operation));
}

describe("among 10,000 articles", () => {
  it.each<readonly [page: string, operation: string, address: () => Promise<string> | string, goesOn: boolean]>([
    ["the front page", "FrontPage", () => "/", true],
    ["a search", "SearchPage", () => "/search?q=ferry", true],
    ["a profile", "EntityPage", async () => `/entities/${await mostNamed()}`, true],
    ["a source", "SourcePage", async () => `/sources/${await idOf("sources")}`, true],
    ["an article", "ArticlePage", async () => `/articles/${await idOf("articles")}`, false],
  ])(
    "%s shows and goes on with one request each, within its round trips",
    async (_name, operation, address, goesOn) => {
      const { page, asked } = await newReader();
      await page.goto(`${server.url}${await address()}`);
      await isDrawn(page);
      expectWithinBounds(asked, operation, 1);
      expect(await shiftsOf(page)).toBeLessThan(0.05);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      if (goesOn) {
        await showMore(page);
        expectWithinBounds(asked, operation, 2);
        expect(await shiftsOf(page)).toBeLessThan(0.05);
        // The reading goes on where the list ended, without a mouse too.
        expect(await page.evaluate(() => document.activeElement?.closest("main article") !== null)).toBe(true);
      }
      await page.close();
    },
  );

  it("a reader goes on to 1,000 rows: each is in the page, is found, reached and printed", async () => {
    const { page, asked } = await newReader();
    await page.goto(server.url);
    await isDrawn(page);
    while ((await rows(page)) < ROWS) await showMore(page);
    expectWithinBounds(asked, "FrontPage", 21);
    for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, -900);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await shiftsOf(page)).toBeLessThan(0.05);
    const nodes = await page.evaluate(() => document.querySelectorAll("main *").length);
    expect(nodes).toBeLessThan(NODES_PER_ROW * (await rows(page)));
    const headlines = await page.locator("main article h2").allInnerTexts();
    expect(new Set(headlines).size).toBe(headlines.length);
    // The browser's own search finds a row far away, and moves to it.
    expect(await page.evaluate((words) => Reflect.get(window, "find").call(window, words), headlines[700])).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(10_000);
    await page.locator("main article a").last().focus();
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1)).toBeGreaterThan(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("main article h2").nth(999).isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    expect(await axeFaults(page, "main article:nth-of-type(500)")).toEqual([]);
  });

  it("what was read on is there after an article was opened, where it was left", async () => {
    const { page, asked } = await newReader();
    await page.goto(server.url);
    await isDrawn(page);
    await showMore(page);
    const before = await rows(page);
    const far = page.locator("main article h2 a").nth(60);
    await far.click();
    await page.waitForURL("**/articles/**");
    await isDrawn(page);
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll("main article h2").length === count, before);
    expect(asked.map(({ operation }) => operation)).toEqual(["FrontPage", "FrontPage", "ArticlePage"]);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
  });

  it("the languages of the filter are those of the articles, in the reader's language, with their part", async () => {
    const { page } = await newReader();
    await page.goto(server.url);
    await isDrawn(page);
    const options = await page.getByLabel("Language", { exact: true }).locator("option").allInnerTexts();
    expect(options.map((text) => text.replace(/[\u2068\u2069]/g, ""))).toEqual([
      "All languages",
      expect.stringMatching(/^Arabic \(5\d%\)$/),
      expect.stringMatching(/^English \((39|40)%\)$/),
      expect.stringMatching(/^Russian \(\d+%\)$/),
    ]);
  });
});
