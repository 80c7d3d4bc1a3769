import { describe, expect, it } from "@jest/globals";
import type { Entity } from "../../../src/domain/entity";
import { spanText } from "../../../src/domain/text/spans/spans";
import { storedWords } from "../../../src/linking/stored-words";
import { traceQueries } from "../../../src/linking/trace-queries";
import { anOrganization, aPerson, aPlace } from "../../builders/items";
import { linkedArticle, namedIn } from "../../builders/linked-texts";

const person = (language: string, name: string) => aPerson("Somebody", { names: { en: "Somebody", [language]: name } });
const place = (language: string, name: string) => aPlace("Somewhere", { names: { en: "Somewhere", [language]: name } });
const china = aPlace("China", { names: { en: "China", zh: "中国" }, isoCode: "CN" });
const desk = aPerson("Desk", { accounts: [{ platform: "TELEGRAM", handle: "pierdesk" }] });
const cairo = aPlace("Cairo", { names: { en: "Cairo", fr: "Le Caire" }, placeKind: "CITY" });

/** A language, a text, and a profile that it names in a way which its names do not show at once. */
const CASES: readonly (readonly [string, string, Entity])[] = [
  ["ar", "قال عبد الرحمن المرسول اليوم", person("ar", "عبدالرحمن المرسول")],
  ["ar", "قال عبدالرحمن المرسول اليوم", person("ar", "عبد الرحمن المرسول")],
  ["ar", "وقال لأبوبكر النهار", person("ar", "أبو بكر النهار")],
  ["fa", "علی مرسانه ای گفت", person("fa", "علی مرسانه‌ای")],
  ["fa", "علی مرسانه‌ای گفت", person("fa", "علی مرسانه ای")],
  ["ar", "قال خالد المر\u200fسول اليوم", person("ar", "خالد المرسول")],
  ["ar", "التقى نور الدين المسحلي الوفد", person("ar", "نورالدين المسحلي")],
  ["ar", "التقى نورالدين المسحلي الوفد", person("ar", "نور الدين المسحلي")],
  ["ar", "قال سيفالمرسول البحراوي اليوم", person("ar", "سيف المرسول البحراوي")],
  ["ar", "وأعلنت هيأة المطارات الجلنارية ذلك", person("ar", "هيئة المطارات الجلنارية")],
  ["ar", "قالت لجنة شؤون الأرشيف البحراوي", person("ar", "لجنة شئون الأرشيف البحراوي")],
  ["fa", "کاوه ملک زاده دیلمی استعفا داد", person("fa", "کاوه ملک‌زاده دیلمی")],
  ["fa", "اکبر هاشمی‌نژاد تبری آمد", person("fa", "اکبر هاشمی نژاد تبری")],
  ["fa", "ناصر حاجی بابایی آمد", person("fa", "ناصر حاجی‌بابایی")],
  ["fa", "ناصر حاجی‌بابایی آمد", person("fa", "ناصر حاجی بابایی")],
  ["he", "לדברי מכון רזקם המחקר הושלם", person("he", "מכון רזק״ם")],
  ["zh", "中美元首会晤", china],
  ["ja", "大臣の霧島里香氏が来た", person("ja", "霧島 里香")],
  ["ja", "大臣の霧島 里香氏が来た", person("ja", "霧島里香")],
  ["ja", "ソラ・テスト・ラボは言った", person("ja", "ソラテストラボ")],
  ["en", "He blamed al-Mersa Group again", person("en", "Al-Mersa Group")],
  ["en", "They flew to AlMirfa again", place("en", "Al-Mirfa")],
  ["en", "They flew to Al-Mirfa again", place("en", "AlMirfa")],
  ["en", "They flew to al Mirfa again", place("en", "Al-Mirfa")],
  ["en", "They met Ada DArsine today", person("en", "Ada D'Arsine")],
  ["en", "They met Ada D Arsine today", person("en", "Ada D'Arsine")],
  ["en", "They met Ada D’Arsine today", person("en", "Ada DArsine")],
  ["en", "They met Ibn al-Qasrin today", person("en", "Ibn AlQasrin")],
  ["en", "They met JeanLuc Mersonnac today", person("en", "Jean-Luc Mersonnac")],
  ["en", "They met Jean-Luc Mersonnac today", person("en", "JeanLuc Mersonnac")],
  ["en", "They flew to Al Mirfa again", place("en", "AlMirfa")],
  ["en", "They flew to Sanaar again", place("en", "Sana'ar")],
  ["en", "They flew to Sana’ar again", place("en", "Sanaar")],
  ["fr", "On parle de Cote d Orane encore", place("fr", "Côte-d'Orane")],
  ["fr", "On parle de PortAuMerle encore", place("fr", "Port-au-Merle")],
  ["ru", "Он был в АльМирфа вчера", place("ru", "Аль-Мирфа")],
  ["ru", "Там аль-Мирфа молчит", place("ru", "Аль-Мирфа")],
  ["ja", "大臣の森 里香氏が来た", person("ja", "森里香")],
  ["ko", "새벽바다 연구소는 말했다", person("ko", "새벽바다연구소")],
  ["ko", "새벽바다연구소는 말했다", person("ko", "새벽바다 연구소")],
  ["en", "Thanks to @pierdesk today", desk],
  ["en", "He said that Ada  Mersonnac was late", person("en", "Ada Mersonnac")],
  ["en", "He said that Ada \n Mersonnac was late", person("en", "Ada Mersonnac")],
  ["ar", "قال خالد  المرسول اليوم", person("ar", "خالد المرسول")],
  ["ar", "قال عبدالرحمن\r\nالمرسول اليوم", person("ar", "عبد الرحمن المرسول")],
  ["fr", "Il rentre au Caire", cairo],
];

