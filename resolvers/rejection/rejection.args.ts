import { ArgsType, Field } from "type-graphql";
import { parseWebUrl } from "../../src/domain/addresses/urls";
import { BadUserInput } from "../../src/domain/errors/errors";
import { hostKey } from "../../src/domain/identity/identity";
import type { Retry } from "../../src/ingest/writing/writer";
import type { RejectionsRequest } from "../../src/loaders/page";
import { quoted } from "../bad-input";
import { limitContent } from "../ingest/document.input";
import { PageArgs, pageRequest } from "../relay/page.args";
import { RejectionFilter, type RetryInput } from "./rejection.type";

/** They are read one after the other, and some are fetched. */
export const MOST_RETRIES = 20;
export const MOST_FORGOTTEN = 1_000;

@ArgsType()
export class RejectionListArgs extends PageArgs {
  @Field(() => RejectionFilter, {
    nullable: true,
    description: "Keeps only the inputs that meet these conditions. Without it, all.",
  })
  filter?: RejectionFilter | null;
}

export function rejectionPage(args: RejectionListArgs): RejectionsRequest {
  const { rejectedAfter, rejectedBefore, codes, host } = args.filter ?? {};
  const times = {
    ...(typeof rejectedAfter === "string" && { from: rejectedAfter }),
    ...(typeof rejectedBefore === "string" && { before: rejectedBefore }),
  };
  return {
    ...pageRequest(args, "REJECTED"),
    times,
    ...(Array.isArray(codes) && { codes }),
    ...(typeof host === "string" && { site: hostKey(hostOf(host)) }),
  };
}

/** As addresses have it: in lower case, and in the letters of DNS. */
function hostOf(text: string): string {
  const address = parseWebUrl(`https://${text.trim()}`);
  if (address === undefined || address.pathname !== "/" || address.search !== "" || address.hash !== "")
    throw new BadUserInput(
      "filter.host",
      `filter.host must be a host, such as al-jisr.example; it is ${quoted(text)}.`,
    );
  return address.host;
}

export function retriesOf(inputs: readonly RetryInput[]): Retry[] {
  limitCount(inputs, "retries", MOST_RETRIES);
  return inputs.map(({ id, content, format }, index) => {
    limitContent(Buffer.byteLength(content ?? "", "utf8"), `retries[${index}].content`);
    return {
      id,
      ...(typeof content === "string" && { content }),
      ...(typeof format === "string" && { format }),
    };
  });
}

export function limitCount(list: readonly unknown[], argument: string, most: number): void {
  if (list.length < 1 || list.length > most)
    throw new BadUserInput(argument, `${argument} must have 1 to ${most} values; got ${list.length}.`);
}
