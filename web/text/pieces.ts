import type { MentionMarkFragment, RichSpanFragment } from "../generated/types";

/** A piece of a text that looks and leads the same from its start to its end. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly span: RichSpanFragment | undefined;
  readonly mention: MentionMarkFragment | undefined;
  /** The text of the whole span, such as `#RussiaMali`, of which this piece may be a part. */
  readonly whole: string;
  /** Whether the piece is its whole span. */
  readonly isAlone: boolean;
  /** Where the piece is the last of a link that mentions cut into pieces: the address of that link. */
  readonly endsLink: string | undefined;
}

/**
 * Cuts a text where a span or a mention begins or ends. Spans partition the text, mentions lie over them: `#RussiaMali`
 * is one hashtag and two mentions. All offsets are UTF-16 units, as JavaScript counts. Whatever does not fit into the
 * text is left out, so that the text itself is always whole.
 */
export function piecesOf(
  text: string,
  spans: readonly RichSpanFragment[],
  mentions: readonly MentionMarkFragment[],
): Piece[] {
  const fits = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start >= 0 && start < end && end <= text.length;
  const [inSpans, inMentions] = [spans.filter(fits), mentions.filter(fits)];
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...inSpans, ...inMentions]) cuts.add(start).add(end);
  const places = [...cuts].sort((one, other) => one - other);
  const [spanAt, mentionAt] = [follower(inSpans), follower(inMentions)];
  return places.slice(0, -1).map((start, place) => {
    const end = places[place + 1] ?? text.length;
    const [span, mention] = [spanAt(start), mentionAt(start)];
    const isAlone = span !== undefined && span.start === start && span.end === end;
    const isCutLink = span?.kind === "LINK" && span.end === end && (!isAlone || mention !== undefined);
    return {
      start,
      text: text.slice(start, end),
      span,
      mention,
      whole: span ? text.slice(span.start, span.end) : "",
      isAlone,
      endsLink: isCutLink ? (span.url ?? undefined) : undefined,
    };
  });
}

/** Answers which of some ranges covers a place, for places in rising order. */
function follower<Range extends { readonly start: number; readonly end: number }>(
  ranges: readonly Range[],
): (place: number) => Range | undefined {
  const sorted = [...ranges].sort((one, other) => one.start - other.start);
  let at = 0;
  return (place) => {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= place) at += 1;
    const range = sorted[at];
    return range && range.start <= place ? range : undefined;
  };
}
