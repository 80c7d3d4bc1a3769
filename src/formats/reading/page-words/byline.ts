import { isInstant } from "../../../domain/dates";
import type { ContributorDraft } from "../../../domain/draft";
import { fold } from "../../../domain/text/folding/fold";
import { accountsOf, withoutHandles } from "./author-handles";
import { isButton, isCommentsHeading, isListHeading, namesNewsletter } from "./furniture-labels";
import { isCredited, saysPicture } from "./credit-labels";
import { withoutAsides, withoutWith } from "./byline-asides";
import { behindPaper, paperOrDesk } from "./bylines-of-papers";
import { isOccupation, isOfficeName, isRole, nameBeforeOffice, nameBeforeTitle } from "./offices";
import { reportersIn } from "./reporters";
import { CASED_NAME, namesApart, namesJoined, UNCASED_NAME, wordsOfName } from "./names-apart";
import { relatedLine } from "./related-line";
import { isDate, parseDate } from "../dates";
import type { DateContext, StatedDate } from "../dates";
import { AGENCIES, AUTHOR_SEPARATOR, BYLINES, MODIFIED, NO_SOURCE, READ_ALOUD } from "./header-labels";

export interface Byline {
  readonly byline: string;
  readonly authors: readonly string[];
  /** Those whose handle follows the name: `By Mona Carter (@monacarter)`. */
  readonly contributors?: readonly ContributorDraft[];
  /** A date may follow the names. */
  readonly publishedAt?: StatedDate;
  /** The date of the last change, if its label says so. */
  readonly modifiedAt?: StatedDate;
}

const LONGEST_BYLINE = 160;
const LONGEST_NAME = 60;

/** An author line with its label: `By A. Writer and B. Writer, Cairo, 17 March 2024`. */
export function labelledByline(text: string, context: DateContext): Byline | undefined {
  // Lines that say who wrote a post have handles too, and no label. They are many.
  if (openingOf(text) === undefined) return labelledNames(text, context);
  return withHandles(text, (bare) => labelledNames(bare, context));
}

/** Reads a line without the handles in it, and gives the authors their accounts. */
function withHandles(text: string, read: (bare: string) => Byline | undefined): Byline | undefined {
  const bare = withoutHandles(text);
  const found = read(bare.text);
  if (found === undefined || bare.handles.length === 0) return found;
  const contributors = accountsOf(found.authors, bare);
  return { ...found, byline: text, ...(contributors && { contributors }) };
}

function labelledNames(text: string, context: DateContext): Byline | undefined {
  if (text.length > LONGEST_BYLINE || /[!?؟:…]$/u.test(text)) return undefined;
  // An abbreviation may end the line. A sentence may not.
  if (/[.]$/u.test(text) && !/(?:^|[\s.])\p{L}{1,2}\.$/u.test(text)) return undefined;
  const reporters = reportersIn(text, context.language);
  if (reporters.length > 0) return { byline: text, authors: reporters };
  const opening = openingOf(text) ?? openingOf(withoutDate(text, context).names) ?? openingBehindPlace(text);
  if (opening === undefined) return undefined;
  const said = text.slice(opening.length).replace(/^[:\s]{1,3}/u, "");
  // "From: Department for Food & Fisheries and the Minister": an office has signs inside that divide names.
  if (isOfficeName(said) && said.includes("&")) return { byline: text, authors: [said] };
  return bylineOf(READ_ALOUD.test(opening) ? said : text, said, context);
}

/** "Written by", "Geschreven door": the name is on the next line. */
export const isAuthorLabel = (text: string): boolean =>
  text.length <= LONGEST_LABEL && openingOf(`${text} Ada Marin`)?.trim() === text;

const LONGEST_LABEL = 30;

const openingOf = (text: string): string | undefined => labelOf(text) ?? writtenBy(text);

const labelOf = (text: string): string | undefined =>
  BYLINES.map((byline) => byline.exec(text)?.[0]).find((found) => found !== undefined);

