import { Names } from "./names.mjs";

/** "world" and similar names are ordinary words before they are places. */
const WORLD = "001";

/** A profile per region of the world that CLDR names by its UN M.49 code. */
export function regionProfiles(packages) {
  return Object.keys(packages.territories.en)
    .filter((code) => /^\d{3}$/.test(code) && code !== WORLD && packages.additions.regions[code]?.without !== true)
    .sort()
    .map((code) => regionProfile(packages, code));
}

function regionProfile(packages, code) {
  const names = new Names();
  for (const language of packages.languages) names.add(language, packages.territories[language][code]);
  const added = packages.additions.regions[code] ?? {};
  names.addAliases(added.aliases);
  const found = packages.borders.find((border) => border.m49 === code)?.wikidata;
  const wikidataId = added.wikidataId === undefined ? found : added.wikidataId;
  return { type: "Place", ...(wikidataId && { wikidataId }), ...names.toFields(), placeKind: "REGION", isoCode: code };
}
