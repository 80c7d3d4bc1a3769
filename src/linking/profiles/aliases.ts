import type { Entity } from "../../domain/entity";
import { append } from "../../domain/collections/lists";
import { inLatin } from "../../domain/text/names/serbian-letters";
import { fold } from "../../domain/text/folding/fold";
import { hanSpellings } from "../../domain/text/spellings/han-spellings";
import { withOneLetter, withTwoLetters } from "../../domain/text/spellings/latin-spellings";
import { hasInnerHamza, withOtherSeats } from "../../domain/text/spellings/other-spellings";
import { primary } from "../../domain/text/languages/language-tag";
import { patternOf } from "../words/letters";
import { inAllCases } from "./in-all-cases";

/** A name as a profile has it, or a grammatical form of one. */
export interface Spelling {
  readonly text: string;
  /** The languages of the names that are written so, as primary subtags. */
  readonly languages: readonly string[];
  /** The profile does not have this form. It is a grammatical form of a name there. */
  readonly isInflected: boolean;
  /** It stands only behind an article that has become one with a preposition: le Caire, au Caire; האו"ם, באו"ם. */
  readonly isContracted?: boolean;
}

/** One way in which a name stands in texts. */
export interface Alias extends Spelling {
  readonly entity: Entity;
  /** What is compared with a text: folded, with a space for each hyphen and run of white space. */
  readonly pattern: string;
  /**
   * The pattern is an Arabic name without its article. It occurs only after لل, which joins the preposition and the
   * article: العراق becomes للعراق.
   */
  readonly afterLam: boolean;
  /** Whether a text that has exactly these units has the pattern, from its first unit to its last. */
  readonly isWhole: boolean;
  readonly hasCapitals: boolean;
  /** Whether its first letter that has cases is a capital. */
  readonly startsCapital: boolean;
  /** Whether it is a short name in capitals (US, UN, AP). In lower case it would be an ordinary word. */
  readonly isAcronym: boolean;
}

/** Of a pattern. */
export const SHORTEST = 2;
const CAPITAL = /\p{Lu}/u;
const LETTER = /\p{L}/u;
const PAIR = /[\ud800-\udfff]/;
const ACRONYM = /^[\p{Lu}.]{2,5}$/u;
const LEADING_ARTICLE = /^ال.*\p{L}/u;
export const ARTICLE = "ال";

/** Every name and alias of a profile in every language. */
export function writtenSpellingsOf({ names, aliases }: Entity): Spelling[] {
  const spellings: Spelling[] = [];
  const byText = new Map<string, string[]>();
  const add = (tag: string, written: string): void => {
    const [text, language] = [written.trim(), primary(tag)];
    const known = byText.get(text);
    if (known !== undefined) {
      if (!known.includes(language)) known.push(language);
      return;
    }
    const languages = [language];
    byText.set(text, languages);
    spellings.push({ text, languages, isInflected: false });
  };
  for (const [tag, name] of Object.entries(names)) add(tag, name);
  for (const [tag, texts] of Object.entries(aliases)) for (const text of texts) add(tag, text);
  return spellings;
}

/** The same, and after them their inflected forms. */
export function spellingsOf(entity: Entity): Spelling[] {
  const written = writtenSpellingsOf(entity);
  const all = [...written];
  append(all, inAllCases(entity, written));
  for (const { text, languages } of written) {
    append(all, contractedOf(text, languages));
    append(all, dottedOf(text, languages));
    if (MAY_HAVE_OTHER_PARTS.test(text)) append(all, otherPartsOf(text, languages, entity));
    if (entity.type !== "Person") append(all, germanCaseOf(text, languages));
    append(all, hamzaSeatsOf(text, languages));
    if (MAY_HAVE_UMLAUT.test(text)) append(all, umlautsOf(text, languages, entity));
    if (languages.includes("zh")) append(all, hanFormsOf(text));
    if (languages.includes("sr")) append(all, latinOf(text));
    if (entity.type === "Place") append(all, joinedFormsOf(text, languages));
  }
  return all;
}

