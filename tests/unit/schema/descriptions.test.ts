import { describe, expect, it } from "@jest/globals";
import { Kind, parse, print, visit, type ASTNode, type FieldDefinitionNode, type StringValueNode } from "graphql";
import { printSchemaSdl } from "../../../schema/build-schema";

interface Described {
  /** Where it stands, e.g. `Article.posts(first:)`. */
  readonly place: string;
  readonly text: string;
}

const SHORTEST = 5;
/** Words that are not in the name of the thing. An example is worth as much. */
const FEWEST_OWN_WORDS = 2;
const SMALL_WORDS = new Set(
  "a an and are as at be been by for from has have how if in is it its no not of on one or that the this to was what when where which who with".split(
    " ",
  ),
);

const document = parse(printSchemaSdl());
const described = descriptionsOf();

describe("the descriptions of the schema", () => {
  it("are sentences of at least five words", () => {
    expect(described.filter(({ text }) => wordsOf(text).length < SHORTEST)).toEqual([]);
    expect(described.filter(({ text }) => !/^[\p{Lu}“`]/u.test(text) || !/[.…”]$/u.test(text))).toEqual([]);
  });

  it("say more than the name of what they describe, or give an example", () => {
    expect(described.filter(({ place, text }) => saysNothing(place, text))).toEqual([]);
  });

  it("say of every field that can be null when it is null", () => {
    const silent: Described[] = [];
    for (const type of document.definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
      for (const field of type.fields ?? []) {
        const text = field.description?.value ?? "";
        if (canBeNull(field) && !/\bnull\b/i.test(text))
          silent.push({ place: `${type.name.value}.${field.name.value}`, text });
      }
    }
    expect(silent).toEqual([]);
  });

  it.each([
    ["TimeOrder", "The order."],
    ["Source.name", "Its name."],
    ["Article.publishedAt", "When it was published."],
  ])("of %s would say nothing: %s", (place, text) => {
    expect(saysNothing(place, text)).toBe(true);
  });

  it.each([
    ["Article.headline", "The title of the article as plain text."],
    ["LocalizedText.language", 'The language of the text, e.g. `"ar"`.'],
  ])("of %s would say something: %s", (place, text) => {
    expect(saysNothing(place, text)).toBe(false);
  });
});

function descriptionsOf(): Described[] {
  const found: Described[] = [];
  const path: string[] = [];
  visit(document, {
    enter(node: ASTNode) {
      if (!canBeDescribed(node)) return;
      path.push(node.name.value);
      found.push({ place: path.join("."), text: node.description?.value ?? "" });
    },
    leave(node: ASTNode) {
      if (canBeDescribed(node)) path.pop();
    },
  });
  return found;
}

function canBeDescribed(node: ASTNode): node is ASTNode & {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode;
} {
  return (
    "name" in node &&
    /Definition$/.test(node.kind) &&
    node.kind !== Kind.OPERATION_DEFINITION &&
    node.name !== undefined
  );
}

function canBeNull({ type }: FieldDefinitionNode): boolean {
  return !print(type).endsWith("!");
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()

      .match(/[\p{L}\p{N}]+(?:'[a-z]+)?/gu) ?? []
  );
}

function saysNothing(place: string, text: string): boolean {
  return !text.includes("e.g.") && ownWordsOf(place, text).length < FEWEST_OWN_WORDS;
}

/** Words that are neither small nor part of the names that lead to the thing. */
function ownWordsOf(place: string, text: string): string[] {
  const names = new Set(wordsOf(place.replace(/(?<=[a-z])(?=[A-Z])/g, " ").replaceAll("_", " ")));
  return wordsOf(text).filter((word) => !SMALL_WORDS.has(word) && !names.has(word));
}
