import type { AggregationCursor, Db, Document } from "mongodb";
import { type Change, LOG_NAME } from "../../../domain/change";
import { changePage, MOST_SCANNED } from "../../change-log";
import type { ChangePage, ChangesRequest } from "../../store-reader";
import { metaIn } from "../records/collections";
import { inOneBatch } from "./record-queries";
import type { ChangeRow } from "../records/rows";

interface LogState {
  value: string;
  newest: ChangeRow[];
  start: { _id: number }[];
  page: ChangeRow[];
  ends: ChangeRow[];
  oldest: { _id: number }[];
}

/**
 * One command, from the name of the log. The order of the joins matters, because each of them may see a later state: a
 * change that is written after `newest` was read may be on the page, but none is skipped, and `oldest` counts what is
 * deleted meanwhile. It is read from the primary: to a server that lags behind, a place that a reader has reached would
 * look like one of another log.
 */
export function changesQuery(db: Db, request: ChangesRequest): AggregationCursor<LogState> {
  const { after = 0, first, kinds } = request;
  const ofKinds = kinds === undefined ? [] : [{ $match: { kind: { $in: [...kinds] } } }];
  const pipeline = [
    { $match: { _id: { $eq: LOG_NAME } } },
    joinChanges("newest", [NUMBERED, { $sort: { _id: -1 } }, { $limit: 1 }, WHOLE]),
    joinChanges("start", OLDEST),
    joinChanges("page", [
      { $match: { _id: { $gt: after } } },
      { $sort: { _id: 1 } },
      { $limit: MOST_SCANNED },
      ...ofKinds,
      { $limit: first + 1 },
      WHOLE,
    ]),
    joinChanges("ends", [{ $match: { _id: { $in: [after, after + MOST_SCANNED] } } }, WHOLE]),
    joinChanges("oldest", OLDEST),
  ];
  return metaIn(db).aggregate<LogState>(pipeline, { readPreference: "primary", ...inOneBatch(1) });
}

export function pageOfChanges(request: ChangesRequest, [state]: readonly LogState[]): ChangePage {
  if (state === undefined) throw new TypeError("The log of changes has no name.");
  const { value, page, ends, newest, start, oldest } = state;
  return changePage(request, {
    log: value,
    found: page.map(changeOf),
    ends: [...ends, ...newest].map(changeOf),
    newest: newest[0]?._id ?? 0,
    start: start[0]?._id,
    oldest: oldest[0]?._id,
  });
}

function changeOf({ _id, kind, id, cause, at, mergedInto }: ChangeRow): Change {
  return { seq: _id, kind, id, cause, at, ...(mergedInto !== undefined && { mergedInto }) };
}

/** All of them. A server may use the index of `_id` only where a condition names it. */
const NUMBERED = { $match: { _id: { $gt: 0 } } };
const WHOLE = { $project: { of: 0 } };
const OLDEST = [NUMBERED, { $sort: { _id: 1 } }, { $limit: 1 }, { $project: { _id: 1 } }];

const joinChanges = (as: string, pipeline: Document[]): Document => ({ $lookup: { from: "changes", as, pipeline } });
