/// <reference lib="dom" />
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { BrowserContextOptions } from "playwright-core";
import { ARTIFACTS, withServer } from "./site";
import { axeFaults, overflow, unreachable } from "./reader-checks";
import { newVisitor, type Visitor } from "./visitor";

const SIZES: Readonly<Record<string, BrowserContextOptions>> = {
  desk: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
const THEMES = ["light", "dark"] as const;
/** One of each kind: the picture and all names, what a search finds, and types of which each has parts of its own. */
const PAGES: readonly (readonly [name: string, address: string])[] = [
  ["all types", "/schema"],
  ["a search", "/schema?q=post"],
  ["a search without success", "/schema?q=zebra"],
  ["an object type", "/schema/Article"],
  ["the root fields", "/schema/Query"],
  ["an interface", "/schema/Entity"],
  ["an input", "/schema/ArticleFilter"],
  ["an enum", "/schema/Platform"],
  ["a scalar", "/schema/DateTime"],
  ["a directive", "/schema/@deprecated"],
  ["a type that is not there", "/schema/Zebra"],
  ["the prepared operations", "/queries"],
];

const site = withServer();

async function open(address: string, options: BrowserContextOptions = SIZES["desk"] ?? {}): Promise<Visitor> {
  const visitor = await newVisitor(site.browser, site.server.url, options);
  await visitor.page.goto(`${site.server.url}${address}`);
  return visitor;
}

/** The server knows nothing of colours: what stands on the page follows them when they change. */
describe.each(Object.entries(SIZES))("on a %s", (size, options) => {
  describe.each(PAGES)("%s", (name, address) => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await open(address, options);
    });
    afterAll(() => visitor.context.close());

    it.each(THEMES)("is whole in %s colours", async (colorScheme) => {
      const { page, elsewhere, complaints } = visitor;
      await page.emulateMedia({ colorScheme });
      const path = join(ARTIFACTS, `schema-${name.replaceAll(" ", "-")}-${colorScheme}-${size}.png`);
      await page.screenshot({ path });
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(elsewhere).toEqual([]);
      expect(complaints.filter((text) => !text.includes("status of 404"))).toEqual([]);
    });
  });
});

describe.each(["/schema", "/schema/Article"])("on paper, %s", (address) => {
  it.each(THEMES)("is black on white, without what one clicks, for a person with %s colours", async (colorScheme) => {
    const { page, context } = await open(address, { ...SIZES["desk"], colorScheme });
    await page.emulateMedia({ media: "print", colorScheme });
    expect(await page.locator("header").isVisible()).toBe(false);
    expect(await page.locator(".button").filter({ visible: true }).count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    // All of the picture stands on the paper.
    for (const picture of await page.locator(".picture").all())
      expect(await picture.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    // Arguments are printed, though the lists of them are closed.
    const argument = page.locator(".argument").first();
    if ((await argument.count()) > 0) expect((await argument.boundingBox())?.height).toBeGreaterThan(0);
    await context.close();
  });
});

describe("a person without a mouse", () => {
  it.each(["/schema", "/schema?q=post", "/schema/Article", "/queries"])("reaches all of %s", async (address) => {
    const { page, context } = await open(address);
    expect(await unreachable(page)).toEqual([]);
    await context.close();
  });

  it("jumps to the content, and searches and follows what is found", async () => {
    const { page, context } = await open("/schema/Article");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.getByLabel("Search the schema").focus();
    await page.keyboard.type("embeddedIn");
    const first = page.locator("#found").getByRole("link").first();
    await first.and(page.getByRole("link", { name: "SocialPost.embeddedIn", exact: true })).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/schema/SocialPost#embeddedIn");
    await context.close();
  });
});

describe("when the server is away", () => {
  it("a search says so, and goes on when the server is back", async () => {
    const { page, context } = await open("/schema");
    await context.setOffline(true);
    await page.getByLabel("Search the schema").fill("embedded");
    await page.getByText("The server does not answer. Press Enter to try again.").waitFor();
    await context.setOffline(false);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/schema?q=embedded");
    await page.locator("#found").getByRole("link").first().waitFor();
    await context.close();
  });
});

describe("without script", () => {
  it("a search leads to what it finds", async () => {
    const { page, context } = await open("/schema", { javaScriptEnabled: false });
    await page.getByLabel("Search the schema").fill("embedded");
    await page.getByRole("button", { name: "Search" }).click();
    await page.locator("#found").getByRole("link").first().waitFor();
    await context.close();
  });
});
