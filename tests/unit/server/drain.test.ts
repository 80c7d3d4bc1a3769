import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "@jest/globals";
import Fastify, { type FastifyInstance } from "fastify";
import { addDrain, type Drain, type DrainTimes } from "../../../src/server/drain";

/** Nothing may wait for so long: a test that does so never ends. */
const HOUR_MS = 3_600_000;
const QUIET_MS = 50;
const servers: FastifyInstance[] = [];
afterEach(() => Promise.all(servers.splice(0).map((http) => http.close())));

interface Served {
  readonly http: FastifyInstance;
  readonly drain: Drain;
  readonly base: string;
}

/** A server whose stop waits for an hour, unless the test says otherwise. */
async function serve(times: DrainTimes = {}): Promise<Served> {
  const http = Fastify({ forceCloseConnections: "idle" });
  servers.push(http);
  const drain = addDrain(http, { longestMs: HOUR_MS, quietMs: QUIET_MS, ...times });
  http.get("/quick", () => "quick");
  // Many times as long as a connection must be quiet.
  http.get("/slow", () => pause(QUIET_MS * 5).then(() => "slow"));
  http.get("/state", () => ({ isStopping: drain.isStopping }));
  http.get("/never", () => new Promise(() => undefined));
  return { http, drain, base: await http.listen({ port: 0, host: "127.0.0.1" }) };
}

const requested = ({ http }: Served): Promise<unknown> => once(http.server, "request");

async function silentConnection({ base }: Served): Promise<ReturnType<typeof connect>> {
  const socket = connect(Number(new URL(base).port), "127.0.0.1").on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

describe("a server that drains", () => {
  it("waits for no connection on which nothing is asked", async () => {
    const served = await serve();
    await silentConnection(served);
    expect(await (await fetch(`${served.base}/quick`)).text()).toBe("quick");
    await served.drain.stop();
  });

  it.each([
    ["at once where its connections need not be quiet first", 0],
    ["later where they must be", QUIET_MS],
  ])("answers what is under way, and then waits for its connection no longer: %s", async (_case, quietMs) => {
    const served = await serve({ quietMs });
    await silentConnection(served);
    const answer = fetch(`${served.base}/slow`);
    await requested(served);
    const stopped = served.drain.stop();
    expect(await (await answer).text()).toBe("slow");
    await stopped;
  });

  it("answers all that is under way, however many requests that is", async () => {
    const served = await serve();
    let seen = 0;
    const allSeen = new Promise<void>((resolve) =>
      served.http.server.on("request", () => void (++seen === 5 && resolve())),
    );
    const answers = Array.from({ length: 5 }, () => fetch(`${served.base}/slow`));
    await allSeen;
    const stopped = served.drain.stop();
    expect(await Promise.all(answers.map(async (answer) => (await answer).text()))).toEqual(
      Array.from({ length: 5 }, () => "slow"),
    );
    await stopped;
  });

  it("answers what still comes on an open connection, and ends the connection with it", async () => {
    const served = await serve({ quietMs: HOUR_MS });
    const kept = await silentConnection(served);
    const slow = fetch(`${served.base}/slow`);
    await requested(served);
    const stopped = served.drain.stop();
    kept.write("GET /quick HTTP/1.1\r\nhost: x\r\n\r\n");
    let told = "";
    kept.on("data", (part) => (told += String(part)));
    await once(kept, "close");
    expect(told).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n[^]*quick$/i);
    expect((await slow).headers.get("connection")).toBe("close");
    await stopped;
  });

  it("takes connections and is told to be stopping for as long as its delay", async () => {
    const served = await serve({ delayMs: 2_000 });
    const stopped = served.drain.stop();
    expect(await (await fetch(`${served.base}/state`)).json()).toEqual({ isStopping: true });
    await stopped;
    await expect(fetch(`${served.base}/state`)).rejects.toThrow();
  });

  it("gives up what takes too long", async () => {
    const served = await serve({ longestMs: QUIET_MS });
    const answer = fetch(`${served.base}/never`).then(
      () => "answered",
      () => "cut off",
    );
    await requested(served);
    await served.drain.stop();
    expect(await answer).toBe("cut off");
  });

  it("gives what takes long the time that it may take", async () => {
    const served = await serve({ longestMs: HOUR_MS, quietMs: 1 });
    const answer = fetch(`${served.base}/never`).then(
      () => "answered",
      () => "cut off",
    );
    await requested(served);
    const stopped = served.drain.stop().then(() => "stopped");
    expect(await Promise.race([stopped, answer, pause(QUIET_MS * 5).then(() => "still waiting")])).toBe(
      "still waiting",
    );
    served.http.server.closeAllConnections();
    expect([await answer, await stopped]).toEqual(["cut off", "stopped"]);
  });
});
