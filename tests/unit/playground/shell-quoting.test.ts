import { execFileSync } from "node:child_process";
import { expect, it } from "@jest/globals";
import { shellWord } from "../../../playground/shell-quoting";

const TEXTS = [
  "",
  "it's 'quoted' \"twice\"",
  "'",
  "two\nlines\n",
  "$HOME `date` $(date) ${x}",
  "back\\slash \\' end\\",
  "قال: «لا» — 'نعم'",
  "tab\there ! # * ? [a] {b,c} ~ & | ; < >",
  "😀 é é",
];

it("gives bash each text as it was, quotes, line breaks, dollars and Arabic too", () => {
  const printed = execFileSync("bash", ["-c", String.raw`printf '%s\0' ${TEXTS.map(shellWord).join(" ")}`]);
  expect(printed.toString().split("\0").slice(0, -1)).toEqual(TEXTS);
});
