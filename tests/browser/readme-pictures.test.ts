import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { startServer, type RunningServer } from "../integration/running-server";
import { isDrawn } from "./reader-checks";
import { newVisitor, openBrowser } from "./visitor";

const ROOT = join(__dirname, "../..");
/** `npm run pictures` writes the pictures of the README anew. Otherwise they are made beside the other screenshots. */
const folder = join(ROOT, process.env["KEEP_PICTURES"] === "yes" ? "docs/pictures" : "artifacts");
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  server = await startServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const PICTURES = [
  {
    file: "article.png",
    folder: "articles",
    query: '{ item: article(by: { url: "https://al-jisr.example/world/2023/02/lavrov-bamako" }) { id } }',
    heading: "لافروف في باماكو: القمح والمعادن والأمن على طاولة واحدة",
    language: "ar",
    shown: "article blockquote, main [lang]",
  },
  {
    file: "entity.png",
    folder: "entities",
    query: '{ item: entity(by: { wikidataId: "Q912" }) { id } }',
    heading: "Mali",
    language: "en",
    shown: "main svg",
  },
];

it.each(PICTURES)("the README's picture $file shows a page as it is", async (picture) => {
  const { data } = await server.query(picture.query);
  const { id } = data?.["item"] as { id: string };
  const { page, context } = await newVisitor(browser, server.url, { viewport: { width: 1200, height: 900 } });
  const value = new URLSearchParams({ language: picture.language, theme: "light", calendar: "gregory" }).toString();
  await context.addCookies([{ name: "reader", value, url: server.url }]);
  await page.goto(`${server.url}/${picture.folder}/${id}`);
  await isDrawn(page);
  await page.locator(picture.shown).first().waitFor();
  expect(await page.locator("h1").first().textContent()).toBe(picture.heading);
  await page.screenshot({ path: join(folder, picture.file) });
  expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain(`docs/pictures/${picture.file}`);
  await context.close();
});
