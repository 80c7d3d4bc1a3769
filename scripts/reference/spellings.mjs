// What every language of CLDR and every list of i18n-iso-countries calls countries and territories, for lookups by name.

/** These are no places: pseudo-languages' regions, "unknown", and the rest of a region. */
const NO_PLACES = new Set(["EZ", "QO", "XA", "XB", "ZZ"]);
/** How much a spelling counts, when several countries have it: as the name, as another name, or as a part of one. */
const WEIGHTS = { name: 10, other: 5, part: 1 };
const SHORT_NAME =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]{3,4}$/u;
const FEWEST_LISTS = 3;

/**
 * The lines of dist/data/country-spellings.txt: the identity keys of what is no country and the codes of islands and
 * territories, then each spelling behind its code, sorted. A spelling that several countries have leads to the one that
 * most lists call so, and to none where two are called so as often.
 */
export function spellingLines(packages, profiles, territoryKeys, { looseName, ownNameIn }) {
  const weights = new Map();
  const counted = new Set();
  const lands = new Set();
  const count = (list, code, text, weight) => {
    if (NO_PLACES.has(code)) return;
    countForm(list, code, looseName(text), weight);
    const own = ownNameIn(text);
    if (own === undefined) return;
    countForm(list, code, `~${own.words.join("")}`, weight);
    if (own.kind === "land") lands.add(code);
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
  for (const [code, byTag] of Object.entries(packages.additions.names))
    for (const [tag, texts] of Object.entries(byTag))
      for (const text of texts) spell(primary(tag), code, text, WEIGHTS.other, count);
  addShortNames(weights);
  const lines = [...weights].flatMap(([form, byCode]) => {
    const [first, second] = [...byCode].sort(([, a], [, b]) => b - a);
    return second !== undefined && second[1] === first[1] ? [] : [{ form, code: first[0] }];
  });
  lines.sort((a, b) => (a.form < b.form ? -1 : 1));
  return [
    JSON.stringify({ keys: territoryKeys, lands: [...lands].sort() }),
    ...lines.map(({ form, code }) => code + form),
  ];
}

/** A short name of an alphabet counts beside a common noun where so many lists have it: "Republika Mali". */
function addShortNames(weights) {
  for (const [form, byCode] of [...weights]) {
    if (!SHORT_NAME.test(form) || weights.has(`~${form}`)) continue;
    const [[code, weight]] = [...byCode].sort(([, a], [, b]) => b - a);
    if (weight >= FEWEST_LISTS * WEIGHTS.name) weights.set(`~${form}`, new Map([[code, weight]]));
  }
}

/** "Myanmar (Burma)" is "Myanmar" too. What is in the brackets may be no name. */
function spell(list, code, text, weight, count) {
  count(list, code, text, weight);
  const plain = text.replace(/\s*[(（[][^)）\]]*[)）\]]\s*/gu, " ").trim();
  if (plain !== text) count(list, code, plain, WEIGHTS.part);
}

/** The language of a tag with a script or a region. */
const primary = (tag) => tag.split("-")[0];
