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
 * CPU milliseconds a request of each operation, of a new process, and `new`: of the first requests of the process. V8
 * compiles during the first ones, so some come unmeasured before: `warmUp` for each measured one. `sent`: more of how
 * requests are sent, such as the number of connections.
 */
export async function cpuOfRequests(
  name,
  path,
  bodies,
  requests,
  { contenders = CONTENDERS, sent = {}, warmUp = 0.5 } = {},
) {
  const server = await contenders[name](path);
  const cpuOf = async (each, amount) => {
    const before = cpuMilliseconds(server.pid);
    await load(server.url, each, { ...sent, amount });
    return (cpuMilliseconds(server.pid) - before) / amount;
  };
  try {
    const taken = {};
    for (const [operation, each] of Object.entries(bodies)) {
      const amount = Math.max(32, Math.ceil(requests * (WEIGHTS[operation] ?? 1)));
      const first = Math.ceil(amount / 2);
      const ofFirst = await cpuOf(each, first);
      taken.new ??= ofFirst;
      const left = Math.ceil(amount * warmUp) - first;
      if (left > 0) await load(server.url, each, { ...sent, amount: left });
      taken[operation] = await cpuOf(each, amount);
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