/** "القاهرة ـ مراسلنا: ليلى منصور": the place where the author is stands first. */
function openingBehindPlace(text: string): string | undefined {
  const place = /^\p{L}[^\p{Nd}:：]{1,24}?\s[–—ـ-]\s/u.exec(text)?.[0];
  const label = place === undefined ? undefined : openingOf(text.slice(place.length));
  if (place === undefined || label === undefined) return undefined;
  // "Cairo - by Ada Marin": nothing but the name is behind the label.
  const isNamed = label === labelOf(text.slice(place.length)) && isPerson(text.slice(place.length + label.length));
  return isNamed || /[:：]\s*$/u.test(label) ? `${place}${label}` : undefined;
}

/** "Publicado por Martina Olmos", "Edited by Ada Marin and Bo Li": one or two words, "by", and names. */
function writtenBy(text: string): string | undefined {
  const opening =
    /^\p{Lu}\p{L}{1,14}(?:\s\p{L}{1,14})?\s(?:by|par|por|von|door|da|av|af|przez|de către)\s(?=\p{Lu})/u.exec(
      text,
    )?.[0];
  const names = opening === undefined ? [] : text.slice(opening.length).split(AUTHOR_SEPARATOR);
  const isNamed = names.length <= MOST_JOINED && names.every((name = "") => CASED_NAME.test(name.trim()));
  return isNamed ? opening : undefined;
}

/** What a document states as its author line, with or without its label: `Ana Prado and Sam Reed, Agency`. */
export function statedByline(text: string, context: DateContext = {}): Byline | undefined {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line === "" || line.length > LONGEST_BYLINE) return undefined;
  return withHandles(line, (bare) => {
    const label = labelOf(bare) ?? "";
    return bylineOf(bare, bare.slice(label.length).replace(/^[:\s]{1,3}/u, ""), context);
  });
}

function bylineOf(byline: string, said: string, context: DateContext): Byline | undefined {
  const plain = withoutAsides(said);
  // "By Ada Marin: Wednesday 13 March 2024": behind the label a colon parts the name from the date.
  const [, named = "", date = ""] = /^([^:：]{3,60})[:：]\s(.{6,60})$/u.exec(plain) ?? [];
  const { names: dated, ...dates } = withoutDate(isDate(date, context) ? `${named}, ${date}` : plain, context);
  // "Ana Prado — São Paulo": behind the dash is the place, or an agency.
  const [people = "", ...behind] = dated.split(/\s[–—-]\s/u);
  const names = [people, ...behind.filter((part) => AGENCIES.has(fold(part.trim())))].join(", ");
  const parts = namesApart(names)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const first = parts[0] ?? "";
  const authors = parts.flatMap((part, at) =>
    isAuthor(part, at === 0 ? undefined : first) ? authorsIn(at === 0 ? (nameBeforeTitle(part) ?? part) : part) : [],
  );
  const { publishedAt, modifiedAt } = dates;
  if (authors.length === 0 && publishedAt === undefined && modifiedAt === undefined) return undefined;
  return { byline, authors, ...(publishedAt && { publishedAt }), ...(modifiedAt && { modifiedAt }) };
}

interface WithoutDate extends Pick<Byline, "publishedAt" | "modifiedAt"> {
  readonly names: string;
  readonly isDated?: true;
}

/** "Updated 17 March 2024" behind the names. */
function changedOn(text: string, context: DateContext): StatedDate | undefined {
  const folded = fold(text);
  const label = MODIFIED.find((each) => folded.startsWith(`${each} `) || folded.startsWith(`${each}:`));
  const date = label === undefined ? "" : folded.slice(label.length).replace(/^[\s:]{1,3}/u, "");
  return isDate(date, context) ? parseDate(date, context) : undefined;
}

/** Cuts the date behind the names: `NAME, 17 March 2024`, `NAME - 17.03.2024 14:05`. */
function withoutDate(said: string, context: DateContext): WithoutDate {
  if (!/\p{Nd}/u.test(said)) return { names: said };
  for (const mark of said.matchAll(
    /[,،|·•]|\s[–—-]\s|\s(?=(?:\p{Lu}\p{L}{2,8}\.?\s)?\p{Nd})|\s(?:on|le|el|am|em|il|في|بتاريخ|от)\s/gu,
  )) {
    const rest = said.slice(mark.index + mark[0].length).trim();
    const modifiedAt = changedOn(rest, context);
    if (modifiedAt !== undefined) return { names: said.slice(0, mark.index), isDated: true, modifiedAt };
    // "Reporter 8 October 2024": the word before the day is none of the date.
    if (/^\p{L}/u.test(rest) && !isDate(rest, context) && isDate(rest.replace(/^\S+\s/u, ""), context)) continue;
    // A day may have no year. Behind one with its time a word may follow.
    const publishedAt = parseDate(rest, context);
    if (!isDate(rest, context) && (publishedAt === undefined || !isInstant(publishedAt.date))) continue;
    return { names: said.slice(0, mark.index), isDated: true, ...(publishedAt && { publishedAt }) };
  }
  return { names: said };
}

