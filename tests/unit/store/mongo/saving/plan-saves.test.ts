import { describe, expect, it } from "@jest/globals";
import { planSaves, type NamedWrite, type Snapshot } from "../../../../../src/store/mongo/saving/plan-saves";
import { identityRowId } from "../../../../../src/store/mongo/records/rows";
import { batchesOf } from "../../../../../src/store/mongo/saving/save-batches";
import type { RecordWrite } from "../../../../../src/store/store";
import { anArticle } from "../../../../builders/items";
import { aWrite } from "../../../../builders/writes";

const article = anArticle("a");
const twin = anArticle("b");
const empty: Snapshot = { revisions: new Map(), records: new Map(), idsByIdentity: new Map() };
const named = (...writes: RecordWrite[]): NamedWrite[] =>
  writes.map((write, index) => ({ write, savedBy: `call.${index}` }));
const stored = (id: string, revision: number, savedBy = "another"): Snapshot["revisions"] =>
  new Map([[id, { revision, savedBy }]]);

describe("A plan of saves", () => {
  it("finds the work of an earlier try, and does not do it again", () => {
    const plan = planSaves(named(aWrite(article)), { ...empty, revisions: stored(article.id, 1, "call.0") });
    expect(plan).toEqual({ outcomes: [{ status: "saved", revision: 1 }], saves: [] });
  });

  it("is a conflict if another save wrote the same revision", () => {
    const plan = planSaves(named(aWrite(article)), { ...empty, revisions: stored(article.id, 1) });
    expect(plan).toEqual({
      outcomes: [{ status: "conflict", reason: `${article.id} is at revision 1, not none` }],
      saves: [],
    });
  });

  it("counts the keys of earlier writes in the same plan", () => {
    const identities = [{ key: "url:x", exclusive: true }];
    const plan = planSaves(named(aWrite(article, { identities }), aWrite(twin, { identities })), empty);
    expect(plan.outcomes).toEqual([
      { status: "saved", revision: 1 },
      { status: "conflict", reason: `url:x leads to ${article.id}` },
    ]);
    expect(plan.saves.map(({ write }) => write.item.id)).toEqual([article.id]);
  });

  it("lets a write have a key of a record that it absorbs", () => {
    const write = aWrite(article, {
      identities: [{ key: "url:x", exclusive: true }],
      absorbs: [{ id: twin.id, expectedRevision: 4 }],
    });
    const plan = planSaves(named(write), {
      ...empty,
      revisions: stored(twin.id, 4),
      idsByIdentity: new Map([[identityRowId("article", "url:x"), twin.id]]),
    });
    expect(plan.outcomes).toEqual([{ status: "saved", revision: 1 }]);
    expect(plan.saves[0]?.newIdentities.map(({ key }) => key)).toEqual([`id:${article.id}`]);
  });
});

describe("Batches of saves", () => {
  const idsIn = (writes: RecordWrite[]) =>
    batchesOf(named(...writes)).map((batch) => batch.map(({ write }) => write.item.id));

  it("touch a record once each", () => {
    const again = aWrite(article, { expectedRevision: 1 });
    const absorbing = aWrite(article, { absorbs: [{ id: twin.id, expectedRevision: 1 }] });
    expect(idsIn([aWrite(article), aWrite(twin), again])).toEqual([[article.id, twin.id], [article.id]]);
    expect(idsIn([aWrite(twin), absorbing])).toEqual([[twin.id], [article.id]]);
  });

  it("have a limit", () => {
    const many = Array.from({ length: 250 }, (_, index) => aWrite(anArticle(`n${index}`)));
    expect(idsIn(many).map(({ length }) => length)).toEqual([100, 100, 50]);
  });
});
