import type { Id } from "../../../domain/ids";
import { mentionIdOf, type Mention } from "../../../domain/mention";
import { compareTexts } from "../../../domain/lists";
import type { PageKey, SortOrder } from "../../store-reader";
import { packedMentionsOf } from "./cards";
import type { Row } from "../engine/database";
import type { Numbers } from "./numbers";
import { TAIL_AT, unpackMentions, type PackedMention } from "./packed-mentions";
import type { Subject } from "../queries/mention-query";
import { textOf } from "./rows";

/** A mention of a profile in `page` of `mentionsQuery`, in a text of the kind. */
export interface FoundMention {
  readonly kind: Subject;
  readonly n: number;
  readonly subject: Id<Subject>;
  readonly packed: PackedMention;
  readonly id: Id<"mention">;
  readonly sortKey: string;
}

/** A row of `mentionsQuery`: the mentions of a profile in texts of one kind, in the order of the walk. */
export function mentionsOfRow(row: Row): FoundMention[] {
  const kind = textOf(row, "kind") as Subject;
  const found = JSON.parse(textOf(row, "page")) as (readonly [string, number, string, PackedMention])[];
  return found.map(([sortKey, n, digits, packed]) => {
    const subject: Id<Subject> = `${kind}_${digits}`;
    return { kind, n, subject, packed, id: mentionIdOf(subject, packed[TAIL_AT]), sortKey };
  });
}

/** Puts two lists into one that are in the order of the walk. */
export function mergedInOrder<R extends PageKey>(
  one: readonly R[],
  other: readonly R[],
  walk: SortOrder,
): readonly R[] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const sign = walk === "ASC" ? 1 : -1;
  return [...one, ...other].sort((a, b) => sign * (compareTexts(a.sortKey, b.sortKey) || compareTexts(a.id, b.id)));
}

/** The mention with the id in a row of `subjectsQuery`. */
export function mentionInSubject(row: Row, id: Id<"mention"> | undefined, numbers: Numbers): Mention | undefined {
  const packed = packedMentionsOf(row);
  const subject = textOf(row, "id") as Id;
  if (packed === undefined || id === undefined) return undefined;
  const m = Object.fromEntries(
    Object.entries(packed.m)
      .map(([n, mentions]) => [n, mentions.filter(([, tail]) => mentionIdOf(subject, tail) === id)] as const)
      .filter(([, mentions]) => mentions.length > 0),
  );
  return unpackMentions({ ...packed, m }, subject, "", numbers)[0]?.item;
}
