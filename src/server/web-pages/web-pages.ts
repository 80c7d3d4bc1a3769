import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Store } from "../../store/store";
import { createContext } from "../create-context";
import { answeringOperations } from "./answering-operations";
import { addFrontPage } from "./front-page";
import { addNotFound } from "./not-found";
import { createOverview, createReused } from "./overview";
import { createPlayground, type Playground } from "./playground";
import { addReaderFiles } from "./reader/reader-files";
import { addReader } from "./reader/reader-routes";
import type { PreparedOperation } from "./prepared-operations";
import { addSchemaPages } from "./schema-pages/add-schema-pages";
import { addWebFiles } from "./web-files";

export interface WebPages {
  readonly store: Store;
  readonly schema: GraphQLSchema;
  readonly operations: readonly PreparedOperation[];
  /** The folder with the script and the styles. Without it, web pages have no style, and there is no playground. */
  readonly folder: string | undefined;
  /** The folder of the web reader. Without it, `/` leads to the page of prepared operations. */
  readonly readerFolder: string | undefined;
}

/** Prepared operations only read. */
function readOnly(): never {
  throw new Error("The front page does not write.");
}

const ANSWERING_LASTS_MS = 60_000;
const ARTICLE = "02-article";

/**
 * What people see in a browser: the web reader, the page of prepared operations, the pages of the schema, the page for
 * unknown addresses, and the playground at `/graphql`.
 */
export function addWebPages(
  http: FastifyInstance,
  { store, schema, operations, folder, readerFolder }: WebPages,
): Playground | undefined {
  const files = folder === undefined ? undefined : addWebFiles(http, folder);
  const context = () => createContext(store, { headers: {}, id: "front page" }, readOnly);
  const answering = createReused(ANSWERING_LASTS_MS, () => answeringOperations(schema, operations, context));
  const article = operations.find(({ name }) => name === ARTICLE);
  addFrontPage(http, { files, article, overview: createOverview(store), answering });
  const reader = readerFolder === undefined ? undefined : addReaderFiles(http, readerFolder);
  if (reader) addReader(http, { store, files, reader });
  else http.get("/", (_request, reply) => reply.redirect("/queries", 302));
  addSchemaPages(http, schema, files, folder);
  addNotFound(http, files);
  return files && createPlayground(files, operations);
}
