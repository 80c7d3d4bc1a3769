import { idKey, idOfKey } from "../../../domain/identity/identity";
import { digitsOf } from "../../../domain/ids";
import { isTextKind, ofEachKind, type RecordKind } from "../../../domain/item";
import { packWeights } from "../../../domain/text/queries/text-weights";
import type { ItemReplacement, RecordWrite, SaveOutcome } from "../../store";
import { absorb } from "./absorb";
import type { Batch } from "./batch";
import { packedMentionsOf, partsOfItem } from "../records/cards";
import { replaceForeign } from "./foreign-edges";
import { deleteKey } from "../records/identities";
import { listingOf, postingsOf, UNLISTED, wordsOf } from "../records/listing";
import { unpackMentions } from "../records/packed-mentions";
import { millisecondsOf, ownSortKey, placeOf } from "../records/places";
import { packKeys } from "../records/packed-keys";
import { encode, integerOf, wholeNumber } from "../records/rows";
import { readStored, storedPostings, type StoredListing } from "../records/stored-record";
import { NO_WORDS } from "../records/word-index";

/** Saves one record with all its rows, or changes nothing. Runs inside the transaction of its batch. */
export function saveRecord(batch: Batch, write: RecordWrite): SaveOutcome {
  const { kind, item, expectedRevision, absorbs = [] } = write;
  const stored = batch.isNew(write) ? undefined : readStored(batch.database, kind, item.id);
  const reason = conflictOf(batch, write, stored);
  if (reason !== undefined) return { status: "conflict", reason };
  let before = stored ?? newRecord(batch, kind, item.id);
  for (const { id } of absorbs) {
    const keys = absorb(batch, { write, n: before.n }, id);
    before = { ...before, keys: [...before.keys, ...keys] };
  }
  const revision = (expectedRevision ?? 0) + 1;
  writeRecord(batch, write, before, revision);
  return { status: "saved", revision };
}

/** Replaces an item and nothing beside it, or changes nothing. Runs inside the transaction of its batch. */
export function replaceItem({ database, numbers }: Batch, replacement: ItemReplacement): SaveOutcome {
  const { kind, item, expectedRevision } = replacement;
  const [row] = database.all(TO_REPLACE[kind], digitsOf(item.id));
  const revision = row === undefined ? null : integerOf(row, "revision");
  if (row === undefined || revision !== expectedRevision)
    return { status: "conflict", reason: otherRevision(item.id, revision, expectedRevision) };
  const packed = packedMentionsOf(row);
  const mentions = packed === undefined ? [] : unpackMentions(packed, item.id, "", numbers);
  const { card, body, origins } = partsOfItem(kind, item, mentions, numbers);
  const n = integerOf(row, "n");
  database.run(UPDATE_CARD[kind], expectedRevision + 1, card, n);
  database.run(UPDATE_BODY[kind], origins, body, n);
  return { status: "saved", revision: expectedRevision + 1 };
}

/** Why the write must not be made; undefined if it may. */
function conflictOf(batch: Batch, write: RecordWrite, stored: StoredListing | undefined): string | undefined {
  const { database, numbers, keys } = batch;
  const { kind, item, expectedRevision, absorbs = [] } = write;
  const own = new Set<number>(stored === undefined ? [] : [stored.n]);
  const revision = revisionOf(stored);
  if (revision !== expectedRevision) return otherRevision(item.id, revision, expectedRevision);
  for (const { id, expectedRevision: expected } of absorbs) {
    const absorbed = readStored(database, kind, id);
    if (revisionOf(absorbed) !== expected) return otherRevision(id, revisionOf(absorbed), expected);
    if (absorbed !== undefined) own.add(absorbed.n);
  }
  const foreign = keys.foreign(write, own, numbers);
  return foreign && `${foreign.key} leads to ${foreign.id}`;
}

const revisionOf = (stored: StoredListing | undefined): number | null =>
  stored === undefined || stored.revision === 0 ? null : stored.revision;

const otherRevision = (id: string, revision: number | null, expected: number | null): string =>
  `${id} has revision ${revision ?? "none"}, not ${expected ?? "none"}`;

function newRecord({ numbers }: Batch, kind: RecordKind, id: RecordWrite["item"]["id"]): StoredListing {
  const n = numbers.make(kind, id);
  return { n, id, revision: 0, listing: UNLISTED, keys: [] };
}

