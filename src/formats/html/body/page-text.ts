import { encodingNamed, encodingOfMediaType } from "../../reading/decoding/encoding-labels";
import { isUtf8 } from "node:buffer";
import { escapedEncoding } from "../../reading/decoding/decode-text";
import { decodeBytes, decodeLegacy } from "../../reading/decoding/legacy-encodings";

/** Browsers look at the first 1,024 bytes; pages have the element later too. */
const PRESCANNED = 8_192;
const OLD_WEB = "windows-1252";

/**
 * The text of a page. Its encoding, by the rules of browsers: a byte order mark, the media type, a `meta` element. But
 * what is valid UTF-8 is UTF-8. A page that claims to be UTF-8 and is not, as after a move to another system, is in the
 * older encoding that its bytes show. Bytes that no encoding explains become replacement characters.
 */
export function pageText(bytes: Uint8Array, mediaType = ""): string {
  return decodeBytes(bytes, encodingOf(bytes, mediaType)).replaceAll("\0", "");
}

function encodingOf(bytes: Uint8Array, mediaType: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (isUtf8(bytes)) return escapedEncoding(bytes) ?? "utf-8";
  const sent = encodingOfMediaType(mediaType);
  const stated = sent ?? statedEncoding(bytes);
  if (stated !== undefined && stated !== "utf-8") return stated;
  return decodeLegacy(bytes)?.encoding ?? stated ?? OLD_WEB;
}

/** What a `meta` element says, before anything else than comments and other elements can say it (WHATWG, 13.2.3.2). */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCANNED)).toString("latin1");
  const source = head.replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, "");
  for (const [, attributes = ""] of source.matchAll(/<meta[\s/]([^<>]{0,1000})>/giu)) {
    const label = /(?:^|[\s/;"'])charset\s{0,20}=[\s"']{0,20}([\w.:-]+)/iu.exec(attributes)?.[1];
    const encoding = encodingNamed(label);
    // The element was read as ASCII, so the page is in no UTF-16.
    if (encoding !== undefined) return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  }
  const xml = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/iu.exec(head)?.[1];
  return encodingNamed(xml);
}
