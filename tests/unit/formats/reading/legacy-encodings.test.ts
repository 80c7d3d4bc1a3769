import { describe, expect, it } from "@jest/globals";
import { BadSetting } from "../../../../src/domain/errors/errors";
import { mediaTypeIn } from "../../../../src/cli/reading/read-inputs";
import { plainText } from "../../../../src/formats/plain-text/plain-text-reader";
import { decodeHead, decodeText } from "../../../../src/formats/reading/decoding/decode-text";
import { decodeLegacy } from "../../../../src/formats/reading/decoding/legacy-encodings";

/** A sentence in each encoding, made with iconv. */
const SENTENCES: readonly (readonly [encoding: string, text: string, base64: string])[] = [
  [
    "windows-1256",
    "افتتحت البلدية سوقا جديدا للخضار قرب محطة القطار القديمة صباح اليوم.",
    "x93Kys3KIMfhyOHP7ckg0+bexyDMz+3PxyDh4c7Wx9Eg3tHIIOPN2Mkgx+He2MfRIMfh3s/t48kg1cjHzSDH4e3m4y4=",
  ],
  [
    "iso-8859-6",
    "افتتحت البلدية سوقا جديدا للخضار قرب محطة القطار القديمة صباح اليوم.",
    "x+HKys3KIMfkyOTP6skg0+jixyDMz+rPxyDk5M7Wx9Eg4tHIIOXN18kgx+Ti18fRIMfk4s/q5ckg1cjHzSDH5Oro5S4=",
  ],
  [
    "windows-1255",
    "העירייה פתחה הבוקר שוק ירקות חדש ליד תחנת הרכבת הישנה של העיר.",
    "5PLp+Onp5CD0+ufkIOTh5ff4IPnl9yDp+Pfl+iDn4/kg7OnjIPrn8Pog5Pjr4fog5On58OQg+ewg5PLp+C4=",
  ],
  [
    "iso-8859-8",
    "העירייה פתחה הבוקר שוק ירקות חדש ליד תחנת הרכבת הישנה של העיר.",
    "5PLp+Onp5CD0+ufkIOTh5ff4IPnl9yDp+Pfl+iDn4/kg7OnjIPrn8Pog5Pjr4fog5On58OQg+ewg5PLp+C4=",
  ],
  [
    "windows-1251",
    "Утром возле старого вокзала открыли новый овощной рынок.",
    "0/Lw7uwg4u7n6+Ug8fLg8O7j7iDi7urn4OvgIO7y6vD76+gg7e7i++kg7uLu+e3u6SDw++3u6i4=",
  ],
  [
    "koi8-r",
    "Утром возле старого вокзала открыли новый овощной рынок.",
    "9dTSz80g18/azMUg09TB0s/HzyDXz8vawczBIM/Uy9LZzMkgzs/X2cogz9fP3c7PyiDS2c7Pyy4=",
  ],
  [
    "iso-8859-5",
    "Утром возле старого вокзала открыли новый овощной рынок.",
    "w+Lg3twg0t7X29Ug4eLQ4N7T3iDS3trX0NvQIN7i2uDr29gg3d7S69kg3tLe6d3e2SDg693e2i4=",
  ],
  [
    "windows-1253",
    "Ο δήμος άνοιξε σήμερα το πρωί μια νέα αγορά λαχανικών δίπλα στον παλιό σταθμό.",
    "zyDk3uzv8iDc7e/p7uUg897s5fHhIPTvIPDx+d8g7OnhIO3d4SDh4+/x3CDr4ffh7enq/u0g5N/w6+Eg8/Tv7SDw4evp/CDz9OHo7Pwu",
  ],
  [
    "windows-1254",
    "Belediye bu sabah eski istasyonun yanında yeni bir sebze çarşısı açtı, dedi görevliler.",
    "QmVsZWRpeWUgYnUgc2FiYWggZXNraSBpc3Rhc3lvbnVuIHlhbv1uZGEgeWVuaSBiaXIgc2ViemUg52Fy/v1z/SBh53T9LCBkZWRpIGf2cmV2bGlsZXIu",
  ],
  [
    "windows-1250",
    "Miasto otworzyło dziś rano nowy targ warzywny obok starego dworca, gdzie czekała już długa kolejka.",
    "TWlhc3RvIG90d29yenmzbyBkemmcIHJhbm8gbm93eSB0YXJnIHdhcnp5d255IG9ib2sgc3RhcmVnbyBkd29yY2EsIGdkemllIGN6ZWths2EganW/IGSzdWdhIGtvbGVqa2Eu",
  ],
  [
    "windows-1252",
    "La mairie a inauguré ce matin un marché aux légumes près de la vieille gare, « enfin », a déclaré un élu très ému.",
    "TGEgbWFpcmllIGEgaW5hdWd1cukgY2UgbWF0aW4gdW4gbWFyY2jpIGF1eCBs6Wd1bWVzIHBy6HMgZGUgbGEgdmllaWxsZSBnYXJlLCCrIGVuZmluILssIGEgZOljbGFy6SB1biDpbHUgdHLocyDpbXUu",
  ],
  [
    "shift_jis",
    "市は今朝、古い駅のそばに新しい野菜の市場を開いた。",
    "jnOCzY2hkqmBQYzDgqKJd4LMgruCzoLJkFaCtYKiluyN2ILMjnOP6oLwikqCooK9gUI=",
  ],
  [
    "euc-jp",
    "市は今朝、古い駅のそばに新しい野菜の市場を開いた。",
    "u9Skz7qjxKuhorjFpKSx2KTOpL2k0KTLv7ekt6SkzO662qTOu9S+7KTys6ukpKS/oaM=",
  ],
  [
    "gb18030",
    "市政府今天早上在老火车站旁边开设了一个新的蔬菜市场。",
    "ytDV/riuvfHM7NTnyc/U2sDPu/CztdW+xdSx37+qyejBy9K7uPbQwrXEyt+yy8rQs6Ghow==",
  ],
  [
    "big5",
    "市政府今天早上在老火車站旁邊開設了一個新的蔬菜市場。",
    "pausRqmypLWk0aatpFemYqbRpPWorq+4rsfD5LZ9s12kRqRArdO3c6q6va215qWrs/WhQw==",
  ],
  [
    "euc-kr",
    "시는 오늘 아침 오래된 역 옆에 새로운 채소 시장을 열었다.",
    "vcO0wiC/wLTDIL7GxKcgv8C3obXIIL+qIL+3v6Egu/W3zr/uIMOkvNIgvcPA5cC7IL+tvvq02S4=",
  ],
];

