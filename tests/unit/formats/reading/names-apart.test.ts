import { describe, expect, it } from "@jest/globals";
import { namesIn } from "../../../../src/formats/reading/schema-org/authors";

describe("what a document states as its author", () => {
  it.each([
    ["Ada Marin · Bo Lindqvist", ["Ada Marin", "Bo Lindqvist"]],
    ["Ada Marin • Bo Lindqvist", ["Ada Marin", "Bo Lindqvist"]],
    ["Ada Marin | Bo Lindqvist", ["Ada Marin", "Bo Lindqvist"]],
    ["Ada Marin/Bo Lindqvist", ["Ada Marin", "Bo Lindqvist"]],
    ["Ada Marin, Bo Lindqvist and Per Lund", ["Ada Marin", "Bo Lindqvist", "Per Lund"]],
    ["Marina Prado e Rui Lobo", ["Marina Prado", "Rui Lobo"]],
    ["Ada Marin ja Veikko Salo", ["Ada Marin", "Veikko Salo"]],
    ["Kiss Anna és Tóth Bence", ["Kiss Anna", "Tóth Bence"]],
    ["Nguyễn An và Trần Bình", ["Nguyễn An", "Trần Bình"]],
    ["अनिता शर्मा और रवि वर्मा", ["अनिता शर्मा", "रवि वर्मा"]],
    ["ليلى منصور وسامر حداد", ["ليلى منصور", "سامر حداد"]],
    ["רון לביא ודנה ארד", ["רון לביא", "דנה ארד"]],
    ["김민수·이서연", ["김민수", "이서연"]],
    ["佐藤花子 鈴木太郎", ["佐藤花子", "鈴木太郎"]],
    ["王小明、李大華", ["王小明", "李大華"]],
  ])("names several people: %s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it("leaves out the office behind a name", () => {
    expect(namesIn("Ada Marin, Chief Editor")).toEqual(["Ada Marin"]);
  });

  it.each([
    "Ada Marin Bo Lindqvist",
    "José Ordóñez y Garza",
    "سامي وديع حداد",
    "ليلى وهبي",
    "רון ויצמן כהן",
    "佐藤 花子",
    "Marina e Silva",
  ])("may name one: %s", (text) => {
    expect(namesIn(text)).toEqual([text]);
  });
});
