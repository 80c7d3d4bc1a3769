import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { BSON } from "mongodb";
import { idFor } from "../../../../../src/domain/ids";
import { decodeItem, encodeItem } from "../../../../../src/store/mongo/records/item-codec";
import { aPerson } from "../../../../builders/items";
import { anyText } from "../../../../builders/any-text";

const throughBson = (item: object): object =>
  decodeItem("entity", BSON.deserialize(BSON.serialize(encodeItem(item))) as ReturnType<typeof encodeItem>);

describe("An item in a document", () => {
  it("is stored unchanged when it has no key that must be escaped", () => {
    const person = aPerson("سيرغي لافروف 🇷🇺", { names: { "ar-EG": "لافروف", en: "100% Lavrov" } });
    expect(encodeItem(person)).toEqual({ item: person });
  });

  it.each(["a.b", "$set", "", "_bsontype", "__proto__", "nul\0", "%2e", "100%", "$ref", "7"])(
    "keeps the key %j",
    (key) => {
      const item = {
        ...aPerson("Lavrov"),
        names: Object.fromEntries([
          ["en", "x"],
          [key, "value"],
        ]),
      };
      expect(JSON.stringify(throughBson(item))).toBe(JSON.stringify(item));
    },
  );

  it("comes back byte for byte, with any keys and values", () => {
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4, depthSize: "small" },
        fc.oneof(anyText(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
        fc.array(tie("json")),
        fc.dictionary(anyText(), tie("json"), { noNullPrototype: true }),
      ),
    }));
    const key = fc.oneof(anyText(), fc.string({ unit: fc.constantFrom("$", ".", "%", "2", "4", "e", "\0") }));
    fc.assert(
      fc.property(fc.dictionary(key, json), (names) => {
        const item = { type: "Person", id: idFor("entity", "any"), names };
        expect(JSON.stringify(throughBson(item))).toBe(JSON.stringify(item));
      }),
    );
  });

  it("is refused when it is not of the kind that was asked for", () => {
    expect(() => decodeItem("article", { item: aPerson("Lavrov") })).toThrow(
      /kind article holds something else.*entity_/,
    );
  });
});
