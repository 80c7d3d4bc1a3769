import { describe, expect, it } from "@jest/globals";
import type { Entity, Person } from "../../../src/domain/entity";
import { idFor } from "../../../src/domain/ids";
import { spanText } from "../../../src/domain/text/spans/spans";
import { linkItem } from "../../../src/linking/link-item";
import { Linker } from "../../../src/linking/linker";
import { aPerson } from "../../builders/items";

describe("a name of two profiles that are equally common", () => {
  const [early, late] = ["2023-02-07T08:00:00.000Z", "2024-02-07T08:00:00.000Z"];
  const linked = (...people: Entity[]) => {
    const subject = {
      id: idFor("post", "p"),
      language: "en",
      texts: [{ field: "POST_TEXT" as const, ...spanText("Ann Lee sails") }],
    };
    return linkItem(subject, new Linker(people)).map(({ entityId }) => entityId);
  };
  const annLee = (id: string, more: Partial<Person>) => aPerson(id, { names: { en: "Ann Lee" }, ...more });

  // The same two profiles have other ids in another store: each id is tried for each profile.
  it.each([
    ["one", "two"],
    ["two", "one"],
  ])("is the one that Wikidata has had for longer, with the ids %s and %s", (a, b) => {
    const [elder, younger] = [annLee(a, { wikidataId: "Q99", firstSeenAt: late }), annLee(b, { wikidataId: "Q100" })];
    expect(linked(elder, younger)).toEqual([elder.id]);
  });

  it.each([
    ["one", "two"],
    ["two", "one"],
  ])("is else the one that the store has had for longer, with the ids %s and %s", (a, b) => {
    const [elder, younger] = [annLee(a, { firstSeenAt: early }), annLee(b, { firstSeenAt: late })];
    expect(linked(younger, elder)).toEqual([elder.id]);
  });
});
