import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type RunningServer } from "./running-server";

const PAGE = readFileSync(join(__dirname, "../../docs/writing.md"), "utf8");
const TOKEN = /MEDIAGRAPH_TOKEN=(\S+)/.exec(PAGE)?.[1] ?? "";
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ token: TOKEN });
});
afterAll(() => server.stop());

const blocks = (language: string): string[] =>
  [...PAGE.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(([, block = ""]) => block);
const ask = (document: string, variables: Record<string, unknown>) =>
  server.query(document, variables, { authorization: `Bearer ${TOKEN}` });

describe("the page on writing", () => {
  it("shows an ingest with its real answer", async () => {
    const [variables, expected] = blocks("json").map((block) => JSON.parse(block) as Record<string, unknown>);
    const answer = await ask(blocks("graphql")[0] ?? "", variables ?? {});
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual(expected);
  });

  it("shows a removal and an erasure as they are", async () => {
    const { data } = await server.query("{ socialPosts(first: 1) { nodes { id } } }");
    // The operation's own selection.
    const [post] = (data as { socialPosts: { nodes: { id: string }[] } }).socialPosts.nodes;
    expect((await ask(blocks("graphql")[1] ?? "", { id: post?.id })).data).toEqual({
      removePost: { id: post?.id, outcome: "REMOVED" },
    });
    expect((await ask(blocks("graphql")[2] ?? "", { id: post?.id })).data).toEqual({
      erase: { id: post?.id, outcome: "ERASED" },
    });
  });
});
