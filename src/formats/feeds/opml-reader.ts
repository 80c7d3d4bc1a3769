import { BY_HOST } from "../../domain/statements/provenance";
import type { FormatReader, Read } from "../format-reader";
import { readXml, xmlRootOf } from "../reading/xml/read-xml";
import { attributeOf, childNamed, childrenNamed, type XmlElement } from "../reading/xml/xml-element";
import { addressFrom } from "./feed-xml";

/** OPML: the list of sources that a feed reader exports. */
export const opml: FormatReader = {
  name: "opml",
  version: 1,
  precedence: 20,
  title: "OPML, a list of sources with their feeds",
  detect: (head, { mediaType }) => xmlRootOf(head, mediaType)?.localName.toLowerCase() === "opml",
  async *read(chunks, hints, limits) {
    // Outlines are in each other, so the whole list is one record.
    const shape = { namespaces: {}, isRecord: () => false, isLowerCase: true };
    for await (const part of readXml(chunks, hints, shape, limits)) {
      if (part.part === "fault") yield part.rejection;
      else if (part.part === "rest") yield* sourcesIn(childNamed(part.root, "body") ?? part.root, hints.url, "");
    }
  },
};

function* sourcesIn(parent: XmlElement, base: string | undefined, path: string): Generator<Read> {
  for (const [at, outline] of childrenNamed(parent, "outline").entries()) {
    const place = path === "" ? `outline ${at + 1}` : `${path}.${at + 1}`;
    const isGroup = childNamed(outline, "outline") !== undefined;
    const read = sourceOf(outline, base, place, isGroup);
    if (read !== undefined) yield read;
    yield* sourcesIn(outline, base, place);
  }
}

/** Undefined for a group, which only names the sources in it. */
function sourceOf(outline: XmlElement, base: string | undefined, place: string, isGroup: boolean): Read | undefined {
  const said = (name: string) => attributeOf(outline, name)?.replace(/\s+/g, " ").trim() || undefined;
  const [written, site] = [said("xmlurl"), addressFrom(said("htmlurl"), base)];
  const feed = addressFrom(written, site, base);
  if (feed === undefined && isGroup) return undefined;
  if (written === undefined) return { outcome: "skipped", kind: kindOf(said("type"), said("url")), place };
  if (feed === undefined) {
    const reason = `expected the http(s) address of a feed in xmlUrl; got ${JSON.stringify(written.slice(0, 100))}`;
    return { outcome: "rejection", place, reason };
  }
  const name = said("title") ?? said("text");
  const [language, description] = [said("language"), said("description")];
  return {
    outcome: "item",
    place,
    draft: {
      type: "Source",
      name: name ?? new URL(site ?? feed).hostname,
      feeds: [feed],
      ...(site !== undefined && { url: site }),
      ...(language !== undefined && language !== "unknown" && { language }),
      ...(description !== undefined && { description }),
      ...(name === undefined && { rules: { name: BY_HOST } }),
    },
  };
}

function kindOf(type: string | undefined, url: string | undefined): string {
  if (type === "include") return "list to fetch";
  return url === undefined ? "line of an outline" : "bookmark";
}
