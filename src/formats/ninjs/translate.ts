import type { Warning } from "../../domain/errors/warning";
import { profileOf, type StatedConcept } from "../reading/concept-profiles";
import type { ContributorDraft, EntityDraft, SourceDraft } from "../../domain/draft";
import { isWebUrl } from "../../domain/addresses/urls";
import type { DocumentHints, NamedEdition, ReadItem } from "../format-reader";
import { editionOf, instantOf, withdrawnStatus } from "../reading/editions";
import type { JsonObject } from "../reading/json/fields";
import { articleOf } from "../reading/story";
import type { Story, TranslatedStory } from "../reading/story";
import { mediaBlock, withAssociated } from "./associations";
import { bodyBlocks, plainTextOfRole } from "./body";
import { readNewsItem } from "./news-item";
import type { Concept, NewsItem } from "./news-item";

export type Translated =
  | (TranslatedStory & Pick<ReadItem, "edition" | "embargoedUntil"> & { readonly profiles: readonly EntityDraft[] })
  /** What the object is, where the graph has no type for it. */
  | { readonly kind: string; readonly withdraws?: NamedEdition };

/** A ninjs object of any version as an article. */
export function translate(value: JsonObject, hints: DocumentHints): Translated {
  const item = readNewsItem(value);
  const kind = kindWithoutType(item);
  const edition = editionOf({ id: item.uri, version: item.version, made: item.versionCreated });
  const status = withdrawnStatus(item.pubStatus);
  if (status !== undefined && mayBeArticle(item, kind))
    return { kind: `${status} news item`, ...(edition !== undefined && { withdraws: edition }) };
  if (kind !== undefined) return { kind };
  const warnings: Warning[] = [];
  const text = withAssociated(bodyBlocks(item, hints.url), item.associations, warnings);
  const lead = item.type === "video" || item.type === "audio" ? mediaBlock(item) : undefined;
  const story: Story = {
    ...addressesOf(item),
    headline: headlineOf(item),
    summary: summaryOf(item),
    byline: item.by,
    contributors: contributorsOf(item),
    source: sourceOf(item),
    language: item.language,
    published: [item.firstCreated, item.contentCreated],
    modified: [item.versionCreated],
    section: sectionOf(item),
    dateline: item.located,
    copyrightNotice: item.copyrightNotice,
    keywords: keywordsOf(item),
    wordCount: item.wordCount,
    body: lead === undefined ? text : [lead, ...text],
  };
  const translated = articleOf(story, hints);
  if (translated === undefined) return { kind: "news item without a text" };
  const embargoedUntil = instantOf(item.embargoedUntil);
  return {
    draft: translated.draft,
    warnings: [...warnings, ...translated.warnings],
    profiles: profilesIn(item, item.language ?? hints.language),
    ...(edition !== undefined && { edition }),
    ...(embargoedUntil !== undefined && { embargoedUntil }),
  };
}

const MEDIA_TYPES: ReadonlySet<string> = new Set(["picture", "graphic", "video", "audio"]);

/** Whom and what the item names by an address. A name alone would be a namesake of the profiles that we have. */
function profilesIn({ people, organisations, places }: NewsItem, language: string | undefined): EntityDraft[] {
  const as = (type: StatedConcept["type"], concepts: readonly Concept[]) =>
    concepts.flatMap(({ name, rel, uri, point }) => {
      if (uri === undefined || WRITES.test(rel)) return [];
      const [longitude, latitude] = point ?? [];
      const profile = profileOf({
        type,
        names: [{ language, text: name }],
        sameAs: [uri],
        ...(longitude !== undefined && latitude !== undefined && { coordinates: { latitude, longitude } }),
      });
      return profile?.sameAs === undefined ? [] : [profile];
    });
  return [...as("Person", people), ...as("Organization", organisations), ...as("Place", places)];
}

/** A withdrawal says its type seldom, and has no text. */
function mayBeArticle({ type }: NewsItem, kind: string | undefined): boolean {
  return kind === undefined || type === undefined || type === "text" || type === "composite";
}

