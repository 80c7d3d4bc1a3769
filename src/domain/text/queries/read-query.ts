import { append } from "../../collections/lists";
import { queryTokens, type QueryToken, type WordsToken } from "./query-tokens";
import { declinedForms, lightStem, turkishStems } from "./light-stem";
import { allOf, anyOf, type TextQuery, type WordQuery } from "./text-query";
import { isUnspacedScript } from "../words/word-scan";
import { isCount, otherNumbers, otherNumbersOf } from "./large-numbers";
import { withOtherHebrewVowels } from "../spellings/other-spellings";
import { otherNumerals } from "./number-words";
import { otherNumberOf } from "./plurals";
import { asOneWord, orApart, orTogether, otherCuts, wordQuery, wordsInOrder, type AskedWord } from "./word-queries";
import { words, type Word } from "../words/words";
import { hebrewWithoutPrefix, hebrewWithPrefixes } from "../words/clitics";

/**
 * What was read. `without` instead of `query`: everything is asked for but this. Neither: there is no word in it, and
 * nothing is found.
 */
export type ReadQuery =
  | { readonly fault: string }
  | { readonly fault?: undefined; readonly query?: TextQuery; readonly without?: TextQuery };

export interface QueryOptions {
  /**
   * Words also stand for others of the same stem, and the last one, which may be unfinished, for all that begin so.
   * Phrases, and what is left out, stay as they are.
   */
  readonly isLoose?: boolean;
}

/** The most words of a query. */
const MOST_QUERY_WORDS = 100;
const DEEPEST = 10;
/** Fewer letters begin too many words. */
const SHORTEST_BEGINNING = 2;
const SHORTEST_OPEN_END = 3;
/** In `לגן החיות` the other word tells that גן is meant. */
const SHORTEST_BESIDE_OTHERS = 2;

/**
 * Reads a query: words (all are required), "phrases", `-without`, `one OR another` (`|` is the same), `( )`, and
 * `begin*`. OR joins its two neighbours: `mali OR niger crisis` finds texts on the crisis in one of them. What is not
 * closed ends at the end.
 */
export function readQuery(text: string, options: QueryOptions = {}): ReadQuery {
  return readTokens(queryTokens(text), options, ENDS_IN_WORD.test(text));
}

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;

/** `isUnfinished`: whether nothing follows the last word. */
export function readTokens(
  tokens: readonly QueryToken[],
  { isLoose = false }: QueryOptions = {},
  isUnfinished = false,
): ReadQuery {
  const reader = new QueryReader(tokens, isLoose, isLoose && isUnfinished);
  const { of, without } = reader.group(0);
  if (reader.fault !== undefined) return { fault: reader.fault };
  if (of.length > 0) return { query: allOf(of, without) };
  return without.length === 0 ? {} : { without: anyOf(without) };
}

interface Group {
  readonly of: TextQuery[];
  readonly without: TextQuery[];
  /** The last part of `of`, if it is one word. */
  last?: ReadWord | undefined;
}

interface ReadWord {
  readonly word: AskedWord;
  /** The place of the token behind it. */
  readonly end: number;
  readonly isBeginning: boolean;
}

class QueryReader {
  fault: string | undefined;
  private at = 0;
  private words = 0;
  /** The last word that was read and stood alone. */
  private last: ReadWord | undefined;

  constructor(
    private readonly tokens: readonly QueryToken[],
    private readonly isLoose: boolean,
    private readonly isOpen: boolean,
  ) {}

  /** Reads to the end of the group, and over it. */
  group(depth: number): Group {
    const group: Group = { of: [], without: [] };
    if (depth > DEEPEST) this.fault ??= `has more than ${DEEPEST} brackets inside one another. Use fewer`;
    while (this.at < this.tokens.length && this.fault === undefined) {
      if (this.next("close")) {
        if (depth > 0) break;
        continue;
      }
      this.alternatives(depth, group);
    }
    return group;
  }

  /** Reads one part, and those that an OR joins to it. */
  private alternatives(depth: number, group: Group): void {
    const parts: Group[] = [];
    do {
      while (this.next("or"));
      const part = this.part(depth);
      if (part !== undefined) parts.push(part);
    } while (this.next("or"));
    const [first] = parts;
    if (first === undefined) return;
    if (parts.length === 1) {
      this.add(first.of, group);
      append(group.without, first.without);
    } else if (parts.every(({ of }) => of.length > 0)) {
      group.of.push(anyOf(parts.map(({ of, without }) => allOf(of, without))));
    } else {
      this.fault ??= "has a minus directly beside OR. Put what is left out at the end, e.g. `mali OR niger -sport`";
    }
  }

  /** Adds what all found texts have. Two words that others write as one become one part. */
  private add(of: readonly TextQuery[], group: Group): void {
    const last = of.length > 0 && this.last?.end === this.at ? this.last : undefined;
    const before = group.last?.end === this.at - 1 ? group.last : undefined;
    const together = last && before && asOneWord(before.word, last.word);
    append(group.of, of);
    const numbers = last && before && !together ? otherNumbers(before.word.text, last.word.text) : [];
    group.last = together || numbers.length > 0 ? undefined : last;
    if (together)
      group.of.push(orTogether(group.of.splice(-2), wordQuery(together, { isBeginning: last.isBeginning })));
    if (numbers.length > 0) group.of.push(anyOf([allOf(group.of.splice(-2), []), ...numbers]));
  }

