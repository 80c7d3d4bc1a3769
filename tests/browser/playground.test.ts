import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { chromium, type Browser, type Page } from "playwright-core";
import { startServer, type RunningServer } from "../integration/running-server";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const pictures = process.env["PICTURES"] ?? mkdtempSync(join(tmpdir(), "mediagraph-pictures-"));
let server: RunningServer;
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`No Chromium at ${CHROMIUM}: install Debian's chromium, or name one in CHROMIUM.`);
  server = await startServer();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"] });
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("a person opens the playground", () => {
  it("from the front page", async () => {
    await page.goto(server.url);
    await page.screenshot({ path: join(pictures, "front-page.png") });
    await page.getByRole("link", { name: "Open the playground" }).click();
    await page.locator(".graphiql-container").first().waitFor();
    expect(page.url()).toBe(`${server.url}/graphql`);
  });

  it("finds three prepared operations", async () => {
    await page.locator(".graphiql-tab").nth(2).waitFor();
    expect(await page.locator(".graphiql-tab").count()).toBe(3);
  });

  it("runs the first one and sees its answer with its round trips", async () => {
    await page.locator(".graphiql-tab-button").first().click();
    await page.locator("button.graphiql-execute-button").click();
    const answer = page.locator(".graphiql-response");
    await expect(contentOf(page)).resolves.toContain("data");
    await answer.screenshot({ path: join(pictures, "answer.png") });
    await page.screenshot({ path: join(pictures, "playground.png") });
    expect(await contentOf(page)).not.toContain('"errors"');
  });

  it("without a request to anywhere else", () => expect(elsewhere).toEqual([]));
});

/** The text of the response editor once it is there. */
async function contentOf(of: Page): Promise<string> {
  const lines = of.locator(".graphiql-response .view-lines");
  await lines.getByText("data").first().waitFor();
  return lines.innerText();
}
