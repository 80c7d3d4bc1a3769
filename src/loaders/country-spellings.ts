import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countryKey } from "../domain/identity/identity";
import { looseName } from "../domain/text/loose-name";
import { isUnited, kindOfState, ownNameIn } from "../domain/text/official-form";

/** What each language of CLDR calls countries: spellings in the form of `looseName`, sorted, each with its code. */
interface Spellings {
  readonly forms: readonly string[];
  readonly codes: readonly string[];
  readonly known: ReadonlySet<string>;
  /** The identity keys of what has a code and is no country of ISO 3166-1, such as the European Union. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Made by scripts/build-reference.mjs. The program runs in dist, and the tests run from the sources. */
const PLACES = ["../../data/country-spellings.txt", "../../dist/data/country-spellings.txt"];
/** Their plain name is that of another state too: the other Congo, Taiwan, a part of Mexico or of the United States. */
const SHARING_A_NAME = new Set(["CD", "CG", "CN", "GE", "KP", "KR", "MX", "TW"]);
/** Shorter beginnings are shared by chance. */
const SHORTEST_STEM = 4;
/** In letters: the ending of a declined name or adjective, and what it replaces. */
const LONGEST_ENDING = 5;
const LONGEST_REPLACED = 2;
/** Of the letters of the declined word. */
const LEAST_SHARE = { ofOneWord: 0.5, ofSeveral: 0.8 };
const ARTICLE = "ال";
/** The scripts of languages that write the parts of names apart and decline them. */
const DECLINING_SCRIPT = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]+$/u;
/** Before what `ownNameIn` leaves of a spelling. It counts only where the name asked for has a common noun too. */
const OWN = "~";

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

