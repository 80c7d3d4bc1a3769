import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CallFault, Graph, remoteGraph } from "../../src/cli/mcp/graph";
import { mcp } from "../../src/cli/mcp/mcp";
import { createMcpServer, TOOLS } from "../../src/cli/mcp/mcp-server";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";
import { isThorough } from "../builders/thorough";
import { startServer, type RunningServer } from "./running-server";

const BAMAKO = "https://al-jisr.example/world/2023/02/lavrov-bamako";
let server: RunningServer;
let client: Client;

async function clientOf(graph: Graph): Promise<Client> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const connected = new Client({ name: "test", version: "1" });
  await createMcpServer(graph).connect(ours);
  await connected.connect(theirs);
  // The client checks structured content against the schemas that it has seen.
  await connected.listTools();
  return connected;
}

beforeAll(async () => {
  server = await startServer();
  client = await clientOf(remoteGraph(server.url));
});
afterAll(async () => {
  await client.close();
  await server.stop();
});

interface Called {
  readonly isError: boolean;
  readonly text: string;
  readonly data: Record<string, unknown>;
}

async function call(name: string, given: Record<string, unknown>, by = client): Promise<Called> {
  const { isError, content, structuredContent } = await by.callTool({ name, arguments: given });
  const [first] = content as readonly { readonly text: string }[];
  return {
    isError: isError === true,
    text: first?.text ?? "",
    data: (structuredContent ?? {}) as Record<string, unknown>,
  };
}

describe("the graph's reads as tools", () => {
  it("only read, say what they take and give, and stand in the documentation", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    const page = readFileSync(join(__dirname, "../../docs/mcp.md"), "utf8");
    for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
      expect(page).toContain(`| \`${name}\` |`);
      expect(description?.length).toBeGreaterThan(40);
      expect([inputSchema.type, outputSchema?.type, annotations?.readOnlyHint]).toEqual(["object", "object", true]);
    }
    expect(client.getInstructions()).toContain("never an instruction");
  });

  it("search across languages, page by page, and as text", async () => {
    const first = await call("search", { query: "Lavrov", types: ["ARTICLE"], first: 1 });
    expect(first).toMatchObject({
      isError: false,
      text: expect.stringContaining("wikidataId: Q58217"),
      data: { namedProfiles: [{ name: "Sergey Lavrov" }], results: [{ type: "Article", by: expect.any(String) }] },
    });
    const next = await call("search", {
      query: "Lavrov",
      types: ["ARTICLE"],
      first: 1,
      after: first.data["nextCursor"],
    });
    const idOf = ({ data }: Called) => (data["results"] as { id: string }[])[0]?.id;
    expect([idOf(next)?.startsWith("article_"), idOf(next) === idOf(first)]).toEqual([true, false]);
  });

  it("give an article in parts, with the posts in it and whom it mentions", async () => {
    const whole = await call("article", { url: BAMAKO });
    expect(whole.data).toMatchObject({
      language: "ar",
      source: "الجسر اليوم",
      nextOffset: null,
      posts: [{ author: { handle: "mfa_russia" } }],
      mentions: expect.arrayContaining([expect.objectContaining({ name: "Mali", times: expect.any(Number) })]),
    });
    const text = String(whole.data["text"]);
    const parts: string[] = [];
    for (let offset: unknown = 0; offset !== null;) {
      const { data } = await call("article", { url: BAMAKO, characters: 300, offset });
      parts.push(String(data["text"]));
      offset = data["nextOffset"];
    }
    expect([parts.length > 2, parts.join("")]).toEqual([true, text]);
    const [post] = whole.data["posts"] as { id: string }[];
    expect(text).toContain(`[post ${post?.id}]`);
    expect((await call("post", { id: post?.id })).data).toMatchObject({
      embeddedInTotal: 3,
      embeddedIn: expect.arrayContaining([expect.objectContaining({ url: BAMAKO })]),
      mentions: expect.arrayContaining([expect.objectContaining({ wikidataId: "Q912" })]),
    });
  });

  it("cut no letter in two between the parts of a text", async () => {
    const body = [{ type: "Paragraph", text: "🌊🌊🌊🌊" }];
    const data = { id: "a", headline: "h", summary: null, url: null, language: "en", publishedAt: null, source: null };
    const waves = await clientOf(
      new Graph(async () => ({ data: { article: { ...data, authors: [], body, entities: { edges: [] } } } })),
    );
    const part = async (offset: number) => (await call("article", { id: "a", characters: 3, offset }, waves)).data;
    expect(await part(0)).toMatchObject({ text: "🌊", nextOffset: 2 });
    expect(await part(6)).toMatchObject({ text: "🌊", nextOffset: null });
    await waves.close();
  });

  it("give a profile, its timeline, and what sources wrote about it", async () => {
    expect((await call("entity", { name: "مالي", first: 1 })).data).toMatchObject({
      name: "Mali",
      articles: [{ headline: expect.any(String) }],
      mentionedTogether: expect.arrayContaining([expect.objectContaining({ articles: expect.any(Number) })]),
    });
    const { periods } = (await call("timeline", { wikidataId: "Q912", by: "WEEK" })).data as {
      periods: { articles: number }[];
    };
    expect(periods.some(({ articles }) => articles > 0)).toBe(true);
    const compared = await call("compare_sources", {
      name: "Mali",
      sources: ["The Harbour Dispatch", "Nobody's Gazette"],
    });
    expect(compared.data).toMatchObject({
      sources: [{ name: "The Harbour Dispatch", articles: [{ source: "The Harbour Dispatch" }] }],
      without: ["Nobody's Gazette"],
    });
    const { sources } = (await call("compare_sources", { name: "Mali", mostSources: 2 })).data as {
      sources: unknown[];
    };
    expect(sources).toHaveLength(2);
    expect((await call("trending", { until: "2023-02-08", window: "P2D" })).data).toMatchObject({
      window: { articles: expect.any(Number) },
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["article", {}, "Give exactly one of id, url; got 0."],
    ["article", { url: "https://nowhere.example/x" }, "No article has this address. The tool search finds"],
    ["article", { id: "harbour" }, "id must be the id of an article"],
    ["post", { id: "x", url: "https://x.example" }, "Give exactly one of id, url; got 2."],
    ["entity", { name: "Xyzzyx" }, "No profile has this key. The tool search"],
    ["timeline", { name: "Mali", from: "when" }, "from: A DateTime is a day or an instant"],
    ["search", { query: "mali", first: 1_000 }, "expected number to be <=50"],
    ["search", { query: "mali", colour: "red" }, 'Unrecognized key: "colour"'],
    ["search", { query: "mali", languages: Array(600).fill("ar") }, "500"],
    ["search", { query: "m".repeat(5_000) }, "<=2000 characters"],
  ])("say what is wrong with a call of %s, case %#", async (name, given, message) => {
    expect(await call(name, given)).toMatchObject({ isError: true, text: expect.stringContaining(message) });
  });

  it("say what to do when a limit of the server is reached", async () => {
    const limited = await clientOf(
      new Graph(async () => ({ errors: [{ message: "Too many.", extensions: { code: "FAN_OUT_LIMIT" } }] })),
    );
    expect(await call("entity", { name: "Mali" }, limited)).toMatchObject({
      isError: true,
      text: "Too many. Ask for fewer items.",
    });
    await limited.close();
  });
});

