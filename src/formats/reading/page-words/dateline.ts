import { fold } from "../../../domain/text/folding/fold";
import { findDate, isDate } from "../dates";
import type { DateContext, StatedDate } from "../dates";
import { AGENCIES } from "./header-labels";

const LONGEST_DATELINE = 80;

/** `SYSOLA, 3 June. /TASS/. The herd …`, `CAIRO (AP) — The bridge …`: the agency that a first sentence names. */
export function datelineAgency(text: string): string | undefined {
  const [, slashed, bracketed] =
    /^[^()（）/]{2,40}(?:\/([^/]{2,30})\/|[(（]([^()（）]{2,30})[)）])\s?[.,:]?\s?[-–—]?/u.exec(
      text.slice(0, LONGEST_DATELINE),
    ) ?? [];
  const agency = slashed ?? bracketed;
  return agency !== undefined && AGENCIES.has(fold(agency)) ? agency : undefined;
}

/** `تونس 3 أكتوبر (وكالة) - قالت …`: a place, perhaps the day, any agency in brackets, a dash and the sentence. */
export const isAgencyDateline = (text: string): boolean =>
  /^\p{L}[^()（）.:"“]{1,50}\s?[(（][^()（）]{2,30}[)）]\s(?:--|[–—-])\s\p{L}/u.test(
    text.slice(0, LONGEST_DATELINE * 2),
  );

/** `/Корр. ТАСС Мария Орлова/` */
const CORRESPONDENT = /\/[Кк]орр(?:еспондент|\.)\s(?:\p{Lu}{2,20}\s)?(\p{Lu}\p{Ll}{1,30}\s\p{Lu}\p{Ll}{1,30})\//u;

/** `江海社5月3日电（记者李静、周海涛）`, `(서울=통신) 홍길동 기자 = …`, `통신 뉴스 홍길동입니다.`: the reporters that a text names. */
export function datelineReporters(text: string): string[] {
  const start = text.slice(0, LONGEST_DATELINE);
  const chinese = /[（(](?:本[报報]|本社)?[记記]者[\s:：]?([\p{Script=Han}、，,\s·]{2,40})[)）]/u.exec(start)?.[1];
  const placed = reporterWithPlace(text);
  if (placed !== undefined) return [placed];
  const signedOff = /^.{2,20}\s([가-힣]{2,4})입니다\.?$/u.exec(text)?.[1];
  if (signedOff !== undefined) return [signedOff];
  if (chinese !== undefined) return chinese.split(/[、，,\s]+/u).filter((name) => /^.{2,4}$/u.test(name));
  const correspondent = CORRESPONDENT.exec(start)?.[1];
  if (correspondent !== undefined) return [correspondent];
  const korean = /^[(（[][^()（）]{2,30}[)）\]]\s?([가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4})*)\s(?:선임)?기자\s?=/u.exec(
    start,
  )?.[1];
  return korean === undefined ? [] : korean.split(/[·,]\s?/u);
}

/** Most names have three characters. */
const LENGTHS_OF_NAMES = [3, 2, 4];

