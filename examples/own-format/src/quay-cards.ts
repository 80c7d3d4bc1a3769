import { BadDocument, spanText, type ArticleDraft, type FormatReader, type Read } from "mediagraph";

const CARD = /^@card (\d+)\r?\n/m;

/** Cards of an invented agency: `@card 17`, then fields such as `@title`, then paragraphs. */
export const quayCards: FormatReader = {
  name: "quay-cards",
  // Raise it when the same bytes give other drafts than before.
  version: 1,
  // Between a pasted text (10) and a document that names each field (80).
  precedence: 50,
  title: "cards of the Quay agency",
  // The first 64 KiB. They may end inside a letter, which becomes U+FFFD.
  detect: (head) => new TextDecoder().decode(head).startsWith("@card "),
  async *read(chunks, { name }) {
    let found = false;
    for await (const { number, text } of cards(chunks)) {
      found = true;
      yield cardRead(number, text);
    }
    if (!found) throw new BadDocument(`${name} has no card: expected a line such as @card 17.`);
  },
};

/** Gives each card as soon as the next one begins, so that a large file never is in memory as a whole. */
async function* cards(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ number: string; text: string }> {
  const decoder = new TextDecoder();
  let open: { number: string; text: string } | undefined;
  let rest = "";
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    // The last line may go on in the next chunk.
    const end = rest.lastIndexOf("\n") + 1;
    const lines = rest.slice(0, end);
    rest = rest.slice(end);
    const [before = "", ...parts] = lines.split(CARD);
    if (open) open.text += before;
    for (let at = 0; at < parts.length; at += 2) {
      if (open) yield open;
      open = { number: parts[at] ?? "", text: parts[at + 1] ?? "" };
    }
  }
  if (open) yield { ...open, text: open.text + rest };
}

function cardRead(number: string, text: string): Read {
  const place = `card ${number}`;
  const fields = new Map([...text.matchAll(/^@(\w+) (.+?)\r?$/gm)].map(([, name = "", value = ""]) => [name, value]));
  const headline = fields.get("title");
  if (headline === undefined) return { outcome: "rejection", place, reason: "has no line @title" };
  const paragraphs = text
    .replace(/^@\w+ .+\n?/gm, "")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  const [by, url, at] = [fields.get("by"), fields.get("web"), fields.get("at")];
  const draft: ArticleDraft = {
    type: "Article",
    headline,
    body: paragraphs.map((paragraph) => ({ type: "Paragraph", ...spanText(paragraph) })),
    ...(by !== undefined && { authors: [by] }),
    ...(url !== undefined && { url }),
    ...(at !== undefined && {
      publishedAt: { instant: new Date(at).toISOString(), precision: at.includes("T") ? "MINUTE" : "DAY" },
    }),
  };
  return { outcome: "item", draft, place };
}
