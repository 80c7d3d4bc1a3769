import { WITHOUT_VOWELS } from "./did-you-mean";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countryKey } from "../domain/identity/identity";
import { looseName } from "../domain/text/names/loose-name";
import { undeclined } from "../domain/text/names/name-endings";
import type { OwnName } from "../domain/text/names/official-form";
import { isUnited, kindOfState, ownNameIn } from "../domain/text/names/official-form";
import type { NameFamily } from "../domain/text/names/official-words";

/** What each language of CLDR calls countries: spellings in the form of `looseName`, sorted, each with its code. */
interface Spellings {
  readonly forms: readonly string[];
  readonly codes: readonly string[];
  readonly known: ReadonlySet<string>;
  /** The identity keys of what has a code and is no country of ISO 3166-1, such as the European Union. */
  readonly keys: Readonly<Record<string, string>>;
  /** The codes of islands and territories. Other countries are no "island of". */
  readonly lands: ReadonlySet<string>;
}

/** Made by scripts/build-reference.mjs. The program runs in dist, and the tests run from the sources. */
const PLACES = ["../../data/country-spellings.txt", "../../dist/data/country-spellings.txt"];
/** Their plain name is that of another state too: the other Congo, Taiwan, a part of Mexico or of the United States. */
const SHARING_A_NAME = new Set(["CD", "CG", "CN", "GE", "KP", "KR", "MX", "TW"]);
/** Before what `ownNameIn` leaves of a spelling. It counts only where the name asked for has a common noun too. */
const OWN = "~";
/**
 * In letters of an alphabet. Shorter names are too alike: "Lib" is Libya in one language, and an island. Those that
 * several languages have stand behind `OWN` too.
 */
const SHORTEST_OWN = 5;
const OF_AN_ALPHABET = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;
/** Of the words of one name. Longer names are not tried with the endings of each word. */
const MOST_VARIANTS = 500;

let read: Spellings | undefined;

/**
 * The identity key of the country that a name means in any language, also for names that no profile holds: by its ISO
 * code (`ML`), by its name however it is written, or by its official name (`République du Mali`). Undefined if it is no
 * country's name.
 */
export function countryKeyOf(name: string): string | undefined {
  const spellings = (read ??= readSpellings());
  const code = codeOf(name.trim(), spellings);
  return code === undefined ? undefined : (spellings.keys[code] ?? countryKey(code));
}

/** The same, by a name as some language has it, whatever stands between its words. No code, and no official name. */
export function countryKeyWritten(name: string): string | undefined {
  const spellings = (read ??= readSpellings());
  const loose = looseName(name);
  if (loose.length < SHORTEST_OWN) return undefined;
  const code = exactly(loose, spellings);
  return code === undefined ? undefined : (spellings.keys[code] ?? countryKey(code));
}

function codeOf(name: string, spellings: Spellings): string | undefined {
  if (/^[A-Z]{2}$/.test(name) && spellings.known.has(name)) return name;
  const exact = exactly(looseName(name), spellings);
  if (exact !== undefined) return exact;
  const own = ownNameIn(name);
  if (own === undefined) return longMisspelt(name, spellings);
  const union = unionOf(name, own.words.join(""));
  if (union !== undefined) return union;
  const code = own.kind === undefined ? ofTwoParts(own, spellings) : stateOrLand(own, spellings);
  if (own.kind === "land" && !spellings.lands.has(code ?? "")) return undefined;
  if (own.kind === undefined && own.hasAdjective && !SHARING_A_NAME.has(code ?? "")) return undefined;
  return amongNamesakes(code, name);
}

/** "Trinidade e Tobago". */
function ofTwoParts({ words }: OwnName, spellings: Spellings): string | undefined {
  const form = words.join("");
  return ownName(form, spellings) ?? (form.length < SHORTEST_OF_TWO ? undefined : misspelt(words, spellings));
}

function firstOf<T>(values: Iterable<T>, find: (value: T) => string | undefined): string | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unionOf(name: string, own: string): string | undefined {
  if (GREEK.test(own)) return "GR";
  return isUnited(name) ? UNIONS.find(([, words]) => words.test(own))?.[0] : undefined;
}

function stateOrLand({ words, withSmallWords, families }: OwnName, spellings: Spellings): string | undefined {
  const exact = ownName(withSmallWords, spellings) ?? ownName(words.join(""), spellings);
  if (exact !== undefined) return exact;
  const declined = firstOf(variants(words, families), (form) => ownName(form, spellings));
  const other = declined ?? ownName(words.toReversed().join(""), spellings);
  if (other !== undefined) return other;
  if (families.has("english")) return undefined;
  return (
    misspelt(words, spellings) ??
    firstOf(undeclined(words.at(-1) ?? "", families), (last) => misspelt([...words.slice(0, -1), last], spellings))
  );
}

/** "republika angoli", "wallisin ja futunan": a name with one of its words, or each, as it is when not declined. */
function variants(words: readonly string[], families: ReadonlySet<NameFamily>): string[] {
  let found = [""];
  for (const [index, word] of words.entries()) {
    const each = [word, ...undeclined(word, families)];
    if (found.length * each.length > MOST_VARIANTS) return [];
    // Those of the last word come first: most languages decline it alone.
    found = index === 0 ? each : each.flatMap((last) => found.map((first) => first + last));
  }
  return found;
}

