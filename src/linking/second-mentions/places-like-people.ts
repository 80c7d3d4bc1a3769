import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import { isLocative, isOfAState } from "../evidence/locative";
import { isTitleCase } from "../evidence/namesakes";
import { isJoined } from "../names/place-beside";
import type { Named, NamedText } from "./named-text";

/** Whether a name that was taken for that of a place may be the family name of a person. */
export const mayBeCalledSo = ({ occurrence: { name, method }, entity }: Named): boolean =>
  name === undefined && method === "NAME" && entity.type === "Place";

/** As far as words around count, in UTF-16 units. */
const NEAR = 40;

/** Countries have these before their names, and people do not: "the King of Jordan", "la France", "northern Jordan". */
const OF_COUNTRIES_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    "(?:kings?|queen|kingdom|president|prime minister|government|parliament|capital|army|people|republic|state|embassy|ambassador|borders?|north|south|east|west|part|parts|all) of(?: the)?",
    "(?:northern|southern|eastern|western|central|neighbou?ring)",
    "la|le|les|el|il|lo|gli|l['’]|die|der|das",
    "(?:roi|reine|president|gouvernement|parlement|capitale|armee|peuple|rey|reina|gobierno|konig|regierung) (?:de|du|d['’]|del|von)",
  ].join("|")}) ?$`,
  "u",
);
const OF_COUNTRIES_BEHIND =
  /^['’]s (?:king|queen|president|prime minister|government|parliament|capital|army|borders?|embassy|economy|airport)(?!\p{L})/u;
/** Behind a Turkish name of a place, and behind that of a person: 'da is "in". Other endings both have. */
const TURKISH_IN = /^['’][dt][ae](?:ki)?(?!\p{L})/u;
const TURKISH_OF = /^['’]n?[ıiuü]n /u;

/** Whether the words around a name speak of a place. For scripts without capitals the place counts as told. */
export function speaksOfAPlace({ text: { text }, named }: NamedText, one: Named, language: string): boolean {
  const { start, end } = one.occurrence;
  const surface = text.slice(start, end);
  if (!/\p{Lu}/u.test(surface) || isBesidePlace(text, named, one)) return true;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  if (OF_COUNTRIES_BEFORE.test(fold(before)) || OF_COUNTRIES_BEHIND.test(after)) return true;
  if (primary(language) !== "tr") return isLocative({ isTitleCase: () => isTitleCase(text), surface, before, after });
  return TURKISH_IN.test(after) || isOfAState({ before, after: after.replace(TURKISH_OF, " ") });
}

/** "Jordan and Syria". */
function isBesidePlace(text: string, named: NamedText["named"], one: Named): boolean {
  const at = named.indexOf(one);
  const [before, after] = [named[at - 1], named[at + 1]];
  return (
    (before?.entity.type === "Place" && isJoined(text, before.occurrence, one.occurrence)) ||
    (after?.entity.type === "Place" && isJoined(text, one.occurrence, after.occurrence))
  );
}
