import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { gql, type ApolloClient, type TypedDocumentNode } from "@apollo/client";
import { transformSync } from "@swc/core";
import type { Client } from "@urql/core";
import {
  buildASTSchema,
  isInterfaceType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  print,
  validate,
  visit,
} from "graphql";
import { Agent, EventSource } from "undici";
import { WebSocket } from "ws";
import { anArticle } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";
import { buildMediagraphSchema, printSchemaSdl } from "../../schema/build-schema";
import { connectionsOf } from "../../src/cli/client/client-files";
import { startServer, type RunningServer } from "./running-server";

const PAGE = readFileSync(join(__dirname, "../../docs/clients.md"), "utf8");
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ live: { pollMs: 10 } });
});
afterAll(() => server.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

/** The blocks of a language below a heading, up to the next one. */
function blocks(heading: string, language: string): string[] {
  const section = PAGE.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`The page has no section ${heading}.`);
  return [...section.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(([, block = ""]) => block);
}

/** What a piece of code below a heading exports, with this test's server in the place of the page's. */
function exportsOf<E>(heading: string, piece = 0): E {
  const source = blocks(heading, "ts")[piece] ?? "";
  const { code } = transformSync(source.replaceAll("127.0.0.1:4000", new URL(server.url).host), {
    jsc: { parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  const exported = {};
  new Function("require", "exports", code)(require, exported);
  // The tests below use it as the page says.
  return exported as E;
}

/** An address that leads to a server, over connections that a test can cut. */
async function breakableLine(url: string) {
  const open = new Set<Socket>();
  const line = createServer((socket) => {
    const onward = connect(Number(new URL(url).port), "127.0.0.1");
    for (const end of [socket, onward]) {
      open.add(end);
      end.on("error", () => undefined).once("close", () => [socket, onward].map((each) => each.destroy()));
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
  const cut = (): void => open.forEach((socket) => socket.destroy());
  const close = () => new Promise((resolve) => [line.close(resolve), cut()]);
  return { url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`, cut, close };
}

const connections = connectionsOf(buildMediagraphSchema());

interface Page {
  readonly articles: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly endCursor: string };
  };
}
const LIST =
  "query ($after: String) { articles(first: 5, after: $after) { edges { node { id headline body { id ... on SpannedText { text spans { start end } } } } } pageInfo { endCursor hasNextPage } } }";
interface Sought {
  readonly search: { readonly edges: readonly object[]; readonly pageInfo: { readonly endCursor: string } };
}
const SOUGHT =
  'query ($after: String) { search(query: "mali", first: 2, after: $after) { edges { cursor node { id } } pageInfo { endCursor hasNextPage } } }';
const WRONG =
  '{ articles(filter: { mentionsAny: [{ wikidataId: "159" }] }) { edges { node { id } } pageInfo { endCursor } } }';
const PROFILE = '{ entity(by: { name: "Mali" }) { id sameAs } }';
const idsOf = ({ articles }: Page): string[] => articles.edges.map(({ node }) => node.id);

describe("the page for clients", () => {
  it("asks with fetch alone, and shows errors and what an answer cost", async () => {
    const { ask } = exportsOf<{
      ask(query: string): Promise<{ data: unknown; errors: { message: string }[]; roundTrips: number }>;
    }>("With fetch alone");
    expect(await ask("{ articles(first: 1) { nodes { id } totalCount } }")).toMatchObject({
      data: { articles: { totalCount: expect.any(Number) } },
      errors: [],
      roundTrips: 2,
    });
    const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
    expect((await ask(WRONG)).errors).toHaveLength(1);
    expect(logged.mock.calls).toEqual([
      ["BAD_USER_INPUT", "filter.mentionsAny[0].wikidataId", expect.stringContaining("such as Q42")],
    ]);
  });

  it("shows operations that find something in the sample", async () => {
    const [news = "", filters = ""] = blocks("What every client needs to know", "graphql");
    const since = await server.query(news, { since: "2020-01-01" });
    expect([since.errors, (since.data as { articles: { nodes: unknown[] } }).articles.nodes.length]).toEqual([
      undefined,
      50,
    ]);
    const filtered = await server.query(filters);
    expect(filtered.errors).toBeUndefined();
    expect((filtered.data as { articles: { nodes: unknown[] } }).articles.nodes).toContainEqual(
      expect.objectContaining({
        entities: { edges: expect.arrayContaining([expect.objectContaining({ mentionCount: expect.any(Number) })]) },
      }),
    );
  });

  it("follows what came since the last visit", async () => {
    const [first = "", next = ""] = blocks("What came since the last visit", "graphql");
    const { data } = await server.query(first);
    const { newestCursor } = (data as { changes: { newestCursor: string } }).changes;
    expect(await server.query(next, { after: newestCursor })).toMatchObject({
      data: { changes: { nodes: [], pageInfo: { hasNextPage: false, endCursor: newestCursor } } },
    });
    const all = await server.query(next);
    expect(all.errors).toBeUndefined();
    expect((all.data as { changes: { nodes: unknown[] } }).changes.nodes).toContainEqual(
      expect.objectContaining({ kind: "ARTICLE", item: expect.objectContaining({ headline: expect.any(String) }) }),
    );
  });

  describe("follows what comes", () => {
    const [document = ""] = blocks("Follow what comes", "graphql");
    let saved = 0;
    const save = async (): Promise<string> => {
      const article = anArticle(`Followed ${(saved += 1)}`);
      await saveAll(server.store, [aWrite(article)]);
      return article.id;
    };
    interface Told {
      readonly data?: { readonly changes: { readonly node: { readonly itemId: string } } };
    }
    const idIn = ({ data }: Told): string | undefined => data?.changes.node.itemId;

    it("by a document that is valid", () => {
      expect(validate(buildMediagraphSchema(), parse(document))).toEqual([]);
    });

    it("with EventSource, which says by itself what it has seen", async () => {
      const { followInBrowser } = exportsOf<{
        followInBrowser(tell: (told: Told) => void, source: unknown): () => void;
      }>("Follow what comes", 0);
      const line = await breakableLine(server.url);
      let opened = 0;
      const told: Told[] = [];
      let wake: (_: number) => void = () => undefined;
      const until = async (isReached: () => boolean): Promise<void> => {
        while (!isReached()) await new Promise<void>((resolve) => (wake = () => resolve()));
      };
      /** As a page of this server sends it. The rest is as in browsers. */
      class OfThisPage extends EventSource {
        constructor(url: string) {
          const dispatcher = new Agent().compose(
            (dispatch) => (options, handler) =>
              dispatch({ ...options, headers: { ...options.headers, "sec-fetch-site": "same-origin" } }, handler),
          );
          super(url.replace(server.url, line.url), { dispatcher } as never);
          this.addEventListener("open", () => wake((opened += 1)));
        }
      }
      const stop = followInBrowser((event) => wake(told.push(event)), OfThisPage);
      await until(() => opened === 1);
      const ids = [await save()];
      await until(() => told.length === 1);
      // It connects again after a second, and is told what was saved meanwhile.
      line.cut();
      ids.push(await save());
      await until(() => told.length === 2);
      expect([told.map(idIn), opened]).toEqual([ids, 2]);
      stop();
      await line.close();
    });

    it("with graphql-ws, from the last cursor after each lost connection", async () => {
      const { follow } = exportsOf<{ follow(tell: (told: Told) => void, options: object): () => void }>(
        "Follow what comes",
        1,
      );
      const { data } = await server.query("{ changes(first: 1) { newestCursor } }");
      const { newestCursor: after } = data?.["changes"] as { newestCursor: string };
      const ids = [await save()];
      const told: Told[] = [];
      let socket: WebSocket | undefined;
      const on = { connected: (connected: unknown) => (socket = connected as WebSocket) };
      const options = { after, webSocketImpl: WebSocket, retryWait: () => Promise.resolve(), on };
      await new Promise<void>((resolve) => {
        const stop = follow((event) => {
          told.push(event);
          if (told.length === 3) {
            stop();
            return resolve();
          }
          socket?.terminate();
          void save().then((id) => ids.push(id));
        }, options);
      });
      expect(told.map(idIn)).toEqual(ids.slice(0, 3));
    });

    it("with Apollo Client", async () => {
      const { createLiveClient, followByApollo } = exportsOf<{
        createLiveClient(options: object): ApolloClient;
        followByApollo(client: ApolloClient, tell: (changes: unknown) => void, after: string): () => void;
      }>("Follow what comes", 2);
      const { data } = await server.query("{ changes(first: 1) { newestCursor } }");
      const { newestCursor } = data?.["changes"] as { newestCursor: string };
      const id = await save();
      const client = createLiveClient({ webSocketImpl: WebSocket });
      let stop: () => void = () => undefined;
      const told = await new Promise((resolve) => (stop = followByApollo(client, resolve, newestCursor)));
      expect(told).toMatchObject({ node: { cause: "INPUT", itemId: id } });
      expect((await client.query({ query: gql("{ __typename }") })).data).toEqual({ __typename: "Query" });
      stop();
      client.stop();
    });
  });

  it("reads which types each interface has", async () => {
    const { readPossibleTypes } = exportsOf<{ readPossibleTypes(): Promise<Record<string, string[]>> }>(
      "What every client needs to know",
    );
    const schema = buildMediagraphSchema();
    const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
    expect(await readPossibleTypes()).toEqual(
      Object.fromEntries(interfaces.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)])),
    );
    for (const { name } of interfaces) expect(PAGE).toContain(`\`${name}\``);
  });

  it("lists every scalar", () => {
    const scalars = Object.values(buildMediagraphSchema().getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    for (const { name } of scalars.filter((type) => type.name !== "_Any")) expect(PAGE).toContain(`| \`${name}\` |`);
  });

  it("joins pages in Apollo Client's cache", async () => {
    const { readPossibleTypes } = exportsOf<{ readPossibleTypes(): Promise<Record<string, string[]>> }>(
      "What every client needs to know",
    );
    const { createClient, codesOf } = exportsOf<{
      createClient(types: unknown, connections: object): ApolloClient;
      codesOf(error: unknown): string[];
    }>("Apollo Client");
    const client = createClient(await readPossibleTypes(), connections);
    const query = gql(LIST) as TypedDocumentNode<Page, { after?: string }>;
    const first = (await client.query({ query })).data;
    const watched = client.watchQuery({ query });
    const subscription = watched.subscribe({});
    await watched.fetchMore({ variables: { after: first?.articles.pageInfo.endCursor ?? "" } });
    const both = client.readQuery({ query });
    expect(new Set(both && idsOf(both)).size).toBe(10);
    expect(JSON.stringify(both)).toContain("spans");
    const sought = { query: gql(SOUGHT) as TypedDocumentNode<Sought, { after?: string }> };
    const found = client.watchQuery(sought).subscribe({});
    const { search } = (await client.query(sought)).data ?? {};
    await client.watchQuery(sought).fetchMore({ variables: { after: search?.pageInfo.endCursor ?? "" } });
    expect(client.readQuery(sought)?.search.edges).toHaveLength(4);
    found.unsubscribe();
    expect(codesOf(await client.query({ query: gql(WRONG) }).catch((error: unknown) => error))).toEqual([
      "BAD_USER_INPUT",
    ]);
    subscription.unsubscribe();
    client.stop();
  });

  it("joins pages in urql's cache, without a warning", async () => {
    const { createClient } = exportsOf<{ createClient(connections: object): Client }>("urql");
    const warned = jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const client = createClient(connections);
    const first = await client.query<Page>(LIST, {}).toPromise();
    const both = await client.query<Page>(LIST, { after: first.data?.articles.pageInfo.endCursor }).toPromise();
    expect(new Set(both.data && idsOf(both.data)).size).toBe(10);
    const { data } = await client.query<Sought>(SOUGHT, {}).toPromise();
    const found = await client.query<Sought>(SOUGHT, { after: data?.search.pageInfo.endCursor }).toPromise();
    expect(found.data?.search.edges).toHaveLength(4);
    expect((await client.query(PROFILE, {}).toPromise()).data).toMatchObject({ entity: { id: expect.any(String) } });
    expect((await client.query(WRONG, {}).toPromise()).error?.graphQLErrors[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(warned.mock.calls.filter(([text]) => !/heuristic|fragment/i.test(String(text)))).toEqual([]);
  });

  it("has what Relay needs: scalars, connections and a network", async () => {
    const { customScalarTypes } = JSON.parse(blocks("Relay", "json")[0] ?? "{}") as {
      customScalarTypes: Record<string, string>;
    };
    const schema = buildASTSchema(parse(printSchemaSdl()));
    const scalars = Object.values(schema.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type) && !type.name.includes("__"),
    );
    expect(Object.keys(customScalarTypes).sort()).toEqual(scalars.map(({ name }) => name).sort());
    const fragment = visit(parse(blocks("Relay", "graphql")[0] ?? ""), { Directive: () => null });
    const text = `query ($count: Int, $cursor: String) { ...ArticleList_query } ${print(fragment)}`;
    expect(validate(schema, parse(text))).toEqual([]);
    const { fetchGraphQL } = exportsOf<{
      fetchGraphQL(params: { text: string }, variables: object): Promise<{ data: Page }>;
    }>("Relay");
    expect(idsOf((await fetchGraphQL({ text }, { count: 3 })).data)).toHaveLength(3);
  });

  it("generates types by the client preset", () => {
    const { config } = exportsOf<{
      config: { generates: Record<string, { preset: string; config: Record<string, unknown> }> };
    }>("Types by code generation");
    const [[baseOutputDir, output] = ["", undefined]] = Object.entries(config.generates);
    expect([baseOutputDir, output?.preset]).toEqual(["src/gql/", "client"]);
    const scalars = Object.values(buildMediagraphSchema().getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    const told = Object.keys(output?.config["scalars"] ?? {});
    expect(told.sort()).toEqual([...scalars.map(({ name }) => name), "ID"].sort());
    expect(output?.config["useTypeImports"]).toBe(true);
    const news = blocks("What every client needs to know", "graphql")[0] ?? "";
    const document = `${news}\nquery Together($countries: [EntityBy!]!) { articles(filter: { mentionsAll: $countries }) { totalCount } }`;
    const input = JSON.stringify({ sdl: printSchemaSdl(), document, output });
    const generated = execFileSync(process.execPath, [join(__dirname, "../builders/generate-types.cjs")], {
      input,
      encoding: "utf8",
    });
    expect(generated).toMatch(/export type EntityBy =[^;]*id: string; wikidataId\?: never; name\?: never; \}/);
    expect(generated).toMatch(/firstSeenAt: string/);
  });
});