/** The country of which a name is the own part of an official one. */
function ownName(form: string, spellings: Spellings): string | undefined {
  const isShort = form.length < SHORTEST_OWN && OF_AN_ALPHABET.test(form);
  return (isShort ? undefined : exactly(form, spellings)) ?? exactly(OWN + form, spellings);
}

/** The state of an official name, when others have the same plain name. */
function amongNamesakes(code: string | undefined, official: string): string | undefined {
  if (code === undefined || !SHARING_A_NAME.has(code)) return code;
  const { isDemocratic, isPeoples } = kindOfState(official);
  if (["CD", "CG"].includes(code)) return isDemocratic ? "CD" : "CG";
  if (["KP", "KR"].includes(code)) return isDemocratic || isPeoples ? "KP" : "KR";
  return code === "CN" && isPeoples ? code : undefined;
}

function exactly(form: string, { forms, codes }: Spellings): string | undefined {
  const at = firstFrom(form, forms);
  return forms[at] === form ? codes[at] : undefined;
}

/** The unions of states and of kingdoms: what their names have beside "united", in many languages. */
const UNIONS: readonly (readonly [code: string, words: RegExp])[] = [
  ["MX", /^(?:the)?(?:me[xks]|мекс)\p{L}{0,8}$|^(?:ال)?مكسيك$|^مكزيك$|^میکس|^ميكسيكو$|^(?:墨西哥|メキシコ|멕시코)$/u],
  ["GB", /brit|бритa|برطاني|بريتاني|브리튼|不列颠|英/u],
  [
    "US",
    /^(?:d|de|da)?(?:amer[iy]|америк)\p{L}{0,7}$|^(?:ال)?امريك\p{L}{0,3}$|^امریکا$|^(?:美利坚|アメリカ|아메리카)$/u,
  ],
];
/** "Hellenic Republic", "Helen Cumhuriyeti": the official name is of another stem. */
const GREEK = /^(?:hellen|hellee|ellenic|helen(?!a)|ελλην)/u;

const SHORTEST_OF_TWO = 9;
/** In letters. Other scripts leave vowels out, or write them as signs. */
const SHORTEST_MISSPELT = { alphabet: 8, consonants: 5, signs: 6 };
/** In letters, of a name without common nouns. */
const SHORTEST_PLAIN = 10;
const END_OF_PLAIN = 3;
/** In letters, of a word of several that may have a fault. */
const LONG_WORD = 5;
const LETTERS_FOR_A_FAULT = 6;

/** A letter more, less or other in each long word, as declined names and names in other letters have it. */
function misspelt(
  words: readonly string[],
  { forms, codes }: Spellings,
  isLike: (form: string) => boolean = () => true,
): string | undefined {
  const form = words.join("");
  const script = OF_AN_ALPHABET.test(form) ? "alphabet" : WITHOUT_VOWELS.test(form) ? "consonants" : "signs";
  if (form.length < SHORTEST_MISSPELT[script]) return undefined;
  const longWords = words.filter((word) => word.length >= LONG_WORD).length;
  const faults = Math.max(1, Math.min(longWords, Math.floor(form.length / LETTERS_FOR_A_FAULT)));
  let best = { distance: faults + 1, codes: new Set<string>() };
  for (let at = firstFrom(form.slice(0, 1), forms); forms[at]?.startsWith(form.slice(0, 1)) === true; at += 1) {
    const distance = editDistance(form, forms[at] ?? "", best.distance);
    if (distance > best.distance || distance > faults || !isLike(forms[at] ?? "")) continue;
    if (distance < best.distance) best = { distance, codes: new Set() };
    best.codes.add(codes[at] ?? "");
  }
  const [only, ...others] = best.codes;
  return others.length === 0 ? only : undefined;
}

/**
 * "Liechenstein", "Groönlanti": a long plain name with one wrong letter within it. Its end is what tells
 * "Australian" from "Australien".
 */
function longMisspelt(name: string, spellings: Spellings): string | undefined {
  const form = looseName(name);
  if (form.length < SHORTEST_PLAIN || !OF_AN_ALPHABET.test(form)) return undefined;
  return misspelt([form], spellings, (other) => other.endsWith(form.slice(-END_OF_PLAIN)));
}

/** Letters to change, up to `most`; more than that is `most + 1`. */
function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    if (next.every((distance) => distance > most)) return most + 1;
    row = next;
  }
  return row.at(-1) ?? most + 1;
}

/** The place of the first form that does not come before `form`. */
function firstFrom(form: string, forms: readonly string[]): number {
  let [low, high] = [0, forms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle] ?? "") < form) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readSpellings(): Spellings {
  const path = PLACES.map((place) => join(__dirname, place)).find((place) => existsSync(place));
  const [head = "{}", ...lines] = path === undefined ? [] : readFileSync(path, "utf8").trimEnd().split("\n");
  const { keys = {}, lands = [] } = JSON.parse(head) as { keys?: Record<string, string>; lands?: string[] };
  const codes = lines.map((line) => line.slice(0, 2));
  return { forms: lines.map((line) => line.slice(2)), codes, known: new Set(codes), keys, lands: new Set(lands) };
}
