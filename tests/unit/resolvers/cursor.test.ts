import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import "../../../resolvers/reflect-metadata";
import { decodeCursor, encodeCursor } from "../../../resolvers/relay/cursor";
import { BadUserInput } from "../../../src/domain/errors/errors";
import { anyText } from "../../builders/any-text";

describe("a cursor", () => {
  it("leads back to its key, whatever the key is, and is safe in a URL", () => {
    fc.assert(
      fc.property(anyText(), fc.string(), (sortKey, id) => {
        const cursor = encodeCursor("NEWEST", { sortKey, id });
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor(cursor, "NEWEST", "after")).toEqual({ sortKey, id });
      }),
    );
  });

  it("that is none is refused, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.json().map((json) => Buffer.from(json).toString("base64url")),
        ),
        (text) => {
          expect(() => decodeCursor(text, "OLDEST", "before")).toThrow(BadUserInput);
        },
      ),
    );
  });
});
