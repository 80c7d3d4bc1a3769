import type { Entity } from "../domain/entity";
import { fold } from "../domain/text/fold";
import { primary } from "./languages";
import { russianCases } from "./russian-cases";

/** One way to write an entity's name. */
export interface Alias {
  readonly entity: Entity;
  /** As written in the profile. */
  readonly text: string;
  /** What is compared with a text: folded, with a space for each hyphen and white space. */
  readonly pattern: string;
  /**
   * The pattern is an Arabic name without its article. It occurs only after لل, which joins the preposition and the
   * article: العراق becomes للعراق.
   */
  readonly afterLam: boolean;
  /** The languages of the names that are written so, as primary subtags. */
  readonly languages: readonly string[];
  /** The profile does not have this form. It is a grammatical form of a name there. */
  readonly isInflected: boolean;
}

const SHORTEST = 2;

/** Every name and alias of a profile in every language, with its inflected forms. */
export function aliasesOf(entity: Entity): Alias[] {
  const written = [...namesByText(entity)].map(([text, languages]) => ({
    text,
    languages: [...languages],
    isInflected: false,
  }));
  const russian = written.filter(({ languages }) => languages.includes("ru"));
  const texts = new Set(russian.map(({ text }) => text));
  const forms = new Set(
    russian.flatMap(({ text }) => russianCases(text, entity.type === "Person")).filter((form) => !texts.has(form)),
  );
  const inflected = [...forms].map((text) => ({ text, languages: ["ru"], isInflected: true }));
  return [...written, ...inflected].flatMap((name) => {
    const pattern = patternOf(fold(name.text));
    if (pattern.length < SHORTEST || !/\p{L}/u.test(pattern)) return [];
    const alias = { entity, ...name, pattern, afterLam: false };
    return /^ال.*\p{L}/u.test(pattern) && pattern.length > 4
      ? [alias, { ...alias, pattern: pattern.slice(2), afterLam: true }]
      : [alias];
  });
}

function namesByText({ names, aliases }: Entity): Map<string, Set<string>> {
  const byText = new Map<string, Set<string>>();
  const all = [...Object.entries(names).map(([tag, name]) => [tag, [name]] as const), ...Object.entries(aliases)];
  for (const [tag, texts] of all) {
    for (const text of texts.map((each) => each.trim()))
      byText.set(text, (byText.get(text) ?? new Set()).add(primary(tag)));
  }
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
 * Whether an alias is a short name in capitals (US, UN, AP). In lower case it would be an ordinary word, so only the
 * capitals show the name.
 */
export function isAcronym(alias: string): boolean {
  return /^[\p{Lu}.]{2,5}$/u.test(alias);
}

/**
 * Whether a surface has the capitals of its alias. `isMixed`: the text around it has both cases. Otherwise the case
 * shows nothing.
 */
export function hasCaseOf(alias: string, surface: string, isMixed: boolean): boolean {
  if (surface === alias) return true;
  if (isAcronym(alias)) return false;
  if (!isMixed || !/\p{Lu}/u.test(alias)) return true;
  const [first, wanted] = [firstCased(surface), firstCased(alias)];
  return (
    /\p{Lu}/u.test(surface) &&
    (first === undefined || wanted === undefined || !/\p{Lu}/u.test(wanted) || /\p{Lu}/u.test(first))
  );
}

export function isMixedCase(text: string): boolean {
  return /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
}

function firstCased(text: string): string | undefined {
  return /[\p{Lu}\p{Ll}]/u.exec(text)?.[0];
}
