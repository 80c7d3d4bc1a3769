import { Field, ID, ObjectType } from "type-graphql";
import type { Change, ChangeCause } from "../../src/domain/change";
import type { Instant } from "../../src/domain/dates";
import type { Id } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { PageInfoType } from "../relay/relay.type";
import { DateTimeScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

export const ItemKindEnum = describedEnum<RecordKind>(
  "ItemKind",
  "The kinds of items that are saved, and named in the log of changes. A mention is saved with its article or post.",
  {
    article: "Articles of newspapers, agencies and blogs.",
    post: "Posts on social platforms, embedded in an article or not.",
    account: "Accounts on social platforms, which write posts.",
    entity: "Profiles of people, organisations, places and so on.",
    source: "Publishers, and accounts that articles come from.",
  },
  (kind) => kind.toUpperCase(),
);

export const ChangeCauseEnum = describedEnum<ChangeCause>("ChangeCause", "Why an item was saved.", {
  INPUT: "An input said something new of the item. A new item has this cause too.",
  CORRECTION:
    "A person settled something: a mention, whether two items are one, or that a removed item is to come back.",
  DERIVED: "Another item changed, and this one was computed again. For example, a new profile was found in an article.",
  REMOVAL:
    "Readers do not see the item any more. It was removed, withdrawn by its publisher or erased, or it became a part " +
    "of another item.",
});

@ObjectType("Change", {
  description:
    "One line of the log of changes: one save of one item. The log tells that an item changed, and the item itself " +
    "comes as it is now.",
  simpleResolvers: true,
})
export class ChangeType implements Pick<Change, "kind" | "cause" | "at"> {
  @Field(() => ItemKindEnum, { description: "What was saved: an article, a post, an account, a profile or a source." })
  readonly kind!: RecordKind;

  @Field(() => ChangeCauseEnum, { description: "Why the item was saved." })
  readonly cause!: ChangeCause;

  @Field(() => DateTimeScalar, {
    description:
      "When it was saved, by the clock of the program that did it. Two clocks may differ: only the order of the list " +
      "tells what came first.",
  })
  readonly at!: Instant;

  @Field(() => ID, {
    nullable: true,
    description: "The id of the item that this one became a part of. Null if the change is no such union.",
  })
  readonly mergedInto?: Id;
}

@ObjectType("ChangeEdge", { description: "One change, with its place in the log.", simpleResolvers: true })
export class ChangeEdgeType {
  @Field(() => String, { description: "Marks the place of this change. Pass it to `after` to get what came later." })
  cursor!: string;

  @Field(() => ChangeType, { description: "The change itself: which item was saved, and why." })
  node!: Change;
}

@ObjectType("ChangeConnection", { description: "One page of the log of changes.", simpleResolvers: true })
export class ChangeConnectionType {
  @Field(() => [ChangeEdgeType], { description: "The changes of this page, each with its cursor." })
  edges!: ChangeEdgeType[];

  @Field(() => [ChangeType], { description: "The changes of this page alone, if you need no cursors." })
  nodes!: Change[];

  @Field(() => PageInfoType, {
    description:
      "Whether the log goes on, and the cursors to go on with. `endCursor` is never null: it is the place up to which " +
      "this page has read. With `kinds` that may be beyond its last change, and the rest may have no change of these " +
      "kinds.",
  })
  pageInfo!: PageInfoType;

  @Field(() => String, {
    description:
      "The cursor of the newest change there is. On your first visit, keep it before you read the items: from then on " +
      "it gives you what came later.",
  })
  newestCursor!: string;
}
