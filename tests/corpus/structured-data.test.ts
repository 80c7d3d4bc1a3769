import { isDeepStrictEqual } from "node:util";
import { jsonLdIn, structuredData } from "../../src/formats/html/metadata/structured-data";
import { MetaTags } from "../../src/formats/html/metadata/meta-tags";
import { articleOf } from "../../src/formats/html/html-article";
import { readsOfPage } from "../../src/formats/html/html-reader";
import { microdataIn } from "../../src/formats/html/metadata/microdata";
import { pageDataOf } from "../../src/formats/html/metadata/page-data";
import { pageText } from "../../src/formats/html/body/page-text";
import { rdfaIn } from "../../src/formats/html/metadata/rdfa";
import { parseHtml } from "../../src/formats/reading/html/parse-html";
import { listOf, objectOf, type JsonObject } from "../../src/formats/reading/json/fields";
import { addressesAt, graphOf, typesOf } from "../../src/formats/reading/schema-org/graph";
import { textsAt } from "../../src/formats/reading/schema-org/texts";
import { objectsWithin } from "./reading";
import { describeCorpus, filesOf } from "./suite";

/** The fields of schema.org that become something of ours. */
const TEXTS = [
  "name",
  "alternateName",
  "headline",
  "description",
  "jobTitle",
  "datePublished",
  "dateCreated",
  "dateModified",
  "birthDate",
  "startDate",
  "latitude",
  "longitude",
  "addressCountry",
  "articleSection",
  "keywords",
];
const ADDRESSES = ["url", "image", "sameAs"];

/** Properties of OpenGraph, and what they are of an article. */
const OPEN_GRAPH: readonly (readonly [string, string])[] = [
  ["og:title", "headline"],
  ["og:description", "summary"],
  ["og:url", "url"],
  ["og:site_name", "source"],
];

describeCorpus({
  folder: "structured-data",
  measures: {
    "JSON-LD is as expected, the broken too": 0.98,
    "properties of OpenGraph are as expected": 0.98,
    "OpenGraph becomes fields of the article": 0.98,
    "fields of microdata are as expected": 0.98,
    "fields of RDFa are as expected": 0.98,
    "pages are read without a fault": 1,
    "regular articles have a headline, an author and a date": 0.98,
  },
  run(folder, tallies) {
    const files = filesOf(folder);
    const texts = new Map(files.map(({ name, bytes }) => [name, pageText(bytes)]));
    for (const { name, bytes } of files.filter((each) => each.name.endsWith(".html"))) {
      const page = parseHtml(pageText(bytes));
      const stem = name.replace(/\.html$/u, "");
      const expected = parsed(texts.get(`${stem}.json`));
      const jsonLd = parsed(texts.get(`${stem}.jsonld`)) ?? objectOf(expected)?.["json-ld"];
      if (jsonLd !== undefined)
        tallies["JSON-LD is as expected, the broken too"].check(
          isDeepStrictEqual(jsonLdIn(page).flat(), jsonLd),
          `${name}: ${JSON.stringify(jsonLdIn(page)).slice(0, 200)}`,
        );
      const meta = new MetaTags(page);
      const reads = readOrThrown(bytes, name);
      tallies["pages are read without a fault"].check(reads !== undefined, name);
      const article = articleOf(pageDataOf(page, { name }))?.draft;
      const values: JsonObject = article === undefined ? {} : { ...article };
      for (const [property, value] of openGraphIn(expected)) {
        tallies["properties of OpenGraph are as expected"].check(
          meta.all(property).includes(value),
          `${name}: ${property} ${JSON.stringify(meta.all(property))}, not ${value}`,
        );
        const field = OPEN_GRAPH.find(([each]) => each === property)?.[1];
        if (field === undefined || article === undefined) continue;
        const found = field === "source" ? objectOf(values["source"])?.["name"] : values[field];
        tallies["OpenGraph becomes fields of the article"].check(found === value, `${name}: ${field} ${String(found)}`);
      }
      const microdata = graphOf(microdataIn(page)).nodes;
      for (const item of microdataExpected(expected)) {
        const fields = fieldsOf(objectOf(item["properties"]) ?? {});
        const types = typesOf({ "@type": item["type"] });
        tallyFields(tallies["fields of microdata are as expected"], microdata, types, fields, name);
      }
      const rdfa = graphOf(rdfaIn(page)).nodes;
      for (const item of rdfaExpected(parsed(texts.get(`${stem}.expanded.json`)) ?? expected)) {
        const [node = {}] = graphOf([item]).nodes;
        tallyFields(tallies["fields of RDFa are as expected"], rdfa, typesOf(node), fieldsOf(node), name);
      }
      if (/regular-article/u.test(name)) {
        const { headline, authors, publishedAt } = values;
        const isWhole = headline !== undefined && authors !== undefined && publishedAt !== undefined;
        tallies["regular articles have a headline, an author and a date"].check(
          isWhole,
          `${name}: ${JSON.stringify({ headline, authors, publishedAt })}`,
        );
      }
    }
  },
});

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}

