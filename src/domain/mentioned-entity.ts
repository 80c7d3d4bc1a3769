import type { Id } from "./ids";
import type { Mention } from "./mention";

/** A profile as one article or post mentions it. */
export interface MentionedEntity {
  readonly id: Id<"entity">;
  readonly mentionCount: number;
  readonly firstMention: Mention;
}

/** The distinct profiles of mentions that are in the order of the text, in the order of their first ones. */
export function mentionedEntitiesOf(mentions: readonly Mention[]): MentionedEntity[] {
  const found = new Map<Id<"entity">, MentionedEntity>();
  for (const mention of mentions) {
    const { mentionCount, firstMention } = found.get(mention.entityId) ?? { mentionCount: 0, firstMention: mention };
    found.set(mention.entityId, { id: mention.entityId, mentionCount: mentionCount + 1, firstMention });
  }
  return [...found.values()];
}
