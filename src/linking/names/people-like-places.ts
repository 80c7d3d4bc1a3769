import type { Id } from "../../domain/ids";
import { primary } from "../../domain/text/languages/language-tag";
import { isLocative } from "../evidence/locative";
import { HEBREW_SAID } from "../evidence/people-without-capitals";
import { NEAR } from "./names";
import type { Occurrence } from "./occurrence";

interface Text {
  readonly text: string;
}

interface Found {
  readonly text: Text;
  readonly occurrences: readonly Occurrence[];
}

interface Person {
  /** Where each text first names the person in full. */
  readonly firstEnds: Map<Text, number>;
  /** Whether a word speaks of the place, or the item has its name before that of the person. */
  isPlaceToo: boolean;
}

/** The places that people of an item are called like, and the other places of such an item. */
export type People = ReadonlyMap<Id<"entity">, Person>;

const NO_PEOPLE: People = new Map();

/**
 * Languages with capitals and with words that speak of a place (`isLocative`). In others nothing tells that a name is a
 * place's too: جواز جورجيا is a passport. Hebrew only has a verb before somebody.
 */
const LOCATIVE = new Set(["de", "en", "es", "fr", "ru", "tr"]);
const SAID_IN_HEBREW = new RegExp(`(?:^|[^\\p{L}])[ושכ]{0,2}(?:${HEBREW_SAID}) $`, "u");
/** What belongs to somebody is mostly written otherwise: "the capital of Georgia". */
const OF = /(?:^|[^\p{L}])(?:of|de|du|del|von) $/u;

export function peopleIn(found: readonly Found[], language: string): People {
  if (!found.some(({ occurrences }) => occurrences.some(({ doubts }) => doubts.isOfAPerson))) return NO_PEOPLE;
  const people = new Map<Id<"entity">, Person>();
  for (const { text, occurrences } of found)
    for (const one of occurrences) {
      const isPlace = isOfPlace(one, text);
      for (const { entity } of one.aliases) note(people, entity.id, one, text, isPlace, language);
    }
  return people;
}

function note(
  people: Map<Id<"entity">, Person>,
  id: Id<"entity">,
  { doubts, end }: Occurrence,
  text: Text,
  isPlace: boolean,
  language: string,
): void {
  const isPlaceToo = !doubts.isOfAPerson || !LOCATIVE.has(primary(language));
  const person = people.get(id) ?? { firstEnds: new Map<Text, number>(), isPlaceToo };
  if (isPlace) person.isPlaceToo = true;
  if (doubts.isOfAPerson && !person.firstEnds.has(text)) person.firstEnds.set(text, end);
  people.set(id, person);
}

function isOfPlace({ doubts, start, end }: Occurrence, { text }: Text): boolean {
  if (doubts.isLocative) return true;
  const [before, after] = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)];
  return (
    !doubts.isOfAPerson &&
    (OF.test(before) || isLocative({ isTitleCase: () => false, surface: text.slice(start, end), before, after }))
  );
}

/**
 * Where the item has "Chad Mercer", a sentence that begins with "Chad" is mostly about him. If nothing in the item
 * speaks of the place, so is any other behind his whole name in the same text: "пояснил Алжир".
 */
export function isOfPeople(one: Occurrence, text: Text, people: People): boolean {
  const { isOfAPerson, isLocative: isIn, isAtStart } = one.doubts;
  if (isOfAPerson) return true;
  if (people.size === 0 || isIn) return false;
  return one.aliases.some(({ entity }) => {
    const person = people.get(entity.id);
    if (person === undefined || person.firstEnds.size === 0) return false;
    const isSaid = () => SAID_IN_HEBREW.test(text.text.slice(Math.max(0, one.start - NEAR), one.start));
    return isAtStart || (one.start >= (person.firstEnds.get(text) ?? Infinity) && (!person.isPlaceToo || isSaid()));
  });
}
