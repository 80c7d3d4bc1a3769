/** A part of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Whether it is one of the ranges. */
  readonly isInside: boolean;
}

/** Cuts a text at ranges that are in their order and do not overlap. Joined together the pieces are the whole text. */
export function cutAt(text: string, ranges: readonly Range[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    pieces.push({ start: at, text: text.slice(at, start), isInside: false });
    pieces.push({ start, text: text.slice(start, end), isInside: true });
    at = end;
  }
  pieces.push({ start: at, text: text.slice(at), isInside: false });
  return pieces.filter((piece) => piece.text !== "");
}
