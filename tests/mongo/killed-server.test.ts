import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import { openMongo } from "../../src/store/mongo/open-mongo";
import type { Store } from "../../src/store/store";
import { anArticle, aSource } from "../builders/items";
import { aWrite } from "../builders/writes";
import { newDatabaseUri } from "./databases";
import { ownServer, type OwnServer } from "./own-server";

const COMMAND = process.env["MONGODB_SERVER_COMMAND"];
const WRITERS = 4;

const describeWithServer = COMMAND === undefined ? describe.skip : describe;
const reason =
  COMMAND === undefined
    ? " (skipped: MONGODB_SERVER_COMMAND names no command that starts one, with {port} and {folder} in it)"
    : "";

describeWithServer(`A server that is killed${reason}`, () => {
  let server: OwnServer;
  let store: Store;
  beforeAll(async () => {
    server = await ownServer(COMMAND ?? "");
    await server.start();
    store = await openMongo(newDatabaseUri(server.uri));
  });
  afterAll(async () => {
    await store.close();
    await server.remove();
  });

  it("keeps every acknowledged save, and takes those under way when it is back", async () => {
    const acknowledged: string[] = [];
    let enough = false;
    const write = async (writer: number): Promise<void> => {
      for (let number = 0; !enough; number++) {
        const article = anArticle(`writer ${writer}, article ${number}`);
        const edges = [
          { relation: "Source.articles", parent: aSource("s").id, sortKey: "1", child: article.id },
        ] as const;
        // No conflict either: a save whose answer was lost with the server knows its own work.
        expect(await store.save([aWrite(article, { edges })])).toEqual([{ status: "saved", revision: 1 }]);
        acknowledged.push(article.id);
      }
    };
    const writers = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer))).finally(() => {
      enough = true;
    });
    const tenMore = async (): Promise<void> => {
      const wanted = acknowledged.length + 10;
      while (acknowledged.length < wanted && !enough) await pause(10);
    };
    for (let kills = 0; kills < 2; kills++) {
      await tenMore();
      await server.kill();
      await server.start();
    }
    await tenMore();
    enough = true;
    await writers;
    const ids = new Set<string>();
    for await (const article of store.scan("article")) ids.add(article.id);
    expect([...ids].sort()).toEqual([...acknowledged].sort());
    expect(await store.reader().countRelated("Source.articles", [aSource("s").id])).toEqual([ids.size]);
  });

  it("is told of in one line while it is away", async () => {
    await server.kill();
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
    await expect(store.reader().count("article")).rejects.toThrow(
      /^mongodb:\/\/127\.0\.0\.1:\d+\/mediagraph_test_\w+ cannot be reached: [^\n]+$/,
    );
    await server.start();
    await expect(store.ping()).resolves.toBeUndefined();
  });
});
