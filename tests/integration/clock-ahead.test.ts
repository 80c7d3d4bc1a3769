import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { urlKey } from "../../src/domain/identity/identity";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { repairStore } from "../../src/upkeep/repair";
import { verifyStore } from "../../src/upkeep/verify";
import { warcOf } from "../builders/archives";
import { aDocument } from "../builders/documents";

const url = "https://ferries.example/1";
const AHEAD = "2999-01-01T00:00:00.000Z";
const article = (port: string) => `Ferries to ${port} sail\n\nThe ferry to ${port} sails again, its captain said.\n`;

let store: Store;
beforeEach(async () => {
  store = await openSqlite(":memory:");
});
afterEach(() => store.close());

async function headline(): Promise<string | undefined> {
  const [found] = await store.reader().lookup("article", [urlKey(url)]);
  return found?.headline;
}

it("reads now what says that it was recorded later, and says so", async () => {
  const recorded = { url, date: "2999-01-01T00:00:00Z", fields: ["Content-Type: text/plain"], body: article("Sfax") };
  const report = await ingestDocuments(store, [aDocument("later.warc", warcOf(recorded))]);
  expect(report.warnings).toMatchObject([
    { input: `later.warc!/${url}`, code: "VALUE_LEFT_OUT", field: "observedAt", value: AHEAD },
  ]);
  expect(await headline()).toBe("Ferries to Sfax sail");
  await ingestDocuments(store, [aDocument("now.txt", article("Gabes"), { url })]);
  expect((await verifyStore(store)).faults).toEqual([]);
  expect(await headline()).toBe("Ferries to Gabes sail");
});

it("names what a machine with a clock that was ahead read, and lets it count as read now", async () => {
  const said = (port: string) => aDocument("desk.txt", article(port), { url });
  await ingestDocuments(store, [said("Sfax")], { clock: () => AHEAD });
  await ingestDocuments(store, [said("Gabes")]);
  // The time has not come yet.
  expect(await headline()).toBe("Ferries to Sfax sail");
  const { faults } = await verifyStore(store);
  expect(faults.filter(({ id }) => id.startsWith("article"))).toEqual([
    { id: expect.anything(), rule: "times", fault: expect.stringMatching(/^desk\.txt counts as read at 2999-01-01/) },
  ]);
  const { left } = await repairStore(store);
  expect(left.faults).toEqual([]);
  expect(await headline()).toBe("Ferries to Sfax sail");
  await ingestDocuments(store, [said("Gabes")]);
  expect(await headline()).toBe("Ferries to Gabes sail");
});
