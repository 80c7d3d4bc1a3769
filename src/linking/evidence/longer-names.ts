import { fold } from "../../domain/text/fold";
import { primary } from "../../domain/text/language-tag";
import { BEHIND_PLACES } from "./called-people";
import { BEGINNINGS, isGivenName, TITLES, wordSet } from "./name-words";
import { NO_THINGS } from "./quoted-names";
import { isWorkCalled } from "./roles";
import type { Surroundings } from "./ordinary-words";

/** They give every noun a capital, or write what belongs to a place behind it with one. */
const WITHOUT_RUNS = new Set(["de", "lb", "tr", "az"]);

/**
 * Whether a place's name stands in the middle of a longer name, which says nothing of the place: "in The Malta Weekly",
 * "La Voz de Chile", "the University of Riga North". Where the words beside are offices or what a state has, the
 * place is meant: "Sudan Armed Forces", "Chile Coach Gareca".
 */
export function isInLongerName(around: Surroundings, language: string): boolean {
  const { after, before, surface } = around;
  if (!/^\p{Lu}/u.test(surface)) return isInTitleWithoutCapitals(around, primary(language));
  const isBeforeCapital = CAPITAL_BEHIND.test(after);
  if (!isBeforeCapital && !BEHIND_CAPITAL.test(before)) return false;
  if (WITHOUT_RUNS.has(primary(language))) return isOfClub(around);
  if (around.isTitleCase()) return false;
  return isOfClub(around) || isBehindArticleOfName(before, isBeforeCapital);
}

const TITLED = new Set(["ar", "fa", "he"]);
/** An adjective of the name before it. */
const ADJECTIVE = /^ (?:ال\p{L}{3,}(?:ي|يه)|ה\p{L}{3,})(?!\p{L})/u;
const LAST_WORD = /(?:^| )([\p{L}\p{M}\u200c]{2,}) $/u;

/** مجلة طرابلس الثقافية, רומן לילות פריז: in the title of a paper or a book, with another word. */
function isInTitleWithoutCapitals({ before, after }: Surroundings, language: string): boolean {
  if (!TITLED.has(language) || !before.endsWith(" ")) return false;
  if (ADJECTIVE.test(fold(after)) && isWorkCalled(language, before)) return true;
  const [, word = ""] = LAST_WORD.exec(before) ?? [];
  if (word === "" || NO_THINGS.has(fold(word)) || /^(?:ال|ה\p{L}{2})/u.test(word)) return false;
  return isWorkCalled(language, before.slice(0, -word.length - 1));
}

const CAPITAL_BEHIND = /^(?: |-)[\p{Lu}\d]/u;
/** A word with a capital right before, or before "of" and the like. */
const BEHIND_CAPITAL = /\p{Lu}[\p{L}\p{M}'’-]*(?: (?:of|to|de|da|do|di|del|du|van|von|af))? $/u;

/** "FK Zagreb-Ost", "Eintracht Riga 05": a club with a number or the part of a town. */
const CLUB_BEFORE = /(?:^|[^\p{L}])(?:\p{Lu}{2,4}|\p{Lu}\p{L}+) $/u;
const isOfClub = ({ before, after }: Surroundings): boolean =>
  (/^ 0\d(?![\d.,:]\d|\d)/u.test(after) && CLUB_BEFORE.test(before)) ||
  (/^-\p{Lu}\p{Ll}/u.test(after) && /(?:^|[^\p{L}])\p{Lu}{2,3} $/u.test(before));

/** An article with a capital inside of a sentence begins a name. What comes behind it is the name of a paper or a book. */
const NAME_WITH_ARTICLE =
  /(?:\p{Ll}|\p{Ll}[,”"»]) (?:The|Le|La|Les|El|Los|Las|Il|Lo|Gli) ((?:\p{Lu}[\p{L}\p{M}'’-]* (?:(?:of|to|from|in|and|de|da|do|di|del|della|du|des|et|y|e|la|le) )*){0,3})$/u;
const HEADS = wordSet(
  `university universite universidad universita government gouvernement gobierno governo kingdom royaume reino republic
  republique republica repubblica state etat estado city ville ciudad citta bank banque banco embassy ambassade embajada`,
);

function isBehindArticleOfName(before: string, isBeforeCapital: boolean): boolean {
  const [, words] = NAME_WITH_ARTICLE.exec(before) ?? [];
  if (words === undefined) return false;
  const [head = ""] = words.split(" ");
  return words === "" ? isBeforeCapital : !HEADS.has(fold(head)) && !TITLES.has(fold(head)) && !isGivenName(fold(head));
}

const RUN_BEHIND = /^((?: \p{Lu}[\p{L}\p{M}'’-]*)+)(?![\p{L}\p{N}.&])/u;
const OF_BEFORE = /\p{Lu}[\p{L}\p{M}'’-]+ (?:of|de|da|do|di|del|du) $/u;
const DETERMINED = /(?:^|[^\p{L}])(?:an?|the|une?|una|uno|le|la|el|los|las|les|um|uma|o|os) $/iu;

/** Whether the name goes on behind the place with words that are neither offices nor what states have. */
export function goesOn({ surface, before, after, isTitleCase }: Surroundings, language: string): boolean {
  if (!after.startsWith(" ") || !/^\p{Lu}/u.test(surface) || !CAPITAL_BEHIND.test(after)) return false;
  if (WITHOUT_RUNS.has(primary(language)) || isTitleCase()) return false;
  const [, run = ""] = RUN_BEHIND.exec(after) ?? [];
  const words = run.trim().split(" ").map((word) => fold(word));
  if (run === "" || words.some(isOfState) || before.split(/[^\p{L}]+/u).some((word) => TITLES.has(fold(word))))
    return false;
  const [only = "", ...others] = words;
  if (others.length > 0) return DETERMINED.test(before) && !BEGINNINGS.has(only);
  return OF_BEFORE.test(before) && !isGivenName(only) && !BEGINNINGS.has(only);
}

const isOfState = (word: string): boolean => BEHIND_PLACES.has(word) || TITLES.has(word) || BEGINNINGS.has(word);
