import { fileURLToPath } from "node:url";
import { startServer } from "../measuring/processes.mjs";

const PROGRAM = fileURLToPath(new URL("../../bin/mediagraph.js", import.meta.url));
const file = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Each starts with the file of a store. Mediagraph is the program that users start; nobody writes a log. */
export const CONTENDERS = {
  floor: (path) => startServer([file("floor.cjs"), path]),
  mediagraph: (path) => startMediagraph(path),
  "mediagraph, graphql-js": (path) => startMediagraph(path, { MEDIAGRAPH_COMPILED: "0" }),
  "Apollo, Express": (path) => startServer([file("apollo-express.cjs"), path]),
  "Mercurius, JIT": (path) => startServer([file("mercurius.cjs"), path]),
  "Yoga, JIT": (path) => startServer([file("yoga.cjs"), path]),
  Grafserv: (path) => startServer([file("grafserv.cjs"), path]),
};
export const PEERS = ["Apollo, Express", "Mercurius, JIT", "Yoga, JIT", "Grafserv"];

export function startMediagraph(path, env = {}, flags = []) {
  return startServer([PROGRAM, "serve", "--port", "0", ...flags], {
    STORE_URL: `sqlite:${path}`,
    MEDIAGRAPH_SAMPLE: "0",
    LOG_LEVEL: "error",
    ...env,
  });
}
