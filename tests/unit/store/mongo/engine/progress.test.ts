import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { StoreUnavailable } from "../../../../../src/domain/errors/errors";
import { withProgress } from "../../../../../src/store/mongo/engine/progress";

const HOUR = 3_600_000;

describe("Work that takes long", () => {
  it("is reported again and again until it is done", async () => {
    const lines: string[] = [];
    let finish = (): void => undefined;
    const work = new Promise<string>((resolve) => (finish = () => resolve("done")));
    const log = (line: string): void => void (lines.push(line) === 3 && finish());
    expect(
      await withProgress("news is being prepared", log, () => work, {
        firstLineAfterMs: 1,
        nextLineAfterMs: 1,
        giveUpAfterMs: HOUR,
      }),
    ).toBe("done");
    expect(lines[0]).toMatch(/^news is being prepared \(0 s so far\)\. .*start them.*\.$/);
    await pause(20);
    expect(lines).toHaveLength(3);
  });

  it("ends with an error after its limit", async () => {
    const never = new Promise<void>(() => undefined);
    const failure = withProgress(
      "news is being prepared",
      () => undefined,
      () => never,
      { firstLineAfterMs: HOUR, nextLineAfterMs: HOUR, giveUpAfterMs: 5 },
    );
    await expect(failure).rejects.toThrow(StoreUnavailable);
    await expect(failure).rejects.toThrow("news is being prepared: not finished within 0.005 s.");
  });

  it("fails with the error of the work", async () => {
    await expect(
      withProgress(
        "x",
        () => undefined,
        () => Promise.reject(new TypeError("bug")),
      ),
    ).rejects.toThrow(TypeError);
  });
});
