import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { readXml, xmlRootOf } from "../reading/xml/read-xml";
import type { XmlElement } from "../reading/xml/xml-element";
import type { XmlShape } from "../reading/xml/xml-parts";
import { readConcept } from "./concepts";
import { childCalled, localName } from "./elements";
import { kindOfNewsItem, newsItemStanding, newsItemStory } from "./news-item";
import { newsItem1Standing, newsItem1Story } from "./newsml-1";
import { nitfIn, nitfStanding, nitfStory } from "./nitf";
import { standingIn, statusOf, type Standing } from "./standing";
import { editionOf, notShown } from "../reading/editions";
import { articleOf } from "../reading/story";
import type { Story } from "../reading/story";
import type { Warning } from "../../domain/errors/warning";

/** What news agencies send as XML: IPTC NewsML-G2, NewsML 1.0 to 1.2 and NITF. */
export const newsml: FormatReader = {
  name: "newsml",
  version: 2,
  precedence: 60,
  title: "news agencies' XML: IPTC NewsML-G2 (a news item, or a message of many), NewsML 1.0 to 1.2, NITF",
  detect(head, hints) {
    const root = xmlRootOf(head, hints.mediaType);
    return root !== undefined && (ROOTS.has(root.localName) || (root.namespace?.includes("/std/nar/") ?? false));
  },
  async *read(chunks, hints, limits) {
    let warnings: readonly Warning[] = [];
    let isFound = false;
    for await (const part of readXml(chunks, hints, SHAPE, limits)) {
      if (part.part === "rest") warnings = part.warnings;
      else if (part.part === "fault") yield part.rejection;
      else yield* readRecord(part.element, part.parents, part.place, hints);
      isFound ||= part.part !== "rest";
    }
    if (!isFound)
      yield { outcome: "skipped", kind: "news message without items", ...(warnings.length > 0 && { warnings }) };
  },
};

/** Items of NewsML-G2 that are no news, in plain words. */
const OTHER_ITEMS: Readonly<Record<string, string>> = {
  packageItem: "news package",
  conceptItem: "concept",
  planningItem: "planning item",
  catalogItem: "catalog of codes",
  groupSet: "news package",
  contentMeta: "news item without a text",
};
/** Holds concepts, each of which is a record: knowledge items may have many thousands. */
const CONCEPTS = "conceptSet";
const RECORDS: ReadonlySet<string> = new Set([
  "newsItem",
  "NewsItem",
  "nitf",
  "contentSet",
  ...Object.keys(OTHER_ITEMS),
]);
const ROOTS: ReadonlySet<string> = new Set([...RECORDS, "knowledgeItem", "newsMessage", "NewsML"]);

const SHAPE: XmlShape = {
  namespaces: {
    "http://iptc.org/std/nar/2006-10-01/": "",
    "http://iptc.org/std/NITF/2006-10-18/": "nitf",
    "http://www.w3.org/1999/xhtml": "html",
  },
  isRecord: (name, parent = "") => {
    const local = name.slice(name.indexOf(":") + 1);
    return RECORDS.has(local) || (local === "concept" && parent.endsWith(CONCEPTS));
  },
};

function* readRecord(
  element: XmlElement,
  parents: readonly XmlElement[],
  place: string,
  hints: DocumentHints,
): Generator<Read> {
  const name = localName(element);
  const standing = standingOf(element, name);
  const status = standing && statusOf(standing);
  if (standing !== undefined && status !== undefined) {
    const kind = kindOf(element);
    yield notShown(kind === undefined ? `${status} news item` : `${status} ${kind}`, editionOf(standing), place);
    return;
  }
  if (name === "concept" || name === "conceptItem") {
    const concept = readConcept(name === "concept" ? element : childCalled(element, "concept"), [...parents, element]);
    yield typeof concept === "string"
      ? { outcome: "skipped", kind: concept, place }
      : { outcome: "item", draft: concept, place };
    return;
  }
  const kind = kindOf(element);
  if (kind !== undefined) {
    yield { outcome: "skipped", kind, place };
    return;
  }
  const translated = articleOf(storyOf(element, name, parents), hints);
  if (translated === undefined) yield { outcome: "skipped", kind: "news item without a text", place };
  else {
    const { draft, warnings } = translated;
    const said = standing === undefined ? {} : standingIn(standing);
    yield { outcome: "item", draft, ...said, place, ...(warnings.length > 0 && { warnings }) };
  }
}

function kindOf(element: XmlElement): string | undefined {
  const name = localName(element);
  if (name === "newsItem") return kindOfNewsItem(element);
  return OTHER_ITEMS[name];
}

function standingOf(element: XmlElement, name: string): Standing | undefined {
  if (name === "newsItem") return newsItemStanding(element);
  if (name === "NewsItem") return newsItem1Standing(element);
  const nitf = name === "nitf" ? nitfIn(element) : undefined;
  return nitf && nitfStanding(nitf);
}

function storyOf(element: XmlElement, name: string, parents: readonly XmlElement[]): Story {
  if (name === "newsItem") return newsItemStory(element);
  if (name === "NewsItem") return newsItem1Story(element, parents);
  const nitf = nitfIn(element);
  return nitf === undefined ? { body: [] } : nitfStory(nitf);
}
