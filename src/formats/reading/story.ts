import { orAbsent } from "./json/fields";
import { BadDocument } from "../../domain/errors/errors";
import type { ArticleDraft, BlockDraft, ContributorDraft, SourceDraft } from "../../domain/draft";
import { isWebUrl } from "../../domain/addresses/urls";
import type { Image } from "../../domain/media";
import { detectLanguage } from "../../domain/text/languages/language";
import { fold } from "../../domain/text/folding/fold";
import type { DocumentHints, ReadItem } from "../format-reader";
import type { StatedDate } from "./dates";
import { statedByline, type Byline } from "./page-words/byline";
import { defined } from "./json/fields";
import { readDate } from "./standard-dates";
import type { Warning } from "../../domain/errors/warning";

/** What a document says of the one article in it, before it becomes a draft. Formats of all syntaxes gather it. */
export interface Story {
  readonly id?: string | undefined;
  /** The address of its web page. */
  readonly url?: string | undefined;
  readonly headline?: string | undefined;
  readonly summary?: string | undefined;
  readonly byline?: string | undefined;
  /** Stated one by one. Absent: those in the author line. */
  readonly authors?: readonly string[] | undefined;
  readonly contributors?: readonly ContributorDraft[];
  readonly source?: SourceDraft | undefined;
  readonly language?: string | undefined;
  /** Dates as written, or as they were read from the text, the best first. */
  readonly published?: readonly (string | StatedDate | undefined)[];
  readonly modified?: readonly (string | undefined)[];
  readonly section?: string | undefined;
  readonly dateline?: string | undefined;
  readonly copyrightNotice?: string | undefined;
  readonly keywords?: readonly string[];
  readonly image?: Image | undefined;
  readonly wordCount?: number | undefined;
  readonly body: readonly BlockDraft[];
}

export interface TranslatedStory {
  readonly draft: ArticleDraft;
  readonly warnings: readonly Warning[];
}

/**
 * The story as an article. Without a headline, the first line of its text is one. A first line that repeats the
 * headline is left out. Undefined if there is neither a headline nor a text.
 */
export function articleOf(story: Story, hints: DocumentHints): TranslatedStory | undefined {
  const warnings: Warning[] = [];
  const headline = isReadable(story.headline)
    ? withoutSource(story.headline, story.source?.name)
    : firstLineOf(story.body);
  if (headline === undefined) return undefined;
  const body = withoutHeadline(story.body, headline);
  const { rules, ...dates } = datesOf(story, hints, warnings);
  const signed = story.byline === undefined ? undefined : statedByline(story.byline);
  const allRules = {
    ...rules,
    ...(!isReadable(story.headline) && { headline: "the first line of the text: the item has no headline" }),
  };
  const draft: ArticleDraft = {
    type: "Article",
    headline,
    ...defined({
      url: addressOf(story),
      source:
        story.source ?? (hints.source === undefined ? undefined : { type: "Source" as const, name: hints.source }),
      summary: story.summary,
      byline: story.byline,
      authors: orAbsent(authorsOf(story, signed)),
      contributors: orAbsent(contributorsOf(story, signed)),
      language: story.language ?? hints.language,
      ...dates,
      section: story.section,
      dateline: story.dateline,
      copyrightNotice: story.copyrightNotice,
      keywords: orAbsent([...new Set(story.keywords)]),
      image: story.image ?? firstImage(body),
      wordCount: story.wordCount,
      body: orAbsent(body),
    }),
    ...(Object.keys(allRules).length > 0 && { rules: allRules }),
  };
  return { draft, warnings };
}

/** What the document says, else what its text is in: "03/04/2025" is in April in Arabic. Saving detects it too. */
export function languageOf({ language, headline = "", body }: Story, hints: DocumentHints): string | undefined {
  const stated = language ?? hints.language;
  if (stated !== undefined) return stated;
  let sample = headline;
  for (const block of body)
    if ((block.type === "Paragraph" || block.type === "Heading") && sample.length < LONGEST_SAMPLE)
      sample += `\n${block.text.slice(0, LONGEST_SAMPLE)}`;
  const detected = detectLanguage(sample);
  return detected === "und" ? undefined : detected;
}

const LONGEST_SAMPLE = 4_000;

