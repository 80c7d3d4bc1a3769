import type { Id } from "../ids";
import type { TextKind } from "../item";
import type { EdgeRelation } from "../relations";

/** The relation that lists the texts of a kind under the profiles that they mention. */
export const NAMED_IN = { article: "Entity.articles", post: "Entity.posts" } as const satisfies Record<
  TextKind,
  EdgeRelation
>;

/** An article or post, and which profiles it names. */
export interface NamingText {
  readonly id: Id<"article"> | Id<"post">;
  /** Where it stands in time. */
  readonly sortKey: string;
  /** Each profile once, in no order. */
  readonly profiles: readonly NamedProfile[];
}

export interface NamedProfile {
  readonly id: Id<"entity">;
  /**
   * The strings of the text that name it, each once: the field, and the block if there is one. Two profiles that have a
   * string in common stand close together. Example: `BODY b12` for both.
   */
  readonly strings: readonly string[];
}

/** The name of a string of a text. */
export const stringOf = (field: string, block: string | undefined): string =>
  block === undefined ? field : `${field} ${block}`;
