import { createSourceEventStream, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { ChangeEdge, ChangeFeed } from "../../loaders/changes/change-feed";
import type { ServerContext } from "../create-context";
import type { createFormatError } from "../format-error";
import type { ValidSubscription } from "./subscription-step";

export interface Begun {
  /** The cursor of the place that it starts from. */
  readonly start: string | undefined;
  readonly changes: AsyncIterable<ChangeEdge>;
}

interface Given {
  readonly schema: GraphQLSchema;
  readonly feed: ChangeFeed;
  readonly format: ReturnType<typeof createFormatError>;
}

interface Wanted {
  readonly subscription: ValidSubscription;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: ServerContext;
  readonly resumeAfter: string | undefined;
  readonly stopping: AbortSignal;
}

/** Calls the `subscribe` of a subscription's field, as graphql-js does. Errors come as clients get them. */
export async function beginSubscription(
  { schema, feed, format }: Given,
  { subscription, variables, context, resumeAfter, stopping }: Wanted,
): Promise<Begun | readonly GraphQLFormattedError[]> {
  let start: string | undefined;
  context.live = {
    resumeAfter,
    follow: async (request) => {
      const followed = await feed.follow(request, stopping);
      ({ start } = followed);
      return followed.changes;
    },
  };
  const begun = await createSourceEventStream({
    schema,
    document: subscription.document,
    contextValue: context,
    variableValues: variables ?? {},
    operationName: subscription.name,
  }).catch((error: unknown) => {
    // graphql-js takes the first field where none is left. All that a field throws comes as a result.
    if (error instanceof TypeError) return { errors: [new GraphQLError(SKIPPED, { extensions: BAD_INPUT })] };
    throw error;
  });
  if (!("errors" in begun)) return { start, changes: begun as AsyncIterable<ChangeEdge> };
  return (begun.errors ?? []).map((error) => format(error.toJSON(), error));
}

const SKIPPED = "The subscription asks for nothing: @skip or @include leaves its field out.";
const BAD_INPUT = { code: "BAD_USER_INPUT" };
