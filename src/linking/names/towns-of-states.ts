import { primary } from "../../domain/text/languages/language-tag";
import type { Occurrence } from "./occurrence";

/** States of America that are called like a country or a city. "Paris, Texas" is no name of Paris in any case. */
const STATES = new Set(["georgia", "washington", "new york"]);
const IN = /(?:^|[^\p{L}])(?:in|near|at|from|of|outside) $/iu;
const IN_BEFORE = 10;
/** The end of what is said of the town. Lists go on: "in Paris, Washington and London". */
const END = /^(?:$|[.;:!?)\n]|, (?!and |or )\p{Ll})/u;
const BEHIND = 6;

/** Whether a name may be that of a town in a state, or that state: "in Washington, Georgia, they agreed". */
export function mayBeOfAState(
  whole: string,
  occurrences: readonly Occurrence[],
  index: number,
  language: string,
): boolean {
  const [before, one, after] = [occurrences[index - 1], occurrences[index], occurrences[index + 1]];
  if (one === undefined) return false;
  const isOne = isState(one) && isTownIn(whole, before, one);
  if (!isOne && !(after !== undefined && isState(after) && isTownIn(whole, one, after))) return false;
  return primary(language) === "en" || language === "und";
}

const isState = ({ aliases }: Occurrence): boolean => STATES.has(aliases[0]?.pattern ?? "");

function isTownIn(whole: string, town: Occurrence | undefined, state: Occurrence): boolean {
  if (town === undefined || whole.slice(town.end, state.start) !== ", ") return false;
  if (!IN.test(whole.slice(Math.max(0, town.start - IN_BEFORE), town.start))) return false;
  return END.test(whole.slice(state.end, state.end + BEHIND)) && !isInLand(town, state);
}

/** Tbilisi is a town of the country. */
function isInLand(town: Occurrence, state: Occurrence): boolean {
  const lands = new Set(
    state.aliases.map(({ entity }) => (entity.type === "Place" ? `iso3166:${entity.isoCode ?? ""}` : "")),
  );
  return town.aliases.some(({ entity }) => entity.type === "Place" && lands.has(entity.country ?? "-"));
}
