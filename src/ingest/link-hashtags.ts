import { foldWithOffsets } from "../domain/text/fold";
import type { Alias } from "./link-alias";
import { compactOf, isAcronym, isMixedCase } from "./link-alias";
import { isLamWithArticle, isProclitic } from "./link-boundaries";
import { CONFIDENCE } from "./link-choice";
import { countsIn } from "./link-languages";
import type { Occurrence } from "./link-names";
import { needsSupport } from "./link-namesakes";
import { isMeantAsName } from "./link-ordinary-words";
import type { Lexicon } from "./linker";

/** A piece of a hashtag that is written as one word: by capitals, underscores, digits. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Names {
  readonly lexicon: Lexicon;
  readonly language: string;
}

const PIECE = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lo}\p{Lm}\p{M}]+|\p{N}+/gu;
/** A shorter name is met by chance in a run of letters. */
const SHORTEST_CUT = 3;
const LONGEST_PROCLITIC = 3;

/** The names in a hashtag without its sign, which begins at `offset` of its text. */
export function namesInHashtag(hashtag: string, offset: number, language: string, lexicon: Lexicon): Occurrence[] {
  const names: Names = { lexicon, language };
  const pieces = [...hashtag.matchAll(PIECE)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
  const found: Occurrence[] = [];
  for (let at = 0; at < pieces.length; ) {
    const name = longestName(hashtag, pieces, at, names);
    if (name !== undefined) found.push(name.occurrence);
    else found.push(...cut(pieces[at], names).filter((one) => one.start > (pieces[at]?.start ?? 0) || isMeant(one, hashtag.slice(0, one.start), names)));
    at = name?.next ?? at + 1;
  }
  return found.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }));
}

function longestName(hashtag: string, pieces: readonly Piece[], from: number, names: Names): { occurrence: Occurrence; next: number } | undefined {
  const first = pieces[from]?.start ?? 0;
  for (let to = pieces.length - 1; to >= from; to--) {
    const end = pieces[to]?.end ?? 0;
    const found = named(hashtag.slice(first, end), names);
    if (found !== undefined && isMeant(found, hashtag.slice(0, first), names)) return { occurrence: { ...found, start: found.start + first, end }, next: to + 1 };
  }
  return undefined;
}

/** Where underscores part the words, those before a name tell whether it is one. */
function isMeant({ aliases }: Occurrence, before: string, { language }: Names): boolean {
  return aliases.every(({ pattern }) => isMeantAsName(pattern, language, { text: before, surface: "", before: before.replaceAll("_", " "), after: "" }));
}

/** The profiles that a piece names as a whole, or behind its proclitics. */
function named(text: string, names: Names): Occurrence | undefined {
  const folded = foldWithOffsets(text);
  for (let from = 0; from <= LONGEST_PROCLITIC; from++) {
    const prefix = folded.text.slice(0, from);
    const rest = compactOf(folded.text.slice(from));
    const isBehindLam = isLamWithArticle(prefix);
    if (from > 0 && !isBehindLam && !isProclitic(prefix, rest.length)) continue;
    const start = folded.startOf(from);
    const aliases = aliasesNamed(rest, text.slice(start), names).filter(({ afterLam }) => afterLam === isBehindLam);
    if (aliases.length > 0) return occurrence(start, text.length, aliases, CONFIDENCE.hashtag);
  }
  return undefined;
}

/** Where nothing shows the words, a piece that is made of names alone is cut into the fewest. */
function cut(piece: Piece | undefined, names: Names): Occurrence[] {
  if (piece === undefined || isMixedCase(piece.text)) return [];
  const folded = foldWithOffsets(piece.text);
  const { length } = folded.text;
  const best: (Occurrence[] | undefined)[] = [[]];
  for (let end = SHORTEST_CUT; end <= length; end++) {
    for (let start = Math.max(0, end - names.lexicon.longestCompact); start <= end - SHORTEST_CUT; start++) {
      const before = best[start] ?? bestBeforeAnd(best, folded.text, start);
      if (before === undefined || before.length + 1 >= (best[end]?.length ?? Infinity)) continue;
      const [from, to] = [folded.startOf(start), folded.endOf(end - 1)];
      const aliases = aliasesNamed(folded.text.slice(start, end), piece.text.slice(from, to), names).filter(({ afterLam }) => !afterLam);
      if (aliases.length > 0) best[end] = [...before, occurrence(from, to, aliases, CONFIDENCE.cutHashtag)];
    }
  }
  return (best[length] ?? []).map((one) => ({ ...one, start: one.start + piece.start, end: one.end + piece.start }));
}

/** The Arabic "and" is one letter between two names. */
function bestBeforeAnd(best: readonly (Occurrence[] | undefined)[], folded: string, start: number): Occurrence[] | undefined {
  return start > 1 && folded[start - 1] === "و" ? best[start - 1] : undefined;
}

function aliasesNamed(compact: string, surface: string, { lexicon, language }: Names): Alias[] {
  return (lexicon.compact.get(compact) ?? []).filter((alias) => countsIn(alias, language, surface) && (!isAcronym(alias.text) || surface === alias.text));
}

function occurrence(start: number, end: number, aliases: readonly Alias[], confidence: number): Occurrence {
  const [{ pattern } = { pattern: "" }] = aliases;
  return { start, end, aliases, method: "HASHTAG", factor: confidence / CONFIDENCE.name, needsSupport: needsSupport(pattern) };
}
