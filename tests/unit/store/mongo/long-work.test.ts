import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { StoreUnavailable } from "../../../../src/domain/errors";
import { telling } from "../../../../src/store/mongo/long-work";

const HOUR = 3_600_000;

describe("Work that takes long", () => {
  it("is told of again and again until it is done", async () => {
    const lines: string[] = [];
    let finish = (): void => undefined;
    const work = new Promise<string>((resolve) => (finish = () => resolve("done")));
    const tell = (line: string): void => void (lines.push(line) === 3 && finish());
    expect(
      await telling("news is being prepared", tell, () => work, { tellAfterMs: 1, tellEveryMs: 1, limitMs: HOUR }),
    ).toBe("done");
    expect(lines[0]).toMatch(/^news is being prepared \(0 s so far\)\. .*start them.*\.$/);
    await pause(20);
    expect(lines).toHaveLength(3);
  });

  it("is given up at its limit", async () => {
    const never = new Promise<void>(() => undefined);
    const failure = telling(
      "news is being prepared",
      () => undefined,
      () => never,
      { tellAfterMs: HOUR, tellEveryMs: HOUR, limitMs: 5 },
    );
    await expect(failure).rejects.toThrow(StoreUnavailable);
    await expect(failure).rejects.toThrow("news is being prepared, and was not done within 0.005 s.");
  });

  it("fails as it does", async () => {
    await expect(
      telling(
        "x",
        () => undefined,
        () => Promise.reject(new TypeError("bug")),
      ),
    ).rejects.toThrow(TypeError);
  });
});
