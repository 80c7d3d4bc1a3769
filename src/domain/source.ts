import type { Id } from "./ids";
import type { Image } from "./media";
import type { Recorded } from "./statements/provenance";

/** A publisher, or an account that items come from. */
export interface Source extends Recorded {
  readonly type: "Source";
  readonly id: Id<"source">;
  readonly name: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** The addresses of its feeds. */
  readonly feeds?: readonly string[];
  readonly logo?: Image;
  /** What the source says of itself, as plain text. */
  readonly description?: string;
}
