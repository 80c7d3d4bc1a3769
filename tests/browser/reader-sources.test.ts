/// <reference lib="dom" />
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { ARTIFACTS, withServer } from "./site";
import { axeFaults, isDrawn, overflow } from "./reader-checks";
import { newVisitor } from "./visitor";

const PHONE = { viewport: { width: 390, height: 844 } };
const LONG_AGO = "2023-02-07T17:12:00.000Z";
const site = withServer();

async function newPage(language: "ar" | "en", options = {}): Promise<Page> {
  const { page, context } = await newVisitor(site.browser, site.server.url, { locale: language, ...options });
  await context.addCookies([{ name: "reader", value: `language=${language}`, url: site.server.url }]);
  return page;
}

const headlines = (page: Page): Promise<string[]> => page.locator("main article h2").allInnerTexts();

describe("the filters of the front page", () => {
  it("are in the address: a choice, back, a topic and a shared link show what they say", async () => {
    const page = await newPage("en");
    await page.goto(site.server.url);
    await isDrawn(page);
    const all = await headlines(page);
    await page.getByLabel("Language", { exact: true }).selectOption("fr");
    await page.waitForURL("**/?language=fr");
    await page.waitForFunction(() => !document.querySelector("main article h2:not([lang=fr])"));
    const french = await headlines(page);
    await page.getByRole("heading", { name: "Named in these articles" }).waitFor();
    await page.locator("main section ul a").first().click();
    await page.waitForURL(/language=fr&topic=entity_/);
    await page.getByText("Only about").waitFor();
    const shared = await newPage("en");
    await shared.goto(page.url());
    await isDrawn(shared);
    expect(await headlines(shared)).not.toEqual(french);
    expect(french).toEqual(expect.arrayContaining(await headlines(shared)));
    await page.goBack();
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll("main article h2").length === count, all.length);
    expect(await headlines(page)).toEqual(all);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.waitForFunction((count) => document.querySelectorAll("main article h2").length > count, all.length);
    expect((await headlines(page)).slice(0, all.length)).toEqual(all);
  });

  it("say in words that no article is like this, and lead on", async () => {
    const page = await newPage("en");
    await page.goto(`${site.server.url}/?source=source_${"0".repeat(32)}`);
    await isDrawn(page);
    await page.getByText("No article is like this.").waitFor();
    await page.getByLabel("Source", { exact: true }).selectOption("");
    await page.locator("main article h2").first().waitFor();
  });
});

describe("an address of the front page that somebody mistyped", () => {
  it.each(["?language=%3Cscript%3E", "?topic=nobody", "?source=%E0%A4", "?topic=entity_1&language=zz"])(
    "%s shows words and a way on",
    async (search) => {
      const page = await newPage("en");
      await page.goto(`${site.server.url}/${search}`);
      await isDrawn(page);
      expect(await page.locator("main p").first().innerText()).not.toBe("");
      const way = page.getByRole("link", { name: "Go to the front page" });
      if ((await way.count()) === 0) await page.getByText("No article is like this.").waitFor();
      else {
        await way.click();
        await page.locator("main article h2").first().waitFor();
      }
    },
  );
});

/** A subscription as the API gives it. */
const subscription = (name: string, state: object): object => ({
  __typename: "SourceSubscription",
  kind: "FEED",
  url: `https://al-jisr.example/${name}.xml`,
  title: null,
  foundOn: null,
  readsFullText: false,
  addedAt: LONG_AGO,
  lastPulledAt: LONG_AGO,
  nextPullAt: LONG_AGO,
  failures: 0,
  fault: null,
  ...state,
});

describe("the page of a source", () => {
  it.each(["ar", "en"] as const)("tells in %s how reading each address goes", async (language) => {
    const page = await newPage(language, PHONE);
    await page.route("**/graphql", async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { data: { source: Record<string, unknown> } };
      answer.data.source["subscriptions"] = [
        subscription("works", { nextPullAt: "2099-01-01T00:00:00.000Z", readsFullText: true }),
        subscription("new", { lastPulledAt: null }),
        subscription("fails", { failures: 3, fault: "The server answered with status 503." }),
        subscription("gone", { failures: 1, nextPullAt: null, fault: "The server says that it is gone (410)." }),
      ];
      await route.fulfill({ response, json: answer });
    });
    await page.goto(`${site.server.url}/sources/source_73c5f2c09eb977bd3be02778c138647f`);
    await isDrawn(page);
    const words =
      language === "en"
        ? ["Not read yet", "The last 3 pulls failed.", "It is gone for good", "due since"]
        : ["لم يُقرأ بعد", "فشلت آخر 3 قراءات.", "زال نهائيًّا", "حان موعده منذ"];
    for (const text of words) await page.getByText(text).first().waitFor();
    await page.getByText("The server answered with status 503.").waitFor();
    await page.screenshot({ path: join(ARTIFACTS, `source-state-${language}-phone.png`), fullPage: true });
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
