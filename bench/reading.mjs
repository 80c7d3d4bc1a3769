// What the benches of reads have in common: the answers of all servers are compared, and each server is measured alone.
import { cpuMilliseconds, stop } from "./measuring/processes.mjs";
import { ask, load } from "./measuring/requests.mjs";
import { bodiesOf } from "./operations.mjs";
import { CONTENDERS, PEERS } from "./servers/contenders.mjs";

/** How many requests of each operation there are for one of a page. */
const WEIGHTS = { "nested-paging": 0.25, "type-name": 4 };

/**
 * Asks all servers everything, and gives the requests. Mediagraph's bytes are the floor's; a peer's order may differ.
 * `path`: of the file, or the address of the database.
 */
export async function sameAnswers(names, path, articles, contenders = CONTENDERS) {
  const servers = await Promise.all(names.map((name) => contenders[name](path)));
  try {
    const bodies = await bodiesOf(servers[names.indexOf("mediagraph")].url, articles, "dense");
    for (const body of Object.values(bodies).flat()) {
      const [floor, ...others] = await Promise.all(servers.map(({ url }) => ask(url, body)));
      others.forEach((answer, index) => expectSame(names[index + 1], answer, floor, body));
    }
    return bodies;
  } finally {
    await Promise.all(servers.map(stop));
  }
}

/**
 * CPU milliseconds a request of each operation, of a new process. Half as many requests come before. `sent`: more of how
 * requests are sent, such as the number of connections.
 */
export async function cpuOfRequests(name, path, bodies, requests, { contenders = CONTENDERS, sent = {} } = {}) {
  const server = await contenders[name](path);
  try {
    const taken = {};
    for (const [operation, each] of Object.entries(bodies)) {
      const amount = Math.max(32, Math.ceil(requests * (WEIGHTS[operation] ?? 1)));
      await load(server.url, each, { ...sent, amount: Math.ceil(amount / 2) });
      const before = cpuMilliseconds(server.pid);
      await load(server.url, each, { ...sent, amount });
      taken[operation] = (cpuMilliseconds(server.pid) - before) / amount;
    }
    return taken;
  } finally {
    await stop(server);
  }
}

function expectSame(name, answer, floor, { operationName, variables }) {
  const form = PEERS.some((peer) => name.startsWith(peer)) ? canonical : (text) => text.trim();
  const [got, wanted] = [form(answer), form(floor)];
  if (got === wanted) return;
  const at = [...wanted].findIndex((letter, index) => letter !== got[index]);
  const part = (text) => text.slice(Math.max(0, at - 100), at + 200);
  throw new Error(
    `${name} answers ${operationName} ${JSON.stringify(variables)} otherwise:\n${part(got)}\nThe floor:\n${part(wanted)}`,
  );
}

function canonical(text) {
  const { data, errors } = JSON.parse(text);
  const sorted = (_, value) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value;
  return JSON.stringify({ data, errors }, sorted);
}
