import { GraphQLScalarType, valueFromASTUntyped } from "graphql";
import { quoted } from "../quoted";

/** The longest tags that are in use have some 35 characters. */
const LONGEST_TAG = 100;

export const LanguageTagScalar = new GraphQLScalarType<string, string>({
  name: "LanguageTag",
  description: `A language as a BCP 47 tag, at most ${LONGEST_TAG} characters: \`ar\`, \`fr-CA\`, \`zh-Hant\`; \`und\` where it could not be told.`,
  specifiedByURL: "https://www.rfc-editor.org/info/bcp47",
  serialize: String,
  parseValue: parseTag,
  parseLiteral: (node) => parseTag(valueFromASTUntyped(node)),
});

/** No language has a code of more than three letters, though the form of a tag allows it: `arabic` is a name. */
const KNOWN_FORM = /^[a-z]{2,3}(?![a-z])/;

function parseTag(value: unknown): string {
  try {
    const [tag = ""] = typeof value === "string" && value.length <= LONGEST_TAG ? Intl.getCanonicalLocales(value) : [];
    if (KNOWN_FORM.test(tag)) return tag;
  } catch {
    // Intl throws a RangeError for what is no tag; the error below says what one is.
  }
  throw new TypeError(`A LanguageTag is a BCP 47 tag such as ar, en or zh-Hant; got ${quoted(value)}.`);
}
