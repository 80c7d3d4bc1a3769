/** A BCP 47 tag in its canonical form: `iw` is `he`, `AR-eg` is `ar-EG`. What is no tag stays as it is. */
export function canonicalTag(tag: string): string {
  const known = canonical.get(tag);
  if (known !== undefined) return known;
  if (canonical.size >= MOST_KNOWN) canonical.clear();
  const found = canonicalOf(tag);
  canonical.set(tag, found);
  return found;
}

/** A profile of Wikidata has some hundred tags, and the next profile has the same. */
const canonical = new Map<string, string>();
const MOST_KNOWN = 2_000;

function canonicalOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    // Intl throws a RangeError for what is no tag.
    return tag;
  }
}

/** The form of a tag allows more, but no language has a code of more than three letters: `arabic` is no tag. */
const KNOWN_FORM = /^[a-z]{2,3}(?![a-z])/;

/** A language tag as BCP 47 writes it. Undefined for what is none. */
export function languageTag(text: string): string | undefined {
  try {
    const [tag = ""] = Intl.getCanonicalLocales(text);
    return KNOWN_FORM.test(tag) ? tag : undefined;
  } catch {
    // Intl throws a RangeError for what is no tag.
    return undefined;
  }
}

/** The language of a tag, without region and script: `ar` of `ar-EG`. */
export function primary(language: string): string {
  const hyphen = language.indexOf("-");
  return hyphen < 0 ? language : language.slice(0, hyphen);
}
