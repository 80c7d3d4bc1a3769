import { Tokenizer } from "htmlparser2";

/** What the tokenizer keeps, as far as it is looked at here. */
interface TokenizerState {
  readonly xmlMode: boolean;
  readonly buffer: string;
  /** Where the buffer begins in the document. */
  readonly offset: number;
  index: number;
}

/**
 * The tokenizer of htmlparser2 for HTML and XML. V8 compiles it once for both, which it would not do for two classes.
 * The texts between tags are looked through by `indexOf`, which takes half the time of a whole feed's tags.
 */
export class TagTokenizer extends Tokenizer {}

/**
 * Feeds forget to escape `<` in texts: `a < b`, `I <3 cats`. No name begins with what follows there, so it is no tag.
 * In XML mode htmlparser2 takes it for one, together with the next end tag.
 */
function isTagStartChar(this: TokenizerState, unit: number): boolean {
  const lower = unit | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return true;
  return this.xmlMode && (unit === 0x5f || unit === 0x3a || unit > 0x7f);
}

/** Goes to the next place of a character, or to the end of what there is. */
function fastForwardTo(this: TokenizerState, unit: number): boolean {
  const at = this.buffer.indexOf(String.fromCharCode(unit), this.index + 1 - this.offset);
  this.index = this.offset + (at < 0 ? this.buffer.length - 1 : at);
  return at >= 0;
}

// The types of htmlparser2 call them private. If a later version has them no more, tests of both cases fail.
Object.defineProperties(TagTokenizer.prototype, {
  isTagStartChar: { value: isTagStartChar },
  fastForwardTo: { value: fastForwardTo },
});
