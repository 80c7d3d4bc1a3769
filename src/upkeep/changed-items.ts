import { missedAfter, writePlace, type LogPlace } from "../domain/change";
import type { Instant } from "../domain/dates";
import { BadSetting } from "../domain/errors/errors";
import { RECORD_KINDS, type RecordKind } from "../domain/item";
import type { Store } from "../store/store";
import type { ChangePage } from "../store/store-reader";
import type { IdsByKind } from "./selection";

export interface ChangedItems {
  readonly ids: IdsByKind;
  /** The place in the log of changes up to which it was read: the next `since`. */
  readonly place: LogPlace;
}

const PAGE = 1_000;
const WAY_OUT = "Export everything instead, and go on from now.";

/**
 * The ids of all items that were saved after a place in the log of changes, or from a time on, also of those that are
 * removed by now. Throws BadSetting if the log does not reach back so far.
 */
export async function changedSince(
  store: Store,
  since: LogPlace | Instant,
  kinds: readonly RecordKind[] = RECORD_KINDS,
): Promise<ChangedItems> {
  const ids: IdsByKind = {
    source: new Set(),
    account: new Set(),
    entity: new Set(),
    post: new Set(),
    article: new Set(),
  };
  let isReached = typeof since !== "string";
  let page = await pageAfter(store, typeof since === "string" ? undefined : since.seq);
  if (typeof since === "string") expectToReach(page, since);
  else expectKept(page, since);
  for (;;) {
    for (const { at, kind, id } of page.rows) {
      // Clocks differ: of what stands after the first change of that time, all counts.
      isReached ||= typeof since === "string" && at >= since;
      if (isReached && kinds.includes(kind)) ids[kind].add(id);
    }
    const place = endOf(page);
    if (!page.hasNext) return { ids, place };
    page = await pageAfter(store, place.seq);
    expectKept(page, place);
  }
}

const pageAfter = (store: Store, after: number | undefined): Promise<ChangePage> =>
  store.reader().changes({ first: PAGE, ...(after !== undefined && { after }) });

function endOf({ end: seq, marks }: ChangePage): LogPlace {
  const mark = marks[seq];
  return { seq, ...(mark !== undefined && { mark }) };
}

function expectKept(page: ChangePage, place: LogPlace): void {
  const missed = missedAfter(place, page);
  if (missed === undefined) return;
  throw new BadSetting(
    `The log of changes has ${page.oldest} to ${page.newest}. Changes after ${writePlace(place)} ${missed}. ${WAY_OUT}`,
  );
}

function expectToReach({ oldest, rows: [first] }: ChangePage, time: Instant): void {
  if (oldest === 1 || first === undefined || first.at < time) return;
  throw new BadSetting(`The log of changes begins at ${first.at}, after ${time}. ${WAY_OUT}`);
}
