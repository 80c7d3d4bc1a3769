import type { Correction } from "../domain/statements/correction";
import type { Entity } from "../domain/entity";
import { firstIndex, grouped } from "../domain/lists";
import type { Id } from "../domain/ids";
import type { Mention } from "../domain/mention";
import { firstWins } from "../domain/text/overlaps";
import type { LinkText } from "./link-item";
import type { Occurrence } from "./names/occurrence";
import type { Linker } from "./linker";

/** A correction that applies to a text, with its profile. */
export interface Ruling extends Correction {
  readonly entity: Entity;
}

/** Corrections grouped by the text that they are about. */
export type CorrectionsByText = ReadonlyMap<string, readonly Correction[]>;

export function correctionsByText(corrections: readonly Correction[]): CorrectionsByText {
  return grouped(corrections, textKey);
}

function textKey({ field, blockId = "" }: Pick<Correction, "field" | "blockId">): string {
  return `${field} ${blockId}`;
}

/**
 * The corrections that apply to this text as it is now, the latest first. A correction does not apply while its words
 * are changed or its profile is gone, for example after an edit of the text. It stays stored and applies again if they
 * come back.
 */
export function rulingsOn(text: LinkText, corrections: CorrectionsByText, linker: Linker): Ruling[] {
  if (corrections.size === 0) return [];
  return (corrections.get(textKey(text)) ?? []).flatMap((correction) => {
    const entity =
      text.text.slice(correction.start, correction.end) === correction.surface
        ? linker.profile(correction.entityId)
        : undefined;
    return entity === undefined ? [] : [{ ...correction, entity }];
  });
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
