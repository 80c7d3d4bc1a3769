import { BadDocument } from "../domain/errors/errors";
import { hashOf } from "../domain/ids";

/** A text with the mentions that a person found in it. */
export interface GoldDocument {
  /** Example: `ar-01`. */
  readonly id: string;
  /** The file that it stands in. */
  readonly file: string;
  /** BCP 47. */
  readonly language: string;
  readonly kind: "article" | "post";
  /** The headline and the paragraphs of an article; of a post its one text. */
  readonly texts: readonly GoldText[];
}

export interface GoldText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** One mention, in UTF-16 units of its text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** How the annotator named the profile: its English name, or an identity key. Null: any answer is right. */
  readonly target: string | null;
  /** What makes the mention easy or hard to find, e.g. `clitic`. */
  readonly kind: string;
  /** The line in the file, from 1. */
  readonly line: number;
}

/** `tune`: rules may be made after these documents. `report`: they only measure. */
export const PARTS = ["tune", "report"] as const;
export type Part = (typeof PARTS)[number];

/** The part of a document. It depends on the document's id alone, so new documents move no others. */
export function partOf({ id }: Pick<GoldDocument, "id">): Part {
  return parseInt(hashOf(`gold ${id}`).slice(0, 8), 16) % 2 === 0 ? "tune" : "report";
}

const PLAIN = "plain";
const ANY = "-";
/** `[surface](target)` or `[surface](target|kind)`. A target may have a pair of brackets: `War and Peace (novel)`. */
const MARK = /\[([^[\]]+)\]\(((?:[^()|]|\([^()]*\))+)(?:\|([a-z]+))?\)/g;
const LANGUAGE = /^# ([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/;
const HEADING = /^## (\S+)(?: (post))?$/;

/**
 * Reads a file of gold documents. Its first line is `# LANGUAGE`. Each document begins with `## ID`, or `## ID post`.
 * Its paragraphs have an empty line between them; the first one of an article is the headline. Throws BadDocument,
 * which names the line and what it should be.
 */
export function goldDocuments(content: string, name: string): GoldDocument[] {
  const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
  const language = LANGUAGE.exec(lines[0] ?? "")?.[1];
  if (language === undefined)
    throw new BadDocument(`${name}:1: expected the language of the documents, such as "# ar"; got "${lines[0] ?? ""}"`);
  const documents: (GoldDocument & { texts: GoldText[] })[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === "") continue;
    const at = `${name}:${index + 1}`;
    const heading = HEADING.exec(line);
    if (heading !== null) {
      const [, id = "", kind] = heading;
      if (documents.some((document) => document.id === id)) throw new BadDocument(`${at}: ${id} was there before`);
      documents.push({ id, file: name, language, kind: kind === "post" ? "post" : "article", texts: [] });
      continue;
    }
    const document = documents.at(-1);
    if (document === undefined)
      throw new BadDocument(`${at}: expected the id of a document, such as "## ${language}-01"; got a text`);
    document.texts.push(goldText(line, index + 1, at));
  }
  for (const { id, kind, texts } of documents)
    if (texts.length < (kind === "post" ? 1 : 2))
      throw new BadDocument(
        kind === "post"
          ? `${name}: the post ${id} has no text`
          : `${name}: the article ${id} needs a headline and at least one paragraph, with an empty line between them`,
      );
  return documents.map((document) =>
    document.kind === "post" ? { ...document, texts: [inOneText(document.texts)] } : document,
  );
}

/** The lines of a post are one text, with a line break between them. */
function inOneText(lines: readonly GoldText[]): GoldText {
  const marks: Mark[] = [];
  let text = "";
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += "\n";
    for (const mark of line.marks)
      marks.push({ ...mark, start: text.length + mark.start, end: text.length + mark.end });
    text += line.text;
  }
  return { text, marks };
}

function goldText(marked: string, line: number, at: string): GoldText {
  const marks: Mark[] = [];
  let text = "";
  let from = 0;
  for (const found of marked.matchAll(MARK)) {
    const [whole, surface = "", target = "", kind = PLAIN] = found;
    text += marked.slice(from, found.index);
    marks.push({
      start: text.length,
      end: text.length + surface.length,
      target: target === ANY ? null : target,
      kind,
      line,
    });
    text += surface;
    from = found.index + whole.length;
  }
  text += marked.slice(from);
  if (text.includes("]("))
    throw new BadDocument(`${at}: a mark that is not closed. Expected [words](profile) or [words](profile|kind)`);
  return { text, marks };
}
