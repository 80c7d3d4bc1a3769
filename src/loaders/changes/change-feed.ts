import { missedIn, placeIn, type Change, type NamedPlace } from "../../domain/change";
import { ChangesGone, MediagraphError } from "../../domain/errors/errors";
import type { RecordKind } from "../../domain/item";
import type { Store } from "../../store/store";
import type { ChangePage, ChangesRequest } from "../../store/store-reader";
import { LogWatch, NOWHERE } from "./log-watch";

/** A change with its place in the log, as clients see it. */
export interface ChangeEdge {
  readonly cursor: string;
  readonly node: Change;
}

export interface FollowRequest {
  /** Without it, only what is saved from now on. */
  readonly after?: NamedPlace;
  /** Without it, all kinds. */
  readonly kinds?: readonly RecordKind[] | undefined;
  /** Writes a place for the client. */
  cursorOf(place: NamedPlace): string;
}

export interface Followed {
  /** The cursor of the place that the reader starts from. */
  readonly start: string;
  /** Each change once, in the order of the log. Ends when `stopping` aborts; fails with ChangesGone. */
  readonly changes: AsyncIterable<ChangeEdge>;
}

/** How many changes a reader fetches at once. It keeps no others, so its memory does not grow with the log. */
const FETCHED = 20;
/** What the log's next page may fail with when the store is away for a while. The cursor tells where to go on. */
const PASSING: ReadonlySet<string> = new Set(["STORE_UNAVAILABLE", "STORE_MIGRATING", "READ_TIME_LIMIT"]);

/**
 * The log of changes for readers who wait for what comes next. One watch looks for new lines for all of them. Each
 * then reads on from its own place, and only when it has passed on what it read before. So a slow reader costs no
 * memory, and none misses a line.
 */
export class ChangeFeed {
  private readonly watch: LogWatch;
  /** Reads that are under way. Readers who are at the same place share one. */
  private readonly reads = new Map<string, Promise<ChangePage>>();
  private readers = 0;

  constructor(
    private readonly store: Pick<Store, "reader">,
    pollMs?: number,
    onFailure?: (error: unknown) => void,
  ) {
    this.watch = new LogWatch(() => this.state(), pollMs, onFailure);
  }

  /** Something was saved by this program: the watch looks at once. */
  wake(): void {
    if (this.readers > 0) this.watch.wake();
  }

  /** Throws ChangesGone if the log has lost what came after the place. */
  async follow({ after, kinds, cursorOf }: FollowRequest, stopping: AbortSignal): Promise<Followed> {
    const place = after ?? (await this.newest());
    const first = after && (await this.pageAfter(after, kinds));
    const changes = this.walk({ log: place.log, read: place.read }, { kinds, cursorOf }, first, stopping);
    return { start: cursorOf(place), changes };
  }

  private async *walk(
    { log, read: start }: NamedPlace,
    { kinds, cursorOf }: Omit<FollowRequest, "after">,
    first: ChangePage | undefined,
    stopping: AbortSignal,
  ): AsyncGenerator<ChangeEdge> {
    this.readers += 1;
    try {
      for (let read = start, known = first; !stopping.aborted; known = undefined) {
        const { turn } = this.watch;
        const page = known ?? (await this.pageOrNothing({ log, read }, kinds));
        if (page === undefined) {
          // The store is away. The next look that succeeds tells that it is back.
          await this.watch.beyond(NOWHERE, turn, stopping);
          continue;
        }
        for (const node of page.rows) {
          yield { cursor: cursorOf({ log, read: placeIn(page, node.seq) }), node };
          if (stopping.aborted) return;
        }
        read = placeIn(page, page.end);
        if (!page.hasNext) await this.watch.beyond({ log, read }, turn, stopping);
      }
    } finally {
      this.readers -= 1;
    }
  }

  private async pageOrNothing(place: NamedPlace, kinds: FollowRequest["kinds"]): Promise<ChangePage | undefined> {
    try {
      return await this.pageAfter(place, kinds);
    } catch (error) {
      if (error instanceof MediagraphError && PASSING.has(error.code)) return undefined;
      throw error;
    }
  }

  private async pageAfter(place: NamedPlace, kinds: FollowRequest["kinds"]): Promise<ChangePage> {
    const page = await this.shared({ after: place.read.seq, first: FETCHED, ...(kinds && { kinds }) });
    const missed = missedIn(page, place);
    if (missed !== undefined) throw new ChangesGone(missed);
    return page;
  }

  private shared(request: ChangesRequest): Promise<ChangePage> {
    const key = `${request.after ?? ""} ${request.kinds?.join() ?? "*"}`;
    const known = this.reads.get(key);
    if (known) return known;
    const read = this.store.reader().changes(request);
    const isOver = (): boolean => this.reads.delete(key);
    read.then(isOver, isOver);
    this.reads.set(key, read);
    return read;
  }

  private async newest(): Promise<NamedPlace> {
    const page = await this.state();
    return { log: page.log, read: placeIn(page, page.newest) };
  }

  private state(): Promise<ChangePage> {
    return this.store.reader().changes({ after: BEYOND, first: 1 });
  }
}

/** A place that no log reaches: a page from there has no rows, and tells the newest line. */
const BEYOND = 1e15;
