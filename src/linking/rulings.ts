import type { Correction } from "../domain/statements/correction";
import type { Entity } from "../domain/entity";
import { firstIndex } from "../domain/collections/lists";
import type { Id } from "../domain/ids";
import type { Mention } from "../domain/mention";
import { placeOfQuote, type QuotePlace } from "../domain/text/spans/quotes";
import { firstWins } from "../domain/text/spans/overlaps";
import type { LinkText } from "./link-item";
import type { Occurrence } from "./names/occurrence";
import type { Linker } from "./linker";

/** A correction that applies to a text, with its profile. `start` and `end` are where its words stand now. */
export interface Ruling extends Correction {
  readonly entity: Entity;
}

/** So many corrections of an item are looked for elsewhere in it. Each takes a look through its texts. */
const MOST_MOVED = 200;

/**
 * The corrections that apply to each text as it is now, the latest first. Where a text was edited, a correction is
 * about its words beside the same other words. It does not apply while its words are gone, or its profile. It stays
 * stored and applies again if they come back.
 */
export function rulingsOn(
  texts: readonly LinkText[],
  corrections: readonly Correction[],
  linker: Linker,
): readonly (readonly Ruling[])[] {
  const rulings = texts.map((): Ruling[] => []);
  const byKey = new Map(texts.map((text, index) => [textKey(text), index]));
  const seen = new Set<string>();
  let moved = 0;
  for (const correction of corrections) {
    const place =
      placeAsSaid(texts, byKey, correction) ?? (moved++ < MOST_MOVED ? placeNow(texts, correction) : undefined);
    const entity = place && linker.profile(correction.entityId);
    if (place === undefined || entity === undefined) continue;
    const { text, start } = place;
    // What was said later of the same place and profile comes first. It may have been said at another place.
    const key = [text, start, entity.id].join();
    if (seen.has(key)) continue;
    seen.add(key);
    rulings[text]?.push({ ...correction, entity, start, end: start + correction.surface.length });
  }
  return rulings;
}

function textKey({ field, blockId = "" }: Pick<Correction, "field" | "blockId">): string {
  return `${field} ${blockId}`;
}

interface Place {
  /** The number of the text. */
  readonly text: number;
  readonly start: number;
}

function placeAsSaid(
  texts: readonly LinkText[],
  byKey: ReadonlyMap<string, number>,
  correction: Correction,
): Place | undefined {
  const { start, end, surface } = correction;
  const text = byKey.get(textKey(correction));
  if (text === undefined || texts[text]?.text.slice(start, end) !== surface) return undefined;
  return { text, start };
}

/** A paragraph that is changed is another block. */
function placeNow(texts: readonly LinkText[], { field, surface, prefix, suffix }: Correction): Place | undefined {
  const quote = { exact: surface, prefix, suffix };
  let best: (Place & QuotePlace) | undefined;
  texts.forEach((one, text) => {
    const found = one.field === field ? placeOfQuote(one.text, quote) : undefined;
    if (found !== undefined && found.same > (best?.same ?? -1)) best = { text, ...found };
  });
  return best;
}

/**
 * Removes rejected profiles from the occurrences, which must not overlap. Other profiles at the same place stay
 * possible.
 */
export function withoutRejected(occurrences: readonly Occurrence[], rulings: readonly Ruling[]): readonly Occurrence[] {
  if (rulings.length === 0) return occurrences;
  const rejected = rulings.filter(({ action }) => action === "REJECT");
  if (rejected.length === 0) return occurrences;
  const inOrder = [...occurrences].sort((a, b) => a.start - b.start);
  const rejectedOf = new Map<Occurrence, Set<Id<"entity">>>();
  for (const { start, end, entityId } of rejected) {
    for (let at = firstEndingAfter(inOrder, start); (inOrder[at]?.start ?? Infinity) < end; at++) {
      const occurrence = inOrder[at];
      if (occurrence !== undefined) rejectedOf.set(occurrence, (rejectedOf.get(occurrence) ?? new Set()).add(entityId));
    }
  }
  return occurrences.flatMap((occurrence) => {
    const aliases = occurrence.aliases.filter(({ entity }) => rejectedOf.get(occurrence)?.has(entity.id) !== true);
    return aliases.length === 0 ? [] : [{ ...occurrence, aliases }];
  });
}

/**
 * Adds the mentions that people confirmed or added. They replace overlapping mentions that were found automatically.
 */
export function withRulings(
  automatic: readonly Mention[],
  rulings: readonly Ruling[],
  asMention: (ruling: Ruling) => Mention,
): readonly Mention[] {
  if (rulings.length === 0) return automatic;
  const found = new Map(automatic.map((mention) => [mention.id, mention]));
  const manual: Mention[] = [];
  for (const ruling of rulings) {
    const place = firstEndingAfter(manual, ruling.start);
    if (ruling.action === "REJECT" || (manual[place]?.start ?? Infinity) < ruling.end) continue;
    const mention = asMention(ruling);
    const method = ruling.action === "CONFIRM" ? found.get(mention.id)?.method : undefined;
    manual.splice(place, 0, method === undefined ? mention : { ...mention, method });
  }
  return firstWins(manual, automatic);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The index of the first stretch that ends after `at`. Stretches are in order and do not overlap. */
function firstEndingAfter(stretches: readonly Stretch[], at: number): number {
  return firstIndex(stretches.length, (index) => (stretches[index]?.end ?? 0) > at);
}
