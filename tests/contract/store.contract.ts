import { afterEach, beforeEach, describe } from "@jest/globals";
import type { Store } from "../../src/store/store";
import type { ChangeLogSettings } from "../../src/domain/change";
import { changesContract } from "./changes.contract";
import { concurrencyContract } from "./concurrency.contract";
import { identitiesContract } from "./identities.contract";
import { metaContract } from "./meta.contract";
import { derivedRowsContract } from "./derived-rows.contract";
import { namingTextsContract } from "./naming-texts.contract";
import { pagingContract } from "./paging.contract";
import { recordsContract } from "./records.contract";
import { removalContract } from "./removal.contract";
import { roundTripsContract } from "./round-trips.contract";
import { searchContract } from "./search.contract";
import { selectionsContract } from "./selections.contract";
import { similarContract } from "./similar.contract";
import { rejectionsContract } from "./rejections.contract";
import { subscriptionsContract } from "./subscriptions.contract";
import { tallyContract } from "./tally.contract";
import { textContract } from "./text.contract";
import { upkeepContract } from "./upkeep.contract";

/** A store with its own data for one test. */
export interface Harness {
  readonly store: Store;
  /** A second handle on the same data, as another process would have. */
  readonly other: Store;
  /** Closes both handles and opens the same data again, as a new process would. */
  reopen(): Promise<Store>;
  /** Closes every handle and throws the data away. */
  close(): Promise<void>;
}

/** Gives a part of the suite the harness of the running test. */
export type Opened = () => Harness;

/** Makes a new harness. `log` is for its log of changes. */
export type Open = (log?: ChangeLogSettings) => Promise<Harness>;

/** What every store must do, on any engine. `graphs`: how many random graphs each test of reads tries. */
export function describeStore(name: string, open: Open, graphs = 12): void {
  describeWrites(name, open);
  describeReads(name, open, graphs);
}

/** What is saved, removed and logged, also by several writers at once. */
export function describeWrites(name: string, open: Open): void {
  describe(`${name} as a store that is written to`, () => {
    const opened = openedForEach(open);
    recordsContract(opened);
    identitiesContract(opened);
    derivedRowsContract(opened);
    removalContract(opened);
    concurrencyContract(opened);
    changesContract(opened, open);
  });
}

/** What is found and listed; and what is kept beside the items. */
export function describeReads(name: string, open: Open, graphs: number): void {
  describe(`${name} as a store that is read`, () => {
    const opened = openedForEach(open);
    textContract(opened);
    pagingContract(opened, open, graphs);
    tallyContract(open, graphs);
    similarContract(opened, open, graphs);
    searchContract(opened);
    namingTextsContract(opened, open);
    roundTripsContract(opened);
    selectionsContract(opened);
    metaContract(opened);
    rejectionsContract(opened);
    subscriptionsContract(opened);
    upkeepContract(opened);
  });
}

/** Opens a harness before each test of the group, and closes it afterwards. */
function openedForEach(open: Open): Opened {
  let harness: Harness | undefined;
  beforeEach(async () => {
    harness = await open();
  });
  afterEach(async () => {
    await harness?.close();
    harness = undefined;
  });
  return () => {
    if (harness === undefined) throw new Error("The store is opened for each test; use it inside one.");
    return harness;
  };
}
