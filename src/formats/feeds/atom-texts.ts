import { elementsIn, markupIn, textIn, attributeOf, type XmlElement } from "../reading/xml/xml-element";
import type { FeedText } from "./feed-item";

/** Atom 1.0, 4.1.3.3: what is neither text nor XML is written in Base64. */
const BINARY = /^(?:image|audio|video)\/|^application\/octet-stream/;
const BASE64 = /^[A-Za-z\d+/=\s]+$/;

/**
 * A text construct of Atom 1.0 (`type`) or 0.3 (`type` and `mode`). Elements are markup whatever the feed says of them.
 * Undefined for what is no text, such as a picture.
 */
export function atomText(element: XmlElement | undefined, base?: string): FeedText | undefined {
  if (element === undefined) return undefined;
  const [type, mode] = [attributeOf(element, "type")?.trim().toLowerCase(), attributeOf(element, "mode")];
  const from = element.base ?? base;
  if (elementsIn(element).length > 0) return found(markupIn(element).trim(), true, from);
  const text = textIn(element) ?? "";
  if (mode?.trim().toLowerCase() === "base64" || BINARY.test(type ?? "")) return decoded(text, from);
  return found(text, type !== undefined && /html|xml$/.test(type), from);
}

function decoded(text: string, base: string | undefined): FeedText | undefined {
  if (!BASE64.test(text)) return undefined;
  const bytes = Buffer.from(text, "base64");
  const plain = bytes.toString("utf8");
  // A picture or a sound is no text.
  if (/[\0-\x08\ufffd]/.test(plain)) return undefined;
  return found(plain.trim(), true, base);
}

function found(text: string, isHtml: boolean, base: string | undefined): FeedText | undefined {
  return text === "" ? undefined : { text, isHtml, base };
}
