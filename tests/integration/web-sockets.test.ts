import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient, type Client } from "graphql-ws";
import { WebSocket, type ClientOptions } from "ws";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { anArticle, aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";
import { startServer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const PROTOCOL = "graphql-transport-ws";
const FOLLOW = "subscription Follow($after: String) { changes(after: $after) { cursor node { itemId } } }";

interface Told {
  readonly data?: { readonly changes: { readonly cursor: string; readonly node: { readonly itemId: string } } } | null;
}

let store: Store;
let server: RunningServer;
let address: string;
beforeAll(async () => {
  store = await openSqlite(":memory:");
  const live = { pollMs: 10, keepAliveMs: 50, perConnection: 3, most: 12 };
  server = await startServer({ store, token: TOKEN, logLevel: "info", origins: ["https://wall.example"], live });
  address = `${server.url.replace("http", "ws")}/graphql`;
});
afterAll(() => server.stop());

/** Whoever follows the log from here misses nothing that a test saves later. */
async function newestCursor(): Promise<string> {
  const { data } = await server.query("{ changes(first: 1) { newestCursor } }");
  return (data?.["changes"] as { newestCursor: string }).newestCursor;
}

const clientWith = (connectionParams: Record<string, unknown> = {}): Client =>
  createClient({ url: address, webSocketImpl: WebSocket, connectionParams, retryWait: () => Promise.resolve() });

/** A WebSocket on which a test says what it wants. */
class Raw {
  readonly closed: Promise<readonly [code: number, reason: string]>;
  private readonly came: string[] = [];
  private wake: () => void = () => undefined;

  constructor(readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.once("close", (code, reason) => resolve([code, String(reason)])));
    socket.on("error", () => undefined);
    socket.on("message", (data) => {
      this.came.push(String(data));
      this.wake();
    });
  }

  static async open(options: ClientOptions = {}, protocol = PROTOCOL): Promise<Raw> {
    const raw = new Raw(new WebSocket(address, protocol, options));
    await once(raw.socket, "open");
    return raw;
  }

  static async begun(): Promise<Raw> {
    const raw = await Raw.open();
    raw.say({ type: "connection_init" });
    expect(await raw.next()).toEqual({ type: "connection_ack" });
    return raw;
  }

  say(message: unknown): void {
    this.socket.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, others: Record<string, unknown> = {}): void {
    this.say({ id, type: "subscribe", payload: { query, ...others } });
  }

  async next(): Promise<unknown> {
    while (this.came.length === 0) {
      const closed = await Promise.race([this.closed, new Promise<void>((resolve) => (this.wake = resolve))]);
      if (closed && this.came.length === 0) throw new Error(`The WebSocket was closed: ${closed.join(" ")}`);
    }
    return JSON.parse(this.came.shift() ?? "");
  }
}

/** The status and the body of a handshake that is refused. */
function refusalOf(
  url: string,
  options: ClientOptions = {},
): Promise<{ status: number; code: unknown; retry: unknown }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, PROTOCOL, options);
    socket.on("open", () => reject(new Error("It was opened.")));
    socket.on("error", () => undefined);
    socket.on("unexpected-response", (_request, response) => {
      let text = "";
      response.on("data", (part) => (text += String(part)));
      response.on("end", () => {
        const { errors } = JSON.parse(text) as { errors: { extensions: { code: unknown } }[] };
        const { statusCode: status = 0, headers } = response;
        resolve({ status, code: errors[0]?.extensions.code, retry: headers["retry-after"] });
      });
    });
  });
}

async function answerOf(client: Client, query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  for await (const answer of client.iterate({ query, variables })) return answer;
  return undefined;
}

