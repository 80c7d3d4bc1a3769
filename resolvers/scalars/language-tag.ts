import { GraphQLScalarType, valueFromASTUntyped } from "graphql";
import { quoted } from "../quoted";

export const LanguageTagScalar = new GraphQLScalarType<string, string>({
  name: "LanguageTag",
  description: "A language as a BCP 47 tag: `ar`, `fr-CA`, `zh-Hant`; `und` where it could not be told.",
  specifiedByURL: "https://www.rfc-editor.org/info/bcp47",
  serialize: String,
  parseValue: parseTag,
  parseLiteral: (node) => parseTag(valueFromASTUntyped(node)),
});

function parseTag(value: unknown): string {
  try {
    const [tag] = typeof value === "string" ? Intl.getCanonicalLocales(value) : [];
    if (tag !== undefined) return tag;
  } catch {
    // Intl throws a RangeError for what is no tag; the error below says what one is.
  }
  throw new TypeError(`A LanguageTag is a BCP 47 tag such as ar, en or zh-Hant; got ${quoted(value)}.`);
}