function readOrThrown(bytes: Uint8Array, name: string) {
  try {
    structuredData(parseHtml(pageText(bytes)));
    return readsOfPage(bytes, { name });
  } catch {
    return undefined;
  }
}

function openGraphIn(expected: unknown): readonly (readonly [string, string])[] {
  return objectsWithin(expected)
    .filter((each) => "namespace" in each && "properties" in each)
    .flatMap((each) => listOf(each["properties"]))
    .flatMap((pair) => {
      const [name, value] = listOf(pair);
      return typeof name === "string" && typeof value === "string" ? [[name, value] as const] : [];
    });
}

/** Items of schema.org in an expected extraction of microdata. */
function microdataExpected(expected: unknown): readonly JsonObject[] {
  return objectsWithin(expected).filter((each) => "properties" in each && /schema\.org/u.test(String(each["type"])));
}

function rdfaExpected(expected: unknown): readonly JsonObject[] {
  return objectsWithin(expected).filter((each) => /schema\.org/u.test(String(each["@type"])));
}

type Fields = ReadonlyMap<string, readonly string[]>;

function fieldsOf(node: JsonObject): Fields {
  const entries = [
    ...TEXTS.map((field) => [field, textsAt(node, field)] as const),
    ...ADDRESSES.map((field) => [field, addressesAt(node, field)] as const),
  ];
  return new Map(
    entries
      .filter(([, values]) => values.length > 0)
      .map(([field, values]) => [field, values.map((value) => value.replace(/\s+/gu, " ").trim())]),
  );
}

/** One of our objects has these types and these values. */
function tallyFields(
  tally: { check(isRight: boolean, miss: string): void },
  nodes: readonly JsonObject[],
  types: readonly string[],
  expected: Fields,
  name: string,
): void {
  const candidates = nodes.filter((node) => types.every((type) => typesOf(node).includes(type))).map(fieldsOf);
  const [best] = candidates.sort((a, b) => agreed(b, expected) - agreed(a, expected));
  for (const [field, values] of expected) {
    const found = best?.get(field) ?? [];
    tally.check(
      isSame(found, values),
      `${name}: ${types.join()}.${field} ${found.join(" | ")}, not ${values.join(" | ")}`,
    );
  }
}

function agreed(found: Fields, expected: Fields): number {
  return [...expected].filter(([field, values]) => isSame(found.get(field) ?? [], values)).length;
}

/** Addresses are expected as absolute ones. Ours become absolute later, where the address of the page is known. */
function isSame(found: readonly string[], expected: readonly string[]): boolean {
  const resolved = found.map((value, at) => {
    const base = expected[at] ?? "";
    return /^https?:/u.test(base) && URL.canParse(value, base) ? new URL(value, base).href : value;
  });
  return isDeepStrictEqual(found, expected) || isDeepStrictEqual(resolved, expected);
}
