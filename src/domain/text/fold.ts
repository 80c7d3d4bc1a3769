/** Raised when a text folds differently than before: stored folded text must then be made anew. */
export const FOLDING_VERSION = 1;

/** A folded text with the way back: UTF-16 unit `index` of `text` came from the original's `startOf(index)` to `endOf(index)` (exclusive). */
export interface FoldedText {
  readonly text: string;
  startOf(index: number): number;
  endOf(index: number): number;
}

export function fold(text: string): string {
  return foldWithOffsets(text).text;
}

export function foldWithOffsets(text: string): FoldedText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let i = 0; i < piece.length; i++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    folded += piece;
    at += character.length;
  }
  return { text: folded, startOf: (index) => starts[index] ?? at, endOf: (index) => ends[index] ?? at };
}

function foldCharacter(character: string): string {
  return character
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىیئے]/g, "ي")
    .replace(/[ةہھە]/g, "ه")
    .replace(/ؤ/g, "و")
    .replace(/ک/g, "ك");
}
