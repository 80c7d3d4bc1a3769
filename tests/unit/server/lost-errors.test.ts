import { describe, expect, it } from "@jest/globals";
import { GraphQLError } from "graphql";
import { BadUserInput } from "../../../src/domain/errors/errors";
import { lostErrors } from "../../../src/server/watching/lost-errors";

describe("an error that nobody waits for", () => {
  it("is logged where it is one of an operation, so that two damaged records do not stop the server", () => {
    const logged: unknown[] = [];
    const cause = new TypeError("a value of no type");
    lostErrors({ error: (fields: unknown) => logged.push(fields) })(
      new GraphQLError("a value of no type", { path: ["articles", "nodes", 1], originalError: cause }),
    );
    expect(logged).toEqual([{ err: cause, path: ["articles", "nodes", 1] }]);
  });

  it("is not logged where it is a fault of the client", () => {
    const logged: unknown[] = [];
    const cause = new BadUserInput("after", "after is no cursor.");
    lostErrors({ error: (fields: unknown) => logged.push(fields) })(
      new GraphQLError(cause.message, { path: ["articles", "nodes", 1, "posts"], originalError: cause }),
    );
    expect(logged).toEqual([]);
  });

  it("ends the process where it is any other", () => {
    const fault = new Error("a fault of ours");
    expect(() => lostErrors({ error: () => undefined })(fault)).toThrow(fault);
  });
});
