/// <reference lib="dom" />
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { startServer } from "../integration/running-server";
import { ARTIFACTS, PHONE, TOKEN, withServer } from "./site";
import { axeFaults, isDrawn, overflow } from "./reader-checks";
import { newVisitor } from "./visitor";

const HEADLINE = "وفد من نيروبي يزور القاهرة";
const TEXT = `${HEADLINE}\n\nوصل وفد كيني إلى القاهرة صباح الأحد لبحث النقل النهري.\n`;
const site = withServer({ token: TOKEN });

async function newEditor(language: "ar" | "en", at = site.server): Promise<Page> {
  const { page, context } = await newVisitor(site.browser, at.url, { viewport: PHONE });
  await context.addCookies([{ name: "reader", value: `language=${language}`, url: at.url }]);
  await page.goto(`${at.url}/editor`);
  await isDrawn(page);
  return page;
}

async function giveToken(page: Page, token: string): Promise<void> {
  await page.getByLabel("Token", { exact: true }).fill(token);
  await page.getByRole("button", { name: "Use it" }).click();
}

async function save(page: Page, text: string): Promise<void> {
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Save" }).click();
}

async function headlines(): Promise<readonly string[]> {
  const { data } = await site.server.query("{ articles(first: 5) { nodes { headline } } }");
  return (data?.["articles"] as { nodes: { headline: string }[] }).nodes.map(({ headline }) => headline);
}

