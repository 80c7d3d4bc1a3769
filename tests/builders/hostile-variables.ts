import { aliases, ANSWER, each, INPUT, INVALID, nested, type HostileDocument } from "./hostile-parts";

const FIELDS_OF_FIELDS = "fields { type { fields { name description args { name } } } }";

export const HOSTILE_INTROSPECTION: readonly HostileDocument[] = [
  ["three hundred schemas", `{ ${aliases(300, "__schema { types { name } }")} }`, INVALID],
  ["thirty schemas", `{ ${aliases(30, "__schema { types { name } }")} }`, "answered"],
  ["fields of fields", `{ __schema { types { ${FIELDS_OF_FIELDS} } } }`, "answered"],
  ["fields of fields under forty names", `{ __schema { types { ${aliases(40, FIELDS_OF_FIELDS)} } } }`, "either"],
  [
    "fields of fields of fields",
    "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
    INVALID,
  ],
  [
    "fields of fields of thirty schemas",
    `{ ${aliases(30, "__schema { types { ...F } }")} } fragment F on __Type { ${aliases(30, FIELDS_OF_FIELDS)} }`,
    ANSWER,
  ],
  ["types in types in types", `{ __schema { types { ${nested(60, "ofType { ", "}", "name")} } } }`, "answered"],
  ["types of nothing", `{ ${aliases(30, '__type(name: "Nothing") { fields { name } }')} }`, "answered"],
];

const variable = (type: string, use: string, value: unknown, name: string, end: string): HostileDocument => [
  name,
  `query ($v: ${type}) ${use}`,
  end,
  { v: value },
];

const IDS = "{ nodes(ids: $v) { id } }";
const FILTER = "{ articles(filter: $v) { totalCount } }";

export const HOSTILE_VARIABLES: readonly HostileDocument[] = [
  variable("Int", "{ articles(first: $v) { totalCount } }", 1e300, "a number beyond all", INPUT),
  variable("Int", "{ articles(first: $v) { totalCount } }", "1", "a number as text", INPUT),
  variable("Int", "{ articles(first: $v) { totalCount } }", { a: 1 }, "a number as object", INPUT),
  variable(
    "[ID!]!",
    IDS,
    Array.from({ length: 101 }, () => "x"),
    "a hundred and one ids",
    INPUT,
  ),
  variable(
    "[ID!]!",
    IDS,
    Array.from({ length: 150_000 }, () => "x"),
    "a hundred and fifty thousand ids",
    INPUT,
  ),
  variable(
    "[ID!]!",
    IDS,
    Array.from({ length: 100_000 }, () => null),
    "a hundred thousand nulls",
    INPUT,
  ),
  variable("[ID!]!", IDS, JSON.parse(nested(2_000, "[", "]", "")), "lists in lists", INPUT),
  variable("ArticleFilter", FILTER, { text: "字".repeat(200), nothing: 1 }, "an unknown key", INPUT),
  variable(
    "ArticleFilter",
    FILTER,
    Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index])),
    "twenty thousand unknown keys",
    INPUT,
  ),
  variable("ArticleFilter", FILTER, [{}, {}], "a list for an object", INPUT),
  variable(
    "ArticleFilter",
    FILTER,
    { mentionsAll: Array.from({ length: 60 }, () => ({})) },
    "sixty wrong values in a list",
    INPUT,
  ),
  variable("Nothing", "{ __typename }", 1, "a type that is not there", INVALID),
  variable("Article", "{ __typename }", 1, "a type that is no input", INVALID),
  variable("Url", "{ article(by: { url: $v }) { id } }", null, "a key that may be null", INVALID),
  [
    "sixty wrong variables",
    `query (${each(60, (index) => `$v${index}: Int!`)}) { ${each(30, (index) => `a${index}: articles(first: $v${index}) { totalCount }`)} ${each(30, (index) => `b${index}: sources(first: $v${index + 30}) { totalCount }`)} }`,
    INPUT,
    {},
  ],
  [
    "the same variable a thousand times",
    `query (${"$v: Int ".repeat(1_000)}) { articles(first: $v) { totalCount } }`,
    INVALID,
  ],
  ["a default that does not fit", 'query ($v: Int = "x") { articles(first: $v) { totalCount } }', INVALID],
];