describe("a subscription over a WebSocket", () => {
  it("goes on after lost connections with graphql-ws, whose variables may be a getter, and misses nothing", async () => {
    let after = await newestCursor();
    const client = createClient({ url: address, webSocketImpl: WebSocket, retryWait: () => Promise.resolve() });
    let socket: WebSocket | undefined;
    client.on("connected", (opened) => (socket = opened as WebSocket));
    const names = Array.from({ length: 30 }, (_, index) => `source ${index}`);
    const told: string[] = [];
    await saveAll(
      store,
      names.slice(0, 10).map((name) => aWrite(aSource(name))),
    );
    const payload = {
      query: FOLLOW,
      get variables() {
        return { after };
      },
    };
    for await (const answer of client.iterate(payload)) {
      const { changes } = (answer as Told).data ?? {};
      after = changes?.cursor ?? "";
      told.push(changes?.node.itemId ?? "");
      if (told.length === 30) break;
      // What the client has not taken yet is sent again, so its own buffer must be empty when the connection is lost.
      if (told.length >= 10) {
        socket?.terminate();
        await saveAll(store, [aWrite(aSource(names[told.length] ?? ""))]);
      }
    }
    await client.dispose();
    expect(told).toEqual(names.map((name) => aSource(name).id));
  });

  it("ends when the client says so, and several run over one connection", async () => {
    const after = await newestCursor();
    const raw = await Raw.begun();
    raw.subscribe("a", FOLLOW, { variables: { after } });
    raw.subscribe("b", `subscription { only: changes(kinds: [ARTICLE], after: "${after}") { node { kind } } }`);
    raw.subscribe("c", "{ __typename }");
    expect(await raw.next()).toEqual({ id: "c", type: "next", payload: { data: { __typename: "Query" } } });
    expect(await raw.next()).toEqual({ id: "c", type: "complete" });
    await saveAll(store, [aWrite(anArticle("For both"))]);
    const told = [await raw.next(), await raw.next()] as { id: string }[];
    expect(told.map(({ id }) => id).sort()).toEqual(["a", "b"]);
    raw.say({ id: "a", type: "complete" });
    raw.subscribe("d", "{ __typename }");
    await raw.next();
    await raw.next();
    await saveAll(store, [aWrite(anArticle("For one"))]);
    expect(await raw.next()).toEqual({
      id: "b",
      type: "next",
      payload: { data: { only: { node: { kind: "ARTICLE" } } } },
    });
    raw.socket.close();
    await raw.closed;
  });

  it("lets whoever sends the token in connection_init write", async () => {
    const document = `mutation { ingest(documents: [{ content: "Rain\\n\\nBy Ada Reyes, 17 March 2024\\n\\nIt rains in Oslo." }]) { accepted } }`;
    const [writer, wrong, reader] = [
      clientWith({ Authorization: `Bearer ${TOKEN}` }),
      clientWith({ authorization: "Bearer x" }),
      clientWith(),
    ];
    expect(await answerOf(writer, document)).toEqual({ data: { ingest: { accepted: 1 } } });
    for (const client of [wrong, reader])
      expect(await answerOf(client, document)).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    for (const client of [writer, wrong, reader]) await client.dispose();
  });

  it("reports and limits round trips as connection_init says", async () => {
    const client = clientWith({ "mediagraph-report": "1", "mediagraph-max-round-trips": "0" });
    expect(await answerOf(client, "{ articles(first: 1) { nodes { id } } }")).toMatchObject({
      data: null,
      errors: [{ extensions: { code: "ROUND_TRIP_LIMIT" } }],
      extensions: { mediagraph: { roundTrips: 0 } },
    });
    await client.dispose();
    const wrong = await Raw.open();
    wrong.say({ type: "connection_init", payload: { "mediagraph-max-round-trips": "many" } });
    await wrong.next();
    wrong.subscribe("a", "{ __typename }");
    expect(await wrong.next()).toMatchObject({ type: "error", payload: [{ extensions: { code: "BAD_USER_INPUT" } }] });
    wrong.socket.close();
    await wrong.closed;
  });

  it.each([
    ["no document", "subscription {", "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", "subscription { weather }", "GRAPHQL_VALIDATION_FAILED"],
    ["two fields", "subscription { a: changes { cursor } b: changes { cursor } }", "GRAPHQL_VALIDATION_FAILED"],
    ["a bad cursor", 'subscription { changes(after: "nonsense") { cursor } }', "BAD_USER_INPUT"],
    ["too many brackets", "{".repeat(700), "GRAPHQL_PARSE_FAILED"],
    ["half a character", '{ node(id: "\ud800") { id } }', "BAD_REQUEST"],
  ])("gets the same errors as over HTTP for %s", async (_what, query, code) => {
    const raw = await Raw.begun();
    raw.subscribe("a", query);
    expect(await raw.next()).toMatchObject({ id: "a", type: "error", payload: [{ extensions: { code } }] });
    raw.subscribe("a", "{ __typename }");
    expect(await raw.next()).toMatchObject({ id: "a", type: "next" });
    raw.socket.close();
    await raw.closed;
  });

  it("is refused above the limit of its connection, and taken when another one ended", async () => {
    const raw = await Raw.begun();
    for (const id of ["1", "2", "3", "4"]) raw.subscribe(id, FOLLOW);
    expect(await raw.next()).toMatchObject({
      id: "4",
      type: "error",
      payload: [{ extensions: { code: "SUBSCRIPTION_LIMIT" } }],
    });
    raw.say({ id: "2", type: "complete" });
    raw.subscribe("5", "{ __typename }");
    expect(await raw.next()).toMatchObject({ id: "5", type: "next" });
    raw.socket.close();
    await raw.closed;
  });

  it("is logged: each operation, and the connection at its end", async () => {
    const raw = await Raw.open({ headers: { "x-request-id": "wall-1" } });
    raw.say({ type: "connection_init" });
    await raw.next();
    raw.subscribe("a", "subscription Wall { changes { cursor } }");
    raw.subscribe("b", "query Title { __typename }");
    await raw.next();
    raw.socket.close();
    await raw.closed;
    const mine = () => server.log.filter(({ requestId }) => requestId === "wall-1");
    while (!mine().some(({ msg }) => msg === "request")) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(mine()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ msg: "operation", operation: "Title", type: "query", roundTrips: 0 }),
        expect.objectContaining({ msg: "operation", operation: "Wall", type: "subscription", events: 0 }),
        expect.objectContaining({ msg: "request", path: "/graphql", status: 101, operations: 2 }),
      ]),
    );
  });
});