/** Persian joins the two words of a place as it likes: آدیس آبابا, آدیس‌آبابا. */
const TWO_PERSIAN_WORDS = /^[\p{Script=Arabic}\p{M}]+ [\p{Script=Arabic}\p{M}]+$/u;

function joinedFormsOf(text: string, languages: readonly string[]): Spelling[] {
  if (!languages.includes("fa") || !TWO_PERSIAN_WORDS.test(text)) return [];
  return [{ text: text.replace(" ", JOINER), languages: PERSIAN, isInflected: true }];
}

const WORD = /[\p{L}\p{M}]+/gu;

/** شؤون, شئون; هيئة, هيأة. One word of the name at a time. */
function hamzaSeatsOf(text: string, languages: readonly string[]): Spelling[] {
  const language = [ARABIC, PERSIAN].find(([tag = ""]) => languages.includes(tag));
  if (language === undefined || !hasInnerHamza(text)) return [];
  const forms = Array.from(text.matchAll(WORD), ({ 0: word, index }) =>
    withOtherSeats(word).map((other) => text.slice(0, index) + other + text.slice(index + word.length)),
  );
  return [...new Set(forms.flat())].map((form) => ({ text: form, languages: language, isInflected: true }));
}

/** Serbian is written in two alphabets: Београд, Beograd. */
function latinOf(text: string): Spelling[] {
  const latin = inLatin(text);
  return latin === text ? [] : [{ text: latin, languages: SERBIAN, isInflected: false }];
}

const SERBIAN = ["sr"];

/** The likeliest ways to write a Chinese name in the characters of others: 欧盟, 歐盟. */
const MOST_HAN_FORMS = 2;
const CHINESE = ["zh"];

const hanFormsOf = (text: string): Spelling[] =>
  hanSpellings(fold(text))
    .slice(0, MOST_HAN_FORMS)
    .map((form) => ({ text: form, languages: CHINESE, isInflected: true }));

const CAPITALS = /^[A-Z]{2,3}$/u;

/** American newspapers write U.N. */
function dottedOf(text: string, languages: readonly string[]): Spelling[] {
  if (!CAPITALS.test(text) || !languages.includes("en")) return [];
  return [{ text: text.replaceAll(/./gu, "$&."), languages: ENGLISH, isInflected: false }];
}

const GERMAN_ADJECTIVE = /(?<=\p{Ll})e[rs]?(?= \p{Lu})/gu;
const GERMAN_PLURAL = /(?<=lande|Emirate)$/u;

/** Behind an article and most prepositions: der Europäischen Kommission, aus den Niederlanden. */
function germanCaseOf(text: string, languages: readonly string[]): Spelling[] {
  if (!languages.includes("de")) return [];
  const form = text.replaceAll(GERMAN_ADJECTIVE, "en").replace(GERMAN_PLURAL, "n");
  return form === text ? [] : [{ text: form, languages: GERMAN, isInflected: true }];
}

const MAY_HAVE_UMLAUT = /[äöüøå]|[aou]e|aa/iu;

/** Juergen Gross for Jürgen Groß. The other way only people with several names: else Phoenix would be Phonix. */
function umlautsOf(text: string, languages: readonly string[], { type }: Entity): Spelling[] {
  const long = withTwoLetters(text);
  const short = type === "Person" && text.includes(" ") ? withOneLetter(text) : text;
  return [long, short].flatMap((form) => (form === text ? [] : [{ text: form, languages, isInflected: false }]));
}

/** A saint, or a qualifier behind the name. */
const MAY_HAVE_OTHER_PARTS = /(?:Saint|Sankt|St)e?\.?[ -]|\)$/u;
const QUALIFIER = / \([^()]+\)$/u;
const SHORTENED = /(?<=^|[ -])(Saint|Sankt)(e?)(?=[ -]\p{Lu})/u;
const SHORT = /(?<=^|[ -])St(e?)\.?(?=[ -]\p{Lu})/u;

/**
 * A saint is written in full or shortened: Saint Helier, St Helier, St. Helier. What stands in brackets only tells
 * profiles apart: "Le Monde (newspaper)" is called Le Monde. That of a place may be a part of it, as in "Saint Martin
 * (Dutch part)".
 */
