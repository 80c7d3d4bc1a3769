import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { aDocument, draftsDocument } from "../builders/documents";
import { anArticleDraft, aPersonDraft } from "../builders/drafts";
import { exported, ingestExport } from "../builders/exported";
import { GraphClient } from "../builders/graph-client";
import { startServer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const PERSON = aPersonDraft("Amina Okello", {
  wikidataId: "Q1",
  names: { en: "Amina Okello" },
  aliases: { en: ["Mother of the Lake", "Amina O."] },
});
const OTHER = aPersonDraft("Bela Farago", { wikidataId: "Q2" });
const ARTICLE = anArticleDraft("The Lake Lioness meets the Mother of the Lake", { url: "https://n.example/1" });

let store: Store;
let server: RunningServer;
let id: string;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  server = await startServer({ store, token: TOKEN });
});
afterAll(() => server.stop());
beforeEach(async () => {
  await ingestDocuments(store, [draftsDocument("profiles", PERSON, OTHER), draftsDocument("article", ARTICLE)]);
  const [person] = await store.find("entity", ["wikidata:Q1"]);
  id = person?.item.id ?? "";
});

interface Change {
  readonly outcome: string;
  readonly node: { readonly nameCorrections: readonly Readonly<Record<string, string>>[] };
}
const CHANGE = "{ outcome node { ... on Entity { nameCorrections { id action language name correctedBy } } } }";

async function change(mutation: string): Promise<Change> {
  const { data, errors } = await server.query(
    `mutation { ${mutation} ${CHANGE} }`,
    {},
    { authorization: `Bearer ${TOKEN}` },
  );
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Change;
}

const setAlias = (name: string, more = "") =>
  change(`setAlias(entity: "${id}", name: "${name}", language: "en"${more})`);

async function undoAll(): Promise<void> {
  const data = await new GraphClient(store).data(`{ entity(by: { id: "${id}" }) { nameCorrections { id } } }`);
  const { nameCorrections } = data["entity"] as { nameCorrections: { id: string }[] };
  for (const { id: correction } of nameCorrections)
    expect((await change(`undoCorrection(subject: "${id}", correction: "${correction}")`)).outcome).toBe("CORRECTED");
}

async function shown(of: Store = store) {
  const data = await new GraphClient(of).data(
    `{ entity(by: { wikidataId: "Q1" }) { name(language: "en") aliases } articles { nodes { mentions { nodes { surface } } } } }`,
  );
  const { name, aliases } = data["entity"] as { name: string; aliases: string[] };
  const { nodes } = data["articles"] as { nodes: { mentions: { nodes: { surface: string }[] } }[] };
  return { name, aliases, mentions: nodes.flatMap((node) => node.mentions.nodes.map(({ surface }) => surface)) };
}

const AS_SAID = {
  name: "Amina Okello",
  aliases: ["Mother of the Lake", "Amina O."],
  mentions: ["Mother of the Lake"],
};

