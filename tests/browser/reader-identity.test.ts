/// <reference lib="dom" />
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { ARTIFACTS, PHONE, TOKEN, withServer } from "./site";
import { axeFaults, countBecomes, isDrawn, overflow, unreachable } from "./reader-checks";
import { newVisitor } from "./visitor";

const SAVE =
  "mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { items { id } rejected { reason } } }";

const site = withServer({ token: TOKEN });

/** The ids of the profiles, each said by a speaker of its own. */
async function saved(...profiles: readonly object[]): Promise<string[]> {
  const documents = profiles.map((profile, place) => ({
    content: JSON.stringify({ type: "Person", ...profile }),
    speaker: `desk ${place}`,
  }));
  const { data } = await site.server.query(SAVE, { documents }, { authorization: `Bearer ${TOKEN}` });
  const { items, rejected } = data?.["ingest"] as { items: { id: string }[]; rejected: object[] };
  expect(rejected).toEqual([]);
  return items.map(({ id }) => id);
}

async function open(
  item: string,
  language: "ar" | "en" | "fr",
  { theme = "light", viewport = PHONE }: { theme?: "light" | "dark"; viewport?: typeof PHONE } = {},
): Promise<Page> {
  const { page, context } = await newVisitor(site.browser, site.server.url, { viewport, colorScheme: theme });
  await context.addCookies([{ name: "reader", value: `language=${language}`, url: site.server.url }]);
  await page.addInitScript((kept) => sessionStorage.setItem("mediagraph-token", kept), TOKEN);
  await page.goto(`${site.server.url}/editor?item=${item}`);
  await isDrawn(page);
  return page;
}

const isSound = async (page: Page): Promise<void> => {
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

async function idOf(id: string): Promise<string | undefined> {
  const { data } = await site.server.query("query ($id: ID!) { entity(by: { id: $id }) { id } }", { id });
  return (data?.["entity"] as { id: string } | null)?.id;
}

describe("an editor of who is who", () => {
  it("seeks another profile, sees both side by side, says that they are the same, and takes it back", async () => {
    const [one = "", other = ""] = await saved(
      { names: { ar: "نادية الوزان", en: "Nadia Ouazzani" }, descriptions: { ar: "قاضية في الرباط" } },
      {
        names: { ar: "ن. الوزاني", en: "N. Wazzani" },
        descriptions: { ar: "رئيسة محكمة الميناء" },
        wikidataId: "Q900000001",
      },
    );
    const page = await open(one, "ar");
    await page.getByLabel("اسم الملف الآخر").fill("الوزاني");
    await page.getByRole("button", { name: "ابحث عن ملفات" }).click();
    await page.getByRole("button", { name: "قارن" }).click();
    await page.getByRole("heading", { name: "جنبًا إلى جنب" }).waitFor();
    await page.getByText("Q900000001").first().waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "compare-profiles-ar-phone.png"), fullPage: true });
    await isSound(page);
    expect(await unreachable(page)).toEqual([]);
    expect(await idOf(other)).toBe(other);
    await page.getByRole("button", { name: "هما واحد" }).click();
    await page.getByText("صار الاثنان واحدًا.").waitFor();
    expect(await idOf(other)).toBe(await idOf(one));
    await isSound(page);
    await page.getByRole("button", { name: "تراجع" }).click();
    await page.getByText("ليس هو:").waitFor();
    expect(await idOf(other)).not.toBe(await idOf(one));
  });

  it("sees why two cannot be one: the profile itself, and another kind", async () => {
    const [one = ""] = await saved({ names: { en: "Zuri Tabor" } });
    await saved({ type: "Organization", names: { en: "Tabor Ferries" } });
    const page = await open(one, "en", { theme: "dark", viewport: { width: 1280, height: 900 } });
    const compare = async (place: number): Promise<void> => {
      await page.getByLabel("Name of the other profile").fill("Tabor");
      await page.getByRole("button", { name: "Find profiles" }).click();
      await page.getByRole("button", { name: "Compare" }).nth(place).click();
      await page.getByRole("heading", { name: "Side by side" }).waitFor();
    };
    const said: string[] = [];
    for (const place of [0, 1]) {
      await compare(place);
      said.push(await page.getByRole("alert").innerText());
      expect(await page.getByRole("button", { name: "They are the same" }).count()).toBe(0);
      await page.screenshot({ path: join(ARTIFACTS, `compare-hindered-${place}-en-dark.png`), fullPage: true });
      await isSound(page);
      await page.getByRole("button", { name: "Cancel" }).click();
    }
    expect(said.sort()).toEqual(["They are of different kinds, so they cannot be one.", "This is the profile itself."]);
  });

  it("chooses what is about another person, sees the two, makes them two, and takes it back", async () => {
    const account = { platform: "X", handle: "miraholt900" };
    const [one = "", same] = await saved(
      {
        names: { en: "Mira Holt", ar: "ميرا هولت" },
        descriptions: { ar: "طبيبة" },
        accounts: [account],
        wikidataId: "Q900000002",
      },
      { names: { en: "Mira Holt", ar: "ميرا هولت" }, accounts: [account], sameAs: ["https://gallery.example/mira"] },
    );
    expect(same).toBe(one);
    const page = await open(one, "ar");
    const see = page.getByRole("button", { name: "انظر الاثنين" });
    await see.click();
    await page.getByText("اختر شيئًا أولًا.").waitFor();
    await page.getByLabel("documents[1]").check();
    await page.getByLabel("https://gallery.example/mira").check();
    await page.screenshot({ path: join(ARTIFACTS, "split-choose-ar-phone.png"), fullPage: true });
    await isSound(page);
    await see.click();
    await page.getByRole("heading", { name: "يذهب إلى الملف الآخر" }).waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "split-preview-ar-phone.png"), fullPage: true });
    await isSound(page);
    await page.getByRole("button", { name: "هما اثنان" }).click();
    await page.getByText("ليس هو:").waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "split-done-ar-phone.png"), fullPage: true });
    await isSound(page);
    await countBecomes(page.getByLabel("https://gallery.example/mira"), 0);
    await page.getByRole("button", { name: "تراجع" }).click();
    await page.getByText("هو نفسه:").waitFor();
  });

  it("reads in words why the API does not make them two", async () => {
    const [one = ""] = await saved({
      names: { en: "Obed Kasse" },
      accounts: [{ platform: "X", handle: "obedkasse900" }],
      sameAs: ["https://a.example/obed"],
    });
    const page = await open(one, "fr");
    await page.getByLabel("documents[0]").check();
    await page.getByRole("button", { name: "Voir les deux" }).click();
    await page.getByRole("button", { name: "Ils sont deux" }).click();
    const refusal = page.getByRole("alert");
    await refusal.waitFor();
    await page.screenshot({ path: join(ARTIFACTS, "split-refused-fr-phone.png"), fullPage: true });
    await isSound(page);
    expect(await idOf(one)).toBe(one);
  });
});
