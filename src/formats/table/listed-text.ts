import { BadDocument } from "../../domain/errors/errors";
import { decodeText } from "../reading/decoding/decode-text";
import { escaped } from "../reading/html/written-html";
import type { ListedText } from "./document-list";

/**
 * A text with what a list beside it says of it, in the words of its own format, as if it had said so itself. Bytes that
 * say what they are, such as a whole web page, stay as they are.
 */
export function withListed(bytes: Uint8Array, name: string, listed: ListedText): Uint8Array {
  try {
    const { text } = decodeText(bytes, name);
    const written = text.trim() === "" ? undefined : writtenAs(text, name, listed);
    return written === undefined ? bytes : Buffer.from(written);
  } catch (error) {
    if (error instanceof BadDocument) return bytes;
    throw error;
  }
}

function writtenAs(text: string, name: string, listed: ListedText): string | undefined {
  if (/^\s*</.test(text)) return /^\s*<(?:[?!]|html\b|head\b|body\b)/i.test(text) ? undefined : page(text, listed);
  if (/^\s*(?:---|\+\+\+|[{[])/.test(text)) return undefined;
  return /\.(?:md|markdown)$/i.test(name) ? markdown(text, listed) : plainText(text, listed);
}

function page(text: string, listed: ListedText): string {
  const { headline, summary, author, date, url, language: inLanguage, isAccessibleForFree } = listed;
  const title = escaped(headline);
  // Texts of schema.org may hold HTML, too.
  const article = {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: title,
    ...(summary !== undefined && { description: escaped(summary) }),
    ...(author !== undefined && { author: { name: escaped(author) } }),
    ...{ datePublished: date, url, inLanguage, isAccessibleForFree },
  };
  const said = `<script type="application/ld+json">${JSON.stringify(article).replaceAll("<", "\\u003c")}</script>`;
  const head = `<head><meta charset="utf-8"><title>${title}</title>${said}</head>`;
  return `<!doctype html><html>${head}<body><article><h1>${title}</h1>\n${text}\n</article></body></html>`;
}

/** Strings of JSON are strings of YAML. */
function markdown(text: string, { headline, summary, author, date, url, language }: ListedText): string {
  const members = Object.entries({ title: headline, description: summary, author, date, url, lang: language });
  const lines = members.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}\n`]));
  return `---\n${lines.join("")}---\n${text}`;
}

function plainText(text: string, { headline, author, date }: ListedText): string {
  const [first = "", ...rest] = text.trimStart().split("\n");
  const body = first.trim() === headline ? rest.join("\n").trimStart() : text;
  const above = [headline, author === undefined ? undefined : `By ${author}`, date];
  return `${above.filter((line) => line !== undefined).join("\n\n")}\n\n${body}`;
}
