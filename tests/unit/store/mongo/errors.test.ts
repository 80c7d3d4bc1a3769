import { describe, expect, it } from "@jest/globals";
import { BSON, MongoNetworkError, MongoServerError } from "mongodb";
import { RoundTripLimit, StoreUnavailable } from "../../../../src/domain/errors";
import { isPassing, translated } from "../../../../src/store/mongo/errors";

const ADDRESS = "mongodb://host/news";
const served = (code: number, errorLabels: string[] = []): MongoServerError => new MongoServerError({ message: "no\nsecond line", code, errorLabels });
const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });

const ended = Object.assign(new Error("This socket has been ended by the other party"), { code: "EPIPE" });

describe("An error of the driver", () => {
  it.each([
    ["a connection that broke", new MongoNetworkError("closed"), /^mongodb:\/\/host\/news cannot be reached: closed$/],
    ["a socket's own error", reset, /^mongodb:\/\/host\/news cannot be reached: read ECONNRESET$/],
    ["a socket that the other side ended", ended, /cannot be reached: This socket has been ended by the other party$/],
    ["a server that is no primary", served(10107), /cannot be reached: no$/],
    ["a wrong password", served(18), /refused the user name or the password\.$/],
    ["a user who may not", served(13), /does not allow this user what the store needs \(readWrite and dbAdmin on its database\)/],
    ["a read that took too long", served(50), /did not answer within 10 s\.$/],
  ])("becomes StoreUnavailable in one line, with its cause: %s", (_, error, message) => {
    const failure = translated(error, ADDRESS);
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.message).toMatch(message);
    expect(failure.message).not.toContain("\n");
    expect(failure.cause).toBe(error);
  });

  it("that nobody expects is masked at the edge, and keeps its cause", () => {
    const failure = translated(served(121), ADDRESS);
    expect(failure).not.toBeInstanceOf(StoreUnavailable);
    expect(failure).toMatchObject({ message: `${ADDRESS} refused a command: no`, cause: expect.any(MongoServerError) });
  });

  it("is left alone where it is none", () => {
    for (const error of [new RoundTripLimit(1), new TypeError("bug"), new BSON.BSONError("bug")]) expect(translated(error, ADDRESS)).toBe(error);
  });

  it("passes where the same command may succeed a moment later", () => {
    for (const error of [new MongoNetworkError("closed"), reset, served(11000), served(112), served(1, ["TransientTransactionError"])]) expect(isPassing(error)).toBe(true);
    for (const error of [served(121), served(18), new TypeError("bug"), new RoundTripLimit(1)]) expect(isPassing(error)).toBe(false);
  });
});
