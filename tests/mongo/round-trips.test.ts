import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { RoundTripLimit } from "../../src/domain/errors/errors";
import { recordsIn } from "../../src/store/mongo/records/collections";
import { readRows } from "../../src/store/mongo/queries/record-queries";
import type { Meter } from "../../src/store/store-reader";
import { aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";
import { openLogged, type LoggedStore } from "./command-log";
import { article, graphWrites, person } from "./graph";

const PAGE = { order: "ASC", take: { first: 100 } } as const;

/** Counts round trips, and forbids more than `limit`. */
function meterOf(limit = Number.POSITIVE_INFINITY): { trips: string[]; meter: Meter } {
  const trips: string[] = [];
  const roundTrip = (collection: string): void => {
    if (trips.length >= limit) throw new RoundTripLimit(limit);
    trips.push(collection);
  };
  return { trips, meter: { roundTrip, documents: () => undefined } };
}

describe("The round trips that a meter is told of", () => {
  let logged: LoggedStore;
  const commandsSince = (): string[] => logged.takeCommands().map((command) => Object.keys(command)[0] ?? "");
  const sources = () => recordsIn(logged.client.db(logged.database), "source").find({}, { batchSize: 2 });
  beforeAll(async () => {
    logged = await openLogged({ transactions: true });
    await saveAll(logged.store, [...graphWrites(), ...[1, 2, 3, 4].map((number) => aWrite(aSource(`s${number}`)))]);
  });
  afterAll(() => logged.close());

  it("are the commands that were sent", async () => {
    commandsSince();
    const { trips, meter } = meterOf();
    const reader = logged.store.reader(meter);
    await reader.get("article", [article.id]);
    await reader.lookup("article", ["url:https://sita.example/1"]);
    await reader.list("source", PAGE);
    await reader.count("source");
    await reader.related("Entity.articles", [person.id, person.id], PAGE);
    await reader.countRelated("Entity.articles", [person.id]);
    await reader.tally("Entity.articles", [person.id], { facetPrefix: "language:" });
    await reader.similar([{ id: article.id, facets: ["language:en"], words: ["mali"] }], PAGE);
    await reader.countSimilar([{ id: article.id, facets: ["language:en"], words: ["mali"] }]);
    expect(commandsSince()).toEqual(["find", ...new Array<string>(8).fill("aggregate")]);
    expect(trips).toEqual([
      "articles",
      "articles",
      "sources",
      "sources",
      "edges",
      "edges",
      "edges",
      "articles",
      "articles",
    ]);
  });

  it("count each batch that follows the first", async () => {
    commandsSince();
    const { trips, meter } = meterOf();
    expect(await readRows(sources(), "sources", meter)).toHaveLength(5);
    expect(commandsSince()).toEqual(["find", "getMore", "getMore"]);
    expect(trips).toEqual(["sources", "sources", "sources"]);
  });

  it("end before a batch that is one too many, and the server's cursor with them", async () => {
    commandsSince();
    await expect(readRows(sources(), "sources", meterOf(1).meter)).rejects.toThrow(RoundTripLimit);
    expect(commandsSince()).toEqual(["find", "killCursors"]);
  });
});
