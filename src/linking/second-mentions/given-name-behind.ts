import type { Entity } from "../../domain/entity";
import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import { isEnd } from "../words/boundaries";
import { compactOf } from "../words/letters";
import { caseFormOf, hasCaseForms } from "./case-endings";
import { givenNamesBefore, isFamilyFirst, type FamilyName } from "./family-names";

interface Person {
  readonly entity: Entity;
  /** How the item writes the whole name. */
  readonly written: string;
  readonly family: FamilyName;
  readonly language: string;
}

const NEAR = 80;
const LAST = /^\p{Lu}[\p{L}\p{M}]*$/u;

/**
 * Where the person's given name ends that stands behind the family name at `familyEnd`: "Grey Ada". Undefined if there
 * is none, or if it is that of somebody else: "Grey Ada Smith".
 */
export function endOfGivenName(text: string, familyEnd: number, person: Person): number | undefined {
  const { entity, written, family, language } = person;
  if (isFamilyFirst(entity, language)) return undefined;
  const behind = text.slice(familyEnd, familyEnd + NEAR);
  for (const given of givenNamesBefore(entity, written, family, language)) {
    const words = wordsBehind(behind, given.length);
    if (words === undefined || !given.every((name, at) => isForm(words.letters[at] ?? "", name, language))) continue;
    const end = familyEnd + words.end;
    const next = /^ (\p{L}[\p{L}\p{M}]*)/u.exec(text.slice(end, end + NEAR))?.[1] ?? "";
    if (isEnd(text, end, language) && !LAST.test(next)) return end;
  }
  return undefined;
}

interface Words {
  readonly letters: readonly string[];
  readonly end: number;
}

/** The next words that begin with a capital. */
function wordsBehind(behind: string, count: number): Words | undefined {
  const letters: string[] = [];
  let end = 0;
  for (const { 0: piece, 1: word = "", index } of behind.matchAll(/[ -](\p{Lu}[\p{L}\p{M}]*)/gu)) {
    if (index !== end || letters.length === count) break;
    letters.push(compactOf(fold(word)));
    end += piece.length;
  }
  return letters.length === count ? { letters, end } : undefined;
}

function isForm(letters: string, name: string, language: string): boolean {
  return letters === name || (hasCaseForms(primary(language)) && caseFormOf(letters, name, primary(language)));
}
