import { describe, expect, it } from "@jest/globals";
import { aPlace } from "../../builders/items";
import { namedIn } from "../../builders/linked-texts";

const country = (isoCode: string, names: Record<string, string>) => aPlace(`country ${isoCode}`, { names, isoCode });
const profiles = [
  country("CN", { en: "China", zh: "中国", ja: "中国" }),
  country("US", { en: "United States", zh: "美国", ja: "米国" }),
  country("JP", { en: "Japan", zh: "日本", ja: "日本" }),
  country("RU", { en: "Russia", zh: "俄罗斯" }),
  country("UA", { en: "Ukraine", zh: "乌克兰" }),
  country("IN", { en: "India", ko: "인도" }),
  country("TH", { en: "Thailand", ja: "タイ" }),
  aPlace("Accra", { names: { en: "Accra", zh: "阿克拉" }, placeKind: "CITY" }),
  aPlace("Central America", {
    names: { en: "Central America", zh: "中美洲" },
    aliases: { zh: ["中美"] },
    placeKind: "REGION",
  }),
];
const named = (language: string, text: string): string => namedIn(language, ["-", text], profiles).join(", ");

describe("scripts without spaces", () => {
  it.each([
    ["zh", "俄乌双方会谈", "俄 > Russia, 乌 > Ukraine"],
    ["zh", "专家关注中美如何合作", "中 > China, 美 > United States"],
    ["zh", "他去过中美洲各国", "中美洲 > Central America"],
    ["zh", "资源集中美国企业", "美国 > United States"],
    ["zh", "俄外长抵达", "俄 > Russia"],
    ["ja", "日米首脳会談が始まる", "日 > Japan, 米 > United States"],
    ["zh", "抵达日本东京", "日本 > Japan"],
    ["zh", "今日本来要开会", ""],
    ["zh", "主任泰穆尔·阿克拉姆发言", ""],
    ["zh", "很多日本人喜欢", ""],
    ["zh", "一位日本裔作家和一名日本籍船长", ""],
    ["ja", "日中の気温が上がる", ""],
    ["ja", "タイトルとタイヤ", ""],
    ["ja", "タイの首都", "タイ > Thailand"],
    ["ko", "인도는 오늘", "인도 > India"],
    ["ko", "인도에서는 비가", "인도 > India"],
    ["ko", "인도적 지원", ""],
    ["ko", "인도인 관광객", ""],
    ["ko", "인도식 카레와 인도계 상인", ""],
    ["ko", "인도행 열차", "인도 > India"],
  ])("%s: %s", (language, text, expected) => {
    expect(named(language, text)).toBe(expected);
  });
});
