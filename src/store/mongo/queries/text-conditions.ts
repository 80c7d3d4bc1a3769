import type { Document } from "mongodb";
import type { PhraseQuery, TextQuery, WordQuery } from "../../../domain/text/queries/text-query";

/** All of these conditions hold for the documents that a query finds. The first ones are the most selective. */
export function textConditions(query: TextQuery): Document[] {
  switch (query.type) {
    case "word":
      return [oneOf(query)];
    case "phrase":
      return phraseConditions(query);
    case "any":
      return [{ $or: query.of.map((part) => together(textConditions(part))) }];
    case "all": {
      const found = query.of.flatMap(textConditions);
      const without = query.without.map((part) => together(textConditions(part)));
      return without.length === 0 ? found : [...found, { $nor: without }];
    }
  }
}

/** No character of a word comes after it. */
const LAST = "\u{10FFFF}";

function oneOf({ forms, beginnings = [] }: WordQuery): Document {
  const whole = { words: { $in: [...forms] } };
  if (beginnings.length === 0) return whole;
  // One word must be within both bounds.
  const begun = beginnings.map((from) => ({ words: { $elemMatch: { $gte: from, $lt: from + LAST } } }));
  return { $or: [whole, ...begun] };
}

/** The index finds the documents that have all the words. Where the words stand, only the document itself tells. */
function phraseConditions({ first, rest }: PhraseQuery): Document[] {
  return [
    ...rest.map((word) => ({ words: { $eq: word } })),
    { words: { $in: [...first] } },
    { $expr: { $anyElementTrue: [{ $map: { input: startsOf(rest.length), as: "at", in: standsAt(first, rest) } }] } },
  ];
}

/** The places where a run of words that is so much longer than one may start. A record without words has none. */
const startsOf = (more: number): Document => ({ $range: [0, { $subtract: [{ $size: "$words" }, more] }] });

function standsAt(first: readonly string[], rest: readonly string[]): Document {
  return {
    $and: [
      { $in: [{ $arrayElemAt: ["$words", "$$at"] }, { $literal: [...first] }] },
      ...rest.map((word, index) => ({
        $eq: [{ $arrayElemAt: ["$words", { $add: ["$$at", index + 1] }] }, { $literal: word }],
      })),
    ],
  };
}

const together = (conditions: readonly Document[]): Document => {
  const [only] = conditions;
  return only !== undefined && conditions.length === 1 ? only : { $and: [...conditions] };
};
