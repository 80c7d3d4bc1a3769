import { isDeepStrictEqual } from "node:util";
import { digitsOf } from "../../../domain/ids";
import { mentionIdOf, mentionTail, type Mention } from "../../../domain/mention";
import type { MentionWrite } from "../../store";
import { placesFrom, sortKeyAt } from "./posting-key";

/** What the mentions of one block that were found in one way have in common. */
export interface MentionKind {
  field: Mention["field"];
  block?: string;
  method: Mention["method"];
  /** The sort key as it stands in the ids of postings. */
  place: string;
  facets: string[];
}

/** A mention inside the document of its text. The names are short, since an article may have hundreds. */
export interface PackedMention {
  /** The digits of its id that are its own. */
  id: string;
  /** The digits of the profile's id. */
  e: string;
  /** Its place in the list of kinds. */
  k: number;
  /** Surface, start, confidence. */
  s: string;
  a: number;
  c: number;
  /** The start in code points, if it differs. */
  p?: number;
}

export interface PackedMentions {
  /** In the order of the text. */
  mentions: PackedMention[];
  mentionKinds: MentionKind[];
}

/** Undefined where there are no mentions. */
export function packMentions(writes: readonly MentionWrite[]): PackedMentions | undefined {
  if (writes.length === 0) return undefined;
  const kinds = new Map<string, { readonly at: number; readonly kind: MentionKind }>();
  const mentions = writes.map((write): PackedMention => {
    const { item } = write;
    const kind = kindOf(write);
    const name = JSON.stringify(kind);
    const known = kinds.get(name) ?? { at: kinds.size, kind };
    kinds.set(name, known);
    const { id, entityId, subjectId, surface, start, confidence, codePointStart } = item;
    const packed = { id: mentionTail(id, subjectId), e: digitsOf(entityId), k: known.at };
    const place = { s: surface, a: start, c: confidence };
    return { ...packed, ...place, ...(codePointStart !== undefined && { p: codePointStart }) };
  });
  return { mentions, mentionKinds: [...kinds.values()].map(({ kind }) => kind) };
}

function kindOf({ item: { field, blockId, method }, sortKey, facets }: MentionWrite): MentionKind {
  return {
    field,
    ...(blockId !== undefined && { block: blockId }),
    method,
    place: placesFrom(sortKey),
    facets: [...new Set(facets)],
  };
}

export function unpackMentions(subjectId: string, packed: Partial<PackedMentions>): MentionWrite[] {
  const { mentions = [], mentionKinds = [] } = packed;
  return mentions.map((mention) => unpackMention(subjectId, mention, mentionKinds[mention.k]));
}

export function unpackMention(subjectId: string, mention: PackedMention, kind: MentionKind | undefined): MentionWrite {
  if (kind === undefined) throw new TypeError(`The mention ${mention.id} of ${subjectId} is of no kind.`);
  const { id, e, s, a, c, p } = mention;
  return {
    item: {
      type: "Mention",
      id: mentionIdOf(subjectId, id),
      entityId: `entity_${e}`,
      // A document with mentions is that of an article or a post.
      subjectId: subjectId as Mention["subjectId"],
      field: kind.field,
      ...(kind.block !== undefined && { blockId: kind.block }),
      surface: s,
      start: a,
      end: a + s.length,
      ...(p !== undefined && { codePointStart: p }),
      method: kind.method,
      confidence: c,
    },
    sortKey: sortKeyAt(kind.place),
    facets: kind.facets,
  };
}

/** Whether an item's own list of mentions is the same as what is packed, so that it need not be stored again. */
export function isPacked(item: object, writes: readonly MentionWrite[]): boolean {
  return (
    "mentions" in item &&
    isDeepStrictEqual(
      item.mentions,
      writes.map(({ item: mention }) => mention),
    )
  );
}
