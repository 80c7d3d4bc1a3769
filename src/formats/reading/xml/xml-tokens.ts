import type { Tokenizer } from "htmlparser2";
import { TagTokenizer } from "../tag-tokenizer";

/** What stands in the text of an XML document, in its order. References are not decoded. */
export interface XmlHandler {
  /** `attributes` are names and values in turn, and are the handler's only until it returns. */
  openTag(name: string, attributes: readonly string[]): void;
  closeTag(name: string): void;
  /** The end of `<name/>`, after its `openTag`. */
  closeEmpty(): void;
  /** One text may come in several pieces. */
  text(text: string): void;
  cdata(text: string): void;
  comment(): void;
  /** What stands between `<!` and `>`. */
  declaration(text: string): void;
  instruction(): void;
  finish(): void;
}

type Callbacks = ConstructorParameters<typeof Tokenizer>[1];

/**
 * Cuts a document that comes in pieces. It uses the tokenizer of htmlparser2 and not its parser, which would keep open
 * elements a second time: that takes half as long again.
 */
export class XmlTokens implements Callbacks {
  /** The pieces that a token may still begin in. */
  private readonly pieces: string[] = [];
  /** Where the first of them begins in the document. */
  private offset = 0;
  private name = "";
  private attribute = "";
  private value = "";
  private attributes: string[] = [];
  private readonly tokenizer: Tokenizer;

  constructor(private readonly handler: XmlHandler) {
    this.tokenizer = new TagTokenizer({ xmlMode: true, decodeEntities: false }, this);
  }

  write(text: string): void {
    this.pieces.push(text);
    this.tokenizer.write(text);
  }

  end(): void {
    this.tokenizer.end();
  }

  private slice(start: number, end: number): string {
    let piece = this.pieces[0] ?? "";
    while (start - this.offset >= piece.length && this.pieces.length > 1) piece = this.nextPiece(piece);
    if (end - this.offset <= piece.length) return piece.slice(start - this.offset, end - this.offset);
    let slice = piece.slice(start - this.offset);
    while (end - this.offset > piece.length && this.pieces.length > 1) {
      piece = this.nextPiece(piece);
      slice += piece.slice(0, end - this.offset);
    }
    return slice;
  }

  private nextPiece(piece: string): string {
    this.offset += piece.length;
    this.pieces.shift();
    return this.pieces[0] ?? "";
  }

  ontext(start: number, end: number): void {
    this.handler.text(this.slice(start, end));
  }

  oncdata(start: number, end: number, marks: number): void {
    this.handler.cdata(this.slice(start, end - marks));
  }

  onopentagname(start: number, end: number): void {
    this.name = this.slice(start, end);
    if (this.attributes.length > 0) this.attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.slice(start, end);
  }

  onattribdata(start: number, end: number): void {
    this.value += this.slice(start, end);
  }

  onattribend(): void {
    this.attributes.push(this.attribute, this.value);
    this.value = "";
  }

  onopentagend(): void {
    this.handler.openTag(this.name, this.attributes);
  }

  onselfclosingtag(): void {
    this.handler.openTag(this.name, this.attributes);
    this.handler.closeEmpty();
  }

  onclosetag(start: number, end: number): void {
    this.handler.closeTag(this.slice(start, end));
  }

  oncomment(start: number): void {
    this.slice(start, start);
    this.handler.comment();
  }

  ondeclaration(start: number, end: number): void {
    this.handler.declaration(this.slice(start, end));
  }

  onprocessinginstruction(start: number): void {
    this.slice(start, start);
    this.handler.instruction();
  }

  onend(): void {
    this.handler.finish();
  }

  // Only where the tokenizer decodes references.
  ontextentity(): void {}
  onattribentity(): void {}
}
