/** A BCP 47 tag in its canonical form: `iw` is `he`, `AR-eg` is `ar-EG`. What is no tag stays as it is. */
export function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    // Intl throws a RangeError for what is no tag.
    return tag;
  }
}
