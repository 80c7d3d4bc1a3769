import type { Entity } from "../../domain/entity";
import { primary } from "../../domain/text/languages/language-tag";

/** Of two family names, Spanish texts use the first one alone, or both. Portuguese ones use the last one, or both. */
export type TwoFamilies = "first" | "both";

const LANGUAGES: Readonly<Record<string, TwoFamilies>> = {
  es: "first",
  ca: "first",
  gl: "first",
  eu: "first",
  pt: "both",
};

const countriesOf = (codes: string): ReadonlySet<string> => new Set(codes.split(" ").map((code) => `iso3166:${code}`));
const SPANISH = countriesOf("ES MX GT HN SV NI CR PA CU DO PR CO VE EC PE BO CL AR PY UY GQ");
const PORTUGUESE = countriesOf("PT BR AO MZ CV GW ST TL");

/** How a text may shorten a name with two family names. A person whose country is unknown has that of the text. */
export function twoFamilies(entity: Entity, language: string): TwoFamilies | undefined {
  const country = "country" in entity ? entity.country : undefined;
  if (country === undefined) return LANGUAGES[primary(language)];
  if (SPANISH.has(country)) return "first";
  return PORTUGUESE.has(country) ? "both" : undefined;
}
