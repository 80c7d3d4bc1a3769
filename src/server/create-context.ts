import type { GraphContext } from "../../resolvers/context";
import { BadUserInput } from "../domain/errors/errors";
import type { Writer } from "../ingest/writing/writer";
import { AnswerBudget } from "../loaders/budgets/answer-budget";
import { createLoaders, type Loaders } from "../loaders/loaders";
import { createMeter, type RequestMeter } from "../loaders/budgets/meter";
import type { ChangeEdge } from "../loaders/changes/change-feed";
import type { Store } from "../store/store";
import type { Share } from "./limits/shared-memory";
import type { ValidSubscription } from "./live/subscription-step";
import { createOperationNote, type OperationNote } from "./watching/access-log";

export const REPORT_HEADER = "mediagraph-report";
export const LIMIT_HEADER = "mediagraph-max-round-trips";
/** The limit when a request sets none. The prepared operations need at most eleven. */
export const MOST_ROUND_TRIPS = 250;

/** Of a request, what a context is made for. */
export interface Caller {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly id: string;
}

/** What a context knows of the live operation that it belongs to. */
export interface LiveState {
  /** An operation that begins. It is a stream if it takes a GraphQL subscription. */
  readonly opening?: { readonly isGet: boolean; take(subscription: ValidSubscription): void };
  readonly follow?: GraphContext["follow"];
  readonly resumeAfter?: string | undefined;
  /** The event that is answered. */
  readonly change?: ChangeEdge;
}

/** What the resolvers of one request get, and what the server itself keeps about the request. */
export class ServerContext implements GraphContext {
  meter: RequestMeter;
  answer: AnswerBudget;
  live: LiveState | undefined = undefined;
  /** An ordinary property, since Apollo Server gives the resolvers a copy of the context. */
  private made: Loaders | undefined;

  constructor(
    private readonly store: Pick<Store, "reader">,
    private readonly newMeter: () => RequestMeter,
    readonly requestId: string,
    readonly writer: () => Writer,
    readonly note: OperationNote,
    /** The part of the shared memory that this answer takes. */
    readonly share: Share | undefined,
  ) {
    this.meter = newMeter();
    this.answer = new AnswerBudget(share);
  }

  /** Made for the first field that loads anything. */
  get loaders(): Loaders {
    return (this.made ??= createLoaders(this.store.reader(this.meter)));
  }

  get follow(): GraphContext["follow"] {
    return this.live?.follow;
  }

  get resumeAfter(): string | undefined {
    return this.live?.resumeAfter;
  }

  get change(): ChangeEdge | undefined {
    return this.live?.change;
  }

  /**
   * Forgets what was done for the operation until now: it is executed anew. What was read for the first try does not
   * count, so that a client sees the same round trips and the same limits as without it.
   */
  startAnew(): void {
    this.meter = this.newMeter();
    this.made = undefined;
    this.answer = this.answer.anew();
  }
}

/** Makes loaders whose round trips are counted, and the access to the writer. */
export function createContext(
  store: Pick<Store, "reader">,
  { headers, id }: Caller,
  writer: () => Writer,
  note: OperationNote = createOperationNote(),
  share?: Share,
  most = MOST_ROUND_TRIPS,
): ServerContext {
  const limit = Math.min(limitOf(headers[LIMIT_HEADER]) ?? most, most);
  const countsSteps = headers[REPORT_HEADER] === "1";
  return new ServerContext(store, () => createMeter(limit, countsSteps), id, writer, note, share);
}

function limitOf(header: string | string[] | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (typeof header === "string" && /^\d{1,6}$/.test(header)) return Number(header);
  throw new BadUserInput(
    LIMIT_HEADER,
    `The header ${LIMIT_HEADER} must be a whole number from 0 to 999999; it is ${JSON.stringify(header)}.`,
  );
}
