import { objectOf, stringOf, stringsOf, type JsonObject } from "../reading/json/fields";
import type { Notes } from "../reading/notes";
import { profileDraft, type Found } from "./profile-draft";

/**
 * Entities of FollowTheMoney, as Aleph and OpenSanctions export them, one per line. Each property is a list of texts.
 * https://followthemoney.tech/explorer
 */
export const isFollowTheMoney = (value: JsonObject): boolean =>
  typeof value["id"] === "string" &&
  /^[A-Z][A-Za-z]{2,40}$/.test(stringOf(value["schema"]) ?? "") &&
  Object.values(objectOf(value["properties"]) ?? { none: "" }).every((one) => Array.isArray(one));

const ORGANIZATIONS: ReadonlySet<string> = new Set(["Organization", "Company", "PublicBody"]);

export function followTheMoney(entity: JsonObject, notes: Notes): Found {
  const schema = stringOf(entity["schema"]) ?? "";
  const type = schema === "Person" ? "Person" : ORGANIZATIONS.has(schema) ? "Organization" : undefined;
  // A legal entity is a person or an organisation, and does not say which.
  if (type === undefined) return `${schema} of FollowTheMoney`;
  const properties = objectOf(entity["properties"]) ?? {};
  const all = (...names: readonly string[]): string[] =>
    names.flatMap((name) => [...stringsOf(properties[name] ?? [])]);
  const caption = stringOf(entity["caption"]);
  const named = all("name");
  return profileDraft(type, {
    // The caption is the name that the program shows.
    names: [
      ...(caption !== undefined && named.includes(caption) ? [caption] : []),
      ...named,
      ...all("alias", "previousName"),
    ],
    description: all("summary", "description")[0],
    wikidataId: all("wikidataId")[0],
    addresses: all("website", "wikipediaUrl"),
    country: all("nationality", "citizenship", "jurisdiction", "mainCountry", "country")[0],
    bornAt: notes.date(all("birthDate")[0], "birthDate")?.date,
    offices: all("position").map((title) => ({ titles: { und: title } })),
  });
}
