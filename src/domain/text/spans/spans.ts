import type { Mark, Span, SpanKind, SpannedText } from "../../rich-text";
import { findLinks } from "./links";
import { markRuns, marksOf } from "./marks";
import type { MarkRun } from "./marks";
import { firstWins, withoutOverlaps } from "./overlaps";
import { findSigns } from "./signs";

/** What the input says of a piece of a text: a link, a sign, marks. Positions count UTF-16 units. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly url?: string;
  /** The input says that the piece is one. Only a piece that begins with the sign becomes one. */
  readonly kind?: "HASHTAG" | "HANDLE" | "CASHTAG";
  readonly marks?: readonly Mark[];
}

interface Piece {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  readonly url?: string;
}

/**
 * Cuts a text into spans and finds the hashtags, handles, cashtags and URLs in it.
 *
 * A link or sign of the input wins over what is found inside it. But a link around exactly a hashtag, a handle or a
 * cashtag becomes that. Of two links at one place, the one that starts first counts. Annotations are cut to the length
 * of the text. Marks may overlap anything. A sign or a found URL stays one span: it has the marks that cover all of it.
 */
export function spanText(text: string, annotations: readonly Annotation[] = []): SpannedText {
  const signs = findSigns(text);
  const found = findLinks(text).map((link): Piece => ({ kind: "LINK", ...link }));
  // So are most texts.
  if (annotations.length + signs.length + found.length === 0) return { text, spans: withText([], text.length) };
  const inside = annotations
    .map((annotation) => cutTo(text.length, annotation))
    .filter(({ start, end }) => start < end);
  const links = withoutOverlaps(inside.flatMap((annotation) => statedPiece(text, annotation)));
  const annotated = signs.length === 0 ? links : notAt(signs, links);
  const pieces = firstWins(firstWins(annotated, found), signs);
  if (inside.every(({ marks = [] }) => marks.length === 0)) return { text, spans: withText(pieces, text.length) };
  const divisible = new Set(annotated.filter(({ kind }) => kind === "LINK"));
  return { text, spans: marked(withText(pieces, text.length), markRuns(text.length, inside), divisible) };
}

/** Those of `pieces` that stand where no sign stands. */
function notAt(signs: readonly Piece[], pieces: readonly Piece[]): Piece[] {
  const taken = new Set(signs.map(({ start, end }) => `${start}-${end}`));
  return pieces.filter(({ start, end }) => !taken.has(`${start}-${end}`));
}

/** Without the sign, in the order of the text, as written, e.g. `RussiaMali`. */
export function hashtagsIn(spanned: SpannedText): string[] {
  return signed(spanned, "HASHTAG");
}

/** Without the sign, in the order of the text, as written. Federated handles keep their host. */
export function handlesIn(spanned: SpannedText): string[] {
  return signed(spanned, "HANDLE");
}

/**
 * The addresses of the links in a text, in its order. A link with several marks can be several spans; it counts once.
 */
export function linksIn({ spans }: SpannedText): string[] {
  return spans.flatMap(({ url }, i) => (url === undefined || url === spans[i - 1]?.url ? [] : [url]));
}

function signed({ text, spans }: SpannedText, kind: SpanKind): string[] {
  return spans.filter((span) => span.kind === kind).map((span) => text.slice(span.start + 1, span.end));
}

function cutTo(length: number, annotation: Annotation): Annotation {
  const start = Math.max(0, Math.trunc(annotation.start));
  const end = Math.min(length, Math.trunc(annotation.end));
  return start === annotation.start && end === annotation.end ? annotation : { ...annotation, start, end };
}

const SIGNS = { HASHTAG: "#＃", HANDLE: "@＠", CASHTAG: "$＄" } as const;

/** Spaces at the start and end of a link's words do not belong to the link. */
function statedPiece(text: string, { start, end, url, kind }: Annotation): Piece[] {
  if (kind !== undefined && SIGNS[kind].includes(text[start] ?? " ") && end > start + 1) return [{ kind, start, end }];
  if (url === undefined) return [];
  const words = text.slice(start, end);
  const trimmed = {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
  return trimmed.start < trimmed.end ? [{ kind: "LINK", ...trimmed, url }] : [];
}

function withText(pieces: readonly Piece[], length: number): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.start > at) all.push({ kind: "TEXT", start: at, end: piece.start });
    all.push(piece);
    at = piece.end;
  }
  if (at < length) all.push({ kind: "TEXT", start: at, end: length });
  return all;
}

/** Pieces and runs each cover the whole text without gaps. Only the pieces in `divisible` may be cut by a mark. */
function marked(pieces: readonly Piece[], runs: readonly MarkRun[], divisible: ReadonlySet<Piece>): Span[] {
  let next = 0;
  return pieces.flatMap((piece): Span[] => {
    while ((runs[next]?.end ?? Infinity) <= piece.start) next += 1;
    let end = next;
    while ((runs[end]?.start ?? Infinity) < piece.end) end += 1;
    const over = runs.slice(next, end);
    if (piece.kind !== "TEXT" && !divisible.has(piece))
      return [
        withMarks(
          piece,
          over.reduce((bits, run) => bits & run.bits, ~0),
        ),
      ];
    return over.map((run) =>
      withMarks({ ...piece, start: Math.max(piece.start, run.start), end: Math.min(piece.end, run.end) }, run.bits),
    );
  });
}

function withMarks(piece: Piece, bits: number): Span {
  const { kind, start, end, url } = piece;
  const marks = marksOf(bits);
  return { kind, start, end, ...(url === undefined ? {} : { url }), ...(marks.length === 0 ? {} : { marks }) };
}
