import type { BlockDraft, ContributorDraft } from "../../domain/draft";
import { isWebUrl } from "../../domain/addresses/urls";
import { attributeOf } from "../reading/xml/xml-element";
import type { XmlElement } from "../reading/xml/xml-element";
import { bestOf, contentIn } from "./content";
import type { Content } from "./content";
import { allNamed, childCalled, childrenCalled, findNamed, lineIn, lineOfChild } from "./elements";
import type { Standing } from "./standing";
import type { Story } from "../reading/story";

/** Which version it is, and whether it may be shown. */
export function newsItem1Standing(item: XmlElement): Standing {
  const management = childCalled(item, "NewsManagement");
  const identifier = findNamed(childCalled(item, "Identification"), "NewsIdentifier");
  const lifted = childrenCalled(management, "StatusWillChange").find((change) =>
    /usable/i.test(formalName(childCalled(change, "FutureStatus")) ?? ""),
  );
  return {
    id: nameIn(identifier),
    version: lineOfChild(identifier, "RevisionId"),
    made: lineOfChild(management, "ThisRevisionCreated"),
    status: formalName(childCalled(management, "Status")),
    embargoed: lineOfChild(lifted, "DateAndTime"),
  };
}

/** The name without the number of the revision, which makes the last part of a public identifier: `…:17U`. */
function nameIn(identifier: XmlElement | undefined): string | undefined {
  const written = lineOfChild(identifier, "PublicIdentifier");
  const revision = lineOfChild(identifier, "RevisionId");
  if (written === undefined || revision === undefined) return written;
  const cut = /^(.*):\d+[A-Z]?$/s.exec(written);
  return written.replace(/[A-Z]$/, "").endsWith(`:${revision}`) ? (cut?.[1] ?? written) : written;
}

/** A NewsItem of NewsML 1.0 to 1.2. `parents`: the elements around it, such as the envelope. */
export function newsItem1Story(item: XmlElement, parents: readonly XmlElement[]): Story {
  const management = childCalled(item, "NewsManagement");
  const identifier = findNamed(childCalled(item, "Identification"), "NewsIdentifier");
  const line = (name: string) =>
    allNamed(item, name)
      .map(lineIn)
      .find((text) => text !== undefined);
  const content = textOf(item);
  const nitf = content?.story;
  return {
    id: nameIn(identifier),
    headline: line("HeadLine") ?? nitf?.headline,
    summary: line("SubHeadLine") ?? nitf?.summary,
    byline: line("ByLine") ?? nitf?.byline,
    contributors: contributorsOf(item),
    source: sourceOf(item, parents) ?? nitf?.source,
    language: formalName(findNamed(item, "Language")) ?? item.language ?? nitf?.language,
    published: [lineOfChild(management, "FirstCreated"), ...(nitf?.published ?? [])],
    modified: [lineOfChild(management, "ThisRevisionCreated")],
    section: nitf?.section,
    dateline: line("DateLine") ?? nitf?.dateline,
    copyrightNotice: line("CopyrightLine") ?? nitf?.copyrightNotice,
    keywords: [...keywordsOf(item), ...(nitf?.keywords ?? [])],
    body: [...(content?.body ?? []), ...mediaBlocks(item)],
  };
}

function formalName(element: XmlElement | undefined): string | undefined {
  return attributeOf(element, "FormalName")?.trim() || undefined;
}

/** Parts of an item that are none of its text. */
const NOT_TEXT = /head\s?line|style|contact|caption|slug|thumbnail|logo|abstract|summary|boilerplate/i;

/** The component whose role is the text, else the best of all contents. */
function textOf(item: XmlElement): Content | undefined {
  const contents = componentsOf(item).flatMap(({ role, contentItems }) =>
    NOT_TEXT.test(role)
      ? []
      : contentItems.map((contentItem) => {
          const data = childCalled(contentItem, "DataContent");
          const mediaType = `${formalName(childCalled(contentItem, "MimeType"))} ${formalName(childCalled(contentItem, "Format"))}`;
          const isText = !/css|image|video|audio/i.test(mediaType);
          return { role, content: data === undefined || !isText ? undefined : contentIn(data, mediaType) };
        }),
  );
  const main = contents.filter(({ role }) => /body|main|story|text/i.test(role));
  return bestOf((main.length > 0 ? main : contents).map(({ content }) => content));
}

