import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { Agent, createServer, get, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { WebSocket } from "ws";
import { createMediagraph, type FormatReader, type Mediagraph, type MediagraphOptions } from "../../src/api";
import { openStore } from "../../src/store/open-store";
import { isThorough } from "../builders/thorough";

const HARBOUR = {
  content: "Harbour reopens\n\nShips entered the harbour of Tallinn again on Monday, the port authority said.\n",
  url: "https://harbour.example/reopens",
};
const HEADLINES = "{ articles(first: 5) { nodes { headline } } }";

const opened: Mediagraph[] = [];
afterEach(() => Promise.all(opened.splice(0).map((graph) => graph.close())));

async function embedded(options: Partial<MediagraphOptions> = {}): Promise<Mediagraph> {
  const where = options.store === undefined ? { storeUrl: "sqlite::memory:" } : {};
  const graph = await createMediagraph({ ...where, withProfiles: false, ...options });
  opened.push(graph);
  return graph;
}

/** One article per document: `#quay HEADLINE`. */
const quay: FormatReader = {
  name: "quay",
  version: 1,
  precedence: 50,
  title: "lines of an invented agency",
  detect: (head) => Buffer.from(head).toString().startsWith("#quay "),
  async *read(chunks) {
    let text = "";
    for await (const chunk of chunks) text += Buffer.from(chunk).toString();
    yield { outcome: "item", draft: { type: "Article", headline: text.slice("#quay ".length).trim() } };
  },
};

describe("a graph inside a program", () => {
  it("reads documents and answers operations", async () => {
    const graph = await embedded();
    expect(await graph.ingest([HARBOUR, { content: Buffer.alloc(0), name: "empty.txt" }])).toMatchObject({
      accepted: 1,
      rejected: [{ document: 1, input: "empty.txt", reason: expect.stringContaining("is empty") }],
    });
    expect(await graph.ingest([HARBOUR])).toMatchObject({ accepted: 0, unchanged: 1 });
    const query =
      'query ($url: Url!) { article(by: { url: $url }) { headline provenance(field: "headline") { format } } }';
    expect(await graph.execute({ query, variables: { url: HARBOUR.url } })).toEqual({
      data: { article: { headline: "Harbour reopens", provenance: [{ format: "plain-text" }] } },
    });
  });

  it("answers a wrong argument below many items without an error that nobody waits for", async () => {
    const graph = await embedded();
    const parts = [0, 1, 2].map((number) => ({
      content: `Harbour ${number} reopens\n\nShips entered the harbour again on Monday.\n`,
      // The first has a source, which is a promise; the others have none.
      ...(number === 2 && { url: "https://harbour.example/2" }),
    }));
    await graph.ingest(parts);
    const lost: unknown[] = [];
    const listener = (error: unknown) => lost.push(error);
    const others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", listener);
    try {
      const query = '{ articles { nodes { source { id } posts(first: 1, after: "none") { totalCount } } } }';
      const { errors } = await graph.execute({ query });
      await new Promise(setImmediate);
      expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining("after must be a cursor")]);
    } finally {
      process.removeAllListeners("unhandledRejection");
      for (const other of others) process.on("unhandledRejection", other);
    }
    expect(lost).toEqual([]);
  });

  it("tells subscriptions over the WebSockets of the program's own server, until it is closed", async () => {
    const graph = await embedded();
    const server = createServer(graph.handler).on("upgrade", graph.upgrade).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, "graphql-transport-ws");
    const told: string[] = [];
    socket.on("message", (data) => told.push(String(data)));
    await once(socket, "open");
    const { data } = await graph.execute({ query: "{ changes(first: 1) { newestCursor } }" });
    const { newestCursor: after } = data?.["changes"] as { newestCursor: string };
    const query = `subscription { changes(after: "${after}", kinds: [ARTICLE]) { node { item { ... on Article { headline } } } } }`;
    socket.send(JSON.stringify({ type: "connection_init" }));
    while (told.length === 0) await once(socket, "message");
    socket.send(JSON.stringify({ type: "subscribe", id: "1", payload: { query } }));
    await graph.ingest([HARBOUR]);
    while (!told.join().includes('{"headline":"Harbour reopens"}')) await once(socket, "message");
    const closed = once(socket, "close");
    await graph.close();
    expect((await closed)[0]).toBe(1001);
    await new Promise((resolve) => server.close(resolve));
  });

  it("reports each item as new to one of two graphs that read the same into one store", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mediagraph-"));
    const storeUrl = `sqlite:${join(folder, "store.db")}`;
    const graphs = [await embedded({ storeUrl }), await embedded({ storeUrl })];
    const inputs = Array.from({ length: 20 }, (_, at) => ({ content: `Quay ${at} reopens\n\nIt reopened on Friday.` }));
    const reports = await Promise.all(graphs.map((graph) => graph.ingest(inputs)));
    const sum = (count: "accepted" | "unchanged") => reports.reduce((total, report) => total + report[count], 0);
    for (const graph of graphs) await graph.close();
    rmSync(folder, { recursive: true });
    expect([sum("accepted"), sum("unchanged")]).toEqual([20, 20]);
  });

  it("answers wrong operations with the errors of the server", async () => {
    const graph = await embedded();
    const codeOf = async (query: string) => (await graph.execute({ query })).errors?.[0]?.extensions?.["code"];
    expect(await codeOf("{ articles(")).toBe("GRAPHQL_PARSE_FAILED");
    expect(await codeOf(7 as never)).toBe("BAD_REQUEST");
    expect(await codeOf("{ ships }")).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(await codeOf("{ articles(first: 1000) { nodes { id } } }")).toBe("BAD_USER_INPUT");
    expect(await codeOf(`${"{ a ".repeat(700)}${"}".repeat(700)}`)).toBe("GRAPHQL_PARSE_FAILED");
  });

  it("writes by an operation only where the program says so", async () => {
    const graph = await embedded();
    const query = "mutation ($text: String!) { ingest(documents: [{ content: $text }]) { accepted } }";
    const operation = { query, variables: { text: HARBOUR.content } };
    expect((await graph.execute(operation)).errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining("mayWrite: true"),
        extensions: { code: "FORBIDDEN" },
      }),
    ]);
    expect(await graph.execute(operation, { mayWrite: true })).toEqual({ data: { ingest: { accepted: 1 } } });
  });

  it("has formats of its own, which another graph does not know", async () => {
    const [one, other] = [await embedded({ formats: [quay] }), await embedded()];
    const card = { content: "#quay Pilots stay ashore", name: "card" };
    expect((await one.ingest([card])).items).toMatchObject([{ format: "quay", outcome: "accepted" }]);
    expect((await one.ingest([{ ...card, format: "quay" }])).items).toMatchObject([{ outcome: "unchanged" }]);
    expect((await other.ingest([{ ...card, format: "quay" }])).rejected).toMatchObject([
      { reason: expect.stringContaining('no format "quay"') },
    ]);
    expect([await one.execute({ query: HEADLINES }), await other.execute({ query: HEADLINES })]).toEqual([
      { data: { articles: { nodes: [{ headline: "Pilots stay ashore" }] } } },
      { data: { articles: { nodes: [] } } },
    ]);
  });

  it("reports a format that fails as the reason of a rejection", async () => {
    const broken: FormatReader = {
      ...quay,
      detect: () => {
        throw new TypeError("no such sail");
      },
    };
    const graph = await embedded({ formats: [broken] });
    expect((await graph.ingest([HARBOUR])).rejected).toMatchObject([
      { reason: expect.stringContaining("no such sail") },
    ]);
  });

  it("calls the hooks of plugins for every operation and every field", async () => {
    const seen: string[] = [];
    const graph = await embedded({
      plugins: [
        {
          requestDidStart: async () => ({
            executionDidStart: async ({ contextValue }) => ({
              willResolveField: ({ info }) => void seen.push(`${info.fieldName} ${typeof contextValue.meter}`),
            }),
          }),
        },
      ],
    });
    for (let run = 0; run < 3; run += 1) await graph.execute({ query: "{ articles { totalCount } }" });
    expect(seen).toEqual(Array(3).fill(["articles object", "totalCount object"]).flat());
  });

  it("keeps to the limits that it is given", async () => {
    const graph = await embedded({ limits: { roundTrips: 1, reading: { text: 40 } } });
    expect((await graph.ingest([HARBOUR])).rejected).toMatchObject([{ reason: expect.stringContaining("40 bytes") }]);
    const { errors } = await graph.execute({ query: "{ articles { totalCount nodes { id } } }" });
    expect(errors).toMatchObject([
      { message: expect.stringContaining("more than 1 round trips"), extensions: { code: "ROUND_TRIP_LIMIT" } },
    ]);
  });

  it.each<[string, object]>([
    ["Give either storeUrl", { storeUrl: undefined }],
    ["Give either storeUrl", { store: {} }],
    ["is of no known kind", { storeUrl: "postgres://db" }],
    ["formats[0].name must be small letters", { formats: [{ ...quay, name: "Quay cards" }] }],
    ["another format has that name", { formats: [{ ...quay, name: "markdown" }] }],
    ["formats[1].name is quay", { formats: [quay, quay] }],
    ["formats[0].version must be a whole number", { formats: [{ ...quay, version: 0 }] }],
    ["the functions detect and read", { formats: [{ ...quay, read: undefined }] }],
    ["limits.roundTrips must be a whole number", { limits: { roundTrips: 0 } }],
    ["limits.speed is no limit", { limits: { speed: 1 } }],
    ["limits.reading.texts is no limit", { limits: { reading: { texts: 1 } } }],
    ["limits.reading.xml.depth must be", { limits: { reading: { xml: { depth: "9" } } } }],
    ["at least 16 ASCII characters", { token: "short" }],
    ["storeURL is no option", { storeURL: "sqlite::memory:" }],
    ["store must be an open store", { storeUrl: undefined, store: "sqlite::memory:" }],
    ["storeUrl must be an address", { storeUrl: 7 }],
    ["formats must be a list", { formats: {} }],
    ["plugins must be a list", { plugins: {} }],
    ["origins must be", { origins: ["app.example"] }],
    ["origins must be", { origins: "https://app.example" }],
  ])("says what is wrong with an option: %s", async (message, options) => {
    await expect(createMediagraph({ storeUrl: "sqlite::memory:", withProfiles: false, ...options })).rejects.toThrow(
      message,
    );
  });

  it("keeps inner limits that are not given", async () => {
    const graph = await embedded({ limits: { reading: { text: 2_000_000 } } });
    expect(await graph.ingest([HARBOUR])).toMatchObject({ accepted: 1 });
  });

  it("answers in a server of the program, and in one of its own", async () => {
    const graph = await embedded({ token: "a-token-of-the-harbour" });
    await graph.ingest([HARBOUR]);
    const server = createServer(graph.handler).listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      for (const address of [addressOf(server), await graph.listen({ port: 0 })]) {
        const response = await fetch(`${address}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", authorization: "Bearer a-token-of-the-harbour" },
          body: JSON.stringify({ query: `mutation { removeArticle(id: "article_${"0".repeat(32)}") { id } }` }),
        });
        expect(await response.json()).toEqual({ data: { removeArticle: null } });
        // The web reader, as `mediagraph serve` has it.
        const front = await fetch(`${address}/`, { headers: { accept: "text/html" } });
        expect([front.status, await front.text()]).toEqual([200, expect.stringMatching(/<script[^>]* type="?module/)]);
      }
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it("closes no socket of the program's server, and says there that it is closed", async () => {
    const graph = await embedded();
    const own = createServer((request, response) =>
      request.url === "/own" ? response.end("of the program") : graph.handler(request, response),
    ).listen(0, "127.0.0.1");
    await once(own, "listening");
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async (path: string): Promise<[number | undefined, string, Socket]> => {
      const asked = get(`${addressOf(own)}${path}`, { agent });
      const [response] = (await once(asked, "response")) as [IncomingMessage];
      const { socket } = response;
      return [response.statusCode, await text(response), socket];
    };
    try {
      const [status, , socket] = await ask("/livez");
      await graph.close();
      expect([status, await ask("/own")]).toEqual([200, [200, "of the program", socket]]);
      expect(await ask("/livez")).toEqual([503, expect.stringContaining("This graph is closed"), socket]);
    } finally {
      agent.destroy();
      own.close();
    }
  });

  it("leaves a store open that the program gave, and refuses work once it is closed", async () => {
    const store = await openStore("sqlite::memory:");
    const graph = await createMediagraph({ store, withProfiles: false });
    const running = graph.ingest([HARBOUR]);
    await Promise.all([graph.close(), graph.close()]);
    expect(await running).toMatchObject({ accepted: 1 });
    await expect(graph.execute({ query: HEADLINES })).rejects.toThrow("This graph is closed");
    // A program in JavaScript may forget them.
    await expect(createMediagraph()).rejects.toThrow("Give either storeUrl");
    await expect(graph.listen({ port: 0 })).rejects.toThrow("This graph is closed");
    expect(await store.reader().count("article")).toBe(1);
    await store.close();
  });

  it("says that an address is taken", async () => {
    const [one, other] = [await embedded(), await embedded()];
    const { port } = new URL(await one.listen({ port: 0 }));
    await expect(other.listen({ port: Number(port) })).rejects.toThrow(/EADDRINUSE.*Give listen another port or host/);
  });

  it("leaves nothing open once it is closed", async () => {
    const kept = (): string[] => process.getActiveResourcesInfo().filter((kind) => !kind.startsWith("Pipe"));
    const before = kept();
    const graphs = [await embedded(), await embedded()];
    const address = await graphs[0]?.listen({ port: 0 });
    await fetch(`${address}/livez`, { headers: { connection: "close" } });
    expect(kept()).toContain("TCPServerWrap");
    await Promise.all(graphs.map((graph) => graph.close()));
    // A handle is closed at the end of a turn.
    await new Promise(setImmediate);
    expect(kept().filter((kind) => !before.includes(kind))).toEqual([]);
  });

  // A process that reads the whole schema takes a second of CPU time.
  const inProcess = (): void => {
    const program = `
      import { createMediagraph } from "mediagraph";
      const open = () => createMediagraph({ storeUrl: "sqlite::memory:", withProfiles: false });
      const graphs = [await open(), await open()];
      const address = await graphs[0].listen({ port: 0 });
      const { status } = await fetch(address + "/graphql?query={__typename}", { headers: { "apollo-require-preflight": "1" } });
      await Promise.all(graphs.map((graph) => graph.close()));
      process.on("exit", () => console.log("answered", status));`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      cwd: join(__dirname, "../.."),
      encoding: "utf8",
      timeout: 60_000,
    });
    expect([stdout, stderr]).toEqual(["answered 200\n", ""]);
  };
  if (isThorough) it("is imported by its name, and the process ends by itself once it is closed", inProcess);
});

describe("an input that cannot be", () => {
  let graph: Mediagraph;
  beforeAll(async () => {
    graph = await createMediagraph({ storeUrl: "sqlite::memory:", withProfiles: false });
  });
  afterAll(() => graph.close());

  it.each<[string, object]>([
    ["inputs[1].content must be a text", { content: 7 }],
    ["inputs[1].url must be an http or https address", { content: "x", url: "ftp://quay.example" }],
    ["inputs[1].publishedAt must be a date", { content: "x", publishedAt: "yesterday" }],
    ["inputs[1].language must be a language", { content: "x", language: "arabic" }],
    ["inputs[1].timeZone must be a zone", { content: "x", timeZone: "Mars/Olympus" }],
  ])("is named in the error, and none is read: %s", async (message, input) => {
    // A program in JavaScript can give anything.
    await expect(graph.ingest([HARBOUR, input as typeof HARBOUR])).rejects.toThrow(message);
    expect(await graph.execute({ query: HEADLINES })).toEqual({ data: { articles: { nodes: [] } } });
  });
});

describe("what a format of another package gives", () => {
  let wrong: unknown;
  const faulty: FormatReader = {
    ...quay,
    async *read(chunks, hints) {
      // A format in JavaScript can give anything.
      yield wrong as never;
      yield* quay.read(chunks, hints);
    },
  };
  let graph: Mediagraph;
  beforeAll(async () => {
    graph = await createMediagraph({ storeUrl: "sqlite::memory:", withProfiles: false, formats: [faulty] });
  });
  afterAll(() => graph.close());

  const article = { type: "Article", headline: "Tide" };
  const date = { instant: "yesterday", precision: "DAY" };
  it.each<[string, unknown]>([
    ["no item: Invalid input", null],
    ["outcome: Invalid", { outcome: "boat" }],
    ["outcome: Invalid", { outcome: "exported", item: {} }],
    ["reason: Invalid input: expected string", { outcome: "rejection" }],
    ["draft", { outcome: "item" }],
    ["draft.type: Invalid", { outcome: "item", draft: { type: "Ship" } }],
    ["draft.headline: Invalid input: expected string", { outcome: "item", draft: { ...article, headline: 7 } }],
    ["draft.authors: Invalid input: expected array", { outcome: "item", draft: { ...article, authors: "N. V." } }],
    ["draft.publishedAt.instant: expected an instant", { outcome: "item", draft: { ...article, publishedAt: date } }],
    ["draft.body.0.type: Invalid", { outcome: "item", draft: { ...article, body: [{ type: "Sail" }] } }],
    ["draft.body.0.spans", { outcome: "item", draft: { ...article, body: [{ type: "Paragraph", text: "Tide" }] } }],
    [
      "draft.body.0.spans: the spans must be the whole text",
      {
        outcome: "item",
        draft: { ...article, body: [{ type: "Quote", text: "Tide", spans: [{ kind: "TEXT", start: 0, end: 90 }] }] },
      },
    ],
    ["draft.platform: Invalid", { outcome: "item", draft: { type: "SocialPost", platform: "Quay" } }],
    ["draft.names: Invalid", { outcome: "item", draft: { type: "Topic" } }],
  ])("is a rejection with the reason where it is no item, and the rest is read: %s", async (reason, given) => {
    wrong = given;
    const { accepted, unchanged, rejected } = await graph.ingest([{ content: "#quay Tide" }]);
    expect([accepted + unchanged, rejected]).toEqual([
      1,
      [expect.objectContaining({ reason: expect.stringContaining("the format quay gave what is no item") })],
    ]);
    expect(rejected[0]?.reason).toContain(reason);
  });
});

function addressOf(server: Server): string {
  const address = server.address();
  return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
}
