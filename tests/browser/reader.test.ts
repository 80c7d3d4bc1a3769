/// <reference lib="dom" />
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
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
}

const LOOKS: readonly Look[] = (["en", "ar"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ language, theme })),
);
/** In its first look a page is new to the browser: in English on the desk, in Arabic on the phone. */
const SIZES: readonly (readonly [size: string, options: BrowserContextOptions, looks: readonly Look[]])[] = [
  ["desk", { viewport: DESK }, LOOKS],
  ["phone", { viewport: PHONE, isMobile: true, hasTouch: true }, LOOKS.toReversed()],
];

/** Opens a page as somebody who has chosen a language and colours. */
async function open({ page, context }: Visitor, address: string, { language, theme }: Look): Promise<void> {
  const value = new URLSearchParams({ language, theme, calendar: "gregory" }).toString();
  await context.addCookies([{ name: "reader", value, url: site.server.url }]);
  await page.goto(`${site.server.url}${address}`);
  await isDrawn(page);
}

describe.each(READER_PAGES.map((page) => [page.name, page] as const))("%s", (name, page) => {
  let address = "/";
  beforeAll(async () => {
    address = (await page.address(site.server)) ?? "/";
  });

  describe.each(SIZES)("on a %s", (size, options, looks) => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await newVisitor(site.browser, site.server.url, options);
      await watchShifts(visitor.page);
    });
    afterAll(() => visitor.context.close());

    it.each(looks)("is whole in $language, $theme", async (look) => {
      const { page, elsewhere, complaints } = visitor;
      const { language, theme } = look;
      await open(visitor, address, look);
      await page.screenshot({
        path: join(ARTIFACTS, `${name.replaceAll(" ", "-")}-${language}-${theme}-${size}.png`),
        fullPage: true,
      });
      expect(
        await page.evaluate(() => {
          const { lang, dir, dataset } = document.documentElement;
          return [lang, dir, dataset["theme"]];
        }),
      ).toEqual([language, language === "ar" ? "rtl" : "ltr", theme]);
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await shiftsOf(page)).toBeLessThan(0.05);
      expect(elsewhere).toEqual([]);
      expect(complaints.splice(0).filter((text) => !text.includes("status of 404"))).toEqual([]);
    });

    if (size === "desk")
      it("is reached whole without a mouse", async () => {
        await open(visitor, address, { language: "en", theme: "light" });
        expect(await unreachable(visitor.page)).toEqual([]);
      });
  });
});
