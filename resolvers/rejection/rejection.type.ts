import { Directive, Field, ID, InputType, ObjectType } from "type-graphql";
import type { Instant } from "../../src/domain/dates";
import type { RejectionCode } from "../../src/domain/errors/rejection-code";
import type { KeptRejection } from "../../src/loaders/page";
import { DateTimeScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

export const RejectionCodeEnum = describedEnum<RejectionCode>(
  "RejectionCode",
  "Why an input was not taken, in one word. `Rejection.reason` says it in full.",
  {
    NOT_OPENED: "It could not be opened or fetched. Nothing of it was read.",
    EMPTY: "The file or text has no bytes.",
    UNKNOWN_FORMAT: "None of the formats reads it, or there is no format of the name that was given.",
    NOT_TEXT: "Its bytes are in no encoding that is known.",
    NO_ARTICLE: "Its format is known, and it has no text or headline of an article.",
    BROKEN: "The document does not follow its format.",
    BAD_ITEM: "One item in it does not follow the format. Other items may have been read.",
    TOO_LARGE: "It, or a part of it, is larger than a limit.",
    EMBARGOED: "It must not be shown before a time that it names.",
    NOT_SAVED: "It was read, but it does not fit what the graph has, or is too large for the store.",
  },
);

@Directive("@shareable")
@ObjectType("Rejection", {
  description:
    "An input of which something was not taken, kept for another try. It is a whole document: if several of its items " +
    "were rejected, `place` and `reason` are those of the first.",
  simpleResolvers: true,
})
export class RejectionType implements Pick<KeptRejection, "id" | "reason" | "rejectedAt"> {
  @Field(() => ID, { description: "Its id. `rejection`, `retryRejections` and `forgetRejections` take it." })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where in the input the fault is, e.g. `"line 3"`. Null if it concerns the whole input.',
  })
  readonly place?: string;

  @Field(() => String, { description: "What is wrong, and what you can do about it, in English." })
  readonly reason!: string;

  @Field(() => DateTimeScalar, { description: "When it was read and not taken." })
  readonly rejectedAt!: Instant;

  @Field(() => String, {
    nullable: true,
    description: "The name of the format that its sender gave. Null if the format was to be detected.",
  })
  readonly format?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Some words of it: the line of the fault, or the first ones. Null if it is no text, if its bytes are not kept, or " +
      "if an earlier version of the server kept it.",
  })
  readonly excerpt?: string;
}

@InputType("RejectionFilter", {
  description: "Conditions for rejected inputs. An input must meet all that you give.",
})
export class RejectionFilter {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'It was rejected at this instant or later, e.g. `"2026-02-07T17:12:00Z"`.',
  })
  rejectedAfter?: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what was read earlier than this, e.g. `"2026-02-08"`: on 7 February 2026 (UTC) or earlier.',
  })
  rejectedBefore?: Instant | null;

  @Field(() => [RejectionCodeEnum], {
    nullable: true,
    description: "It was not taken for one of these reasons. What has no `code` is left out.",
  })
  codes?: RejectionCode[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The host of the site that its `url` is on, e.g. `"al-jisr.example"`; `www.` makes no difference. What an ' +
      "earlier version of the server kept is left out.",
  })
  host?: string | null;
}

@InputType("RetryInput", { description: "A rejected input that is to be read again." })
export class RetryInput {
  @Field(() => ID, { description: "Which input: an `id` that `rejections` gave." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "Another text in its place, at most 1 MiB as UTF-8: it is read instead. Without it, what is kept.",
  })
  content?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of a format, e.g. `"plain-text"`. Without it, as at the first try.',
  })
  format?: string | null;
}

@Directive("@shareable")
@ObjectType("RejectionRetry", { description: "What came of reading a rejected input again.", simpleResolvers: true })
export class RejectionRetryType {
  @Field(() => ID, { description: "The id of the rejected input that was read again." })
  readonly id!: string;
}
