import type { Range } from "../../domain/text/spans/overlaps";
import { isCountry } from "../evidence/common-names";
import type { Alias } from "../profiles/aliases";
import { NO_DOUBTS, type Occurrence } from "./occurrence";

const AND = /^(?:,? (?:and|et|и|ve|und|ile)|،? و|[,،]) ?ו?$|^,? ו$|^(?:[과와]|,| 및|·) ?$/iu;

/** Whether nothing but "and" or a comma stands between two names. */
export const isJoined = (whole: string, first: Range, second: Range): boolean =>
  AND.test(whole.slice(first.end, second.start));

/**
 * The name of a place beside, with "and" between. In "Cyprus and Malta" the second name is that of a place too, though
 * it may be a word: مالت is also "malt". Names that nothing makes doubtful need none.
 */
export function placeBeside(whole: string, occurrences: readonly Occurrence[], index: number): Occurrence | undefined {
  const one = occurrences[index];
  if (one === undefined || (one.doubts === NO_DOUBTS && one.aliases.length === 1)) return undefined;
  const [before, after] = [occurrences[index - 1], occurrences[index + 1]];
  if (before !== undefined && isOfAPlace(before, whole) && isJoined(whole, before, one)) return before;
  return after !== undefined && isOfAPlace(after, whole) && isJoined(whole, one, after) ? after : undefined;
}

/**
 * Beside a country stands another country, and not a city that is called like one: قطر وعمان. Beside a city stands a
 * city: عمان والقاهرة.
 */
export function likelyBeside(one: Occurrence, beside: Occurrence | undefined): Occurrence {
  if (beside === undefined || one.aliases.length === 1) return one;
  const isAlike = beside.aliases.every(isOfCountry)
    ? isOfCountry
    : beside.aliases.every(isOfCity)
      ? isOfCity
      : undefined;
  const alike = isAlike === undefined ? [] : one.aliases.filter(isAlike);
  return alike.length === 0 || alike.length === one.aliases.length ? one : { ...one, aliases: alike };
}

const isOfCity = ({ entity }: Alias): boolean => entity.type === "Place" && entity.placeKind === "CITY";

export const isOfCountry = ({ entity }: Alias): boolean => isCountry(entity);

/**
 * Two doubtful names with "and" between are seldom two words that look like places. With capitals they may be people:
 * "Dominique et Maurice".
 */
function isOfAPlace(one: Occurrence, text: string): boolean {
  const { method, aliases, doubts } = one;
  if (doubts.needsSupport && /\p{Lu}/u.test(text.slice(one.start, one.end))) return false;
  return !doubts.isOfAPerson && method === "NAME" && aliases.every(({ entity }) => entity.type === "Place");
}
