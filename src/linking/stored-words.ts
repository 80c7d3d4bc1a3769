import { accountKey } from "../domain/identity/identity";
import { PLATFORMS, type Platform } from "../domain/addresses/platform";
import { append } from "../domain/collections/lists";
import { fraction } from "../domain/text/words/decimals";
import { fold } from "../domain/text/folding/fold";
import { handlesIn, hashtagsIn } from "../domain/text/spans/spans";
import { BETWEEN_TEXTS } from "../domain/text/queries/text-query";
import { addForms } from "../domain/text/words/words";
import { compactOf } from "./words/letters";
import { countryLetterKeys } from "./names/country-letters";
import { flagKeys } from "./names/flags";
import type { LinkText } from "./link-item";
import { placeNames } from "./profiles/places";
import { scannedText } from "./words/scanned-text";
import { pairsIn, traceOfKey, traceOfLetters, traceOfPlace } from "./words/traces";

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

/**
 * The words to store for an item: those of its strings in their order, with a sign behind each string; then, each once,
 * the shorter forms that searches find it by, and its traces.
 */
export function storedWords(searched: readonly string[], traced: Traced): string[] {
  const inOrder: string[] = [];
  const words = new Set<string>();
  const written = new Set<string>();
  items += 1;
  searched.forEach((text, index) => {
    if (text === "" && index > 0) return;
    const scanned = scannedText(text);
    for (const [piece, word] of scanned.written.entries()) {
      if (scanned.isFraction(piece)) {
        inOrder.push(fraction(word.searched[0]?.[0] ?? ""));
        continue;
      }
      const isFirst = word.item !== items;
      word.item = items;
      for (const forms of word.searched) {
        const [folded = ""] = forms;
        inOrder.push(folded);
        if (!isFirst) continue;
        written.add(folded);
        addForms(forms, words);
      }
    }
    inOrder.push(BETWEEN_TEXTS);
  });
  written.add(BETWEEN_TEXTS);
  const others = words.size === written.size - 1 ? [] : [...words].filter((word) => !written.has(word));
  append(others, tracesOf(traced, words));
  return words.size + others.length === 0 ? [] : [...inOrder, ...others];
}

/** How many items there were. */
let items = 0;

/** The folded words of texts in their order. A text that was linked is not cut into words again. */
export function wordsInOrder(texts: readonly string[]): string[] {
  const inOrder: string[] = [];
  for (const text of texts) {
    const scanned = scannedText(text);
    scanned.written.forEach((word, piece) => {
      const isFraction = scanned.isFraction(piece);
      for (const [folded = ""] of word.searched) inOrder.push(isFraction ? fraction(folded) : folded);
    });
  }
  return inOrder;
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
    // So are most.
    if (word.traces.length === 0) continue;
    for (const { unless, traces } of word.traces) {
      if (unless === undefined || !searched.has(unless)) for (const trace of traces) found.add(trace);
    }
  }
}
