/**
 * Collects a profile's names and aliases. The first name of a language is its name, every other spelling is an alias.
 */
export class Names {
  #names = {};
  #aliases = {};

  #unwanted;

  /** `unwanted`: wrong or misleading spellings of the packages. */
  constructor(unwanted = []) {
    this.#unwanted = new Set(unwanted);
  }

  add(language, text) {
    if (!text || this.#unwanted.has(text)) return;
    if (this.#names[language] === undefined) this.#names[language] = text;
    else this.alias(language, text);
  }

  alias(language, text) {
    if (!this.#unwanted.has(text)) (this.#aliases[language] ??= new Set()).add(text);
  }

  addAliases(byLanguage = {}) {
    for (const [language, texts] of Object.entries(byLanguage)) for (const text of texts) this.alias(language, text);
  }

  name(language) {
    return this.#names[language];
  }

  /** All names, each once, by language tag. `isTaken(language, text)` leaves names out. */
  toFields(isTaken = () => false) {
    const names = sorted(Object.entries(this.#names).filter(([language, text]) => !isTaken(language, text)));
    const aliases = Object.entries(this.#aliases).map(([language, texts]) => [
      language,
      [...texts].filter((text) => text !== this.#names[language] && !isTaken(language, text)),
    ]);
    return { names, aliases: sorted(aliases.filter(([, texts]) => texts.length > 0)) };
  }
}

function sorted(entries) {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