describe("a name that a text writes in another way", () => {
  it.each(CASES)("is found in %s: %s", (language, text, profile) => {
    expect(namedIn(language, ["-", text], [profile])).toHaveLength(1);
  });

  it.each(CASES)(
    "is found in %s by the stored words of a text that came before the profile: %s",
    (language, text, profile) => {
      const texts = [{ field: "HEADLINE" as const, ...spanText(text) }];
      const words = new Set(storedWords([text], { language, texts }));
      const queries = traceQueries(profile) ?? [];
      expect(queries.some((groups) => groups.every((group) => group.some((word) => words.has(word))))).toBe(true);
    },
  );
});

describe("a name with other white space between its words", () => {
  const africa = aPlace("Africa", { names: { en: "Africa", ar: "أفريقيا" } });
  const south = aPlace("South Africa", { names: { en: "South Africa", ar: "جنوب أفريقيا" }, isoCode: "ZA" });

  it.each([
    ["en", "In South  Africa it rains."],
    ["en", "In South\nAfrica it rains."],
    ["en", "In South \r\n Africa it rains."],
    ["en", "In South\tAfrica it rains."],
    ["en", "In South\u00a0Africa it rains."],
    ["en", "In South \u2003Africa it rains."],
    ["en", "In Sou\u00adth Af\u200brica it rains."],
    ["ar", "وصل إلى جنـوب ـ أفريقيا اليوم"],
    ["ar", "وصل إلى جنوب  أفريقيا اليوم"],
    ["ar", "وصل إلى جنوب\nأفريقيا اليوم"],
  ])("is the whole name, in %s: %j", (language, text) => {
    const [only, ...others] = linkedArticle(language, ["-", text], [africa, south]);
    expect([only?.entityId, others]).toEqual([south.id, []]);
    expect(text.slice(only?.start, only?.end)).toBe(only?.surface);
  });

  it("ends at an empty line", () => {
    expect(namedIn("en", ["-", "To the south\n\nAfrica is large."], [africa, south])).toEqual(["Africa > Africa"]);
  });
});

describe("a text that has the letters of a name", () => {
  it.each([
    ["he", "הספר חדש מאוד", person("he", "חד״ש")],
    ["fa", "ناصر حاجیبابا یی آمد", person("fa", "ناصر حاجی‌بابایی")],
    ["ar", "شرب كيس الدرهمي", person("ar", "كأس الدرهمي")],
    ["ar", "قال سيف المرسول اليوم", person("ar", "سيفالمرسول")],
    ["en", "They were linked in May", anOrganization("LinkedIn")],
    ["en", "Two Men Linked In Murder Case", anOrganization("LinkedIn")],
    ["en", "They saw Sky Mart Hill again", anOrganization("SkyMart")],
    ["en", "They met Ada.\n\nD Arsine was late", person("en", "Ada D'Arsine")],
    ["en", "They met Ada Darsine today", person("en", "Ada D'Arsine")],
    ["en", "They met Adas today", person("en", "Ada's")],
    ["tr", "Merli'nin limanı kapalı", place("tr", "Merlinin")],
    ["it", "Ha scritto al Merlone ieri", person("it", "Al Merlone")],
  ])("may have other words, in %s: %s", (language, text, profile) => {
    expect(namedIn(language, ["-", text], [profile])).toEqual([]);
  });
});
