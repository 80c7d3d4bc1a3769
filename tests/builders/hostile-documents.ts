import { HOSTILE_INTROSPECTION, HOSTILE_VARIABLES } from "./hostile-variables";
import {
  aliases,
  ANSWER,
  each,
  INPUT,
  INVALID,
  list,
  nested,
  PARSE,
  UNRESOLVED,
  type HostileDocument,
} from "./hostile-parts";

const filter = (fields: string): string => list(`filter: { ${fields} }`);

const ALIASES: readonly HostileDocument[] = [
  ["thirty names of a field", `{ ${aliases(30, "articles(first: 1) { nodes { id } }")} }`, "answered"],
  ["thirty-one names of a field", `{ ${aliases(31, "articles(first: 1) { nodes { id } }")} }`, INVALID],
  ["nine hundred names of a list", `{ ${aliases(900, "entities(first: 100) { nodes { id } }")} }`, INVALID],
  ["three thousand names of a long text", `{ _service { ${aliases(3_000, "sdl")} } }`, INVALID],
  [
    "names that come together from two places",
    `{ _service { ${aliases(20, "sdl")} } _service { ${each(20, (index) => `b${index}: sdl`)} } }`,
    INVALID,
  ],
  [
    "names that come together from a fragment",
    `{ _service { ${aliases(20, "sdl")} ...F } } fragment F on _Service { ${each(20, (index) => `b${index}: sdl`)} }`,
    INVALID,
  ],
  [
    "thirty names of thirty names of a long text",
    `{ ${aliases(30, "_service { ...F }")} } fragment F on _Service { ${aliases(30, "sdl")} }`,
    ANSWER,
  ],
  [
    "thirty names of every paragraph",
    `{ articles(first: 100) { nodes { body { ... on Paragraph { ${aliases(30, "text")} } } } } }`,
    "answered",
  ],
  [
    "thirty names of every mention",
    `{ articles(first: 100) { nodes { ${aliases(30, "mentions(first: 100) { nodes { id surface start end } }")} } } }`,
    "answered",
  ],
  [
    "thirty names of thirty names of every mention",
    `{ ${aliases(30, "articles(first: 100) { nodes { ...F } }")} } fragment F on Article { ${aliases(30, "mentions(first: 100) { nodes { id } }")} }`,
    "FAN_OUT_LIMIT",
  ],
  [
    "a name of two hundred thousand letters",
    `{ articles(first: 100) { nodes { ${"k".repeat(200_000)}: id } } }`,
    "answered",
  ],
  [
    "thirty names of twenty thousand letters",
    `{ articles(first: 100) { nodes { ${each(30, (index) => `${"k".repeat(20_000)}${index}: id`)} } } }`,
    ANSWER,
  ],
  [
    "more round trips than any operation needs",
    `{ ${each(9, (index) => `${"abcdefghi".charAt(index)}: articles(first: 1) { nodes { ${aliases(30, "similar(first: 1) { totalCount }")} } }`)} }`,
    "ROUND_TRIP_LIMIT",
  ],
];

const doubling = (levels: number): string =>
  `{ articles(first: 1) { nodes { ...F0 } } } ${each(levels, (level) => `fragment F${level} on Article { a: source { articles(first: 1) { nodes { ...F${level + 1} } } } b: source { articles(first: 1) { nodes { ...F${level + 1} } } } }`)} fragment F${levels} on Article { id }`;

const FRAGMENTS: readonly HostileDocument[] = [
  ["a fragment in itself", "{ ...F } fragment F on Query { ...F }", INVALID],
  [
    "a fragment in itself below a field",
    "{ articles { nodes { ...F } } } fragment F on Article { source { articles { nodes { ...F } } } }",
    INVALID,
  ],
  [
    "fragments in a ring",
    `{ ...F0 } ${each(50, (index) => `fragment F${index} on Query { ...F${(index + 1) % 50} }`)}`,
    INVALID,
  ],
  ["a fragment that is nowhere", "{ ...F }", INVALID],
  ["a fragment that nobody spreads", "{ __typename } fragment F on Query { __typename }", INVALID],
  [
    "two fragments of one name",
    "{ ...F } fragment F on Query { __typename } fragment F on Query { __typename }",
    INVALID,
  ],
  ["a fragment of no type", "{ ...F } fragment F on Nothing { id }", INVALID],
  ["a fragment of a scalar", "{ ...F } fragment F on String { id }", INVALID],
  ["a fragment named on", "{ ...on } fragment on on Query { __typename }", PARSE],
  ["one fragment a thousand times", `{ ${"...F ".repeat(1_000)} } fragment F on Query { __typename }`, "answered"],
  ["fragments that double at each level", doubling(16), INVALID],
  ["fragments that double at a few levels", doubling(3), "answered"],
  [
    "five hundred fragments in a row",
    `{ ...F0 } ${each(500, (index) => `fragment F${index} on Query { __typename ...F${index + 1} }`)} fragment F500 on Query { __typename }`,
    "either",
  ],
];

