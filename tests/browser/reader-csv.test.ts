import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { withServer } from "./site";
import { isDrawn } from "./reader-checks";
import { firstOf } from "./reader-pages";
import { newVisitor } from "./visitor";

const site = withServer();

/** The file that a page's last button for CSV saves, by its name and lines. */
async function savedFrom(
  address: string,
  language: "ar" | "en",
  locale = "en-US",
): Promise<{ readonly name: string; readonly lines: readonly string[]; readonly first: number }> {
  const { page, context } = await newVisitor(site.browser, site.server.url, { acceptDownloads: true, locale });
  await context.addCookies([{ name: "reader", value: `language=${language}`, url: site.server.url }]);
  await page.goto(`${site.server.url}${address}`);
  await isDrawn(page);
  const saving = page.waitForEvent("download");
  await page
    .getByRole("button", { name: language === "en" ? "As CSV" : "ملف CSV" })
    .last()
    .click();
  const download = await saving;
  const bytes = readFileSync(await download.path());
  await context.close();
  const lines = bytes.toString("utf8").slice(1).split("\r\n");
  return { name: download.suggestedFilename(), lines, first: bytes.readUIntBE(0, 3) };
}

describe("the list of a page as CSV", () => {
  const address = (field: string, text: string) => (): Promise<string | undefined> =>
    firstOf(site.server, field, `{ text: "${text}" }`);

  it.each<readonly [name: string, address: () => Promise<string | undefined> | string, head: string]>([
    ["the front page", () => "/", "Title,Text,Source,Published (UTC),Language,Original address,Page here"],
    ["a search", () => "/search?q=mali", "Type,Title,Text,Source,Author,Published (UTC),Language,Page here"],
    ["a source", address("sources", "الجسر"), "Title,Text,Source,Published (UTC)"],
    ["an account", address("accounts", "openports"), "Text,Published (UTC),Language,Platform"],
    ["a profile", () => "/entities/entity_d9529256922bdcd9e488d024dfbca400", "Title,Text,Source,Published (UTC)"],
  ])("of %s is a file that spreadsheets read as UTF-8", async (_name, addressOf, head) => {
    const { name, lines, first } = await savedFrom((await addressOf()) ?? "/", "en");
    expect(first).toBe(0xefbbbf);
    expect(name).toMatch(/\.csv$/);
    expect(lines[0]).toContain(head);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.slice(1).join("\n")).toContain(site.server.url);
  });

  it.each(["fr-FR", "ar-EG"])("has semicolons where spreadsheets want them: %s", async (locale) => {
    const { lines, first } = await savedFrom("/", "en", locale);
    expect(first).toBe(0xefbbbf);
    expect(lines[0]).toBe("Title;Text;Source;Published (UTC);Language;Original address;Page here");
    expect(lines[1]).toMatch(/;https?:\/\/[^;]*$/);
  });

  it("has Arabic text as the page has it, and words in the reader's language", async () => {
    const { name, lines } = await savedFrom("/?language=ar", "ar");
    expect(name).toBe("أحدث المقالات.csv");
    expect(lines[0]).toContain("العنوان,النص,المصدر");
    expect(lines.join("\n")).toContain("قمح البحر الأسود");
    expect(lines.join("\n")).not.toMatch(/[\u2066-\u2069]/);
  });
});
