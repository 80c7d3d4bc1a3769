import autocannon from "autocannon";

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

/** The time of each of some requests, one after the other: milliseconds, the median. */
export async function medianWait(url, bodies) {
  const waits = [];
  for (const body of bodies) {
    const begun = performance.now();
    await ask(url, body);
    waits.push(performance.now() - begun);
  }
  return waits.sort((one, other) => one - other)[Math.floor(waits.length / 2)];
}
