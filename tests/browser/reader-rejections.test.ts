/// <reference lib="dom" />
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { ARTIFACTS, PHONE, TOKEN, withServer } from "./site";
import { axeFaults, countBecomes, isDrawn, overflow, unreachable } from "./reader-checks";
import { newVisitor } from "./visitor";

const INGEST = "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { rejected { reason } } }";

const site = withServer({ token: TOKEN });

async function reject(content: string, more: Record<string, string> = {}): Promise<void> {
  await site.server.query(INGEST, { documents: [{ content, ...more }] }, { authorization: `Bearer ${TOKEN}` });
}

async function open(
  language: "ar" | "en" | "fr",
  theme: "light" | "dark",
  token = TOKEN,
  viewport = PHONE,
): Promise<Page> {
  const { page, context } = await newVisitor(site.browser, site.server.url, { viewport, colorScheme: theme });
  await context.addCookies([{ name: "reader", value: `language=${language}`, url: site.server.url }]);
  await page.addInitScript((kept) => sessionStorage.setItem("mediagraph-token", kept), token);
  await page.goto(`${site.server.url}/editor?not-taken`);
  await isDrawn(page);
  return page;
}

const isSound = async (page: Page): Promise<void> => {
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

describe("an editor of what was not taken", () => {
  it("sees it with the reason in Arabic, mends its text, tries again, and it is in the graph", async () => {
    await reject('{"type":"Article","headline":"العبّارة تعود', {
      format: "mediagraph",
      url: "https://al-jisr.example/feed.jsonl",
    });
    const page = await open("ar", "light");
    const item = page.locator("main li", { hasText: "al-jisr.example/feed.jsonl" });
    await item.getByText("هو تالف، أو ليس في الصيغة التي ينبغي أن يكون فيها.").waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "not-taken-ar-phone.png"), fullPage: true });
    await isSound(page);
    await item.getByRole("button", { name: "عدّله وحاول مرة أخرى" }).click();
    const text = item.getByLabel("نصه");
    await text.waitFor();
    expect(await text.inputValue()).toContain("العبّارة تعود");
    await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
    await isSound(page);
    await text.fill('{"type":"Article","headline":"العبّارة تعود إلى تونس"}');
    await item.getByRole("button", { name: "حاول بهذا النص" }).click();
    await page.getByText("أُخذ.").waitFor();
    await countBecomes(item, 0);
    await page.getByText("لا شيء محفوظ هنا").waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "not-taken-taken-ar-phone.png"), fullPage: true });
    await isSound(page);
    await page.getByRole("link", { name: "العبّارة تعود إلى تونس" }).click();
    await page.locator("main h1", { hasText: "العبّارة تعود إلى تونس" }).waitFor();
  });

  it("is told that it is still wrong, in the dark, and forgets it", async () => {
    await reject("{", { format: "mediagraph", url: "https://al-jisr.example/cut.jsonl" });
    await reject("words", { format: "no-such-format", url: "https://al-jisr.example/named.txt" });
    const page = await open("fr", "dark");
    const item = page.locator("main li", { hasText: "cut.jsonl" });
    await item.getByRole("button", { name: "Réessayer", exact: true }).click();
    await page.getByRole("heading", { name: "Il n’a pas été pris non plus cette fois." }).waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "not-taken-again-fr-dark-phone.png"), fullPage: true });
    await isSound(page);
    await countBecomes(item, 1);
    await item.getByRole("button", { name: "Oublier" }).click();
    await item.waitFor({ state: "detached" });
    await page.getByText("Il est oublié.").waitFor();
    await page.getByText("1 texte n’a pas été pris.").waitFor();
    expect(await unreachable(page)).toEqual([]);
    await page.locator("main li").getByRole("button", { name: "Oublier" }).click();
    await page.getByText("Rien n’est gardé").waitFor();
  });

  it("keeps to one reason and to one site, in Arabic", async () => {
    await reject("{", { format: "mediagraph", url: "https://one.example/cut.jsonl" });
    await reject("words", { format: "no-such-format", url: "https://www.two.example/named.txt" });
    const page = await open("ar", "dark");
    const items = page.locator("main li");
    await page.waitForFunction(() => document.querySelectorAll("main li").length === 2);
    await page.getByLabel("الموقع").fill("https://two.example/any/page");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelectorAll("main li").length === 1);
    expect(await items.innerText()).toContain("two.example/named.txt");
    expect(await page.getByLabel("الموقع").inputValue()).toBe("two.example");
    await page.screenshot({ path: join(ARTIFACTS, "not-taken-filtered-ar-dark-phone.png"), fullPage: true });
    await isSound(page);
    expect(await unreachable(page)).toEqual([]);
    await page.getByLabel("السبب").selectOption("EMPTY");
    await page.getByText("لا شيء محفوظ من هذا النوع.").waitFor();
    await page.getByLabel("السبب").selectOption("");
    await items.getByRole("button", { name: "انسَه" }).click();
    await page.getByText("لا شيء محفوظ من هذا النوع.").waitFor();
    await page.getByLabel("الموقع").fill("");
    await page.keyboard.press("Enter");
    await items.getByRole("button", { name: "انسَه" }).click();
    await page.getByText("لا شيء محفوظ هنا").waitFor();
  });

  it("is told that somebody else was faster", async () => {
    await reject("{", { format: "mediagraph", url: "https://al-jisr.example/both.jsonl" });
    const page = await open("en", "light", TOKEN, { width: 1280, height: 800 });
    const { data } = await site.server.query(
      "{ rejections { nodes { id } } }",
      {},
      { authorization: `Bearer ${TOKEN}` },
    );
    const [first] = (data?.["rejections"] as { nodes: { id: string }[] }).nodes;
    await site.server.query(
      `mutation { forgetRejections(ids: ["${first?.id}"]) }`,
      {},
      { authorization: `Bearer ${TOKEN}` },
    );
    await page.screenshot({ path: join(ARTIFACTS, "not-taken-en-wide.png"), fullPage: true });
    await page.getByRole("button", { name: "Try again", exact: true }).click();
    await page.getByText("It is no longer kept.").waitFor();
    await page.getByText("Nothing is kept").waitFor();
  });

  it("sees nothing without the token, and words where it is wrong", async () => {
    const page = await open("en", "light", "");
    await page.getByText("Give the token of this server, then you see them.").waitFor();
    await isSound(page);
    const wrong = await open("en", "light", "not-the-token-of-this-server");
    await wrong.getByRole("heading", { name: "The token is not right" }).waitFor();
    await isSound(wrong);
  });
});