describe("what a person says of a profile's names", () => {
  it("adds a name, links the texts to it, and is kept with who said it", async () => {
    const { outcome, node } = await setAlias("Lake Lioness", ', by: "desk"');
    expect([outcome, node.nameCorrections]).toEqual([
      "CORRECTED",
      [
        {
          id: node.nameCorrections[0]?.["id"],
          action: "ADD",
          language: "en",
          name: "Lake Lioness",
          correctedBy: "desk",
        },
      ],
    ]);
    expect(await shown()).toEqual({
      name: "Amina Okello",
      aliases: ["Mother of the Lake", "Amina O.", "Lake Lioness"],
      mentions: ["Lake Lioness", "Mother of the Lake"],
    });
    expect((await setAlias("Lake Lioness", ', by: "desk"')).outcome).toBe("UNCHANGED");
    await undoAll();
    expect(await shown()).toEqual(AS_SAID);
  });

  it("takes a name away, however it is spelled, and gives it back when it is taken back", async () => {
    await setAlias("MOTHER of the lake", ", isName: false");
    expect(await shown()).toEqual({ name: "Amina Okello", aliases: ["Amina O."], mentions: [] });
    await undoAll();
    expect(await shown()).toEqual(AS_SAID);
  });

  it("makes the first alias the main name where that is rejected", async () => {
    await setAlias("Amina Okello", ", isName: false");
    expect(await shown()).toEqual({ ...AS_SAID, name: "Mother of the Lake", aliases: ["Amina O."] });
    await undoAll();
    expect(await shown()).toEqual(AS_SAID);
  });

  it("takes a name away in whatever language it is stored, and calls the profile by another one", async () => {
    const own = await openSqlite(":memory:");
    const lake = {
      type: "Place" as const,
      placeKind: "OTHER" as const,
      wikidataId: "Q9",
      names: { und: "Osk Lake" },
      aliases: { "en-GB": ["Lake Osk", "Osk Water"] },
    };
    await ingestDocuments(own, [draftsDocument("profiles", lake)]);
    const names = async () => {
      const [profile] = await own.reader().lookup("entity", ["wikidata:Q9"]);
      return [profile?.names, profile?.aliases];
    };
    const [profile] = await own.reader().lookup("entity", ["wikidata:Q9"]);
    const say = (action: "ADD_NAME" | "REJECT_NAME", name: string) =>
      createWriter(own).correct({ action, naming: { entity: profile?.id ?? "entity_", language: "en", name } });
    for (const outcome of ["corrected", "unchanged"])
      expect(await say("REJECT_NAME", "osk lake")).toMatchObject({ outcome });
    expect(await names()).toEqual([{ "en-GB": "Lake Osk" }, { "en-GB": ["Osk Water"] }]);
    await say("REJECT_NAME", "Lake Osk");
    await expect(say("REJECT_NAME", "Osk Water")).rejects.toMatchObject({ argument: "name" });
    expect(await names()).toEqual([{ "en-GB": "Osk Water" }, {}]);
    await say("ADD_NAME", "Loch Osk");
    await say("REJECT_NAME", "Osk Water");
    expect(await names()).toEqual([{ en: "Loch Osk" }, {}]);
    expect((await verifyStore(own)).faults).toEqual([]);
    await own.close();
  });

  it("outlives every new input, and what inputs say is not lost", async () => {
    await setAlias("Lake Lioness");
    await setAlias("Mother of the Lake", ", isName: false");
    const more = aPersonDraft("Amina Okello", {
      wikidataId: "Q1",
      aliases: { en: ["Mother of the Lake", "Amina of Kisumu"] },
    });
    await ingestDocuments(store, [draftsDocument("again", more)]);
    const { aliases, mentions } = await shown();
    expect([[...aliases].sort(), mentions]).toEqual([
      ["Amina O.", "Amina of Kisumu", "Lake Lioness"],
      ["Lake Lioness"],
    ]);
    expect((await verifyStore(store)).faults).toEqual([]);
    await undoAll();
    expect((await shown()).aliases).toContain("Mother of the Lake");
    expect((await shown()).aliases).not.toContain("Lake Lioness");
  });

  it("decides by which names the profile is found, also when inputs say them again", async () => {
    const found = async (name: string) => {
      const data = await new GraphClient(store).data(`{ entity(by: { name: "${name}" }) { id } }`);
      return (data["entity"] as { id: string } | null)?.id;
    };
    await setAlias("mother of the LAKE", ", isName: false");
    expect(await found("Mother of the Lake")).toBeUndefined();
    await ingestDocuments(store, [draftsDocument("profiles", PERSON), draftsDocument("elsewhere", PERSON)]);
    expect(await found("Mother of the Lake")).toBeUndefined();
    const lines = await exported(store);
    const copy = await openSqlite(":memory:");
    await ingestExport(copy, lines);
    expect(await exported(copy)).toBe(lines);
    await copy.close();
    await setAlias("Lake Lioness");
    expect(await found("lake lioness")).toBe(id);
    await undoAll();
    expect([await found("Mother of the Lake"), await found("Lake Lioness")]).toEqual([id, undefined]);
    expect((await verifyStore(store)).faults).toEqual([]);
  });

  it("leads a rejected name to another profile that has it", async () => {
    const own = await openSqlite(":memory:");
    await ingestDocuments(own, [
      draftsDocument("profiles", PERSON),
      draftsDocument("more", aPersonDraft("Amina Okello", { wikidataId: "Q3" })),
    ]);
    const keys = ["name:amina okello", "wikidata:Q1", "wikidata:Q3"];
    const ids = async () => (await own.reader().lookup("entity", keys)).map((profile) => profile?.id);
    const [before, one, other] = await ids();
    const naming = { entity: one as `entity_${string}`, language: "en", name: "Amina Okello" };
    await createWriter(own).correct({ action: "REJECT_NAME", naming });
    expect([before, (await ids())[0]]).toEqual([one, other]);
    await own.close();
  });

  it("goes into an export and comes back from it, and stands in documents", async () => {
    await setAlias("Lake Lioness", ', by: "desk"');
    await setAlias("Amina O.", ", isName: false");
    const copy = await openSqlite(":memory:");
    const lines = await exported(store);
    await ingestExport(copy, lines);
    expect(await shown(copy)).toEqual(await shown());
    expect(await exported(copy)).toBe(lines);
    const record = {
      type: "NameCorrection",
      action: "WITHDRAW",
      entity: "wikidata:Q1",
      language: "en",
      name: "lake lioness",
    };
    const { rejected } = await ingestDocuments(copy, [
      aDocument("names.mediagraph.jsonl", `${JSON.stringify({ mediagraph: 1 })}\n${JSON.stringify(record)}\n`),
    ]);
    expect(rejected).toEqual([]);
    expect((await shown(copy)).aliases).not.toContain("Lake Lioness");
    await copy.close();
    await undoAll();
  });

  it("holds for the one profile that two become, also after they are removed and restored", async () => {
    const own = await openSqlite(":memory:");
    await ingestDocuments(own, [draftsDocument("profiles", PERSON, OTHER)]);
    const [one, other] = await own.reader().lookup("entity", ["wikidata:Q1", "wikidata:Q2"]);
    const writer = createWriter(own);
    for (const [profile, name] of [[one, "Lake Lioness"] as const, [other, "The Fiddler"] as const]) {
      const naming = { entity: profile?.id ?? "entity_", language: "en", name } as const;
      expect(await writer.correct({ action: "ADD_NAME", naming })).toMatchObject({ outcome: "corrected" });
    }
    await writer.settle({ items: ["wikidata:Q1", "wikidata:Q2"], same: true });
    const names = async () => (await own.reader().lookup("entity", ["wikidata:Q2"]))[0]?.aliases["en"] ?? [];
    expect(await names()).toEqual(expect.arrayContaining(["Lake Lioness", "The Fiddler"]));
    const [united] = await own.reader().lookup("entity", ["wikidata:Q2"]);
    if (!united) throw new Error("The profile is gone.");
    await writer.remove(united.id);
    await writer.restore(united.id);
    expect(await names()).toEqual(expect.arrayContaining(["Lake Lioness", "The Fiddler"]));
    expect((await verifyStore(own)).faults).toEqual([]);
    await own.close();
  });

  it("is refused for a name without a letter, and null for an unknown profile or correction", async () => {
    const writer = createWriter(store);
    const naming = { entity: id as `entity_${string}`, language: "en", name: "?!" };
    await expect(writer.correct({ action: "ADD_NAME", naming })).rejects.toMatchObject({ argument: "name" });
    const unknown = `entity_${"0".repeat(32)}` as const;
    expect(await writer.correct({ action: "ADD_NAME", naming: { ...naming, entity: unknown } })).toEqual({
      id: null,
      outcome: "unknown",
    });
    expect(await writer.correct({ action: "WITHDRAW", subject: naming.entity, correction: "nothing" })).toEqual({
      id: null,
      outcome: "unknown",
    });
  });
});
