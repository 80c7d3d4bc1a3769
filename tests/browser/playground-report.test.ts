/// <reference lib="dom" />
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { withServer } from "./site";
import { axeFaults } from "./reader-checks";
import { newVisitor, type Visitor } from "./visitor";

const pictures = process.env["PICTURES"] ?? mkdtempSync(join(tmpdir(), "mediagraph-pictures-"));
const ARABIC = `query Found($text: String!) { # it's "الرئيس" $HOME
  articles(filter: { text: $text }, first: 2) { nodes { id headline } }
}`;
let page: Page;
const visitors: Visitor[] = [];

const site = withServer();

describe("a person runs an operation in the playground", () => {
  beforeAll(async () => {
    const { context } = await visit();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(ARABIC, { text: "الرئيس" });
  });

  it("and sees its round trips beside the answer, in words", async () => {
    await page.getByText("Run the operation to see its round trips.").waitFor();
    await page.locator("button.graphiql-execute-button").click();
    const { extensions } = await site.server.query(ARABIC, { text: "الرئيس" }, { "mediagraph-report": "1" });
    const { roundTrips, documents } = extensions?.["mediagraph"] as { roundTrips: number; documents: number };
    const shown = page.getByRole("status").filter({ hasText: "round trip" });
    await shown.getByText(/articles \d/).waitFor();
    expect(await shown.innerText()).toMatch(new RegExp(`^${roundTrips} round trips?: .*; ${documents} documents?`));
    await page.screenshot({ path: join(pictures, "playground-report.png") });
  });

  it("and copies it as curl, which answers the same in bash", async () => {
    await page.getByRole("button", { name: "Copy as curl" }).click();
    await page.getByText("Copied.").waitFor();
    const { stdout } = await promisify(execFile)("bash", ["-c", await copied()]);
    const { data } = await site.server.query(ARABIC, { text: "الرئيس" });
    expect(data).toMatchObject({ articles: { nodes: [expect.anything()] } });
    expect(JSON.parse(stdout)).toMatchObject({ data, extensions: { mediagraph: { roundTrips: expect.any(Number) } } });
  });

  it("and copies it as typed code", async () => {
    await page.getByRole("button", { name: "Copy as typed code" }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("export interface"));
    expect(await copied()).toContain("export interface FoundVariables {\n  text: string;\n}");
  });

  it("and finds no report in a tab that did not run", async () => {
    await page.locator(".graphiql-tab-button").nth(1).click();
    await page.getByText("Run the operation to see its round trips.").waitFor();
    await page.locator(".graphiql-tab-button").first().click();
    await page.getByText(/\d round trips?: /).waitFor();
  });

  it("and reads why an operation was not copied", async () => {
    await open("{ nothing }");
    await page.getByText("Run the operation to see its round trips.").waitFor();
    await page.getByRole("button", { name: "Copy as typed code" }).click();
    await page.getByText("Not copied. The operation has an error").waitFor();
  });
});

describe("a person whose browser lets no page copy", () => {
  it("finds the text in a field, selected, without the token of the headers, and can type on elsewhere", async () => {
    await visit();
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await open("{ __typename }");
    await page.getByRole("button", { name: "Headers" }).click();
    await page.locator(".graphiql-editor-tool .graphiql-editor:not(.hidden) .CodeMirror-lines").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText('{ "authorization": "Bearer a-long-random-secret" }');
    await page.getByRole("button", { name: "Copy as curl" }).click();
    const field = page.getByRole("textbox", { name: "The text to copy" });
    const text = await field.inputValue();
    expect(text).toContain(`-H 'authorization: Bearer '"$TOKEN"`);
    expect(text).not.toContain("secret");
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
    await page.getByText("Secrets are left out: TOKEN stands for them.").waitFor();
    expect(await axeFaults(page, ".report")).toEqual([]);
    await page.screenshot({ path: join(pictures, "playground-text-to-copy.png") });
    await page.locator(".graphiql-query-editor .CodeMirror-lines").click();
    await page.keyboard.press("Control+Home");
    // GraphiQL draws the panel anew a tenth of a second after a letter.
    await page.keyboard.type("# on", { delay: 250 });
    await page.locator(".graphiql-query-editor").getByText("# on").waitFor();
    await page.getByRole("button", { name: "Close the text" }).click();
    await field.waitFor({ state: "detached" });
  });
});

it("never complained, and asked for nothing from anywhere else", () =>
  expect(visitors.flatMap(({ complaints, elsewhere }) => [...complaints, ...elsewhere])).toEqual([]));

async function visit(): Promise<Visitor> {
  const visitor = await newVisitor(site.browser, site.server.url, { viewport: { width: 1280, height: 900 } });
  visitors.push(visitor);
  page = visitor.page;
  return visitor;
}

async function open(query: string, variables: Record<string, unknown> = {}): Promise<void> {
  const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  await page.goto(`${site.server.url}/graphql?${asked.toString()}`, { waitUntil: "networkidle" });
  await page.locator(".graphiql-query-editor .CodeMirror-line").first().waitFor();
}

const copied = () => page.evaluate(() => navigator.clipboard.readText());
