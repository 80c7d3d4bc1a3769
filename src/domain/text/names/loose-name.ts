import { fold } from "../folding/fold";

/** Words that some write out and others do not: "St. Lucia" is "Saint Lucia". */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ["&", "and"],
  ["st", "saint"],
  ["ste", "sainte"],
  ["the", ""],
]);

/** The folded words of a name. Hyphens, apostrophes, brackets and other signs stand between words. */
export function nameWords(name: string): string[] {
  const words = fold(name).match(/[\p{L}\p{N}\p{M}]+|&/gu) ?? [];
  return words.map((word) => WRITTEN_OUT.get(word) ?? word).filter((word) => word !== "");
}

/** A name without what writers differ in: case, accents, spaces, signs. "Guinée-Bissau" is "guineebissau". */
export function looseName(name: string): string {
  return nameWords(name).join("");
}
