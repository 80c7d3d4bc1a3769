import { Field, ID, ObjectType } from "type-graphql";
import type { Id } from "../../src/domain/ids";
import type { ChangeOutcome as Outcome, ChangeReport } from "../../src/ingest/ingest-types";
import { describedEnum } from "../described-enum";

export type ChangeOutcome = Uppercase<Exclude<Outcome, "unknown">>;

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
