import type { Instant } from "../dates";
import { compareTexts } from "../collections/lists";
import { originOf, type Recorded } from "./provenance";

/** What every correction that an item has carries beside what was said. */
export interface Kept {
  /** Its key in the item. */
  readonly id: string;
  /** When it was said, if that is known. */
  readonly correctedAt?: Instant;
}

/** The corrections in a field of an item, with when each was said: the latest first, then by key. */
export function keptCorrections<C extends object>(
  field: "corrections" | "nameCorrections" | "identityCorrections",
  corrections: Readonly<Record<string, C>>,
  recorded: Pick<Recorded, "inputs" | "provenance">,
): (C & Kept)[] {
  return Object.entries(corrections)
    .map(([id, correction]): C & Kept => {
      const correctedAt = originOf(recorded, `${field}:${id}`)?.observedAt;
      return { ...correction, id, ...(correctedAt !== undefined && { correctedAt }) };
    })
    .sort((a, b) => compareTexts(b.correctedAt ?? "", a.correctedAt ?? "") || compareTexts(a.id, b.id));
}

/** The first of each key: of corrections in their order the latest about one thing. */
export function latestOfEach<C>(corrections: readonly C[], keyOf: (correction: C) => string): C[] {
  const latest = new Map<string, C>();
  for (const correction of corrections) {
    const key = keyOf(correction);
    if (!latest.has(key)) latest.set(key, correction);
  }
  return [...latest.values()];
}
