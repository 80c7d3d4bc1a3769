import type { HtmlElement, HtmlNode } from "./tree";

/** An element of a tree that is being built. */
export interface BuiltElement extends HtmlElement {
  attributes: ReadonlyMap<string, string>;
  children: HtmlNode[];
}

/**
 * Chrome has 512; pages have some 50. What is deeper stands in the deepest element. So no reader of a tree runs out of
 * stack, and what is asked of all elements around one stays cheap.
 */
export const DEEPEST = 256;

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const TABLE_SCOPE = names("table template html");
const ANY_SCOPE = names("applet caption html table td th marquee object template svg math");
const BUTTON_SCOPE = names("applet button caption html table td th marquee object template svg math");
const LIST_SCOPE = names("applet caption html table td th marquee object template ul ol menu dir svg math");
const DEFINITION_SCOPE = names("applet caption html table td th marquee object template dl svg math");
const SECTION_SCOPE = names("select datalist table template html");

/** What an element's start tag closes, and where the search for it ends (HTML standard, 13.2.6.4). */
interface Closing {
  readonly closes: ReadonlySet<string>;
  readonly scope: ReadonlySet<string>;
}

const PARAGRAPH: Closing = { closes: names("p"), scope: BUTTON_SCOPE };
const CLOSED_BY: ReadonlyMap<string, readonly Closing[]> = new Map<string, readonly Closing[]>([
  ...(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup " +
    "main menu nav ol p search section summary ul pre listing form table hr xmp plaintext h1 h2 h3 h4 h5 h6"
  )
    .split(" ")
    .map((name): [string, Closing[]] => [name, [PARAGRAPH]]),
  ["li", [{ closes: names("li"), scope: LIST_SCOPE }, PARAGRAPH]],
  ["dd", [{ closes: names("dd dt"), scope: DEFINITION_SCOPE }, PARAGRAPH]],
  ["dt", [{ closes: names("dd dt"), scope: DEFINITION_SCOPE }, PARAGRAPH]],
  ["option", [{ closes: names("option"), scope: SECTION_SCOPE }]],
  ["optgroup", [{ closes: names("option optgroup"), scope: SECTION_SCOPE }]],
  ["button", [{ closes: names("button"), scope: ANY_SCOPE }]],
  ["td", [{ closes: names("td th caption colgroup"), scope: TABLE_SCOPE }]],
  ["th", [{ closes: names("td th caption colgroup"), scope: TABLE_SCOPE }]],
  ["tr", [{ closes: names("tr caption colgroup"), scope: TABLE_SCOPE }]],
  ["tbody", [{ closes: names("tbody thead tfoot caption colgroup"), scope: TABLE_SCOPE }]],
  ["thead", [{ closes: names("tbody thead tfoot caption colgroup"), scope: TABLE_SCOPE }]],
  ["tfoot", [{ closes: names("tbody thead tfoot caption colgroup"), scope: TABLE_SCOPE }]],
  ["caption", [{ closes: names("tbody thead tfoot caption colgroup"), scope: TABLE_SCOPE }]],
]);
const TABLE_PARTS = names("table tr td th tbody thead tfoot caption");
const HEADINGS = names("h1 h2 h3 h4 h5 h6");
/** A start tag of one of them closes another one that is open only through elements within a line. */
const NOT_IN_ITSELF = names("a nobr");
const FORMATTING = names("a b big code em font i nobr s small strike strong tt u");

/** The elements that are open at a place of the source. Every question takes at most `DEEPEST` steps. */
export class OpenElements {
  private readonly stack: BuiltElement[];
  private readonly counts = new Map<string, number>();
  /** Elements at the limit of depth are not in the stack; their end tags close nothing. */
  private readonly tooDeep = new Map<string, number>();

  constructor(root: BuiltElement) {
    this.stack = [root];
  }

  get current(): BuiltElement {
    const { stack } = this;
    return stack[stack.length - 1] as BuiltElement;
  }

