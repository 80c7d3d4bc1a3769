import { fileURLToPath } from "node:url";
import { startServer } from "../measuring/processes.mjs";

const PROGRAM = fileURLToPath(new URL("../../bin/mediagraph.js", import.meta.url));
const file = (name) => fileURLToPath(new URL(name, import.meta.url));

const PEER_FILES = {
  "Apollo, Express": "apollo-express.cjs",
  "Mercurius, JIT": "mercurius.cjs",
  "Yoga, JIT": "yoga.cjs",
  Grafserv: "grafserv.cjs",
};
export const PEERS = Object.keys(PEER_FILES);
export const onSql = (peer) => `${peer}, on the floor's SQL`;

/** Each starts with the file of a store. Mediagraph is the program that users start; nobody writes a log. */
export const CONTENDERS = {
  floor: (path) => startServer([file("floor.cjs"), path]),
  mediagraph: (path) => startMediagraph(path),
  "mediagraph, graphql-js": (path) => startServer([file("mediagraph-graphql-js.cjs"), path]),
  ...peersFrom("port", (peer) => peer),
  ...peersFrom("sql", onSql),
};

function peersFrom(source, nameOf) {
  return Object.fromEntries(
    PEERS.map((peer) => [nameOf(peer), (path) => startServer([file(PEER_FILES[peer]), path, source])]),
  );
}

/** The same over a MongoDB. Each starts with the address of a database. */
export const MONGO_CONTENDERS = {
  floor: (url) => startServer([file("mongo-floor.cjs"), url]),
  mediagraph: (url) => startMediagraphOn(url),
};

export const startMediagraph = (path, flags = []) => startMediagraphOn(`sqlite:${path}`, flags);

function startMediagraphOn(url, flags = []) {
  return startServer([PROGRAM, "serve", "--port", "0", ...flags], {
    STORE_URL: url,
    MEDIAGRAPH_SAMPLE: "0",
    LOG_LEVEL: "error",
  });
}
