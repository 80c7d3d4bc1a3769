import { append, unique } from "../domain/lists";
import { accountKey } from "../domain/identity/identity";
import type { Platform } from "../domain/addresses/platform";
import { fold } from "../domain/text/fold";
import { compactOf } from "./aliases";
import { isUnspaced } from "./boundaries";
import { flagKeys } from "./flags";
import { handlesIn, hashtagsIn } from "../domain/text/spans";
import type { LinkText } from "./link-item";
import { placeNames } from "./places";
import { textWords, type TextWords } from "./text-words";

/**
 * Traces are words that are stored with a text beside the words of searches, so that each text that may name a profile
 * is found by the word index (`trace-queries.ts`). Most names are words of searches too. A trace is needed where they
 * are not: in hashtags, in scripts without spaces, in flags and handles. No word of a search begins as a trace does.
 */
const TRACE = "=";

export const traceOfKey = (key: string): string => `${TRACE}${key}`;
export const traceOfPlace = (name: string): string => `${TRACE}place:${compactOf(fold(name))}`;
export const traceOfLetters = (letters: string): string => `${TRACE}${letters}`;

/** What a text may be traced by beside its strings. */
export interface Traced {
  readonly texts: readonly LinkText[];
  readonly platform?: Platform;
  /** The account that wrote it. */
  readonly author?: { readonly platform: Platform; readonly handle: string } | undefined;
  readonly place?: string | undefined;
}

/** The traces of a text. `searched`: its words of searches. */
export function tracesOf({ texts, platform, author, place }: Traced, searched: ReadonlySet<string>): string[] {
  const keys = texts.flatMap((text) => [
    ...flagKeys(text.text),
    ...(platform === undefined ? [] : handlesIn(text).map((handle) => accountKey(platform, handle))),
  ]);
  if (author !== undefined) keys.push(accountKey(author.platform, author.handle));
  const traces = keys.map(traceOfKey);
  for (const text of texts) {
    append(traces, wordTraces(textWords(text.text), searched));
    for (const hashtag of hashtagsIn(text)) append(traces, pairsIn(compactOf(fold(hashtag))).map(traceOfLetters));
  }
  if (place !== undefined) append(traces, placeNames(place).map(traceOfPlace));
  return unique(traces);
}

/** The letters of a string two by two: mali is ma, al and li. */
export function pairsIn(letters: string): string[] {
  const characters = [...letters];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
}

/** Words that stand side by side may be one in a name, and their letters may be cut otherwise. */
function wordTraces({ words, isApart }: TextWords, searched: ReadonlySet<string>): string[] {
  const traces: string[] = [];
  for (let at = 0; at < words.length;) {
    const first = at;
    do at += 1;
    while (at < words.length && isApart[at] === false);
    const run = words.slice(first, at).map(({ letters }) => letters);
    if (run.length === 1 && searched.has(run[0] ?? "")) continue;
    append(traces, pairsIn(run.join("")).map(traceOfLetters));
    append(traces, run.filter((letters) => letters.length === 1 && !isUnspaced(letters)).map(traceOfLetters));
  }
  return traces;
}
