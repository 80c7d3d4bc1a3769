import type { RunningServer } from "../integration/running-server";

/** A page of the web reader that every check of tests/browser/reader.test.ts looks at. */
export interface ReaderPage {
  readonly name: string;
  /** Its address on a server: the pages of items ask the graph for an item. Undefined: the graph has no such item. */
  address(server: RunningServer): Promise<string | undefined> | string;
}

/** A new page is one line here. */
export const READER_PAGES: readonly ReaderPage[] = [{ name: "front", address: () => "/" }];

/** The address of the first item of a root field, such as `articles` at `/articles/ID`. */
export async function firstOf(server: RunningServer, field: string, folder: string): Promise<string | undefined> {
  const { data } = await server.query(`{ ${field}(first: 1) { nodes { id } } }`);
  const { nodes } = data?.[field] as { nodes: readonly { id: string }[] };
  return nodes[0] && `/${folder}/${nodes[0].id}`;
}