  /** Undefined at the end, and for a part without any word. */
  private part(depth: number): Group | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || token.type === "close" || token.type === "or") return undefined;
    this.at += 1;
    const inner = token.type === "open" ? this.group(depth + 1) : { of: this.leaf(token), without: [] };
    if (inner.of.length === 0 && inner.without.length === 0) return undefined;
    if (!token.excluded) return inner;
    if (inner.of.length > 0) return { of: [], without: [allOf(inner.of, inner.without)] };
    this.fault ??= "has a minus before brackets in which everything has one. Leave one of them out";
    return undefined;
  }

  /** A term, also as others write it: with other characters, or as another number. */
  private leaf(token: WordsToken): TextQuery[] {
    const found = words(token.text);
    this.words += found.length;
    if (this.words > MOST_QUERY_WORDS) this.fault ??= `may have at most ${MOST_QUERY_WORDS} words. Give fewer`;
    if (found.length === 0 || this.fault !== undefined) return [];
    const beginning = token.type === "term" && this.isBeginning(token, found.at(-1)?.folded ?? "");
    const parts = this.wordsOf(token, found, beginning);
    if (token.type === "phrase") return parts;
    const others = [...otherCuts(token.text, found), ...otherNumbersOf(token.text)];
    return others.length === 0 ? parts : [anyOf([allOf(parts, []), ...others])];
  }

  private wordsOf(token: WordsToken, found: readonly Word[], beginning: boolean): TextQuery[] {
    const [first, ...rest] = found;
    if (first === undefined) return [];
    if (rest.length === 0) return [this.oneWord(token, first, beginning)];
    // Where no spaces stand between words, a query may be cut otherwise than the text.
    if (found.some(({ folded }) => isUnspacedScript(folded))) return found.map((word) => wordQuery(word));
    if (isCount(token.text)) {
      const word = { text: token.text, folded: token.text };
      this.last = token.excluded ? undefined : { word, end: this.at, isBeginning: false };
    }
    if (!beginning) return [wordsInOrder(found, token.text)];
    return [
      ...wholeWords(found.slice(0, -1)),
      ...found.slice(-1).map((last) => wordQuery(last, { isBeginning: true })),
    ];
  }

  private oneWord(token: WordsToken, word: Word, beginning: boolean): TextQuery {
    if (token.type === "phrase") return orApart(word, wordQuery(word));
    const isStem = this.isLoose && !token.excluded && !token.text.endsWith("*");
    const query = isStem
      ? stemQuery(word, beginning, this.tokens.length > 1)
      : wordQuery(word, { isBeginning: beginning });
    this.last = token.excluded ? undefined : { word, end: this.at, isBeginning: beginning };
    return orApart(word, query, { isLoose: isStem });
  }

  /** Whether the term's last word stands for all words that begin so. */
  private isBeginning({ text, excluded }: WordsToken, last: string): boolean {
    const length = [...last].length;
    if (text.endsWith("*")) return length >= SHORTEST_BEGINNING || isUnspacedScript(last);
    return this.isOpen && !excluded && this.at === this.tokens.length && length >= SHORTEST_OPEN_END;
  }

  private next(type: QueryToken["type"]): boolean {
    if (this.tokens[this.at]?.type !== type) return false;
    this.at += 1;
    return true;
  }
}

function wholeWords(found: readonly Word[]): TextQuery[] {
  const [first, ...rest] = found;
  if (first === undefined) return [];
  return [rest.length === 0 ? wordQuery(first) : wordsInOrder(found, "")];
}

/**
 * The word, and all that begin with its stem; with the word itself, if it is unfinished and too short for a stem. Also
 * its plural or singular where that begins otherwise, and a Hebrew word behind other prefixes or with other vowels.
 */
function stemQuery(word: Word, isUnfinished: boolean, isBesideOthers: boolean): WordQuery {
  const query = wordQuery(word);
  const rests = hebrewWithoutPrefix(word.folded, isBesideOthers ? SHORTEST_BESIDE_OTHERS : undefined);
  const vowels = [word.folded, ...rests].flatMap(withOtherHebrewVowels);
  const forms = [
    ...query.forms,
    ...query.forms.flatMap(otherNumberOf),
    // והבתים, for בית.
    ...[word.folded, ...rests].flatMap(otherNumberOf).flatMap(hebrewWithPrefixes),
    ...declinedForms(word.folded),
    ...otherNumerals(word.folded),
    ...vowels.flatMap((form) => [form, ...hebrewWithPrefixes(form)]),
    ...rests.flatMap((rest) => [rest, ...hebrewWithPrefixes(rest)]),
  ];
  const asWritten = query.forms.filter((form) => word.folded.includes("'") || !form.includes("'"));
  const [rest] = rests;
  const behindOthers = rest === undefined ? [] : [...rests, ...hebrewWithPrefixes(rest)];
  const stems = [...asWritten, ...behindOthers].flatMap((form) => lightStem(form) ?? (isUnfinished ? form : []));
  const beginnings = [...new Set([...stems, ...turkishStems(word.text, word.folded)])];
  return { ...query, forms: [...new Set(forms)], ...(beginnings.length > 0 && { beginnings }) };
}
