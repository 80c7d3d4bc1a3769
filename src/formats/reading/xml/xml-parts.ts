import type { ReadRejection } from "../../format-reader";
import type { XmlElement } from "./xml-element";
import type { Namespaces } from "./xml-names";

/** What a format says of the XML that it reads. */
export interface XmlShape {
  /** The prefixes that its names have, by namespace. Its own namespace has "". */
  readonly namespaces: Namespaces;
  /**
   * Whether an element is a record: one of many, such as an item of a feed. `parent` is the name of the element around
   * it, undefined for the root.
   */
  isRecord(name: string, parent: string | undefined): boolean;
  /** Names are in lower case, because documents of this format do not agree on theirs: `pubdate`, `pubDate`. */
  readonly isLowerCase?: boolean;
  /** Where the document comes from: `xml:base` may start from here. */
  readonly url?: string | undefined;
}

export interface XmlRecord {
  readonly part: "record";
  readonly element: XmlElement;
  /** The elements around it, the root first, with what came in them so far, but for the records. */
  readonly parents: readonly XmlElement[];
  /** For messages: `item 3`. */
  readonly place: string;
}

/** A record that is too large or cut, or the end of what can be read. */
export interface XmlFault {
  readonly part: "fault";
  readonly rejection: ReadRejection;
}