/** Whether a part of a byline is a person or an agency. What follows the first name may be a place or an office. */
function isAuthor(part: string, first: string | undefined): boolean {
  if (part.length > LONGEST_NAME || /\p{Nd}/u.test(part)) return false;
  const folded = fold(part);
  if (NO_SOURCE.has(folded)) return false;
  if (AGENCIES.has(folded) || first === undefined) return true;
  // "envoyée spéciale au Caire", "our correspondent": an office, in small letters.
  if (/^\p{Ll}/u.test(part) || OFFICE_LAST.test(part) || /^(?:في|من|مراسل|موفد|محرر)/u.test(part)) return false;
  // "Political Correspondent", "Head of News", "Special to the Courier": an office in capitals.
  if ((authorsIn(part).some(isOccupation) && !OF_STATION.test(part)) || /\s(?:of|to the)\s/u.test(part)) return false;
  return wordsOf(part) > 1 || wordsOf(first) < 2;
}

/** "WQRT Staff": a newsroom, by the letters of its station. */
const OF_STATION = /^\p{Lu}{3,6}\s/u;

/** "Courier staff": a name ends in a capital. */
const OFFICE_LAST = /\s\p{Ll}[\p{Ll}-]{3,}$/u;

const wordsOf = (text: string): number => text.split(/\s+/).length;

/** Korean, Chinese and Japanese put "journalist" behind the name. */
const OFFICE_BEHIND = /\s?(?:선임기자|기자|특파원|記者|记者|特派员|特派員)$/u;

/** `MONA CARTER Associated Press`: a name in capitals, then an agency. `Mona Carter in Cairo`: the place goes. */
function authorsIn(part: string): string[] {
  const [name = part] = part
    .replace(OFFICE_BEHIND, "")
    .split(/\s(?:in|à|en|em|aus|im|da|i|в|из|في|w|à|au)\s(?=[\p{Lu}\p{Lo}])/u);
  const words = name.split(/\s+/);
  const small = words.findIndex((word) => /\p{Ll}/u.test(word));
  const agency = small > 1 ? words.slice(small).join(" ") : "";
  if (small > 1 && AGENCIES.has(fold(agency))) return [words.slice(0, small).join(" "), agency];
  return [name.trim()];
}

const LONGEST_UNLABELLED = 60;
/**
 * An author line without a label, as it stands between a headline and a date or the prose: `PLACE - NAME`,
 * `NAME / PLACE`, `NAME in PLACE`, `PLACE (AGENCY)`.
 */
export function unlabelledByline(text: string, context: DateContext = {}): Byline | undefined {
  return withHandles(text, (bare) => unlabelledNames(bare, context));
}

