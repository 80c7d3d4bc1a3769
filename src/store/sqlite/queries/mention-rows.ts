import type { Id } from "../../../domain/ids";
import { mentionIdOf, type Mention } from "../../../domain/mention";
import { compareCodePoints, compareTexts } from "../../../domain/collections/lists";
import type { PageKey, PageRequest, PageRow, SortOrder } from "../../store-reader";
import { packedMentionsOf } from "../records/cards";
import type { Row } from "../engine/database";
import type { Numbers } from "../records/numbers";
import { unpackMention, unpackMentions, type PackedMention, type SharedByMentions } from "../records/packed-mentions";
import { textsToRead, type Subject } from "./mention-query";
import { walkOf } from "./paging";
import { integerOf, textOf } from "../records/rows";

/** A text that mentions a profile. */
export interface TextOfProfile {
  readonly kind: Subject;
  /** The numbers of the text and of the profile. */
  readonly n: number;
  readonly profile: number;
}

/** A text in `page` of `mentionsQuery`, at its sort key and its id: the start of the ids of its mentions. */
export interface FoundText extends TextOfProfile, PageKey {
  /** The sort key that its mentions have of their own; empty for those that have the text's. */
  readonly ownKey: string;
  /** The ids of the mentions that pass the filter; absent where all do. */
  readonly passing?: ReadonlySet<string>;
}

/** A mention of a profile in a text, and the sort key that it has of its own: empty if it is the text's. */
export interface OwnMention {
  readonly ownKey: string;
  readonly item: Mention;
}

/** A row of `mentionsQuery`: texts of one kind that mention a profile, in the order of the walk. */
function textsOfRow(row: Row): FoundText[] {
  const kind = textOf(row, "kind") as Subject;
  const profile = integerOf(row, "profile");
  const found = JSON.parse(textOf(row, "page")) as (readonly [number, string, string, string, string[]?])[];
  return found.map(([n, id, sortKey, ownKey, tails]) => ({
    ...{ kind, n, profile, id, ownKey, sortKey: ownKey === "" ? sortKey : ownKey },
    ...(tails && { passing: new Set(tails.map((tail) => id + tail)) }),
  }));
}

/** The texts of each of so many profiles, in the order of the walk: from the rows of `mentionsQuery`. */
export function textsByProfile(rows: readonly Row[], profiles: number, page: PageRequest): (readonly FoundText[])[] {
  const found: (readonly FoundText[])[] = Array.from({ length: profiles }, () => []);
  for (const row of rows) {
    const place = integerOf(row, "parent");
    found[place] = mergedInOrder(found[place] ?? [], textsOfRow(row), walkOf(page)).slice(0, textsToRead(page));
  }
  return found;
}

/** A row of `mentionsOfTextsQuery`: the mentions of a profile in a text, in the order of their ids. */
export function ownMentionsOf(row: Row, numbers: Numbers): OwnMention[] {
  const shared = JSON.parse(textOf(row, "shared")) as SharedByMentions;
  const place = {
    subject: textOf(row, "id") as Id,
    entityId: numbers.idOf("entity", integerOf(row, "profile")),
    sortKey: "",
  };
  return (JSON.parse(textOf(row, "own")) as PackedMention[])
    .map((packed) => unpackMention(packed, shared, place))
    .map(({ item, sortKey }) => ({ item, ownKey: sortKey }))
    .sort((one, other) => compareTexts(one.item.id, other.item.id));
}

/** The mentions of a page, in the order of the walk: those of its texts that are inside its range. */
export function mentionsOfTexts(
  texts: readonly FoundText[],
  mentions: readonly (readonly OwnMention[])[],
  page: PageRequest,
): PageRow<Mention>[] {
  const isUp = walkOf(page) === "ASC";
  const [first, end] = page.order === "ASC" ? [page.after, page.before] : [page.before, page.after];
  return texts.flatMap(({ sortKey, ownKey, passing }, index) => {
    const inText = (mentions[index] ?? []).filter(
      (one) => one.ownKey === ownKey && passing?.has(one.item.id) !== false,
    );
    const rows = inText.map(({ item }) => ({ id: item.id, sortKey, item }));
    const inRange = rows.filter(
      (row) => (first === undefined || compareKeys(row, first) > 0) && (end === undefined || compareKeys(row, end) < 0),
    );
    return isUp ? inRange : inRange.reverse();
  });
}

const compareKeys = (one: PageKey, other: PageKey): number =>
  compareCodePoints(one.sortKey, other.sortKey) || compareCodePoints(one.id, other.id);

/** Puts two lists into one that are in the order of the walk. */
function mergedInOrder<R extends PageKey>(one: readonly R[], other: readonly R[], walk: SortOrder): readonly R[] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const sign = walk === "ASC" ? 1 : -1;
  return [...one, ...other].sort((a, b) => sign * compareKeys(a, b));
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
