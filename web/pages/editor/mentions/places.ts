import type { MentionField } from "../../../generated/types";

/** A block of an article, which may have a text or not. */
interface BlockOfText {
  readonly id: string;
  readonly text?: string | null;
}

/** An article or a post: each has some of the strings that mentions are in. */
export interface Strings {
  readonly headline?: string;
  readonly summary?: string | null;
  readonly text?: string | null;
  readonly contentWarning?: string | null;
  readonly body?: readonly BlockOfText[];
}

/** Where some words stand in an article or post. */
export interface Place {
  readonly field: MentionField;
  readonly block: string | null;
  readonly whole: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** More places are no help to choose from. */
const MOST_PLACES = 20;

/** The string in which a mention counts its places. Null where the page has not read it. */
export function wholeOf(
  strings: Strings,
  { field, block }: { readonly field: MentionField; readonly block: BlockOfText | null },
): string | null {
  if (field === "BODY") return block?.text ?? null;
  return namedStrings(strings).find((one) => one.field === field)?.whole ?? null;
}

/** The places where words stand, exactly as they are written. */
export function placesOf(strings: Strings, words: string): readonly Place[] {
  const places: Place[] = [];
  if (words === "") return places;
  const blocks = (strings.body ?? []).map(({ id, text }) => ({ field: "BODY" as const, block: id, whole: text ?? "" }));
  for (const string of [...namedStrings(strings).map((one) => ({ ...one, block: null })), ...blocks])
    for (let start = string.whole.indexOf(words); start >= 0; start = string.whole.indexOf(words, start + words.length))
      if (places.length < MOST_PLACES) places.push({ ...string, start, end: start + words.length, surface: words });
      else return places;
  return places;
}

function namedStrings(strings: Strings): readonly { readonly field: MentionField; readonly whole: string }[] {
  const { headline, summary, text, contentWarning } = strings;
  const named = { HEADLINE: headline, SUMMARY: summary, POST_TEXT: text, CONTENT_WARNING: contentWarning } as const;
  return Object.entries(named).flatMap(([field, whole]) =>
    whole ? [{ field: field as keyof typeof named, whole }] : [],
  );
}
