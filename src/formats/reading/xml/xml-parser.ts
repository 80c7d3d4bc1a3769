import { BadDocument } from "../../../domain/errors/errors";
import { READING_LIMITS, type XmlLimits } from "../../reading-limits";
import { CUT_INSIDE, cutBefore, type CutOff } from "../decoding/cut-off";
import { hasElements, type IndexedElement, type XmlElement, type XmlNode } from "./xml-element";
import { decodeReferences, NameScope } from "./xml-names";
import type { XmlFault, XmlRecord, XmlShape } from "./xml-parts";
import { XmlTokens, type XmlHandler } from "./xml-tokens";

interface OpenElement extends IndexedElement {
  /** Its name as the document has it. */
  readonly written: string;
  readonly children: XmlNode[];
  readonly scope: NameScope;
}

const DECLARATIONS: ReadonlySet<string> = new Set(["doctype", "entity", "element", "attlist", "notation"]);
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/** Builds the records of a document from pieces of its text. Holds one record at a time, and what is around them. */
export class XmlParser implements XmlHandler {
  /** What is complete. The caller takes it out. */
  readonly parts: (XmlRecord | XmlFault)[] = [];
  /** Whether no more can be read. */
  isOver = false;
  /** Whether the document ended before its end. */
  isCut = false;
  private rootElement: OpenElement | undefined;
  private readonly stack: OpenElement[] = [];
  private pendingText = "";
  /** The place of the open record in the stack. */
  private recordAt: number | undefined;
  /** The place of the first element that is over although its end tag is missing. */
  private overFrom: number | undefined;
  /** Whether an element in the open record, or since the last one, is too deep to be read. */
  private isTooDeep = false;
  /** Its name, if the last start tag was that of such an element. */
  private tooDeep: string | undefined;
  /** How many of such elements are open, by their names. */
  private readonly passedOver = new Map<string, number>();
  private record = "record";
  private records = 0;
  private size = 0;
  private elements = 0;
  private around = 0;
  private sinceToken = 0;
  private outermost: NameScope;
  private readonly tokens = new XmlTokens(this);

  constructor(
    private readonly shape: XmlShape,
    private readonly limits: XmlLimits = READING_LIMITS.xml,
  ) {
    this.outermost = NameScope.outermost(shape.namespaces, shape.isLowerCase ?? false);
  }

  /** The root element, once it has begun. */
  get root(): XmlElement | undefined {
    return this.rootElement;
  }

  write(text: string): void {
    this.attempt(() => {
      this.sinceToken += text.length;
      this.tokens.write(text);
      if (this.sinceToken > this.limits.token) {
        throw new XmlEnd(
          `a tag, comment or CDATA section is longer than ${this.limits.token} characters; READ_XML_TOKEN allows more`,
        );
      }
    });
  }

  end(): void {
    this.attempt(() => this.tokens.end());
  }

