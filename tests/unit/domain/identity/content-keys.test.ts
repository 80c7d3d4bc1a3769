import { expect, test } from "@jest/globals";
import { articleContentKeys, contentKey } from "../../../../src/domain/identity/identity";

test("the keys of an article's words are those of each kind alone", () => {
  const [headline, body] = ['"ferry" lost \ud83d', "العبّارة\nand the quay 🚢"];
  const kinds = [
    ["article", ""],
    ["article in", "host:harbour.example"],
  ] as const;
  expect(articleContentKeys(headline, body, kinds)).toEqual(
    kinds.map(([kind, beside]) => contentKey(kind, headline, body, beside)),
  );
});
