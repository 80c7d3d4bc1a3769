import { expect, test } from "@jest/globals";
import { partsOf } from "../../../src/domain/item-parts";
import { LINKED_FIELDS } from "../../../src/linking/profiles/known-profile";

test("linking reads names of profiles, and not who said them", () => {
  expect([...LINKED_FIELDS]).toEqual(
    expect.arrayContaining(["names", "aliases", "accounts", "isoCode", "firstSeenAt"]),
  );
  expect([...partsOf("entity", LINKED_FIELDS)].sort()).toEqual(["body", "card"]);
});
