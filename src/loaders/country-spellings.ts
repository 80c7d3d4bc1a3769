import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countryKey } from "../domain/identity/identity";
import { looseName } from "../domain/text/loose-name";
import { kindOfState, ownNameIn } from "../domain/text/official-form";

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
  const found = exactly(form, spellings) ?? exactly(OWN + form, spellings);
  return amongNamesakes(found ?? (own.mayBeDeclined ? nearest(form, own.words.length, spellings) : undefined), name);
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
