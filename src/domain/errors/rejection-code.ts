/**
 * Why an input was not taken, in one word for programs and translations. The reason beside it says it in full. What was
 * kept before there were codes has none.
 *
 * - `NOT_OPENED`: it could not be opened or fetched. Nothing of it was read.
 * - `EMPTY`: it has no bytes.
 * - `UNKNOWN_FORMAT`: none of the formats reads it, or there is no format of the given name.
 * - `NOT_TEXT`: its bytes are in no encoding that is known.
 * - `NO_ARTICLE`: it is in a known format, and has no text or headline of an article.
 * - `BROKEN`: the document does not follow its format.
 * - `BAD_ITEM`: one item in it does not.
 * - `TOO_LARGE`: it, or a part of it, is larger than a limit.
 * - `EMBARGOED`: it must not be shown yet.
 * - `NOT_SAVED`: it was read, and does not fit what is stored.
 */
export const REJECTION_CODES = [
  "NOT_OPENED",
  "EMPTY",
  "UNKNOWN_FORMAT",
  "NOT_TEXT",
  "NO_ARTICLE",
  "BROKEN",
  "BAD_ITEM",
  "TOO_LARGE",
  "EMBARGOED",
  "NOT_SAVED",
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];
