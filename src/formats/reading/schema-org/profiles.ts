import { orAbsent } from "../json/fields";
import type { EntityDraft } from "../../../domain/draft";
import type { Coordinates, EntityType } from "../../../domain/entity";
import { countryKey } from "../../../domain/identity/identity";
import { defined, numberOf, objectOf, stringOf } from "../json/fields";
import type { JsonObject } from "../json/fields";
import { countryCodeOf } from "./countries";
import { objectsAt, typesOf, valuesAt } from "./graph";
import { identifiersOf, keyOfNode, propertyValue } from "./identifiers";
import type { SchemaContext } from "./identifiers";
import { imagesAt } from "./images";
import { officesOf } from "./offices";
import { namesAt, spokenTextsAt, textOf, textsAt, textsByLanguage } from "./texts";
import type { NamesByLanguage } from "./texts";
import { placeKindOf } from "./types";

/** The profile that an object describes. Undefined if it has no name. */
export function profileOf(node: JsonObject, type: EntityType, context: SchemaContext): EntityDraft | undefined {
  const { first: names, others } = namesOf(node, context.language);
  if (Object.keys(names).length === 0) return undefined;
  const { wikidataId, sameAs, accounts } = identifiersOf(node, context);
  const [image] = ["image", "logo", "photo"].flatMap((property) => imagesAt(node, property, context));
  const profile = {
    names,
    ...defined({
      wikidataId,
      aliases: filled(others),
      descriptions: descriptionsOf(node, context.language),
      image,
      sameAs: orAbsent(sameAs),
      accounts: orAbsent(accounts),
    }),
  };
  return withType(type, node, profile, context);
}

type Profile = Omit<Extract<EntityDraft, { readonly type: "Topic" }>, "type">;

function withType(type: EntityType, node: JsonObject, profile: Profile, context: SchemaContext): EntityDraft {
  const { notes } = context;
  const date = (property: string) => notes.date(valuesAt(node, property)[0], property)?.date;
  switch (type) {
    case "Person":
      return defined({
        ...profile,
        type,
        bornAt: date("birthDate"),
        country: countryAt(node, "nationality", context),
        offices: orAbsent(officesOf(node, context)),
      });
    case "Organization":
      return defined({
        ...profile,
        type,
        seat: placeKeyAt(node, "location", context),
        country: addressCountry(node, context),
        parent: placeKeyAt(node, "parentOrganization", context),
      });
    case "Place":
      return placeOf(node, profile, context);
    case "Event":
      return defined({
        ...profile,
        type,
        startedAt: date("startDate"),
        endedAt: date("endDate"),
        location: placeKeyAt(node, "location", context),
      });
    case "CreativeWork":
      return defined({ ...profile, type, createdAt: date("datePublished") ?? date("dateCreated") });
    case "Topic":
      return { ...profile, type };
  }
}

function placeOf(node: JsonObject, profile: Profile, context: SchemaContext): EntityDraft {
  const placeKind = placeKindOf(node);
  const code = placeKind === "COUNTRY" ? isoCodeOf(node, profile.names, context) : undefined;
  return defined({
    ...profile,
    type: "Place" as const,
    placeKind,
    isoCode: code,
    coordinates: coordinatesOf(node, context),
    country: placeKind === "COUNTRY" ? undefined : (addressCountry(node, context) ?? countryAround(node, context)),
  });
}

/** A country is known by its code, which its name tells too. */
function isoCodeOf(node: JsonObject, names: Profile["names"], { language }: SchemaContext): string | undefined {
  const stated = propertyValue(node, /iso\s*-?3166/iu) ?? textOf(objectOf(node["address"])?.["addressCountry"]);
  const said = [[language, stated] as const, ...Object.entries(names).slice(0, MOST_NAMES)];
  return said
    .map(([tag, name]) => (name === undefined ? undefined : countryCodeOf(name, tag)))
    .find((code) => code !== undefined);
}

