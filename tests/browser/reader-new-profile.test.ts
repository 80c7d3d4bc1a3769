/// <reference lib="dom" />
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { axeFaults, isDrawn, overflow } from "./reader-checks";
import { ARTIFACTS, PHONE, TOKEN, withServer } from "./site";
import { newVisitor } from "./visitor";

const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };
const site = withServer({ token: TOKEN });

async function saved(content: string): Promise<string> {
  const query = "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { items { id } } }";
  const { data } = await site.server.query(query, { documents: [{ content }] }, AUTHORIZED);
  return (data?.["ingest"] as { items: { id: string }[] }).items[0]?.id ?? "";
}

async function open(address: string, language: "ar" | "en"): Promise<Page> {
  const { page, context } = await newVisitor(site.browser, site.server.url, { viewport: PHONE });
  await context.addCookies([{ name: "reader", value: `language=${language}`, url: site.server.url }]);
  await page.addInitScript((token) => sessionStorage.setItem("mediagraph-token", token), TOKEN);
  await page.goto(`${site.server.url}${address}`);
  await isDrawn(page);
  return page;
}

const isSound = async (page: Page): Promise<void> => {
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

async function profileNamed(name: string): Promise<unknown> {
  const { data } = await site.server.query(
    `query ($name: String!) {
      entities(first: 5, filter: { text: $name }) {
        nodes { __typename name(language: "ar") description(language: "ar") wikidataId sameAs }
      }
    }`,
    { name },
  );
  return (data?.["entities"] as { nodes: unknown[] }).nodes;
}

describe("a new profile", () => {
  it("is written in Arabic, with its page at Wikidata, and can be opened", async () => {
    const page = await open("/editor", "ar");
    await page.getByRole("link", { name: "اكتب ملفًا جديدًا" }).click();
    await page.getByLabel("النوع").selectOption("Organization");
    await page.getByLabel("الاسم", { exact: true }).fill("جمعية مراكب النيل الأبيض");
    await page.getByLabel("من هو أو ما هو").fill("جمعية لأصحاب المراكب في كوستي");
    await page.getByLabel("صفحة عنه").fill("https://www.wikidata.org/wiki/Q990000001");
    await isSound(page);
    await page.getByRole("button", { name: "احفظ الملف" }).click();
    const made = page.getByRole("link", { name: "جمعية مراكب النيل الأبيض" });
    await made.waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "new-profile-ar-phone.png"), fullPage: true });
    await isSound(page);
    expect(await profileNamed("مراكب النيل الأبيض")).toEqual([
      {
        __typename: "Organization",
        name: "جمعية مراكب النيل الأبيض",
        description: "جمعية لأصحاب المراكب في كوستي",
        wikidataId: "Q990000001",
        sameAs: [],
      },
    ]);
    await made.click();
    await page.locator("main h1", { hasText: "جمعية مراكب النيل الأبيض" }).waitFor();
  });

  it("says why it is not taken, and keeps what was typed", async () => {
    const page = await open("/editor?new-profile", "en");
    await page.getByLabel("Name", { exact: true }).fill("Oda Ferrum");
    await page.getByLabel("Language of the name").fill("no language");
    await page.getByRole("button", { name: "Save the profile" }).click();
    await page.getByRole("heading", { name: "This could not be read" }).waitFor();
    await isSound(page);
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Oda Ferrum");
    await page.getByLabel("Language of the name").fill("en");
    await page.getByRole("button", { name: "Save the profile" }).click();
    await page.getByRole("link", { name: "Oda Ferrum" }).waitFor();
  });

  it("is written where a text mentions somebody whom the graph does not know", async () => {
    const article = await saved("Ferry strike ends\n\nThe pilots follow old Brannoch, as they say at the pier.\n");
    const page = await open(`/editor?item=${article}`, "en");
    await page.getByLabel("Words, exactly as in the text").fill("Brannoch");
    await page.getByLabel("Name of the profile, if it is another").fill("Iver Brannoch");
    await page.getByRole("button", { name: "Find profiles" }).click();
    await page.getByText("No profile has these words in its names.").waitFor();
    await page.getByText("None of these: write a new profile").click();
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Iver Brannoch");
    await page.screenshot({ path: join(ARTIFACTS, "new-profile-of-mention-en-phone.png"), fullPage: true });
    await isSound(page);
    await page.getByRole("button", { name: "Save the profile" }).click();
    await page.getByText("Added:").waitFor();
    const { data } = await site.server.query(
      "query ($id: ID!) { article(by: { id: $id }) { mentions { nodes { surface entity { name } } } } }",
      { id: article },
    );
    const { mentions } = data?.["article"] as { mentions: { nodes: object[] } };
    expect(mentions.nodes).toContainEqual({ surface: "Brannoch", entity: { name: "Iver Brannoch" } });
  });
});
