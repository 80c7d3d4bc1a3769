import type { ItemDraft } from "../../domain/draft";
import { shownHandle } from "../../domain/identity/handles";

const LONGEST = 80;

/** What a document became, in a line: its headline or text, its day, how many blocks and posts it has. */
export function summaryOf(draft: ItemDraft): string {
  switch (draft.type) {
    case "Article": {
      const blocks = draft.body ?? [];
      const posts = blocks.filter(({ type }) => type === "PostEmbed").length;
      const parts = [
        draft.authors?.join(", "),
        dayOf(draft.publishedAt),
        counted(blocks.length, "block"),
        counted(posts, "post"),
      ];
      return [quoted(draft.headline), ...parts.filter((part) => part !== undefined && part !== "")].join(", ");
    }
    case "SocialPost":
      return [
        draft.author && shownHandle(draft.author.handle, draft.author.displayName),
        dayOf(draft.postedAt),
        quoted(draft.content?.text ?? ""),
      ]
        .filter((part) => part !== undefined && part !== "")
        .join(", ");
    case "SocialAccount":
      return shownHandle(draft.handle, draft.displayName);
    case "Source":
      return draft.name;
    default:
      return draft.names["en"] ?? Object.values(draft.names)[0] ?? "";
  }
}

const dayOf = (date: { readonly instant: string } | undefined): string | undefined => date?.instant.slice(0, 10);
const counted = (count: number, noun: string): string =>
  count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;

function quoted(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, " ")
    .trim();
  return line === "" ? "" : `“${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}”`;
}
