import { hashOfForm } from "../domain/text/queries/text-weights";
import {
  requiredParts,
  soughtIn,
  type PhraseQuery,
  type TextQuery,
  type WordQuery,
} from "../domain/text/queries/text-query";

/** What every found text has: one word, or one of several. */
export interface Unit {
  readonly word: WordQuery;
  /** The hashes of its forms. */
  readonly hashes: readonly number[];
}

/** The more units, the more each text costs. More words than these do not make the order any better. */
const MOST_UNITS = 16;

/** The units of a query, in its order. A phrase has one for each word, and what OR joins is one together. */
export function unitsOf(query: TextQuery): Unit[] {
  return requiredParts(query)
    .flatMap((part) => (part.type === "phrase" ? wordsOf(part) : [together(part)]))
    .slice(0, MOST_UNITS)
    .map(unitOf);
}

export function unitOf(word: WordQuery): Unit {
  return { word, hashes: [...new Set(word.forms.map(hashOfForm))] };
}

const wordsOf = ({ first, rest }: PhraseQuery): WordQuery[] =>
  [first, ...rest.map((word) => [word])].map((forms) => ({ type: "word", forms }));

function together(part: TextQuery): WordQuery {
  if (part.type === "word") return part;
  const sought = soughtIn(part).filter((one) => one.type === "word" || !one.isOtherSpelling);
  const words = sought.flatMap((one) => (one.type === "word" ? [one] : wordsOf(one)));
  const beginnings = words.flatMap((word) => word.beginnings ?? []);
  return {
    type: "word",
    forms: [...new Set(words.flatMap(({ forms }) => forms))],
    ...(beginnings.length > 0 && { beginnings }),
  };
}