describe("a handshake", () => {
  it("of a page of another origin is refused, and of this server or an allowed one taken", async () => {
    const origin = "https://evil.example";
    expect(await refusalOf(address, { origin })).toMatchObject({ status: 403, code: "FORBIDDEN" });
    expect(await refusalOf(address, { origin: "null" })).toMatchObject({ status: 403 });
    expect(server.log).toContainEqual(
      expect.objectContaining({ msg: "request", path: "/graphql", status: 403, codes: ["FORBIDDEN"] }),
    );
    for (const allowed of ["https://wall.example", server.url]) {
      const raw = await Raw.open({ origin: allowed });
      raw.socket.close();
      await raw.closed;
    }
  });

  it("at another address, or that is none, is told so", async () => {
    expect(await refusalOf(`${server.url.replace("http", "ws")}/elsewhere`)).toMatchObject({
      status: 404,
      code: "NOT_FOUND",
    });
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.write("GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n");
    const [answer] = (await once(socket, "data")) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 .*BAD_REQUEST/s);
    socket.destroy();
  });

  it("above the limit of connections is refused until one is closed", async () => {
    const open: Raw[] = [];
    for (let index = 0; index < 12; index += 1) open.push(await Raw.open());
    expect(await refusalOf(address)).toEqual({ status: 503, code: "SUBSCRIPTION_LIMIT", retry: "5" });
    for (const raw of open) raw.socket.close();
    await Promise.all(open.map(({ closed }) => closed));
    const raw = await Raw.begun();
    raw.socket.close();
    await raw.closed;
  });

  it("that asks for HTTP/2 is answered by HTTP/1.1, with its body, as before", async () => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    const body = JSON.stringify({ query: "{ __typename }" });
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQBAAAAAAIAAAAA\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.write(body.slice(5));
    const [answer] = (await once(socket, "data")) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 OK.*"__typename":"Query"/s);
    // The connection goes on.
    socket.write("GET /livez HTTP/1.1\r\nhost: x\r\n\r\n");
    expect(String(((await once(socket, "data")) as [Buffer])[0])).toMatch(/^HTTP\/1\.1 200 OK/);
    socket.destroy();
  });
});

