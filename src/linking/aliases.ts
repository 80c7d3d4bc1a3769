import type { Entity } from "../domain/entity";
import { fold } from "../domain/text/fold";
import { primary } from "./languages";
import { russianCases } from "./russian-cases";

/** A name as a profile has it, or a grammatical form of one. */
export interface Spelling {
  readonly text: string;
  /** The languages of the names that are written so, as primary subtags. */
  readonly languages: readonly string[];
  /** The profile does not have this form. It is a grammatical form of a name there. */
  readonly isInflected: boolean;
}

/** One way in which a name stands in texts. */
export interface Alias extends Spelling {
  readonly entity: Entity;
  /** What is compared with a text: folded, with a space for each hyphen and white space. */
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

const SHORTEST = 2;
const CAPITAL = /\p{Lu}/u;
const LETTER = /\p{L}/u;
const PAIR = /[\ud800-\udfff]/;
const ACRONYM = /^[\p{Lu}.]{2,5}$/u;
const LEADING_ARTICLE = /^ال.*\p{L}/u;
const ARTICLE = "ال";

/** Every name and alias of a profile in every language, with its inflected forms. */
export function spellingsOf(entity: Entity): Spelling[] {
  const written = [...namesByText(entity)].map(([text, languages]) => ({ text, languages, isInflected: false }));
  const russian = written.filter(({ languages }) => languages.includes("ru"));
  if (russian.length === 0) return written;
  const texts = new Set(russian.map(({ text }) => text));
  const forms = new Set(
    russian.flatMap(({ text }) => russianCases(text, entity.type === "Person")).filter((form) => !texts.has(form)),
  );
  return [...written, ...Array.from(forms, (text) => ({ text, languages: RUSSIAN, isInflected: true }))];
}

const RUSSIAN = ["ru"];

/** How a text may write what is spelled so. Most names have one pattern; one with an Arabic article has two. */
export function patternsOf(text: string): string[] {
  const pattern = patternOf(fold(text));
  if (pattern.length < SHORTEST || !LETTER.test(pattern)) return [];
  const hasArticle = pattern.length > ARTICLE.length + 2 && LEADING_ARTICLE.test(pattern);
  return hasArticle ? [pattern, pattern.slice(ARTICLE.length)] : [pattern];
}

/** `pattern` is one of those of the spelling. */
export function aliasOf(entity: Entity, spelling: Spelling, pattern: string, afterLam: boolean): Alias {
  const { text, languages, isInflected } = spelling;
  return {
    entity,
    text,
    languages,
    isInflected,
    pattern,
    afterLam,
    isWhole: !afterLam && fold(text.charAt(0)) !== "" && fold(text.charAt(text.length - 1)) !== "" && !PAIR.test(text),
    hasCapitals: CAPITAL.test(text),
    startsCapital: CAPITAL.test(firstCased(text) ?? ""),
    isAcronym: ACRONYM.test(text),
  };
}

/** All of the spellings of a profile, in all of their patterns. */
export function aliasesOf(entity: Entity): Alias[] {
  return spellingsOf(entity).flatMap((spelling) =>
    patternsOf(spelling.text).map((pattern, index) => aliasOf(entity, spelling, pattern, index > 0)),
  );
}

function namesByText({ names, aliases }: Entity): Map<string, string[]> {
  const byText = new Map<string, string[]>();
  const add = (tag: string, written: string): void => {
    const [text, language] = [written.trim(), primary(tag)];
    const languages = byText.get(text);
    if (languages === undefined) byText.set(text, [language]);
    else if (!languages.includes(language)) languages.push(language);
  };
  for (const [tag, name] of Object.entries(names)) add(tag, name);
  for (const [tag, texts] of Object.entries(aliases)) for (const text of texts) add(tag, text);
  return byText;
}

/** Replaces hyphens by spaces in a folded text. The length stays the same. */
export function patternOf(folded: string): string {
  return folded.replace(/[-\u00a0\t]/g, " ");
}

/** Keeps only letters, digits and marks, as in a hashtag. */
export function compactOf(pattern: string): string {
  return pattern.replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

export function isCompact(character: string): boolean {
  return /^[\p{L}\p{N}\p{M}]$/u.test(character);
}

/**
 * Whether a surface has the capitals of its alias. `isMixed`: the text around it has both cases. Otherwise the case
 * shows nothing.
 */
export function hasCaseOf(alias: Alias, surface: string, isMixed: boolean): boolean {
  if (surface === alias.text) return true;
  if (alias.isAcronym) return false;
  if (!isMixed || !alias.hasCapitals) return true;
  const first = firstCased(surface);
  const hasFirst = first === undefined || !alias.startsCapital || CAPITAL.test(first);
  return hasFirst && CAPITAL.test(surface);
}

export function isMixedCase(text: string): boolean {
  return CAPITAL.test(text) && /\p{Ll}/u.test(text);
}

function firstCased(text: string): string | undefined {
  return /[\p{Lu}\p{Ll}]/u.exec(text)?.[0];
}
