/// <reference lib="dom" />
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { BrowserContextOptions } from "playwright-core";
import { ARTIFACTS, withServer } from "./site";
import { axeFaults, isDrawn, overflow, shiftsOf, unreachable, watchShifts } from "./reader-checks";
import { READER_PAGES } from "./reader-pages";
import { newVisitor, type Visitor } from "./visitor";

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const site = withServer();

interface Look {
  readonly language: "ar" | "en";
  readonly theme: "light" | "dark";
  readonly size: "desk" | "phone";
}

/** Opens a page as somebody who has chosen a language and colours. */
async function open(address: string, { language, theme, size }: Look): Promise<Visitor> {
  const options: BrowserContextOptions =
    size === "desk" ? { viewport: DESK } : { viewport: PHONE, isMobile: true, hasTouch: true };
  const visitor = await newVisitor(site.browser, site.server.url, options);
  const value = new URLSearchParams({ language, theme, calendar: "gregory" }).toString();
  await visitor.context.addCookies([{ name: "reader", value, url: site.server.url }]);
  await watchShifts(visitor.page);
  await visitor.page.goto(`${site.server.url}${address}`);
  await isDrawn(visitor.page);
  return visitor;
}

const LOOKS: readonly Look[] = (["ar", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).flatMap((theme) => [
    { language, theme, size: "desk" } as const,
    { language, theme, size: "phone" } as const,
  ]),
);
const CASES = READER_PAGES.flatMap((page) =>
  LOOKS.map((look) => [page.name, look.language, look.theme, look.size, page, look] as const),
);

describe("a page of the reader is whole", () => {
  it.each(CASES)("%s in %s, %s, on a %s", async (name, language, theme, size, { address }, look) => {
    const { page, context, elsewhere, complaints } = await open((await address(site.server)) ?? "/", look);
    await page.screenshot({
      path: join(ARTIFACTS, `${name.replaceAll(" ", "-")}-${language}-${theme}-${size}.png`),
      fullPage: true,
    });
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      language === "ar" ? "rtl" : "ltr",
    ]);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await shiftsOf(page)).toBeLessThan(0.05);
    expect(elsewhere).toEqual([]);
    expect(complaints.filter((text) => !text.includes("status of 404"))).toEqual([]);
    await context.close();
  });
});

describe("a person without a mouse reaches all of", () => {
  it.each(READER_PAGES.map((page) => [page.name, page] as const))("%s", async (_name, { address }) => {
    const { page, context } = await open((await address(site.server)) ?? "/", {
      language: "en",
      theme: "light",
      size: "desk",
    });
    expect(await unreachable(page)).toEqual([]);
    await context.close();
  });
});
