/**
 * Words are found by SQLite's full-text index, which takes writes a hundred times cheaper than a table of words would.
 * Words of the domain are already folded and are matched as they are, so its tokenizer (`ascii`) must see each as one
 * token that it leaves alone: it keeps `a-z`, `0-9` and all that is not ASCII; whatever else is in a word is escaped.
 */
const ESCAPE = "\uE000";
const NOT_KEPT = /[^a-z0-9\u0080-\uDFFF\uE001-\uFFFF]/g;

/** What is indexed of an item. */
export function indexedText(words: readonly string[]): string {
  return [...new Set(words)].map(tokenOf).join(" ");
}

/** The full-text expression for items that have at least one word of each group. No group may be empty. */
export function matchAll(groups: readonly (readonly string[])[]): string {
  return groups
    .map((group) => `(${[...new Set(group)].map((word) => `"${tokenOf(word)}"`).join(" OR ")})`)
    .join(" AND ");
}

function tokenOf(word: string): string {
  if (word === "") return ESCAPE;
  return word.replace(NOT_KEPT, (character) => ESCAPE + character.charCodeAt(0).toString(16).padStart(4, "0"));
}
