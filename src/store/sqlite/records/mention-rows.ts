import type { Id } from "../../../domain/ids";
import { mentionIdOf, type Mention } from "../../../domain/mention";
import type { PageRow } from "../../store-reader";
import { packedMentionsOf } from "./cards";
import type { Row } from "../engine/database";
import type { Numbers } from "./numbers";
import { unpackMention, unpackMentions, type PackedMention, type PackedMentions } from "./packed-mentions";
import { textOf } from "./rows";

/** A row of `mentionsQuery`: the mention of a profile. */
export function mentionOfPage(json: string, profile: Id<"entity">): PageRow<Mention> {
  const [id, sortKey, kind, hex, packed, shared] = JSON.parse(json) as [
    string,
    string,
    "article" | "post",
    string,
    PackedMention,
    Omit<PackedMentions, "m">,
  ];
  const subject: Id = `${kind}_${hex}`;
  return { id, sortKey, item: unpackMention(packed, shared, { subject, entityId: profile, sortKey }).item };
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