function codeOf(name: string, spellings: Spellings): string | undefined {
  if (/^[A-Z]{2}$/.test(name) && spellings.known.has(name)) return name;
  const exact = exactly(looseName(name), spellings);
  if (exact !== undefined) return exact;
  const own = ownNameIn(name);
  if (own === undefined) return undefined;
  const form = own.words.join("");
  const union = isUnited(name) ? UNIONS.find(([, words]) => words.test(form))?.[0] : undefined;
  if (union !== undefined) return union;
  if (GREEK.test(form)) return "GR";
  const found =
    exactly(form, spellings) ??
    exactly(OWN + form, spellings) ??
    (own.mayBeDeclined ? nearest(form, own.words.length, spellings) : undefined) ??
    adjectiveOf(form, spellings) ??
    (own.mayBeDeclined ? misspelt(form, own.words.length, spellings) : undefined);
  return amongNamesakes(found, name);
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

/** "Republika Angoli", "Angolská republika", "الجمهورية التونسية": the name that shares the longest beginning. */
function nearest(own: string, words: number, spellings: Spellings): string | undefined {
  if (!DECLINING_SCRIPT.test(own)) return undefined;
  const share = words === 1 ? LEAST_SHARE.ofOneWord : LEAST_SHARE.ofSeveral;
  const find = (form: string, fewest: number) => nearestTo(form, Math.max(fewest, form.length * share), spellings);
  if (!own.startsWith(ARTICLE)) return find(own, SHORTEST_STEM);
  return find(own, SHORTEST_STEM + ARTICLE.length) ?? find(own.slice(ARTICLE.length), SHORTEST_STEM);
}

/** The unions of states and of kingdoms: what their names have beside "united", in many languages. */
const UNIONS: readonly (readonly [code: string, words: RegExp])[] = [
  ["MX", /^(?:the)?(?:me[xks]|мекс)\p{L}{0,8}$|^(?:ال)?مكسيك$|^مكزيك$|^میکس|^ميكسيكو$|^(?:墨西哥|メキシコ|멕시코)$/u],
  ["GB", /brit|бритa|برطاني|بريتاني|브리튼|不列颠|英/u],
  ["US", /^(?:d|de|da)?(?:ameri|америк)\p{L}{0,7}$|^(?:ال)?امريك\p{L}{0,3}$|^امریکا$|^(?:美利坚|アメリカ|아메리카)$/u],
];
/** "Hellenic Republic", "Helen Cumhuriyeti": the official name is of another stem. */
const GREEK = /^(?:hellen|hellee|ellenic|helen(?!a)|ελλην)/u;

/** Endings of adjectives in official names: "Keňská republika", "Tunisian Republic", "الجمهورية المجرية". */
const ADJECTIVES = [/[sc]k[aeioy]?$/u, /(?:ij|yj|an|en)[sc]k[aeioy]?$/u, /(?:es)?ische?[sn]?$/u, /n$/u, /ي?ه$/u, /e$/u];
/** What a country's name may have behind what its adjective has: "Finn", "Finnország". */
const COUNTRY_ENDINGS = [
  "orszag",
  "isztan",
  "istan",
  "stan",
  "maa",
  "land",
  "ستان",
  "스탄",
  "ia",
  "ija",
  "a",
  "o",
  "e",
];

function adjectiveOf(form: string, spellings: Spellings): string | undefined {
  const plain = form.startsWith(ARTICLE) ? form.slice(ARTICLE.length) : form;
  const stems = [form, plain].flatMap((each) => [each, ...ADJECTIVES.map((ending) => each.replace(ending, ""))]);
  for (const stem of stems) {
    if (stem.length < SHORTEST_ADJECTIVE) continue;
    for (const ending of ["", ...COUNTRY_ENDINGS]) {
      const code = exactly(stem + ending, spellings) ?? exactly(ARTICLE + stem, spellings);
      if (code !== undefined) return code;
    }
  }
  return undefined;
}

const SHORTEST_ADJECTIVE = 3;
const SHORTEST_MISSPELT = 6;

/** A letter more, less or other in each word, as declined names and names in other letters have it. */
function misspelt(form: string, words: number, { forms, codes }: Spellings): string | undefined {
  if (form.length < SHORTEST_MISSPELT) return undefined;
  let best = { distance: words + 1, codes: new Set<string>() };
  for (let at = firstFrom(form.slice(0, 1), forms); forms[at]?.startsWith(form.slice(0, 1)) === true; at += 1) {
    const distance = editDistance(form, forms[at] ?? "", best.distance);
    if (distance > best.distance || distance > words) continue;
    if (distance < best.distance) best = { distance, codes: new Set() };
    best.codes.add(codes[at] ?? "");
  }
  const [only, ...others] = best.codes;
  return others.length === 0 ? only : undefined;
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

function nearestTo(own: string, fewest: number, { forms, codes }: Spellings): string | undefined {
  const least = Math.ceil(fewest);
  let best = { shared: 0, rest: 0, codes: new Set<string>() };
  for (let at = firstFrom(own.slice(0, least), forms); at < forms.length; at += 1) {
    const [form = "", code = ""] = [forms[at], codes[at]];
    const shared = sharedLength(own, form);
    if (shared < least) break;
    const rest = form.length - shared;
    if (rest > LONGEST_REPLACED || own.length - shared > LONGEST_ENDING) continue;
    if (shared > best.shared || (shared === best.shared && rest < best.rest))
      best = { shared, rest, codes: new Set([code]) };
    else if (shared === best.shared && rest === best.rest) best.codes.add(code);
  }
  const [only, ...others] = best.codes;
  return others.length === 0 ? only : undefined;
}

function sharedLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
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
  const [keys = "{}", ...lines] = path === undefined ? [] : readFileSync(path, "utf8").trimEnd().split("\n");
  const codes = lines.map((line) => line.slice(0, 2));
  return {
    forms: lines.map((line) => line.slice(2)),
    codes,
    known: new Set(codes),
    keys: JSON.parse(keys) as Record<string, string>,
  };
}
