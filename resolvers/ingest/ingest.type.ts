import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id } from "../../src/domain/ids";
import type { ChangeReport, CorrectionReport, SettlementReport } from "../../src/ingest/writing/writer";
import type {
  IngestReport,
  Outcome,
  ReportedItem,
  ReportedRejection,
  ReportedWarning,
} from "../../src/ingest/ingest-types";
import type { RejectionCode } from "../../src/domain/errors/rejection-code";
import type { WarningCode } from "../../src/domain/errors/warning";
import { RejectionCodeEnum } from "../rejection/rejection.type";
import { describedEnum } from "../shared-enums";

export type IngestOutcome = Uppercase<Outcome>;

export const IngestOutcomeEnum = describedEnum<IngestOutcome>(
  "IngestOutcome",
  "What happened to an item that was read.",
  {
    ACCEPTED: "The item was new and is in the graph now.",
    UPDATED:
      "The graph knew the item already. The document said something new of it, or of an item inside it, " +
      "such as an embedded post.",
    UNCHANGED: "The document said nothing new, or the item had been removed and stays removed.",
    SKIPPED: "The item is of a kind that is not taken into the graph.",
  },
);

@ObjectType("IngestRejection", {
  description: "A document, or one item in it, that could not be read. The other items were read.",
  simpleResolvers: true,
})
export class IngestRejectionType implements Pick<ReportedRejection, "document" | "place" | "reason" | "code"> {
  @Field(() => Int, { description: "The position of the document in `documents`. The first is 0." })
  document!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Where in the document the fault is, e.g. `"line 3"`. Null if it concerns the whole document.',
  })
  place!: string | null;

  @Field(() => String, { description: "What is wrong, and what you can do about it." })
  reason!: string;

  @Field(() => RejectionCodeEnum, { description: "Why it was not taken, for programs." })
  code!: RejectionCode;
}

const WarningCodeEnum = describedEnum<WarningCode>(
  "WarningCode",
  "What may be wrong in what was read, in one word. `IngestWarning.warning` says it in full.",
  {
    VALUE_LEFT_OUT:
      "A value is not what its field takes, such as a date that is none. `field` and `value` name it where they can.",
    PART_LEFT_OUT: "A part was left out, such as a picture without an address or a table that is too long.",
    LINES_LEFT_OUT: 'Lines of a pasted web page were taken for its menus. `value` names them, e.g. `"1-3, 9"`.',
    TEXT_GUESSED: "Where the text of a pasted post starts and ends was guessed. `value` is the number of its line.",
    ENCODING_GUESSED: 'Nothing names the encoding. `value` is the one that fits, e.g. `"windows-1256"`.',
    FRONT_MATTER_FAULTY: "The front matter is faulty. It was left out, or read line by line.",
    CUT_OFF: "The document ends inside the item, so its end may be missing.",
    FORM_SAYS_LESS: "The same in another form would say more, e.g. Telegram's export as JSON.",
    OTHER: "There is no other code for it: only `warning` says it.",
  },
);

@ObjectType("IngestWarning", {
  description: "Something that may be wrong in a document, although it was read.",
  simpleResolvers: true,
})
export class IngestWarningType implements Pick<
  ReportedWarning,
  "document" | "place" | "warning" | "code" | "field" | "value"
> {
  @Field(() => Int, { description: "The position of the document in `documents`. The first is 0." })
  document!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Where in the document it is, e.g. `"item 3"`. Null if it concerns the whole document.',
  })
  place!: string | null;

  @Field(() => String, { description: "What may be wrong with the item or document, in one English sentence." })
  warning!: string;

  @Field(() => WarningCodeEnum, {
    description: "What may be wrong, for programs and translations. `warning` says it in full.",
  })
  code!: WarningCode;

  @Field(() => String, {
    nullable: true,
    description: 'The field of the document, e.g. `"birthDate"`. Null if it concerns no single field.',
  })
  field?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stands there, was guessed or was left out, e.g. `"1-3, 9"`. `code` says which. Null if nothing.',
  })
  value?: string;
}

@ObjectType("IngestedItem", {
  description: "One item that was read from a document. An article counts as one item together with its posts.",
  simpleResolvers: true,
})
export class IngestedItemType implements Pick<ReportedItem, "document" | "id" | "format"> {
  @Field(() => Int, { description: "The position of the document in `documents`. The first is 0." })
  document!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      "The id of the item in the graph. Null if it was skipped. After a dry run, the id that a new item would get.",
  })
  id!: Id | null;

  @Field(() => String, { description: 'The format that the document was read as, e.g. `"plain-text"`.' })
  format!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was skipped, e.g. `"calendar event"`. Null if it was not skipped.',
  })
  kind?: string;
}

@ObjectType("IngestReport", {
  description:
    "What happened to the documents of one `ingest`. The numbers count items, not documents: an article " +
    "with its posts is one item. After a dry run it says what would happen.",
  simpleResolvers: true,
})
export class IngestReportType implements Pick<
  IngestReport,
  "accepted" | "updated" | "unchanged" | "skipped" | "moreRejected" | "moreWarnings"
> {
  @Field(() => Int, { description: "How many items were new." })
  accepted!: number;

  @Field(() => Int, { description: "How many items were known already and got something new." })
  updated!: number;

  @Field(() => Int, { description: "How many items brought nothing new, or had been removed and stay removed." })
  unchanged!: number;

  @Field(() => Int, { description: "How many items are of a kind that is not taken." })
  skipped!: number;

  @Field(() => [IngestRejectionType], {
    description:
      "The documents and items that could not be read, in the order of the documents. At most the first " + "1,000.",
  })
  rejected!: IngestRejectionType[];

  @Field(() => Int, { description: "How many more could not be read, beyond the first 1,000 in `rejected`." })
  moreRejected!: number;

  @Field(() => [IngestWarningType], {
    description: "What may be wrong in the documents that were read. At most the first 1,000 warnings.",
  })
  warnings!: IngestWarningType[];

  @Field(() => Int, { description: "How many more warnings there were, beyond the first 1,000 in `warnings`." })
  moreWarnings!: number;

  @Field(() => [IngestedItemType], {
    description: "The items that were read, in the order of the documents. After a dry run, the first 200.",
  })
  items!: IngestedItemType[];
}

export type ChangeOutcome = Uppercase<
  Exclude<ChangeReport["outcome"] | CorrectionReport["outcome"], "unknown"> | SettlementReport["outcome"]
>;

export const ChangeOutcomeEnum = describedEnum<ChangeOutcome>(
  "ChangeOutcome",
  "What removing, restoring, erasing, settling or correcting did to an item.",
  {
    REMOVED: "The item was in the graph and is now removed. It can be restored.",
    RESTORED: "The item had been removed and is now back.",
    ERASED: "The content of the item is gone for good.",
    UNITED: "The two items are one from now on.",
    PARTED: "The two items are said to be different, and stay two.",
    CORRECTED: "What was said of a mention in the item is kept, and its mentions are as it says.",
    UNCHANGED: "Nothing was to be done: the item was in this state already.",
  },
);

@ObjectType("ItemChange", {
  description:
    "The result of removing, restoring or erasing one item, of settling whether it is the same as another one, or of correcting a mention in it.",
  simpleResolvers: true,
})
export class ItemChangeType implements Pick<ChangeReport, "id"> {
  @Field(() => ID, {
    description:
      "The id of the item. If you gave the id of an item that was united with another, this is the id of " +
      "the one that both ids lead to.",
  })
  id!: Id;
}
