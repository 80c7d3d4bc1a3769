import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import Fastify, { type FastifyInstance } from "fastify";
import { addDrain } from "../../../src/server/drain";

const LONGEST_MS = 300;
let http: FastifyInstance;
let stop: () => Promise<void>;
let base: string;

beforeEach(async () => {
  http = Fastify({ forceCloseConnections: "idle" });
  stop = addDrain(http, LONGEST_MS);
  http.get("/quick", () => "quick");
  http.get("/slow", () => new Promise((resolve) => setTimeout(() => resolve("slow"), LONGEST_MS / 2)));
  http.get("/never", () => new Promise(() => undefined));
  base = await http.listen({ port: 0, host: "127.0.0.1" });
});
afterEach(() => http.close());

async function timeToStop(): Promise<number> {
  const before = Date.now();
  await stop();
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

  it("gives up what takes too long", async () => {
    const answer = fetch(`${base}/never`).then(() => "answered", () => "cut off");
    await new Promise((resolve) => http.server.once("request", resolve));
    expect(await timeToStop()).toBeGreaterThanOrEqual(LONGEST_MS);
    expect(await answer).toBe("cut off");
  });
});
