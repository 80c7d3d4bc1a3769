import { zoneFormat } from "../../../domain/time-zones";
import { fold } from "../../../domain/text/folding/fold";
import { RecentTexts } from "../../../domain/text/folding/recent-texts";
import { longestName, meaningOf } from "./date-lexicon";
import type { Meaning } from "./date-lexicon";
import { withWordsApart } from "./words-apart";

/** A number, a sign, or one or more words of a printed date, folded. */
export interface DatePart {
  readonly text: string;
  /** Absent unless this is a number. */
  readonly value?: number;
  /** Absent unless these are known words. */
  readonly meaning?: Meaning;
  readonly isSign: boolean;
  /** Whether the known word has an ending that no name has. */
  readonly isInflected?: true;
  /** Whether it follows the part before it without white space. */
  readonly glued: boolean;
}

const TOKENS = /\s+|\d+|[\p{L}\p{M}]+|./gsu;
/** The signs inside a name: "p.m.", "aujourd'hui", "אחה״צ", "ཟླ་བ". */
const INNER_SIGN = /^[.'’॰״"་-]$/;
/** Endings that names of months take, at most so many letters: "urtarrilaren", "сарын". */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 3;

interface Token {
  readonly text: string;
  readonly glued: boolean;
}

/** A text is asked in turn whether it is a date, a time, or how long ago something was. */
const recent = new RecentTexts<readonly DatePart[]>(4000);

/** The parts of a printed date. Known names of a few words are one part. */
export function datePartsOf(text: string): readonly DatePart[] {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const parts = partsAnew(text);
  recent.set(text, parts);
  return parts;
}

/** "America/New_York" */
const IANA_ZONE = /(?<![A-Za-z/])[A-Z][A-Za-z]{2,11}(?:\/[A-Z][A-Za-z_-]{1,30}){1,2}(?![A-Za-z/])/gu;

function partsAnew(text: string): DatePart[] {
  const zoned = text.includes("/") ? text.replace(IANA_ZONE, withSpaces) : text;
  const tokens = tokensOf(fold(withWordsApart(zoned)));
  const parts: DatePart[] = [];
  for (let at = 0; at < tokens.length;) {
    const { part, count } = partAt(tokens, at);
    parts.push(part);
    at += count;
  }
  return parts;
}

/** Some zones have two names: Intl lists one. */
function withSpaces(written: string): string {
  const zone = zoneFormat(written)?.resolvedOptions().timeZone;
  return zone === undefined ? written : zone.replace(/[/_-]/g, " ");
}

function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  let glued = false;
  for (const text of folded.match(TOKENS) ?? []) {
    if (text.trim() === "") glued = false;
    else {
      tokens.push({ text, glued });
      glued = true;
    }
  }
  return tokens;
}

function partAt(tokens: readonly Token[], at: number): { part: DatePart; count: number } {
  const { text, glued } = tokens[at] ?? { text: "", glued: false };
  const named = nameAt(tokens, at);
  if (named !== undefined) {
    const { count, ...name } = named;
    return { part: { ...name, isSign: false, glued }, count };
  }
  const isNumber = /^\d/.test(text);
  const isSign = !isNumber && !/^[\p{L}\p{M}]/u.test(text);
  return { part: { text, ...(isNumber && { value: Number(text) }), isSign, glued }, count: 1 };
}

interface FoundName {
  readonly text: string;
  readonly meaning: Meaning;
  readonly isInflected?: true;
  /** How many tokens it takes. */
  readonly count: number;
}

/** The longest known name that begins at a token. */
function nameAt(tokens: readonly Token[], at: number): FoundName | undefined {
  const first = unpadded(tokens[at]?.text ?? "");
  const most = longestName(first);
  let best: FoundName | undefined;
  const words: string[] = [];
  for (let end = at; words.length < most && end < tokens.length; end += 1) {
    const { text, glued } = tokens[end] ?? { text: "", glued: false };
    if (INNER_SIGN.test(text) && glued && words.length > 0) continue;
    if (!/^[\d\p{L}\p{M}]/u.test(text) || (words.length > 0 && isHour(tokens, end))) break;
    words.push(unpadded(text));
    // "2 月" begins with a number. A number alone is no name.
    if (words.length === 1 && /^\d/.test(text)) continue;
    const name = words.join(" ");
    const meaning = meaningOf(name);
    // Thursday in Vietnamese is "thứ 5". In "Thu 5 May" the number is the day.
    const isDayOfMonth = words.length > 1 && /^\d/.test(text) && namesMonth(tokens[end + 1]?.text ?? "");
    if (meaning !== undefined && !(isDayOfMonth && best !== undefined))
      best = { text: name, meaning, count: end - at + 1 };
    else if (words.length > 1) best = inflected(name, end - at + 1) ?? best;
  }
  return best ?? inflected(first, 1) ?? nameBehindIn(first);
}

/** "25 lutego 2026 o 8:51": the hour is no part of a name, such as "o 8", which is August in Yangben. */
function isHour(tokens: readonly Token[], at: number): boolean {
  const [hour, mark, minute] = tokens.slice(at, at + 3);
  return (
    /^\d{1,2}$/.test(hour?.text ?? "") &&
    /^[:.]$/.test(mark?.text ?? "") &&
    mark?.glued === true &&
    /^\d\d$/.test(minute?.text ?? "") &&
    minute?.glued === true
  );
}

const namesMonth = (word: string): boolean => /^\p{L}/u.test(word) && meaningOf(word)?.months !== undefined;

/** "03月" is "3月". */
const unpadded = (text: string): string => (/^0\d/.test(text) ? text.slice(1) : text);

function inflected(name: string, count: number): FoundName | undefined {
  const lastWord = name.slice(name.lastIndexOf(" ") + 1);
  if (/^\d/.test(lastWord)) return undefined;
  for (
    let cut = 1;
    cut <= LONGEST_ENDING && lastWord.length - cut >= SHORTEST_STEM && name.length - cut > SHORTEST_STEM;
    cut += 1
  ) {
    const months = meaningOf(name.slice(0, -cut))?.months;
    if (months !== undefined) return { text: name, meaning: { months }, isInflected: true, count };
  }
  return undefined;
}

/** A Hebrew or Syriac "in" (ב, ܒ) may precede the name. */
function nameBehindIn(word: string): FoundName | undefined {
  const text = word.slice(1);
  const meaning = /^[בܒ]/u.test(word) ? meaningOf(text) : undefined;
  return meaning === undefined ? undefined : { text, meaning, count: 1 };
}
