import type { Platform } from "../../domain/addresses/platform";
import type { AccountRef, Office } from "../../domain/entity";
import { defined, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import type { Notes } from "../reading/notes";
import { profileDraft, type Found, type Said } from "./profile-draft";

/**
 * Popolo, in which parliaments and EveryPolitician publish who holds which office: lists of persons, organisations and
 * memberships. https://www.popoloproject.com/specs/
 */
export const isPopolo = (value: JsonObject): boolean =>
  ["persons", "organizations", "memberships"].filter((name) => Array.isArray(value[name])).length >= 2 ||
  (Array.isArray(value["persons"]) && "name" in (objectOf(listOf(value["persons"])[0]) ?? {}));

export interface Placed {
  readonly path: string;
  readonly read: (notes: Notes) => Found;
}

export function popolo(document: JsonObject): Placed[] {
  const organizations = new Map(objectsOf(document["organizations"]).map((one) => [stringOf(one["id"]), one]));
  const memberships = new Map<string, JsonObject[]>();
  for (const membership of objectsOf(document["memberships"])) {
    const person = stringOf(membership["person_id"]) ?? "";
    const known = memberships.get(person);
    if (known === undefined) memberships.set(person, [membership]);
    else known.push(membership);
  }
  const persons = listOf(document["persons"]).map((value, index) => ({
    path: `persons[${index}]`,
    read: (notes: Notes) => personIn(objectOf(value) ?? {}, memberships, organizations, notes),
  }));
  const others = listOf(document["organizations"]).map((value, index) => ({
    path: `organizations[${index}]`,
    read: (): Found => profileDraft("Organization", saidOf(objectOf(value) ?? {})),
  }));
  return [...persons, ...others];
}

type ById = ReadonlyMap<string | undefined, JsonObject>;

function personIn(
  person: JsonObject,
  memberships: ReadonlyMap<string, readonly JsonObject[]>,
  organizations: ById,
  notes: Notes,
): Found {
  const held = memberships.get(stringOf(person["id"]) ?? "") ?? [];
  return profileDraft("Person", {
    ...saidOf(person),
    bornAt: notes.date(person["birth_date"], "birth_date")?.date,
    offices: held.flatMap((membership) => officeOf(membership, organizations, notes) ?? []),
  });
}

/** A membership without a role says of nobody what they do. */
function officeOf(membership: JsonObject, organizations: ById, notes: Notes): Office | undefined {
  const role = stringOf(membership["role"]);
  if (role === undefined) return undefined;
  const organization = organizations.get(stringOf(membership["organization_id"]));
  const wikidataId = organization === undefined ? undefined : wikidataIn(organization);
  return defined({
    titles: { und: role },
    organization: wikidataId === undefined ? undefined : `wikidata:${wikidataId}`,
    startedAt: notes.date(membership["start_date"], "start_date")?.date,
    endedAt: notes.date(membership["end_date"], "end_date")?.date,
  });
}

function saidOf(one: JsonObject): Said {
  const others = objectsOf(one["other_names"]).flatMap((other) => {
    const name = stringOf(other["name"]);
    return name === undefined ? [] : [{ name, language: stringOf(other["lang"]) }];
  });
  const name = stringOf(one["name"]);
  return {
    names: [
      ...(name === undefined ? [] : [name]),
      ...others.flatMap((other) => (other.language === undefined ? other.name : [])),
    ],
    namesIn: others.flatMap((other) => (other.language === undefined ? [] : [[other.language, other.name] as const])),
    description: stringOf(one["summary"]) ?? stringOf(one["biography"]),
    wikidataId: wikidataIn(one),
    addresses: objectsOf(one["links"]).flatMap((link) => stringOf(link["url"]) ?? []),
    accounts: objectsOf(one["contact_details"]).flatMap(accountIn),
    image: stringOf(one["image"]),
  };
}

const wikidataIn = (one: JsonObject): string | undefined =>
  objectsOf(one["identifiers"])
    .map((identifier) => (identifier["scheme"] === "wikidata" ? stringOf(identifier["identifier"]) : undefined))
    .find((id) => id !== undefined);

const PLATFORM_OF: Readonly<Record<string, Platform>> = { twitter: "X", facebook: "FACEBOOK", instagram: "INSTAGRAM" };

function accountIn(contact: JsonObject): AccountRef[] {
  const [platform, handle] = [PLATFORM_OF[stringOf(contact["type"]) ?? ""], stringOf(contact["value"])];
  return platform === undefined || handle === undefined || handle.includes("/")
    ? []
    : [{ platform, handle: handle.replace(/^@/, "") }];
}
