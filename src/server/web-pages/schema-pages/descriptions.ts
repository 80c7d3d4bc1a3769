import { isEnumType, type GraphQLNamedType } from "graphql";
import MarkdownIt from "markdown-it";
import { escaped } from "../html";
import { addressOf, fieldsOf, type SchemaModel } from "./schema-model";

/** Turns a description into HTML. Descriptions are Markdown. */
export type Describe = (text: string | null | undefined, on?: GraphQLNamedType) => string;

/**
 * Descriptions as HTML, without pictures and HTML of their own. What stands between backticks leads to its place, when
 * it names one: `Article`, `Article.headline`, or a field or value of the type that is described.
 */
export function createDescribe(model: SchemaModel): Describe {
  const markdown = new MarkdownIt({ html: false }).disable("image");
  let described: GraphQLNamedType | undefined;
  markdown.renderer.rules["code_inline"] = (tokens, index) => {
    const text = tokens[index]?.content ?? "";
    const address = placeOf(model, text, described);
    const code = `<code>${escaped(text)}</code>`;
    return address === undefined ? code : `<a href="${address}">${code}</a>`;
  };
  return (text, on) => {
    described = on;
    return text ? markdown.render(text).trim() : "";
  };
}

function placeOf({ schema }: SchemaModel, text: string, on: GraphQLNamedType | undefined): string | undefined {
  const [, typeName = "", member] = /^([A-Za-z_]\w*)(?:\.(\w+))?$/.exec(text) ?? [];
  const type = schema.getType(typeName);
  if (type && member === undefined) return type === on ? undefined : addressOf(type.name);
  if (type && member !== undefined) return hasMember(type, member) ? `${addressOf(type.name)}#${member}` : undefined;
  return on && member === undefined && hasMember(on, typeName) ? `${addressOf(on.name)}#${typeName}` : undefined;
}

function hasMember(type: GraphQLNamedType, name: string): boolean {
  return (isEnumType(type) ? type.getValues() : fieldsOf(type)).some((member) => member.name === name);
}
