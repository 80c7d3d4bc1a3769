/** One entry of a bibliography, with its values as they are written: with commands of LaTeX and braces. */
export interface BibtexEntry {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** In small letters, as the names of the values. */
  readonly type: string;
  readonly values: ReadonlyMap<string, string>;
  /** The document ends inside of it. */
  readonly isCut: boolean;
  /** What is wrong in it. */
  readonly fault?: string;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Where an entry begins. With round brackets, `@article(key, …)`, it needs more than a name in a line, such as
 * `@desk (Porto)`.
 */
export const ENTRY_START =
  /^[^\S\n]{0,20}@(?=(?:comment|preamble)\b|[a-z]{2,30}\s{0,20}(?:\{|\(\s{0,20}[^\s{}(),="]{1,200}\s{0,20}[,=]))([a-z]{2,30})\s{0,20}[{(]/gim;

/** The entries of a bibliography of BibTeX. What stands between them, and in comments, is no part of it. */
export function* bibtexEntries(text: string): Generator<BibtexEntry> {
  const macros = new Macros(text.length);
  const starts = [...text.matchAll(ENTRY_START)];
  const comments = new Comments(text);
  let line = 1;
  let counted = 0;
  for (const [at, start] of starts.entries()) {
    for (; counted < start.index; counted += 1) if (text[counted] === "\n") line += 1;
    const type = (start[1] ?? "").toLowerCase();
    const end = starts[at + 1]?.index ?? text.length;
    const from = start.index + start[0].length;
    if (comments.hold(start.index) || type === "preamble") continue;
    if (type === "comment") {
      comments.open(from);
      continue;
    }
    const fields = new Fields(text.slice(from, end), macros);
    if (type === "string") {
      for (const [name, value] of fields.read()) macros.add(name, value);
      continue;
    }
    fields.skipKey();
    const values = new Map(fields.read());
    const isLast = at === starts.length - 1;
    const close = start[0].endsWith("{") ? "}" : ")";
    yield {
      line,
      type,
      values,
      isCut: isLast && !fields.isEnded,
      ...(!isLast && !fields.isEnded && { fault: `expected ${close} at its end: a brace or a comma is missing in it` }),
    };
  }
}

const EMPTY_LINE = /\n[^\S\n]{0,20}\n/u;

/** `@comment{…}` may have entries in it. */
class Comments {
  private end = 0;
  /** A comment has no end, so no comment is looked through any more: this takes linear time. */
  private isOpen = false;

  constructor(private readonly text: string) {}

  /** Whether a place is in a comment. */
  hold(place: number): boolean {
    return place < this.end;
  }

  /** A comment begins behind its bracket. Without an end, it goes to the next empty line: the document may be cut. */
  open(from: number): void {
    if (this.isOpen) return;
    const isRound = this.text[from - 1] === "(";
    let depth = 0;
    for (let at = from; at < this.text.length; at += 1) {
      const sign = this.text[at];
      if (depth === 0 && sign === (isRound ? ")" : "}")) {
        this.end = at;
        return;
      }
      if (sign === "{") depth += 1;
      else if (sign === "}") depth -= 1;
    }
    this.isOpen = true;
    const gap = this.text.slice(from).search(EMPTY_LINE);
    this.end = gap < 0 ? this.text.length : from + gap;
  }
}

const FEWEST_SIGNS = 10_000;

/** Abbreviations: those of the months, and those that `@string` gives a name. */
class Macros {
  private readonly values = new Map(MONTHS.map((month, at) => [month, String(at + 1).padStart(2, "0")]));
  /** A value may have others in it: `b = a # a`. So all together put in no more than is written. */
  private left: number;

  constructor(written: number) {
    this.left = Math.max(written, FEWEST_SIGNS);
  }

  add(name: string, value: string): void {
    this.values.set(name, value);
  }

  /** What a word stands for: itself if it is none of these. */
  valueOf(word: string): string {
    const value = this.values.get(word.toLowerCase()) ?? word;
    if (value.length > this.left) return word;
    this.left -= value.length;
    return value;
  }
}

/** `title = {The {Ferry} is back}, month = mar # " 17"`: names and values up to the bracket that ends an entry. */
class Fields {
  /** Whether the bracket at the end of the entry was there. */
  isEnded = false;
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly macros: Macros,
  ) {}

  /** The name that texts cite the entry by. */
  skipKey(): void {
    while (this.at < this.text.length && !",})".includes(this.text[this.at] ?? "")) this.at += 1;
  }

  *read(): Generator<readonly [name: string, value: string]> {
    for (;;) {
      this.skip(/[\s,]/);
      if (/[})]/.test(this.text[this.at] ?? "")) this.isEnded = true;
      const name = this.while(/[^\s={}(),"#]/);
      this.skip(/\s/);
      if (this.isEnded || name === "" || this.text[this.at] !== "=") return;
      this.at += 1;
      const value = this.value();
      if (value === undefined) return;
      yield [name.toLowerCase(), value];
    }
  }

  /** Parts that `#` joins. Undefined if the text ends inside of it. */
  private value(): string | undefined {
    let whole = "";
    for (;;) {
      this.skip(/\s/);
      const part = this.part();
      if (part === undefined) return undefined;
      whole += part;
      this.skip(/\s/);
      if (this.text[this.at] !== "#") return whole;
      this.at += 1;
    }
  }

  private part(): string | undefined {
    const open = this.text[this.at];
    if (open === "{" || open === '"') return this.quoted(open === "{" ? "}" : '"');
    const word = this.while(/[^\s,#{}()"]/);
    return word === "" ? undefined : this.macros.valueOf(word);
  }

  /** What stands between two braces, or between quotation marks that are in no braces. */
  private quoted(close: string): string | undefined {
    let depth = 0;
    const from = this.at + 1;
    for (let at = from; at < this.text.length; at += 1) {
      const sign = this.text[at];
      if (sign === close && depth === 0) {
        this.at = at + 1;
        return this.text.slice(from, at);
      }
      if (sign === "\\") at += 1;
      else if (sign === "{") depth += 1;
      else if (sign === "}") depth -= 1;
    }
    this.at = this.text.length;
    return undefined;
  }

  private skip(sign: RegExp): void {
    while (this.at < this.text.length && sign.test(this.text[this.at] ?? "")) this.at += 1;
  }

  private while(sign: RegExp): string {
    const from = this.at;
    this.skip(sign);
    return this.text.slice(from, this.at);
  }
}