/** `（通訊社記者王小明台東5日電）台東縣…`: the name touches the place, which the first words of the text say again. */
function reporterWithPlace(text: string): string | undefined {
  const found = /^[（(]\p{Script=Han}{0,8}[記记]者(\p{Script=Han}{4,8})\p{Nd}{1,2}日[電电]/u.exec(text);
  const said = found?.[1];
  if (said === undefined) return undefined;
  const below = text.slice(found?.[0].length, LONGEST_DATELINE);
  const length = LENGTHS_OF_NAMES.find((each) => said.length > each + 1 && below.includes(said.slice(each)));
  return length === undefined ? undefined : said.slice(0, length);
}

const MOST_COMMAS = 4;

const MOST_WORDS_OF_PLACE = 3;
const AGENCY_BEHIND = /\s?(?:\/[^/]{2,30}\/|[(（][^()（）]{2,30}[)）])$/u;

/** `Accra, Ghana – 12 January 2026: The company …`: the day stands between a dash and a colon. */
const BEHIND_DASH = /^\p{L}[\p{L}\p{M} ,،'’.-]{1,40}\s?[–—-]\s([^–—:：]{4,30}\p{Nd}{4})\s?[:：]\s/u;
/** `Graz, 12. Jänner 2026 – Die Firma …`: one city, the day, and a dash. */
const BEHIND_CITY =
  /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]{1,20}(?:\s\p{Lu}[\p{L}\p{M}'’-]{1,20})?,\s([^–—,]{4,30}\p{Nd}{4})\s?(?:--|[–—])\s/u;

/** "Rio", "de", "Janeiro". "Since the flood" is no place. */
const WORD_OF_PLACE = /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]{0,30}|\p{Ll}{1,3})$/u;

const BEFORE_COLON = /^([\p{Lu}\p{Lo}][^–—:：!?؟]{8,70}?)\s?[:：]\s/u;

/**
 * `Cairo, Egypt, 3 March 2025: …`, `المنامة، 3 مارس 2025: …`: a place or two, and the day. A weekday alone is no place.
 */
function dayAtColon(opening: string, context: DateContext): string | undefined {
  const said = BEFORE_COLON.exec(opening)?.[1] ?? "";
  const parts = said.split(/[,،]\s/u).slice(0, MOST_COMMAS + 1);
  if (isDate(said, context)) return undefined;
  const at = parts.findIndex((_, place) => place > 0 && isDayWithYear(parts.slice(place).join(", "), context));
  const isPlace = (part: string): boolean => {
    const words = part.split(" ");
    return words.length <= MOST_WORDS_OF_PLACE && words.every((word) => WORD_OF_PLACE.test(word));
  };
  return at > 0 && parts.slice(0, at).every(isPlace) ? parts.slice(at).join(", ") : undefined;
}

const isDayWithYear = (text: string, context: DateContext): boolean => /\p{Nd}{4}/u.test(text) && isDate(text, context);

/**
 * `DAYTON, Ohio, March 5, 2025 -- The maker …`, `الخرطوم، 3 فبراير 2024 (سونا) - …`: the day with its year that a
 * release states behind its place. A script without capital letters needs a comma or the agency to tell the place.
 */
export function datelineDate(text: string, context: DateContext): StatedDate | undefined {
  const opening = text.slice(0, LONGEST_DATELINE);
  const dayOf = (form: RegExp): string => form.exec(opening)?.[1] ?? "";
  const alone = [BEHIND_DASH, BEHIND_CITY].map(dayOf).find((day) => isDate(day, context));
  if (alone !== undefined) return findDate(alone, context);
  const atColon = dayAtColon(opening, context);
  if (atColon !== undefined) return findDate(atColon, context);
  const start = /^(?:\p{Lu}{2}|\p{Lo}{2})[^–—]{4,70}?\s(?:--|[–—-])\s/u.exec(opening)?.[0] ?? "";
  const named = start.replace(/\s(?:--|[–—-])\s$/u, "");
  const said = named.replace(AGENCY_BEHIND, "");
  const parts = said.split(/[,،]\s/u).slice(0, MOST_COMMAS + 1);
  if (/^\p{Lo}/u.test(said) && (parts[0] ?? "").split(" ").length > MOST_WORDS_OF_PLACE && said === named)
    return undefined;
  const behindPlace = said === named || !/^\p{Lo}/u.test(said) ? [] : [said.slice(said.search(/\p{Nd}/u))];
  const behindCommas = parts.slice(1).map((_, at) => parts.slice(at + 1).join(", "));
  const stated = [...behindCommas, ...behindPlace].find((each) => isDayWithYear(each, context));
  return stated === undefined ? undefined : findDate(stated, context);
}
