import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft, anArticleDraft } from "../builders/drafts";
import { startServer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const NOBODY = "entity_0123456789abcdef0123456789abcdef";
const X = (handle: string) => ({ platform: "X" as const, handle });
const PAINTER = aPersonDraft("Mira Holt", { sameAs: ["https://art.example/h"], accounts: [X("mira")] });
const DOCTOR = aPersonDraft("Mira Holt", { wikidataId: "Q71", accounts: [X("mira")] });

let store: Store;
let server: RunningServer;
beforeAll(async () => {
  store = await openSqlite(":memory:");
  server = await startServer({ store, token: TOKEN });
});
afterAll(() => server.stop());
afterEach(async () => expect((await verifyStore(store)).faults).toEqual([]));

let round = 0;
/** Three people of one name, and one whom inputs made of two. No test meets the people of another one. */
let [a, b, c, one] = ["", "", "", ""];
beforeEach(async () => {
  round += 1;
  const of = (draft: ItemDraft, speaker: string) => read(draft, `${speaker} ${round}`);
  const lea = (alias: string) => aPersonDraft(`Lea ${round}`, { aliases: { en: [`${alias} Lea ${round}`] } });
  [a, b, c] = [await of(lea("Pilot"), "a"), await of(lea("Nurse"), "b"), await of(lea("Miner"), "c")];
  const known = { accounts: [X(`mira${round}`)] };
  one = await of({ ...PAINTER, ...known, sameAs: [`https://art.example/${round}`] }, "gallery");
  expect(await of({ ...DOCTOR, ...known, wikidataId: `Q${round}` }, "clinic")).toBe(one);
});

async function read(draft: ItemDraft, speaker: string): Promise<string> {
  const { items } = await ingestDocuments(store, [{ ...draftsDocument("d", draft), speaker: { name: speaker } }]);
  return items[0]?.id ?? "";
}

type Answer = Awaited<ReturnType<RunningServer["query"]>>;
const MERGE =
  "mutation ($ids: [ID!]!, $by: String) { done: mergeEntities(ids: $ids, by: $by) { id outcome node { id } } }";
const SPLIT = `mutation ($id: ID!, $speakers: [String!]!, $keys: [String!]!) {
  done: splitEntity(id: $id, speakers: $speakers, keys: $keys, by: "desk") { id outcome node { id } }
}`;
const UNDO = "mutation ($of: ID!, $what: ID!) { done: undoCorrection(subject: $of, correction: $what) { id outcome } }";

const say = (query: string, variables: object, headers: object = { authorization: `Bearer ${TOKEN}` }) =>
  server.query(query, { ...variables }, { ...headers });
const merge = (...ids: string[]) => say(MERGE, { ids, by: "desk" });
const split = (id: string, speakers: readonly string[] = [], keys: readonly string[] = []) =>
  say(SPLIT, { id, speakers: speakers.map((name) => `${name} ${round}`), keys });
const undo = (of: string, what: string) => say(UNDO, { of, what });

function done({ data, errors }: Answer): { id: string; outcome: string; node?: { id: string } | null } {
  expect(errors).toBeUndefined();
  return (data as { done: { id: string; outcome: string } }).done;
}

function expectRefused({ errors }: Answer, message: string, argument?: string, code = "BAD_USER_INPUT"): void {
  const extensions = expect.objectContaining({ code, ...(argument !== undefined && { argument }) });
  expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining(message), extensions })]);
}

async function entity(id: string): Promise<Record<string, unknown> | null> {
  const { data, errors } = await server.query(
    `query ($id: ID!) { entity(by: { id: $id }) {
      id aliases speakers { name input } identityCorrections { id action otherId other { id } correctedBy }
    } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return (data as { entity: Record<string, unknown> | null }).entity;
}

describe("mergeEntities over HTTP", () => {
  it("answers with the profile that stands, to which all ids lead, and lists what was said and by whom", async () => {
    expect(done(await merge(c, a, b))).toEqual({ id: a, outcome: "UNITED", node: { id: a } });
    for (const id of [a, b, c]) expect(await entity(id)).toMatchObject({ id: a });
    expect(done(await merge(b, c))).toEqual({ id: a, outcome: "UNCHANGED", node: { id: a } });
    const { identityCorrections } = (await entity(a)) as { identityCorrections: Record<string, unknown>[] };
    expect(identityCorrections.map(({ action, other, correctedBy }) => [action, other, correctedBy])).toEqual([
      ["SAME", { id: a }, "desk"],
      ["SAME", { id: a }, "desk"],
    ]);
    for (const otherId of [b, c]) {
      const { id: what } = identityCorrections.find((said) => said["otherId"] === otherId) ?? {};
      expect(done(await undo(a, String(what)))).toEqual({ id: a, outcome: "CORRECTED" });
      expect(await entity(otherId)).toMatchObject({ id: otherId });
    }
  });

  it("takes an id twice, and refuses lists that name fewer than two profiles", async () => {
    expect(done(await merge(a, b, a, b))).toMatchObject({ id: a, outcome: "UNITED" });
    expect(done(await merge(a, a))).toMatchObject({ id: a, outcome: "UNCHANGED" });
    expectRefused(await merge(), "ids must name 2 to 100 profiles; got 0", "ids");
    expectRefused(await merge(a), "ids must name 2 to 100 profiles; got 1", "ids");
    expectRefused(await merge(...Array<string>(101).fill(a)), "got 101", "ids");
  });

  it("refuses what is not the id of a profile, and does nothing by halves", async () => {
    const article = await read(anArticleDraft(`News ${round}`, { url: `https://n.example/${round}` }), "paper");
    expectRefused(await merge(a, article), "ids[1]", "ids[1]");
    expectRefused(await merge(a, "wikidata:Q1"), "ids[1]", "ids[1]");
    expectRefused(await merge(a, ""), "ids[1]", "ids[1]");
    expectRefused(await merge(a, b, NOBODY), `no item ${NOBODY} is in the store`, "ids");
    expect(await entity(b)).toMatchObject({ id: b });
  });

  it("unites a chain, from both ends and again", async () => {
    done(await merge(b, c));
    expect(done(await merge(a, c))).toMatchObject({ id: a });
    expect(done(await merge(c, b, a))).toMatchObject({ id: a, outcome: "UNCHANGED" });
    const settle = (other: string) =>
      say(`mutation { done: settleIdentity(items: ["${a}", "${other}"], same: false) { id outcome } }`, {});
    expect(done(await settle(b))).toMatchObject({ outcome: "PARTED" });
    expect(await entity(c)).toMatchObject({ id: b });
    expect(done(await merge(c, a))).toMatchObject({ id: a, outcome: "UNITED" });
    for (const id of [b, c]) expect(await entity(id)).toMatchObject({ id: a });
  });

  it("refuses an erased profile", async () => {
    done(await say(`mutation { done: erase(id: "${b}") { id outcome } }`, {}));
    expectRefused(await merge(a, b), `${b} was erased`, "ids");
  });

  it("refuses a removed profile, which would take a live one out of sight, until it is restored", async () => {
    done(await say(`mutation { done: removeEntity(id: "${a}") { id outcome } }`, {}));
    expectRefused(await merge(a, b), `${a} was removed; restore it first`, "ids");
    expectRefused(await merge(b, a), `${a} was removed; restore it first`, "ids");
    expect(await entity(b)).toMatchObject({ id: b });
    done(await say(`mutation { done: restore(id: "${a}") { id outcome } }`, {}));
    expect(done(await merge(a, b))).toMatchObject({ id: a, outcome: "UNITED" });
  });
});

