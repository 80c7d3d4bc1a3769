import { Arg, Ctx, Resolver, Subscription } from "type-graphql";
import type { RecordKind } from "../../src/domain/item";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { ChangeEdge } from "../../src/loaders/changes/change-feed";
import { checkLength, LONGEST_CURSOR } from "../bad-input";
import type { GraphContext } from "../context";
import { ChangeEdgeType } from "./change.type";
import { KindsArg, ofKinds } from "./kinds.arg";
import { cursorOf, placeOf } from "./log-cursor";

interface Arguments {
  readonly after?: string | null;
  readonly kinds?: readonly RecordKind[] | null;
}

@Resolver()
export class FollowedChangesResolver {
  @Subscription(() => ChangeEdgeType, {
    description:
      "Each change soon after it was saved, by whatever program, in the order of the log and each once: as the query " +
      "`changes`, without asking again and again. After a lost connection, give the `cursor` of the last change that " +
      "you got as `after`, and nothing is missing. A cursor that the log does not have any more is an error with the " +
      "code CHANGES_GONE.",
    subscribe: ({ args, context }: { readonly args: Arguments; readonly context: GraphContext }) =>
      follow(args, context),
  })
  changes(
    @Arg("after", () => String, {
      nullable: true,
      description:
        "Gives first the changes after this cursor: a `cursor` of this subscription, or an `endCursor`, `newestCursor` " +
        "or `cursor` of the query `changes`. Without it, only what is saved from now on.",
    })
    _after: string | null | undefined,
    @KindsArg()
    _kinds: readonly RecordKind[] | null | undefined,
    @Ctx() { change }: GraphContext,
  ): ChangeEdge {
    if (change !== undefined) return change;
    throw new BadUserInput("query", ELSEWHERE);
  }
}

/** Where a client resumes a stream, its last cursor takes the place of the one in the document. */
async function follow({ after, kinds }: Arguments, context: GraphContext): Promise<AsyncIterable<ChangeEdge>> {
  const { resumeAfter } = context;
  if (resumeAfter !== undefined) checkLength(resumeAfter, "Last-Event-ID", LONGEST_CURSOR);
  const place = resumeAfter === undefined ? after && placeOf(after, "after") : placeOf(resumeAfter, "Last-Event-ID");
  if (context.follow === undefined) throw new BadUserInput("query", ELSEWHERE);
  return context.follow({
    ...(place && { after: place }),
    ...ofKinds(kinds),
    cursorOf,
  });
}

const ELSEWHERE = "A subscription is answered over server-sent events or a WebSocket.";
