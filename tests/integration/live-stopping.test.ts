import { once } from "node:events";
import { describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { WebSocket } from "ws";
import { createServer } from "../../src/server/server";
import type { Writer } from "../../src/ingest/writing/writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { EventClient } from "../builders/event-client";

const TOKEN = "correct-horse-battery";
const FOLLOW = "subscription { changes { cursor } }";

async function serverWith(writer?: Partial<Writer>) {
  const store = await openSqlite(":memory:");
  const server = await createServer({
    ...{ store, token: TOKEN, logger: pino({ level: "silent" }), drain: { quietMs: 20 }, live: { pollMs: 10 } },
    ...(writer && { writer: writer as Writer }),
  });
  return { server, store, url: await server.listen({ port: 0, host: "127.0.0.1" }) };
}

async function opened(url: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${TOKEN}` } }));
  await once(socket, "message");
  return socket;
}

const subscribe = (socket: WebSocket, query: string): void =>
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));

describe("a server that stops", () => {
  it("ends streams without saying that they are complete, so that clients connect again", async () => {
    const { server, store, url } = await serverWith();
    const client = await EventClient.open(url, FOLLOW);
    expect((await client.next())?.id).toBeDefined();
    const socket = await opened(url);
    subscribe(socket, FOLLOW);
    const told: string[] = [];
    socket.on("message", (data) => told.push(String(data)));
    const closed = once(socket, "close");
    await server.stop();
    expect(await client.next()).toBeUndefined();
    expect(client.response.complete).toBe(true);
    expect((await closed)[0]).toBe(1001);
    expect(told).toEqual([]);
    await store.close();
  });

  it("answers a mutation that runs over a WebSocket before it says goodbye", async () => {
    let finish: () => void = () => undefined;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const { server, store, url } = await serverWith({
      async restore() {
        begin();
        await new Promise<void>((resolve) => (finish = resolve));
        throw new Error("It was not there.");
      },
    });
    const socket = await opened(url);
    const answer = once(socket, "message");
    subscribe(socket, 'mutation { restore(id: "article_0123456789abcdef0123456789abcdef") { outcome } }');
    await begun;
    const stopped = server.stop();
    const closed = once(socket, "close");
    setTimeout(() => finish(), 50);
    expect(JSON.parse(String(((await answer) as [Buffer])[0]))).toMatchObject({ id: "1", type: "next" });
    expect((await closed)[0]).toBe(1001);
    await stopped;
    await store.close();
  });

  it("does not wait for a client that does not say goodbye", async () => {
    const { server, store, url } = await serverWith();
    const socket = await opened(url);
    subscribe(socket, FOLLOW);
    socket.pause();
    await server.stop();
    socket.terminate();
    await store.close();
  });
});
