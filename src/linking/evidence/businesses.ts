import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import { lastWritten, type Surroundings } from "./ordinary-words";
import { BUSINESS_WORDS, SHOP_GOODS } from "./word-lists/business-words";

/** These say with a word where a business is, so that no capital is needed: "en el hotel Roma". */
const ROMANCE = new Set(["es", "fr", "it", "pt"]);

/** Streets that have the name right behind. In other languages "via" is a word for the way: "via Doha". */
const STREETS: Readonly<Record<string, string>> = { it: "via viale piazza" };

/** Folded words. An empty list has none. */
const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ""));

/** What a word before a name may be. */
type Kind = "none" | "business" | "goods";
const MOST_REMEMBERED = 5_000;

/** One look tells it, since the same words stand before most names. */
const KINDS = new Map(
  Object.entries(BUSINESS_WORDS).map(([language, words]) => {
    const businesses = wordSet(`${words} ${STREETS[language] ?? ""}`);
    const goods = wordSet(SHOP_GOODS[language] ?? "");
    const kindOf = (word: string): Kind => {
      if (word === "") return "none";
      const folded = withoutProclitic(fold(word), businesses);
      if (businesses.has(folded)) return "business";
      return goods.has(folded) ? "goods" : "none";
    };
    return [language, remembered(MOST_REMEMBERED, kindOf)];
  }),
);

/** Arabic and Hebrew write "in" and "and" onto the noun: بمطعم, במסעדת. */
function withoutProclitic(word: string, businesses: ReadonlySet<string>): string {
  if (businesses.has(word) || !/^[وفبكلשובלמכ]/u.test(word)) return word;
  return businesses.has(word.slice(1)) ? word.slice(1) : word;
}

/**
 * Whether a place's name is that of a shop, a hotel or a restaurant: Hotel Roma, Muebles Noruega, مطعم بيروت. The word
 * for the business stands right before it, and no word such as "of" or "in".
 */
export function isOfABusiness({ before, surface, isTitleCase }: Surroundings, language: string): boolean {
  const own = primary(language);
  const kindOf = KINDS.get(own);
  if (kindOf === undefined) return false;
  const word = lastWritten(before);
  const kind = kindOf(word);
  if (kind === "none") return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(word)) return true;
  if (!/^\p{Lu}/u.test(surface) || isTitleCase()) return false;
  return /^\p{Lu}/u.test(word) || (kind === "business" && ROMANCE.has(own));
}
