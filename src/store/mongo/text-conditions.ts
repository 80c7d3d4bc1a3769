import type { Document } from "mongodb";
import type { PhraseQuery, TextQuery, WordQuery } from "../../domain/text/text-query";

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

function oneOf({ forms, beginnings = [] }: WordQuery): Document {
  return { words: { $in: [...forms, ...beginnings.map((beginning) => new RegExp(`^${escaped(beginning)}`))] } };
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

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
