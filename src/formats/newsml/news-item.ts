import { isWebUrl } from "../../domain/addresses/urls";
import type { BlockDraft, ContributorDraft, SourceDraft } from "../../domain/draft";
import { BY_HOST } from "../../domain/statements/provenance";
import { spanText } from "../../domain/text/spans/spans";
import { attributeOf } from "../reading/xml/xml-element";
import type { XmlElement } from "../reading/xml/xml-element";
import { bestOf, contentIn } from "./content";
import { childCalled, childrenCalled, codeOf, lineIn, lineOfChild } from "./elements";
import type { Standing } from "./standing";
import type { Story } from "../reading/story";

/** What a newsItem of NewsML-G2 is if it is no text. Undefined for a text. */
export function kindOfNewsItem(item: XmlElement): string | undefined {
  const itemClass = codeOf(childCalled(childCalled(item, "itemMeta"), "itemClass"));
  return itemClass === undefined || /^(?:text|composite)$/.test(itemClass) ? undefined : itemClass;
}

/** Which version it is, and whether it may be shown. */
export function newsItemStanding(item: XmlElement): Standing {
  const itemMeta = childCalled(item, "itemMeta");
  return {
    id: attributeOf(item, "guid"),
    version: attributeOf(item, "version"),
    made: lineOfChild(itemMeta, "versionCreated"),
    status: codeOf(childCalled(itemMeta, "pubStatus")),
    embargoed: lineOfChild(itemMeta, "embargoed"),
  };
}

/** A newsItem of NewsML-G2 with a text. */
export function newsItemStory(item: XmlElement): Story {
  const itemMeta = childCalled(item, "itemMeta");
  const contentMeta = childCalled(item, "contentMeta");
  const contentSet = childCalled(item, "contentSet");
  const inline = [...childrenCalled(contentSet, "inlineXML"), ...childrenCalled(contentSet, "inlineData")];
  const content = bestOf(inline.map((one) => contentIn(one, attributeOf(one, "contenttype") ?? "")));
  const nitf = content?.story;
  const language = attributeOf(childCalled(contentMeta, "language"), "tag") ?? item.language;
  const names = namesIn(item, language);
  const subjects = childrenCalled(contentMeta, "subject");
  return {
    id: attributeOf(item, "guid")?.trim(),
    url: webPageOf(itemMeta),
    headline:
      textFor(childrenCalled(contentMeta, "headline"), language) ?? nitf?.headline ?? lineOfChild(itemMeta, "title"),
    summary: textFor(childrenCalled(contentMeta, "description"), language) ?? nitf?.summary,
    byline: textFor(childrenCalled(contentMeta, "by"), language) ?? nitf?.byline,
    contributors: contributorsOf(contentMeta, names),
    source: sourceOf(item, itemMeta, contentMeta, names) ?? nitf?.source,
    language,
    published: [
      lineOfChild(itemMeta, "firstCreated"),
      lineOfChild(contentMeta, "contentCreated"),
      ...(nitf?.published ?? []),
    ],
    modified: [lineOfChild(itemMeta, "versionCreated"), lineOfChild(contentMeta, "contentModified")],
    section: sectionOf(subjects, names) ?? nitf?.section,
    dateline:
      textFor(childrenCalled(contentMeta, "dateline"), language) ??
      nitf?.dateline ??
      names(childCalled(contentMeta, "located")),
    copyrightNotice:
      textFor(childrenCalled(childCalled(item, "rightsInfo"), "copyrightNotice"), language) ?? nitf?.copyrightNotice,
    keywords: [
      ...subjects
        .flatMap((subject) => [
          subject,
          ...childrenCalled(subject, "mainConcept"),
          ...childrenCalled(subject, "facetConcept"),
        ])
        .map(names),
      ...childrenCalled(contentMeta, "keyword").map(lineIn),
      ...childrenCalled(contentMeta, "genre").map(names),
      ...(nitf?.keywords ?? []),
    ].filter((name) => name !== undefined),
    body: [...(content?.body ?? []), ...remoteBlocks(contentSet, contentMeta)],
  };
}

/** One of several texts in their languages: the one in the item's language, else the first. */
function textFor(elements: readonly XmlElement[], language: string | undefined): string | undefined {
  return lineIn(elements.find((element) => element.language === language) ?? elements[0]);
}

type NameOf = (element: XmlElement | undefined) => string | undefined;

