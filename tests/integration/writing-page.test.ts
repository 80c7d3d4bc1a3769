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
const operationWith = (field: string): string => blocks("graphql").find((block) => block.includes(field)) ?? "";
const ask = (document: string, variables: Record<string, unknown>) =>
  server.query(document, variables, { authorization: `Bearer ${TOKEN}` });

describe("the page on writing", () => {
  it("shows an ingest with its real answer", async () => {
    const [variables, expected] = blocks("json").map((block) => JSON.parse(block) as Record<string, unknown>);
    const answer = await ask(blocks("graphql")[0] ?? "", variables ?? {});
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual(expected);
  });

  it("lists what was not taken, and reads it again", async () => {
    const listed = await ask(operationWith("rejections(first"), {});
    expect(listed.errors).toBeUndefined();
    const { totalCount, nodes } = listed.data?.["rejections"] as { totalCount: number; nodes: { id: string }[] };
    expect([totalCount, nodes]).toEqual([1, [expect.objectContaining({ code: "EMPTY", place: null })]]);
    const again = await ask(operationWith("retryRejections"), { id: nodes[0]?.id });
    expect(again.data?.["retryRejections"]).toEqual([
      expect.objectContaining({
        id: nodes[0]?.id,
        isTaken: false,
        rejections: [expect.objectContaining({ id: nodes[0]?.id })],
      }),
    ]);
  });

  it("shows a removal and an erasure as they are", async () => {
    const { data } = await server.query("{ socialPosts(first: 1) { nodes { id } } }");
    // The operation's own selection.
    const [post] = (data as { socialPosts: { nodes: { id: string }[] } }).socialPosts.nodes;
    expect((await ask(operationWith("removePost"), { id: post?.id })).data).toEqual({
      removePost: { id: post?.id, outcome: "REMOVED" },
    });
    expect((await ask(operationWith("erase("), { id: post?.id })).data).toEqual({
      erase: { id: post?.id, outcome: "ERASED" },
    });
  });
});
