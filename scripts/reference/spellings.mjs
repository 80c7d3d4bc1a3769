// What every language of CLDR and every list of i18n-iso-countries calls countries and territories, for lookups by name.

/** These are no places: pseudo-languages' regions, "unknown", and the rest of a region. */
const NO_PLACES = new Set(["EZ", "QO", "XA", "XB", "ZZ"]);
/** How much a spelling counts, when several countries have it: as the name, as another name, or as a part of one. */
const WEIGHTS = { name: 10, other: 5, part: 1 };

/**
 * The lines of dist/data/country-spellings.txt: the identity keys of what is no country, then each spelling behind its
 * code, sorted. A spelling that several countries have leads to the one that most lists call so, and to none where two
 * are called so as often.
 */
export function spellingLines(packages, profiles, territoryKeys, { looseName, ownNameIn }) {
  const weights = new Map();
  const counted = new Set();
  const count = (list, code, text, weight) => {
    if (NO_PLACES.has(code)) return;
    countForm(list, code, looseName(text), weight);
    const own = ownNameIn(text);
    if (own !== undefined) countForm(list, code, `~${own.words.join("")}`, weight);
  };
  const countForm = (list, code, form, weight) => {
    const said = [list, code, form].join("|");
    if (form === "" || counted.has(said)) return;
    counted.add(said);
    const byCode = weights.get(form) ?? weights.set(form, new Map()).get(form);
    byCode.set(code, (byCode.get(code) ?? 0) + weight);
  };
  for (const [code, spellings] of packages.listed)
    for (const { list, text, isMain } of spellings)
      spell(list, code, text, isMain ? WEIGHTS.name : WEIGHTS.other, count);
  for (const { code, profile } of profiles) {
    for (const [tag, text] of Object.entries(profile.names)) spell(primary(tag), code, text, WEIGHTS.name, count);
    for (const [tag, texts] of Object.entries(profile.aliases))
      for (const text of texts) spell(primary(tag), code, text, WEIGHTS.other, count);
  }
  const lines = [...weights].flatMap(([form, byCode]) => {
    const [first, second] = [...byCode].sort(([, a], [, b]) => b - a);
    return second !== undefined && second[1] === first[1] ? [] : [{ form, code: first[0] }];
  });
  lines.sort((a, b) => (a.form < b.form ? -1 : 1));
  return [JSON.stringify(territoryKeys), ...lines.map(({ form, code }) => code + form)];
}

/** "Myanmar (Burma)" is "Myanmar" too. What is in the brackets may be no name. */
function spell(list, code, text, weight, count) {
  count(list, code, text, weight);
  const plain = text.replace(/\s*[(（[][^)）\]]*[)）\]]\s*/gu, " ").trim();
  if (plain !== text) count(list, code, plain, WEIGHTS.part);
}

/** The language of a tag with a script or a region. */
const primary = (tag) => tag.split("-")[0];
