import { beforeAll, describe, expect, it } from "@jest/globals";
import { referenceLinker, type ReferenceLinker } from "../builders/reference-linker";

let linker: ReferenceLinker;

beforeAll(async () => {
  linker = await referenceLinker();
});

const found = (language: string, text: string): string => linker.found(language, text);
const least = (language: string, text: string): number =>
  Math.min(...linker.link(language, text).map(({ confidence }) => confidence));

describe("a word with a capital that the item has with a small letter too", () => {
  it.each([
    ["Stuff the Turkey with bread. The turkey must rest for an hour.", ""],
    ["Turkey feeds many. A turkey weighs ten kilos.", ""],
    ["Cook the Turkey slowly. In Ankara a turkey costs more.", "Türkiye, Ankara"],
    ["Ministers of Turkey met. They ate turkey.", "Türkiye"],
  ])("is that word: %s", (text, names) => {
    expect(found("en", text)).toBe(names);
  });

  it("is unsure in the same sentence", () => {
    expect(least("en", "Turkey cooks fast, but turkey wings do not.")).toBeLessThan(0.7);
  });

  it("is a dish in Portuguese, and not the country", () => {
    expect(found("pt", "O Peru recheado saiu do forno")).toBe("");
    expect(found("pt", "O Peru venceu o jogo")).toBe("Peru");
  });
});

describe("a short sentence", () => {
  it.each([
    ["Chad Miller and Jordan Baker ate in Lima", "Lima"],
    ["Chad Miller and Jordan Baker Return Home.", ""],
    ["Jordan and Lebanon Sign Deal in Doha", "Jordan, Lebanon, Doha"],
  ])("is no headline with capitals: %s", (text, names) => {
    expect(found("en", text)).toBe(names);
  });
});

describe("a name that the item gives to another place", () => {
  it.each([
    ["en", "Lima, Ohio, is cold. Buses to Lima were late.", ""],
    ["en", "Moscow (Idaho) is cold. Schools in Moscow closed.", ""],
    ["en", "Lima, Ohio, is cold. In Peru, Lima is warm.", "Peru, Lima"],
    ["en", "The state of Georgia counts. Results in Georgia are late.", ""],
    ["en", "The state of Georgia counts. Georgia and Armenia sent observers.", "Georgia, Armenia"],
    ["ar", "تعد ولاية جورجيا الأصوات، وفي جورجيا مراقبون", ""],
    ["en", "The State of Israel replied. Israel waits.", "Israel"],
  ])("is of that place wherever it stands: %s %s", (language, text, names) => {
    expect(found(language, text)).toBe(names);
  });
});

describe("a name that is a part of a longer one", () => {
  it.each([
    ["zh", "阿曼达走进教室", ""],
    ["zh", "贝宁顿大学开学", ""],
    ["zh", "马里兰州下雪", ""],
    ["zh", "巴西帕拉州下雨", "Brazil"],
    ["zh", "阿曼达·席尔瓦唱歌", ""],
    ["zh", "罗马里奥退役", ""],
    ["zh", "马里达成协议", "Mali"],
    ["zh", "印度达3000人", "India"],
    ["zh", "伊朗布什尔下雨", "Iran"],
    ["zh", "北京德云社演出", "Beijing"],
    ["zh", "伦敦塔今天关闭", "London"],
    ["ja", "ヘンリー・ワシントンは画家だ", ""],
    ["ja", "ロンドン・ワシントン間を飛ぶ", "London, Washington"],
    ["ru", "Письмо прочёл Джордж Вашингтон.", ""],
    ["ru", "Его отдали Фрэнку Вашингтону.", ""],
    ["ru", "Сегодня Вашингтон молчит.", "Washington"],
    ["ru", "Центр Лондона закрыт.", "London"],
  ])("is no place: %s %s", (language, text, names) => {
    expect(found(language, text)).toBe(names);
  });
});

describe("letters behind a Korean name", () => {
  it.each([
    ["중국인 손님", ""],
    ["영국식 정원", ""],
    ["태국계 가수", ""],
    ["중국발 열차", "China"],
    ["중국에서는 비가", "China"],
  ])("are particles, or make another word: %s", (text, names) => {
    expect(found("ko", text)).toBe(names);
  });

  it("are of goods", () => {
    expect(least("ko", "칠레산 포도")).toBeLessThan(0.7);
  });
});
