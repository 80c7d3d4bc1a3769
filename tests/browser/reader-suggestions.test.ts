/// <reference lib="dom" />
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { BrowserContextOptions, Page } from "playwright-core";
import { withServer } from "./site";
import { axeFaults, countBecomes, isDrawn, overflow, shiftsOf, watchShifts } from "./reader-checks";
import { newVisitor } from "./visitor";

let page: Page;
const site = withServer();

async function open(language: "ar" | "en", options: BrowserContextOptions = {}): Promise<Page> {
  const visitor = await newVisitor(site.browser, site.server.url, options);
  await visitor.context.addCookies([{ name: "reader", value: `language=${language}`, url: site.server.url }]);
  await watchShifts(visitor.page);
  await visitor.page.goto(site.server.url);
  await isDrawn(visitor.page);
  return visitor.page;
}

const box = () => page.locator("header input[role=combobox]");
const options = () => page.locator("header [role=option]");

/** The option that a screen reader reads out, though the focus stays in the box. */
const heard = () =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant");
    const option = id ? document.getElementById(id) : null;
    return option?.getAttribute("role") === "option" && option.ariaSelected === "true" ? option.textContent : null;
  });

async function type(text: string): Promise<readonly string[]> {
  await box().focus();
  await page.keyboard.type(text);
  await options().first().waitFor();
  return options().allTextContents();
}

const searched = async (text: string): Promise<void> => {
  await page.waitForURL((url) => url.pathname === "/search" && url.searchParams.get("q") === text);
  await isDrawn(page);
  expect(await box().inputValue()).toBe(text);
  await countBecomes(options(), 0);
};

describe("the search box", () => {
  beforeEach(async () => {
    page = await open("en");
  });

  it("says that it is a combobox, whether its list is open, which one it is, and how long", async () => {
    expect(await box().getAttribute("aria-expanded")).toBe("false");
    const names = await type("Lavr");
    expect(names).toContain("Lavrov");
    expect(await box().getAttribute("aria-expanded")).toBe("true");
    expect(await box().getAttribute("aria-autocomplete")).toBe("list");
    expect(await box().getAttribute("aria-controls")).toBe(await page.getByRole("listbox").getAttribute("id"));
    expect((await page.getByRole("status").allTextContents()).join(" ")).toMatch(/\d+ suggestions?/);
    expect(await axeFaults(page)).toEqual([]);
    expect(await shiftsOf(page)).toBeLessThan(0.05);
  });

  it("is used by arrows and Enter, while the focus and the text stay in the box", async () => {
    const names = await type("Ma");
    expect(await heard()).toBeNull();
    await page.keyboard.press("ArrowDown");
    expect(await heard()).toBe(names[0]);
    await page.keyboard.press("ArrowDown");
    expect(await heard()).toBe(names[1]);
    await page.keyboard.press("ArrowUp");
    expect(await heard()).toBe(names[0]);
    // Before the first option is the text itself, and before that the last option.
    await page.keyboard.press("ArrowUp");
    expect(await heard()).toBeNull();
    await page.keyboard.press("ArrowUp");
    expect(await heard()).toBe(names.at(-1));
    expect(await box().inputValue()).toBe("Ma");
    await page.keyboard.press("Enter");
    await searched(names.at(-1) ?? "");
  });

  it("searches for what was typed when no option was chosen", async () => {
    await type("Lavr");
    await page.keyboard.press("Enter");
    await searched("Lavr");
  });

  it("closes its list with Escape and keeps the text, opens it again with an arrow, and closes it when it is left", async () => {
    await type("Lavr");
    await page.keyboard.press("Escape");
    await options().first().waitFor({ state: "detached" });
    expect(await box().inputValue()).toBe("Lavr");
    await page.keyboard.press("ArrowDown");
    await options().first().waitFor();
    await page.keyboard.press("Tab");
    await options().first().waitFor({ state: "detached" });
  });

  it("is used by the mouse", async () => {
    const [name = ""] = await type("Lavr");
    await options().first().click();
    await searched(name);
  });

  it("drops the old choice with the old list, so that Enter finds what is seen", async () => {
    await type("Ma");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("li");
    // The list of "Ma" may still be seen, without a choice.
    expect(await heard()).toBeNull();
    await page.waitForFunction(() =>
      [...document.querySelectorAll("[role=option]")].every((one) => /mali/i.test(one.textContent ?? "")),
    );
    expect(await heard()).toBeNull();
    await page.keyboard.press("Enter");
    await searched("Mali");
  });

  it("searches as before when the server has no suggestions", async () => {
    await page.route("**/graphql", (route) =>
      route.request().postData()?.includes("query Suggest") ? route.abort() : route.continue(),
    );
    await box().focus();
    await page.keyboard.type("mali");
    await page.keyboard.press("Enter");
    await searched("mali");
  });
});

describe("on a phone, in Arabic", () => {
  it("its list stands below it, from right to left, and is used by a finger", async () => {
    page = await open("ar", { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const [name = ""] = await type("لاف");
    const [field, list] = [await box().boundingBox(), await page.getByRole("listbox").boundingBox()];
    expect(list?.y).toBeGreaterThanOrEqual((field?.y ?? Infinity) + (field?.height ?? 0));
    expect(list?.width).toBeGreaterThan(300);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(
      await options()
        .first()
        .evaluate((one) => getComputedStyle(one).direction),
    ).toBe("rtl");
    expect(await axeFaults(page)).toEqual([]);
    await options().first().tap();
    await searched(name);
  });
});
