/** Replaces hyphens by spaces in a folded text. The length stays the same. */
export function patternOf(folded: string): string {
  return folded.replace(/[-\u00a0\t]/g, " ");
}

/** Keeps only letters, digits and marks, as in a hashtag. */
export function compactOf(pattern: string): string {
  let compact = "";
  let from = 0;
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at);
    const kind = KINDS[unit] || newKind(unit);
    if (kind === KEPT) continue;
    if (kind === HALF) return pattern.replace(/[^\p{L}\p{N}\p{M}]/gu, "");
    compact += pattern.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? pattern : compact + pattern.slice(from);
}

const KEPT = 1;
const LEFT_OUT = 2;
/** Half of a pair. Only the two together tell what they are. */
const HALF = 3;
/** By UTF-16 unit. 0 if it was not seen yet. */
const KINDS = new Uint8Array(0x10000);

function newKind(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  return (KINDS[unit] = isHalf ? HALF : isCompact(String.fromCharCode(unit)) ? KEPT : LEFT_OUT);
}

export function isCompact(character: string): boolean {
  return /^[\p{L}\p{N}\p{M}]$/u.test(character);
}
