import { accountKey } from "../domain/identity/identity";
import { PLATFORMS, type Platform } from "../domain/addresses/platform";
import { fold } from "../domain/text/fold";
import { handlesIn, hashtagsIn } from "../domain/text/spans";
import { addForms } from "../domain/text/words";
import { compactOf } from "./aliases";
import { countryLetterKeys } from "./country-letters";
import { flagKeys } from "./flags";
import type { LinkText } from "./link-item";
import { placeNames } from "./places";
import { scannedText } from "./scanned-text";
import { pairsIn, traceOfKey, traceOfLetters, traceOfPlace } from "./traces";

/** What a text may be traced by beside its strings. */
export interface Traced {
  readonly language: string;
  readonly texts: readonly LinkText[];
  /** Undefined for articles: their handles may be of any platform. */
  readonly platform?: Platform;
  /** The account that wrote it. */
  readonly author?: { readonly platform: Platform; readonly handle: string } | undefined;
  readonly place?: string | undefined;
}

/** The words to store for an item: those that searches find it by, then its traces, each once. */
export function storedWords(searched: readonly string[], traced: Traced): string[] {
  const words = new Set<string>();
  for (const text of searched) {
    for (const word of scannedText(text).written) for (const forms of word.searched) addForms(forms, words);
  }
  return [...words, ...tracesOf(traced, words)];
}

/** The traces of a text. `searched`: its words of searches. */
function tracesOf({ language, texts, platform, author, place }: Traced, searched: ReadonlySet<string>): Set<string> {
  const traces = new Set<string>();
  for (const text of texts) {
    for (const key of flagKeys(text.text)) traces.add(traceOfKey(key));
    for (const key of countryLetterKeys(text.text, language)) traces.add(traceOfKey(key));
    for (const handle of handlesIn(text))
      for (const one of platform === undefined ? PLATFORMS : [platform])
        traces.add(traceOfKey(accountKey(one, handle)));
  }
  if (author !== undefined) traces.add(traceOfKey(accountKey(author.platform, author.handle)));
  for (const text of texts) {
    addWordTraces(text.text, searched, traces);
    for (const hashtag of hashtagsIn(text))
      for (const pair of pairsIn(compactOf(fold(hashtag)))) traces.add(traceOfLetters(pair));
  }
  if (place !== undefined) for (const name of placeNames(place)) traces.add(traceOfPlace(name));
  return traces;
}

function addWordTraces(text: string, searched: ReadonlySet<string>, found: Set<string>): void {
  for (const word of scannedText(text).written) {
    for (const { unless, traces } of word.traces) {
      if (unless === undefined || !searched.has(unless)) for (const trace of traces) found.add(trace);
    }
  }
}
