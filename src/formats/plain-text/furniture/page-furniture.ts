import { fold } from "../../../domain/text/folding/fold";
import { isDate, isTime, isTimeAgo, parseDate } from "../../reading/dates";
import { isNameAlone, labelledByline, unlabelledByline } from "../../reading/page-words/byline";
import { isButton, isCopyright } from "../../reading/page-words/furniture-labels";
import { isCredited } from "../../reading/page-words/credit-labels";
import { AGENCIES, NO_SOURCE } from "../../reading/page-words/header-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { isWireTime } from "../../reading/page-words/wire-heads";
import { fieldsIn, namesSources } from "../header/header-fields";
import { labelledDate } from "../header/header-shapes";
import { isOfAgencies } from "../header/header-lines";
import { namesAbove } from "../header/page-names";
import { lineKinds } from "../line-kinds/line-kinds";
import type { LineKind } from "../line-kinds/line-kinds";
import { endsSentence, isBulleted, isTitleShaped, isWordless, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { isUrl, urlAlone } from "../lines";
import { referredPost } from "../posts/pasted-post";
import type { LinesInPosts } from "../posts/in-posts";
import { isPostFurniture } from "../posts/labels/post-labels";
import { namesPlatform } from "../posts/post-marks";
import { isFurniture } from "./furniture-lines";
import { sectionAbove } from "./page-top";
import { signaturesIn } from "./signatures";

/** The lines of a pasted page without what the site puts around the text, and which lines were left out. */
export interface CleanPage {
  /** A line of the kind "page" may be one of the header's fields. */
  readonly lines: readonly Line[];
  /** The numbers of the lines that were left out. */
  readonly leftOut: readonly number[];
  /** The section of the site that the lines above the headline name. */
  readonly section?: string;
  /** The lines that say who took a picture. Authors take pictures too. */
  readonly captions: readonly string[];
  /** Whom the lines that were left out name as the author. */
  readonly signatures: readonly string[];
  /** The short lines above the headline: the site's name, its sections, its buttons. */
  readonly above?: ReadonlySet<string>;
  /** The line of the copyright. */
  readonly rights?: string;
}

type IsPost = (at: number) => boolean;

/**
 * Leaves out what stands above the headline, between the text, and below it. `isPost` tells who
 * wrote a post, `isInPost` all lines that surely are of one.
 */
export function withoutPageFurniture(
  written: readonly Line[],
  isPost: IsPost,
  { isInPost, isClosing }: LinesInPosts = { isInPost: isPost, isClosing: () => false },
): CleanPage {
  const kinds = kindsIn(written, isPost, isClosing);
  const headlineAt = kinds.indexOf("headline");
  const dateAt = dateAbove(written, headlineAt);
  const lines = written.map((line, at) => {
    if (at === dateAt) return withoutLabel(line);
    // Who wrote a post, and what the page says around it, are read with the post.
    return isInPost(at) || ((kinds[at] !== "foot" || isUrl(line.text)) && isOfPost(written, at, isPost))
      ? line
      : {
          ...line,
          kind: line.isByline
            ? "author"
            : isInPost(at - 1) && isPlainSentence(line.text)
              ? "text"
              : kindOf(line.text, kinds[at]),
        };
  });
  const isKept = keptIn(lines, headlineAt, dateAt !== undefined);
  const dropped = new Set(lines.flatMap((_, at) => (at === dateAt || isKept(at) ? [] : [at])));
  const section = sectionAbove(written, headlineAt);
  const rights = written.findLast(({ text }) => isCopyright(text))?.text;
  // "Quay, 3 June": the place before the day stays.
  const asWritten = lines.map((line, at) => ({ ...line, text: written[at]?.text ?? "" }));
  return {
    lines: kept(lines, dropped),
    leftOut: [...dropped].map((at) => written[at]?.number ?? 0),
    ...(section !== undefined && { section }),
    captions: written.map(({ text }) => text).filter(isCredited),
    signatures: signaturesIn(asWritten, dropped, headlineAt),
    above: namesAbove(written, written[headlineAt]),
    ...(rights !== undefined && { rights }),
  };
}

/** The counts and buttons below a post would look like the end of the page, so the kinds are told without them. */
function kindsIn(written: readonly Line[], isPost: IsPost, isClosing: IsPost): LineKind[] {
  const places = written.flatMap((_, at) => (isClosing(at) ? [] : [at]));
  if (places.length === written.length) return lineKinds(written, isPost);
  const others = places.flatMap((at) => written[at] ?? []);
  const told = lineKinds(others, (index) => isPost(places[index] ?? -1));
  const kinds = written.map((): LineKind => "page");
  places.forEach((at, index) => (kinds[at] = told[index] ?? "page"));
  return kinds;
}

/** "Cairo - agencies" is a dateline, and of the text. */
const isDateline = (text: string): boolean =>
  text.length <= LONGEST_BESIDE && text.split(/\s[–—-]\s/u).some((part) => NO_SOURCE.has(fold(part)));

/** Directly below a post. */
const isPlainSentence = (text: string): boolean =>
  /[.。।۔]$/u.test(text) && wordsOf(text) >= 3 && !isFurniture(text) && relatedLine(text) === undefined;

/** A button is none of the text, whatever stands around it. */
const kindOf = (text: string, kind: LineKind = "text"): LineKind =>
  kind === "author" && isDateline(text)
    ? "text"
    : STAYING.has(kind) && ((isButton(text) && relatedLine(text) === undefined) || namesSources(text))
      ? "page"
      : kind;

const STAYING: ReadonlySet<LineKind> = new Set(["text", "heading", "related", "related label"]);

const BESIDE_POST = 4;
const LONGEST_BESIDE = 60;

/** Its author, its counts and buttons, or a line above it that names the platform: "Skip X post by …". */
function isOfPost(lines: readonly Line[], at: number, isPost: IsPost): boolean {
  if (isPost(at)) return true;
  const text = lines[at]?.text ?? "";
  // The address of a post, or of the related article above.
  if (referredPost(text) !== undefined || isOfRelated(lines, at)) return true;
  if (isFurniture(text)) return false;
  if (isOfClosing(lines, at, isPost)) return true;
  if (text.length > LONGEST_BESIDE || !namesPlatform(text)) return false;
  for (let step = -BESIDE_POST; step <= BESIDE_POST; step += 1) if (isPost(at + step)) return true;
  return false;
}

/** The address below the title of a related article, whose label stands on the same line or above. */
const isOfRelated = (lines: readonly Line[], at: number): boolean =>
  urlAlone(lines[at]?.text ?? "") !== undefined &&
  (Boolean(relatedLine(lines[at - 1]?.text ?? "")?.title) || relatedLine(lines[at - 2]?.text ?? "") !== undefined);

/**
 * Which lines stay: the text, and what the reading of the header and of the posts needs. They know themselves what of
 * that is none of the text.
 */
function keptIn(lines: readonly Line[], headlineAt: number, isDatedAbove: boolean): (at: number) => boolean {
  const header = headerEnd(lines, headlineAt);
  const last = lines.findLastIndex(isOfText);
  const dateBelow = isDatedAbove ? undefined : dateBelowText(lines, last);
  return (at) => {
    const { text = "", kind } = lines[at] ?? {};
    if (kind === "above") return false;
    if (at === dateBelow) return true;
    if (at === lines.length - 1 && isWireTime(text)) return true;
    if (kind === "related label") return relatedLine(text) !== undefined || lines[at + 1]?.kind === "related";
    if (kind === "author" && at < header) return true;
    if (kind !== "page" && kind !== "foot" && kind !== "author") return true;
    const isAtEnd = at === last + 1 && !lines.slice(at).some(({ kind: below }) => below === "related");
    const isBelowText = at === last + 1 && isOfAgencies(fieldsIn(text, {}) ?? {});
    return at < header && kind !== "foot"
      ? !isFurniture(text)
      : isBelowText || (isAtEnd && isSource(text)) || (isAtEnd && isSignature(lines, at));
  };
}

const FARTHEST_DATE = 5;

/** The date of a page that has none above its text: alone on its line, a few buttons below the text. */
function dateBelowText(lines: readonly Line[], last: number): number | undefined {
  const isDated = ({ text, kind }: Line): boolean => kind !== undefined && isDayOf(text);
  if (last < 0 || lines.slice(0, last).some(isDated)) return undefined;
  const at = lines.findIndex((line, place) => place > last && isDated(line));
  const between = lines.slice(last + 1, at);
  const isNear = at > last + 1 && at <= last + FARTHEST_DATE && !between.some(({ kind }) => kind === "related");
  return isNear && lines[at]?.kind === "foot" ? at : undefined;
}

const isDayOf = (text: string): boolean =>
  dateAlone(text) !== undefined || fieldsIn(text, {})?.publishedAt !== undefined;

const isOfText = ({ kind }: Line): boolean => kind === undefined || kind === "text" || kind === "heading";

/** A summary of two sentences may stand above the fields of the header, and the first sentence below. */
const MOST_TEXT = 3;
const MOST_HEADER_LINES = 24;

/** Where the header ends at the latest. */
function headerEnd(lines: readonly Line[], headlineAt: number): number {
  // What happened in points stands above the author too.
  const texts = lines.flatMap((line, at) => (at > headlineAt && isOfText(line) && !isBulleted(line.text) ? [at] : []));
  const end = Math.min(texts[MOST_TEXT - 1] ?? lines.length, headlineAt + MOST_HEADER_LINES);
  return Math.max(end, fieldsBelowPoints(lines, headlineAt) + 1);
}

/** Below points without bullets, which end no sentence, the author stands behind a label, and the date below. */
function fieldsBelowPoints(lines: readonly Line[], headlineAt: number): number {
  const first = lines.findIndex((line, at) => at > headlineAt && isOfText(line) && endsSentence(line.text));
  const header = first < 0 ? [] : lines.slice(0, Math.min(first, headlineAt + MOST_HEADER_LINES));
  const byline = header.findLastIndex(({ text }) => (labelledByline(text, {})?.authors.length ?? 0) > 0);
  return byline >= 0 && isDate(header[byline + 1]?.text ?? "") ? byline + 1 : byline;
}

const LONGEST_CLOSING = 12;

/** The counts and buttons below a post, and its date. */
function isOfClosing(lines: readonly Line[], at: number, isPost: IsPost): boolean {
  for (let place = at; place > at - LONGEST_CLOSING && place >= 0; place -= 1) {
    if (isPost(place)) return true;
    const text = lines[place]?.text ?? "";
    if (!isWordless(text) && !isDate(text) && !isTimeAgo(text) && !isPostFurniture(text) && !isTime(text)) return false;
  }
  return false;
}

/** The author, also with a date, or the agency, directly below the text. The heading of a list may look like a name. */
function isSignature(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  if (AGENCIES.has(fold(text)) || unlabelledByline(text)?.publishedAt !== undefined) return true;
  const [title, date] = [lines[at + 1], lines[at + 2]].map((line) => line?.text ?? "");
  return isNameAlone(text) && !(isTitleShaped(title ?? "") && (isDate(date ?? "") || isTimeAgo(date ?? "")));
}

/** A date, or "Source: AFP". */
function isSource(text: string): boolean {
  const fields = fieldsIn(text, {});
  return fields !== undefined && fields.url === undefined && (fields.byline === undefined || isOfAgencies(fields));
}

/** The last date above the headline. The date of the last change may stand below that of publication. */
function dateAbove(written: readonly Line[], headlineAt: number): number | undefined {
  const dated = written.map(({ text }, at) => at < headlineAt && dateAlone(text) !== undefined);
  const last = dated.lastIndexOf(true);
  const isSecond = last > 0 && dated[last - 1] === true && !isDate(written[last]?.text ?? "");
  return last < 0 ? undefined : isSecond ? last - 1 : last;
}

const withoutLabel = (line: Line): Line => ({ ...line, text: dateAlone(line.text) ?? line.text });

/** A date, without its label. */
const dateAlone = (text: string): string | undefined =>
  isDate(text) && parseDate(text) !== undefined ? text : labelledDate(text, {});

/** The lines below the last one that stay keep their distance: an empty line before a dropped line counts. */
function kept(written: readonly Line[], dropped: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  let gap = false;
  written.forEach((line, at) => {
    if (dropped.has(at)) {
      gap ||= line.afterGap;
      return;
    }
    lines.push(gap && !line.afterGap ? { ...line, afterGap: true } : line);
    gap = false;
  });
  return lines;
}
