/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on the page or in a part of it, in a line for each fault. It runs all its rules, and describes faults
 * alone: describing each element that is well takes long.
 */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(AXE);
  const looked = part === undefined ? "document" : JSON.stringify(part);
  const violations = await page.evaluate<AxeResults["violations"]>(
    `axe.run(${looked}, { resultTypes: ["violations"] }).then(({ violations }) => violations)`,
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
    (document.activeElement as HTMLElement | null)?.blur();
    // The page notes its own stops: a question to it after each Tab takes longer than the Tab.
    const unseen: string[] = [];
    Object.assign(window, { unseen });
    document.addEventListener("focusin", ({ target }) => {
      const at = target as HTMLElement;
      delete at.dataset["waits"];
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      if (outlineStyle === "none" && boxShadow === "none")
        unseen.push(`no sign of focus: ${at.outerHTML.slice(0, 120)}`);
    });
    return used.length;
  });
  // An input for a date has a stop for each part of the date.
  for (let step = 0; step < count + 15; step += 1) await page.keyboard.press("Tab");
  return page.evaluate(() => [
    ...(Reflect.get(window, "unseen") as string[]),
    ...[...document.querySelectorAll("[data-waits]")].map((one) => `not reached: ${one.outerHTML.slice(0, 120)}`),
  ]);
}
