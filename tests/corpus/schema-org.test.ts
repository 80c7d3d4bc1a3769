import { structuredData } from "../../src/formats/html/metadata/structured-data";
import { readsOfPage } from "../../src/formats/html/html-reader";
import { parseHtml } from "../../src/formats/reading/html/parse-html";
import { objectOf, stringOf, type JsonObject } from "../../src/formats/reading/json/fields";
import { Notes } from "../../src/formats/reading/notes";
import { typesOf, type SchemaGraph } from "../../src/formats/reading/schema-org/graph";
import { profileOf } from "../../src/formats/reading/schema-org/profiles";
import { textsAt } from "../../src/formats/reading/schema-org/texts";
import { isPageArticle, profileTypeOf } from "../../src/formats/reading/schema-org/types";
import { articleOfNode } from "../../src/formats/schema-org/article";
import { readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";

describeCorpus({
  folder: "schema-org",
  measures: {
    "JSON-LD alone is recognised": 0.98,
    "JSON-LD alone is read or skipped by its kind": 0.98,
    "people, organisations and places become profiles": 0.98,
    "articles and posts become articles and posts": 0.98,
    "pages with an example are read without a fault": 1,
    "JSON-LD and microdata give the same": 0.98,
    "JSON-LD and RDFa give the same": 0.98,
  },
  async run(folder, tallies) {
    for (const { name, bytes } of filesOf(folder)) {
      const example = objectOf(JSON.parse(bytes.toString("utf8"))) ?? {};
      const [jsonLd, microdata, rdfa] = ["jsonld", "microdata", "rdfa"].map((form) => stringOf(example[form]) ?? "");
      const jsonGraph = graphIn(jsonLd ?? "");
      if (jsonGraph.nodes.length > 0) {
        const { format, reads } = await readDocument(Buffer.from(jsonLd ?? ""), { name });
        tallies["JSON-LD alone is recognised"].check(format === "schema-org", `${name}: ${format}`);
        const faults = reads.filter(({ outcome }) => outcome === "rejection");
        tallies["JSON-LD alone is read or skipped by its kind"].check(
          reads.length > 0 && faults.length === 0,
          `${name}: ${JSON.stringify(faults)}`,
        );
        const drafts = reads.flatMap((read) => (read.outcome === "item" ? [read.draft] : []));
        for (const node of topOf(jsonLd ?? "")) {
          const types = drafts.map(({ type }) => type);
          if (node["name"] !== undefined && profileTypeOf(node) !== undefined)
            tallies["people, organisations and places become profiles"].check(
              types.some((type) => type === profileTypeOf(node)),
              `${name}: ${typesOf(node).join()} ${types.join()}`,
            );
          if (isPageArticle(node))
            tallies["articles and posts become articles and posts"].check(
              types.some((type) => type === "Article" || type === "SocialPost"),
              `${name}: ${typesOf(node).join()} ${types.join()}`,
            );
        }
      }
      for (const form of [jsonLd, microdata, rdfa])
        tallies["pages with an example are read without a fault"].check(isReadable(form ?? "", name), name);
      const expected = saidIn(jsonGraph);
      for (const [measure, other] of [
        ["JSON-LD and microdata give the same", microdata],
        ["JSON-LD and RDFa give the same", rdfa],
      ] as const) {
        const graph = graphIn(other ?? "");
        if (graph.nodes.length === 0 || jsonGraph.nodes.length === 0) continue;
        const found = saidIn(graph);
        for (const [field, value] of Object.entries(expected))
          if (value !== "[]")
            tallies[measure].check(found[field] === value, `${name}: ${field} ${found[field] ?? ""}, not ${value}`);
        const [ours, others] = [namesIn(jsonGraph), namesIn(graph)];
        // The examples do not always state the same names in both forms.
        const both = [...new Set([...ours, ...others])].filter((one) => isStated(one, jsonLd) && isStated(one, other));
        for (const one of both)
          tallies[measure].check(ours.includes(one) && others.includes(one), `${name}: the name ${one}`);
      }
    }
  },
});

const pageWith = (snippet: string): string => `<!doctype html><html><body>${snippet}</body></html>`;
const graphIn = (snippet: string): SchemaGraph => structuredData(parseHtml(pageWith(snippet)));

function isReadable(snippet: string, name: string): boolean {
  try {
    return readsOfPage(Buffer.from(pageWith(snippet)), { name }).length > 0;
  } catch {
    return false;
  }
}

/** The objects that stand alone in an example. */
function topOf(snippet: string): readonly JsonObject[] {
  const { nodes } = graphIn(snippet);
  const inner = new Set(
    nodes.flatMap((node) =>
      Object.values(node).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value])),
    ),
  );
  return nodes.filter((node) => !inner.has(node));
}

/** The fields that map: headline, author, publisher and dates of the articles. */
function saidIn(graph: SchemaGraph): Record<string, string> {
  const context = { graph, notes: new Notes(), claims: { shared: new Set<string>(), notOfPeople: new Set<string>() } };
  const articles = graph.nodes
    .filter(isPageArticle)
    .flatMap((node) => articleOfNode(node, context, { name: "" })?.draft ?? []);
  const all = <T>(field: (article: (typeof articles)[number]) => T): string => {
    const values = articles.map(field).filter((value) => value !== undefined);
    return JSON.stringify([...new Set(values.map((value) => JSON.stringify(value)))].sort());
  };
  return {
    headlines: all(({ headline }) => headline),
    authors: all(({ authors }) => authors),
    publishers: all(({ source }) => source?.name),
    published: all(({ publishedAt }) => publishedAt),
    modified: all(({ modifiedAt }) => modifiedAt),
  };
}

/** Properties that name a person or an organisation, also by a text alone. */
const NAMING = ["author", "creator", "publisher", "byArtist", "performer"];

/** The names of people, organisations and places. */
function namesIn(graph: SchemaGraph): readonly string[] {
  const context = { graph, notes: new Notes(), claims: { shared: new Set<string>(), notOfPeople: new Set<string>() } };
  return graph.nodes.flatMap((node) => {
    const type = profileTypeOf(node);
    const profile = type === undefined ? undefined : profileOf(node, type, context);
    const named = NAMING.flatMap((property) => textsAt(node, property));
    return [...named, ...Object.values(profile?.names ?? {})];
  });
}

const isStated = (name: string, source = ""): boolean =>
  source.replace(/\s+/gu, " ").includes(JSON.stringify(name).slice(1, -1)) ||
  source.replace(/\s+/gu, " ").includes(name.replaceAll("&", "&amp;"));
