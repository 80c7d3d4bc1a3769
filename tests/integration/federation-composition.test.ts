import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { isObjectType, Kind, parse, type StringValueNode } from "graphql";
import { buildMediagraphSchema, printSchemaSdl, printSdlWithoutNode } from "../../schema/build-schema";
import { itSlowly } from "../builders/thorough";

const READERS = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@interfaceObject", "@shareable"])
  type Article @key(fields: "url") {
    url: Url
    readers: Int!
  }
  type Person @key(fields: "wikidataId") {
    wikidataId: ID
    votes: [String!]!
  }
  type Entity @key(fields: "id") @interfaceObject {
    id: ID!
    followers: Int!
  }
  scalar Url
  type Query {
    mostRead: [Article!]!
  }
`;
/** Takes keys of every kind, shares types, requires fields, and gives connections of its own. */
const COMMENTS = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.5"
      import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"]
    )
  type Article @key(fields: "id") @key(fields: "url") {
    id: ID!
    url: Url
    headline: String! @external
    language: LanguageTag! @external
    teaser: String! @requires(fields: "headline language")
    comments(first: Int): CommentConnection!
  }
  type Comment @key(fields: "id") {
    id: ID!
    about: Article!
    post: SocialPost
    by: SocialAccount
    mentioned: [Entity!]!
  }
  type CommentConnection {
    nodes: [Comment!]!
    pageInfo: PageInfo!
  }
  type PageInfo @shareable {
    hasPreviousPage: Boolean!
    hasNextPage: Boolean!
    startCursor: String
    endCursor: String
  }
  type SocialPost @key(fields: "platform nativeId") {
    platform: Platform!
    nativeId: String
    archived: Boolean!
  }
  type SocialAccount @key(fields: "platform handle") {
    platform: Platform!
    handle: String!
    trust: Float
  }
  type Entity @key(fields: "id") @interfaceObject {
    id: ID!
    following: Boolean!
  }
  type Source @key(fields: "url") {
    url: Url
    paywall: Boolean!
  }
  type Mention @key(fields: "id") {
    id: ID!
    disputed: Boolean!
  }
  enum Platform {
    X
    MASTODON
    BLUESKY
    INSTAGRAM
    FACEBOOK
    THREADS
    TELEGRAM
    YOUTUBE
    TIKTOK
    VK
    LINKEDIN
    REDDIT
    OTHER
  }
  scalar Url
  scalar LanguageTag
  type Query {
    comments(first: Int): CommentConnection!
  }
`;
/** Another Relay server, with values and connections of its own. */
const shop = (onNode: string, onImage = "@shareable") => /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@override", "@shareable"])
  interface Node { id: ID! }
  type Shop implements Node @key(fields: "id") { id: ID! logo: Image place: Coordinates }
  type ShopConnection { edges: [ShopEdge!]! pageInfo: PageInfo! }
  type ShopEdge { cursor: String! node: Shop! }
  type Image ${onImage} { url: Url! alternativeText: String caption: String credit: String width: Int height: Int }
  type Coordinates @shareable { latitude: Float! longitude: Float! }
  type PageInfo @shareable { hasPreviousPage: Boolean! hasNextPage: Boolean! startCursor: String endCursor: String }
  scalar Url
  type Query { node(id: ID!): Node ${onNode} nodes(ids: [ID!]!): [Node]! ${onNode} shops: ShopConnection! }
`;
const compose = (mine: string, ...others: readonly string[]) =>
  composeServices([
    { name: "mediagraph", typeDefs: parse(mine), url: "http://mediagraph.example/graphql" },
    ...others.map((sdl, index) => ({
      name: `other${index}`,
      typeDefs: parse(sdl),
      url: `http://other${index}.example/graphql`,
    })),
  ]);
const namesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
const PAGE = readFileSync(join(__dirname, "../../docs/federation.md"), "utf8");

