import { GraphQLError, GraphQLSchema, parse, type ExecutionResult, type GraphQLFormattedError } from "graphql";
import type * as GraphqlWs from "graphql-ws";
import type { Logger } from "pino";
import type { WebSocket } from "ws";
import { INTERNAL } from "../error-codes";
import { masked } from "../format-error";
import type { Answers } from "./answers";
import type { Connection } from "./connection";
import { Steps } from "./steps";

export type Protocol = GraphqlWs.Server<Connection>;

/** How long a client may take to say `connection_init`. */
const INIT_WITHIN_MS = 10_000;
/** As graphql-ws has it for faults of the server. Its client does not connect again. */
const SERVER_FAULT = 4500;
/** RFC 6455, section 5.5. */
const LONGEST_REASON = 123;

/** graphql-ws asks for a document. Ours was executed already. */
const ANY_QUERY = { schema: new GraphQLSchema({}), document: parse("{ __typename }") };
const MASKED: GraphQLFormattedError = masked(INTERNAL);

/** What the messages of graphql-transport-ws do. graphql-ws reads them and keeps to their order. */
export function protocolOf({ makeServer }: Pick<typeof GraphqlWs, "makeServer">): Protocol {
  return makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: INIT_WITHIN_MS,
    async onSubscribe({ extra: connection, connectionParams }, id, payload) {
      const opened = await connection.open(payload, connectionParams);
      if ("answers" in opened) return { ...ANY_QUERY, contextValue: new Sending(id, opened.answers, connection) };
      // graphql-ws takes its own kind of error and would write it anew. onError gives the client's form.
      return (opened.errors ?? []).map((told) => new GraphQLError(told.message, { extensions: { told } }));
    },
    execute: ({ contextValue }) => contextValue as Sending,
    onError: (_context, _id, _payload, errors) =>
      errors.map(({ extensions }) => (extensions["told"] ?? MASKED) as GraphQLFormattedError),
  });
}

/**
 * Sends the answers of an operation itself, because graphql-ws would write them anew. To graphql-ws it looks like an
 * operation without answers: it says `complete` at the end, and ends it when the client says so or is gone.
 */
class Sending extends Steps<ExecutionResult> {
  private isOver = false;

  constructor(
    private readonly id: string,
    private readonly answers: Answers,
    private readonly connection: Connection,
  ) {
    super();
  }

  /** The next answer is made when the last one was written to the network. */
  override async next(): Promise<IteratorResult<ExecutionResult, void>> {
    for await (const { json } of this.answers) {
      if (this.isOver) break;
      await this.connection.send(`{"id":${JSON.stringify(this.id)},"type":"next","payload":${json}}`);
    }
    return { done: true, value: undefined };
  }

  override async return(): Promise<IteratorResult<ExecutionResult, void>> {
    this.isOver = true;
    await this.answers.return();
    return { done: true, value: undefined };
  }
}

/** Takes what comes over a WebSocket. */
export function speak(socket: WebSocket, connection: Connection, protocol: Protocol, logger: Logger): void {
  const close = (code: number, reason = ""): void =>
    socket.close(code, Buffer.byteLength(reason) > LONGEST_REASON ? "" : reason);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => connection.send(text),
      close,
      onMessage: (take) =>
        socket.on("message", (data) => {
          take(String(data)).catch((error: unknown) => {
            logger.error({ err: error, requestId: connection.id }, "a message over a WebSocket could not be taken");
            close(SERVER_FAULT, "Internal server error");
          });
        }),
    },
    connection,
  );
  socket.once("close", (code, reason) => void closed(code, String(reason)));
}
