import { describe, expect, it } from "@jest/globals";
import { articleIn } from "../../builders/pasted-texts";

const HEADLINE = "Brightwater Looms Opens a Second Mill in Dayton";
const REST = "Brightwater Looms, which weaves sails, today opened a second mill and hired ninety weavers for it.";

describe("the first sentence of a release", () => {
  it.each([
    ["DAYTON, Ohio, March 5, 2025 -- ", "2025-03-05T00:00:00.000Z"],
    ["DAYTON, March 5, 2025 (Harbour Wire) — ", "2025-03-05T00:00:00.000Z"],
    ["MÜNSTER, 5. März 2025 – ", "2025-03-05T00:00:00.000Z"],
    ["Dayton, 5 March 2025: ", "2025-03-05T00:00:00.000Z"],
    ["Rio de Janeiro, Brazil, March 5, 2025: ", "2025-03-05T00:00:00.000Z"],
  ])("states the day in %j", async (dateline, instant) => {
    const { publishedAt } = await articleIn(`${HEADLINE}\n\n${dateline}${REST}\n\nThe mill is the second of two.\n`);
    expect(publishedAt).toEqual({ instant, precision: "DAY" });
  });

  it.each(["الخرطوم، 3 فبراير 2024 (سونا) - ", "الخرطوم، ٣ فبراير/شباط ٢٠٢٤ — ", "الخرطوم 3-2-2024 (سونا) - "])(
    "states the day in a script without capital letters: %j",
    async (dateline) => {
      const { publishedAt } = await articleIn(
        `وفد من نيروبي يزور الخرطوم\n\n${dateline}وصل الوفد صباح اليوم لبحث النقل النهري.\n\nوعاد الوفد إلى بلاده مساء.\n`,
      );
      expect(publishedAt).toEqual({ instant: "2024-02-03T00:00:00.000Z", precision: "DAY" });
    },
  );

  it.each(["وصل الوفد إلى الخرطوم في 3 فبراير 2024 - ", "قال الوزير الجديد في مدينته، 3 فبراير 2024 - "])(
    "states none in a sentence with a date: %j",
    async (start) => {
      const { publishedAt } = await articleIn(
        `وفد من نيروبي يزور الخرطوم\n\n${start}وصل الوفد صباح اليوم لبحث النقل النهري.\n\nوعاد الوفد إلى بلاده مساء.\n`,
      );
      expect(publishedAt).toBeUndefined();
    },
  );

  it.each([
    "DAYTON, Ohio -- ",
    "Since the flood, March 5, 2025 — ",
    "Since the flood, March 5, 2025: ",
    "Monday, 3 March 2025: ",
    "DAYTON, in March, 2025 looms -- ",
  ])("states none in %j", async (start) => {
    const { publishedAt } = await articleIn(`${HEADLINE}\n\n${start}${REST}\n\nThe mill is the second of two.\n`);
    expect(publishedAt).toBeUndefined();
  });
});
