import type { Entity } from "../../domain/entity";
import type { Range } from "../../domain/text/spans/overlaps";
import type { LinkText } from "../link-item";
import type { Occurrence } from "../names/occurrence";

/** A text with what was found in it, and what of that was chosen. */
export interface NamedText {
  readonly text: LinkText;
  /** Where no names are looked for: hashtags, handles, addresses. */
  readonly special: readonly Range[];
  readonly named: readonly Named[];
}

/** A name, and the profile that was chosen for it. */
export interface Named {
  readonly occurrence: Occurrence;
  readonly entity: Entity;
  readonly confidence: number;
}
