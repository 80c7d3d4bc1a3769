import type { DateContext } from "../../reading/dates";
import { isDate } from "../../reading/dates";
import { isNameAlone, labelledByline, nameAlone, unlabelledByline } from "../../reading/page-words/byline";
import { fold } from "../../../domain/text/folding/fold";
import { fieldsIn, isLabelledPublished } from "./header-fields";
import type { HeaderFields } from "./header-fields";
import { isWholeSentence } from "./header-lines";
import { hasFields, labelledDate } from "./header-shapes";
import { isShort, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { sharedWords, stemCounts, stemsOf } from "../shared-words";

/** Where a label says who the author is, a name alone is something else. So is a date alone. */
export function withLabelled(fields: ReadonlyMap<number, Line>, context: DateContext): ReadonlyMap<number, Line> {
  const isLabelled = ({ text }: Line): boolean => (labelledByline(text, context)?.authors.length ?? 0) > 0;
  const isPublished = ({ text }: Line): boolean =>
    isLabelledPublished(text, context) && fieldsIn(text, context)?.publishedAt?.precision === "MINUTE";
  const [isSigned, isDated] = [isLabelled, isPublished].map((is) => [...fields.values()].some(is));
  return new Map(
    [...fields].filter(([, line]) => {
      if (isSigned && !isLabelled(line) && isUnlabelled(line.text, context)) return false;
      return !isDated || !isDate(line.text, context);
    }),
  );
}

const FEWEST_WORDS_OF_LEAD = 3;

/**
 * "First trip on 3 March 2025" directly below the headline, and another day alone below it: when something happens, in
 * some words without a label that we know. The day alone is the page's.
 */
export function datedLead(
  fields: ReadonlyMap<number, Line>,
  lines: readonly Line[],
  at: number,
  context: DateContext,
): number | undefined {
  const [text, field] = [lines[at]?.text ?? "", fields.get(at)?.text ?? ""];
  const said = fieldsIn(field, context);
  if (said?.publishedAt === undefined || said.byline !== undefined || isDate(text, context)) return undefined;
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  if (words < FEWEST_WORDS_OF_LEAD || /[:：|·•]\s|\s[–—-]\s/u.test(text) || isLabelledPublished(text, context))
    return undefined;
  const day = said.publishedAt.instant.slice(0, 10);
  const isOther = (line: Line, place: number): boolean =>
    place > at && isDate(line.text, context) && fieldsIn(line.text, context)?.publishedAt?.instant.slice(0, 10) !== day;
  return [...fields].some(([place, line]) => isOther(line, place)) ? at : undefined;
}

/**
 * Of names alone, one that the page says again is the author. One that it says once, below a caption, took a picture.
 */
export function withoutPhotographers(
  fields: ReadonlyMap<number, Line>,
  lines: readonly Line[],
  written: readonly Line[],
): ReadonlyMap<number, Line> {
  const isSaidAgain = ({ text }: Line): boolean => written.filter((line) => line.text === text).length > 1;
  const names = [...fields].filter(([, { text }]) => isNameAlone(text));
  if (!names.some(([, line]) => isSaidAgain(line))) return fields;
  const others = names.filter(([at, line]) => !isSaidAgain(line) && isWholeSentence(lines[at - 1]?.text ?? ""));
  const dropped = new Set(others.map(([at]) => at));
  return new Map([...fields].filter(([at]) => !dropped.has(at)));
}

/** `SITE - NAME` above the date: the page says the name of its site again. */
export function besideSite(
  lines: readonly Line[],
  at: number,
  written: readonly Line[],
  context: DateContext,
): string | undefined {
  const parts = (lines[at]?.text ?? "").split(/\s[–—|-]\s|\s?[/:]\s?/u);
  if (parts.length !== 2 || !hasFields(lines[at + 1]?.text ?? "", context)) return undefined;
  const [first = 0, second = 0] = parts.map((part) => written.filter(({ text }) => text.includes(part)).length);
  const name = first > second ? parts[1] : parts[0];
  const isOfSite = Math.max(first, second) >= FEWEST_OF_SITE && first !== second;
  return isOfSite && name !== undefined && nameAlone(name, { isDated: true }) !== undefined ? name : undefined;
}

const FEWEST_OF_SITE = 3;

export const isByline = (text: string, context: DateContext): boolean =>
  isUnlabelled(text, context) || fieldsIn(text, context)?.byline !== undefined;

export const isUnlabelled = (text: string, context: DateContext): boolean =>
  fieldsIn(text, context) === undefined &&
  (nameAlone(text, { isDated: true }) !== undefined || unlabelledByline(text, context) !== undefined);

/** Below the date a line without capitals may name a topic: it has a word of the headline then, or an article. */
export const mayBeName = (text: string, headline: string): boolean =>
  wordsOf(text) >= 2 && !/^(?:ال|ה)\p{L}{3,}/u.test(text) && sharedWords(text, stemCounts([headline])) === 0;

/** What stands above the headline, such as the name of the site. */
export function namesAbove(written: readonly Line[], headline: Line | undefined): ReadonlySet<string> {
  return new Set(
    written
      .filter(({ number }) => number < (headline?.number ?? 0))
      .map(({ text }) => text)
      .filter(isShort),
  );
}

/**
 * "By Ada Marin, Quay TV": the page names its newsroom behind the author, and in its menu or in the line of the
 * copyright, which does not name the author.
 */
export function withoutNewsroom(
  fields: HeaderFields,
  above: ReadonlySet<string> = new Set(),
  rights: string = "",
): HeaderFields {
  const { authors = [], byline = "" } = fields;
  const menu = new Set([...above].map(fold));
  const isOwned = (name: string): boolean => ` ${fold(rights)} `.includes(` ${fold(name)} `);
  const isNewsroom = (name: string, at: number): boolean =>
    at > 0 &&
    (menu.has(fold(name)) || (isOwned(name) && !isOwned(authors[0] ?? ""))) &&
    /[,،、]\s?$/u.test(byline.slice(0, byline.indexOf(name)));
  const kept = authors.filter((name, at) => !isNewsroom(name, at));
  return kept.length === authors.length ? fields : { ...fields, authors: kept };
}

/** "Press release" below, "Press releases" above the headline: the words of a section in another form name nobody. */
export function namesSection(text: string, above: ReadonlySet<string>): boolean {
  const own = [...stemsOf(text)];
  const isForm = (section: string): boolean => {
    const stems = [...stemsOf(section)];
    const isSame = (stem: string, at: number): boolean =>
      stem.startsWith(own[at] ?? " ") || (own[at] ?? "").startsWith(stem);
    return section !== text && stems.length === own.length && stems.every(isSame);
  };
  return own.length > 1 && [...above].some(isForm);
}

const SHORTEST_OF_LABEL = 5;

/** "For Immediate Release" beside "Release date: 4 May 2026": no name has a word of a date's label. */
export function saysOfDate(lines: readonly Line[], at: number, context: DateContext): boolean {
  const text = lines[at]?.text ?? "";
  const words = fold(text)
    .split(" ")
    .filter((word) => word.length >= SHORTEST_OF_LABEL);
  return [lines[at - 1], lines[at + 1]].some((line) => {
    const date = line === undefined ? undefined : labelledDate(line.text, context);
    const label = date === undefined ? "" : fold(line?.text.slice(0, -date.length) ?? "");
    return words.some((word) => label.split(/[^\p{L}]+/u).includes(word));
  });
}

const SHORTEST_SITE = 6;

/** "New Quay Courier-Ledger": the last word is in the line of the copyright, or in the address that stands there. */
export function isOfCopyright(text: string, written: readonly Line[]): boolean {
  const word = lettersOf(text.split(/\s/u).at(-1) ?? "");
  if (word.length < SHORTEST_SITE || !isNameAlone(text)) return false;
  const rights = written.find((line) => /^(?:©|\(c\)|copyright)/iu.test(line.text))?.text ?? "";
  return !rights.includes(text) && lettersOf(rights).includes(word);
}

const lettersOf = (text: string): string => fold(text).replaceAll(/[^\p{L}]/gu, "");

/** `SITE - PLACE`: a part is the name of the site. */
export const namesSite = (text: string, above: ReadonlySet<string>): boolean =>
  text.split(/\s[–—|-]\s|\s?[/]\s?/u).some((part, _, parts) => parts.length === 2 && above.has(part));
