// Wraps the prose of the documentation at 120 columns. The formatter could, but it also pads the cells of tables, which then
// have lines of many hundred columns. Tables, code, headings and what has no space to break at stay as they are, and so
// do paragraphs that are narrow enough. `--check` changes nothing, and fails where a line is too wide.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const WIDTH = 120;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const FENCE = /^\s*(`{3,}|~{3,})/;
/** What is no prose, and ends the paragraph before it: a table, a heading, HTML, the target of a link, a rule. */
const NOT_PROSE = /^\s*(?:$|\||#{1,6} |<|\[[^\]]+\]:\s|(?:-{3,}|\*{3,}|={3,})\s*$)/;
const BLOCK_START = /^(\s*(?:> ?)?)((?:[-+*]|\d+[.)])\s+)?(.*)$/;
/** At the start of a line this would be a list, a heading, a quote, a table or code. */
const MEANS_ELSE_AT_START = /^(?:[-+*]|\d+[.)]|#{1,6}|>.*|=+|-+|\|.*|`{3}.*|~{3}.*|<.*)$/;

/** The text with each wide paragraph wrapped. It gives the same HTML, but for line feeds. */
export function wrapProse(text) {
  const lines = text.split("\n");
  const wrapped = [];
  let fence;
  for (let at = 0; at < lines.length;) {
    const [, mark] = FENCE.exec(lines[at]) ?? [];
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && lines[at].trim().startsWith(fence)) fence = undefined;
    if (mark !== undefined || fence !== undefined || NOT_PROSE.test(lines[at])) {
      wrapped.push(lines[at]);
      at += 1;
      continue;
    }
    const block = blockAt(lines, at);
    wrapped.push(...(block.every((line) => line.length <= WIDTH) ? block : filled(block)));
    at += block.length;
  }
  return wrapped.join("\n");
}

/** The lines of the paragraph or list item that begins at this line. */
function blockAt(lines, start) {
  let end = start + 1;
  const isQuote = (line) => line.trimStart().startsWith(">");
  while (
    end < lines.length &&
    !NOT_PROSE.test(lines[end]) &&
    !FENCE.test(lines[end]) &&
    BLOCK_START.exec(lines[end])[2] === undefined &&
    isQuote(lines[end]) === isQuote(lines[start]) &&
    !/(?: {2}|\\)$/.test(lines[end - 1])
  )
    end += 1;
  return lines.slice(start, end);
}

function filled(block) {
  const [, lead, bullet = "", first] = BLOCK_START.exec(block[0]);
  const text = [first, ...block.slice(1).map((line) => line.slice(BLOCK_START.exec(line)[1].length))].join(" ");
  const indent = lead + " ".repeat(bullet.length);
  const lines = [];
  let line = lead + bullet;
  let isEmpty = true;
  for (const word of wordsOf(text)) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH && !MEANS_ELSE_AT_START.test(word)) {
      lines.push(line);
      line = indent + word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  const lineEnd = / {2}$/.test(block.at(-1)) ? "  " : "";
  return [...lines, line + lineEnd];
}

/** Code and the targets of links stay whole: a test or a reader may search for them. */
function wordsOf(text) {
  const words = [];
  let word = "";
  for (const [part] of text.matchAll(/(`+)[^`]*\1|\]\([^)]*\)|\S|\s+/g)) {
    if (!/^\s+$/.test(part)) word += part;
    else if (word !== "") {
      words.push(word);
      word = "";
    }
  }
  return word === "" ? words : [...words, word];
}

function pages() {
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((name) => join("docs", name));
  return [...readdirSync(root), ...docs].filter((name) => name.endsWith(".md"));
}

const isCheck = process.argv.includes("--check");
for (const page of pages()) {
  const text = readFileSync(join(root, page), "utf8");
  const wrapped = wrapProse(text);
  if (wrapped === text) continue;
  if (!isCheck) writeFileSync(join(root, page), wrapped);
  else {
    process.stderr.write(`${page} has prose that is wider than ${WIDTH} columns: npm run format wraps it\n`);
    process.exitCode = 1;
  }
}