/** The type says what is no article. */
function kindWithoutType(item: NewsItem): string | undefined {
  const { type } = item;
  if (type === "event" || (type === undefined && item.isEvent)) return "event";
  if (type === "planning" || (type === undefined && item.isPlanning)) return "planning item";
  if (item.bodies.length > 0) return undefined;
  if (type !== undefined && MEDIA_TYPES.has(type)) return type;
  if (type === "composite") return "news package";
  return type === undefined && item.renditions.length > 0 ? "media without a text" : undefined;
}

/** The main headline, else the first one, else the title, which editors see and readers do not. */
function headlineOf({ headlines, title }: NewsItem): string | undefined {
  const main = headlines.find(({ role }) => role === "" || role === "main") ?? headlines[0];
  return main === undefined ? title : plainTextOfRole(main);
}

/** Some agencies give the address of the web page beside a name that is a URN. */
function addressesOf({ uri, altIds }: NewsItem): Pick<Story, "id" | "url"> {
  const page = altIds.find(({ role, value }) => /url|link|canonical/i.test(role) && isWebUrl(value));
  return { id: uri, url: uri !== undefined && isWebUrl(uri) ? uri : page?.value };
}

function summaryOf({ descriptions, headlines }: NewsItem): string | undefined {
  const summary =
    descriptions.find(({ role }) => /summary|abstract|lead|^text$|^main$/i.test(role)) ??
    descriptions[0] ??
    headlines.find(({ role }) => /sub|deck/i.test(role));
  return summary && plainTextOfRole(summary);
}

/** Roles of IPTC's content production vocabulary, and what agencies write instead. */
const WRITES = /author|writer|creator|reporter|journalist|byline|contributor|editor|photographer|columnist/;
const PROVIDES = /source|provider|agency|credit|distributor|publisher|supplied/;

/** The people and organisations that the item names with their role. */
function contributorsOf({ people, organisations, infoSources }: NewsItem): ContributorDraft[] {
  return [
    ...people.filter(({ rel }) => WRITES.test(rel)).map((one) => contributorOf(one, "Person")),
    ...organisations.filter(({ rel }) => WRITES.test(rel)).map((one) => contributorOf(one, "Organization")),
    ...infoSources.filter(({ rel }) => rel !== "" && !PROVIDES.test(rel)).map((one) => contributorOf(one)),
  ];
}

function contributorOf({ name, rel, uri }: Concept, type?: "Person" | "Organization"): ContributorDraft {
  const role = rel.split(/[/#:]/).at(-1) ?? "";
  return {
    name,
    ...(role !== "" && { role }),
    ...(uri !== undefined && isWebUrl(uri) && { url: uri }),
    ...(type !== undefined && { type }),
  };
}

/** Where the information comes from, else who holds the rights. Interviewees are information sources too. */
function sourceOf({ infoSources, copyrightHolder }: NewsItem): SourceDraft | undefined {
  const provider = infoSources.find(({ rel }) => PROVIDES.test(rel)) ?? infoSources.find(({ rel }) => rel === "");
  const holder = copyrightHolder?.replace(/^(?:copyright|\(c\)|©)[\s,]*(?:\(c\)|©)?[\s\d,–-]*/i, "").trim();
  const name = provider?.name ?? (holder === "" ? undefined : holder);
  return name === undefined ? undefined : { type: "Source", name };
}

/** The seventeen topics at the top of IPTC's Media Topics are what newspapers call sections. */
const TOP_TOPIC = /(?:^|\D)(?:0[1-9]|1[0-7])000000$/;

function sectionOf({ subjects }: NewsItem): string | undefined {
  return subjects.find(({ code, uri = "" }) => TOP_TOPIC.test(code) || TOP_TOPIC.test(uri))?.name;
}

/** What the item is about, by name. */
function keywordsOf(item: NewsItem): readonly string[] {
  const about = [item.subjects, item.people, item.organisations, item.places, item.events, item.objects, item.genres];
  return [
    ...new Set(
      about
        .flat()
        .filter(({ rel }) => !WRITES.test(rel))
        .map(({ name }) => name),
    ),
  ];
}
