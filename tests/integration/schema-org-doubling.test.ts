import { describe, expect, it } from "@jest/globals";
import { doubling, isTooMuch } from "../builders/doubling";
import { outcomeOf } from "../builders/hostile-reading";
import { everyNth } from "../builders/thorough";

/** A hostile document of about `size` bytes. */
interface Shape {
  readonly name: string;
  readonly of: (size: number) => string;
}

const times = (size: number, piece: (at: number) => string): string => {
  const count = Math.max(1, Math.floor(size / piece(0).length));
  return Array.from({ length: count }, (_, at) => piece(at)).join(",");
};
const nested = (size: number, open: string, inner: string, close: string): string => {
  const depth = Math.max(1, Math.floor(size / (open.length + close.length)));
  return open.repeat(depth) + inner + close.repeat(depth);
};
const CONTEXT = '"@context":"https://schema.org"';

const SHAPES: readonly Shape[] = [
  {
    name: "a graph of many people",
    of: (size) => `{${CONTEXT},"@graph":[${times(size, () => '{"@type":"Person","name":"a"}')}]}`,
  },
  {
    name: "people who work for each other in a ring",
    of: (size) =>
      `{${CONTEXT},"@graph":[${times(size, (at) => `{"@type":"Person","@id":"#${at}","name":"a","sameAs":"https://a.example/${at}","worksFor":{"@id":"#${at + 1}"},"founder":{"@id":"#0"}}`)}]}`,
  },
  {
    name: "an object that is in itself by its id",
    of: (size) =>
      `{${CONTEXT},"@graph":[{"@type":"WebPage","@id":"#a","mainEntity":[${times(size, () => '{"@id":"#a"}')}]}]}`,
  },
  {
    name: "articles by one author with many names",
    of: (size) =>
      `{${CONTEXT},"@graph":[{"@type":"Person","@id":"#a","name":[${times(size / 2, (at) => `"Ann ${at}"`)}]},${times(size / 2, () => '{"@type":"Article","headline":"b","author":{"@id":"#a"},"about":{"@id":"#a"}}')}]}`,
  },
  {
    name: "articles by one author with a long name and long addresses",
    of: (size) =>
      `{${CONTEXT},"@graph":[{"@type":"Person","@id":"#a","name":"${"<b>a ".repeat(size / 20)}","sameAs":[${times(size / 4, (at) => `"https://a.example/${"a".repeat(2_000)}${at}"`)}]},${times(size / 2, () => '{"@type":"Article","headline":"b","author":{"@id":"#a"},"image":{"@id":"#a"}}')}]}`,
  },
  {
    name: "people in people",
    of: (size) => `{${CONTEXT},"a":${nested(size, '{"@type":"Person","knows":', "1", "}")}}`,
  },
  { name: "lists in lists", of: (size) => `{${CONTEXT},"@graph":${nested(size, "[", "1", "]")}}` },
  {
    name: "contexts in each other with many names",
    of: (size) =>
      `{${CONTEXT},"a":${nested(size, `{"@context":{${Array.from({ length: 20 }, (_, at) => `"n${at}":"schema:name"`).join(",")}},"a":`, "1", "}")}}`,
  },
  {
    name: "many addresses that nobody else has",
    of: (size) =>
      `{${CONTEXT},"@type":"Person","name":"a","sameAs":[${times(size, (at) => `"https://a.example/${at}"`)}]}`,
  },
  {
    name: "a name of many words with markup",
    of: (size) => `{${CONTEXT},"@type":"Person","name":"${"<b>a ".repeat(size / 5)}"}`,
  },
  { name: "comments without end", of: (size) => `{${CONTEXT},"@type":"Person",${"/*".repeat(size / 2)}` },
  { name: "objects that are not closed", of: (size) => `{${CONTEXT},"a":[${'{"a":'.repeat(size / 5)}` },
  { name: "scripts that are not closed", of: (size) => '<script type="application/ld+json">{'.repeat(size / 36) },
];

const RDFA = '<div vocab="https://schema.org/" typeof="Person">';
const MICRODATA = '<div itemscope itemtype="https://schema.org/Person" itemref="a b" itemprop="knows">';
const PAGES: readonly Shape[] = [
  {
    name: "RDFa in RDFa",
    of: (size) => `<html>${'<div vocab="https://schema.org/" typeof="Person" property="knows">a'.repeat(size / 68)}`,
  },
  {
    name: "prefixes in prefixes",
    of: (size) => `<html>${RDFA}${'<p prefix="a: https://schema.org/" property="name">a'.repeat(size / 51)}`,
  },
  {
    name: "items that all refer to one",
    of: (size) => `<html><p id="a" itemprop="name">${"a ".repeat(size / 4)}</p>${MICRODATA.repeat(size / 160)}`,
  },
];

describe("twice the document is at most two and a half times the work:", () => {
  it.each(everyNth(SHAPES, 8))("schema-org: $name", async ({ of }) => {
    await outcomeOf("schema-org", of(2_000));
    expect(isTooMuch(await doubling(524_288, of, (text) => outcomeOf("schema-org", text)))).toBe(false);
  });

  it.each(everyNth(PAGES, 6))("html: $name", async ({ of }) => {
    expect(isTooMuch(await doubling(131_072, of, (text) => outcomeOf("html", text)))).toBe(false);
  });
});
