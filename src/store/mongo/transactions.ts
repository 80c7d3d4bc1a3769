import type { ClientSession, MongoClient, TransactionOptions } from "mongodb";
import { COMMIT_LIMIT_MS } from "./errors";

/** Does work whole or not at all, or as it comes where the server has no transactions; then there is no session. */
export type Atomically = <T>(work: (session?: ClientSession) => Promise<T>) => Promise<T>;

const OPTIONS: TransactionOptions = {
  readConcern: { level: "snapshot" },
  writeConcern: { w: "majority", journal: true, wtimeoutMS: COMMIT_LIMIT_MS },
  readPreference: "primary",
  maxCommitTimeMS: COMMIT_LIMIT_MS,
};

/** In a transaction, begun anew while other writers are in its way. */
export const inTransaction =
  (client: MongoClient) =>
  <T>(work: (session: ClientSession) => Promise<T>): Promise<T> =>
    client.withSession((session) => session.withTransaction(() => work(session), OPTIONS));

export const asItComes: Atomically = (work) => work();
