import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "@jest/globals";
import { isDrawn } from "./reader-checks";
import { withServer } from "./site";
import { newVisitor } from "./visitor";

const ROOT = join(__dirname, "../..");
/** `npm run pictures` writes the pictures of the README anew. Otherwise they are made beside the other screenshots. */
const folder = join(ROOT, process.env["KEEP_PICTURES"] === "yes" ? "docs/pictures" : "artifacts");
const site = withServer();
beforeAll(() => void mkdirSync(folder, { recursive: true }));

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
  const { data } = await site.server.query(picture.query);
  const { id } = data?.["item"] as { id: string };
  const { page, context } = await newVisitor(site.browser, site.server.url, { viewport: { width: 1200, height: 900 } });
  const value = new URLSearchParams({ language: picture.language, theme: "light", calendar: "gregory" }).toString();
  await context.addCookies([{ name: "reader", value, url: site.server.url }]);
  await page.goto(`${site.server.url}/${picture.folder}/${id}`);
  await isDrawn(page);
  await page.locator(picture.shown).first().waitFor();
  expect(await page.locator("h1").first().textContent()).toBe(picture.heading);
  await page.screenshot({ path: join(folder, picture.file) });
  expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain(`docs/pictures/${picture.file}`);
  await context.close();
});