describe("bytes that are not UTF-8 and name no encoding", () => {
  it.each(SENTENCES)("are told by what they say: %s", (_encoding, text, base64) => {
    const decoded = decodeText(Buffer.from(base64, "base64"), "a.txt");
    expect(decoded.text).toBe(text);
    expect(decoded.warnings).toEqual([
      { code: "ENCODING_GUESSED", text: expect.stringMatching(/is not UTF-8: read as /), value: decoded.encoding },
    ]);
  });

  it.each(SENTENCES)("may be cut inside a character at the end of the head: %s", (_encoding, text, base64) => {
    const bytes = Buffer.from(base64, "base64");
    for (const cut of [1, 2, 3]) {
      const head = decodeHead(bytes.subarray(0, bytes.length - cut), "a.txt");
      expect(text.startsWith(head)).toBe(true);
    }
  });

  it.each([
    ["one word", Buffer.from("caf\xe9", "latin1")],
    ["no text", Buffer.from(Array.from({ length: 200 }, (_, at) => (at * 73 + 129) % 256))],
    ["UTF-8 with one broken byte", Buffer.concat([Buffer.from("La forêt brûle près d’ici, "), Buffer.of(0xe9)])],
  ])("are told to be none for %s", (_title, bytes) => {
    expect(decodeLegacy(bytes)).toBeUndefined();
  });

  it("are told from a long text whose first half is ASCII", () => {
    const [, text, base64] = SENTENCES[0] ?? [];
    const bytes = Buffer.concat([
      Buffer.from("a line of nothing else\n".repeat(2000)),
      Buffer.from(base64 ?? "", "base64"),
    ]);
    expect(decodeText(bytes, "a.txt").text).toContain(text);
  });

  it("are read in the encoding that the user names", () => {
    const bytes = Buffer.from("caf\xe9", "latin1");
    expect(() => decodeText(bytes, "a.txt")).toThrow(/--encoding windows-1252/);
    expect(decodeText(bytes, "a.txt", mediaTypeIn("latin1"))).toMatchObject({ text: "café", encoding: "windows-1252" });
    expect(plainText.detect(bytes, { name: "a.txt", mediaType: mediaTypeIn("latin1") })).toBe(true);
    expect(() => mediaTypeIn("latin-nine")).toThrow(BadSetting);
  });
});
