import { foldWithOffsets } from "../../domain/text/folding/fold";
import type { FoldedText } from "../../domain/text/folding/fold";
import type { Alias } from "../profiles/aliases";
import { isCompact } from "../words/letters";
import { searchLetters } from "./name-search";
import type { Lexicon } from "../lexicon/lexicon";

/**
 * A hashtag as the linker searches it: its letters, digits and marks, folded, where each is in the text, and every name
 * found in them.
 */
export interface Hashtag {
  /** As written, without the `#`. */
  readonly text: string;
  readonly letters: string;
  /** The start and end in the text of a unit of `letters`. */
  readonly startOf: (letter: number) => number;
  readonly endOf: (letter: number) => number;
  readonly pieces: readonly Piece[];
  /** Ordered by end. Of those with the same end, the longest first. */
  readonly found: readonly Found[];
}

/**
 * A part of a hashtag that is written as one word, as capitals, underscores and digits show. Positions in the text, and
 * in `letters`.
 */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lettersStart: number;
  readonly lettersEnd: number;
}

/** A name in the letters, with all profiles that have it. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly aliases: readonly Alias[];
}

const PIECE = /(?:\p{Lu}(?!\p{Ll}))+|\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lo}\p{Lm}\p{M}]+|\p{N}+/gu;

/** Reads a hashtag in one pass, however many names it has. */
export function hashtagOf(text: string, lexicon: Lexicon): Hashtag {
  const folded = foldWithOffsets(text);
  const { letters, places } = lettersOf(folded);
  const startOf = (letter: number): number => folded.startOf(places[letter] ?? folded.text.length);
  const endOf = (letter: number): number => folded.endOf(places[letter] ?? folded.text.length);
  const found: Found[] = [];
  searchLetters(letters, lexicon.terms, (start, end) => {
    const aliases = lexicon.aliasesSpelt(letters.slice(start, end));
    if (aliases.length > 0) found.push({ start, end, aliases });
  });
  found.sort((a, b) => a.end - b.end || a.start - b.start);
  return { text, letters, startOf, endOf, pieces: piecesOf(text, letters.length, startOf), found };
}

/** The folded text without signs, and the position of each unit in it. */
function lettersOf({ text }: FoldedText): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = "";
  let at = 0;
  for (const character of text) {
    if (isCompact(character)) {
      letters += character;
      for (let unit = 0; unit < character.length; unit++) places.push(at + unit);
    }
    at += character.length;
  }
  return { letters, places };
}

function piecesOf(text: string, letters: number, startOf: (letter: number) => number): Piece[] {
  let letter = 0;
  const lettersUpTo = (unit: number): number => {
    while (letter < letters && startOf(letter) < unit) letter += 1;
    return letter;
  };
  return Array.from(text.matchAll(PIECE), ({ 0: piece, index: start }) => {
    const end = start + piece.length;
    return { text: piece, start, end, lettersStart: lettersUpTo(start), lettersEnd: lettersUpTo(end) };
  });
}
