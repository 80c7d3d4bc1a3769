import { describe, expect, it } from "@jest/globals";
import { isForeign, voiceOf } from "../../../src/formats/plain-text/posts/voice";

describe("a line beside the prose of an article", () => {
  const thai = voiceOf(["รัฐมนตรีเดินทางถึงเมืองหลวง", "การเจรจาจะเริ่มในวันพรุ่งนี้"]);
  const english = voiceOf(["The minister arrives for talks", "The talks with his colleagues begin tomorrow."]);

  it.each([
    ["Armenian", "Նախարարը ժամանել է մայրաքաղաք"],
    ["Korean", "외무장관이 수도에 도착했다"],
    ["English", "The minister arrived in the capital"],
  ])("is foreign in another script than Thai: %s", (_script, line) => {
    expect(isForeign(line, thai)).toBe(true);
  });

  it("is not foreign in the same script, or where it is too short to tell", () => {
    expect(isForeign("เขาพบกับเพื่อนร่วมงาน", thai)).toBe(false);
    expect(isForeign("Le ministre est arrivé", english)).toBe(false);
    expect(isForeign("#مالي https://a.example/مالي", english)).toBe(false);
  });

  it("is foreign in another language where it is long enough", () => {
    expect(isForeign("Le ministre est arrivé dans la capitale pour des entretiens avec ses collègues.", english)).toBe(
      true,
    );
  });
});