function unlabelledNames(text: string, context: DateContext): Byline | undefined {
  const { names, publishedAt, isDated } = withoutDate(text, context);
  if (isDated === true && isPersonWithDate(names.trim()))
    return { byline: text, authors: namesJoined(names.trim()), ...(publishedAt && { publishedAt }) };
  const people = behindPaper(text);
  if (people?.every((person) => isPerson(person) && !isPhrase(person))) return { byline: text, authors: people };
  const told = paperOrDesk(text);
  if (told !== undefined) return { byline: text, authors: [told] };
  if (text.length > LONGEST_UNLABELLED || /[.!?؟:…#@«»"“”]$|[#@«»"“”]|\p{Nd}/u.test(text)) return undefined;
  // "Ada Marin / Place, (AGENCY)"
  const [name = "", ...others] = text.split(/\s?[/|]\s?|\s[–—-]\s|,?\s?[()（）]/u).map((part) => part.trim());
  const agencies = others.filter((part) => AGENCIES.has(fold(part)));
  if (CASED_NAME.test(name) && agencies.length > 0) return { byline: text, authors: [name, ...agencies] };
  const agency = /^(?:[^()]{2,30}\s)?[(（]([^()]{2,30})[)）]$/u.exec(text)?.[1];
  if (agency !== undefined) return AGENCIES.has(fold(agency)) ? { byline: text, authors: [agency] } : undefined;
  const withAgencies = joinedAgencies(text);
  if (withAgencies !== undefined) return { byline: text, authors: withAgencies };
  const joined = text.split(BEFORE_AGENCY).map((part) => part?.trim() ?? "");
  const isWithAgency = joined.length === 2 && CASED_NAME.test(joined[0] ?? "") && AGENCIES.has(fold(joined[1] ?? ""));
  if (isWithAgency) return { byline: text, authors: joined };
  const located = locatedAuthors(text);
  if (located !== undefined) return { byline: text, authors: located };
  // Arabic papers lengthen a letter to a dash: "القاهرة ـ ليلى منصور".
  const parts = text.split(/\s?[/|]\s?|\s[–—ـ-]\s/u).map((part) => part.trim());
  const [first = "", second = ""] = parts;
  if (parts.length !== 2) return undefined;
  const placed = behindPlace(first, second);
  if (placed !== undefined) return { byline: text, authors: placed };
  const both = [first, second].filter((part) => AGENCIES.has(fold(part)));
  if (both.length > 0) return { byline: text, authors: both };
  const [person, place] = isPerson(second) && isPlace(first) ? [second, first] : [first, second];
  return isPerson(person) && isPlace(place) ? { byline: text, authors: [person] } : undefined;
}

/** `PLACE, COUNTRY - NAME`, `PLACE - from NAME`, `PLACE - NAME and NAME`, in a script where no capital tells a name. */
function behindPlace(place: string, said: string): string[] | undefined {
  const [city = "", country = "", ...others] = place.split(/[,،]\s/u);
  const isWhole = country === "" ? isPlace(city) : [city, country].every((part) => part.split(" ").every(isPlace));
  const isPlaced = isWhole && wordsOf(place) <= MOST_WORDS_OF_PLACES && others.length === 0;
  const name = said.replace(/^(?:من|كتبت?)\s/u, "");
  const names = namesJoined(name);
  const isTold = name !== said || country !== "" || names.length > 1;
  return isPlaced && isTold && names.every((one) => isPerson(one) && !isPhrase(one)) ? names : undefined;
}

const MOST_WORDS_OF_PLACES = 4;

/** Between a name and an agency: "e" is a part of other names. */
const BEFORE_AGENCY = new RegExp(`${AUTHOR_SEPARATOR.source}|\\se\\s`, "u");

/** "ליאור גל וסוכנויות הידיעות": in Hebrew and Arabic "and" touches the agencies. */
function joinedAgencies(text: string): string[] | undefined {
  const [, name = "", agency = ""] = /^(.{4,40}?)\s[וو](\p{Lo}.{1,30})$/u.exec(text) ?? [];
  const isAgency = AGENCIES.has(fold(agency));
  if (!UNCASED_NAME.test(name) || !(isAgency || NO_SOURCE.has(fold(agency)))) return undefined;
  return isAgency ? [name, agency] : [name];
}

/** Whether a name may stand beside a date, also in a script without capitals. */
export const isPersonWithDate = (name: string): boolean =>
  CASED_NAME.test(name) ||
  (UNCASED_NAME.test(name) && !/^(?:ال|ה)/u.test(name) && !isOccupation(name) && !isPhrase(name));

/** Small words that no name has inside, in scripts without capitals. */
const SMALL_WORDS = /\s(?:في|من|على|إلى|عن|مع|خلال|أمام|در|از|به|با|کے|کی|کا|میں|से|में|का|की|के|של|על|עם|את)\s/u;

const isPhrase = (text: string): boolean => SMALL_WORDS.test(text) || tellsOfChange(text);

/** "تحديث تلقائي": the page is updated by itself. */
const tellsOfChange = (text: string): boolean => {
  const folded = fold(text);
  return MODIFIED.some((label) => folded.startsWith(`${label} `));
};

const MOST_LOCATED = 4;

/** `NAME in PLACE`, `NAME in PLACE and NAME in PLACE`: the names. */
function locatedAuthors(text: string): string[] | undefined {
  const names = text
    .split(AUTHOR_SEPARATOR)
    .map(
      (part = "") => /^(.{3,40}?)\s(?:in|à|en|aus|в|в городе)\s\p{Lu}[\p{L}\p{M}'’ -]{2,20}$/u.exec(part.trim())?.[1],
    );
  if (names.length > MOST_LOCATED || wordsOf(text) > names.length * MOST_WORDS_LOCATED) return undefined;
  return names.every((name) => name !== undefined && CASED_NAME.test(name)) ? (names as string[]) : undefined;
}

const MOST_WORDS_LOCATED = 6;

/** The words that names of places begin with. */
const OF_PLACE =
  /^(?:New|San|Santa|Santo|São|Los|Las|El|Saint|St\.?|Port|Fort|North|South|East|West|Rio|Buenos|Nueva|Tel|Abu|Addis|Hong|Kuala|Cape|La|Le)\s/u;

export const isOfPlace = (text: string): boolean => OF_PLACE.test(text);

const isPersonOfTwo = (text: string): boolean => CASED_NAME.test(text) && !OF_PLACE.test(text) && !isOccupation(text);

/** Two or more words with capitals, and nothing else: no label of the page's either. */
export const isNameAlone = (text: string): boolean =>
  text.length <= LONGEST_UNLABELLED &&
  CASED_NAME.test(text) &&
  !/^(?:The|Our|Die|Das|Les|Los|Las|Gli)\s/u.test(text) &&
  !isOccupation(text) &&
  !saysPicture(text) &&
  !isLabel(text);

const isLabel = (text: string): boolean =>
  relatedLine(text) !== undefined ||
  isButton(text) ||
  isListHeading(text) ||
  isCommentsHeading(text) ||
  namesNewsletter(text);

const LONGEST_TOLD = 40;
const MOST_WORDS_OF_NAME = 4;

/** "إب – سبأ": a place and whom the text is from, in a word each. The second may be an agency that we know. */
const PLACE_AND_AGENCY = /^\p{Lo}[\p{Lo}\p{M}]{1,12}\s[–—-]\s(\p{Lo}[\p{Lo}\p{M}]{1,12})$/u;

/** "حاورتها: ليلى منصور": what the author did, in one word or two. */
const ANY_LABEL = /^\p{Lo}[\p{Lo}\p{M}]{1,12}(?:\s[\p{Lo}\p{M}]{1,12})?\s?[:：]\s?(?=\p{Lo})/u;

/** "من ليلى منصور": agencies of Arabic put "from" before the author. */
export function behindFrom(text: string): string | undefined {
  const name = /^من\s(.+)$/u.exec(text)?.[1] ?? "";
  return UNCASED_NAME.test(name) && !isPhrase(name) ? name : undefined;
}

/** Who the author is where the place of a line on its page tells that it names one: `Ada MARIN/PLACE, (AGENCY)`. */
export function authorTold(text: string): Byline | undefined {
  if (saysPicture(text) || isRole(text)) return undefined;
  const official = nameBeforeOffice(text);
  if (official !== undefined) return { byline: text, authors: [official] };
  if (behindPaper(text) !== undefined) return unlabelledNames(text, {});
  const agency = PLACE_AND_AGENCY.exec(text)?.[1];
  if (agency !== undefined) return AGENCIES.has(fold(agency)) ? { byline: text, authors: [agency] } : undefined;
  // "Cairo - quaynews.example": a place and the site.
  if (/\s[–—-]\s\S+\.\p{L}{2,8}$/u.test(text)) return undefined;
  const named = behindFrom(text) ?? text.replace(ANY_LABEL, "");
  const name = (UNCASED_NAME.test(named) ? named : text).split(/\s?[/|·•,،(（]|\s[–—-]\s/u)[0]?.trim() ?? "";
  if (name === "" || name.length > LONGEST_TOLD || wordsOfName(name) > MOST_WORDS_OF_NAME) return undefined;
  if (/[.!?؟。]$|[:：@#]|\p{Nd}/u.test(name) || isLabel(name) || isOccupation(name) || isPhrase(name)) return undefined;
  // "Key events" ends in small letters. "ada marin" is written so as a whole.
  if (/^\p{Lu}/u.test(name) && OFFICE_LAST.test(name)) return undefined;
  return { byline: text, authors: namesJoined(name.replace(OFFICE_BEHIND, "")) };
}

/** `گروه اقتصادی: رضا کاشانی`: the name behind a label in any language, directly above a date. */
export function nameBehindLabel(text: string): string | undefined {
  const name = text.replace(ANY_LABEL, "");
  if (name === text || wordsOf(name) < 2 || isCredited(text) || relatedLine(text) !== undefined) return undefined;
  return UNCASED_NAME.test(name) ? authorTold(text)?.authors[0] : undefined;
}

const isPerson = (text: string): boolean => CASED_NAME.test(text) || UNCASED_NAME.test(text);
/** A dateline names a city, nearly always in one word. */
const isPlace = (text: string): boolean => /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]{1,20}$/u.test(text);

/** `Mona Carter Transport correspondent`: capitals, then the office in small letters. */
const NAME_AND_OFFICE = /^(\p{Lu}[\p{L}'’.-]+\s\p{Lu}[\p{L}'’.-]+)(?:\s\p{Lu}[\p{L}-]+){0,2}\s\p{Ll}[\p{Ll}-]{4,}$/u;

const MOST_JOINED = 4;

/**
 * `Mona Carter`, `Mona Carter, transport correspondent`, `Mona Carter (AFP)`, without a label. It is an author only
 * beside another line of the header. Scripts without capitals need the date on the next line (`isDated`).
 */
export function nameAlone(text: string, { isDated }: { readonly isDated: boolean }): Byline | undefined {
  return withHandles(text, (bare) => namesAlone(bare, { isDated }));
}

/** "Ada Marin, Consumer Reporter" */
function namedWithOffice(text: string): string | undefined {
  const [name = "", office = "", ...others] = text.split(/[,،]\s/u);
  return others.length === 0 && isOccupation(office) && CASED_NAME.test(name) && !isOccupation(name) ? name : undefined;
}

function namesAlone(text: string, { isDated }: { readonly isDated: boolean }): Byline | undefined {
  const person = isDated ? namedWithOffice(text) : undefined;
  if (person !== undefined) return { byline: text, authors: [person] };
  const from = isDated ? behindFrom(text) : undefined;
  if (from !== undefined) return { byline: text, authors: [from] };
  if (isOccupation(text) || saysPicture(text) || namesNewsletter(text) || tellsOfChange(text)) return undefined;
  if (text.length > LONGEST_UNLABELLED || /[.!?:…"“”«»]$|\p{Nd}/u.test(text)) return undefined;
  const office = isDated ? NAME_AND_OFFICE.exec(text)?.[1] : undefined;
  if (office !== undefined) return { byline: text, authors: [office] };
  const [name = "", ...others] = text
    .split(isDated ? /[,،()]|\s[–—-]\s(?=\S{2,20}$)/u : /[,،()]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const isPerson =
    CASED_NAME.test(name.replace(OFFICE_BEHIND, "")) ||
    (isDated && UNCASED_NAME.test(name) && wordsOfName(name) <= 3 && others.every((other) => wordsOf(other) === 1));
  const joined = isDated
    ? withoutAsides(text)
        .split(AUTHOR_SEPARATOR)
        .map((part) => part?.trim() ?? "")
    : [];
  if (joined.length > 1 && joined.length <= MOST_JOINED && joined.every(isPersonOfTwo))
    return { byline: text, authors: joined };
  if (others.length > 2 || !isPerson) return undefined;
  if (isDated && others.length > 0 && [name, ...others].every(isPersonOfTwo))
    return { byline: text, authors: [name, ...others] };
  const agencies = others.map(withoutWith).filter((other) => AGENCIES.has(fold(other)));
  return { byline: text, authors: [name.replace(OFFICE_BEHIND, ""), ...agencies] };
}
