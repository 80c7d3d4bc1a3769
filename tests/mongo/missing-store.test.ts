import { afterAll, describe, expect, it } from "@jest/globals";
import { openExistingStore, openStore } from "../../src/store/open-store";
import { runCommand } from "../builders/run-command";
import { databaseName, dropDatabase, newDatabaseUri, withDriver } from "./databases";

const uri = newDatabaseUri();
afterAll(() => dropDatabase(uri));

const collections = () =>
  withDriver(uri, async (_, db) => (await db.listCollections().toArray()).map(({ name }) => name));

describe("a database without statements of the program", () => {
  it("is no store for mediagraph check, which makes none of it", async () => {
    const { code, stdout, stderr } = await runCommand(["check"], { env: { STORE_URL: uri } });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      new RegExp(`^mediagraph: There is no store at mongodb://\\S+/${databaseName(uri)}\\. .*\n$`),
    );
    expect(await collections()).toEqual([]);
  });

  it("is one once it was opened to be made", async () => {
    await (await openStore(uri)).close();
    const store = await openExistingStore(uri);
    expect(await store.getMeta("schema")).not.toBeNull();
    await store.close();
  });
});
