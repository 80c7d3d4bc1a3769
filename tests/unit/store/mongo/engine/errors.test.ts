import { describe, expect, it } from "@jest/globals";
import { BSON, MongoError, MongoNetworkError, MongoServerError } from "mongodb";
import { ReadTimeLimit, RoundTripLimit, StoreUnavailable } from "../../../../../src/domain/errors/errors";
import { isTemporary, translated } from "../../../../../src/store/mongo/engine/errors";

const ADDRESS = "mongodb://host/news";
const served = (code: number, errorLabels: string[] = []): MongoServerError =>
  new MongoServerError({ message: "no\nsecond line", code, errorLabels });
const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });

const ended = Object.assign(new Error("This socket has been ended by the other party"), { code: "EPIPE" });

class NoFreeConnection extends MongoError {
  override get name(): string {
    return "MongoWaitQueueTimeoutError";
  }
}

describe("An error of the driver", () => {
  it.each([
    ["a connection that broke", new MongoNetworkError("closed"), /^mongodb:\/\/host\/news cannot be reached: closed$/],
    ["a socket's own error", reset, /^mongodb:\/\/host\/news cannot be reached: read ECONNRESET$/],
    ["a socket that the other side ended", ended, /cannot be reached: This socket has been ended by the other party$/],
    ["a server that is no primary", served(10107), /cannot be reached: no$/],
    ...[6, 7, 89, 9001].map(
      (code) => [`another server that it does not reach (${code})`, served(code), /cannot be reached: no$/] as const,
    ),
    ...[133, 134, 262].map(
      (code) => [`a shard without a primary (${code})`, served(code), /cannot be reached: no$/] as const,
    ),
    ["connections that are all in use", new NoFreeConnection("none is free"), /cannot be reached: none is free$/],
    ["a write that no majority confirmed", served(64), /a majority of the servers did not confirm a write within 30 s/],
    ["a wrong password", served(18), /refused the user name or the password\.$/],
    [
      "a user who may not",
      served(13),
      /does not allow this user what the store needs \(readWrite and dbAdmin on its database\)/,
    ],
    [
      "a commit that took too long",
      served(50, ["UnknownTransactionCommitResult"]),
      /did not commit a save within 20 s\.$/,
    ],
  ])("becomes StoreUnavailable in one line, with its cause: %s", (_, error, message) => {
    const failure = translated(error, ADDRESS);
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.message).toMatch(message);
    expect(failure.message).not.toContain("\n");
    expect(failure.cause).toBe(error);
  });

  it("of a read that took too long does not say that the store is away, and names no address", () => {
    const failure = translated(served(50), ADDRESS);
    expect(failure).toBeInstanceOf(ReadTimeLimit);
    expect(failure).toMatchObject({
      code: "READ_TIME_LIMIT",
      message: expect.stringMatching(/for 10 s, which is the limit\./),
    });
    expect(failure.message).not.toContain("host");
  });

  it("of an unknown sort is masked for clients, and keeps its cause", () => {
    const failure = translated(served(121), ADDRESS);
    expect(failure).not.toBeInstanceOf(StoreUnavailable);
    expect(failure).toMatchObject({ message: `${ADDRESS} refused a command: no`, cause: expect.any(MongoServerError) });
  });

  it("is unchanged if it is not of the driver", () => {
    for (const error of [new RoundTripLimit(1), new TypeError("bug"), new BSON.BSONError("bug")])
      expect(translated(error, ADDRESS)).toBe(error);
  });

  it("is temporary if the same command may succeed a moment later", () => {
    for (const error of [
      new MongoNetworkError("closed"),
      reset,
      served(11000),
      served(112),
      served(134),
      served(1, ["TransientTransactionError"]),
    ])
      expect(isTemporary(error)).toBe(true);
    for (const error of [served(121), served(18), served(50), served(64), new TypeError("bug"), new RoundTripLimit(1)])
      expect(isTemporary(error)).toBe(false);
  });
});
