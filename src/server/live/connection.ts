import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { HeaderMap } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { SubscribePayload } from "graphql-ws";
import type { WebSocket } from "ws";
import { BadUserInput } from "../../domain/errors/errors";
import { isObject } from "../../domain/collections/objects";
import { LIMIT_HEADER, REPORT_HEADER } from "../create-context";
import { INTERNAL, SUBSCRIPTIONS_FULL } from "../error-codes";
import { masked } from "../format-error";
import { checkNesting, checkPersistedQuery } from "../http/graph-request";
import { HttpFault } from "../http/http-errors";
import { HALF, isWellFormed } from "../http/json-body";
import { createOperationNote, inTenths, notedIn } from "../watching/access-log";
import type { Answers } from "./answers";
import { liveOperation, type LiveClient, type LiveOperation, type Opened } from "./live-operations";
import type { WebSocketParts } from "./web-sockets";

/** Bytes that wait for the client. Above it nothing more is read of what it sends, such as pings to be answered. */
const MOST_WAITING = 1_048_576;
/** RFC 6455, section 7.4.1: the server goes away. Clients connect again. */
const GOING_AWAY = 1001;
/** What a browser cannot send as a header comes with `connection_init`. */
const PARAMETERS = new Set(["authorization", REPORT_HEADER, LIMIT_HEADER]);

/** One WebSocket and the operations that run over it. */
export class Connection {
  /** How many operations came. */
  operations = 0;
  private readonly raw: Socket;
  private readonly opening = new Set<Promise<unknown>>();
  private readonly answers = new Set<Answers>();
  private bytesAtPing: number | undefined;
  private unanswered = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly request: IncomingMessage,
    readonly id: string,
    private readonly parts: WebSocketParts,
  ) {
    this.raw = request.socket;
    // Counts from the last progress. `ws` has set it to none.
    this.raw.setTimeout(parts.readWithinMs).on("timeout", () => this.kill());
    // `ws` itself closes the connection, and says why: a message is too long, or is no UTF-8.
    socket.on("error", () => undefined);
    for (const event of ["message", "ping"] as const) socket.on(event, () => this.holdBack());
    socket.once("close", () => {
      for (const answers of this.answers) void answers.return();
    });
  }

  /** Begins an operation. It fails if the client has too many, or sends what is none. */
  async open(payload: SubscribePayload, parameters: unknown): Promise<Opened | FormattedExecutionResult> {
    this.operations += 1;
    const note = createOperationNote();
    const from = performance.now();
    let isLogged = false;
    const ended = (): void => {
      if (isLogged) return;
      isLogged = true;
      const ms = inTenths(performance.now() - from);
      this.parts.logger.info({ requestId: this.id, ...notedIn(note), ms }, "operation");
    };
    const refused = (code: string, message: string, argument?: string): FormattedExecutionResult => {
      note.codes = [code];
      ended();
      return { errors: [{ message, extensions: { code, ...(argument !== undefined && { argument }) } }] };
    };
    if (this.opening.size + this.answers.size >= this.parts.perConnection)
      return refused(SUBSCRIPTIONS_FULL, `A WebSocket runs at most ${this.parts.perConnection} operations at once.`);
    try {
      const opened = await this.begin(operationIn(payload), this.clientOf(parameters, note), ended);
      if (opened.failed) ended();
      return opened.failed ?? opened;
    } catch (error) {
      if (error instanceof BadUserInput) return refused(error.code, error.message, error.argument);
      if (error instanceof HttpFault) return refused(error.code, error.message);
      this.parts.logger.error({ err: error, requestId: this.id }, "an operation failed");
      return refused(INTERNAL, masked(INTERNAL).message);
    }
  }

  /** Until the operations that have one answer have it. Subscriptions never end. */
  async answered(): Promise<void> {
    await Promise.allSettled([...this.opening]);
  }

  /** Until it is written to the network. */
  send(text: string): Promise<void> {
    return new Promise((resolve) => {
      // Whoever has gone away needs no answer.
      if (this.socket.readyState === this.socket.OPEN) this.socket.send(text, () => resolve());
      else resolve();
    });
  }

  /** Says goodbye, and waits for the client to do so. */
  async close(withinMs: number): Promise<void> {
    const closed = new Promise((resolve) => this.socket.once("close", resolve));
    this.socket.close(GOING_AWAY, "The server is stopping.");
    await Promise.race([closed, wait(withinMs, undefined, { ref: false })]);
  }

  kill(): void {
    this.socket.terminate();
  }

  /**
   * Asks whether the client is there. One that has read all and answered none of the last two times is gone. Once is
   * not enough: a busy server may ask again before it has read the answer.
   */
  ping(): void {
    const { bytesRead, writableLength } = this.raw;
    const isSilent = bytesRead === this.bytesAtPing && writableLength === 0;
    this.unanswered = isSilent ? this.unanswered + 1 : 0;
    if (this.unanswered === 2) return this.kill();
    this.bytesAtPing = bytesRead;
    if (writableLength === 0) this.socket.ping();
  }

  private async begin(operation: LiveOperation, client: LiveClient, ended: () => void): Promise<Opened> {
    let answers: Answers | undefined;
    const isOver = (): void => {
      if (answers) this.answers.delete(answers);
      ended();
    };
    const opening = this.parts.live.open(operation, { ...client, ended: isOver });
    this.opening.add(opening);
    try {
      const opened = await opening;
      ({ answers } = opened);
      if (opened.failed === undefined && this.socket.readyState === this.socket.OPEN) this.answers.add(answers);
      else void answers.return();
      return opened;
    } finally {
      this.opening.delete(opening);
    }
  }

  private clientOf(parameters: unknown, note: LiveClient["note"]): LiveClient {
    const given = Object.entries(isObject(parameters) ? parameters : {}).flatMap(([name, value]) =>
      PARAMETERS.has(name.toLowerCase()) && typeof value === "string" ? [[name.toLowerCase(), value] as const] : [],
    );
    const headers = { ...this.request.headers, ...Object.fromEntries(given) };
    const map = new HeaderMap();
    for (const [name, value] of Object.entries(headers)) if (typeof value === "string") map.set(name, value);
    return {
      requestId: this.id,
      isGet: false,
      headers: map,
      note,
      context: (own) => this.parts.context({ headers, id: this.id }, own),
      giveUp: () => this.kill(),
    };
  }

  /** Reads nothing more while the client does not read. What it sends may need answers too. */
  private holdBack(): void {
    if (this.socket.bufferedAmount <= MOST_WAITING || this.socket.isPaused) return;
    this.socket.pause();
    this.raw.once("drain", () => this.socket.resume());
  }
}

/** The same checks as of a request's body. `graphql-ws` has checked the types. */
function operationIn({ query, variables, operationName, extensions }: SubscribePayload): LiveOperation {
  if (!isWellFormed([query, variables])) throw new HttpFault(400, HALF);
  checkNesting(query);
  checkPersistedQuery(extensions);
  return liveOperation({ query, variables, operationName, extensions });
}
