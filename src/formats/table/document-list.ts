import { parse } from "csv-parse/sync";
import { columnOf, plain } from "./column-names";
import { rowOf } from "./header";

/** What a list says of a text beside it. */
export interface ListedText {
  readonly headline: string;
  readonly summary?: string;
  readonly author?: string;
  /** As it is written there. */
  readonly date?: string;
  readonly url?: string;
  readonly language?: string;
  /** Set of what only subscribers may read. */
  readonly isAccessibleForFree?: false;
  /** What it is if it is no article that everybody may see: `draft`, `page`. */
  readonly kind?: string;
}

/**
 * A table whose rows say the headlines of texts that are documents of their own beside it, and which file each is. For
 * example, `posts.csv` of Substack names `posts/1001.harbour.html` in its column `post_id`.
 */
export class DocumentList {
  /** By the names of their files. Undefined for a name that two rows have. */
  private readonly texts = new Map<string, ListedText | undefined>();

  constructor(rows: readonly (readonly string[])[]) {
    const [names = [], ...others] = rows;
    const file = fileColumn(names);
    const headline = headlineColumn(names);
    const states = new Map(STATES.map((name) => [name, names.findIndex((one) => plain(one) === name)]));
    for (const cells of others) {
      const name = withoutEnding(pathOf(cells[file]?.trim() ?? ""));
      const text = listedText(cells[headline]?.trim() ?? "", { names, cells, states });
      if (name !== "" && text !== undefined) this.texts.set(name, this.texts.has(name) ? undefined : text);
    }
  }

  /** What the list says of the file at a path from the list's folder. */
  find(path: string): ListedText | undefined {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const names = [withoutEnding(path), withoutEnding(name), name.split(".")[0] ?? ""];
    return names.map((one) => this.texts.get(one)).find((text) => text !== undefined);
  }
}

const pathOf = (cell: string): string => cell.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");
const withoutEnding = (name: string): string => name.replace(/\.(?:html?|md|markdown|txt)$/i, "");

const DELIMITERS = [",", ";", "\t"];
const FILES = /^(?:file|filename|filepath|path|document|documentid|docid|textid|slug)$/;

/** The column that says which file a text is: the one with the names of files, else the one with the texts' own ids. */
function fileColumn(names: readonly string[]): number {
  const named = names.findIndex((name) => FILES.test(plain(name)));
  return named >= 0 ? named : names.findIndex((name) => columnOf(name) === "id");
}

/** A letter has a subject. */
function headlineColumn(names: readonly string[]): number {
  const named = names.findIndex((name) => columnOf(name) === "headline");
  return named >= 0 ? named : names.findIndex((name) => plain(name) === "subject");
}

/** Whether a table is a list, as far as its header tells. Tables that hold the texts themselves are none. */
export const isDocumentList = (head: string): boolean => delimiterOf(head) !== undefined;

/** What stands between the names of a list's columns. */
function delimiterOf(head: string): string | undefined {
  const line = lineOf(head);
  return DELIMITERS.find((delimiter) => {
    const names = line.split(delimiter).map((name) => name.replace(/^\s*"|"\s*$/g, ""));
    const columns = names.map(columnOf);
    return fileColumn(names) >= 0 && headlineColumn(names) >= 0 && !columns.includes("text");
  });
}

/** Undefined where the table cannot be read as a whole. Whoever reads it as a table says what is wrong with it. */
export function documentListOf(text: string): DocumentList | undefined {
  const delimiter = delimiterOf(text);
  if (delimiter === undefined) return undefined;
  try {
    const options = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
    return new DocumentList(parse(text, { ...options, delimiter }) as string[][]);
  } catch {
    return undefined;
  }
}

const lineOf = (text: string): string => /^\ufeff?[\r\n]*([^\r\n]{0,5000})/.exec(text)?.[1] ?? "";

interface ListedRow {
  readonly names: readonly string[];
  readonly cells: readonly string[];
  /** The columns of what is said of the state of a text. */
  readonly states: ReadonlyMap<string, number>;
}

const STATES = ["ispublished", "status", "type", "audience"];

function listedText(headline: string, { names, cells, states }: ListedRow): ListedText | undefined {
  if (headline === "") return undefined;
  // A row may have fewer cells than the header.
  const row = rowOf(cells.map((cell, at) => [names[at] ?? "", cell] as const));
  const said = (name: string): string => cells[states.get(name) ?? -1]?.trim() ?? "";
  const kind = kindOf([said("ispublished"), said("status")], said("type"));
  const values = { summary: row.get("summary"), author: row.get("author"), date: row.get("date") };
  const given = Object.entries({ ...values, url: row.get("url"), language: row.get("language") });
  return {
    headline,
    ...Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    ...(/^only_paid$|^paid$|^members$/i.test(said("audience")) && { isAccessibleForFree: false }),
    ...(kind !== undefined && { kind }),
  };
}

function kindOf(states: readonly string[], type: string): string | undefined {
  if (states.some((state) => /^(?:false|no|0|draft)$/i.test(state))) return "draft";
  return /^page$/i.test(type) ? "page" : undefined;
}
