/// <reference lib="dom" />
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { BrowserContextOptions, Page } from "playwright-core";
import { withServer } from "./site";
import { newVisitor, type Visitor } from "./visitor";

const pictures = process.env["PICTURES"] ?? mkdtempSync(join(tmpdir(), "mediagraph-pictures-"));
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const visitors: Visitor[] = [];

const site = withServer();

async function visit(options: BrowserContextOptions = DESK): Promise<Visitor> {
  const visitor = await newVisitor(site.browser, site.server.url, options);
  visitors.push(visitor);
  return visitor;
}

async function openPlayground(page: Page, path = "/graphql"): Promise<void> {
  await page.goto(`${site.server.url}${path}`);
  await page.locator(".graphiql-query-editor .CodeMirror-line").first().waitFor();
}

async function run(page: Page): Promise<void> {
  await page.locator("button.graphiql-execute-button").click();
  await page
    .locator(".graphiql-response .CodeMirror-line")
    .getByText('"roundTrips"')
    .or(page.locator(".graphiql-response .cm-string").first())
    .first()
    .waitFor();
}

/** GraphiQL keeps its tabs half a second after the last key. */
const settled = (page: Page): Promise<void> => page.waitForTimeout(1_000);
const keptText = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }));

describe("a bearer token that is typed into the headers", () => {
  const TOKEN = "Bearer not-to-be-kept-0123456789";
  let page: Page;

  beforeEach(async () => {
    ({ page } = await visit());
    await openPlayground(page);
    await page.getByRole("button", { name: "Headers" }).click();
    await page.locator(".graphiql-editor-tool .CodeMirror:visible .CodeMirror-lines").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(JSON.stringify({ authorization: TOKEN }));
  });

  const persistHeaders = async (choice: "On" | "Off") => {
    await page.getByRole("button", { name: "Open settings dialog" }).click();
    await page
      .locator(".graphiql-dialog-section", { hasText: "Persist headers" })
      .getByRole("button", { name: choice, exact: true })
      .click();
    await page.keyboard.press("Escape");
    await settled(page);
  };

  it("is sent, and kept nowhere in the browser: not in the tabs, and not in the history", async () => {
    const sent = page.waitForRequest((request) => request.postData()?.includes("FrontPage") === true);
    await run(page);
    expect((await sent).headers()).toMatchObject({ authorization: TOKEN });
    await settled(page);
    expect(await keptText(page)).toContain("FrontPage");
    expect(await keptText(page)).not.toContain("not-to-be-kept");
    await page.reload();
    await page.locator(".graphiql-query-editor .CodeMirror-line").first().waitFor();
    await settled(page);
    expect(await keptText(page)).not.toContain("not-to-be-kept");
  });

  it("is kept where the person asks for it, over reloads too, and forgotten when asked to", async () => {
    await persistHeaders("On");
    await run(page);
    await settled(page);
    expect(await keptText(page)).toContain("not-to-be-kept");
    await page.reload();
    await page.locator(".graphiql-query-editor .CodeMirror-line").first().waitFor();
    await settled(page);
    expect(await keptText(page)).toContain("not-to-be-kept");
    await persistHeaders("Off");
    expect(await keptText(page)).not.toContain("not-to-be-kept");
  });
});

describe("a visit", () => {
  it("costs less than a megabyte the first time and next to nothing the second, beside the schema", async () => {
    const { context, page } = await visit();
    const network = await context.newCDPSession(page);
    const graphql = new Set<string>();
    let bytes = 0;
    await network.send("Network.enable");
    network.on("Network.requestWillBeSent", ({ request, requestId }) => {
      if (request.method === "POST") graphql.add(requestId);
    });
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (!graphql.has(requestId)) bytes += encodedDataLength;
    });
    const costOf = async (): Promise<number> => {
      bytes = 0;
      await openPlayground(page);
      await page.waitForLoadState("networkidle");
      return bytes;
    };
    const first = await costOf();
    expect(first).toBeGreaterThan(100_000);
    expect(first).toBeLessThan(1_000_000);
    expect(await costOf()).toBeLessThan(30_000);
  });
});

describe("what a person runs", () => {
  it("is found again in the history", async () => {
    const { page } = await visit();
    await openPlayground(page, "/graphql?operation=03-profile");
    await run(page);
    await page.getByRole("button", { name: "Show History" }).click();
    const item = page.locator(".graphiql-history-item").first();
    expect(await item.innerText()).toContain("Profile");
    await page.getByRole("button", { name: "FrontPage" }).click();
    await item.locator("button").first().click();
    await page.locator(".graphiql-query-editor .CodeMirror-code").getByText("query Profile").waitFor();
    await page.screenshot({ path: join(pictures, "history.png") });
  });

  it("about an article that the address names is that article", async () => {
    const { page } = await visit();
    const variables = JSON.stringify({ url: "https://al-jisr.example/world/2023/02/lavrov-bamako" });
    await openPlayground(page, `/graphql?${new URLSearchParams({ operation: "02-article", variables }).toString()}`);
    const sent = page.waitForRequest((request) => request.postData()?.includes("query Article") === true);
    await run(page);
    expect((await sent).postDataJSON()).toMatchObject({ variables: JSON.parse(variables) as object });
  });
});

