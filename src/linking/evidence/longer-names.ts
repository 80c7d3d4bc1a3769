import { fold } from "../../domain/text/fold";
import { primary } from "../../domain/text/language-tag";
import { BEHIND_PLACES } from "./called-people";
import { BEGINNINGS, isGivenName, TITLES, wordSet } from "./name-words";
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
  if (!/^\p{Lu}/u.test(surface)) return false;
  const goesOn = CAPITAL_BEHIND.test(after);
  if (!goesOn && !BEHIND_CAPITAL.test(before)) return false;
  if (WITHOUT_RUNS.has(primary(language))) return isOfClub(around);
  if (around.isTitleCase()) return false;
  return isOfClub(around) || isBehindArticleOfName(before, goesOn) || (goesOn && isGoingOn(around));
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

function isBehindArticleOfName(before: string, goesOn: boolean): boolean {
  const [, words] = NAME_WITH_ARTICLE.exec(before) ?? [];
  if (words === undefined) return false;
  const [head = ""] = words.split(" ");
  return words === "" ? goesOn : !HEADS.has(fold(head)) && !TITLES.has(fold(head)) && !isGivenName(fold(head));
}

const RUN_BEHIND = /^((?: \p{Lu}[\p{L}\p{M}'’-]*)+)(?![\p{L}\p{N}.&])/u;
const OF_BEFORE = /\p{Lu}[\p{L}\p{M}'’-]+ (?:of|de|da|do|di|del|du) $/u;
const DETERMINED = /(?:^|[^\p{L}])(?:an?|the|une?|una|uno|le|la|el|los|las|les|um|uma|o|os) $/iu;

/** The name goes on behind the place with words that are neither offices nor what states have. */
function isGoingOn({ before, after }: Surroundings): boolean {
  const [, run = ""] = RUN_BEHIND.exec(after) ?? [];
  const words = run.trim().split(" ").map((word) => fold(word));
  if (run === "" || words.some(isOfState) || before.split(/[^\p{L}]+/u).some((word) => TITLES.has(fold(word))))
    return false;
  const [only = "", ...others] = words;
  if (others.length > 0) return DETERMINED.test(before) && !BEGINNINGS.has(only);
  return OF_BEFORE.test(before) && !isGivenName(only) && !BEGINNINGS.has(only);
}

const isOfState = (word: string): boolean => BEHIND_PLACES.has(word) || TITLES.has(word) || BEGINNINGS.has(word);
