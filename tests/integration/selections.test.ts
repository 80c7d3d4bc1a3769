import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { buildMediagraphSchema } from "../../schema/build-schema";
import type { Id, Kind } from "../../src/domain/ids";
import { kindOfType } from "../../src/loaders/needs";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { FanOutLimit } from "../../src/domain/errors/errors";
import { fillGraph } from "../builders/filled-graph";
import { accountId, articleId, entityId, postId, sourceId } from "../builders/filled-items";
import { FILLED_OPERATIONS } from "../builders/filled-operations";
import { GraphClient } from "../builders/graph-client";
import { narrowedStore, type SelectedRead } from "../builders/narrowed-store";
import { Dice, randomOperation } from "../builders/random-operation";
import { everyNth, isThorough } from "../builders/thorough";

const SEED = Number(process.env["PROPERTY_SEED"] ?? 11);
const COUNT = isThorough ? 300 : 5;
const FOLDER = join(__dirname, "../../data/operations");

let store: Store;
let schema: GraphQLSchema;
let whole: GraphClient;
let narrow: GraphClient;
const reads: SelectedRead[] = [];

beforeAll(async () => {
  schema = buildMediagraphSchema();
  store = await openSqlite(":memory:");
  await fillGraph(store, 24);
  whole = new GraphClient(store);
  narrow = new GraphClient(narrowedStore(store, (read) => reads.push(read)));
});
afterAll(() => store.close());

async function expectSame(operation: string, variables: Record<string, unknown> = {}): Promise<void> {
  const { result } = await whole.run(parse(operation), variables);
  // A level that asks something costly of many items is refused before it is loaded.
  const isRefused = result.errors?.every(({ originalError }) => originalError instanceof FanOutLimit) ?? false;
  if (!isRefused) expect([operation, result.errors]).toEqual([operation, undefined]);
  const answer = JSON.stringify((await narrow.run(parse(operation), variables)).result);
  expect([operation, answer]).toEqual([operation, JSON.stringify(result)]);
}

describe("an item with the selected fields alone", () => {
  it("is enough for each field of each type by itself", async () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const fields = types
      .filter(({ name }) => kindOfType(name) !== undefined)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
    expect(fields.length).toBeGreaterThan(150);
    for (const { type, field } of everyNth(fields, 5))
      for (const args of argumentsOf(field))
        await expectSame(itemsOf(type, `{ ... on ${type.name} { ${field.name}${args} ${below(field)} } }`));
  });

  it(`is enough for ${COUNT} random operations`, async () => {
    for (let index = 0; index < COUNT; index++) {
      const dice = new Dice(SEED + index);
      await expectSame(randomOperation(schema, dice));
    }
  });

  it.each(FILLED_OPERATIONS)("is enough for $file", ({ file, variables }) =>
    expectSame(readFileSync(join(FOLDER, `${file}.graphql`), "utf8"), variables),
  );
});

/** Each way of asking for a field that may read something else. */
function argumentsOf({ name, args }: GraphQLField<unknown, unknown>): readonly string[] {
  if (args.some((argument) => argument.name === "unit")) return ["", "(unit: CODE_POINT)"];
  return name === "timeline" ? ["(by: DAY)"] : [""];
}

const IDS: Readonly<Partial<Record<Kind, readonly Id[]>>> = {
  article: [articleId(0), articleId(1)],
  post: [postId(0), postId(1)],
  account: [accountId(0), accountId(1)],
  // One of each type.
  entity: [0, 1, 2, 3, 4, 5].map(entityId),
  source: [sourceId(0)],
};

/** The ids of mentions are not known here. */
function itemsOf({ name }: GraphQLObjectType, selection: string): string {
  const ids = IDS[kindOfType(name) ?? "mention"];
  if (ids) return `{ nodes(ids: ${JSON.stringify(ids)}) ${selection} }`;
  return `{ entities(first: 2) { nodes { mentions { nodes ${selection} } } } }`;
}

