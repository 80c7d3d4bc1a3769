import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id } from "../../src/domain/ids";
import type {
  ChangeReport,
  IngestReport,
  Outcome,
  ReportedItem,
  ReportedRejection,
} from "../../src/ingest/ingest-types";
import { describedEnum } from "../shared-enums";

export type IngestOutcome = Uppercase<Outcome>;

export const IngestOutcomeEnum = describedEnum<IngestOutcome>(
  "IngestOutcome",
  "What became of an item that was read.",
  {
    ACCEPTED: "It is new.",
    UPDATED: "It was known, and something of it or below it is new.",
    UNCHANGED: "Nothing of it is new, or it was removed and stays so.",
    SKIPPED: "It is of a kind that is not taken.",
  },
);

@ObjectType("IngestRejection", {
  description: "A document, or an item of it, that could not be taken. The rest of the documents went in.",
  simpleResolvers: true,
})
export class IngestRejectionType implements Pick<ReportedRejection, "document" | "place" | "reason"> {
  @Field(() => Int, { description: "Index of the document in `documents`, from 0." })
  document!: number;

  @Field(() => String, {
    nullable: true,
    description: "Where in the document, e.g. `line 3`; null where it is the whole.",
  })
  place!: string | null;

  @Field(() => String, { description: "What is wrong with it, and the way out." })
  reason!: string;
}

@ObjectType("IngestedItem", {
  description: "An item that was read: an article with its posts is one.",
  simpleResolvers: true,
})
export class IngestedItemType implements Pick<ReportedItem, "document" | "id" | "format"> {
  @Field(() => Int, { description: "Index of the document in `documents`, from 0." })
  document!: number;

  @Field(() => ID, { nullable: true, description: "Its id; null where it was skipped." })
  id!: Id | null;

  @Field(() => String, { description: "The format that its document was read as." })
  format!: string;
}

@ObjectType("IngestReport", {
  description: "What became of documents: the report of the command line. Counts are of items.",
  simpleResolvers: true,
})
export class IngestReportType implements Pick<
  IngestReport,
  "accepted" | "updated" | "unchanged" | "skipped" | "moreRejected"
> {
  @Field(() => Int, { description: "New items." })
  accepted!: number;

  @Field(() => Int, { description: "Items that were known and have something new." })
  updated!: number;

  @Field(() => Int, { description: "Items that brought nothing new, or were removed and stay so." })
  unchanged!: number;

  @Field(() => Int, { description: "Items of a kind that is not taken." })
  skipped!: number;

  @Field(() => [IngestRejectionType], {
    description: "What could not be taken, in the order of the documents; at most the first 1,000.",
  })
  rejected!: IngestRejectionType[];

  @Field(() => Int, { description: "How many could not be taken beside those that `rejected` names." })
  moreRejected!: number;

  @Field(() => [IngestedItemType], { description: "The items that were read, in the order of the documents." })
  items!: IngestedItemType[];
}

export type ChangeOutcome = Uppercase<Exclude<ChangeReport["outcome"], "unknown">>;

export const ChangeOutcomeEnum = describedEnum<ChangeOutcome>(
  "ChangeOutcome",
  "What removing, restoring or erasing did.",
  {
    REMOVED: "It was there and is removed.",
    RESTORED: "It was removed and is back.",
    ERASED: "It was there, removed or not, and nothing of it is left.",
    UNCHANGED: "It was so already.",
  },
);

@ObjectType("ItemChange", { description: "An item that was removed, restored or erased.", simpleResolvers: true })
export class ItemChangeType implements Pick<ChangeReport, "id"> {
  @Field(() => ID, { description: "Its id. Of two items that turned out to be one, it is the one that both lead to." })
  id!: Id;
}