function writeRecord(batch: Batch, write: RecordWrite, before: StoredListing, revision: number): void {
  const { database, numbers } = batch;
  const { kind, item, sortKey, removedAt } = write;
  const { n } = before;
  const { listing, foreign, text } = listingOf(write, numbers);
  const keys = keysAfter(batch, write, before);
  const isLive = removedAt === undefined;
  const { card, body, origins } = partsOfItem(kind, item, isLive ? write.mentions : [], numbers);
  const place = isLive ? placeOf(kind, sortKey, item.id) : null;
  const weights = isLive && isTextKind(kind) && text !== "" ? packWeights(write.words) : null;
  database.run(
    UPSERT[kind],
    n,
    digitsOf(item.id),
    revision,
    place,
    ownSortKey(place, sortKey),
    millisecondsOf(item.firstSeenAt) ?? item.firstSeenAt,
    removedAt ?? null,
    weights,
    card,
    listing.mentions === undefined ? null : encode(listing.mentions),
  );
  database.run(
    REPLACE_BODY[kind],
    n,
    encode(listing.listed),
    packKeys(keys, "url" in item ? item.url : undefined),
    origins,
    body,
  );
  const after = isLive ? postingsOf(kind, item.id, n, listing, numbers) : undefined;
  if (before.revision === 0) batch.add(kind, after);
  else batch.replace(kind, storedPostings(database, kind, before, numbers), after);
  replaceForeign(batch, kind, before, foreign);
  batch.totals.show(kind, Number(isLive) - Number(before.place !== undefined));
  replaceWords(batch, kind, before, { place, hash: wordsOf(listing), text });
}

/** Gives the record the keys that lead to no other one. Answers with all keys that it has now, but for its own id. */
function keysAfter({ database, keys, numbers }: Batch, write: RecordWrite, before: StoredListing): string[] {
  const { kind, item, identities, releases = [] } = write;
  const all = new Set(before.keys);
  const own = idKey(item.id);
  const given = identities.map(({ key }) => key).filter((key) => key !== own && keys.give(kind, key, before.n));
  for (const key of given) all.add(key);
  if (releases.length > 0) keys.forget();
  for (const key of releases) {
    deleteKey(database, kind, key, before.n);
    all.delete(key);
  }
  for (const id of [...given, ...releases].flatMap((key) => idOfKey(kind, key) ?? [])) numbers.forgetId(id);
  return [...all];
}

/** Statements are found by their text. The same text object is found at once; an equal one is read to the end. */
const TO_REPLACE = ofEachKind(
  (kind) => `SELECT n, revision, mentions FROM ${kind} WHERE id = unhex(?) AND revision > 0`,
);
const UPDATE_CARD = ofEachKind((kind) => `UPDATE ${kind} SET revision = ?, card = ? WHERE n = ?`);
const UPDATE_BODY = ofEachKind((kind) => `UPDATE ${kind}_body SET origins = ?, body = ? WHERE n = ?`);

const REPLACE_BODY = ofEachKind(
  (kind) => `INSERT OR REPLACE INTO ${kind}_body (n, listed, keys, origins, body) VALUES (?, ?, ?, ?, ?)`,
);

const UPSERT = ofEachKind(
  (kind) => `INSERT INTO ${kind} (n, id, revision, place, own_key, first_seen, removed_at, weights, card, mentions)
    VALUES (?1, unhex(?2), ?3, ${wholeNumber("?4")}, ?5, ${wholeNumber("?6")}, ?7, ?8, ?9, ?10)
    ON CONFLICT (n) DO UPDATE SET revision = excluded.revision, place = excluded.place, own_key = excluded.own_key,
    first_seen = excluded.first_seen, removed_at = excluded.removed_at, weights = excluded.weights,
    card = excluded.card, mentions = excluded.mentions`,
);

function replaceWords(
  batch: Batch,
  kind: RecordKind,
  { n, place: oldPlace, listing }: StoredListing,
  next: {
    readonly place: string | number | null;
    readonly hash: string;
    readonly text: string;
  },
): void {
  const old = wordsOf(listing);
  if (old === next.hash && oldPlace === next.place) return;
  if (oldPlace !== undefined && old !== NO_WORDS) batch.deleteWords(kind, { n, place: oldPlace });
  if (next.place === null || next.hash === NO_WORDS) return;
  batch.addWords(kind, { n, place: next.place, text: next.text });
}
