import { shownHandle } from "../../domain/identity/handles";
import type { ItemPreview, PreviewMention } from "../../domain/item-preview";
import { writeIsoDate } from "../../formats/reading/iso-dates";

/** Fields of what an item would become, by name, with the values as people read them. */
export type PreviewFields = Readonly<Record<string, readonly string[]>>;

type Fields = Readonly<Record<string, readonly (string | undefined)[] | undefined>>;

const LONGEST_TEXT = 100;

/** The fields that people look at first, in the order in which they are printed. */
export function fieldsOf(preview: ItemPreview): PreviewFields {
  return withoutEmpty(FIELDS_OF[preview.kind](preview));
}

const FIELDS_OF: Readonly<Record<ItemPreview["kind"], (preview: ItemPreview) => Fields>> = {
  article: ({ title, source, authors, publishedAt, language, url, blocks, posts, links, mentions }) => ({
    headline: [title],
    source: [source],
    authors,
    date: [publishedAt && writeIsoDate(publishedAt)],
    language: [language],
    address: [url],
    blocks: counted(blocks.map(({ type }) => type)),
    posts: posts.map(postLine),
    links,
    mentions: mentions.map(mentionLine),
  }),
  post: (post) => ({
    post: [postLine(post)],
    language: [post.language],
    links: post.links,
    mentions: post.mentions.map(mentionLine),
  }),
  account: ({ handle = "", title, url }) => ({ handle: [shownHandle(handle, title)], name: [title], address: [url] }),
  source: ({ title, url }) => ({ name: [title], address: [url] }),
  entity: ({ entityType, title, wikidataId }) => ({ type: [entityType], name: [title], wikidata: [wikidataId] }),
};

function postLine({ handle, accountName, publishedAt, text = "" }: ItemPreview): string {
  const who = handle === undefined ? "somebody" : shownHandle(handle, accountName);
  return `${who}${publishedAt === undefined ? "" : `, ${writeIsoDate(publishedAt)}`}: ${shortened(text)}`;
}

function mentionLine({ surface, name }: PreviewMention): string {
  return name === undefined ? surface : `${surface} (${name})`;
}

function counted(types: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => `${count} ${type}`);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}

function withoutEmpty(fields: Fields): PreviewFields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, values]) => {
      const known = (values ?? []).filter((value) => value !== undefined && value !== "");
      return known.length === 0 ? [] : [[name, known as string[]]];
    }),
  );
}