/** A selection of everything that costs nothing more, and of the types of what is loaded. */
function below({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return "";
  if (!isObjectType(named)) return "{ __typename }";
  const leaves = Object.values(named.getFields()).filter(
    ({ type: of, args }) => !isCompositeType(getNamedType(of)) && args.every((arg) => !isNonNullType(arg.type)),
  );
  const nodes = "nodes" in named.getFields() ? "nodes { __typename }" : "";
  const own = kindOfType(named.name) === undefined ? leaves.map(({ name }) => name) : [];
  return `{ __typename ${own.join(" ")} ${nodes} }`;
}

const NAME = "baseLanguage id names wikidataId";

/** Each read and the fields that it asks for, in the order of the reads. */
const READS: Readonly<Record<string, readonly string[]>> = {
  "01-front-page": [
    "list article: direction headline id mentions publishedAt sourceId",
    "get source: id language name",
    `get entity: ${NAME}`,
    "related Article.posts: authorId direction id text",
    "get account: displayName handle id platform",
  ],
  "02-article": [
    "lookup article: body direction headline id inputs language mentions provenance publishedAt",
    "get post: authorId id media postedAt text",
    "get article: headline id url",
    `get entity: ${NAME}`,
    "get account: displayName handle id",
  ],
  "03-profile": [
    "lookup entity: accounts baseLanguage descriptions id names wikidataId",
    "lookup account: handle id platform",
    "related Entity.articles: direction headline id language",
    "related Entity.posts: authorId direction id text",
    "get account: displayName id",
  ],
  "04-two-countries": [
    "lookup entity: ",
    "list post: authorId direction id mentions platform postedAt text",
    "get account: displayName handle id",
    `get entity: ${NAME}`,
    "related SocialPost.embeddedIn: direction headline id",
  ],
  "05-citations": [
    "lookup article: direction headline id",
    "related Article.citedBy: direction headline id language sourceId",
    "related Article.cites: direction headline id sourceId",
    "get source: id name",
    "get source: id name",
  ],
  "06-embedded-in": [
    "lookup post: authorId availability direction id text",
    "get account: displayName handle heldHandles id platform",
    "related SocialPost.embeddedIn: direction headline id publishedAt sourceId",
    "get source: id name",
    `lookup entity: ${NAME}`,
  ],
  "07-thread": [
    "lookup post: authorId direction id postedAt replyToId text",
    "get account: displayName handle id",
    "get post: authorId direction id postedAt replyToId text",
    "related SocialPost.replies: authorId direction id postedAt text",
    "get account: displayName handle id",
    "get post: authorId direction id postedAt text",
    "get account: displayName handle id",
    "related SocialPost.replies: authorId direction id postedAt text",
    "get account: displayName handle id",
    "get account: displayName handle id",
  ],
  "08-filters": [
    "lookup entity: ",
    "list article: authors direction headline id language publishedAt sourceId",
    "get source: id name",
  ],
  "09-nested-paging": [
    "list article: direction headline id mentions",
    `get entity: ${NAME}`,
    "related Entity.articles: direction headline id",
  ],
  "10-provenance": [
    "lookup article: direction firstSeenAt headline id inputs mentions provenance publishedAt sourceId",
    "get source: id inputs name provenance",
    `get entity: ${NAME}`,
    "related Article.posts: direction id inputs provenance text",
  ],
  "11-search": [
    "lookup entity: aliases firstSeenAt isoCode names",
    "list entity: aliases firstSeenAt names",
    "list entity: aliases names",
    "list account: displayName handle",
    "list article: headline",
    "list post: hashtags",
    "get article: direction headline id language",
    `get entity: ${NAME}`,
    "get article: body headline mentions summary",
    "get post: contentWarning mentions poll text",
    "get entity: aliases names",
    "get account: displayName handle",
  ],
};

describe("what is read for the prepared operations", () => {
  it.each(FILLED_OPERATIONS)("is what $file shows", async ({ file, variables }) => {
    reads.splice(0);
    await narrow.run(readFileSync(join(FOLDER, `${file}.graphql`), "utf8"), variables);
    const read = reads.map(([what, fields]) => `${what}: ${fields.join(" ")}`);
    // Reads that do not need each other come in any order.
    expect(read.sort()).toEqual([...(READS[file] ?? [])].sort());
  });
});
