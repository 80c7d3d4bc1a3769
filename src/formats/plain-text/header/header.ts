import { detectLanguage } from "../../../domain/text/languages/language";
import type { DateContext } from "../../reading/dates";
import { authorTold, isNameAlone, nameAlone, unlabelledByline } from "../../reading/page-words/byline";
import { bylineBelowHeadline } from "../../reading/page-words/bylines-below-headline";
import { datelineDate } from "../../reading/page-words/dateline";
import { asideIn, fieldsIn, fieldsOf, joinedFields, yearIn } from "./header-fields";
import type { HeaderFields } from "./header-fields";
import {
  authorsInText,
  bylineWithoutLabel,
  fieldLinesBelow,
  headlineIn,
  isAgencyAgain,
  isOfAgencies,
  mayBeOfAgencies,
  isOffice,
  isPageLabel,
  isWholeSentence,
  linesOfPosts,
  MOST_ABOVE_FIELDS,
  photographer,
} from "./header-lines";
import { isBulleted, isWordless, SENTENCE_END } from "../line-shapes";
import type { Line } from "../lines";

export interface Header {
  readonly headline: string;
  readonly fields: HeaderFields;
  /** All lines, but without lines of fields that were found below the first prose. */
  readonly lines: readonly Line[];
  /** Index of the first line of prose, and of the line after the last. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

/**
 * Finds the headline, the fields between it and the prose, and the fields below the prose. Undefined if no line can be
 * a headline. `captions` were left out: authors take pictures too. So were the lines that name `signatures`.
 */
export function headerOf(
  written: readonly Line[],
  hinted: DateContext,
  captions: readonly string[] = [],
  signatures: readonly string[] = [],
): Header | undefined {
  const headlineAt = headlineIn(written);
  const headline = written[headlineAt]?.text;
  if (headline === undefined) return undefined;
  const context = { ...hinted, language: detectLanguage(headline) };
  return new HeaderReading(written, headlineAt, headline, context, captions, signatures).header();
}

/** Where a page says only when it was changed, that is its date. */
function withLastChange(fields: HeaderFields): HeaderFields {
  const { publishedAt, modifiedAt } = fields;
  if (publishedAt !== undefined || modifiedAt === undefined) return fields;
  return { ...fields, publishedAt: modifiedAt, rules: { ...fields.rules, publishedAt: "date-of-last-change" } };
}

/** The reading of one header. Lines of fields below a summary are cut out of the lines. */
class HeaderReading {
  private fields: HeaderFields = {};
  private readonly above: HeaderFields;
  /** The numbers of lines that say who wrote a post. */
  private readonly ofPosts: ReadonlySet<number>;

  constructor(
    private lines: readonly Line[],
    private readonly headlineAt: number,
    private readonly headline: string,
    private readonly context: DateContext,
    private readonly captions: readonly string[],
    private readonly signatures: readonly string[],
  ) {
    this.above = lines
      .slice(0, headlineAt)
      .reduce<HeaderFields>((known, { text }) => joinedFields(known, fieldsIn(text, context) ?? {}), {});
    this.ofPosts = linesOfPosts(lines, headlineAt + 1, context);
  }

  header(): Header {
    let bodyStart = this.headlineAt + 1;
    while (bodyStart < this.lines.length && this.readLine(bodyStart)) bodyStart += 1;
    if (this.fields.publishedAt === undefined) this.readBelowSummary(bodyStart);
    const bodyEnd = this.readEnd(bodyStart);
    const known = joinedFields(this.fields, this.above);
    const fields = withLastChange(this.withDateline(known, this.lines.slice(bodyStart, bodyStart + 2)));
    const ends = [...this.lines.slice(bodyStart, bodyStart + 2), ...this.lines.slice(bodyStart, bodyEnd).slice(-2)];
    const signed = fields.authors === undefined ? this.signedBy(ends) : [];
    return {
      headline: this.headline,
      fields: signed.length === 0 ? fields : { ...fields, authors: signed },
      lines: this.lines,
      bodyStart,
      bodyEnd,
    };
  }

  /** A release may state its day in its first sentence alone. */
  private withDateline(known: HeaderFields, starts: readonly Line[]): HeaderFields {
    if (known.publishedAt !== undefined || known.modifiedAt !== undefined) return known;
    const dated = starts.map(({ text }) => datelineDate(text, this.context)).find((date) => date !== undefined);
    return dated === undefined ? known : { ...known, publishedAt: dated.date };
  }

  private signedBy(ends: readonly Line[]): readonly string[] {
    const authors = authorsInText(ends);
    return authors.length > 0 ? authors : this.signatures;
  }

  private readLine(at: number): boolean {
    const line = this.lines[at];
    // "14:30 The fire is out": the first heading of a live page.
    if (line?.isSummary === true || (line?.kind === "heading" && /^\p{Nd}/u.test(line.text))) return false;
    // An empty line stands above it and none below: the heading of the first paragraph. So is one above points.
    const isApart = line?.afterGap === true && this.lines[at + 1]?.afterGap === false;
    if (line?.kind === "heading" && (isApart || isBulleted(this.textAt(at + 1)))) return false;
    return this.readFields(at) || this.readByline(at) || this.readYear(at) || this.isAside(at);
  }

  private isPost(at: number): boolean {
    return this.ofPosts.has(this.lines[at]?.number ?? 0);
  }

  private textAt(at: number): string {
    return this.lines[at]?.text ?? "";
  }

