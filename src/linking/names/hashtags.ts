import { grouped } from "../../domain/collections/lists";
import type { Alias } from "../profiles/aliases";
import { isMixedCase } from "../profiles/aliases";
import { isLamWithArticle, isProclitic } from "../words/boundaries";
import { CONFIDENCE } from "../evidence/choice";
import { needsSupportInHashtag } from "../evidence/evidence";
import { hashtagOf } from "./hashtag-letters";
import type { Found, Hashtag, Piece } from "./hashtag-letters";
import { countsIn } from "../profiles/languages";
import { NO_DOUBTS, type Occurrence } from "./occurrence";
import { NEAR } from "./names";
import { isMeantAsName } from "../evidence/ordinary-words";
import type { Lexicon } from "../lexicon/lexicon";

/** A hashtag and the language of its text. */
interface Tagged extends Hashtag {
  readonly language: string;
  /** Whether another name stands directly before. */
  readonly isBehindName?: boolean;
}

/** Shorter names often occur by chance inside other letters. */
const SHORTEST_CUT = 3;
const LONGEST_PROCLITIC = 3;

/** The names in a hashtag. `text` is without the `#`, and begins at `offset` of the whole text. */
export function namesInHashtag(text: string, offset: number, language: string, lexicon: Lexicon): Occurrence[] {
  const hashtag: Tagged = { ...hashtagOf(text, lexicon), language };
  const byStart = grouped(hashtag.found, ({ start }) => start);
  // A tatweel is a piece without letters. So several pieces may end at the same letter.
  const byEnd = grouped(hashtag.pieces.keys(), (at) => hashtag.pieces[at]?.lettersEnd ?? 0);
  const names: Occurrence[] = [];
  for (let at = 0; at < hashtag.pieces.length;) {
    const piece = hashtag.pieces[at];
    if (piece === undefined) break;
    const before = names.at(-1);
    const isBehindName = before !== undefined && /^_?$/u.test(text.slice(before.end, piece.start));
    const name = longestName({ ...hashtag, isBehindName }, piece, byStart, byEnd);
    for (const one of name === undefined ? namesCut(hashtag, piece) : [name.occurrence]) names.push(one);
    at = name?.next ?? at + 1;
  }
  return names.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }));
}

/** The longest name that begins at the piece, or after its proclitics, and ends where a piece ends. */
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

/** The profiles named by the letters from the start of a piece to `end`, with or without proclitics. */
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
  return fitting.length === 0 ? undefined : occurrence(at, end, fitting, CONFIDENCE.hashtag, hashtag.language);
}

/** The words before the name, separated by underscores, show whether the name is meant. */
function isMeant({ aliases }: Occurrence, { text, language, isBehindName }: Tagged, start: number): boolean {
  if (isBehindName === true && start > 0) return true;
  const before = text.slice(Math.max(0, start - NEAR), start).replaceAll("_", " ");
  return aliases.every(({ pattern }) =>
    isMeantAsName(pattern, language, { isTitleCase: () => false, surface: "", before, after: "" }),
  );
}

/** The best way to cut the letters before some position into names: its last name, and the cut before that name. */
interface Cut {
  readonly names: number;
  readonly last?: Occurrence;
  readonly before?: Cut;
}

/** Cuts a piece that does not show its words into names, as few as possible. The whole piece must consist of names. */
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
      best.set(end, {
        names: before.names + 1,
        last: occurrence(from, to, aliases, CONFIDENCE.cutHashtag, hashtag.language),
        before,
      });
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

/** The Arabic "and" (و) is one letter between two names. */
function bestBeforeAnd(best: ReadonlyMap<number, Cut>, letters: string, start: number, first: number): Cut | undefined {
  return start > first + 1 && letters[start - 1] === "و" ? best.get(start - 1) : undefined;
}

function fittingAliases(aliases: readonly Alias[], surface: string, language: string): Alias[] {
  return aliases.filter((alias) => countsIn(alias, language, surface) && (!alias.isAcronym || surface === alias.text));
}

function occurrence(
  start: number,
  end: number,
  aliases: readonly Alias[],
  confidence: number,
  language: string,
): Occurrence {
  const [{ pattern } = { pattern: "" }] = aliases;
  return {
    start,
    end,
    aliases,
    method: "HASHTAG",
    factor: confidence / CONFIDENCE.name,
    doubts: { ...NO_DOUBTS, needsSupport: needsSupportInHashtag(pattern, aliases, language) },
    name: undefined,
  };
}
