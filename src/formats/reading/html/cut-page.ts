import type { Tokenizer } from "htmlparser2";
import { TagTokenizer } from "../tag-tokenizer";
import { VOID } from "./element-kinds";

/** HTML lets authors leave out their end tags. An unfinished script says nothing of what stands before it. */
const MAY_STAY_OPEN = new Set(
  "html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th script".split(" "),
);
const PAGE = /<(?:html|body)[\s>]/i;
const END_OF_PAGE = /<\/(?:html|body)\s*>/i;

/**
 * Whether a page, or a part of one, ends before its end. A whole page that writes where it begins also writes where it
 * ends. In a part of a page, an element lacks its end tag that needs one.
 */
export function isCutPage(html: string): boolean {
  if (PAGE.test(html)) return !END_OF_PAGE.test(html);
  const names = new OpenNames(html);
  const tokenizer = new TagTokenizer({ decodeEntities: false }, names);
  tokenizer.write(html);
  tokenizer.end();
  return names.isOpen;
}

type TokenizerCallbacks = ConstructorParameters<typeof Tokenizer>[1];

/** The elements that are open. An end tag ends those inside of its own too. */
class OpenNames implements TokenizerCallbacks {
  private readonly stack: string[] = [];
  private readonly counts = new Map<string, number>();
  private name = "";

  constructor(private readonly html: string) {}

  get isOpen(): boolean {
    return this.stack.length > 0;
  }

  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
  }

  onopentagend(): void {
    if (VOID.has(this.name) || MAY_STAY_OPEN.has(this.name)) return;
    this.stack.push(this.name);
    this.counts.set(this.name, (this.counts.get(this.name) ?? 0) + 1);
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if ((this.counts.get(name) ?? 0) === 0) return;
    for (let last = this.stack.pop(); last !== undefined; last = this.stack.pop()) {
      this.counts.set(last, (this.counts.get(last) ?? 1) - 1);
      if (last === name) return;
    }
  }

  onselfclosingtag(): void {}
  ontext(): void {}
  onattribname(): void {}
  onattribdata(): void {}
  onattribend(): void {}
  oncomment(): void {}
  ontextentity(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