interface Component {
  readonly role: string;
  readonly contentItems: readonly XmlElement[];
  readonly element: XmlElement;
}

/** The components at any depth that hold content themselves, with their role or that of the component around them. */
function componentsOf(item: XmlElement): Component[] {
  const found: Component[] = [];
  const open = childrenCalled(item, "NewsComponent").map((element) => ({ element, role: "" }));
  for (const next of open) {
    const role = formalName(childCalled(next.element, "Role")) ?? next.role;
    const contentItems = childrenCalled(next.element, "ContentItem");
    if (contentItems.length > 0) found.push({ role, contentItems, element: next.element });
    for (const element of childrenCalled(next.element, "NewsComponent")) open.push({ element, role });
  }
  return found;
}

/** Of each picture, video or recording the largest form, with its caption. Logos come last. */
function mediaBlocks(item: XmlElement): BlockDraft[] {
  const components = componentsOf(item);
  const captions = components.filter(({ role }) => /caption/i.test(role));
  const caption = captions.length === 1 ? captionOf(captions[0]?.contentItems[0]) : undefined;
  const blocks = components.flatMap(({ role, contentItems, element }) => {
    const [best] = contentItems
      .filter((one) => isWebUrl(attributeOf(one, "Href") ?? ""))
      .sort((a, b) => widthOf(b) - widthOf(a));
    const block = best && mediaBlock(best, lineIn(findNamed(childCalled(element, "NewsLines"), "HeadLine")) ?? caption);
    return block === undefined ? [] : [{ role, block }];
  });
  const isLogo = ({ role }: { readonly role: string }) => /logo/i.test(role);
  return [...blocks.filter((one) => !isLogo(one)), ...blocks.filter(isLogo)].map(({ block }) => block);
}

function captionOf(contentItem: XmlElement | undefined): string | undefined {
  return lineIn(findNamed(contentItem, "body") ?? childCalled(contentItem, "DataContent"));
}

function mediaBlock(contentItem: XmlElement, caption: string | undefined): BlockDraft | undefined {
  const url = attributeOf(contentItem, "Href") ?? "";
  const kind = /^(image|video|audio)\//.exec(
    formalName(childCalled(contentItem, "MimeType"))?.toLowerCase() ?? "",
  )?.[1];
  const width = widthOf(contentItem);
  if (kind === "video") return { type: "VideoBlock", media: { kind: "VIDEO", url } };
  if (kind === "audio") return { type: "AudioBlock", media: { kind: "AUDIO", url } };
  if (kind === undefined) return undefined;
  return { type: "ImageBlock", image: { url, ...(caption !== undefined && { caption }), ...(width > 0 && { width }) } };
}

function widthOf(contentItem: XmlElement): number {
  const properties = childrenCalled(childCalled(contentItem, "Characteristics"), "Property");
  const width = Number(
    attributeOf(
      properties.find((one) => formalName(one) === "PixelWidth"),
      "Value",
    ),
  );
  return Number.isSafeInteger(width) && width > 0 ? width : 0;
}

function contributorsOf(item: XmlElement): ContributorDraft[] {
  const administrative = allNamed(item, "AdministrativeMetadata");
  return administrative.flatMap((metadata) =>
    childrenCalled(metadata, "Creator").flatMap((creator) => {
      const name = formalName(childCalled(creator, "Party"));
      return name === undefined ? [] : [{ name, role: "creator" }];
    }),
  );
}

function sourceOf(item: XmlElement, parents: readonly XmlElement[]) {
  const envelope = childCalled(parents[0], "NewsEnvelope");
  const party = (around: XmlElement | undefined, name: string) =>
    formalName(findNamed(findNamed(around, name), "Party"));
  const name =
    party(findNamed(item, "AdministrativeMetadata"), "Provider") ??
    party(envelope, "SentFrom") ??
    party(findNamed(item, "AdministrativeMetadata"), "Source");
  return name === undefined ? undefined : { type: "Source" as const, name };
}

/** Keyword lines, and properties that agencies name so. */
function keywordsOf(item: XmlElement): string[] {
  const lines = allNamed(item, "KeywordLine").map(lineIn);
  const properties = allNamed(item, "Property")
    .filter((one) => /keyword/i.test(formalName(one) ?? ""))
    .map((one) => attributeOf(one, "Value")?.trim());
  return [...lines, ...properties].filter((keyword) => keyword !== undefined && keyword !== "") as string[];
}