describe("splitEntity over HTTP", () => {
  it("answers with the other profile, by a speaker or a key, and the same again changes nothing", async () => {
    const { id: two, outcome, node } = done(await split(one, ["clinic"]));
    expect([outcome, node]).toEqual(["PARTED", { id: two }]);
    expect(done(await split(one, ["clinic", "clinic"]))).toMatchObject({ id: two, outcome: "UNCHANGED" });
    const [own, others] = await Promise.all([entity(two), entity(one)]);
    expect([own?.["speakers"], others?.["speakers"]]).toMatchObject([[{ input: "d" }], [{ input: "d" }]]);
    expect(own?.["speakers"]).not.toEqual(others?.["speakers"]);
    const { identityCorrections } = (await entity(two)) as { identityCorrections: { id: string }[] };
    expect(done(await undo(two, identityCorrections[0]?.id ?? ""))).toMatchObject({ outcome: "CORRECTED" });
    expect(await entity(two)).toMatchObject({ id: one });
    expect(done(await split(one, ["clinic"]))).toMatchObject({ id: two, outcome: "PARTED" });
  });

  it("splits by a key, in any of its forms", async () => {
    const { id: two } = done(await split(one, [], [`HTTPS://Art.example/${round}#top`]));
    expect(await entity(two)).toMatchObject({ id: two });
    expect(done(await split(one, [], [`wikidata:Q${round}`]))).toMatchObject({ outcome: "PARTED" });
    expectRefused(await split(one, [], [`https://art.example/${round}`, `wikidata:Q${round}`]), "is of", "keys");
  });

  it("names the argument that is wrong", async () => {
    expectRefused(await split("article_0123456789abcdef0123456789abcdef", ["clinic"]), "id", "id");
    expectRefused(await split(NOBODY, ["clinic"]), NOBODY, "id");
    expectRefused(await split(one), "name those that speak of the other profile", "speakers");
    expectRefused(await split(one, ["radio"]), "says nothing of", "speakers");
    expectRefused(await split(one, ["clinic", "gallery"]), "nothing would be left", "speakers");
    expectRefused(await split(a, ["a"]), "nothing would be left", "speakers");
    expectRefused(await split(one, [], ["Q71"]), "expected an address, or a key", "keys");
    expectRefused(await split(one, [], ["wikidata:Q999999"]), "nobody says", "keys");
    expectRefused(await split(one, [], Array<string>(101).fill("wikidata:Q1")), "got 101", "keys");
  });

  it("splits an absorbed profile by its own id, and refuses an erased one", async () => {
    done(await merge(a, one));
    const { id: two } = done(await split(one, ["clinic"]));
    expect(await entity(two)).toMatchObject({ id: two });
    expect(await entity(one)).toMatchObject({ id: a });
    done(await say(`mutation { done: erase(id: "${a}") { id outcome } }`, {}));
    expectRefused(await split(a, ["a"]), "was erased", "id");
    expect(await entity(two)).toMatchObject({ id: two });
  });
});

describe("who may merge and split", () => {
  it("is told with the codes of the other mutations", async () => {
    const unauthenticated = [undefined, `Bearer ${TOKEN}x`];
    for (const authorization of unauthenticated) {
      const headers = authorization === undefined ? {} : { authorization };
      expectRefused(await say(MERGE, { ids: [a, b] }, headers), "", undefined, "UNAUTHENTICATED");
      const wish = { id: one, speakers: [`clinic ${round}`], keys: [] };
      expectRefused(await say(SPLIT, wish, headers), "", undefined, "UNAUTHENTICATED");
    }
    expect([await entity(b), (await entity(one))?.["identityCorrections"]]).toMatchObject([{ id: b }, []]);
  });
});
