/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { rssOf, type MediaSite } from "../builders/media-site";
import { PulledSources } from "../builders/pulled-sources";
import { startServer, type RunningOptions, type RunningServer } from "../integration/running-server";
import { countBecomes, isDrawn } from "./reader-checks";
import { newVisitor, openBrowser } from "./visitor";

let browser: Browser;
const running = new Set<RunningServer>();
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const server of running) await server.stop();
});

async function start(options: RunningOptions = {}): Promise<RunningServer> {
  const server = await startServer(options);
  running.add(server);
  return server;
}

async function stop(server: RunningServer): Promise<void> {
  running.delete(server);
  await server.stop();
}

async function newReader(server: RunningServer): Promise<BrowserContext> {
  const { page, context } = await newVisitor(browser, server.url, { locale: "en" });
  await context.addCookies([{ name: "reader", value: "language=en", url: server.url }]);
  await page.close();
  return context;
}

/** A new tab is a new visit. */
async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await isDrawn(page);
  return page;
}

describe("a feed that a source brings", () => {
  const pulls = new PulledSources();
  let site: MediaSite;
  let server: RunningServer;
  beforeAll(async () => {
    await pulls.begin();
    site = await pulls.site();
    // The server closes the store of the pulls.
    server = await start({ store: pulls.store });
  });
  afterAll(() => site?.stop());

  it("is seen on the next visit: what came, how many, and how the pull went", async () => {
    const context = await newReader(server);
    site.routes["/feed"] = rssOf(site.at(""), ["/a"]);
    await pulls.add(site.at("/feed"));
    await pulls.pulled(site.at("/feed"));
    const first = await visit(context, server.url);
    await countBecomes(first.locator("main article h2"), 1);
    expect(await first.getByText("Since your last visit").count()).toBe(0);
    await first.close();
    site.routes["/feed"] = rssOf(site.at(""), ["/a", "/b", "/c"]);
    await pulls.pulled(site.at("/feed"));
    const second = await visit(context, server.url);
    await second.getByText("2 articles are new or changed").waitFor();
    await countBecomes(second.locator("main article h2"), 3);
    await second.getByRole("link", { name: "All sources, and how reading them goes" }).click();
    await second.getByText(site.at("/feed")).first().waitFor();
    await second.close();
    delete site.routes["/feed"];
    await pulls.pulled(site.at("/feed"));
    const third = await visit(context, `${server.url}/sources`);
    await third.getByText("404").first().waitFor();
    await third.goto(server.url);
    await third.getByText("Nothing new has come.").waitFor();
    await context.close();
  });
});

describe("a server that goes away and comes back", () => {
  it("is told of in words, beside what is there already, and the page goes on with it", async () => {
    const away = await start();
    const port = Number(new URL(away.url).port);
    const context = await newReader(away);
    const page = await visit(context, away.url);
    const before = await page.locator("main article h2").count();
    await stop(away);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByText("The server does not answer").waitFor();
    expect(await page.locator("main article h2").count()).toBe(before);
    expect(
      await page
        .getByRole("button", { name: "Try again" })
        .evaluate((one) => one.checkVisibility() && one.getBoundingClientRect().top < innerHeight),
    ).toBe(true);
    await page.locator("main a[href^='/articles/']").first().click();
    await page.getByRole("heading", { name: "The server does not answer" }).waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await start({ port });
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("main h1[lang]").waitFor();
    await page.goBack();
    await page
      .locator("main article h2")
      .nth(before - 1)
      .waitFor();
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator("main article h2").nth(before).waitFor();
    await context.close();
  });
});