/** The story as an item of a list of stories. Throws BadDocument if it has neither a headline nor a text. */
export function storyRead(story: Story, hints: DocumentHints, place: string, noted: readonly Warning[] = []): ReadItem {
  const translated = articleOf(story, hints);
  if (translated === undefined) throw new BadDocument("expected a title or a text, got neither");
  const warnings = [...noted, ...translated.warnings];
  return { outcome: "item", draft: translated.draft, place, ...(warnings.length > 0 && { warnings }) };
}

function authorsOf({ authors = [], contributors = [] }: Story, signed: Byline | undefined): readonly string[] {
  if (authors.length > 0) return authors;
  const named = signed?.authors ?? [];
  return named.length > 0 ? named : contributors.filter(isAuthor).map(({ name }) => name);
}

/** Also those whose account the author line tells: "By Mona Carter (@monacarter)". */
function contributorsOf({ contributors = [] }: Story, signed: Byline | undefined): readonly ContributorDraft[] {
  const others = signed?.contributors ?? [];
  return [...contributors, ...others.filter(({ name }) => contributors.every((other) => other.name !== name))];
}

/** Roles in the words of IPTC's content production parties. */
function isAuthor({ role = "" }: ContributorDraft): boolean {
  return /^$|author|writer|creator|reporter|byline|journalist|correspondent/i.test(role);
}

function firstImage(body: readonly BlockDraft[]): Image | undefined {
  return body.find((block) => block.type === "ImageBlock")?.image;
}

function datesOf(story: Story, hints: DocumentHints, warnings: Warning[]) {
  const context = defined({ timeZone: hints.timeZone, language: languageOf(story, hints) });
  const first = (field: string, written: NonNullable<Story["published"]> = []) => {
    for (const text of written) {
      if (text === undefined) continue;
      if (typeof text !== "string") return text;
      const stated = readDate(text, context);
      if (stated !== undefined) return stated;
      const value = JSON.stringify(text.slice(0, 60));
      warnings.push({ code: "VALUE_LEFT_OUT", text: `expected a date, got ${value}`, field, value });
    }
    return undefined;
  };
  const [published, changed] = [first("published", story.published), first("modified", story.modified)];
  const isLater = published !== undefined && changed !== undefined && changed.date.instant > published.date.instant;
  return {
    publishedAt: (published ?? changed)?.date ?? hints.publishedAt,
    modifiedAt: isLater ? changed.date : undefined,
    rules: {
      ...(published?.rule !== undefined && { publishedAt: published.rule }),
      ...(isLater && changed.rule !== undefined && { modifiedAt: changed.rule }),
    },
  };
}

/** The web page's address, else the item's own name where it is one for all the world. */
function addressOf({ url, id }: Story): string | undefined {
  if (url !== undefined && isWebUrl(url)) return url;
  return id !== undefined && (isWebUrl(id) || /^(?:urn|tag):\S+$/i.test(id)) ? id : undefined;
}

const LONGEST_HEADLINE = 200;

function firstLineOf(blocks: readonly BlockDraft[]): string | undefined {
  const first = blocks.find((block) => block.type === "Heading" || block.type === "Paragraph");
  const line = first?.text.split("\n")[0]?.trim() ?? "";
  if (!isReadable(line)) return undefined;
  return line.length <= LONGEST_HEADLINE ? line : `${line.slice(0, LONGEST_HEADLINE).trimEnd()}…`;
}

/** Programs that collect news write the newspaper behind the headline: `Ferry is back - The Gazette`. */
export function withoutSource(headline: string, source: string | undefined): string {
  if (source === undefined || !headline.endsWith(source)) return headline;
  const [rest = headline] = /^.{8,}(?=\s[-–—|]\s$)/u.exec(headline.slice(0, -source.length)) ?? [];
  return rest.trimEnd();
}

function isReadable(text: string | undefined): text is string {
  return text !== undefined && /[\p{L}\p{N}]/u.test(text);
}

/** Many bodies repeat the headline as their first line, which is no text. */
export function withoutHeadline(blocks: readonly BlockDraft[], headline: string): readonly BlockDraft[] {
  const [first] = blocks;
  const repeats =
    (first?.type === "Heading" || first?.type === "Paragraph") && fold(first.text.trim()) === fold(headline.trim());
  return repeats && blocks.length > 1 ? blocks.slice(1) : blocks;
}
