import { GraphQLScalarType, valueFromASTUntyped } from "graphql";
import { isWebUrl, LONGEST_URL } from "../../src/domain/urls";
import { quoted } from "../quoted";

export const UrlScalar = new GraphQLScalarType<string, string>({
  name: "Url",
  description: `An absolute http or https address, at most ${LONGEST_URL} characters.`,
  specifiedByURL: "https://url.spec.whatwg.org/",
  serialize: String,
  parseValue: parseUrl,
  parseLiteral: (node) => parseUrl(valueFromASTUntyped(node)),
});

function parseUrl(value: unknown): string {
  if (typeof value === "string" && isWebUrl(value)) return value;
  if (typeof value === "string" && value.length > LONGEST_URL)
    throw new TypeError(`A Url may have at most ${LONGEST_URL} characters; got ${value.length}.`);
  throw new TypeError(
    `A Url is an absolute http or https address such as https://example.org/page; got ${quoted(value)}.`,
  );
}
