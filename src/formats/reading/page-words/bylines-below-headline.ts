import { fold } from "../../../domain/text/folding/fold";
import { withoutHandles } from "./author-handles";
import { isNameAlone, isOfPlace, isPersonWithDate, nameAlone, unlabelledByline, type Byline } from "./byline";
import { isCredited, saysPicture } from "./credit-labels";
import { AGENCIES, AUTHOR_SEPARATOR, JOINED_AND, NO_SOURCE } from "./header-labels";
import { isOccupation } from "./offices";

const LONGEST = 90;
const MOST_NAMES = 4;
const MOST_WORDS_OF_NAME = 4;

/**
 * An author line that has no label, directly below a headline: `NAME and NAME in PLACE`, `PLACE: NAME and NAME`,
 * `PLACE - NAME - OFFICE`, `NAME, PLACE`, `NAME @handle`, `AGENCY in PLACE`. No date needs to stand beside it.
 */
export function bylineBelowHeadline(text: string): Byline | undefined {
  const known = unlabelledByline(text);
  if (known !== undefined) return known.authors.some(isNoun) ? undefined : known;
  if (text.length > LONGEST || /[.!?؟…。]$|[#"“”«»]|\p{Nd}/u.test(text)) return undefined;
  if (saysPicture(text) || isCredited(text)) return undefined;
  const bare = withoutHandles(text);
  if (bare.handles.length > 0) return nameAlone(text, { isDated: false });
  const authors = agencyIn(text) ?? namesIn(text) ?? besidePlace(text) ?? withOffice(text);
  return authors && { byline: text, authors };
}

/** An Arabic given name has no article: "عاجل - الشرق الأوسط" names nobody. */
const isNoun = (name: string): boolean => /^ال\p{L}{3,}\s/u.test(name) && !AGENCIES.has(fold(name));

/** `Reuters`, `Reuters in Cairo`. `عواصم - وكالات`, "agencies", names none. */
function agencyIn(text: string): readonly string[] | undefined {
  const [name = "", place = ""] = text.split(IN, 2);
  if (AGENCIES.has(fold(name)) && wordsOf(place) <= MOST_WORDS_OF_PLACE) return [name];
  const [first = "", second = first, ...others] = text.split(/\s[–—ـ-]\s/u);
  const isUnnamed = NO_SOURCE.has(fold(second)) && others.length === 0 && (first === second || ONE_WORD.test(first));
  return isUnnamed ? [] : undefined;
}

/** Between the names and the place where they are. */
const IN = /\s(?:in|à|en|em|aus|в|из|w|au|في|من)\s(?=[\p{Lu}\p{Lo}])/u;
const MOST_WORDS_OF_PLACE = 3;

/** Two names or more. Words of scripts without capitals look like names more easily. */
function namesIn(text: string): readonly string[] | undefined {
  const cased = /^\p{Lu}/u.test(text);
  // "من ليلى منصور وسامي ديب": agencies of Arabic put "from" before the names.
  const [said = "", place = ""] = cased ? text.split(IN, 2) : [text.replace(/^من\s/u, "")];
  const names = said
    .replace(JOINED_AND, "، ")
    .split(AUTHOR_SEPARATOR)
    .map((name = "") => name.trim());
  const isNames =
    names.length > 1 && names.length <= MOST_NAMES && names.every((name) => isWholeName(name) && !DESCRIBED.test(name));
  return isNames && wordsOf(place) <= MOST_WORDS_OF_PLACE ? names : undefined;
}

const isWholeName = (name: string): boolean =>
  wordsOf(name) > 1 &&
  wordsOf(name) <= MOST_WORDS_OF_NAME &&
  (/^\p{Lu}/u.test(name)
    ? isNameAlone(name) && !/^(?:North|South|East|West|New|Middle)\s/u.test(name)
    : isPersonWithDate(name));

/** A noun and what it is like, far more often than a family name: "أخبار محلية", "חדשות מקומיות". */
const DESCRIBED = /\s\p{L}+(?:ة|ות)$/u;

/** A name alone, far more likely than a place or a section of the site. */
export const isLikelyName = (text: string): boolean =>
  isWholeName(text) && !DESCRIBED.test(text) && !isNoun(text) && !isOfPlace(text);

/** `PLACE: NAME and NAME`, `PLACE - NAME - OFFICE`, `PLACE/ NAME/ AGENCY`, and of one name `NAME, PLACE`. */
function besidePlace(text: string): readonly string[] | undefined {
  const [place = "", said = "", ...behind] = text.split(/\s?[:：]\s|\s[–—ـ-]\s|\s?\/\s?/u).map((part) => part.trim());
  const isPlaced = ONE_WORD.test(place) && behind.length < 2;
  const names = isPlaced
    ? (namesIn(said) ?? (behind.length === 1 && isWholeName(said) ? [said] : undefined))
    : undefined;
  if (names !== undefined) return [...names, ...behind.filter((part) => AGENCIES.has(fold(part)))];
  if (said !== "" && behind.length === 0 && isWholeName(place) && isOccupation(said)) return [place];
  const [, name = "", where = ""] = /^([^,،()]{4,50})(?:[,،]\s|\s\()([^,،()]{2,30})\)?$/u.exec(text) ?? [];
  return isWholeName(name) && !DESCRIBED.test(name) && ONE_WORD.test(where) ? [name] : undefined;
}

const ONE_WORD = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]{1,20}$/u;

/** `Ada Marin, envoyée spéciale à Lorve`, `Ada Marin, Consumer Reporter` */
function withOffice(text: string): readonly string[] | undefined {
  const [name = "", office = "", ...others] = text.split(/[,،]\s/u);
  const isOffice = isOccupation(office) || office.split(/\s+/u).some((word) => isOccupation(capitalized(word)));
  return others.length < 2 && isOffice && isWholeName(name) ? [name] : undefined;
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const wordsOf = (text: string): number => (text === "" ? 0 : text.split(/\s+/u).length);