describe("a hostile client", () => {
  it.each([
    ["no JSON", "{", 4400],
    ["no message", "[]", 4400],
    ["an unknown type", { type: "start", id: "1", payload: { query: "{ __typename }" } }, 4400],
    ["an operation before it began", { type: "subscribe", id: "1", payload: { query: "{ __typename }" } }, 4401],
    [
      "variables that are a list",
      { type: "subscribe", id: "1", payload: { query: "{ __typename }", variables: 1 } },
      4400,
    ],
    ["more than a message may have", `"${"x".repeat(1_100_000)}"`, 1009],
  ])("that sends %s is closed", async (_what, message, code) => {
    const raw = await Raw.open();
    raw.say(message);
    expect((await raw.closed)[0]).toBe(code);
  });

  it("that begins twice, or uses a long id twice, or another protocol, is closed", async () => {
    const twice = await Raw.begun();
    twice.say({ type: "connection_init" });
    expect((await twice.closed)[0]).toBe(4429);
    const same = await Raw.begun();
    for (let index = 0; index < 2; index += 1) same.subscribe("x".repeat(500), FOLLOW);
    expect((await same.closed)[0]).toBe(4409);
    const old = await new Promise<number>((resolve) => {
      const socket = new WebSocket(address, "graphql-ws");
      socket.on("error", () => resolve(0));
      socket.on("close", (code) => resolve(code));
    });
    expect([0, 4406]).toContain(old);
  });

  it("that is gone without a word is noticed", async () => {
    const raw = await Raw.open({ headers: { "x-request-id": "gone-1" } });
    raw.say({ type: "connection_init" });
    await raw.next();
    raw.subscribe("a", FOLLOW);
    // It reads nothing more, and so answers no ping.
    raw.socket.pause();
    const line = () => server.log.find(({ requestId, msg }) => requestId === "gone-1" && msg === "request");
    while (line() === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(line()).toMatchObject({ closed: 1006, operations: 1 });
    raw.socket.terminate();
  });

  it("that floods the server without reading is not read any more, and the others are answered", async () => {
    const raw = await Raw.begun();
    raw.socket.pause();
    const ping = JSON.stringify({ type: "ping", payload: { text: "x".repeat(10_000) } });
    // More than the system and the server keep for it: the rest stays with the client.
    for (let index = 0; index < 3_000; index += 1) raw.say(ping);
    expect((await server.query("{ __typename }")).data).toEqual({ __typename: "Query" });
    expect(raw.socket.bufferedAmount).toBeGreaterThan(1_000_000);
    raw.socket.terminate();
  });

  it("that opens and ends the same operation again and again leaves nothing behind", async () => {
    const raw = await Raw.begun();
    for (let index = 0; index < 200; index += 1) {
      raw.subscribe("a", FOLLOW);
      raw.say({ id: "a", type: "complete" });
    }
    raw.socket.terminate();
    const metric = async () =>
      /^mediagraph_live_operations (\d+)$/m.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1];
    while ((await metric()) !== "0") await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await metric()).toBe("0");
  });
});
