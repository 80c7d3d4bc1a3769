import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hebrewWithPrefixes } from "../domain/text/words/clitics";
import type { WordQuery } from "../domain/text/queries/text-query";

/** Made by scripts/build-reference.mjs. The program runs in dist, and the tests run from the sources. */
const PLACES = ["../../data/country-adjectives.txt", "../../dist/data/country-adjectives.txt"];
/** What stands behind a beginning is an ending. */
const LONGEST_ENDING = 5;
const STAR = "*";

interface Adjectives {
  readonly codes: ReadonlyMap<string, string>;
  readonly byCode: ReadonlyMap<string, readonly string[]>;
}

let read: Adjectives | undefined;

/** The ISO code of the country whose adjective a folded word is in some language: norwegian, норвежского. */
export function countryOfAdjective(folded: string): string | undefined {
  const { codes } = (read ??= readAdjectives());
  const found = codes.get(folded);
  if (found !== undefined) return found;
  for (let length = folded.length; length >= folded.length - LONGEST_ENDING; length--) {
    const code = codes.get(folded.slice(0, length) + STAR);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** The adjectives of a country, as a word that texts have. Undefined if none is known. */
export function adjectivesOf(code: string): WordQuery | undefined {
  const all = (read ??= readAdjectives()).byCode.get(code) ?? [];
  if (all.length === 0) return undefined;
  const forms = all.filter((form) => !form.endsWith(STAR));
  const beginnings = all
    .filter((form) => form.endsWith(STAR))
    .map((form) => form.slice(0, -1))
    .flatMap((beginning) => [beginning, ...hebrewWithPrefixes(beginning)]);
  return { type: "word", forms, ...(beginnings.length > 0 && { beginnings }) };
}

function readAdjectives(): Adjectives {
  const path = PLACES.map((place) => join(__dirname, place)).find((place) => existsSync(place));
  const lines = path === undefined ? [] : readFileSync(path, "utf8").trimEnd().split("\n");
  const byCode = new Map<string, string[]>();
  const codes = new Map<string, string>();
  for (const line of lines) {
    const [code, form] = [line.slice(0, 2), line.slice(2)];
    codes.set(form, code);
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [form]);
    else known.push(form);
  }
  return { codes, byCode };
}
