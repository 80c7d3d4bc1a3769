import type { Db, Document } from "mongodb";
import { idFor } from "../../src/domain/ids";
import { RECORD_KINDS } from "../../src/domain/item";
import { recordsIn } from "../../src/store/mongo/records/collections";
import { unpackMentions } from "../../src/store/mongo/records/packed-mentions";
import type { MentionWrite, Store } from "../../src/store/store";

const OWNED = { mentions: "", mentionKinds: "", postings: "" } as const;

/**
 * Makes the documents what older versions wrote: each edge and each mention a document of its own, with other ids, and
 * the mentions in the items too. `version` 1: edges say which profile a mention stands under.
 */
export async function asVersion(version: 1 | 4, store: Store, db: Db): Promise<void> {
  for (const kind of RECORD_KINDS) {
    const rows = await recordsIn(db, kind).find().toArray();
    const derived = await store.upkeep.derived(
      kind,
      rows.map(({ _id }) => _id as never),
    );
    const edges = derived.flatMap((one, place) => one.edges.map((edge) => ({ ...edge, owner: rows[place]?._id })));
    const mentions = rows.map((row) => unpackMentions(row._id, row).map(asOldMention));
    await insert(
      db,
      "edges",
      edges.map((edge, index) => ({ ...edge, _id: `${kind} ${index}` })),
    );
    await insert(
      db,
      "mentions",
      mentions.flat().map((one) => ({
        ...one,
        _id: one.item.id,
        owner: one.item.subjectId,
        words: [],
        ...(version === 4 && { entity: one.item.entityId }),
      })),
    );
    const updates = rows.map(({ _id }, place) => {
      const items = (mentions[place] ?? []).map(({ item }) => item);
      return { $unset: OWNED, ...(items.length > 0 && { $set: { "item.mentions": items } }), _id };
    });
    if (rows.length > 0)
      await recordsIn(db, kind).bulkWrite(
        updates.map(({ _id, ...update }) => ({ updateOne: { filter: { _id }, update } })),
      );
  }
  await db.collection("postings").deleteMany({});
  for (const name of ["edges", "mentions"]) await db.collection(name).createIndex({ owner: 1 });
  await renameIdentities(db);
  await db.collection<{ _id: string }>("meta").updateOne({ _id: "schema" }, { $set: { value: String(version) } });
}

function asOldMention(write: MentionWrite): MentionWrite {
  return { ...write, item: { ...write.item, id: idFor("mention", write.item.id) } };
}

async function insert(db: Db, name: string, rows: readonly Document[]): Promise<void> {
  if (rows.length > 0) await db.collection(name).insertMany(rows.map((row) => ({ ...row, revision: 1 })));
}

async function renameIdentities(db: Db): Promise<void> {
  const identities = db.collection<{ _id: string; kind: string; key: string }>("identities");
  const rows = await identities.find().toArray();
  await identities.deleteMany({});
  await identities.insertMany(rows.map((row) => ({ ...row, _id: `${row.kind}|${row.key}` })));
}
