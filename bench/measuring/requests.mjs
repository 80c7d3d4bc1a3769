import { Agent, request } from "node:http";
import autocannon from "autocannon";
import { median } from "./statistics.mjs";

const HEADERS = { "content-type": "application/json" };

export async function ask(url, body, headers = {}) {
  const response = await fetch(url, {
    method: "POST",
    headers: { ...HEADERS, ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url} answers ${response.status}: ${text.slice(0, 600)}`);
  return text;
}

/** Sends the requests in turn on 16 connections, so many in all or for so many seconds: `amount` or `duration`. */
export async function load(url, bodies, howMuch) {
  const result = await autocannon({
    url,
    connections: 16,
    timeout: 60,
    ...howMuch,
    requests: bodies.map((body) => ({ method: "POST", headers: HEADERS, body: JSON.stringify(body) })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  return result["2xx"] / result.duration;
}

/**
 * The time of each of some requests, one after the other on one connection: milliseconds, the median. `fetch` would add
 * half a millisecond of its own.
 */
export async function medianWait(url, bodies) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const waits = [];
  try {
    for (const body of bodies) {
      const begun = performance.now();
      await answerOn(agent, url, JSON.stringify(body));
      waits.push(performance.now() - begun);
    }
  } finally {
    agent.destroy();
  }
  return median(waits);
}

function answerOn(agent, url, body) {
  return new Promise((resolve, reject) => {
    const headers = { ...HEADERS, "content-length": Buffer.byteLength(body) };
    const sent = request(url, { agent, method: "POST", headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}.`));
      response.resume().on("end", resolve).on("error", reject);
    });
    sent.on("error", reject).end(body);
  });
}