const levels = (open: string, close: string, core: string, count: number, end: string): HostileDocument => [
  `${open.trim()} ${count} times`,
  nested(count, open, close, core),
  end,
];

const NESTING: readonly HostileDocument[] = [
  levels("{ a ", "}", "{ a }", 249, INVALID),
  levels("{ a ", "}", "{ a }", 300, INVALID),
  levels("{ a ", "}", "{ a }", 1_000, PARSE),
  levels("{ a ", "}", "{ a }", 4_000, PARSE),
  levels("{ ... ", "}", "{ __typename }", 500, "answered"),
  levels("{ ... ", "}", "{ __typename }", 2_000, PARSE),
  ["lists in lists as a value", `{ nodes(ids: ${nested(500, "[", "]", '"x"')}) { id } }`, INPUT],
  ["more lists in lists as a value", `{ nodes(ids: ${nested(4_000, "[", "]", '"x"')}) { id } }`, PARSE],
  ["objects in objects as a value", list(`filter: ${nested(500, "{ a: ", "}", "1")}`), INVALID],
  ["more objects in objects as a value", list(`filter: ${nested(3_000, "{ a: ", "}", "1")}`), PARSE],
  ["lists of lists as a type", `query ($v: ${nested(500, "[", "]", "ID")}) { nodes(ids: $v) { id } }`, INVALID],
  ["more lists of lists as a type", `query ($v: ${nested(7_000, "[", "]", "ID")}) { nodes(ids: $v) { id } }`, PARSE],
  ["brackets that never close", "{".repeat(10_000), PARSE],
  ["brackets that never open", "}".repeat(10_000), PARSE],
  ["brackets in a text", `{ articles(filter: { text: "${"{".repeat(1_000)}" }) { totalCount } }`, "answered"],
  ["brackets in a comment", `# ${"{".repeat(2_000)}\n{ __typename }`, "answered"],
  [
    "levels that multiply",
    `{ articles(first: 100) { nodes { ${nested(40, "source { articles(first: 100) { nodes { ", "} } }", "id")} } } }`,
    "FAN_OUT_LIMIT",
  ],
];

const NUMBERS: readonly HostileDocument[] = [
  "0",
  "-1",
  "101",
  "2147483647",
  "2147483648",
  "-2147483649",
  "9".repeat(400),
  "1.5",
  "1e3",
  '"5"',
  "null",
  "true",
  "[1]",
  "{}",
].map((value) => [
  `first: ${value.slice(0, 20)}`,
  list(`first: ${value}`),
  value === "null" || value === "[1]" ? "either" : INPUT,
]);

const TEXTS: readonly HostileDocument[] = [
  ["nothing", '""'],
  ["a NUL", '"\\u0000"'],
  ["half a character", '"\\uD83D"'],
  ["the other half", '"\\uDE00"'],
  ["a whole one in two halves", '"\\uD83D\\uDE00"'],
  ["a code point beyond all", '"\\u{110000}"'],
  ["right to left signs", '"\\u202E\\u202D\\u2066"'],
  ["a thousand accents on one letter", `"e${"\\u0301".repeat(1_000)}"`],
  ["joiners", `"${"\\u200D".repeat(1_000)}"`],
  ["quotes of SQL", '"\'; DROP TABLE item; --"'],
  ["words of FTS", '"a NEAR b* OR (c) AND \\"d"'],
  ["a pattern", '"%_\\\\%"'],
  ["MongoDB's signs", '"{\\"$gt\\": \\"\\"}"'],
  ["an end that does not come", '"abc'],
  ["a block that does not end", '"""abc'],
].map(([name = "", value = ""]) => [`a text of ${name}`, filter(`text: ${value}`), "either"]);

