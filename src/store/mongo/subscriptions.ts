import type { Db, Filter, FindCursor } from "mongodb";
import type { Id } from "../../domain/ids";
import { grouped } from "../../domain/collections/lists";
import type { SourceSubscription } from "../../domain/source-subscription";
import type { SubscriptionList } from "../store";
import { subscriptionsIn } from "./records/collections";
import { isDuplicateKey, READ_LIMIT_MS, translating } from "./engine/errors";
import type { SubscriptionRow } from "./records/rows";

const BATCH = 100;

export class MongoSubscriptions implements SubscriptionList {
  constructor(
    private readonly db: Db,
    private readonly address: string,
  ) {}

  async *all(): AsyncIterable<SourceSubscription> {
    for (let after = ""; ;) {
      const rows = await this.read({ _id: { $gt: after } }, BATCH);
      yield* rows.map(decodeSubscription);
      const end = rows.at(-1);
      if (end === undefined || rows.length < BATCH) return;
      after = end._id;
    }
  }

  async get(url: string): Promise<SourceSubscription | null> {
    const [row] = await this.read({ _id: { $eq: url } }, 1);
    return row === undefined ? null : decodeSubscription(row);
  }

  /** One command, so that of two processes only one gets true. */
  replace(from: SourceSubscription | null, to: SourceSubscription | null): Promise<boolean> {
    return translating(this.address, async () => {
      const rows = subscriptionsIn(this.db);
      if (from === null) return to === null || this.insert(subscriptionRow(to));
      const asItWas = { _id: { $eq: from.url }, value: { $eq: JSON.stringify(from) } };
      if (to === null) return (await rows.deleteOne(asItWas)).deletedCount === 1;
      return (await rows.replaceOne(asItWas, subscriptionRow(to))).matchedCount === 1;
    });
  }

  private async insert(row: SubscriptionRow): Promise<boolean> {
    try {
      await subscriptionsIn(this.db).insertOne(row);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  private read(filter: Filter<SubscriptionRow>, limit: number): Promise<SubscriptionRow[]> {
    return translating(this.address, () =>
      subscriptionsIn(this.db)
        .find(filter, { sort: { _id: 1 }, limit, maxTimeMS: READ_LIMIT_MS })
        .toArray(),
    );
  }
}

function subscriptionRow(subscription: SourceSubscription): SubscriptionRow {
  const { url, sourceId } = subscription;
  return { _id: url, ...(sourceId !== undefined && { source: sourceId }), value: JSON.stringify(subscription) };
}

export function subscriptionsOf(db: Db, sources: readonly Id<"source">[]): FindCursor<SubscriptionRow> {
  return subscriptionsIn(db).find({ source: { $in: [...sources] } }, { sort: { _id: 1 }, maxTimeMS: READ_LIMIT_MS });
}

/** Of each source its subscriptions, in the order of the rows. */
export function perSource(sources: readonly Id<"source">[], rows: readonly SubscriptionRow[]): SourceSubscription[][] {
  const lists = grouped(rows, ({ source }) => source);
  return sources.map((source) => (lists.get(source) ?? []).map(decodeSubscription));
}

function decodeSubscription({ value }: SubscriptionRow): SourceSubscription {
  return JSON.parse(value) as SourceSubscription;
}
