import { GraphQLScalarType, valueFromASTUntyped } from "graphql";
import { quoted } from "../quoted";

export const UrlScalar = new GraphQLScalarType<string, string>({
  name: "Url",
  description: "An absolute http or https address.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  serialize: String,
  parseValue: parseUrl,
  parseLiteral: (node) => parseUrl(valueFromASTUntyped(node)),
});

function parseUrl(value: unknown): string {
  if (typeof value === "string" && URL.canParse(value) && /^https?:/i.test(value)) return value;
  throw new TypeError(`A Url is an absolute http or https address such as https://example.org/page; got ${quoted(value)}.`);
}
