import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "mongodb";
import { StoreMigrating } from "../../../domain/errors/errors";
import type { Migration, MigrationProgress } from "../../migration";
import type { Atomically } from "../engine/database";
import { isTemporary, isTooLarge, translated } from "../engine/errors";
import { convertSome, dropOld, prepareOld } from "./into-postings";
import { PARTS, readState, replaceState, type MigrationState, type Part } from "./migration-state";

export interface MigrationTimes {
  /** How often a process that does not lead looks how far it is, and one that met an error tries again. */
  readonly lookMs: number;
  /** A leader that made no step for so long is taken for dead. */
  readonly silenceMs: number;
}

const TIMES: MigrationTimes = { lookMs: 1_000, silenceMs: 15_000 };

/** One document. */
const SMALLEST_SHARE = 1 / 512;

export interface MigratedDatabase {
  readonly db: Db;
  readonly address: string;
  readonly atomically: Atomically;
  /** What is left to do when all documents have the present form. It may be done twice. */
  readonly finish: () => Promise<void>;
}

/**
 * Brings a database of an older version to the present form, a batch after the other, while the store is open. Several
 * processes may do so: one leads, the others watch, and one of them goes on if the leader dies. Where the server has
 * transactions, a batch and the note of how far it is are one.
 */
export class MongoMigration implements Migration {
  readonly finished: Promise<void>;
  private readonly name = randomUUID();
  private readonly stopping = new AbortController();
  private state: MigrationState = { leader: "", steps: 0, parts: 0, after: "", done: 0, of: 0 };
  /** When this process first saw `state`. The clocks of two machines are never compared. */
  private seenAt = performance.now();
  private hasEnded = false;
  /** Which part of the usual documents a step takes. */
  private share = 1;

  constructor(
    private readonly database: MigratedDatabase,
    private readonly times: MigrationTimes = TIMES,
  ) {
    this.finished = this.run();
    // Whoever waits for it learns of the error; nobody has to wait.
    this.finished.catch(() => undefined);
  }

  get isOver(): boolean {
    return this.hasEnded;
  }

  progress(): MigrationProgress {
    const { done, of } = this.state;
    return { done, of: Math.max(done, of) };
  }

  /** Throws StoreMigrating unless these parts have the present form. */
  needs(...parts: readonly Part[]): void {
    if (this.hasEnded || parts.every((part) => PARTS.indexOf(part) < this.state.parts)) return;
    throw this.refusal();
  }

  refusal(): StoreMigrating {
    const { done, of } = this.progress();
    return new StoreMigrating(done, of);
  }

  /** Ends after the present step. The next process goes on at once. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.finished.catch(() => undefined);
  }

  private async run(): Promise<void> {
    const { db, address } = this.database;
    for (;;) {
      try {
        const state = await readState(db);
        if (state === undefined) break;
        this.see(state);
        if (this.isStopping) return await this.leave(state);
        if (await this.leads(state)) await this.step(this.state);
        else await this.rest();
      } catch (error) {
        if (isTooLarge(error) && this.share > SMALLEST_SHARE) this.share /= 2;
        else if (!isTemporary(error)) throw translated(error, address);
        if (this.isStopping) return;
        await this.rest();
      }
    }
    this.hasEnded = true;
  }

  private get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private rest(): Promise<unknown> {
    return pause(this.times.lookMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private see(state: MigrationState): void {
    if (state.steps !== this.state.steps || state.leader !== this.state.leader) this.seenAt = performance.now();
    this.state = state;
  }

  /** Takes the lead if nobody has it any more. */
  private async leads(state: MigrationState): Promise<boolean> {
    if (state.leader === this.name) return true;
    if (state.leader !== "" && performance.now() - this.seenAt < this.times.silenceMs) return false;
    const led = { ...state, leader: this.name, steps: state.steps + 1 };
    const { db, atomically } = this.database;
    // The transaction of a leader that was killed holds the note until the server ends it, for up to a minute. Not
    // every server ends it for a write outside of transactions.
    if (!(await atomically((session) => replaceState(db, state, led, session)))) return false;
    this.see(led);
    return true;
  }

  private async leave(state: MigrationState): Promise<void> {
    if (state.leader === this.name) await replaceState(this.database.db, state, { ...state, leader: "" });
  }

  private async step(state: MigrationState): Promise<void> {
    const { db, atomically, finish } = this.database;
    const part = PARTS[state.parts];
    if (part === undefined) {
      await dropOld(db);
      return finish();
    }
    if (state.after === "") await prepareOld(db, part);
    await atomically(async (session) => {
      const { after, count } = await convertSome(db, part, state.after, this.share, session);
      const done = { ...state, steps: state.steps + 1, done: state.done + count };
      const next = after === undefined ? { ...done, parts: state.parts + 1, after: "" } : { ...done, after };
      if (!(await replaceState(db, state, next, session))) await session?.abortTransaction();
    });
  }
}
