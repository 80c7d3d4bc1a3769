import type { SpannedText } from "../../../domain/rich-text";
import { spanText } from "../../../domain/text/spans/spans";
import type { Annotation } from "../../../domain/text/spans/spans";

/** What an element within a line says of its text. */
export type Inline = Omit<Annotation, "start" | "end">;

interface OpenInline {
  readonly inline: Inline;
  start: number;
}

/**
 * Collects the text of a tree as a browser lays it out: white space is one space, and there is none at the start and
 * end of a line.
 */
export class TextCollector {
  private pieces: string[] = [];
  private length = 0;
  private endsWithSpace = false;
  /** White space that is only there if text follows. */
  private space = false;
  private lineFeeds = 0;
  private annotations: Annotation[] = [];
  private readonly open: OpenInline[] = [];

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** How many lines end since the last text. */
  get waitingLineFeeds(): number {
    return this.isEmpty ? 0 : this.lineFeeds;
  }

  add(text: string): void {
    const collapsed = text.includes("\n") || /[\t\f\r]| {2}/u.test(text) ? text.replace(/[ \t\n\f\r]+/gu, " ") : text;
    if (collapsed === "") return;
    if (collapsed === " ") {
      this.space = true;
      return;
    }
    if (collapsed.startsWith(" ")) this.space = true;
    this.write(collapsed.trim() === collapsed ? collapsed : withoutSpaces(collapsed));
    if (collapsed.endsWith(" ")) this.space = true;
  }

  /** Text whose white space counts. */
  addAsItIs(text: string): void {
    if (text !== "") this.write(text);
    this.endsWithSpace = /\s$/u.test(text);
  }

  /** A `br`. */
  lineFeed(): void {
    this.space = false;
    this.lineFeeds += 1;
  }

  /** The start or the end of a block: at least so many line feeds are between it and other text. */
  lineEnd(least = 1): void {
    this.space = false;
    this.lineFeeds = Math.max(this.lineFeeds, least);
  }

  /** Text that follows is in an element that says this of it, until `closeInline`. */
  openInline(inline: Inline): void {
    this.open.push({ inline, start: this.nextPosition });
  }

  /** For a text of its own, such as a heading, that stands in the link that is open here. */
  inSameLink(): TextCollector {
    const other = new TextCollector();
    const link = this.open.findLast(({ inline }) => inline.url !== undefined);
    if (link !== undefined) other.openInline(link.inline);
    return other;
  }

  closeInline(): void {
    const last = this.open.pop();
    if (last !== undefined) this.annotate(last);
  }

  /** What is collected, as a text alone. */
  takeText(): string {
    return this.pieces.join("").trim();
  }

  /** What is collected. What follows is a new text; elements that are open go on in it. */
  take(): SpannedText | undefined {
    for (const each of this.open) {
      this.annotate(each);
      each.start = 0;
    }
    const text = this.pieces.join("");
    const { annotations } = this;
    this.pieces = [];
    this.annotations = [];
    this.length = 0;
    this.lineFeeds = 0;
    this.space = false;
    this.endsWithSpace = false;
    return text.trim() === "" ? undefined : spanText(...trimmed(text, annotations));
  }

  private get nextPosition(): number {
    if (this.isEmpty) return 0;
    if (this.lineFeeds > 0) return this.length + this.lineFeeds;
    return this.length + (this.space && !this.endsWithSpace ? 1 : 0);
  }

  private annotate({ inline, start }: OpenInline): void {
    const end = this.length;
    if (start >= end) return;
    const { url, kind, marks } = inline;
    // Nearly all are links. To copy what is left of an object takes a tenth of the time of a paragraph.
    const isLink = url !== undefined && kind === undefined && marks === undefined;
    this.annotations.push(isLink ? { start, end, url } : { ...inline, start, end });
  }

  private write(text: string): void {
    const before = this.isEmpty
      ? ""
      : this.lineFeeds > 0
        ? "\n".repeat(this.lineFeeds)
        : this.space && !this.endsWithSpace
          ? " "
          : "";
    this.pieces.push(before, text);
    this.length += before.length + text.length;
    this.lineFeeds = 0;
    this.space = false;
    this.endsWithSpace = false;
  }
}

/** Other white space, such as a space that breaks no line, stays. */
function withoutSpaces(text: string): string {
  return text.slice(text.startsWith(" ") ? 1 : 0, text.endsWith(" ") ? -1 : undefined);
}

/** Without white space of any kind around it. */
function trimmed(text: string, annotations: readonly Annotation[]): [text: string, annotations: readonly Annotation[]] {
  const cut = text.length - text.trimStart().length;
  if (cut === 0) return [text.trimEnd(), annotations];
  const moved = annotations.map((each) => ({ ...each, start: Math.max(0, each.start - cut), end: each.end - cut }));
  return [text.trim(), moved];
}
