import { setImmediate } from "node:timers/promises";
import type { ApolloServer, HeaderMap } from "@apollo/server";
import { locatedError, type FormattedExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { ChangeEdge, ChangeFeed } from "../../loaders/changes/change-feed";
import type { LiveState, ServerContext } from "../create-context";
import { BUSY, SUBSCRIPTIONS_FULL } from "../error-codes";
import type { Operation } from "../execute";
import { writtenResult } from "../execution/json-text";
import { createFormatError } from "../format-error";
import { addToNote, createOperationNote, type OperationNote } from "../watching/access-log";
import type { Metrics } from "../watching/metrics";
import { logMasked } from "../watching/operation-log";
import { Answers, type LiveAnswer } from "./answers";
import { beginSubscription } from "./begin-subscription";
import type { ValidSubscription } from "./subscription-step";

/** An operation as clients send it over a WebSocket, or for a stream of events. */
export interface LiveOperation extends Operation {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

type Nullable<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** Without what is null or empty. */
export function liveOperation({
  query,
  variables,
  operationName,
  extensions,
}: Pick<LiveOperation, "query"> & Nullable<Omit<LiveOperation, "query">>): LiveOperation {
  return {
    query,
    ...(variables && { variables }),
    ...(operationName && { operationName }),
    ...(extensions && { extensions }),
  };
}

/** Whoever gets the answers of one operation. */
export interface LiveClient {
  readonly requestId: string;
  /** A GET changes nothing. */
  readonly isGet: boolean;
  readonly headers: HeaderMap;
  /** The cursor of the last event that a resumed stream has told. */
  readonly resumeAfter?: string | undefined;
  /** What the log says of the operation, over all its answers. */
  readonly note: OperationNote;
  /** A new one for each answer, with loaders of its own. */
  context(note: OperationNote): ServerContext;
  /** Ends the connection: its reader is too slow for an answer that takes the memory of others. */
  giveUp(): void;
  /** An operation that ran is over. */
  ended?(): void;
}

export interface Opened {
  /** The answer of an operation that did not run: its errors. */
  readonly failed?: FormattedExecutionResult;
  /** The cursor of the place that a subscription starts from. */
  readonly start?: string | undefined;
  /** Whether answers come until somebody ends it. */
  readonly isStream: boolean;
  readonly answers: Answers;
}

interface Parts {
  readonly apollo: ApolloServer<ServerContext>;
  readonly schema: GraphQLSchema;
  readonly feed: ChangeFeed;
  /** How many operations run at once in this process. */
  readonly most: number;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** An answer that takes memory until it is released. */
interface Held {
  readonly json: string;
  readonly hasData: boolean;
  /** The errors of an operation that did not run. */
  readonly failed?: FormattedExecutionResult;
  readonly note: OperationNote;
  /** When its making began, by `performance.now`. */
  readonly from: number;
  release(): void;
}

/**
 * Runs operations whose answers go out one by one. Apollo Server answers each event of a subscription as an operation
 * of its own, with a context of its own. So its limits, loaders, errors and report are those of a query.
 */
export class LiveOperations {
  /** Set when the server stops: nothing new begins. */
  isStopping = false;
  private running = 0;
  private readonly format;

  constructor(private readonly parts: Parts) {
    this.format = createFormatError(parts.schema);
  }

  async open(operation: LiveOperation, client: LiveClient): Promise<Opened> {
    const { most, metrics } = this.parts;
    if (this.isStopping) return refused(client, BUSY, "The server is stopping. Connect again.");
    if (this.running >= most)
      return refused(client, SUBSCRIPTIONS_FULL, `This server runs at most ${most} subscriptions. Try again later.`);
    this.running += 1;
    metrics.live(1);
    const stopping = new AbortController();
    const end = (): void => {
      if (stopping.signal.aborted) return;
      stopping.abort();
      this.running -= 1;
      metrics.live(-1);
      client.ended?.();
    };
    try {
      return await this.begin(operation, client, stopping.signal, end);
    } catch (error) {
      end();
      throw error;
    }
  }

  private async begin(
    operation: LiveOperation,
    client: LiveClient,
    stopping: AbortSignal,
    end: () => void,
  ): Promise<Opened> {
    const taken: ValidSubscription[] = [];
    const opening = { isGet: client.isGet, take: (valid: ValidSubscription) => taken.push(valid) };
    const first = await this.answer(operation, client, { opening });
    const [subscription] = taken;
    if (subscription !== undefined) {
      first.release();
      return this.subscribe(subscription, operation.variables, client, stopping, end);
    }
    this.count(first, client);
    const { failed: refusal, release } = first;
    // An answer that nobody fetches is released too.
    const answers = new Answers(only(first), () => [end(), release()]);
    return { isStream: false, answers, ...(refusal && { failed: refusal }) };
  }

  private async subscribe(
    subscription: ValidSubscription,
    variables: LiveOperation["variables"],
    client: LiveClient,
    stopping: AbortSignal,
    end: () => void,
  ): Promise<Opened> {
    const note = createOperationNote();
    const context = client.context(note);
    const from = performance.now();
    const wanted = { subscription, variables, context, resumeAfter: client.resumeAfter, stopping };
    const begun = await beginSubscription({ ...this.parts, format: this.format }, wanted);
    context.share?.release();
    Object.assign(note, { name: subscription.name, type: "subscription" });
    if ("changes" in begun) {
      client.note.events = 0;
      this.count({ note, from }, client);
      const events = this.events(begun.changes, { subscription, variables }, client);
      return { isStream: true, start: begun.start, answers: new Answers(events, end) };
    }
    end();
    const result = { errors: this.logged(begun, subscription, client) };
    note.codes = codesOf(result);
    this.count({ note, from }, client);
    return failed(result);
  }

  /** One answer for each change. The next change is read when its answer was sent. */
  private async *events(
    changes: AsyncIterable<ChangeEdge>,
    { subscription, variables }: { subscription: ValidSubscription; variables: LiveOperation["variables"] },
    client: LiveClient,
  ): AsyncGenerator<LiveAnswer, void, void> {
    const { source: query, name } = subscription;
    const operation = liveOperation({ query, variables, operationName: name });
    try {
      for await (const change of changes) {
        const answer = await this.answer(operation, client, { change });
        client.note.events = (client.note.events ?? 0) + 1;
        this.count(answer, client);
        yield* only(answer, change.cursor);
        // Whoever went on without this change would miss it.
        if (!answer.hasData) return;
      }
    } catch (error) {
      const { message } = error instanceof Error ? error : { message: "" };
      const told = this.format({ message }, locatedError(error, undefined, []));
      const result = { errors: this.logged([told], subscription, client) };
      client.note.codes = [...new Set([...client.note.codes, ...codesOf(result)])];
      yield { json: JSON.stringify(result) };
    }
  }

  private async answer(
    { query, variables, operationName, extensions }: LiveOperation,
    client: LiveClient,
    live: LiveState,
  ): Promise<Held> {
    const note = createOperationNote();
    const context = client.context(note);
    context.live = live;
    const release = (): void => context.share?.release();
    const from = performance.now();
    try {
      const { body } = await this.parts.apollo.executeOperation(
        {
          // An operation may come by its hash alone.
          ...(query !== "" && { query }),
          ...(variables && { variables: { ...variables } }),
          ...(operationName && { operationName }),
          ...(extensions && { extensions: { ...extensions } }),
          http: { method: "POST", headers: client.headers, search: "", body: undefined },
        },
        { contextValue: context },
      );
      if (body.kind !== "single") throw new Error("Apollo Server answered in parts, which graphql 16 cannot.");
      const { singleResult: result } = body;
      const json = String(writtenResult(result));
      // After one turn of the event loop, the memory of the answers that were given up for this one is free.
      if (context.share?.isLarge) await setImmediate();
      context.share?.waits(() => client.giveUp());
      const failed = result.data === undefined && { failed: { errors: result.errors ?? [] } };
      return { json, hasData: (result.data ?? null) !== null, note, from, release, ...failed };
    } catch (error) {
      release();
      throw error;
    }
  }

  private count({ note, from }: Pick<Held, "note" | "from">, client: LiveClient): void {
    addToNote(client.note, note);
    client.note.isCounted = true;
    this.parts.metrics.answered(note, (performance.now() - from) / 1000);
  }

  private logged(
    errors: readonly GraphQLFormattedError[],
    { name: operationName }: ValidSubscription,
    { requestId }: LiveClient,
  ): readonly GraphQLFormattedError[] {
    return logMasked(errors, this.parts.logger, { requestId, operationName });
  }
}

/** The answer is released when the next step is asked for: then it was sent. */
async function* only(
  { json, release }: Pick<Held, "json" | "release">,
  cursor?: string,
): AsyncGenerator<LiveAnswer, void, void> {
  try {
    yield { json, ...(cursor !== undefined && { cursor }) };
  } finally {
    release();
  }
}

async function* nothing(): AsyncGenerator<LiveAnswer, void, void> {}

const failed = (result: FormattedExecutionResult): Opened => ({
  failed: result,
  isStream: false,
  answers: new Answers(nothing(), () => undefined),
});

export const codesOf = ({ errors = [] }: FormattedExecutionResult): string[] => [
  ...new Set(errors.map(({ extensions }) => String(extensions?.["code"]))),
];

/** An operation that does not begin. */
export function refused({ note }: Pick<LiveClient, "note">, code: string, message: string): Opened {
  note.codes = [code];
  return failed({ errors: [{ message, extensions: { code } }] });
}