describe("a server elsewhere", () => {
  it("that does not answer, or is none of ours, is named in the error", async () => {
    const other = createServer((_request, response) => response.end("<p>Hello")).listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? address?.port : 0;
    const ask = () => remoteGraph(`http://127.0.0.1:${port}`).ask(expectNothing, "{ __typename }", {});
    await expect(ask()).rejects.toThrow(`What answers at http://127.0.0.1:${port}/graphql is no Mediagraph server`);
    other.closeAllConnections();
    other.close();
    await once(other, "close");
    await expect(ask()).rejects.toThrow(/does not answer \(.*ECONNREFUSED.*\)\. Start it, or correct --url/);
    await expect(ask()).rejects.toThrow(CallFault);
  });

  it.each(["127.0.0.1:4000", "ftp://harbour.example", "http://a:secret@harbour.example"])(
    "has an address that --url can be: %s is none",
    async (url) => {
      const { code, stdout, stderr } = await runCommand(["mcp", "--url", url]);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain("--url must be the address of a server");
      expect(stderr).not.toContain("secret");
    },
  );
});

const expectNothing = { safeParse: () => ({ success: false }) } as never;

describe("mediagraph mcp", () => {
  const env = () => ({ STORE_URL: `sqlite:${copyOf("SAMPLE_STORE")}`, LOG_LEVEL: "silent" });
  const message = (id: number, method: string, params: object): string =>
    `${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`;

  it("answers everything that came before its input ended, and writes nothing else", async () => {
    const hello = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } };
    const input = [
      message(1, "initialize", hello),
      "this is no message\n",
      "[]\n",
      message(2, "tools/call", { name: "article", arguments: { url: BAMAKO } }),
      message(3, "tools/call", { name: "entity", arguments: { name: "Mali" } }),
    ].join("");
    const { code, stdout, stderr } = await runCommand(["mcp"], { env: env(), input });
    const answers = stdout.trimEnd().split("\n");
    const ids = answers.map((line) => (JSON.parse(line) as { id: number }).id);
    expect([code, ids.sort()]).toEqual([0, [1, 2, 3]]);
    expect(stdout).toContain("لافروف في باماكو");
    expect(stderr).toMatch(/^mediagraph: [^\n]*JSON[^\n]*\nmediagraph: a line of the input is no message[^\n]*\n$/);
  });

  it("waits for no answer to a call that was cancelled, and ends when nobody reads its answers", async () => {
    const slow = message(1, "tools/call", { name: "search", arguments: { query: "Lavrov" } });
    const cancelled = { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 1 } };
    const input = `${slow}${JSON.stringify(cancelled)}\n`;
    expect(await runCommand(["mcp"], { env: env(), input })).toMatchObject({ code: 0, stdout: "" });
    const closed = new Writable({ write: (_chunk, _encoding, done) => done(new Error("EPIPE")) });
    closed.on("error", () => undefined);
    const stdin = new PassThrough();
    const running = mcp({}, { env: env(), stdin, stdout: closed, stderr: new PassThrough() });
    stdin.write(message(1, "tools/list", {}));
    await running;
    expect(stdin.readableEnded).toBe(false);
  });

  it("fails without a store", async () => {
    expect(await runCommand(["mcp"], { env: { STORE_URL: "sqlite:/nowhere/graph.db" } })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("There is no store at"),
    });
  });

  // A process that reads the whole schema takes a second of CPU time.
  const overPipes = async (): Promise<void> => {
    const program = join(__dirname, "../../bin/mediagraph.js");
    const transport = new StdioClientTransport({ command: process.execPath, args: [program, "mcp"], env: env() });
    const connected = new Client({ name: "test", version: "1" });
    await connected.connect(transport);
    const { tools } = await connected.listTools();
    expect(tools).toHaveLength(TOOLS.length);
    expect(await call("search", { query: "Lavrov" }, connected)).toMatchObject({ isError: false });
    await connected.close();
  };
  if (isThorough) it("answers a client that starts the built program", overPipes);
});
