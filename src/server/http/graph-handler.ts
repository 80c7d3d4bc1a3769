import { setImmediate } from "node:timers/promises";
import type { ApolloServer } from "@apollo/server";
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { ServerContext } from "../create-context";
import { mayGetPlainly, type Origins } from "./cross-origin";
import type { Share } from "../limits/shared-memory";
import { graphRequest } from "./graph-request";
import { HttpFault } from "./http-errors";
import { isKnownToClient } from "./revalidation";
import { mediaTypeFor, varyByAccept } from "./answer-type";

/**
 * Answers operations. A request that cannot be answered, or not in a form that the client accepts, is refused before
 * anything runs.
 */
export function graphHandler(
  apollo: ApolloServer<ServerContext>,
  contextOf: (request: FastifyRequest) => ServerContext,
  origins: Origins,
): RouteHandlerMethod {
  return async (request, reply) => {
    const { accept } = request.headers;
    varyByAccept(reply);
    if (mediaTypeFor(accept) === undefined) {
      throw new HttpFault(
        406,
        "The Accept header allows neither application/graphql-response+json nor application/json, and the answer is one of these.",
      );
    }
    const context = contextOf(request);
    try {
      return await answerTo(request, reply, context);
    } finally {
      freeWhenRead(reply, context.share);
    }
  };

  async function answerTo(
    request: FastifyRequest,
    reply: FastifyReply,
    context: ServerContext,
  ): Promise<Buffer | string> {
    const {
      status = 200,
      headers,
      body,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: graphRequest(request, { mayGet: mayGetPlainly(request, origins) }),
      context: () => Promise.resolve(context),
    });
    for (const [name, value] of headers) void reply.header(name, value);
    void reply.code(status);
    if (body.kind !== "complete") throw new Error("Apollo Server answered in parts, which graphql 16 cannot.");
    // After one turn of the event loop, the memory of the answers that were given up for this one is free.
    const text: string | Buffer = body.string;
    if (!context.share?.isLarge) {
      if (!isKnownToClient(request, reply, text)) return text;
      void reply.code(304).removeHeader("content-type");
      return "";
    }
    await setImmediate();
    // As bytes: Node would join a string with the headers, and so copy it once more.
    return typeof text === "string" ? Buffer.from(text) : text;
  }
}

function freeWhenRead({ raw }: FastifyReply, share: Share | undefined): void {
  // An ordinary answer takes nothing that others wait for.
  if (!share?.isLarge) return;
  if (raw.closed) return share.release();
  share.waits(() => raw.destroy());
  raw.once("close", () => share.release());
}
