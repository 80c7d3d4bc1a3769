"use strict";
// The part of the graph that the operations ask for, as SDL, for all peers.
exports.typeDefs = /* GraphQL */ `
  type Query {
    articles(first: Int!): ArticleConnection!
    article(by: By!): Article
    entity(by: By!): Entity
  }
  input By {
    id: ID!
  }
  type ArticleConnection {
    totalCount: Int!
    nodes: [Article!]!
  }
  type PostConnection {
    nodes: [SocialPost!]!
  }
  type MentionConnection {
    nodes: [Mention!]!
  }
  type Article {
    id: ID!
    headline: String!
    url: String
    language: String!
    direction: String!
    publishedAt: String
    source: Source
    body: [BodyBlock!]!
    posts(first: Int!): PostConnection!
    mentions(first: Int!): MentionConnection!
  }
  interface BodyBlock {
    id: ID!
  }
  type Paragraph implements BodyBlock {
    id: ID!
    text: String!
  }
  type PostEmbed implements BodyBlock {
    id: ID!
    post: SocialPost
  }
  type Source {
    id: ID!
    name: String!
  }
  type SocialPost {
    id: ID!
    text: String
    postedAt: String
    author: SocialAccount
  }
  type SocialAccount {
    id: ID!
    handle: String!
    displayName: String
  }
  type Mention {
    surface: String!
    start: Int!
    end: Int!
    entity: Entity
  }
  type Entity {
    id: ID!
    name(language: String): String!
    description(language: String): String
    articles(first: Int!): ArticleConnection!
    posts(first: Int!): PostConnection!
    mentions(first: Int!): MentionConnection!
  }
`;