const CURSORS: readonly HostileDocument[] = [
  "",
  "x",
  "e30",
  "W10",
  "WzEsMiwzLDRd",
  "////",
  "%00",
  "null",
  "x".repeat(50_000),
].map((cursor) => [`a cursor ${cursor.slice(0, 10)}`, list(`after: "${cursor}"`), cursor === "" ? "either" : INPUT]);

const LANGUAGE: readonly HostileDocument[] = [
  ["nothing", "", "BAD_REQUEST"],
  ["a space", " ", PARSE],
  ["a word", "hello", PARSE],
  ["SQL", "SELECT * FROM item", PARSE],
  ["JSON", '{"a": 1}', PARSE],
  ["a byte order mark", "\uFEFF{ __typename }", "answered"],
  ["a NUL", "{ \u0000 }", PARSE],
  ["letters that look like others", "{ аrticles { id } }", PARSE],
  ["an emoji", "{ 🚢 }", PARSE],
  ["no selection", "{ }", PARSE],
  ["a field without its selection", "{ articles }", INVALID],
  ["a selection of a leaf", "{ __typename { a } }", INVALID],
  ["a field of Object", "{ constructor hasOwnProperty toString }", INVALID],
  ["__proto__", "{ __proto__ { id } }", INVALID],
  ["an alias __proto__", "{ __proto__: __typename }", "answered"],
  ["an argument __proto__", list("__proto__: 1"), INVALID],
  ["a key __proto__", filter("__proto__: 1"), INVALID],
  ["a subscription of what there is not", "subscription { articles }", INVALID],
  ["a subscription without a stream", "subscription { changes { cursor } }", "BAD_REQUEST"],
  ["two subscriptions in one", "subscription { changes { cursor } b: changes { cursor } }", INVALID],
  ["two operations and no name", "query A { __typename } query B { __typename }", UNRESOLVED],
  ["a thousand operations", each(1_000, (index) => `query A${index} { __typename }`), UNRESOLVED],
  ["two operations of one name", "query A { __typename } query A { __typename }", INVALID],
  ["a schema", "type Query { a: Int }", INVALID],
  ["a mutation of nobody", 'mutation { removeArticle(id: "article_0") { __typename } }', "FORBIDDEN"],
  ["more tokens than any client needs", `{ ${"__typename ".repeat(15_001)} }`, PARSE],
  ["one field ten thousand times", `{ ${"__typename ".repeat(10_000)} }`, "either"],
  [
    "one name for two thousand lists",
    `{ ${each(1_000, (index) => `a: articles(first: ${index}) { totalCount }`)} }`,
    INVALID,
  ],
  ["the same list a thousand times", `{ ${"articles(first: 1) { nodes { id } } ".repeat(1_000)} }`, "either"],
  ["the same argument twice", list("first: 1, first: 2"), INVALID],
  ["a thousand arguments", list(each(1_000, (index) => `a${index}: 1`)), INVALID],
  ["a variable that is not declared", list("first: $first"), INVALID],
  ["an operation of a long name", `query ${"A".repeat(100_000)} { __typename }`, "answered"],
];

const DIRECTIVES: readonly HostileDocument[] = [
  ["two thousand @skip", `{ __typename ${"@skip(if: false) ".repeat(2_000)} }`, INVALID],
  ["unknown ones", `{ __typename ${each(1_000, (index) => `@a${index}`)} }`, INVALID],
  ["@defer", "{ ... @defer { __typename } }", INVALID],
  ["@stream", "{ articles { nodes @stream { id } } }", INVALID],
  ["@skip without if", "{ __typename @skip }", INVALID],
  ["@skip of a text", '{ __typename @skip(if: "yes") }', INPUT],
  ["all left out", "{ __typename @skip(if: true) }", "answered"],
  ["@key on a field", '{ __typename @key(fields: "id") }', INVALID],
  [
    "@include of everything",
    `{ articles(first: 1) { nodes { ${aliases(30, "id @include(if: true)")} } } }`,
    "answered",
  ],
];

export const HOSTILE_DOCUMENTS: Readonly<Record<string, readonly HostileDocument[]>> = {
  "names in the answer": ALIASES,
  fragments: FRAGMENTS,
  nesting: NESTING,
  numbers: NUMBERS,
  texts: TEXTS,
  cursors: CURSORS,
  language: LANGUAGE,
  directives: DIRECTIVES,
  introspection: HOSTILE_INTROSPECTION,
  variables: HOSTILE_VARIABLES,
};
