import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import type { Alias } from "../profiles/aliases";
import { isCountry } from "./common-names";
import { BEGINNINGS } from "./name-words";
import type { Surroundings } from "./ordinary-words";

/** Whether a place's name is part of another name: of a river, a street, or another place. */
export function isPartOfAnotherName(around: Surroundings, pattern = ""): boolean {
  const last = lastWord(lastWritten(around.before));
  return (
    (isOfAFeature(around, last) && !beginsWithFeature(pattern)) ||
    isOfANewPlace(around, last) ||
    isAmericanTown(around) ||
    STREET_AFTER.test(around.after)
  );
}

/** "A Lagos street" is one of the town's. */
const STREET_AFTER = /^ (?:Street|Avenue|Boulevard|Lane)(?![\p{L}])/u;

/**
 * Paris, Texas; London, Ontario. Not the states whose names stand in lists of cities and countries too: Washington,
 * New York, Georgia.
 */
const AMERICAN =
  /^(?:, | \()(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|British Columbia|Alberta|Manitoba|Nova Scotia|New Brunswick|Saskatchewan|Newfoundland)(?!\p{L})/u;
const isAmericanTown = ({ after }: Surroundings): boolean => /^, | \(/.test(after) && AMERICAN.test(after);

/** States of federations that are called like a country. "The State of Israel" is none. */
const STATES = new Set(["georgia", "niger"]);
const STATE_BEFORE =
  /(?:^|[^\p{L}])(?:state of|etat de|estado d[ea]|stato della|[وفبكل]{0,2}ولايه|[وفبكل]?ولايتي|ايالت) $/u;

/** Whether the words beside say that another place is called so: "Paris, Texas", "the state of Georgia". */
export const isOtherPlace = (aliases: readonly Alias[], around: Surroundings): boolean =>
  isAmericanTown(around) || (aliases.some(isAlsoState) && STATE_BEFORE.test(fold(around.before)));

const isAlsoState = ({ entity }: Alias): boolean => isCountry(entity) && STATES.has(fold(entity.names["en"] ?? ""));

const FEATURES_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    "lake|river|mount|(?:gulf|sea|strait|bay) of(?: the)?",
    "lac|fleuve|(?:golfe|mer|detroit|baie) (?:de la |de l'|du |de |d')",
    "lago|rio|(?:golfo|mar|bahia|estrecho) (?:de la |del |de |d')",
    "(?<!une |de )(?:rue|avenue|boulevard) (?:de la |de l'|du |de |d')|(?<!una )(?:calle|avenida|plaza)(?: de)?|(?<!uma )(?:rua|praca)(?: d[aeo])?|[وفبكل]?(?:شارع|مقهي|مطعم|مخبز)|خيابان|كافه|رستوران|[ושבלמכ]{0,3}(?:רחוב|שדרות)",
    "golf von|fluss|озер[оаеу]|рек[аиеу]|дельт[аыеу]|усть[еяю]|штат[аеу]?|etat de|state of",
    "[وفبكل]?(?:ولايه|نهر|بحيره|بحر|خليج|مضيق|وادي|غور|حوض|دلتا|جبل|بريتيش)",
    "ايالت|رود|رودخانه|درياچه|درياي|خليج|تنگه|درياي",
    "[ובלמה]?(?:נהר|ימת|מפרץ|מצר)",
  ].join("|")})\\s?$`,
  "u",
);
const FEATURES_AFTER =
  /^(?:\s(?:river|delta|basin|(?:nehr|gol|korfez|deniz|eyalet|cadde|sokag|bulvar|mahalle|meydan|orman|kopru|kapi)(?:s?[iu]|lar[i])(?:n[a-zı]{1,3})?|нехр|الصليبي)(?!\p{L})|-(?:fluss|strom|delta|becken|ufer)(?!\p{L})|[河湖洋湾灣海]|通り|路(?=[小中大口段站与與和、，。的号號])|坂)/u;

/** The last words of features before a name, and the first ones of those behind it. Most names stand beside others. */
const FEATURE_ENDS =
  /(?:lake|river|mount|of|the|calle|avenida|plaza|rua|praca|da|do|شارع|مقهي|مطعم|مخبز|خيابان|كافه|رستوران|רחוב|שדרות|lac|fleuve|l[a']|d[ue']|lago|rio|del|von|fluss|озер[оаеу]|рек[аиеу]|дельт[аыеу]|усть[еяю]|штат[аеу]?|ولايه|ايالت|نهر|بحيره|بحر|خليج|مضيق|وادي|غور|حوض|دلتا|جبل|بريتيش|رود|رودخانه|درياچه|درياي|تنگه|נהר|ימת|מפרץ|מצר)$/u;
const FEATURE_BEGINS =
  /^(?:river|delta|basin|nehri|golu|korfezi|denizi|eyaleti|cadde|sokag|bulvar|mahalle|meydan|orman|kopru|kapi|state|province|county|нехр|الصليبي)/u;

const MOST_REMEMBERED = 10_000;

/** A word of which folding leaves nothing may hide another one. */
const endsFeature = (word: string): boolean => fold(word) === "" || FEATURE_ENDS.test(fold(word));
const beginsFeature = remembered(MOST_REMEMBERED, (word) => FEATURE_BEGINS.test(fold(word)));

/** What the last word before a name may be: bits. One look tells it, since the same words stand before most names. */
const ENDS_FEATURE = 1;
const MAY_BE_NEW = 2;
const lastWord = remembered(
  MOST_REMEMBERED,
  (word) => (endsFeature(word) ? ENDS_FEATURE : 0) | (NEW.test(word) ? MAY_BE_NEW : 0),
);

function isOfAFeature({ before, after }: Surroundings, last: number): boolean {
  return (
    ((last & ENDS_FEATURE) !== 0 && isBehindFeature(before)) ||
    (mayBeforeFeature(after) && FEATURES_AFTER.test(fold(after)))
  );
}

/** Washington State is another place than Washington. "State TV" and "State Department" are none. */
const REGION_AFTER =
  /^ (?:State|Province|County|state(?!-| (?:tv|television|media|news|radio|run|visit|department)))(?![\p{L}-])(?! \p{Lu})/u;

/** Whether a city's name is that of a region which is called after it. */
export function isOfARegion({ after }: Surroundings): boolean {
  return REGION_AFTER.test(after);
}

/** False only if no feature can follow. Folding drops some characters that are not ASCII. */
function mayBeforeFeature(after: string): boolean {
  const first = after.charCodeAt(0);
  if (!(first <= 0x7f)) return after !== "";
  if (after.startsWith("-")) return true;
  return /\s/.test(after.charAt(0)) && beginsFeature(firstWritten(after.slice(1)));
}

function firstWritten(text: string): string {
  const end = text.search(/\s/u);
  return end < 0 ? text : text.slice(0, end);
}

/** The characters after the last space but one that ends the text. */
function lastWritten(before: string): string {
  const text = before.trimEnd();
  return text.slice(text.lastIndexOf(" ") + 1);
}

function isBehindFeature(before: string): boolean {
  const said = fold(before);
  const word = said.trimEnd();
  return FEATURES_BEFORE.test(word.length < said.length ? `${word} ` : word);
}

/** Whether a folded name begins with the word of what it names, as Lake Chad does. It is a name by itself. */
export const beginsWithFeature = remembered(MOST_REMEMBERED, (pattern: string) =>
  [...pattern.matchAll(/ /g)].some(({ index }) => FEATURES_BEFORE.test(pattern.slice(0, index + 1))),
);

const NEW = /(?:New|Nouvelle|Nouveau|Nueva|Nuevo|Nova|Neue?)-?$/u;

function isOfANewPlace({ before }: Surroundings, last: number): boolean {
  return (
    (last & MAY_BE_NEW) !== 0 && /(?:^|[^\p{L}])(?:New|Nouvelle|Nouveau|Nueva|Nuevo|Nova|Neu|Neue)[ -]$/u.test(before)
  );
}

const LONG_WORDS = /(?<![\p{L}'’])\p{L}{4,}/gu;
const LONG_SMALL_WORD = /(?<![\p{L}'’])(?!\p{Lu})\p{L}{4,}/u;
const SHORT_SMALL_WORDS = /(?<![\p{L}'’])\p{Ll}{2,3}(?![\p{L}'’])/gu;
/** No headline ends so, but for an abbreviation: "Ships Leave for U.S." */
const END_OF_SENTENCE = /\p{Ll}\.$/u;

/**
 * Most texts have a long word with a small letter among their first ones: then no other word is looked at. Headlines
 * write only words such as "and" in small letters: "Paris Hilton and Jordan Peterson met in Chad" is none.
 */
export function isTitleCase(text: string): boolean {
  if (LONG_SMALL_WORD.test(text) || (text.match(LONG_WORDS)?.length ?? 0) < 3) return false;
  return !END_OF_SENTENCE.test(text) && (text.match(SHORT_SMALL_WORDS)?.every(isSmallInTitles) ?? true);
}

const isSmallInTitles = (word: string): boolean => BEGINNINGS.has(fold(word));
