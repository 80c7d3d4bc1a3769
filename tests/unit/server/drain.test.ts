import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import Fastify, { type FastifyInstance } from "fastify";
import { addDrain, type Drain } from "../../../src/server/drain";

const LONGEST_MS = 300;
let http: FastifyInstance;
let drain: Drain;
let base: string;

beforeEach(async () => {
  http = Fastify({ forceCloseConnections: "idle" });
  drain = addDrain(http, { longestMs: LONGEST_MS, quietMs: 50 });
  http.get("/quick", () => "quick");
  http.get("/slow", () => new Promise((resolve) => setTimeout(() => resolve("slow"), LONGEST_MS / 2)));
  http.get("/never", () => new Promise(() => undefined));
  base = await http.listen({ port: 0, host: "127.0.0.1" });
});
afterEach(() => http.close());

async function timeToStop(): Promise<number> {
  const before = Date.now();
  await drain.stop();
  return Date.now() - before;
}

async function silentConnection(): Promise<void> {
  const socket = connect(Number(new URL(base).port), "127.0.0.1").on("error", () => undefined);
  await once(socket, "connect");
}

describe("a server that drains", () => {
  it("waits for no connection on which nothing is asked", async () => {
    await silentConnection();
    expect(await (await fetch(`${base}/quick`)).text()).toBe("quick");
    expect(await timeToStop()).toBeLessThan(LONGEST_MS);
  });

  it("answers what is under way, and then waits for its connection no longer", async () => {
    await silentConnection();
    const answer = fetch(`${base}/slow`);
    await new Promise((resolve) => http.server.once("request", resolve));
    const stopped = timeToStop();
    expect(await (await answer).text()).toBe("slow");
    expect(await stopped).toBeLessThan(LONGEST_MS);
  });

  it("answers what takes many times as long as a look at its connections", async () => {
    const answers = Array.from({ length: 5 }, () => fetch(`${base}/slow`));
    await new Promise((resolve) => http.server.once("request", resolve));
    const stopped = drain.stop();
    expect(await Promise.all(answers.map(async (answer) => (await answer).text()))).toEqual(
      Array.from({ length: 5 }, () => "slow"),
    );
    await stopped;
  });

  it("answers what still comes on an open connection, and ends the connection with it", async () => {
    const kept = connect(Number(new URL(base).port), "127.0.0.1");
    await once(kept, "connect");
    const slow = fetch(`${base}/slow`);
    await new Promise((resolve) => http.server.once("request", resolve));
    const stopped = drain.stop();
    kept.write("GET /quick HTTP/1.1\r\nhost: x\r\n\r\n");
    let told = "";
    kept.on("data", (part) => (told += String(part)));
    await once(kept, "close");
    expect(told).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n[^]*quick$/i);
    expect((await slow).headers.get("connection")).toBe("close");
    await stopped;
  });

  it("takes connections and is told to be stopping for as long as its delay", async () => {
    const other = Fastify();
    const late = addDrain(other, { delayMs: 200, quietMs: 10 });
    other.get("/", () => ({ isStopping: late.isStopping }));
    const address = await other.listen({ port: 0, host: "127.0.0.1" });
    const stopped = late.stop();
    expect(await (await fetch(address)).json()).toEqual({ isStopping: true });
    await stopped;
    await expect(fetch(address)).rejects.toThrow();
  });

  it("gives up what takes too long", async () => {
    const answer = fetch(`${base}/never`).then(
      () => "answered",
      () => "cut off",
    );
    await new Promise((resolve) => http.server.once("request", resolve));
    expect(await timeToStop()).toBeGreaterThanOrEqual(LONGEST_MS);
    expect(await answer).toBe("cut off");
  });
});
