import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import { inputAddress, inputName, withoutCredentials } from "../../src/domain/addresses/input-name";
import { REJECTION_CODES, type RejectionCode } from "../../src/domain/errors/rejection-code";
import type { Direction } from "../../src/domain/rich-text";
import type { Source } from "../../src/domain/source";
import { directionOf } from "../../src/domain/text/languages/language";
import { utf8TextOf } from "../../src/domain/text/utf8-text";
import type { IngestReport } from "../../src/ingest/ingest-types";
import type { RetryReport } from "../../src/ingest/writing/writer";
import { TO_ONE } from "../../src/loaders/relations";
import type { KeptRejection } from "../../src/loaders/page";
import type { GraphContext } from "../context";
import { IngestReportType } from "../ingest/ingest.type";
import { Connection } from "../relay/connection";
import { connectionType } from "../relay/relay.type";
import { UrlScalar } from "../scalars";
import { SourceType } from "../source/source.type";
import { DirectionEnum } from "../text/text.type";
import {
  limitCount,
  MOST_FORGOTTEN,
  MOST_RETRIES,
  RejectionListArgs,
  rejectionPage,
  retriesOf,
} from "./rejection.args";
import { RejectionCodeEnum, RejectionRetryType, RejectionType, RetryInput } from "./rejection.type";

const RejectionConnection = connectionType("Rejection", () => RejectionType);

/** A rejection, with its bytes where they are read already. */
type Given = KeptRejection & { readonly content?: Uint8Array };

@Resolver(() => RejectionType)
export class RejectionResolver {
  @Query(() => RejectionConnection, {
    description:
      "Inputs that were not taken, or not all of them, and why: the newest first. What subscriptions bring is not kept; " +
      "`SourceSubscription.fault` tells of it. Needs the bearer token (header `Authorization`), because what was not " +
      "taken may not be for everybody.",
  })
  rejections(
    @Args(() => RejectionListArgs) args: RejectionListArgs,
    @Ctx() { loaders, writer }: GraphContext,
  ): Connection<KeptRejection> {
    // Who may write may read them.
    writer();
    return new Connection(loaders.rejections(rejectionPage(args)), "REJECTED");
  }

  @Query(() => RejectionType, {
    nullable: true,
    description:
      "One input that was not taken. Null if nothing is kept under the id, e.g. because another try took it. Needs the " +
      "bearer token.",
  })
  rejection(
    @Arg("id", () => ID, { description: "Which input: an `id` that `rejections` gave." }) id: string,
    @Ctx() { loaders, writer }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Given | null> {
    writer();
    return loaders.rejection(id, info);
  }

  @FieldResolver(() => String, {
    description:
      'The name of the input: its address, the name of its file, or `"documents[0]"` for what came as a text. Of a ' +
      "file in a folder it is the name and a hash of the path.",
  })
  input(@Root() { input }: KeptRejection): string {
    return inputName(input);
  }

  @FieldResolver(() => UrlScalar, {
    nullable: true,
    description:
      "The address that it was fetched from or published at, without user name and password. Null if unknown.",
  })
  url(@Root() rejection: KeptRejection): string | undefined {
    const address = inputAddress(rejection);
    return address === undefined ? undefined : withoutCredentials(address.href);
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description: "The source whose site the address is on. Null if it has no address, or the graph no such source.",
  })
  source(
    @Root() rejection: KeptRejection,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Source | null> | null {
    return loaders.one(TO_ONE["Rejection.source"], rejection, info);
  }

  @FieldResolver(() => RejectionCodeEnum, {
    nullable: true,
    description: "Why it was not taken, for programs. Null if an earlier version of the server kept it.",
  })
  code(@Root() { code }: KeptRejection): RejectionCode | undefined {
    return REJECTION_CODES.find((known) => known === code);
  }

  @FieldResolver(() => DirectionEnum, {
    nullable: true,
    description: "The direction that `excerpt` is read in. Null if there is none.",
  })
  excerptDirection(@Root() { excerpt }: KeptRejection): Direction | undefined {
    return excerpt === undefined ? undefined : directionOf("und", excerpt);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether `retryRejections` can read it as it is: its bytes are kept, or it has an address. A server opens no files.",
  })
  isReadable(@Root() rejection: Given): boolean {
    const { contentSize, content } = rejection;
    return contentSize !== undefined || content !== undefined || inputAddress(rejection) !== undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "All that is kept of it, as text. Null if its bytes are not kept, or are no text in UTF-8. At most 10 rejections " +
      "at once may be asked for it.",
  })
  async content(
    @Root() { id, content }: Given,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | undefined> {
    const bytes = content ?? (await loaders.rejection(id, info))?.content;
    return bytes === undefined ? undefined : utf8TextOf(bytes);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "How many bytes are kept of it. Null if none: it was larger than 1 MiB, or could not be opened.",
  })
  contentSize(@Root() { contentSize, content }: Given): number | undefined {
    return contentSize ?? content?.byteLength;
  }
}

@Resolver(() => RejectionRetryType)
export class RejectionRetryResolver {
  @Mutation(() => [RejectionRetryType], {
    nullable: "items",
    description:
      "Reads rejected inputs again, as `mediagraph retry` does: with what was said of them at the first try, or with " +
      "another text in their place. What goes in now is no longer kept. What has an address and no bytes is fetched. " +
      "In the order of `retries`; null where nothing is kept under the id. Needs the bearer token.",
  })
  retryRejections(
    @Arg("retries", () => [RetryInput], {
      description: `The inputs, 1 to ${MOST_RETRIES}. They are read in this order.`,
    })
    retries: readonly RetryInput[],
    @Ctx() { writer }: GraphContext,
  ): Promise<readonly (RetryReport | null)[]> {
    return writer().retry(retriesOf(retries));
  }

  @Mutation(() => [ID], {
    description:
      "Forgets rejected inputs, as `mediagraph retry --forget` does. Gives the ids of those that were kept. Needs the " +
      "bearer token.",
  })
  forgetRejections(
    @Arg("ids", () => [ID], { description: `The ids of the rejected inputs, 1 to ${MOST_FORGOTTEN}.` })
    ids: readonly string[],
    @Ctx() { writer }: GraphContext,
  ): Promise<readonly string[]> {
    limitCount(ids, "ids", MOST_FORGOTTEN);
    return writer().forgetRejections(ids);
  }

  @FieldResolver(() => Boolean, { description: "Whether all of it went in. It is no longer kept then." })
  isTaken(@Root() { rejections }: RetryReport): boolean {
    return rejections.length === 0;
  }

  @FieldResolver(() => IngestReportType, {
    description: "What happened to its items. Their `document` is 0.",
  })
  report(@Root() { report }: RetryReport): IngestReport {
    return report;
  }

  @FieldResolver(() => [RejectionType], {
    description:
      "What is kept of it now. Empty if all of it went in. With another text the id is a new one; of an archive there " +
      "may be several.",
  })
  rejections(@Root() { rejections }: RetryReport): readonly KeptRejection[] {
    return rejections;
  }
}
