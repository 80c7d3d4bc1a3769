/// <reference lib="dom" />
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { readOperations, type PreparedOperation } from "../../src/server/web-pages/prepared-operations";
import { withServer } from "./site";
import { newVisitor, type Visitor } from "./visitor";

const OPERATIONS = readOperations(join(__dirname, "../../data/operations"));
const BY_NAME = OPERATIONS.map((operation) => [operation.name, operation] as const);
const TABS = OPERATIONS.map(tabOf);
const pictures = process.env["PICTURES"] ?? mkdtempSync(join(tmpdir(), "mediagraph-pictures-"));
let page: Page;
const visitors: Visitor[] = [];

const site = withServer();

describe.each([1280, 1440])("a person with a window %i wide opens the playground", (width) => {
  beforeAll(async () => {
    page = await visit(width);
  });

  it("from the page of prepared queries, which says what each prepared operation shows", async () => {
    await page.goto(`${site.server.url}/queries`);
    await page.screenshot({ path: join(pictures, `queries-${width}.png`), fullPage: true });
    expect(await page.getByRole("definition").allInnerTexts()).toEqual(
      OPERATIONS.flatMap(({ shows, showsInArabic = "" }) => [shows, showsInArabic]),
    );
    await page.getByRole("link", { name: "Open the playground" }).click();
    await opened(OPERATIONS[0]);
    expect(page.url()).toBe(`${site.server.url}/graphql`);
  });

  it("and finds a tab for each, with its whole name in sight", async () => {
    expect(await tabs()).toEqual(TABS);
    const bar = await page.locator(".graphiql-tabs").boundingBox();
    const last = await page
      .locator(".graphiql-tab-button")
      .last()
      .evaluate((button) => {
        const name = document.createRange();
        name.selectNodeContents(button);
        return name.getBoundingClientRect().right;
      });
    expect(last).toBeLessThanOrEqual((bar?.x ?? 0) + (bar?.width ?? 0));
  });

  it.each(BY_NAME)("runs %s from its tab", async (name, operation) => {
    await page.getByRole("button", { name: tabOf(operation), exact: true }).click();
    await opened(operation);
    await runs(operation);
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`) });
  });
});

describe("a person who was here before", () => {
  beforeAll(async () => {
    page = await visit(1280);
  });

  it("finds the same tabs again, none of them empty", async () => {
    await page.goto(`${site.server.url}/graphql`);
    await opened(OPERATIONS[0]);
    await tabsAreKept();
    await page.reload();
    await opened(OPERATIONS[0]);
    expect(await tabs()).toEqual(TABS);
  });

  it.each(BY_NAME)(
    "runs %s from its link on the page of prepared queries, in the tab that it has already",
    async (_name, operation) => {
      await followLink(operation);
      await runs(operation);
      expect(await tabs()).toEqual(TABS);
    },
  );

  it("comes back to what was edited after a reload, and finds it kept when a link opens the operation anew", async () => {
    const profile = operationNamed("03-profile");
    await followLink(profile);
    const before = await tabs();
    await editFirstLine("# edited ");
    await page.reload();
    await expect(activeTab()).resolves.toEqual({ title: "Profile", isEdited: true });
    await followLink(profile);
    await expect(activeTab()).resolves.toEqual({ title: "Profile", isEdited: false });
    expect(await tabs()).toEqual([...before, "Profile"]);
    await runs(profile);
  });

  it("goes back to the list from the playground", async () => {
    await page.getByRole("link", { name: "All prepared operations" }).click();
    await page.getByRole("heading", { name: "Operations to start from" }).waitFor();
  });
});

describe("a person who comes by a link first", () => {
  it("finds the linked operation in the first tab, and the others beside it", async () => {
    page = await visit(1280);
    const thread = operationNamed("07-thread");
    await followLink(thread);
    expect(await tabs()).toEqual(["Thread", ...TABS.filter((tab) => tab !== "Thread")]);
    await runs(thread);
  });
});

describe("all of them", () => {
  it("were asked for nothing from anywhere else", () =>
    expect(visitors.flatMap(({ elsewhere }) => elsewhere)).toEqual([]));
});

async function visit(width: number): Promise<Page> {
  const visitor = await newVisitor(site.browser, site.server.url, { viewport: { width, height: 900 } });
  visitors.push(visitor);
  return visitor.page;
}

function operationNamed(name: string): PreparedOperation {
  const found = OPERATIONS.find((operation) => operation.name === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

/** GraphiQL names a tab after its operation. */
function tabOf({ document }: PreparedOperation): string {
  return /^query (\w+)/m.exec(document)?.[1] ?? "";
}

const tabs = () => page.locator(".graphiql-tab-button").allInnerTexts();

async function followLink(operation: PreparedOperation): Promise<void> {
  await page.goto(`${site.server.url}/queries`);
  await page.locator(`dt a[href$="${operation.name}"]`).click();
  await opened(operation);
}

/**
 * Waits until the operation and its variables are in sight, and are what is run: GraphiQL takes in and keeps what it
 * shows after a tenth of a second.
 */
async function opened(operation: PreparedOperation | undefined): Promise<void> {
  if (!operation) throw new Error("no operation");
  await page
    .locator(".graphiql-query-editor .CodeMirror-line")
    .getByText(operation.document.split("\n")[0]?.slice(2) ?? "")
    .waitFor();
  await page.waitForFunction((document) => localStorage.getItem("graphiql:query") === document, operation.document);
  expect(await page.locator(".graphiql-tab-active").innerText()).toBe(tabOf(operation));
  const [firstVariable = ""] = Object.keys(variablesOf(operation));
  await page
    .locator(".graphiql-editor-tool .CodeMirror-code:visible")
    .getByText(firstVariable)
    .first()
    .waitFor({ state: "attached" });
}

/** GraphiQL keeps its tabs half a second after they changed. Who leaves before finds them as they were. */
async function tabsAreKept(): Promise<void> {
  await page.waitForFunction(() => localStorage.getItem("graphiql:tabState") !== null);
}

const variablesOf = ({ variables = "{}" }: PreparedOperation) => JSON.parse(variables) as Record<string, unknown>;

interface Sent {
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

/** Runs what is in the editors: the whole answer is without errors, and is shown with its round trips. */
async function runs(operation: PreparedOperation): Promise<void> {
  const answered = page.waitForResponse(
    (response) => (response.request().postDataJSON() as Sent | null)?.operationName === tabOf(operation),
  );
  await page.locator("button.graphiql-execute-button").click();
  const response = await answered;
  expect((response.request().postDataJSON() as Sent).variables ?? {}).toEqual(variablesOf(operation));
  const answer = (await response.json()) as Record<string, unknown>;
  expect(answer).not.toHaveProperty("errors");
  expect(answer).toMatchObject({
    data: expect.anything(),
    extensions: { mediagraph: { roundTrips: expect.any(Number) } },
  });
  await page.locator(".graphiql-response .CodeMirror-line").getByText("data").first().waitFor();
}

/** Puts a text before the operation, and waits until GraphiQL has kept its tabs: half a second after the last key. */
async function editFirstLine(text: string): Promise<void> {
  await page.locator(".graphiql-query-editor .CodeMirror-lines").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type(text);
  await page.waitForFunction((edited) => localStorage.getItem("graphiql:tabState")?.includes(edited), `${text}# `);
}

async function activeTab(): Promise<{ title: string; isEdited: boolean }> {
  const editor = page.locator(".graphiql-query-editor .CodeMirror-code");
  await editor.getByText("profile").first().waitFor();
  return {
    title: await page.locator(".graphiql-tab-active").innerText(),
    isEdited: (await editor.innerText()).includes("edited"),
  };
}
