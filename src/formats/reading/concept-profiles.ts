import { isWebUrl } from "../../domain/addresses/urls";
import type { EntityDraft } from "../../domain/draft";
import type { ByLanguage, Coordinates, PlaceKind } from "../../domain/entity";
import type { PreciseDate } from "../../domain/dates";
import type { Image } from "../../domain/media";

/** A text and its language, as concepts of news agencies have them. */
export interface InLanguage {
  readonly language: string | undefined;
  readonly text: string;
}

/** What an agency says of a person, an organisation or a place, before it becomes a profile. */
export interface StatedConcept {
  readonly type: "Person" | "Organization" | "Place";
  readonly names: readonly InLanguage[];
  readonly aliases?: readonly InLanguage[];
  readonly definitions?: readonly InLanguage[];
  /** Addresses and codes of the same thing elsewhere. What is no address on the web is left out. */
  readonly sameAs?: readonly (string | undefined)[];
  readonly bornAt?: PreciseDate | undefined;
  readonly coordinates?: Coordinates | undefined;
  readonly placeKind?: PlaceKind | undefined;
  /** ISO 3166-1 alpha-2, of the country itself or of the one that it lies in. */
  readonly country?: string | undefined;
  readonly image?: Image | undefined;
}

/** The profile. Undefined without a name. */
export function profileOf(concept: StatedConcept): EntityDraft | undefined {
  const { type, names, definitions = [], sameAs = [], bornAt, coordinates, country, image } = concept;
  const home = names[0]?.language;
  const [firstOf, others] = byLanguage(names, home);
  if (Object.keys(firstOf).length === 0) return undefined;
  const aliases = groupedByLanguage([...others, ...(concept.aliases ?? [])], firstOf, home);
  const [descriptions] = byLanguage(definitions, home);
  const addresses = [...new Set(sameAs.flatMap(addressOf))];
  const profile = {
    names: firstOf,
    ...(Object.keys(aliases).length > 0 && { aliases }),
    ...(Object.keys(descriptions).length > 0 && { descriptions }),
    ...(addresses.length > 0 && { sameAs: addresses }),
    ...(image !== undefined && { image }),
  };
  const inCountry = country === undefined ? {} : { country: `iso3166:${country}` };
  if (type === "Person") return { type, ...profile, ...(bornAt !== undefined && { bornAt }) };
  if (type === "Organization") return { type, ...profile, ...inCountry };
  const placeKind = concept.placeKind ?? "OTHER";
  const where = placeKind !== "COUNTRY" ? inCountry : country === undefined ? {} : { isoCode: country };
  return { type, placeKind, ...profile, ...where, ...(coordinates !== undefined && { coordinates }) };
}

/** Q-ids of Wikidata come as addresses, and as codes such as `wd:Q64`. */
function addressOf(written: string | undefined): string[] {
  const id = /^(?:wd|wdt|wikidata|wkd|wikidataid):(Q[1-9]\d{0,11})$/i.exec(written?.trim() ?? "")?.[1];
  if (id !== undefined) return [`https://www.wikidata.org/wiki/${id.toUpperCase()}`];
  return written !== undefined && isWebUrl(written) ? [written] : [];
}

/** The first text of each language, and the others. A text without a language is in that of the first name. */
function byLanguage(texts: readonly InLanguage[], home = "und"): [first: ByLanguage<string>, others: InLanguage[]] {
  const first: Record<string, string> = {};
  const others: InLanguage[] = [];
  for (const { language = home, text } of texts) {
    if (first[language] === undefined) first[language] = text;
    else others.push({ language, text });
  }
  return [first, others];
}

function groupedByLanguage(
  texts: readonly InLanguage[],
  names: ByLanguage<string>,
  home = "und",
): ByLanguage<readonly string[]> {
  const groups: Record<string, string[]> = {};
  for (const { language = home, text } of texts)
    if (names[language] !== text && groups[language]?.includes(text) !== true) (groups[language] ??= []).push(text);
  return groups;
}
