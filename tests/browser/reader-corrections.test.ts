/// <reference lib="dom" />
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { ARTIFACTS, PHONE, TOKEN, withServer } from "./site";
import { axeFaults, countBecomes, isDrawn, overflow } from "./reader-checks";
import { newVisitor } from "./visitor";

const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };
const TEXT = "وفد من نيروبي يزور القاهرة\n\nوصل وفد كيني إلى القاهرة صباح الأحد لبحث النقل النهري في حوض النيل.\n";
const SAVE =
  "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { items { id } rejected { reason } } }";

const site = withServer({ token: TOKEN });

/** The ids of what some texts became. */
async function saved(...contents: readonly string[]): Promise<string[]> {
  const documents = contents.map((content, place) => ({ content, speaker: `desk ${place}` }));
  const { data } = await site.server.query(SAVE, { documents }, AUTHORIZED);
  const { items, rejected } = data?.["ingest"] as { items: { id: string }[]; rejected: object[] };
  expect(rejected).toEqual([]);
  return items.map(({ id }) => id);
}

const person = (name: string, description: string): string =>
  JSON.stringify({ type: "Person", names: { en: name }, descriptions: { en: description } });

/** A person with the token in this tab, and how often the page asked the graph. */
async function newEditor(language: "ar" | "en", token = TOKEN): Promise<{ page: Page; asked(): number }> {
  const { page, context } = await newVisitor(site.browser, site.server.url, { viewport: PHONE });
  await context.addCookies([{ name: "reader", value: `language=${language}`, url: site.server.url }]);
  await page.addInitScript((kept) => sessionStorage.setItem("mediagraph-token", kept), token);
  let count = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && new URL(request.url()).pathname === "/graphql") count += 1;
  });
  return { page, asked: () => count };
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${site.server.url}${address}`);
  await isDrawn(page);
}

const isSound = async (page: Page): Promise<void> => {
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

describe("an editor of mentions", () => {
  it("rejects one, sees it gone from the article's page, undoes it, and sees it there again", async () => {
    const [article = ""] = await saved(TEXT);
    const { page, asked } = await newEditor("ar");
    await open(page, `/articles/${article}`);
    const named = page.locator("main article").getByRole("link", { name: "نيروبي" });
    await countBecomes(named, 1);
    await page.getByRole("link", { name: "صحّح هذا" }).click();
    const line = page.locator("main li", { has: page.locator("mark", { hasText: "نيروبي" }) });
    await line.waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "correct-mentions-ar-phone.png"), fullPage: true });
    await isSound(page);
    expect(asked()).toBe(2);
    await line.getByRole("button", { name: "ارفض" }).click();
    await page.getByText("صُحّح.", { exact: true }).waitFor();
    await countBecomes(line, 0);
    expect(asked()).toBe(3);
    await page.screenshot({ path: join(ARTIFACTS, "correct-rejected-ar-phone.png"), fullPage: true });
    await isSound(page);
    await page.getByRole("link", { name: "اعرض صفحته" }).click();
    await page.locator("main article").getByRole("link", { name: "القاهرة" }).first().waitFor();
    await countBecomes(named, 0);
    await page.goBack();
    await page.getByRole("button", { name: "تراجع" }).click();
    await line.waitFor();
    await page.getByRole("link", { name: "اعرض صفحته" }).click();
    await named.waitFor();
  });

  it("rejects one in a post, and the post's page is asked for again", async () => {
    const { data } = await site.server.query(
      "{ mentionedPosts: socialPosts(first: 50) { nodes { id mentions(first: 1) { totalCount } } } }",
    );
    const { nodes } = data?.["mentionedPosts"] as { nodes: { id: string; mentions: { totalCount: number } }[] };
    const post = nodes.find(({ mentions }) => mentions.totalCount > 0);
    const { page, asked } = await newEditor("en");
    await open(page, `/posts/${post?.id ?? ""}`);
    await page.getByRole("link", { name: "Correct this" }).click();
    const rejecting = page.getByRole("button", { name: "Reject" });
    await rejecting.first().waitFor();
    await countBecomes(rejecting, post?.mentions.totalCount ?? 0);
    await rejecting.first().click();
    await page.getByText("Rejected:").waitFor();
    await isSound(page);
    const before = asked();
    await page.getByRole("link", { name: "See its page" }).click();
    await page.getByRole("heading", { level: 1 }).getByText("Correct").waitFor({ state: "detached" });
    await isDrawn(page);
    expect(asked()).toBe(before + 1);
  });

  it("adds one that the program did not find, at the second of two places", async () => {
    const pilot = await saved(person("Safi Ouldane", "harbour pilot"));
    const [article = ""] = await saved("الميناء\n\nعاد الربان. ثم أبحر الربان إلى داكار.\n");
    const { page, asked } = await newEditor("ar");
    await open(page, `/editor?item=${article}`);
    await page.getByLabel("الكلمات كما هي في النص").fill("الربان");
    await countBecomes(page.getByRole("radio"), 2);
    await page.getByRole("radio").nth(1).check();
    await page.getByLabel("اسم الملف إن كان غيرها").fill("Ouldane");
    await page.getByRole("button", { name: "ابحث عن ملفات" }).click();
    const means = page.getByRole("button", { name: "تعني هذا" });
    await means.waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "correct-add-ar-phone.png"), fullPage: true });
    await isSound(page);
    const before = asked();
    await means.click();
    await page.getByText("أُضيف:").waitFor();
    expect(asked()).toBe(before + 1);
    const { data } = await site.server.query(
      "query ($id: ID!) { article(by: { id: $id }) { mentions { nodes { start surface entity { id } } } } }",
      { id: article },
    );
    const { mentions } = data?.["article"] as { mentions: { nodes: object[] } };
    expect(mentions.nodes).toContainEqual({ start: 20, surface: "الربان", entity: { id: pilot[0] } });
  });

  it("goes on to the mentions after the first hundred, corrects there, and comes back", async () => {
    const [article = ""] = await saved(`Many boats\n\n${"Boats go to Dakar.\n\n".repeat(130)}`);
    const { page, asked } = await newEditor("en");
    await open(page, `/editor?item=${article}`);
    const rejecting = page.getByRole("button", { name: "Reject" });
    await countBecomes(rejecting, 100);
    await page.getByRole("button", { name: "Next mentions" }).click();
    await page.getByRole("button", { name: "First mentions" }).waitFor();
    await rejecting.nth(99).waitFor({ state: "detached" });
    const left = await rejecting.count();
    const before = asked();
    await rejecting.first().click();
    await page.getByText("Rejected:").waitFor();
    await countBecomes(rejecting, left - 1);
    expect(asked()).toBe(before + 1);
    await page.getByRole("button", { name: "First mentions" }).click();
    await page.getByRole("button", { name: "Next mentions" }).waitFor();
    await countBecomes(rejecting, 100);
  });

  it("confirms one under a name, and it is certain", async () => {
    const [article = ""] = await saved("Boats for Dakar\n\nDakar orders four boats.\n");
    const { page } = await newEditor("en");
    await open(page, `/editor?item=${article}`);
    await page.getByLabel("Your name").fill("Nadia");
    await page.getByRole("button", { name: "Confirm" }).first().click();
    await page.getByText("A person said that it is right.").waitFor();
    await page.getByText("Corrected.", { exact: true }).waitFor();
    await page
      .getByRole("listitem")
      .filter({ hasText: /^Confirmed: Dakar.*Nadia/ })
      .waitFor();
  });

  it("is told that a mention has gone, and reads the page again", async () => {
    const [article = ""] = await saved("Rails for Lagos\n\nLagos lays new rails.\n");
    const { page } = await newEditor("en");
    await open(page, `/editor?item=${article}`);
    const { data } = await site.server.query(
      "query ($id: ID!) { article(by: { id: $id }) { mentions { nodes { id } } } }",
      {
        id: article,
      },
    );
    const { mentions } = data?.["article"] as { mentions: { nodes: { id: string }[] } };
    for (const { id } of mentions.nodes)
      await site.server.query("mutation ($id: ID!) { rejectMention(id: $id) { id } }", { id }, AUTHORIZED);
    await page.getByRole("button", { name: "Reject" }).first().click();
    await page.getByRole("heading", { name: "This is no longer here" }).waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "correct-gone-en-phone.png"), fullPage: true });
    await isSound(page);
    await page.getByRole("button", { name: "Read it again" }).click();
    await page.getByText("It mentions nobody and nothing").waitFor();
  });

  it("is told that the token is wrong, and nothing is changed", async () => {
    const [article = ""] = await saved("Wells for Bamako\n\nBamako digs new wells.\n");
    const { page } = await newEditor("en", "not-the-token-of-this-server");
    await open(page, `/editor?item=${article}`);
    await page.getByRole("button", { name: "Reject" }).first().click();
    await page.getByRole("heading", { name: "The token is not right" }).waitFor();
    await isSound(page);
    await page.getByRole("button", { name: "Forget the token" }).click();
    await page.getByLabel("Token", { exact: true }).fill(TOKEN);
    await page.getByRole("button", { name: "Use it" }).click();
    await page.getByText("You write with a token.").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Corrected.", { exact: true }).waitFor();
  });
});

describe("an editor of a profile", () => {
  it("gives it a name, and takes it back", async () => {
    const [one = ""] = await saved(person("Awa Tarabe", "harbour pilot"));
    const { page, asked } = await newEditor("en");
    await open(page, `/entities/${one}`);
    await page.getByRole("link", { name: "Correct this" }).click();
    await page.getByLabel("Name", { exact: true }).fill("The Pilot of Dakhla");
    const before = asked();
    await page.getByRole("button", { name: "It has this name" }).click();
    await page.getByText("Has the name:").waitFor();
    expect(asked()).toBe(before + 1);
    await page
      .getByRole("listitem")
      .filter({ hasText: /^The Pilot of Dakhla$/ })
      .waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Nothing was corrected yet.").waitFor();
    await countBecomes(page.getByText("The Pilot of Dakhla"), 0);
  });

  it.each([
    ["Idris Kolane", 0],
    ["Sule Maraba", 1],
  ])("says that two called %s are not the same, takes it back, and makes them one and two again", async (name, at) => {
    const ids = await saved(person(name, "boat builder"), person(name, "judge in Rabat"));
    const { page, asked } = await newEditor("ar");
    await open(page, `/editor?item=${ids[at] ?? ""}`);
    const other = page.getByRole("button", { name: "هو نفسه", exact: true });
    await other.waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "correct-profile-ar-phone.png"), fullPage: true });
    await isSound(page);
    await page.getByRole("button", { name: "ليس هو", exact: true }).click();
    await page.getByText("يبقى الاثنان اثنين.").waitFor();
    await countBecomes(other, 0);
    expect(asked()).toBe(2);
    await page.getByRole("button", { name: "تراجع" }).click();
    await other.click();
    await page.getByText("صار الاثنان واحدًا.").waitFor();
    expect(asked()).toBe(4);
    await page.screenshot({ path: join(ARTIFACTS, "correct-united-ar-phone.png"), fullPage: true });
    await isSound(page);
    await page.getByRole("button", { name: "تراجع" }).click();
    await page.getByText("ليس هو:").waitFor();
    expect(asked()).toBe(5);
  });
});

describe("the way to the corrections", () => {
  it("is shown only to who has a token, and leads to words where there is nothing to correct", async () => {
    const [article = ""] = await saved("Nets for Accra\n\nAccra buys nets.\n");
    const { page } = await newEditor("en", "");
    await open(page, `/articles/${article}`);
    expect(await page.getByRole("link", { name: "Correct this" }).count()).toBe(0);
    await open(page, `/editor?item=${article}`);
    await page.getByText("Give the token of this server").waitFor();
    expect(await page.getByRole("button", { name: "Reject" }).first().isDisabled()).toBe(true);
    await isSound(page);
    for (const item of ["article_0123456789abcdef0123456789abcdef", "no such thing", ""]) {
      await open(page, `/editor?${new URLSearchParams({ item }).toString()}`);
      await page.getByRole("link", { name: "Go to the front page" }).waitFor();
    }
  });
});
