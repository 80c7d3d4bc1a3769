import { createServer } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { BadSetting, StoreUnavailable } from "../../../../src/domain/errors/errors";
import { openMongo } from "../../../../src/store/mongo/open-mongo";

const PASSWORD = "s3cr3t/p%40ss";

async function failureOf(uri: string): Promise<Error> {
  try {
    await (await openMongo(uri)).close();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("Expected the opening to fail.");
}

/** A port on which nobody listens. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

describe("Opening a MongoDB store", () => {
  it("says in one line which server cannot be reached", async () => {
    const port = await freePort();
    const failure = await failureOf(`mongodb://127.0.0.1:${port}/news?serverSelectionTimeoutMS=3000`);
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.message).toMatch(
      new RegExp(`^mongodb://127\\.0\\.0\\.1:${port}/news cannot be reached: .*ECONNREFUSED.*$`),
    );
  });

  it("gives up if the address sets no other limit", async () => {
    expect(await failureOf(`mongodb://127.0.0.1:${await freePort()}`)).toBeInstanceOf(StoreUnavailable);
  });

  it.each([
    `mongodb://me:${PASSWORD}@127.0.0.1:1/?serverSelectionTimeoutMS=100`,
    `mongodb://me:${encodeURIComponent(PASSWORD)}@127.0.0.1:1/?serverSelectionTimeoutMS=100`,
    `mongodb://me:${PASSWORD}@`,
    `mongodb://me:${PASSWORD}@host:port:port/`,
    `mongo://me:${PASSWORD}@host/`,
  ])("shows nobody's password in an error (case %#)", async (uri) => {
    const failure = await failureOf(uri);
    const shown = `${failure.message} ${failure.stack} ${String(failure.cause)} ${JSON.stringify(failure)}`;
    expect(shown).not.toContain("s3cr3t");
  });

  it.each(["mongodb://", "postgres://host/db", "mongodb://host/db?noSuchOption=1"])(
    "says that %s is not an address of MongoDB",
    async (uri) => {
      const failure = await failureOf(uri);
      expect(failure).toBeInstanceOf(BadSetting);
      expect(failure.message).toMatch(/^This is not an address of MongoDB: /);
    },
  );
});