describe("as a Federation 2 subgraph", () => {
  it("composes with one that extends articles, people and all profiles", () => {
    const composed = composeServices([
      { name: "mediagraph", typeDefs: parse(printSchemaSdl()), url: "http://mediagraph.example/graphql" },
      { name: "readers", typeDefs: parse(READERS), url: "http://readers.example/graphql" },
    ]);
    expect(composed.errors ?? []).toEqual([]);
    expect(composed.supergraphSdl).toMatch(/readers: Int! @join__field\(graph: READERS\)/);
  });

  itSlowly("composes with several that use all of its keys", () => {
    const composed = composeServices([
      { name: "mediagraph", typeDefs: parse(printSchemaSdl()), url: "http://mediagraph.example/graphql" },
      { name: "readers", typeDefs: parse(READERS), url: "http://readers.example/graphql" },
      { name: "comments", typeDefs: parse(COMMENTS), url: "http://comments.example/graphql" },
    ]);
    expect(composed.errors ?? []).toEqual([]);
    expect(composed.supergraphSdl).toMatch(
      /teaser: String! @join__field\(graph: COMMENTS, requires: "headline language"\)/,
    );
  });

  itSlowly("composes with another Relay server that keeps its node, where its own is left out", () => {
    const composed = compose(printSdlWithoutNode(), shop(""));
    expect(composed.errors ?? []).toEqual([]);
    expect(composed.supergraphSdl).toMatch(/ node\(id: ID!\): Node @join__field\(graph: OTHER0\)/);
    expect(composed.supergraphSdl).toMatch(/ nodes\(ids: \[ID!\]!\): \[Node\]! @join__field\(graph: OTHER0\)/);
  });

  it("composes with another Relay server that overrides its node", () => {
    const composed = compose(printSchemaSdl(), shop('@override(from: "mediagraph")'));
    expect(composed.errors ?? []).toEqual([]);
    expect(composed.supergraphSdl).toMatch(/Node @join__field\(graph: OTHER0, override: "mediagraph"/);
  });

  it("does not compose where both have a node and neither gives way", () => {
    expect(
      compose(printSchemaSdl(), shop(""))
        .errors?.map(({ message }) => message)
        .join(),
    ).toContain("Query.node");
  });

  it("shares its values with those who share theirs, and with nobody else", () => {
    expect(
      compose(printSdlWithoutNode(), shop("", ""))
        .errors?.map(({ message }) => message)
        .join(),
    ).toContain("Image.url");
    const values = Object.values(buildMediagraphSchema().getTypeMap())
      .filter(isObjectType)
      .filter(({ name, astNode }) => {
        const isKeyed = astNode?.directives?.some((directive) => directive.name.value === "key");
        return (
          !isKeyed &&
          !/^(_|Query$|Mutation$|Subscription$|Ingest|ItemChange$|AddedSource$|PulledSource$|Change$)|(Connection|Edge)$/.test(
            name,
          )
        );
      });
    const unshared = values.filter(
      ({ astNode }) => !astNode?.directives?.some((directive) => directive.name.value === "shareable"),
    );
    expect(values.length).toBeGreaterThan(15);
    expect(unshared.map(({ name }) => name)).toEqual([]);
  });

  it("composes with the subgraph that the page on federation shows", () => {
    const [readers = "", override = "", image = ""] = [...PAGE.matchAll(/^ *```graphql\n(.*?)^ *```$/gms)].map(
      ([, block]) => block,
    );
    const composed = compose(printSchemaSdl(), readers);
    expect(composed.errors ?? []).toEqual([]);
    expect(shop('@override(from: "mediagraph")')).toContain(/node\(.*"\)/.exec(override)?.[0] ?? "nothing");
    expect(shop("")).toContain(image.trim());
  });

  it("has the keys that the page lists", () => {
    const rows = [...PAGE.matchAll(/^\| (`[^|]+`) \| ([^|]+) \|$/gm)].map(([, types = "", keys = ""]) => ({
      types: namesIn(types),
      keys: namesIn(keys),
    }));
    const listed = rows.flatMap(({ types, keys }) => types.map((type) => [type, ["id", ...keys]]));
    const declared = parse(printSchemaSdl()).definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
        return [];
      const {
        name: { value: name },
        directives = [],
      } = definition;
      const keys = directives
        .filter((directive) => directive.name.value === "key")
        .map((directive) => (directive.arguments?.[0]?.value as StringValueNode).value);
      return keys.length > 0 ? [[name, keys]] : [];
    });
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(declared));
  });
});