const MOST_NAMES = 20;

/** A person without a full name has its parts; an organisation may have its name in law alone. */
function namesOf(node: JsonObject, language: string | undefined): NamesByLanguage {
  const named = namesAt(node, ["name", "alternateName", "legalName"], language);
  const own = namesAt(node, ["name"], language).first;
  if (Object.keys(own).length > 0) {
    // Another name in a language without a name is an alias there, not a name.
    const strays = Object.entries(named.first).filter(([tag]) => own[tag] === undefined);
    const others: Record<string, readonly string[]> = { ...named.others };
    for (const [tag, name] of strays) others[tag] = [name, ...(others[tag] ?? [])];
    return { first: own, others };
  }
  const parts = ["givenName", "additionalName", "familyName"].flatMap((part) => textsAt(node, part)[0] ?? []);
  return parts.length > 0 ? namesAt({ name: parts.join(" ") }, ["name"], language) : named;
}

function descriptionsOf(node: JsonObject, language: string | undefined) {
  return (
    filled(textsByLanguage(node, "description", language)) ??
    filled(textsByLanguage(node, "disambiguatingDescription", language))
  );
}

/** A country that a property names: as an object, by its name or its code. */
function countryAt(node: JsonObject, property: string, context: SchemaContext): string | undefined {
  for (const value of valuesAt(node, property)) {
    const [object] = objectsAt({ value }, "value", context.graph);
    for (const { text, language = context.language } of spokenTextsAt({ value: object ?? value }, "value")) {
      const code = countryCodeOf(text, language);
      if (code !== undefined) return countryKey(code);
    }
    const key = object === undefined ? undefined : keyOfNode(object, context);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** The country of the address; of the places where it is, if it has none itself. */
function addressCountry(node: JsonObject, context: SchemaContext): string | undefined {
  const holders = [node, ...objectsAt(node, "location", context.graph)];
  for (const holder of holders)
    for (const address of objectsAt(holder, "address", context.graph)) {
      const found = countryAt(address, "addressCountry", context);
      if (found !== undefined) return found;
    }
  return undefined;
}

/** A city is in a region, and that in a country. */
const MOST_PLACES_AROUND = 4;

function countryAround(node: JsonObject, context: SchemaContext, depth = 0): string | undefined {
  if (depth >= MOST_PLACES_AROUND) return undefined;
  const around = ["containedInPlace", "containedIn"].flatMap((property) => objectsAt(node, property, context.graph));
  for (const place of around.slice(0, MOST_PLACES_AROUND)) {
    const key = typesOf(place).includes("Country")
      ? countryAt({ value: place }, "value", context)
      : (addressCountry(place, context) ?? countryAround(place, context, depth + 1));
    if (key !== undefined) return key;
  }
  return undefined;
}

function placeKeyAt(node: JsonObject, property: string, context: SchemaContext): string | undefined {
  return objectsAt(node, property, context.graph)
    .map((each) => keyOfNode(each, context))
    .find((key) => key !== undefined);
}

function coordinatesOf(node: JsonObject, context: SchemaContext): Coordinates | undefined {
  const shapes = objectsAt(node, "geo", context.graph);
  const points = [...shapes, ...shapes.flatMap((shape) => objectsAt(shape, "geoMidpoint", context.graph)), node];
  for (const point of points) {
    const [latitude, longitude] = [degreesOf(point["latitude"]), degreesOf(point["longitude"])];
    if (latitude === undefined || longitude === undefined) continue;
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
    context.notes.expected("geo", "degrees on the Earth", `${latitude} ${longitude}`);
  }
  return undefined;
}

/** `"40.75"`, `"40,75"`; not degrees with minutes. */
const degreesOf = (value: unknown): number | undefined =>
  numberOf(value) ?? numberOf(stringOf(value)?.replace(",", "."));

function filled<T extends object>(values: T): T | undefined {
  return Object.keys(values).length === 0 ? undefined : values;
}
