import type { RunningServer } from "../integration/running-server";

/** A page of the web reader that every check of tests/browser/reader.test.ts looks at. */
export interface ReaderPage {
  readonly name: string;
  /** Its address on a server: the pages of items ask the graph for an item. Undefined: the graph has no such item. */
  address(server: RunningServer): Promise<string | undefined> | string;
  /** How many times it asks the graph before anybody touches it. Once when absent. */
  readonly requests?: number;
}

/** A new page is one line here. */
export const READER_PAGES: readonly ReaderPage[] = [
  { name: "front", address: () => "/" },
  { name: "sources", address: () => "/sources" },
  { name: "source", address: (server) => itemNamed(server, "sources", "الجسر") },
  { name: "editor", address: () => "/editor", requests: 0 },
  { name: "new profile", address: () => "/editor?new-profile", requests: 0 },
  { name: "not taken", address: () => "/editor?not-taken", requests: 0 },
  // In the sample it has posts, a heading, a picture and captions, all in Arabic.
  { name: "article", address: (server) => itemNamed(server, "articles", "قمح البحر الأسود") },
  { name: "article in French", address: (server) => itemNamed(server, "articles", "Câble Coral Link") },
  { name: "article in Urdu", address: (server) => itemNamed(server, "articles", "گوادر") },
  { name: "post", address: (server) => itemNamed(server, "socialPosts", "Rain Atlas live gauges") },
  { name: "account", address: (server) => itemNamed(server, "accounts", "openports") },
  { name: "search", address: () => "/search?q=mali" },
  { name: "entity", address: () => "/entities/entity_d9529256922bdcd9e488d024dfbca400" },
  { name: "missing article", address: () => "/articles/article_0123456789abcdef0123456789abcdef" },
];

const FOLDERS: Readonly<Record<string, string>> = {
  articles: "articles",
  socialPosts: "posts",
  accounts: "accounts",
  entities: "entities",
  sources: "sources",
};

/** The address of the first item of a root field, such as `articles`, at `/articles/ID`. */
export async function firstOf(server: RunningServer, field: string, filter = "{}"): Promise<string | undefined> {
  const { data } = await server.query(`{ ${field}(first: 1, filter: ${filter}) { nodes { id } } }`);
  const { nodes } = data?.[field] as { nodes: readonly { id: string }[] };
  return nodes[0] && `/${FOLDERS[field]}/${nodes[0].id}`;
}

/** The address of the first item with these words. Where there is none, as in another graph, of the first of all. */
async function itemNamed(server: RunningServer, field: string, words: string): Promise<string | undefined> {
  return (await firstOf(server, field, `{ text: ${JSON.stringify(words)} }`)) ?? firstOf(server, field);
}