/** A concept's name: its own, else that of the `assert` that describes its code. */
function namesIn(item: XmlElement, language: string | undefined): NameOf {
  const asserted = new Map<string, XmlElement>();
  for (const one of childrenCalled(item, "assert"))
    for (const key of keysOf(one)) if (!asserted.has(key)) asserted.set(key, one);
  const own: NameOf = (element) => textFor(childrenCalled(element, "name"), language);
  return (element) => {
    if (element === undefined) return undefined;
    const described = keysOf(element).map((key) => asserted.get(key));
    return own(element) ?? own(described.find((one) => one !== undefined));
  };
}

function keysOf(element: XmlElement): string[] {
  return ["qcode", "uri", "literal"].flatMap((name) => attributeOf(element, name)?.trim() ?? []);
}

/** The seventeen topics at the top of IPTC's Media Topics are what newspapers call sections. */
function sectionOf(subjects: readonly XmlElement[], names: NameOf): string | undefined {
  return names(subjects.find((subject) => keysOf(subject).some((key) => /(?:^|\D)(?:0[1-9]|1[0-7])000000$/.test(key))));
}

function contributorsOf(contentMeta: XmlElement | undefined, names: NameOf): ContributorDraft[] {
  const as = (elementName: string, otherwise?: string) =>
    childrenCalled(contentMeta, elementName).flatMap((element): ContributorDraft[] => {
      const name = names(element);
      const role = attributeOf(element, "role")?.split(/[:/#]/).at(-1) ?? otherwise;
      const uri = attributeOf(element, "uri");
      if (name === undefined) return [];
      return [{ name, ...(role !== undefined && { role }), ...(uri !== undefined && isWebUrl(uri) && { url: uri }) }];
    });
  return [...as("creator", "creator"), ...as("contributor", "contributor"), ...as("infoSource", "information source")];
}

/** Who provides the item, else where its information comes from, else who holds the rights. */
function sourceOf(
  item: XmlElement,
  itemMeta: XmlElement | undefined,
  contentMeta: XmlElement | undefined,
  names: NameOf,
): SourceDraft | undefined {
  const provider = childCalled(itemMeta, "provider");
  const holder = childCalled(childCalled(item, "rightsInfo"), "copyrightHolder");
  const uri = attributeOf(provider, "uri");
  const code = attributeOf(provider, "qcode") ?? attributeOf(provider, "literal");
  const name =
    names(provider) ??
    code?.split(":").at(-1)?.trim() ??
    names(holder) ??
    names(childCalled(contentMeta, "infoSource")) ??
    lineOfChild(contentMeta, "creditline");
  const url = uri !== undefined && isWebUrl(uri) ? uri : undefined;
  if (name === undefined && url === undefined) return undefined;
  return {
    type: "Source",
    name: name ?? new URL(url ?? "").host.replace(/^www\./, ""),
    ...(url !== undefined && { url }),
    ...(name === undefined && { rules: { name: BY_HOST } }),
  };
}

/** A link to the item's own web page. */
function webPageOf(itemMeta: XmlElement | undefined): string | undefined {
  const link = childrenCalled(itemMeta, "link").find((one) =>
    /canonical|permalink|self|hasPage|alternate/i.test(attributeOf(one, "rel") ?? ""),
  );
  return attributeOf(link, "href");
}

/** Pictures and recordings that belong to a text and are stored elsewhere. */
function remoteBlocks(contentSet: XmlElement | undefined, contentMeta: XmlElement | undefined): BlockDraft[] {
  const remote = childrenCalled(contentSet, "remoteContent").filter((one) => isWebUrl(attributeOf(one, "href") ?? ""));
  const credit = lineOfChild(contentMeta, "creditline");
  return ["image", "video", "audio"].flatMap((kind): BlockDraft[] => {
    const [best] = remote
      .filter((one) => (attributeOf(one, "contenttype") ?? "").startsWith(`${kind}/`))
      .sort((a, b) => sizeOf(b, "width") - sizeOf(a, "width"));
    if (best === undefined) return [];
    const url = attributeOf(best, "href") ?? "";
    const [width, height] = [sizeOf(best, "width"), sizeOf(best, "height")];
    const size = { ...(width > 0 && { width }), ...(height > 0 && { height }) };
    const words = lineOfChild(best, "altText") ?? lineOfChild(best, "title");
    const caption = words === undefined ? {} : { caption: spanText(words) };
    if (kind === "video") return [{ type: "VideoBlock", media: { kind: "VIDEO", url, ...size }, ...caption }];
    if (kind === "audio") return [{ type: "AudioBlock", media: { kind: "AUDIO", url }, ...caption }];
    return [{ type: "ImageBlock", image: { url, ...size, ...(credit !== undefined && { credit }) }, ...caption }];
  });
}

function sizeOf(element: XmlElement, name: string): number {
  const size = Number(attributeOf(element, name));
  return Number.isSafeInteger(size) && size > 0 ? size : 0;
}
