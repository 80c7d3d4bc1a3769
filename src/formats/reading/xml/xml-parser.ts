import { Parser, Tokenizer } from "htmlparser2";
import { BadDocument } from "../../../domain/errors";
import { READING_LIMITS, type XmlLimits } from "../../reading-limits";
import type { IndexedElement, XmlElement, XmlNode } from "./xml-element";
import { decodeReferences, NameScope } from "./xml-names";
import type { XmlFault, XmlRecord, XmlShape } from "./xml-parts";

interface OpenElement extends IndexedElement {
  readonly children: XmlNode[];
  readonly scope: NameScope;
}

/**
 * Feeds forget to escape `<` in texts: `a < b`, `I <3 cats`. No name begins with what follows there, so it is no tag.
 * In XML mode htmlparser2 takes it for one, together with the next end tag.
 */
class NamesOnly extends Tokenizer {}
Object.defineProperty(NamesOnly.prototype, "isTagStartChar", {
  value: (unit: number) => {
    const lower = unit | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || unit === 0x5f || unit === 0x3a || unit > 0x7f;
  },
});

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/** Builds the records of a document from pieces of its text. Holds one record at a time, and what is around them. */
export class XmlParser {
  /** What is complete. The caller takes it out. */
  readonly parts: (XmlRecord | XmlFault)[] = [];
  /** Whether no more can be read. */
  isOver = false;
  #root: OpenElement | undefined;
  readonly #stack: OpenElement[] = [];
  #text = "";
  #isInCdata = false;
  /** The place of the open record in the stack. */
  #recordAt: number | undefined;
  /** The place of the first element that is over although its end tag is missing. */
  #overFrom: number | undefined;
  #record = "record";
  #records = 0;
  #size = 0;
  #elements = 0;
  #around = 0;
  #sinceToken = 0;
  #isEnding = false;
  #outermost: NameScope;
  readonly #parser: Parser;

  constructor(
    private readonly shape: XmlShape,
    private readonly limits: XmlLimits = READING_LIMITS.xml,
  ) {
    this.#outermost = NameScope.outermost(shape.namespaces, shape.isLowerCase ?? false);
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: () => this.#close(),
        ontext: (text) => this.#addText(text),
        oncdatastart: () => this.#startCdata(),
        oncdataend: () => (this.#isInCdata = false),
        onprocessinginstruction: (name, data) => this.#declare(name, data),
        oncomment: () => (this.#sinceToken = 0),
      },
      // References are decoded here, when a text is complete: those in CDATA sections are none.
      { xmlMode: true, decodeEntities: false, Tokenizer: NamesOnly },
    );
  }

  /** The root element, once it has begun. */
  get root(): XmlElement | undefined {
    return this.#root;
  }

