/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the page or in a part of it, in a line for each fault. */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${part === undefined ? "document" : JSON.stringify(part)})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
  );
}

/** Adds up how far things move that the person has seen. To be called before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) Object.assign(window, { shifts: Number(Reflect.get(window, "shifts")) + value });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

export const shiftsOf = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, "shifts")));

/** Waits until so many of these stand on the page: what a click has changed may be drawn a moment after its message. */
export async function countBecomes(located: Locator, count: number): Promise<void> {
  if (count > 0) await located.nth(count - 1).waitFor({ state: "attached" });
  await located.nth(count).waitFor({ state: "detached" });
}

/** Waits until the page shows its answer, or its words about it. */
export async function isDrawn(page: Page): Promise<void> {
  await page.locator("#first").waitFor({ state: "detached" });
  await page.locator("#root main h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** How far the page is wider than its window, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What a person may use, but never reaches by the Tab key; and what shows no sign that it has the focus. */
export async function unreachable(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("a[*|href], button, input, select, textarea, summary")];
    const used = all.filter((one) => one.checkVisibility() && !one.matches(":disabled, [tabindex='-1']"));
    for (const one of used) one.dataset["waits"] = "yes";
    return used.length;
  });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const unseen: string[] = [];
  // An input for a date has a stop for each part of the date.
  for (let step = 0; step < count + 15; step += 1) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      if (!at || at === document.body) return undefined;
      delete at.dataset["waits"];
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      return outlineStyle === "none" && boxShadow === "none"
        ? `no sign of focus: ${at.outerHTML.slice(0, 120)}`
        : undefined;
    });
    if (fault !== undefined) unseen.push(fault);
  }
  const left = await page.evaluate(() =>
    [...document.querySelectorAll("[data-waits]")].map((one) => `not reached: ${one.outerHTML.slice(0, 120)}`),
  );
  return [...unseen, ...left];
}
