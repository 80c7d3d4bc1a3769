/// <reference lib="dom" />
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { withServer } from "./site";
import { axeFaults } from "./reader-checks";
import { newVisitor } from "./visitor";

/**
 * What is GraphiQL's own: a tab holds its button for closing it, and CodeMirror scrolls by the keys that its text field
 * gets, which stands beside what scrolls.
 */
const OF_GRAPHIQL = /^(nested-interactive|scrollable-region-focusable): /;

const site = withServer();

async function openPlayground(colorScheme: "light" | "dark", width = 1280): Promise<Page> {
  const { page } = await newVisitor(site.browser, site.server.url, { colorScheme, viewport: { width, height: 844 } });
  await page.goto(`${site.server.url}/graphql`);
  await page.locator(".graphiql-query-editor .CodeMirror-line").first().waitFor();
  return page;
}

/** The whole text. The page itself has only the lines that are in view. */
const operationIn = (page: Page): Promise<string> =>
  page
    .locator(".graphiql-query-editor .CodeMirror")
    .evaluate((editor) => (editor as unknown as { CodeMirror: { getValue(): string } }).CodeMirror.getValue());

async function run(page: Page): Promise<void> {
  await page.locator("button.graphiql-execute-button").click();
  await page.locator(".graphiql-response .cm-string").first().waitFor();
}

describe("the playground", () => {
  it.each([
    ["light", 1280],
    ["light", 390],
    ["dark", 1280],
    ["dark", 390],
  ] as const)("in %s colours, %i pixels wide, can be read and is named for those who hear it", async (theme, width) => {
    const page = await openPlayground(theme, width);
    await run(page);
    expect((await axeFaults(page)).filter((fault) => !OF_GRAPHIQL.test(fault))).toEqual([]);
    await page.close();
  });

  it("shows the colours that a person chose, not those of the machine, with the same contrast", async () => {
    const page = await openPlayground("dark");
    await page.getByRole("button", { name: "Open settings dialog" }).click();
    await page.locator(".graphiql-dialog").getByRole("button", { name: "Light", exact: true }).click();
    await page.keyboard.press("Escape");
    await run(page);
    expect((await axeFaults(page)).filter((fault) => !OF_GRAPHIQL.test(fault))).toEqual([]);
    await page.close();
  });

  it("lets the Tab key into each editor and out of it, and changes no text", async () => {
    const page = await openPlayground("light");
    const operation = page.getByRole("textbox", { name: "Operation" });
    await operation.focus();
    const before = await operationIn(page);
    const labels: (string | null | undefined)[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      labels.push(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")));
    }
    expect(labels).toEqual(expect.arrayContaining(["Variables", "Answer"]));
    expect(labels).not.toContain("Operation");
    expect(await operationIn(page)).toBe(before);
    await page.close();
  });
});