  write(text: string): void {
    this.#attempt(() => {
      this.#sinceToken += text.length;
      this.#parser.write(text);
      if (this.#sinceToken > this.limits.token) {
        throw new XmlEnd(
          `a tag, comment or CDATA section is longer than ${this.limits.token} characters; READ_XML_TOKEN allows more`,
        );
      }
    });
  }

  end(): void {
    this.#isEnding = true;
    this.#attempt(() => this.#parser.end());
  }

  #attempt(work: () => void): void {
    if (this.isOver) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof XmlEnd)) throw error;
      this.isOver = true;
      this.#fault(error.message);
    }
  }

  #open(written: string, attributes: Record<string, string>): void {
    this.#sinceToken = 0;
    this.#flushText();
    this.#endUnclosedRecord(written);
    const parent = this.#stack[(this.#overFrom ?? this.#stack.length) - 1];
    // A second root is not of this document.
    if (parent === undefined && this.#root !== undefined) throw new XmlEnd("there is more after the end of the root");
    if (this.#stack.length >= this.limits.depth) {
      throw new XmlEnd(`elements nest deeper than ${this.limits.depth} levels; READ_XML_DEPTH allows more`);
    }
    const element = elementOf(written, attributes, parent, this.#outermost, this.shape.url);
    this.#root ??= element;
    this.#add(element, parent);
    this.#stack.push(element);
  }

  #add(element: OpenElement, parent: OpenElement | undefined): void {
    if (this.#recordAt === undefined && this.shape.isRecord(element.name, parent?.name)) {
      this.#recordAt = this.#stack.length;
      this.#record = element.name;
      this.#records += 1;
      [this.#size, this.#elements] = [0, 0];
    } else if (this.#isKept()) (this.#recordAt === undefined ? parent : this.#stack.at(-1))?.children.push(element);
    this.#count(element.name.length + ELEMENT_UNITS);
    this.#elements += 1;
  }

  /** No record holds another one. So where a record begins inside another one, the end tag of that one is missing. */
  #endUnclosedRecord(written: string): void {
    const record = this.#recordAt === undefined ? undefined : this.#stack[this.#recordAt];
    if (record === undefined || record.scope.elementName(written) !== record.name) return;
    this.#complete(record);
    this.#overFrom ??= this.#recordAt;
    this.#recordAt = undefined;
  }

  #close(): void {
    this.#sinceToken = 0;
    this.#flushText();
    const element = this.#stack.pop();
    if (element !== undefined && this.#recordAt === this.#stack.length) {
      this.#complete(element);
      this.#recordAt = undefined;
    }
    if (this.#overFrom !== undefined && this.#stack.length <= this.#overFrom) this.#overFrom = undefined;
  }

  #complete(element: OpenElement): void {
    if (!this.#isKept()) return this.#fault(this.#tooLarge());
    const parents = this.#stack.slice(0, this.#overFrom ?? this.#recordAt);
    this.parts.push({ part: "record", element, parents, place: this.#place(), isCut: this.#isEnding });
  }

  #addText(text: string): void {
    if (this.#recordAt === undefined && !/\S/.test(text)) return;
    if (!this.#isInCdata) {
      // The text between two tags may come in pieces.
      this.#sinceToken = 0;
      if (this.#isKept()) this.#text += text;
    } else if (this.#isKept()) this.#stack.at(-1)?.children.push(text);
    this.#count(text.length);
  }

  #startCdata(): void {
    this.#sinceToken = 0;
    this.#flushText();
    this.#isInCdata = true;
  }

  #flushText(): void {
    if (this.#text === "") return;
    this.#stack.at(-1)?.children.push(decodeReferences(this.#text));
    this.#text = "";
  }

  #declare(name: string, data: string): void {
    this.#sinceToken = 0;
    if (!/^!(?:doctype|entity|element|attlist|notation)$/i.test(name) || this.#stack.length > 0) return;
    if (data.includes("[") || !/^!doctype$/i.test(name)) {
      throw new BadDocument(
        "the document has a DTD of its own (<!DOCTYPE … [ … ]>), which is never read: save it without one",
      );
    }
  }

  #count(units: number): void {
    if (this.#recordAt !== undefined) this.#size += units;
    else {
      this.#around += units;
      if (this.#around > this.limits.record)
        throw new XmlEnd(
          `what is around the records is longer than ${this.limits.record} characters; READ_XML_RECORD allows more`,
        );
    }
  }

  #isKept(): boolean {
    if (this.#recordAt === undefined) return true;
    return this.#size <= this.limits.record && this.#elements <= this.limits.elements;
  }

  #tooLarge(): string {
    const { record, elements } = this.limits;
    return `longer than ${record} characters, or more than ${elements} elements, the limits for one; READ_XML_RECORD and READ_XML_ELEMENTS allow more`;
  }

  #place(): string {
    return `${this.#record} ${this.#records}`;
  }

  #fault(reason: string): void {
    this.parts.push({ part: "fault", place: this.#place(), reason });
  }
}

/** What an element takes beside its texts, in UTF-16 units. */
const ELEMENT_UNITS = 64;

/** Ends the reading: what came before it counts. */
class XmlEnd extends Error {}

function elementOf(
  written: string,
  attributes: Record<string, string>,
  parent: OpenElement | undefined,
  outermost: NameScope,
  url: string | undefined,
): OpenElement {
  let scope = parent?.scope ?? outermost;
  scope = scope.inside(attributes, parent === undefined ? written : undefined);
  const named = attributesOf(attributes, scope);
  const base = parent === undefined ? url : parent.base;
  const stated = named["xml:base"];
  return {
    name: scope.elementName(written),
    attributes: named,
    children: [],
    language: named["xml:lang"] ?? parent?.language,
    base: stated === undefined ? base : (resolved(stated, base) ?? base),
    scope,
    index: undefined,
  };
}

function attributesOf(written: Record<string, string>, scope: NameScope): Readonly<Record<string, string>> {
  let attributes: Record<string, string> | undefined;
  for (const name in written) {
    attributes ??= {};
    attributes[scope.attributeName(name)] ??= decodeReferences(written[name] ?? "");
  }
  return attributes ?? NO_ATTRIBUTES;
}

function resolved(address: string, base: string | undefined): string | undefined {
  return URL.canParse(address.trim(), base) ? new URL(address.trim(), base).href : undefined;
}