  private attempt(work: () => void): void {
    if (this.isOver) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof XmlEnd)) throw error;
      this.isOver = true;
      this.fault({ reason: error.message });
    }
  }

  openTag(written: string, attributes: readonly string[]): void {
    this.sinceToken = 0;
    this.flushText();
    this.endUnclosedRecord(written);
    const parent = this.stack[(this.overFrom ?? this.stack.length) - 1];
    // A second root is not of this document.
    if (parent === undefined && this.rootElement !== undefined)
      throw new XmlEnd("there is more after the end of the root");
    this.tooDeep = this.stack.length >= this.limits.depth ? written : undefined;
    if (this.tooDeep !== undefined) return this.passOver(written);
    const element = elementOf(written, attributes, parent, this.outermost, this.shape.url);
    this.rootElement ??= element;
    this.add(element, parent);
    this.stack.push(element);
  }

  /** What is too deep costs its record alone. Outside of records it is left out. */
  private passOver(written: string): void {
    const innermost = this.stack.at(-1);
    if (innermost !== undefined && !this.isTooDeep && this.recordAt === undefined)
      this.fault({ reason: this.deeper() }, this.placeBehind(innermost));
    this.isTooDeep = true;
    this.count(written.length + ELEMENT_UNITS);
    // Only these names could close an element that is held. Names without end would take memory without end.
    if (this.stack.some((element) => element.written === written))
      this.passedOver.set(written, (this.passedOver.get(written) ?? 0) + 1);
  }

  private add(element: OpenElement, parent: OpenElement | undefined): void {
    if (this.recordAt === undefined && this.shape.isRecord(element.name, parent?.name)) {
      this.recordAt = this.stack.length;
      this.endTooDeep();
      this.record = element.name;
      this.records += 1;
      [this.size, this.elements] = [0, 0];
    } else if (this.isKept()) (this.recordAt === undefined ? parent : this.stack.at(-1))?.children.push(element);
    this.count(element.name.length + ELEMENT_UNITS);
    this.elements += 1;
  }

  /** No record holds another one. So where a record begins inside another one, the end tag of that one is missing. */
  private endUnclosedRecord(written: string): void {
    const record = this.recordAt === undefined ? undefined : this.stack[this.recordAt];
    if (record === undefined || record.scope.elementName(written) !== record.name) return;
    this.complete(record);
    this.overFrom ??= this.recordAt;
    this.recordAt = undefined;
  }

  /** Elements whose end tag is missing end with the one around them. Other end tags are passed over. */
  closeTag(written: string): void {
    if (this.closePassedOver(written)) return;
    let at = this.stack.length - 1;
    while (at >= 0 && this.stack[at]?.written !== written) at -= 1;
    if (at < 0) return this.endWithoutStart(written);
    while (this.stack.length > at) this.close();
  }

  private endTooDeep(): void {
    this.isTooDeep = false;
    this.passedOver.clear();
  }

  /** Whether the end tag is that of an element that was passed over. */
  private closePassedOver(written: string): boolean {
    const open = this.passedOver.get(written) ?? 0;
    if (open > 0) this.passedOver.set(written, open - 1);
    return open > 0;
  }

  /** Of a record, its start is damaged: what it says stands outside of all records, and is lost. */
  private endWithoutStart(written: string): void {
    const parent = this.stack.at(-1);
    if (this.recordAt !== undefined || parent === undefined) return;
    if (!this.shape.isRecord(parent.scope.elementName(written), parent.name)) return;
    const reason = `</${written}> has no start: what stands before it is damaged, and was not read`;
    this.fault({ reason }, this.placeBehind(parent));
  }

  closeEmpty(): void {
    if (this.tooDeep === undefined) this.close();
    else this.closePassedOver(this.tooDeep);
  }

  private close(): void {
    this.sinceToken = 0;
    this.flushText();
    const element = this.stack.pop();
    if (element !== undefined && this.recordAt === this.stack.length) {
      this.complete(element);
      this.recordAt = undefined;
    }
    if (this.overFrom !== undefined && this.stack.length <= this.overFrom) this.overFrom = undefined;
  }

  private complete(element: OpenElement): void {
    if (!this.isKept()) {
      this.fault({ reason: this.isTooDeep ? this.deeper() : this.tooLarge() });
      return this.endTooDeep();
    }
    const parents = this.stack.slice(0, this.overFrom ?? this.recordAt);
    this.parts.push({ part: "record", element, parents, place: this.place() });
  }

  /** The text between two tags may come in pieces. */
  text(text: string): void {
    this.sinceToken = 0;
    if (this.recordAt === undefined && !/\S/.test(text)) return;
    if (this.isKept()) this.pendingText += text;
    this.count(text.length);
  }

  cdata(text: string): void {
    this.sinceToken = 0;
    this.flushText();
    if (this.recordAt === undefined && !/\S/.test(text)) return;
    if (this.isKept()) this.stack.at(-1)?.children.push(text);
    this.count(text.length);
  }

  comment(): void {
    this.sinceToken = 0;
  }

  instruction(): void {
    this.sinceToken = 0;
  }

  private flushText(): void {
    if (this.pendingText === "") return;
    this.stack.at(-1)?.children.push(decodeReferences(this.pendingText));
    this.pendingText = "";
  }

  declaration(text: string): void {
    this.sinceToken = 0;
    const name = /^[^\s/]*/.exec(text)?.[0].toLowerCase() ?? "";
    if (this.stack.length > 0 || !DECLARATIONS.has(name)) return;
    if (text.includes("[") || name !== "doctype") {
      throw new BadDocument(
        "the document has a DTD of its own (<!DOCTYPE … [ … ]>), which is never read: save it without one",
      );
    }
  }

  /** What is still open now lacks its end. An address or a name in the innermost element may be half of one. */
  finish(): void {
    const [innermost, around] = [this.stack.at(-1), this.stack.at(-2)];
    if (innermost === undefined) return;
    this.isCut = true;
    if (this.recordAt !== undefined) return this.fault(CUT_INSIDE, this.place());
    if (around?.children.at(-1) === innermost && !hasElements(innermost)) around.children.pop();
    this.fault(cutBefore(`</${this.stack[0]?.written}>`), this.placeBehind(innermost));
  }

  private count(units: number): void {
    if (this.recordAt !== undefined) this.size += units;
    else {
      this.around += units;
      if (this.around > this.limits.record)
        throw new XmlEnd(
          `what is around the records is longer than ${this.limits.record} characters; READ_XML_RECORD allows more`,
        );
    }
  }

  private isKept(): boolean {
    if (this.recordAt === undefined) return true;
    return !this.isTooDeep && this.size <= this.limits.record && this.elements <= this.limits.elements;
  }

  private tooLarge(): string {
    const { record, elements } = this.limits;
    return `longer than ${record} characters, or more than ${elements} elements, the limits for one; READ_XML_RECORD and READ_XML_ELEMENTS allow more`;
  }

  private deeper(): string {
    return `elements nest deeper than ${this.limits.depth} levels; READ_XML_DEPTH allows more`;
  }

  private place(): string {
    return `${this.record} ${this.records}`;
  }

  /** Behind the last record; before the first one, in an element. */
  private placeBehind({ written }: OpenElement): string {
    return this.records === 0 ? `<${written}>` : `after ${this.place()}`;
  }

  private fault(fault: CutOff | { readonly reason: string }, place = this.place()): void {
    this.parts.push({ part: "fault", rejection: { outcome: "rejection", place, ...fault } });
  }
}