  isOpen(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  push(element: BuiltElement): void {
    if (this.stack.length >= DEEPEST) this.tooDeep.set(element.name, (this.tooDeep.get(element.name) ?? 0) + 1);
    else {
      this.stack.push(element);
      this.counts.set(element.name, (this.counts.get(element.name) ?? 0) + 1);
    }
  }

  pop(): void {
    const last = this.stack.length > 1 ? this.stack.pop() : undefined;
    if (last !== undefined) this.counts.set(last.name, (this.counts.get(last.name) ?? 1) - 1);
  }

  /** Closes what a start tag with this name closes. */
  closeFor(name: string): void {
    for (const { closes, scope } of CLOSED_BY.get(name) ?? []) this.closeIn(closes, scope);
    if (HEADINGS.has(name) && HEADINGS.has(this.current.name)) this.pop();
    if (NOT_IN_ITSELF.has(name) && this.isOpen(name)) this.closeThroughFormatting(name);
  }

  /** Closes what an end tag with this name closes. False if nothing with this name is open. */
  close(name: string): boolean {
    const deep = this.tooDeep.get(name) ?? 0;
    if (deep > 0) {
      this.tooDeep.set(name, deep - 1);
      return true;
    }
    if (this.current.name === name) {
      this.pop();
      return true;
    }
    if (HEADINGS.has(name)) return this.closeIn(HEADINGS, ANY_SCOPE);
    if (!this.isOpen(name)) return false;
    if (FORMATTING.has(name) && this.splitBlock(name)) return true;
    return this.closeIn(new Set([name]), TABLE_PARTS.has(name) ? TABLE_SCOPE : name === "p" ? BUTTON_SCOPE : ANY_SCOPE);
  }

  private closeIn(closed: ReadonlySet<string>, scope: ReadonlySet<string>): boolean {
    if (!this.anyOpen(closed)) return false;
    for (let i = this.stack.length - 1; i > 0; i -= 1) {
      const { name } = this.stack[i] as BuiltElement;
      if (closed.has(name)) {
        while (this.stack.length > i) this.pop();
        return true;
      }
      if (scope.has(name)) return false;
    }
    return false;
  }

  private anyOpen(wanted: ReadonlySet<string>): boolean {
    for (const name of wanted) if (this.isOpen(name)) return true;
    return false;
  }

  private closeThroughFormatting(name: string): void {
    for (let i = this.stack.length - 1; i > 0; i -= 1) {
      const open = this.stack[i] as BuiltElement;
      if (open.name === name) {
        while (this.stack.length > i) this.pop();
        return;
      }
      if (!FORMATTING.has(open.name) && open.name !== "span") return;
    }
  }

  /**
   * `<b>one<p>two</b>three`: the end tag of an element within a line stands in a block that began in that element. The
   * block moves out of it, and what the block has so far gets its formatting. This is what the standard's adoption
   * agency does to the outermost block.
   */
  private splitBlock(name: string): boolean {
    const at = this.stack.findLastIndex((open) => open.name === name);
    const blockAt = this.stack.findIndex((open, i) => i > at && !FORMATTING.has(open.name) && open.name !== "span");
    const formatting = this.stack[at];
    const block = this.stack[blockAt];
    const parent = this.stack[at - 1];
    if (formatting === undefined || block === undefined || parent === undefined) return false;
    if (this.stack.slice(at).some((open) => ANY_SCOPE.has(open.name))) return false;
    const holder = this.stack[blockAt - 1] as BuiltElement;
    if (holder.children.at(-1) !== block) return false;
    holder.children.pop();
    parent.children.push(block);
    block.children = [{ name, attributes: formatting.attributes, children: block.children }];
    this.stack.splice(at, blockAt - at);
    this.counts.set(name, (this.counts.get(name) ?? 1) - 1);
    return true;
  }
}
