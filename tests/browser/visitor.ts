/// <reference lib="dom" />
import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`No Chromium at ${CHROMIUM}: install Debian's chromium, or name one in CHROMIUM.`);
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}

/** A person whose browser has kept nothing yet, and what went wrong for them. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses on other hosts that were asked for. */
  readonly elsewhere: string[];
  /** What the browser complained of: scripts that failed, what the page's policy forbade. */
  readonly complaints: string[];
}

export async function newVisitor(browser: Browser, host: string, options: BrowserContextOptions): Promise<Visitor> {
  const context = await browser.newContext(options);
  // By itself a page is waited for half a minute, which a busy machine may take.
  context.setDefaultTimeout(240_000);
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(host) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  return { context, page, elsewhere, complaints };
}