/** Where the characters of the first value that begins with a text stand, from its opening quote on. */
async function placesOf(page: Page, beginning: string): Promise<{ left: number; top: number }[]> {
  return page.evaluate((text) => {
    const value = [...document.querySelectorAll(".result-window .cm-string")].find((one) =>
      one.textContent?.startsWith(`"${text}`),
    );
    const node = value?.firstChild;
    if (!node) throw new Error(`No value begins with ${text}`);
    return Array.from(node.textContent ?? "", (_character, index) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const { left, top } = range.getBoundingClientRect();
      return { left: Math.round(left), top: Math.round(top) };
    });
  }, beginning);
}

describe("an answer in Arabic", () => {
  it.each([
    ["desk", DESK],
    ["phone", PHONE],
  ] as const)(
    "is read from right to left within its own value, over all of its lines: on a %s",
    async (name, options) => {
      const { page } = await visit(options);
      await openPlayground(page);
      await run(page);
      await page.screenshot({ path: join(pictures, `arabic-${name}.png`) });
      const places = await placesOf(page, "«");
      const [quote, guillemet, letter] = places;
      expect(quote?.left).toBeGreaterThan(guillemet?.left ?? Infinity);
      expect(guillemet?.left).toBeGreaterThan(letter?.left ?? Infinity);
      const last = places.filter(({ top }) => top === places.at(-1)?.top);
      expect(last.at(-1)?.left).toBe(Math.min(...last.map(({ left }) => left)));
    },
  );

  it("leaves values in other directions as they are", async () => {
    const { page } = await visit();
    await openPlayground(page);
    await run(page);
    const lefts = (await placesOf(page, "article_"))
      .filter(({ top }, _index, all) => top === all[0]?.top)
      .map(({ left }) => left);
    expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
  });
});

describe("the explanation of an operation", () => {
  it.each([
    ["desk", DESK],
    ["phone", PHONE],
  ] as const)("is wrapped and not cut off: on a %s", async (_name, options) => {
    const { page } = await visit(options);
    await openPlayground(page, "/graphql?operation=08-filters");
    const [content, room] = await page
      .locator(".graphiql-query-editor .CodeMirror-scroll")
      .evaluate((editor) => [editor.scrollWidth, editor.clientWidth]);
    expect(content).toBeLessThanOrEqual(room ?? 0);
  });
});

describe("a person with a phone", () => {
  it.each(["/", "/graphql", "/nothing-here"])("sees all of %s without moving it sideways", async (path) => {
    const { page } = await visit(PHONE);
    await page.goto(`${site.server.url}${path}`);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(pictures, `phone${path.replace("/", "-")}.png`), fullPage: true });
    expect(await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([390, 390]);
  });

  it("has the query above the answer, each as wide as the phone", async () => {
    const { page } = await visit(PHONE);
    await openPlayground(page);
    await run(page);
    const query = await page.locator(".graphiql-query-editor").boundingBox();
    const answer = await page.locator(".result-window").boundingBox();
    expect(Math.min(query?.width ?? 0, answer?.width ?? 0)).toBeGreaterThan(360);
    expect(Math.min(query?.height ?? 0, answer?.height ?? 0)).toBeGreaterThan(200);
    expect(answer?.y).toBeGreaterThanOrEqual((query?.y ?? 0) + (query?.height ?? Infinity));
  });
});

describe("the tabs", () => {
  it("that do not fit once the docs are open are reached by scrolling", async () => {
    const { page } = await visit();
    await openPlayground(page);
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.locator(".graphiql-doc-explorer").waitFor();
    const last = page.locator(".graphiql-tab-button").last();
    await last.scrollIntoViewIfNeeded();
    const [bar, tab] = [await page.locator(".graphiql-tabs").boundingBox(), await last.boundingBox()];
    expect((tab?.x ?? 0) + (tab?.width ?? Infinity)).toBeLessThanOrEqual((bar?.x ?? 0) + (bar?.width ?? 0) + 1);
    const search = page.locator(".graphiql-query-editor .CodeMirror-code").getByText("query Search");
    // A tab can also be dragged: a click on a page that still moves can be taken for that. A person clicks again.
    for (let opened = false; !opened;) {
      await last.click();
      opened = await search.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    }
  });
});

describe("all of them", () => {
  it("were asked for nothing from anywhere else, and their browsers complained of nothing", () => {
    expect(visitors.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    const missing = /status of 404/;
    expect(visitors.flatMap(({ complaints }) => complaints).filter((complaint) => !missing.test(complaint))).toEqual(
      [],
    );
  });
});
