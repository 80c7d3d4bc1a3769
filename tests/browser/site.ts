import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll } from "@jest/globals";
import type { Browser } from "playwright-core";
import { startServer, type RunningServer } from "../integration/running-server";
import { openBrowser } from "./visitor";

export const ARTIFACTS = join(__dirname, "../../artifacts");
export const TOKEN = "the-editors-token-0123456789";
export const PHONE = { width: 390, height: 844 };

/** What the tests of a file share, from its first test to its last. */
export interface Site {
  readonly server: RunningServer;
  readonly browser: Browser;
}

/** A server with the sample, which takes the token if there is one, and a browser, for all tests of the file. */
export function withServer(settings: { readonly token?: string } = {}): Site {
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    mkdirSync(ARTIFACTS, { recursive: true });
    server = await startServer(settings);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const opened = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error("It is open in tests alone.");
    return one;
  };
  return {
    get server() {
      return opened(server);
    },
    get browser() {
      return opened(browser);
    },
  };
}
