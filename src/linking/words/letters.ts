/** White space that is not one space, or a hyphen. */
const NOT_PLAIN = / {2}|[^\S ]|-/;
const LINE_ENDS = /\r\n?|[\n\u2028\u2029]/g;

/** As names are compared: a folded text with one space for each run of white space, and for each hyphen. */
export function patternOf(folded: string): string {
  return NOT_PLAIN.test(folded) ? folded.replace(/\s+/gu, spaceFor).replaceAll("-", " ") : folded;
}

/** "South\nAfrica" is a name in a text with lines of a certain length. An empty line ends a name. */
export function spaceFor(run: string): string {
  return run.length > 1 && (run.match(LINE_ENDS)?.length ?? 0) > 1 ? "\n" : " ";
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
