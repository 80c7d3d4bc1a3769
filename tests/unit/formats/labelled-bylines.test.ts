import { describe, expect, it } from "@jest/globals";
import { labelledByline } from "../../../src/formats/reading/page-words/byline";

describe("an author line with its label", () => {
  it.each([
    ["By Ada Marin Local Democracy Reporter", ["Ada Marin"]],
    ["By Ada de la Vega Education Correspondent, 8 October 2024", ["Ada de la Vega"]],
    ["By Ada Marin Reporter 8 October 2024, 16:05", ["Ada Marin"]],
    ["By Ada Marin and Bo Li", ["Ada Marin", "Bo Li"]],
    ["By Ada Lee Marin", ["Ada Lee Marin"]],
  ])("is without what the author does: %s", (text, authors) => {
    expect(labelledByline(text, {})?.authors).toEqual(authors);
  });

  it.each([
    ["حاورتها ليلى منصور", ["ليلى منصور"]],
    ["Das Gespräch führte Ada Marin", ["Ada Marin"]],
    ["Беседовала Анна Петрова", ["Анна Петрова"]],
    ["聞き手・佐藤花子", ["佐藤花子"]],
    ["ראיינה נועה ברק", ["נועה ברק"]],
  ])("names who asked the questions: %s", (text, authors) => {
    expect(labelledByline(text, {})?.authors).toEqual(authors);
  });

  it.each([
    ["记者 王小明 李红", ["王小明", "李红"]],
    ["記者 王小明 李紅霞", ["王小明", "李紅霞"]],
    ["作者：晨光社 王小明", ["王小明"]],
    ["김민수 이서연 기자", ["김민수", "이서연"]],
    ["김민수·이서연 기자", ["김민수", "이서연"]],
    ["문화부 김민수 기자", ["김민수"]],
  ])("has names that a space parts: %s", (text, authors) => {
    expect(labelledByline(text, {})?.authors).toEqual(authors);
  });

  it("keeps the two names of one Japanese together", () => {
    expect(labelledByline("作者：佐藤 花子", { language: "ja" })?.authors).toEqual(["佐藤 花子"]);
  });

  it.each([
    ["By The Quay Courier Sports Desk", ["The Quay Courier Sports Desk"]],
    ["By Our Political Correspondent", ["Our Political Correspondent"]],
  ])("keeps a newsroom whole: %s", (text, authors) => {
    expect(labelledByline(text, {})?.authors).toEqual(authors);
  });
});
