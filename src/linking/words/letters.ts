/** Replaces hyphens by spaces in a folded text. The length stays the same. */
export function patternOf(folded: string): string {
  return folded.replace(/[-\u00a0\t]/g, " ");
}

/** Keeps only letters, digits and marks, as in a hashtag. */
export function compactOf(pattern: string): string {
  return pattern.replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

export function isCompact(character: string): boolean {
  return /^[\p{L}\p{N}\p{M}]$/u.test(character);
}
