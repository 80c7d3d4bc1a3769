// What the scripts share that write files of words into src/linking/evidence/word-lists.
import { readFileSync, writeFileSync } from "node:fs";

const COLUMNS = 118;

/** The words in lines of at most 118 columns. */
export function wrapped(words) {
  const lines = [""];
  for (const word of words) {
    const line = lines.at(-1);
    if (line.length + word.length + 1 > COLUMNS) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

/** Writes the file. With --check it writes nothing, and the program ends with 1 if the file has another text. */
export function writeOrCheck(target, text, script) {
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text) {
    process.stderr.write(`${target} is not up to date: run node scripts/${script}\n`);
    process.exitCode = 1;
  }
}
