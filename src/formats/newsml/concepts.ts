import { isWebUrl } from "../../domain/addresses/urls";
import type { EntityDraft } from "../../domain/draft";
import type { Coordinates, PlaceKind } from "../../domain/entity";
import type { Image } from "../../domain/media";
import { withdrawnStatus } from "../reading/editions";
import { profileOf, type InLanguage, type StatedConcept } from "../reading/concept-profiles";
import { readDate } from "../reading/standard-dates";
import { attributeOf } from "../reading/xml/xml-element";
import type { XmlElement } from "../reading/xml/xml-element";
import { allNamed, childCalled, childrenCalled, codeOf, lineIn, lineOfChild } from "./elements";

/** Types of IPTC's concept natures that are profiles here. A point of interest is a place. */
const TYPES: Readonly<Record<string, StatedConcept["type"]>> = {
  person: "Person",
  organisation: "Organization",
  organization: "Organization",
  geoarea: "Place",
  poi: "Place",
};

/**
 * A concept of NewsML-G2 as a profile, or its kind in plain words if the graph has no type for it: `concept (event)`.
 * `around`: the elements around the concept, which say the language and the schemes of codes.
 */
export function readConcept(concept: XmlElement | undefined, around: readonly XmlElement[]): EntityDraft | string {
  const nature = codeOf(childCalled(concept, "type"));
  const type = TYPES[nature?.toLowerCase() ?? ""] ?? typeByDetails(concept);
  const kind = nature === undefined ? "concept" : `concept (${nature})`;
  if (concept === undefined || type === undefined) return kind;
  const status = around.map((element) => codeOf(childCalled(childCalled(element, "itemMeta"), "pubStatus")));
  const withdrawn = status.map(withdrawnStatus).find((one) => one !== undefined);
  if (withdrawn !== undefined) return `${withdrawn} ${kind}`;
  const schemes = schemesIn(around);
  const codes = [concept, ...childrenCalled(concept, "conceptId"), ...childrenCalled(concept, "sameAs")];
  const details = childCalled(concept, "personDetails");
  const profile = profileOf({
    type,
    names: textsOf(childrenCalled(concept, "name").filter(isWholeName)),
    aliases: textsOf(childrenCalled(concept, "sameAs").flatMap((same) => childrenCalled(same, "name"))),
    definitions: textsOf(childrenCalled(concept, "definition")),
    sameAs: codes.flatMap((element) => addressesIn(element, schemes)),
    bornAt: readDate(lineOfChild(details, "born") ?? "")?.date,
    coordinates: coordinatesIn(concept),
    ...(type === "Place" && { placeKind: placeKindOf(concept) }),
    country: countryOf(concept),
    image: imageOf(concept),
  });
  return profile ?? kind;
}

function typeByDetails(concept: XmlElement | undefined): StatedConcept["type"] | undefined {
  if (childCalled(concept, "personDetails") !== undefined) return "Person";
  if (childCalled(concept, "organisationDetails") !== undefined) return "Organization";
  const isPlace = ["geoAreaDetails", "POIDetails"].some((name) => childCalled(concept, name) !== undefined);
  return isPlace ? "Place" : undefined;
}

/** Not the family name alone, and not the name as a list is sorted by. */
function isWholeName(name: XmlElement): boolean {
  return attributeOf(name, "part") === undefined && !/sort|mnemonic|adjectiv/i.test(attributeOf(name, "role") ?? "");
}

function textsOf(elements: readonly XmlElement[]): InLanguage[] {
  return elements.flatMap((element) => {
    const text = lineIn(element);
    return text === undefined ? [] : [{ language: element.language, text }];
  });
}

/** The schemes that the document itself describes: the address that a prefix of a code stands for. */
function schemesIn(around: readonly XmlElement[]): ReadonlyMap<string, string> {
  const schemes = around
    .flatMap((element) => childrenCalled(element, "catalog"))
    .flatMap((one) => allNamed(one, "scheme"));
  return new Map(schemes.map((scheme) => [attributeOf(scheme, "alias") ?? "", attributeOf(scheme, "uri") ?? ""]));
}

function addressesIn(element: XmlElement, schemes: ReadonlyMap<string, string>): (string | undefined)[] {
  const qcode = attributeOf(element, "qcode")?.trim();
  const [alias = "", ...code] = qcode?.split(":") ?? [];
  const scheme = schemes.get(alias);
  return [attributeOf(element, "uri")?.trim(), qcode, scheme === undefined ? undefined : scheme + code.join(":")];
}

function coordinatesIn(concept: XmlElement): Coordinates | undefined {
  const [position] = allNamed(concept, "position", 1);
  const [latitude, longitude] = [attributeOf(position, "latitude"), attributeOf(position, "longitude")].map((written) =>
    written === undefined || written.trim() === "" ? NaN : Number(written),
  );
  if (latitude === undefined || longitude === undefined) return undefined;
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? { latitude, longitude } : undefined;
}

function placeKindOf(concept: XmlElement): PlaceKind {
  const codes = [...childrenCalled(concept, "type"), ...childrenCalled(concept, "facet")].map(
    (one) => codeOf(one) ?? "",
  );
  const said = codes.join(" ").toLowerCase();
  if (/\bcountry\b/.test(said)) return "COUNTRY";
  if (/\b(?:city|town|village|municipality)\b/.test(said)) return "CITY";
  return /\b(?:region|province|state|county|continent|worldregion)\b/.test(said) ? "REGION" : "OTHER";
}

/** By a code of ISO 3166-1: of the country itself, of what it is a part of, or of a seat. */
function countryOf(concept: XmlElement): string | undefined {
  const seat = allNamed(childCalled(concept, "organisationDetails"), "country");
  const named = ["conceptId", "sameAs", "broader"].flatMap((name) => childrenCalled(concept, name));
  const codes = [...named, ...seat].map(
    (element) => attributeOf(element, "qcode") ?? attributeOf(element, "uri") ?? "",
  );
  return codes
    .map((code) => /iso3166-?1?-?a(?:lpha)?-?2[:/#]([A-Z]{2})$/i.exec(code)?.[1]?.toUpperCase())
    .find((code) => code !== undefined);
}

function imageOf(concept: XmlElement): Image | undefined {
  const pictures = [...childrenCalled(concept, "icon"), ...childrenCalled(concept, "remoteInfo")];
  const url = pictures
    .filter((one) => /^image\//.test(attributeOf(one, "contenttype") ?? "image/"))
    .map((one) => attributeOf(one, "href"))
    .find((href) => href !== undefined && isWebUrl(href));
  return url === undefined ? undefined : { url };
}
