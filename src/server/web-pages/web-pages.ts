import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Store } from "../../store/store";
import { answeringOperations } from "./answering-operations";
import { createContext } from "../create-context";
import { addFrontPage } from "./front-page";
import { addMissingPage } from "./not-found";
import { createOverview, createReused } from "./overview";
import { addPageFiles } from "./web-files";
import { createPlayground, type Playground } from "./playground";
import type { PreparedOperation } from "./prepared-operations";

export interface Pages {
  readonly store: Store;
  readonly schema: GraphQLSchema;
  readonly operations: readonly PreparedOperation[];
  /** Where the script and the style of pages are; without them pages are bare, and there is no playground. */
  readonly folder: string | undefined;
}

/** Prepared operations read. */
function readOnly(): never {
  throw new Error("The front page does not write.");
}

const ANSWERING_LASTS_MS = 60_000;
const ARTICLE = "02-article";

/**
 * What people see in a browser: the front page, a page for what is missing, and the playground, which stands at the
 * graph's own address.
 */
export function addPages(http: FastifyInstance, { store, schema, operations, folder }: Pages): Playground | undefined {
  const files = folder === undefined ? undefined : addPageFiles(http, folder);
  const context = () => createContext(store, { headers: {}, id: "front page" }, readOnly);
  const answering = createReused(ANSWERING_LASTS_MS, () => answeringOperations(schema, operations, context));
  const article = operations.find(({ name }) => name === ARTICLE);
  addFrontPage(http, { files, article, overview: createOverview(store), answering });
  addMissingPage(http, files);
  return files && createPlayground(files, operations);
}
