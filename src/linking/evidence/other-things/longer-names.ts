import { remembered } from "../../../domain/collections/remembered";
import { fold } from "../../../domain/text/folding/fold";
import { primary } from "../../../domain/text/languages/language-tag";
import { BEHIND_PLACES } from "../called-people";
import { BEGINNINGS, isFrequentWord, isGivenName, TITLES, wordSet } from "../name-words";
import { NO_THINGS } from "./quoted-names";
import { isWorkCalled } from "../roles";
import { lastWritten, type Surroundings } from "../ordinary-words";

const MOST_REMEMBERED = 10_000;

/** They give every noun a capital, or write what belongs to a place behind it with one. */
const WITHOUT_RUNS = new Set(["de", "lb", "tr", "az"]);

/**
 * Whether a place's name stands in the middle of a longer name, which says nothing of the place: "in The Malta Weekly",
 * "La Voz de Chile", "the University of Riga North". Where the words beside are offices or what a state has, the
 * place is meant: "Sudan Armed Forces", "Chile Coach Gareca".
 */
export function isInLongerName(around: Surroundings, language: string): boolean {
  const { after, before, surface } = around;
  if (!isCapital(surface, 0)) return isInTitleWithoutCapitals(around, primary(language));
  const isBeforeCapital = mayGoOn(after);
  if (!isBeforeCapital && !isOfName(lastWritten(before))) return false;
  if (isOfClub(around)) return true;
  if (WITHOUT_RUNS.has(primary(language)) || around.isTitleCase()) return false;
  return isBehindArticleOfName(before, isBeforeCapital);
}

const CAPITAL = /\p{Lu}/u;
/** From the first Hebrew letter to the last of the scripts without capitals that are most frequent. */
const WITHOUT_CAPITALS = 0x590;
const WITH_CAPITALS_AGAIN = 0x10a0;

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit <= 0x7f) return unit >= 0x41 && unit <= 0x5a;
  if (unit >= WITHOUT_CAPITALS && unit < WITH_CAPITALS_AGAIN) return false;
  return CAPITAL.test(text.charAt(at));
}

/** Whether a word with a capital, or a number, stands behind a space or a hyphen. */
function mayGoOn(after: string): boolean {
  const first = after.charCodeAt(0);
  if (first !== SPACE && first !== HYPHEN) return false;
  const next = after.charCodeAt(1);
  return (next >= ZERO && next <= NINE) || isCapital(after, 1);
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/** A word with a capital right before, or "of" and the like. */
const isOfName = (word: string): boolean => isCapital(word, 0) || OF.has(word);
const OF = new Set("of to de da do di del della du des la le".split(" "));

/** Whether a word is that for a paper or a book, by language. The same words stand before most names. */
const WORKS = new Map(
  ["ar", "fa", "he"].map((language) => [
    language,
    remembered(MOST_REMEMBERED, (word: string) => isWorkCalled(language, `${word} `)),
  ]),
);
/** An adjective of the name before it. */
const ADJECTIVE = /^ (?:ال\p{L}{3,}(?:ي|يه)|ה\p{L}{3,})(?!\p{L})/u;
/** A word with an article is no part of a title, nor is a preposition. */
const WITH_ARTICLE = /^(?:ال|ה\p{L}{2})/u;

/** مجلة طرابلس الثقافية, רומן לילות פריז: in the title of a paper or a book, with another word. */
function isInTitleWithoutCapitals({ before, after }: Surroundings, language: string): boolean {
  const isWork = WORKS.get(language);
  if (isWork === undefined || !before.endsWith(" ")) return false;
  const last = lastWritten(before);
  if (isWork(last)) return ADJECTIVE.test(fold(after));
  const end = before.length - last.length - 1;
  return isWork(lastWritten(before.slice(0, end))) && !NO_THINGS.has(fold(last)) && !WITH_ARTICLE.test(last);
}

/** "FK Zagreb-Ost", "Eintracht Riga 05": a club with a number or the part of a town. */
const CLUB_BEFORE = /(?:^|[^\p{L}])(?:\p{Lu}{2,4}|\p{Lu}\p{L}+) $/u;
const isOfClub = ({ before, after }: Surroundings): boolean =>
  (/^ 0\d(?![\d.,:]\d|\d)/u.test(after) && CLUB_BEFORE.test(before)) ||
  (/^-\p{Lu}\p{Ll}/u.test(after) && /(?:^|[^\p{L}])\p{Lu}{2,3} $/u.test(before));

/** An article with a capital inside of a sentence begins a name: of a paper or a book. */
const NAME_WITH_ARTICLE =
  /(?:\p{Ll}|\p{Ll}[,”"»]) (?:The|Le|La|Les|El|Los|Las|Il|Lo|Gli) ((?:\p{Lu}[\p{L}\p{M}'’-]* (?:(?:of|to|de|da|do|di|del|della|du|des|la|le) )*){0,3})$/u;
const HEADS = wordSet(
  `university universite universidad universita government gouvernement gobierno governo kingdom royaume reino republic
  republique republica repubblica state etat estado city ville ciudad citta bank banque banco embassy ambassade embajada`,
);

function isBehindArticleOfName(before: string, isBeforeCapital: boolean): boolean {
  const [, words] = NAME_WITH_ARTICLE.exec(before) ?? [];
  if (words === undefined) return false;
  const [head = "", ...others] = words.split(" ");
  // "From The Hague to Oslo" has two places, and The Road to Oslo is a book.
  if (others.includes("to") && !isFrequentWord(fold(head), "en")) return false;
  return words === "" ? isBeforeCapital : !HEADS.has(fold(head)) && !TITLES.has(fold(head)) && !isGivenName(fold(head));
}

const RUN_BEHIND = /^((?: \p{Lu}[\p{L}\p{M}'’-]*)+)(?![\p{L}\p{N}])/u;
const OF_BEFORE = /(?<![\p{L}\p{M}'’-])\p{Lu}[\p{L}\p{M}'’-]+ (?:of|de|da|do|di|del|du) $/u;
const DETERMINED = /(?:^|[^\p{L}])(?:an?|the|une?|una|uno|le|la|el|los|las|les|um|uma|o|os) $/iu;

/** Whether the name goes on behind the place with words that are neither offices nor what states have. */
export function goesOn({ surface, before, after, isTitleCase }: Surroundings, language: string): boolean {
  if (!after.startsWith(" ") || !mayGoOn(after) || !isCapital(surface, 0)) return false;
  if (WITHOUT_RUNS.has(primary(language)) || isTitleCase()) return false;
  const [, run = ""] = RUN_BEHIND.exec(after) ?? [];
  const words = run
    .trim()
    .split(" ")
    .map((word) => fold(word));
  if (run === "" || words.some(isOfState) || before.split(/[^\p{L}]+/u).some((word) => TITLES.has(fold(word))))
    return false;
  const [only = "", ...others] = words;
  if (others.length > 0) return DETERMINED.test(before) && !BEGINNINGS.has(only);
  return OF_BEFORE.test(before) && !isGivenName(only) && !BEGINNINGS.has(only);
}

const isOfState = (word: string): boolean => BEHIND_PLACES.has(word) || TITLES.has(word) || BEGINNINGS.has(word);
