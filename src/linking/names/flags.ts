import type { Entity } from "../../domain/entity";
import { countryKey, wikidataKey } from "../../domain/identity/identity";
import type { Lexicon } from "../lexicon/lexicon";

export interface Flag {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
}

/** Two regional indicators, or a black flag and the tags of a part of a country (UTS 51, section 1.4.6 and annex C). */
const FLAG =
  /([\u{1f1e6}-\u{1f1ff}])([\u{1f1e6}-\u{1f1ff}])|\u{1f3f4}([\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+)\u{e007f}/gu;
/** Flags begin with one of two pairs whose first half is this. Few texts have it. */
const MAY_HAVE_FLAG = /\ud83c/;
/** Flags that are not of a country in ISO 3166-1. */
const OTHERS: Readonly<Record<string, string>> = {
  EU: wikidataKey("Q458"),
  UN: wikidataKey("Q1065"),
  GBENG: wikidataKey("Q21"),
  GBSCT: wikidataKey("Q22"),
  GBWLS: wikidataKey("Q25"),
};

/** The flag emoji in a text whose profiles are known. */
export function flagsIn(text: string, lexicon: Lexicon): readonly Flag[] {
  const flags = keyedFlags(text);
  if (flags.length === 0) return NONE;
  return flags.flatMap(({ key, start, end }) => {
    const entity = lexicon.withKey(key);
    return entity === undefined ? [] : [{ start, end, entity }];
  });
}

/** The identity keys of the profiles that the flags in a text are of. */
export function flagKeys(text: string): string[] {
  return keyedFlags(text).map(({ key }) => key);
}

const NONE: readonly never[] = [];

function keyedFlags(text: string): readonly { readonly key: string; readonly start: number; readonly end: number }[] {
  if (!MAY_HAVE_FLAG.test(text)) return NONE;
  return Array.from(text.matchAll(FLAG), ({ 0: flag, 1: first, 2: second, 3: tags, index }) => {
    const code =
      tags === undefined
        ? letterOf(first, 0x1f1e6) + letterOf(second, 0x1f1e6)
        : [...tags].map((tag) => letterOf(tag, 0xe0061)).join("");
    return { key: OTHERS[code] ?? countryKey(code), start: index, end: index + flag.length };
  });
}

function letterOf(character = "", a: number): string {
  return String.fromCharCode((character.codePointAt(0) ?? 0) - a + 0x41);
}