describe("an editor", () => {
  it("pastes a text, sees the graph that it became, and finds it on the front page", async () => {
    const page = await newEditor("ar");
    await page.getByLabel("الرمز السري").fill(TOKEN);
    await page.getByRole("button", { name: "استعمله" }).click();
    await page.getByLabel("النص", { exact: true }).fill(TEXT);
    await page.getByRole("button", { name: "احفظ" }).click();
    await page.getByRole("heading", { name: HEADLINE }).waitFor();
    expect(await page.locator("main li a").allInnerTexts()).toEqual(expect.arrayContaining(["القاهرة", "نيروبي"]));
    await page.screenshot({ path: join(ARTIFACTS, "editor-saved-ar-phone.png"), fullPage: true });
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole("link", { name: HEADLINE }).click();
    await page.locator("main h1", { hasText: HEADLINE }).waitFor();
    await page.getByRole("link", { name: /Mediagraph/ }).click();
    await page.locator("main article h2", { hasText: HEADLINE }).waitFor();
  });

  it("sees what a text would become before anything is saved, changes it, and saves it", async () => {
    const page = await newEditor("ar");
    await page.getByLabel("الرمز السري").fill(TOKEN);
    await page.getByRole("button", { name: "استعمله" }).click();
    const headline = "سفينة قمح من أوديسا تصل إلى مقديشو";
    const post = "القمح وصل إلى #مقديشو — Harbour Desk (@harbour_desk) March 17, 2024";
    await page
      .getByLabel("النص", { exact: true })
      .fill(`${headline}\n\nوصلت السفينة إلى مقديشو فجرًا.\n\nاقرأ أيضًا: القمح في مومباسا\n\n${post}\n`);
    await page.getByRole("button", { name: "انظر ما سيصير إليه" }).click();
    await page.getByText("لم يُحفظ شيء بعد.").waitFor();
    await page.getByRole("heading", { name: headline }).waitFor();
    expect(await page.locator("main li a").allInnerTexts()).toContain("مقديشو");
    expect(await page.locator("main blockquote").innerText()).toContain("@harbour_desk");
    expect(await page.locator("main section").first().innerText()).toMatch(/سطر «اقرأ أيضًا»:\s+القمح في مومباسا/);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(ARTIFACTS, "editor-preview-ar-phone.png"), fullPage: true });
    expect(await headlines()).not.toContain(headline);
    await page.getByRole("button", { name: "احفظ" }).click();
    await page.getByRole("heading", { name: "ما صار إليه" }).waitFor();
    expect(await headlines()).toContain(headline);
  });

  it("opens the query of a long text in the playground, with the beginning of the text", async () => {
    const page = await newEditor("ar");
    await page.getByLabel("الرمز السري").fill(TOKEN);
    await page.getByRole("button", { name: "استعمله" }).click();
    await page.getByLabel("النص", { exact: true }).fill(`${TEXT}\n${"وصل الوفد إلى القاهرة. ".repeat(600)}`);
    await page.getByRole("button", { name: "انظر ما سيصير إليه" }).click();
    await page.getByText("لم يُحفظ شيء بعد.").waitFor();
    const address = await page.getByRole("link", { name: "GraphQL" }).getAttribute("href");
    const asked = new URL(address ?? "", site.server.url);
    const variables = JSON.parse(asked.searchParams.get("variables") ?? "") as { document: { content: string } };
    expect(variables.document.content).toMatch(new RegExp(`^${HEADLINE}.*…$`, "s"));
    const { status } = await fetch(asked, { headers: { accept: "text/html" } });
    expect(status).toBe(200);
  });

  it("sees in Arabic why a text was not taken, before and after it is saved", async () => {
    const page = await newEditor("ar");
    await page.getByLabel("الرمز السري").fill(TOKEN);
    await page.getByRole("button", { name: "استعمله" }).click();
    await page.getByLabel("النص", { exact: true }).fill('{"type": "Article", "headline": 5}');
    for (const button of ["انظر ما سيصير إليه", "احفظ"]) {
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("alert").getByText("فيه ما ليس كما تقول صيغته.").waitFor();
      await page.getByText("قال الخادم:").click();
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await page.screenshot({ path: join(ARTIFACTS, "editor-not-taken-ar-phone.png"), fullPage: true });
  });

  it("sees in Arabic that a text is read although a part of it may be wrong", async () => {
    const page = await newEditor("ar");
    await page.getByLabel("الرمز السري").fill(TOKEN);
    await page.getByRole("button", { name: "استعمله" }).click();
    const article = {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      url: "https://harbour.example/soon",
      headline: "The ferry sails soon",
      articleBody: "The ferry sails to Tunis.",
      datePublished: "soon",
    };
    await page.getByLabel("النص", { exact: true }).fill(JSON.stringify(article));
    await page.getByRole("button", { name: "انظر ما سيصير إليه" }).click();
    await page.getByText("قُرئ النص مع ذلك").waitFor();
    await page.getByText("قيمة لم تُفهم فتُركت.").waitFor();
    await page.getByText("published", { exact: true }).waitFor();
    await page.getByText("قال الخادم:").click();
    expect(await page.locator("details p[lang=en]").innerText()).toContain('expected a date, got "soon"');
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot({ path: join(ARTIFACTS, "editor-doubtful-ar-phone.png"), fullPage: true });
    await page.close();
  });

  it("sees why an address could not be read", async () => {
    const page = await newEditor("en");
    await giveToken(page, TOKEN);
    await page.getByLabel("Address (optional)").fill("http://127.0.0.1:9/");
    await page.getByRole("button", { name: "See what it becomes" }).click();
    await page.getByRole("alert").waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "editor-address-en-phone.png"), fullPage: true });
    expect(await axeFaults(page)).toEqual([]);
  });

  it("sees at the next visit of the front page what was saved since the last one, and only that", async () => {
    const page = await newEditor("en");
    await page.goto(site.server.url);
    await isDrawn(page);
    expect(await page.getByText("Since your last visit").count()).toBe(0);
    const document = { content: "New buoys at Nouakchott\n\nNouakchott counts its buoys again.\n" };
    const mutation = "mutation ($document: DocumentInput!) { ingest(documents: [$document]) { accepted } }";
    await site.server.query(mutation, { document }, { authorization: `Bearer ${TOKEN}` });
    const later = await page.context().newPage();
    await later.goto(site.server.url);
    await later.getByText("1 article is new or changed").waitFor();
    await later.getByRole("link", { name: "New buoys at Nouakchott" }).first().waitFor();
    expect(await axeFaults(later)).toEqual([]);
    await later.screenshot({ path: join(ARTIFACTS, "front-since-visit-en-phone.png"), fullPage: true });
    await later.evaluate(() => sessionStorage.setItem("mediagraph-visit", "no such place"));
    await later.reload();
    await isDrawn(later);
    await later.getByRole("heading", { name: "Newest articles" }).waitFor();
  });

  it("sees the lines that were left out, and reads times in the zone of the text", async () => {
    const page = await newEditor("ar");
    await page.getByLabel("الرمز السري").fill(TOKEN);
    await page.getByRole("button", { name: "استعمله" }).click();
    const top = "الرئيسية\nأخبار\nرياضة\nاقتصاد\n\n";
    const bottom = "الأكثر قراءة\nسوق السمك يعود إلى الرصيف\nاشترك في النشرة البريدية\n© 2024 جريدة النيل";
    const text = "جسر جديد في كوستي\n\n17 مارس 2024 - 10:30\n\nافتتح الأهالي جسرًا جديدًا فوق النيل الأبيض صباح الأحد.\n\n";
    await page.getByLabel("النص", { exact: true }).fill(`${top}${text}${bottom}`);
    await page.getByLabel("المنطقة الزمنية").fill("Africa/Khartoum");
    await page.getByRole("button", { name: "احفظ" }).click();
    await page.getByText("اعرض هذه الأسطر").click();
    await page
      .getByRole("listitem")
      .filter({ hasText: /^الرئيسية$/ })
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(ARTIFACTS, "editor-left-out-ar-phone.png"), fullPage: true });
    const { data } = await site.server.query('{ articles(filter: { text: "كوستي" }) { nodes { publishedAt } } }');
    expect(data?.["articles"]).toEqual({ nodes: [{ publishedAt: "2024-03-17T08:30:00.000Z" }] });
  });

  it("sees why a text could not be read", async () => {
    const page = await newEditor("en");
    await giveToken(page, TOKEN);
    await save(page, '{"type": "Article", "headline": 5}');
    await page.getByRole("heading", { name: "This could not be read" }).waitFor();
    expect(await page.getByRole("alert").locator("li").count()).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
  });

  it("is told at once that the token is wrong, and gives the right one", async () => {
    const page = await newEditor("en");
    await giveToken(page, "not-the-token-of-this-server");
    await page.getByText("The server does not take this token.").waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "editor-wrong-token-en-phone.png"), fullPage: true });
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("not-the-token");
    await giveToken(page, TOKEN);
    await page.getByText("You write with a token.").waitFor();
  });

  it("is told that the token is no longer right, gives the new one, and has the text still", async () => {
    const page = await newEditor("en");
    await page.evaluate(() => sessionStorage.setItem("mediagraph-token", "the-token-of-yesterday"));
    await page.reload();
    await save(page, TEXT);
    await page.getByRole("heading", { name: "The token is not right" }).waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "editor-refused-en-phone.png"), fullPage: true });
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Forget the token" }).click();
    await giveToken(page, TOKEN);
    await page.getByText("You write with a token.").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: HEADLINE }).waitFor();
  });

  it("has the token until the tab is closed, and in no other place", async () => {
    const page = await newEditor("en");
    await giveToken(page, TOKEN);
    await page.reload();
    await page.getByText("You write with a token.").waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage) + document.cookie)).not.toContain(TOKEN);
    const other = await page.context().newPage();
    await other.goto(`${site.server.url}/editor`);
    await other.getByLabel("Token", { exact: true }).waitFor();
  });

  it("is told that nobody may write where writing is off", async () => {
    const closed = await startServer();
    try {
      const page = await newEditor("en", closed);
      await giveToken(page, TOKEN);
      await page.getByText("Nobody may write on this server").waitFor();
      await page.close();
    } finally {
      await closed.stop();
    }
  });
});
