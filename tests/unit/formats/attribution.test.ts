import { describe, expect, it } from "@jest/globals";
import { attributionsIn } from "../../../src/formats/plain-text/posts/attribution";
import { linesOf } from "../../../src/formats/plain-text/lines";

const ON_THE_DAY = { date: { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" } };
const attributionsOf = (text: string) => attributionsIn(linesOf(text), 0);

describe("an attribution", () => {
  it.each([
    "— Ministry (@ministry) February 7, 2023",
    "&mdash; Ministry (@ministry) February 7, 2023",
    "– Ministry (@ministry) 7 February 2023",
    "- Ministry (@ministry) Feb 7, 2023",
    "Ministry (@ministry) February 7, 2023",
    "Ministry (@ministry) · ٧ فبراير ٢٠٢٣",
    "Ministry @ministry · Feb 7, 2023",
    "\u202b— Ministry (\u2066@ministry\u2069) ۷ فوریه ۲۰۲۳\u202c",
    "—Ministry（@ministry）2023年2月7日",
    "Ministry\n@ministry · 7 февраля 2023",
  ])("is read from %j", (text) => {
    expect(attributionsOf(text)).toMatchObject([{ handle: "ministry", displayName: "Ministry", postedAt: ON_THE_DAY }]);
  });

  it("keeps pictures and brackets of the display name", () => {
    expect(attributionsOf("— Harbour 🇲🇱 (official) ⚓️ (@harbour) February 7, 2023")[0]?.displayName).toBe(
      "Harbour 🇲🇱 (official) ⚓️",
    );
  });

  it("may lack its name, its date or the date's year", () => {
    expect(attributionsOf("— (@ministry)")).toEqual([{ handle: "ministry", start: 0, end: 1, opens: false }]);
    expect(attributionsOf("— Ministry (@ministry) February 7")).toEqual([
      { handle: "ministry", displayName: "Ministry", start: 0, end: 1, opens: false },
    ]);
  });

  it("may end with the post's address", () => {
    expect(attributionsOf("— M (@m) February 7, 2023 https://x.com/m/status/1")[0]).toMatchObject({
      postedAt: ON_THE_DAY,
      url: "https://x.com/m/status/1",
    });
  });

  it.each([
    "The minister (@ministry) arrived on February 7, 2023",
    "— The minister (@ministry), who arrived yesterday, left again.",
    "- Jane Doe (@jane)",
    "Jane Doe (@jane)",
    "@jane",
    "A sentence ends here.\n@jane",
    "— Jane Doe (jane@news.example) February 7, 2023",
    "— Jane Doe February 7, 2023",
    "— (@) February 7, 2023",
  ])("is none in %j", (text) => {
    expect(attributionsOf(text)).toEqual([]);
  });
});