/** What an element takes beside its texts, in UTF-16 units. */
const ELEMENT_UNITS = 64;

/** Ends the reading: what came before it counts. */
class XmlEnd extends Error {}

function elementOf(
  written: string,
  writtenAttributes: readonly string[],
  parent: OpenElement | undefined,
  outermost: NameScope,
  url: string | undefined,
): OpenElement {
  const around = parent === undefined ? outermost : parent.scope;
  const scope = around.inside(writtenAttributes, parent === undefined ? written : undefined);
  const attributes = attributesOf(writtenAttributes, scope);
  let [base, language] = parent === undefined ? [url, undefined] : [parent.base, parent.language];
  if (attributes !== NO_ATTRIBUTES) {
    const stated = attributes["xml:base"];
    if (stated !== undefined) base = resolved(stated, base) ?? base;
    language = attributes["xml:lang"] ?? language;
  }
  return {
    name: scope.elementName(written),
    attributes,
    children: [],
    language,
    base,
    written,
    scope,
    index: undefined,
  };
}

/** Of two attributes with one name the first counts. */
function attributesOf(written: readonly string[], scope: NameScope): Readonly<Record<string, string>> {
  if (written.length === 0) return NO_ATTRIBUTES;
  const attributes: Record<string, string> = {};
  for (let at = 0; at < written.length; at += 2)
    attributes[scope.attributeName(written[at] ?? "")] ??= decodeReferences(written[at + 1] ?? "");
  return attributes;
}

function resolved(address: string, base: string | undefined): string | undefined {
  return URL.canParse(address.trim(), base) ? new URL(address.trim(), base).href : undefined;
}
