import { expect, it } from "@jest/globals";
import { SaveConflict, untilSaved } from "../../../../src/ingest/saving/until-saved";

const conflict = () => Promise.reject(new SaveConflict("article_1"));

it("saves again after a conflict, and says how many there were", async () => {
  expect(await untilSaved((conflicts) => (conflicts < 2 ? conflict() : Promise.resolve(conflicts)))).toBe(2);
});

it("gives up as STORE_UNAVAILABLE where others keep saving the same", async () => {
  let tries = 0;
  const attempt = () => {
    tries += 1;
    return conflict();
  };
  await expect(untilSaved(attempt)).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    message: expect.stringContaining("refused to save 13 times"),
  });
  expect(tries).toBe(13);
});

it("does not try again after another fault", async () => {
  let tries = 0;
  await expect(
    untilSaved(() => {
      tries += 1;
      return Promise.reject(new RangeError("fault"));
    }),
  ).rejects.toThrow("fault");
  expect(tries).toBe(1);
});
