import type { Entity } from "../../domain/entity";
import type { Spelling } from "./aliases";
import { caseForms, DECLINED } from "../../domain/text/names/case-forms";
import { russianCases } from "../../domain/text/names/russian-cases";

const RUSSIAN = ["ru"];
/** The languages of `caseForms`. The family names of their people would need rules of their own. */
const OTHERS = DECLINED.map((language) => (language === "hr" ? ["hr", "bs"] : [language]));

/** The case forms of a profile's names that no name of that language is written like. */
export function inAllCases({ type }: Entity, written: readonly Spelling[]): Spelling[] {
  const all = formsIn(RUSSIAN, written, (name) => russianCases(name, type));
  return type === "Person"
    ? all
    : all.concat(OTHERS.flatMap((own) => formsIn(own, written, (name) => caseForms(name, own[0] ?? ""))));
}

function formsIn(
  own: readonly string[],
  written: readonly Spelling[],
  formsOf: (name: string) => string[],
): Spelling[] {
  const names = written.filter(({ languages }) => languages.includes(own[0] ?? ""));
  if (names.length === 0) return [];
  const known = new Set(names.map(({ text }) => text));
  const forms: Spelling[] = [];
  for (const { text } of names)
    for (const form of formsOf(text)) {
      if (known.has(form)) continue;
      known.add(form);
      forms.push({ text: form, languages: own, isInflected: true });
    }
  return forms;
}