  private readFields(at: number, allowed: (found: HeaderFields) => boolean = () => true): boolean {
    const found = this.isPost(at) ? undefined : fieldsIn(this.textAt(at), this.context);
    if (found === undefined || !allowed(found)) return false;
    this.fields = joinedFields(this.fields, found);
    return true;
  }

  private readByline(at: number): boolean {
    if (this.isPost(at)) return false;
    const text = this.textAt(at);
    const { byline, authors = [] } = this.fields;
    if (byline !== undefined) {
      // A second author, on a line below the first.
      const isNext = this.lines[at]?.number === (this.lines[at - 1]?.number ?? 0) + 1;
      const isSecond = isNext && this.textAt(at - 1) === byline && isNameAlone(text);
      if (isSecond && !authors.includes(text)) this.fields = { ...this.fields, authors: [...authors, text] };
      return isSecond;
    }
    const found =
      photographer(this.lines, at, this.captions) ??
      (this.lines[at]?.isByline === true
        ? (unlabelledByline(text, this.context) ?? bylineBelowHeadline(text) ?? nameAlone(text, { isDated: true }))
        : undefined) ??
      bylineWithoutLabel(this.lines, at, this.headlineAt, this.context, this.above.publishedAt !== undefined) ??
      (this.lines[at]?.isByline === true ? authorTold(text) : undefined);
    if (found !== undefined) this.fields = joinedFields(this.fields, fieldsOf(found));
    return found !== undefined;
  }

  private isAside(at: number): boolean {
    const text = this.textAt(at);
    if (this.isPost(at)) return false;
    const { publishedAt = this.above.publishedAt, byline } = this.fields;
    const isBelowFields = publishedAt !== undefined || byline !== undefined;
    return (
      text === this.headline ||
      (isBelowFields && (isPageLabel(this.lines, at) || isAgencyAgain(text, this.fields))) ||
      asideIn(text) !== undefined ||
      isWordless(text) ||
      isOffice(this.lines, at, byline, this.context)
    );
  }

  /** A day with an unknown month, directly below the author. */
  private readYear(at: number): boolean {
    const isBelowAuthor = this.fields.byline !== undefined && this.textAt(at - 1) === this.fields.byline;
    const found = isBelowAuthor && !this.isPost(at) ? yearIn(this.textAt(at)) : undefined;
    if (found === undefined || this.fields.publishedAt !== undefined) return false;
    this.fields = joinedFields(this.fields, found);
    return true;
  }

  /** The date and the author below one or two lines of a summary. */
  private readBelowSummary(bodyStart: number): void {
    const isDated = this.above.publishedAt !== undefined;
    const firstPost = this.lines.findIndex((_, at) => at >= bodyStart && this.isPost(at));
    const near = firstPost < 0 ? this.lines : this.lines.slice(0, firstPost);
    const { start, end } = fieldLinesBelow(near, bodyStart, this.context, isDated);
    if (end === start) {
      if (isDated) this.readSignature(bodyStart);
      return;
    }
    for (let at = start; at < end; at += 1) this.readFields(at);
    const isSigned = start - 1 >= bodyStart && this.readByline(start - 1);
    let last = end;
    while (last < this.lines.length && (this.readByline(last) || this.isAside(last))) last += 1;
    this.lines = this.lines.toSpliced(start - (isSigned ? 1 : 0), last - start + (isSigned ? 1 : 0));
  }

  /** The author's name alone, where the date is above the headline. */
  private readSignature(bodyStart: number): void {
    for (let at = bodyStart + 1; at <= bodyStart + MOST_ABOVE_FIELDS; at += 1) {
      if (at + 1 >= this.lines.length || !this.readByline(at)) continue;
      this.lines = this.lines.toSpliced(at, 1);
      return;
    }
  }

  /** Gives the end of the prose. An address or an author below it may belong to something else. */
  private readEnd(bodyStart: number): number {
    let end = this.lines.length;
    const isOwn = (found: HeaderFields): boolean =>
      found.url === undefined && (found.byline === undefined || isOfAgencies(found));
    while (end > bodyStart && this.readFields(end - 1, isOwn)) end -= 1;
    const ofAgencies = new Set<number>();
    const isText = (at: number): boolean => this.lines[at]?.kind !== "related" && SENTENCE_END.test(this.textAt(at));
    for (let at = end - 1; at > bodyStart && !isText(at); at -= 1)
      if (mayBeOfAgencies(this.textAt(at)) && this.readFields(at, isOfAgencies)) ofAgencies.add(at);
    // What stands below such a line does not touch what stands above it.
    this.lines = this.lines.flatMap((line, at) =>
      ofAgencies.has(at) ? [] : [ofAgencies.has(at - 1) ? { ...line, afterGap: true } : line],
    );
    end -= ofAgencies.size;
    const last = this.textAt(end - 1);
    const isOfFoot = this.lines[end - 1]?.kind === "foot" && !this.isPost(end - 1);
    const isSigned =
      end - 2 > bodyStart &&
      !this.isPost(end - 1) &&
      isNameAlone(last) &&
      /\p{Ll}/u.test(last) &&
      isWholeSentence(this.textAt(end - 2));
    const byline = isSigned && this.fields.byline === undefined ? nameAlone(last, { isDated: true }) : undefined;
    if (byline === undefined) return isOfFoot && end - 1 > bodyStart ? end - 1 : end;
    this.fields = joinedFields(this.fields, fieldsOf(byline));
    return end - 1;
  }
}
