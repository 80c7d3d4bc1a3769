import { afterAll, beforeAll } from "@jest/globals";
import { lostErrors } from "../../src/server/watching/lost-errors";

/** Jest fails a test for an error that graphql-js loses. In this file it is treated as `serve` does. */
export function keepLostErrors(): void {
  const keep = lostErrors({ error: () => undefined });
  let ofJest: NodeJS.UnhandledRejectionListener[] = [];
  beforeAll(() => {
    ofJest = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", keep);
  });
  afterAll(() => {
    process.removeAllListeners("unhandledRejection");
    for (const listener of ofJest) process.on("unhandledRejection", listener);
  });
}
