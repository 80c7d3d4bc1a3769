import { grouped } from "../domain/grouped";
import type { Alias } from "./aliases";
import { isAcronym, isMixedCase } from "./aliases";
import { isLamWithArticle, isProclitic } from "./boundaries";
import { CONFIDENCE } from "./choice";
import { hashtagOf } from "./hashtag-letters";
import type { Found, Hashtag, Piece } from "./hashtag-letters";
import { countsIn } from "./languages";
import type { Occurrence } from "./names";
import { NEAR } from "./names";
import { needsSupport } from "./namesakes";
import { isMeantAsName } from "./ordinary-words";
import type { Lexicon } from "./linker";

/** A hashtag in a text of a language. */
interface Tagged extends Hashtag {
  readonly language: string;
}

/** A shorter name is met by chance in a run of letters. */
const SHORTEST_CUT = 3;
const LONGEST_PROCLITIC = 3;

/** The names in a hashtag without its sign, which begins at `offset` of its text. */
export function namesInHashtag(text: string, offset: number, language: string, lexicon: Lexicon): Occurrence[] {
  const hashtag: Tagged = { ...hashtagOf(text, lexicon), language };
  const byStart = grouped(hashtag.found, ({ start }) => start);
  // A tatweel is a piece without letters of its own: several pieces may end with one letter.
  const byEnd = grouped(hashtag.pieces.keys(), (at) => hashtag.pieces[at]?.lettersEnd ?? 0);
  const names: Occurrence[] = [];
  for (let at = 0; at < hashtag.pieces.length;) {
    const piece = hashtag.pieces[at];
    if (piece === undefined) break;
    const name = longestName(hashtag, piece, byStart, byEnd);
    for (const one of name === undefined ? namesCut(hashtag, piece) : [name.occurrence]) names.push(one);
    at = name?.next ?? at + 1;
  }
  return names.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }));
}

/** The longest name that begins with the piece, or behind its proclitics, and ends with a piece. */
function longestName(
  hashtag: Tagged,
  piece: Piece,
  byStart: ReadonlyMap<number, readonly Found[]>,
  byEnd: ReadonlyMap<number, readonly number[]>,
): { occurrence: Occurrence; next: number } | undefined {
  const starts = Array.from({ length: LONGEST_PROCLITIC + 1 }, (_, behind) => piece.lettersStart + behind);
  const found = starts.flatMap((start) => byStart.get(start) ?? []);
  const candidates = found.flatMap((name) => (byEnd.get(name.end) ?? []).map((last) => ({ name, last })));
  let refused = -1;
  for (const { name, last } of candidates.sort((a, b) => b.last - a.last || a.name.start - b.name.start)) {
    const occurrence = last === refused ? undefined : nameOf(hashtag, piece, name, hashtag.pieces[last]?.end ?? 0);
    if (occurrence === undefined) continue;
    if (isMeant(occurrence, hashtag, piece.start)) return { occurrence, next: last + 1 };
    refused = last;
  }
  return undefined;
}

/** The profiles that the letters from the start of a piece to `end` name as a whole, or behind its proclitics. */
function nameOf(
  hashtag: Tagged,
  piece: Piece,
  { start, end: lettersEnd, aliases }: Found,
  end: number,
): Occurrence | undefined {
  const prefix = hashtag.letters.slice(piece.lettersStart, start);
  const isBehindLam = isLamWithArticle(prefix);
  if (prefix !== "" && !isBehindLam && !isProclitic(prefix, lettersEnd - start)) return undefined;
  const at = hashtag.startOf(start);
  const fitting = fittingAliases(aliases, hashtag.text.slice(at, end), hashtag.language).filter(
    ({ afterLam }) => afterLam === isBehindLam,
  );
  return fitting.length === 0 ? undefined : occurrence(at, end, fitting, CONFIDENCE.hashtag);
}

/** Where underscores part the words, those before a name tell whether it is one. */
function isMeant({ aliases }: Occurrence, { text, language }: Tagged, start: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start).replaceAll("_", " ");
  return aliases.every(({ pattern }) =>
    isMeantAsName(pattern, language, { isTitleCase: () => false, surface: "", before, after: "" }),
  );
}

/** The best way to cut the letters up to some place into names: the last of them, and where those before it end. */
interface Cut {
  readonly names: number;
  readonly last?: Occurrence;
  readonly before?: Cut;
}

/** Where nothing shows the words, a piece that is made of names alone is cut into the fewest. */
function namesCut(hashtag: Tagged, piece: Piece): Occurrence[] {
  if (isMixedCase(piece.text)) return [];
  const best = new Map<number, Cut>([[piece.lettersStart, { names: 0 }]]);
  for (const found of hashtag.found) {
    const { start, end } = found;
    if (start < piece.lettersStart || end > piece.lettersEnd || end - start < SHORTEST_CUT) continue;
    const before = best.get(start) ?? bestBeforeAnd(best, hashtag.letters, start, piece.lettersStart);
    if (before === undefined || before.names + 1 >= (best.get(end)?.names ?? Infinity)) continue;
    const [from, to] = [hashtag.startOf(start), Math.min(hashtag.endOf(end - 1), piece.end)];
    const aliases = fittingAliases(found.aliases, hashtag.text.slice(from, to), hashtag.language).filter(
      ({ afterLam }) => !afterLam,
    );
    if (aliases.length > 0)
      best.set(end, { names: before.names + 1, last: occurrence(from, to, aliases, CONFIDENCE.cutHashtag), before });
  }
  return namesOf(best.get(piece.lettersEnd)).filter(
    (one) => one.start > piece.start || isMeant(one, hashtag, one.start),
  );
}

function namesOf(cut: Cut | undefined): Occurrence[] {
  const names: Occurrence[] = [];
  for (let at = cut; at?.last !== undefined; at = at.before) names.push(at.last);
  return names.reverse();
}

/** The Arabic "and" is one letter between two names. */
function bestBeforeAnd(best: ReadonlyMap<number, Cut>, letters: string, start: number, first: number): Cut | undefined {
  return start > first + 1 && letters[start - 1] === "و" ? best.get(start - 1) : undefined;
}

function fittingAliases(aliases: readonly Alias[], surface: string, language: string): Alias[] {
  return aliases.filter(
    (alias) => countsIn(alias, language, surface) && (!isAcronym(alias.text) || surface === alias.text),
  );
}

function occurrence(start: number, end: number, aliases: readonly Alias[], confidence: number): Occurrence {
  const [{ pattern } = { pattern: "" }] = aliases;
  return {
    start,
    end,
    aliases,
    method: "HASHTAG",
    factor: confidence / CONFIDENCE.name,
    needsSupport: needsSupport(pattern),
  };
}
