import type { Correction } from "../domain/correction";
import type { Entity } from "../domain/entity";
import type { Mention } from "../domain/mention";
import type { Recorded } from "../domain/provenance";
import type { LinkText } from "./link-item";
import type { Occurrence } from "./link-names";
import type { Linker } from "./linker";

/** A correction that applies to a text, with the profile that it is about. */
export interface Ruling extends Correction {
  readonly entity: Entity;
}

interface Corrected extends Recorded {
  readonly corrections?: Readonly<Record<string, Correction>>;
}

/**
 * An item's corrections, the latest first: of two that contradict each other it holds. Of several about the same place
 * and profile only the latest is given.
 */
export function correctionsOf({ corrections = {}, inputs, provenance }: Corrected): Correction[] {
  const saidAt = (key: string): string => inputs[provenance[`corrections:${key}`]?.inputHash ?? ""]?.observedAt ?? "";
  const entries = Object.entries(corrections).map(([key, correction]) => ({ key, correction, at: saidAt(key) }));
  entries.sort((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? 1 : -1));
  // Two are about one place where each was said of an item of its own, and the items turned out to be one.
  const latest = new Map<string, Correction>();
  for (const { correction } of entries) {
    if (!latest.has(placeOf(correction))) latest.set(placeOf(correction), correction);
  }
  return [...latest.values()];
}

function placeOf({ field, blockId = "", start, end, entityId }: Correction): string {
  return [field, blockId, start, end, entityId].join();
}

/** Those that are about this text as it stands. One whose words have changed, or whose profile is gone, waits. */
export function rulingsOn({ text, field, blockId }: LinkText, corrections: readonly Correction[], linker: Linker): Ruling[] {
  return corrections.flatMap((correction) => {
    const { start, end, surface } = correction;
    if (correction.field !== field || correction.blockId !== blockId || text.slice(start, end) !== surface) return [];
    const entity = linker.profile(correction.entityId);
    return entity === undefined ? [] : [{ ...correction, entity }];
  });
}

/** The occurrences without the profiles that a place does not name. What else it may name is still chosen from. */
export function withoutRejected(occurrences: readonly Occurrence[], rulings: readonly Ruling[]): readonly Occurrence[] {
  const rejected = rulings.filter(({ action }) => action === "REJECT");
  if (rejected.length === 0) return occurrences;
  return occurrences.flatMap((occurrence) => {
    const here = new Set(rejected.filter((ruling) => overlap(ruling, occurrence)).map(({ entityId }) => entityId));
    const aliases = occurrence.aliases.filter(({ entity }) => !here.has(entity.id));
    return aliases.length === 0 ? [] : [{ ...occurrence, aliases }];
  });
}

/** A text's mentions with those that people confirmed or added; what was found automatically gives way to them. */
export function withRulings(automatic: readonly Mention[], rulings: readonly Ruling[], asMention: (ruling: Ruling) => Mention): Mention[] {
  const manual: Mention[] = [];
  for (const ruling of rulings) {
    if (ruling.action === "REJECT" || manual.some((mention) => overlap(mention, ruling))) continue;
    const mention = asMention(ruling);
    const found = ruling.action === "CONFIRM" ? automatic.find(({ id }) => id === mention.id) : undefined;
    manual.push(found === undefined ? mention : { ...mention, method: found.method });
  }
  return [...automatic.filter((mention) => !manual.some((one) => overlap(one, mention))), ...manual].sort((a, b) => a.start - b.start);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
