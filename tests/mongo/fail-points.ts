import type { Document } from "mongodb";
import { withDriver } from "./databases";

/** How a command fails: `closeConnection: true`, or `errorCode` with its `errorLabels`. */
export interface Failure {
  readonly failCommands: readonly string[];
  readonly closeConnection?: true;
  readonly errorCode?: number;
  readonly errorLabels?: readonly string[];
}

const FAIL_POINT = "failCommand";

/** Runs `work` on a server whose next `times` commands of the named ones fail. */
export async function whileFailing<T>(
  uri: string,
  failure: Failure,
  times: number,
  work: () => Promise<T>,
): Promise<T> {
  return withDriver(uri, async (client) => {
    const configure = (more: Document) => client.db("admin").command({ configureFailPoint: FAIL_POINT, ...more });
    await configure({ mode: { times }, data: failure });
    try {
      return await work();
    } finally {
      await configure({ mode: "off" });
    }
  });
}

/** The primary gives up its place for some seconds; a node alone takes it again after them. */
export async function stepDown(uri: string, seconds: number): Promise<void> {
  await withDriver(uri, async (client) => {
    await client.db("admin").command({ replSetStepDown: seconds, force: true });
  });
}