function otherPartsOf(text: string, languages: readonly string[], { type }: Entity): Spelling[] {
  const bare = type === "Place" ? text : text.replace(QUALIFIER, "");
  const whole = languages.includes("de") ? "Sankt" : "Saint";
  const forms = SHORTENED.test(bare)
    ? [bare.replace(SHORTENED, "St$2"), bare.replace(SHORTENED, "St$2.")]
    : SHORT.test(bare)
      ? [bare.replace(SHORT, "St$1"), bare.replace(SHORT, "St$1."), bare.replace(SHORT, `${whole}$1`)]
      : [];
  return [...new Set([bare, ...forms])].flatMap((form) =>
    form === text ? [] : [{ text: form, languages, isInflected: false }],
  );
}

const ENGLISH = ["en"];
const GERMAN = ["de"];
const CONTRACTING = /^Les? (?=\p{Lu}[\p{L}-]+$)/u;

/** The European Union, the UN: their article is lost behind a preposition, as in לאיחוד האירופי and באו"ם. */
const HEBREW_CONTRACTING = /^ה(?=\p{L}+ ה|\p{L}+["'״׳]\p{L}$)/u;

function contractedOf(text: string, languages: readonly string[]): Spelling[] {
  if (languages.includes("he") && HEBREW_CONTRACTING.test(text))
    return [{ text: text.slice(1), languages: HEBREW, isInflected: true, isContracted: true }];
  if (!languages.includes("fr") || !CONTRACTING.test(text)) return [];
  return [{ text: text.replace(CONTRACTING, ""), languages: FRENCH, isInflected: true, isContracted: true }];
}

const FRENCH = ["fr"];
const ARABIC = ["ar"];
const HEBREW = ["he"];
const PERSIAN = ["fa"];
const JOINER = "\u200c";

/** How a text may write what is spelled so. Most names have one pattern; one with an Arabic article has two. */
export function patternsOf(text: string): string[] {
  // Behind a control that folding drops, a space may come first.
  const pattern = patternOf(fold(text).trim());
  if (pattern.length < SHORTEST || !LETTER.test(pattern)) return [];
  const hasArticle = pattern.length > ARTICLE.length + 2 && LEADING_ARTICLE.test(pattern);
  return hasArticle ? [pattern, pattern.slice(ARTICLE.length)] : [pattern];
}

/** `pattern` is one of those of the spelling. */
export function aliasOf(entity: Entity, spelling: Spelling, pattern: string, afterLam: boolean): Alias {
  return new NameOfProfile(entity, spelling, pattern, afterLam);
}

/** Most names are found once or twice. What a text does not ask of a name is not worked out. */
class NameOfProfile implements Alias {
  readonly text: string;
  readonly languages: readonly string[];
  readonly isInflected: boolean;
  readonly isContracted: boolean;
  private whole: boolean | undefined;
  private withCapitals: boolean | undefined;
  private beginsCapital: boolean | undefined;
  private shortInCapitals: boolean | undefined;

  constructor(
    readonly entity: Entity,
    { text, languages, isInflected, isContracted = false }: Spelling,
    readonly pattern: string,
    readonly afterLam: boolean,
  ) {
    this.text = text;
    this.languages = languages;
    this.isInflected = isInflected;
    this.isContracted = isContracted;
  }

  get isWhole(): boolean {
    return (this.whole ??= !this.afterLam && isWholeText(this.text));
  }

  get hasCapitals(): boolean {
    return (this.withCapitals ??= CAPITAL.test(this.text));
  }

  get startsCapital(): boolean {
    return (this.beginsCapital ??= CAPITAL.test(firstCased(this.text) ?? ""));
  }

  get isAcronym(): boolean {
    return (this.shortInCapitals ??= ACRONYM.test(this.text));
  }
}

function isWholeText(text: string): boolean {
  return fold(text.charAt(0)) !== "" && fold(text.charAt(text.length - 1)) !== "" && !PAIR.test(text);
}

/** All of the spellings of a profile, in all of their patterns. */
export function aliasesOf(entity: Entity): Alias[] {
  return spellingsOf(entity).flatMap((spelling) =>
    patternsOf(spelling.text).map((pattern, index) => aliasOf(entity, spelling, pattern, index > 0)),
  );
}

/**
 * Whether a surface has the capitals of its alias. `isMixed`: the text around it has both cases. Otherwise the case
 * shows nothing.
 */
export function hasCaseOf(alias: Alias, surface: string, isMixed: boolean): boolean {
  if (surface === alias.text) return true;
  if (alias.isAcronym) return isMixed && isSpokenAcronym(alias, surface);
  if (!isMixed || !alias.hasCapitals || isCommonNoun(alias)) return true;
  if (ARTICLE_AND_CAPITAL.test(alias.text) && !BEHIND_ARTICLE.test(surface)) return false;
  const first = firstCased(surface);
  const hasFirst = first === undefined || !alias.startsCapital || CAPITAL.test(first) || maySmallFirst(alias, surface);
  return hasFirst && CAPITAL.test(surface);
}

/** Inside a sentence the Arabic article has a small letter: Al-Shabaab, al-Shabaab; Аль-Каида, аль-Каида. */
const SMALL_ARTICLE = /^(?:a[dlnrstz]|el|ash|[аэ]ль|а[дзнрстш])[-‐‑]\p{Lu}/u;
/** With a space, the other words may be of another language: Al is a given name too. */
const SMALL_ARTICLE_APART = /^(?:al|аль) \p{Lu}/u;

const maySmallFirst = (alias: Alias, surface: string): boolean =>
  SMALL_ARTICLE.test(surface) ||
  (alias.entity.type !== "Person" && SMALL_ARTICLE_APART.test(surface)) ||
  beginsWithNoun(alias);

/** Newspapers write an acronym that is spoken as a word with one capital: Otan, Opep, Nato. Eau is no such word. */
const SPOKEN = /^\p{Lu}{4,5}$/u;

function isSpokenAcronym({ entity, text }: Alias, surface: string): boolean {
  if (entity.type !== "Organization" || !SPOKEN.test(text)) return false;
  return surface === text.charAt(0) + text.slice(1).toLowerCase();
}

/** Only headings give topics a capital: climate change, intelligence artificielle. */
function isCommonNoun({ entity, text }: Alias): boolean {
  return entity.type === "Topic" && /\p{L}[\s-]+\p{Ll}/u.test(text);
}

/** Romance languages write what a place or body is with a small letter: pays de Galles, mer Noire. */
const ROMANCE = ["fr", "es", "it", "pt"];
const NOUN_AND_NAME = /^\p{Lu}\p{Ll}{2,} .*\p{Lu}/u;
/** So does Russian with the strip of Gaza, but not with Новая Зеландия. */
const RUSSIAN_NOUN_AND_NAME = /^(?:[Сс]ектор|[Оо]стров|[Пп]олуостров|[Шш]тат|[Гг]ород)[а-яё]{0,2} \p{Lu}/u;

function beginsWithNoun({ entity, text, languages }: Alias): boolean {
  if (entity.type === "Place" && RUSSIAN_NOUN_AND_NAME.test(text)) return true;
  return entity.type !== "Person" && NOUN_AND_NAME.test(text) && languages.some((one) => ROMANCE.includes(one));
}

/** "La réunion" at the start of a sentence is no name, though it has a capital. La Réunion is one. */
const ARTICLE_AND_CAPITAL = /^(?:[Ll]a|[Ll]e|[Ll]es|[Tt]he|[Ee]l|[Ll]os|[Ll]as) \p{Lu}[\p{L}\p{M}-]+$/u;
const BEHIND_ARTICLE = /^\p{L}+[\s-]+\p{Lu}/u;

export function isMixedCase(text: string): boolean {
  return CAPITAL.test(text) && /\p{Ll}/u.test(text);
}

function firstCased(text: string): string | undefined {
  return /[\p{Lu}\p{Ll}]/u.exec(text)?.[0];
}
