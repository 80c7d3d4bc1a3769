/// <reference lib="dom" />
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { isDrawn } from "./reader-checks";
import { READER_PAGES } from "./reader-pages";
import { TOKEN, withServer } from "./site";
import { newVisitor } from "./visitor";

const ARTICLE = "article_3f79add7851342ed59e5f02b6715d52d";
const site = withServer({ token: TOKEN });

async function newPage(): Promise<Page> {
  const { page, context } = await newVisitor(site.browser, site.server.url, { locale: "en" });
  await context.addCookies([{ name: "reader", value: "language=en", url: site.server.url }]);
  return page;
}

describe("a page view", () => {
  it.each(READER_PAGES.map((page) => [page.name, page] as const))(
    "of %s is one request at most",
    async (_name, { address, requests = 1 }) => {
      const page = await newPage();
      let asked = 0;
      page.on("request", (request) => {
        if (new URL(request.url()).pathname === "/graphql") asked += 1;
      });
      await page.goto(`${site.server.url}${(await address(site.server)) ?? "/"}`);
      await isDrawn(page);
      await page.waitForLoadState("networkidle");
      expect(asked).toBe(requests);
      await page.close();
    },
  );

  it.each([
    ["the front page", "/"],
    ["an article", `/articles/${ARTICLE}`],
    ["a search", "/search?q=Mali"],
  ])("of %s asks before it draws, and has the server's words until then", async (_name, address) => {
    const page = await newPage();
    await page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = (...asked) => {
        const isEmpty = document.querySelector("#root")?.childElementCount === 0;
        document.documentElement.dataset["asked"] ??= `${isEmpty} ${document.querySelector("#first h1") !== null}`;
        return fetch(...asked);
      };
    });
    await page.goto(`${site.server.url}${address}`);
    await isDrawn(page);
    expect(await page.evaluate(() => document.documentElement.dataset["asked"])).toBe("true true");
    await page.close();
  });

  it("leads to its query in the playground", async () => {
    const page = await newPage();
    await page.goto(`${site.server.url}/articles/${ARTICLE}`);
    await isDrawn(page);
    await page.getByRole("link", { name: "Show me the GraphQL" }).click();
    await page.locator(".graphiql-query-editor .CodeMirror-line", { hasText: "query ArticlePage" }).waitFor();
    await page.locator(".graphiql-editor-tool .CodeMirror-line", { hasText: ARTICLE }).waitFor();
    await page.close();
  });
});

describe("a person is told in words", () => {
  it("that the server is away, and goes on when it is back", async () => {
    const page = await newPage();
    await page.route("**/graphql", (route) => route.abort());
    await page.goto(site.server.url);
    await page.getByRole("heading", { name: "The server does not answer" }).waitFor();
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "Newest articles" }).waitFor();
    await page.close();
  });

  it("that some parts could not be read, beside the others", async () => {
    const page = await newPage();
    await page.route("**/graphql", async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { data: { article: Record<string, unknown> } };
      answer.data.article["similar"] = { __typename: "ArticleConnection", nodes: [] };
      const errors = [{ message: "The similar articles took too long.", path: ["article", "similar"] }];
      await route.fulfill({ response, json: { ...answer, errors } });
    });
    await page.goto(`${site.server.url}/articles/${ARTICLE}`);
    await isDrawn(page);
    await page.getByText("The similar articles took too long.").waitFor();
    expect(await page.locator("main h1").innerText()).toContain("قمح البحر الأسود");
    await page.close();
  });

  it("that texts are being linked, so that a search may miss some", async () => {
    const linked = await site.server.store.getMeta("profiles:linked");
    await site.server.store.setMeta("profiles:linked", "older profiles");
    const page = await newPage();
    await page.goto(`${site.server.url}/search?q=mali`);
    await page.getByText("Texts are being linked to profiles that changed").waitFor();
    await site.server.store.setMeta("profiles:linked", linked);
    await page.reload();
    await isDrawn(page);
    expect(await page.getByText("Texts are being linked").count()).toBe(0);
    await page.close();
  });

  it("that an address is of no page, and of nothing in the graph", async () => {
    const page = await newPage();
    await page.goto(`${site.server.url}/posts/post_${"0".repeat(32)}`);
    await isDrawn(page);
    await page.getByRole("heading", { name: "This is not in the graph" }).waitFor();
    await page.getByRole("link", { name: "Go to the front page" }).click();
    await page.getByRole("heading", { name: "Newest articles" }).waitFor();
    await page.close();
  });

  it("that there is nothing where an address has no id", async () => {
    const page = await newPage();
    await page.goto(`${site.server.url}/articles/%00`);
    await isDrawn(page);
    await page.getByRole("heading", { name: "This is not in the graph" }).waitFor();
    await page.close();
  });

  it("that the script of the page does not come", async () => {
    const page = await newPage();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.route("**/assets/*.js", (route) => route.abort());
    await page.goto(`${site.server.url}/search?q=mali`);
    await page.getByText("This page is not fully loaded yet.").waitFor();
    await page.unroute("**/assets/*.js");
    await page.getByRole("link", { name: "Try again" }).click();
    await isDrawn(page);
    expect(await page.locator("#late").count()).toBe(0);
    await page.close();
  });

  it("that an item was removed", async () => {
    const removed = "article_4ab34f1eed3b32f7dd7eb02871ca28b9";
    await site.server.query(
      "mutation ($id: ID!) { removeArticle(id: $id) { outcome } }",
      { id: removed },
      { authorization: `Bearer ${TOKEN}` },
    );
    const page = await newPage();
    await page.goto(`${site.server.url}/articles/${removed}`);
    await isDrawn(page);
    await page.getByRole("heading", { name: "This was removed" }).waitFor();
    await page.close();
  });
});

describe("what a person has chosen", () => {
  it("changes the page at once, and is kept", async () => {
    const page = await newPage();
    await page.goto(`${site.server.url}/articles/${ARTICLE}`);
    await isDrawn(page);
    await page.getByText("Settings").click();
    await page.getByLabel("Calendar").selectOption("islamic-umalqura");
    await page.getByText("Shaʻban 20, 1444").first().waitFor();
    await page.getByLabel("Language of the pages").selectOption("ar");
    await page.getByText("الإعدادات").waitFor();
    await page.reload();
    await isDrawn(page);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    await page.getByText("شعبان").first().waitFor();
    await page.close();
  });

  it("shows the card of a profile with the focus, and hides it with Escape", async () => {
    const page = await newPage();
    await page.goto(`${site.server.url}/articles/${ARTICLE}`);
    await isDrawn(page);
    await page.locator("main p a[class*=mention]").first().focus();
    await page.getByRole("tooltip").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("tooltip").waitFor({ state: "detached" });
    await page.close();
  });
});
