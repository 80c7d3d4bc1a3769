"use strict";
// The answers to the operations, each written by hand. Their bytes are those of Mediagraph's answers.

/** By the name of the operation. */
exports.ANSWERS = {
  FrontPage: (rows) => {
    const articles = rows.newestArticles(20);
    const posts = rows.postsOfArticles(idsOf(articles), 5);
    const sources = rows.sources(distinct(articles, "sourceId"));
    const accounts = rows.accounts(distinct(posts.flat(), "authorId"));
    const entities = rows.entities(mentioned(articles, 8));
    return frontPage({ articles, posts, sources, accounts, entities });
  },

  ArticlePage: (rows, { id }) => {
    const article = rows.article(id);
    if (article === null) return { article: null };
    const { sourceId, body } = article;
    const posts = rows.posts(body.flatMap(({ type, postId }) => (type === "PostEmbed" ? postId : [])));
    const accounts = rows.accounts(distinct([...posts.values()], "authorId"));
    const entities = rows.entities(mentioned([article], 50));
    const source = rows.sources([sourceId]).get(sourceId) ?? null;
    return articlePage(id, article, { posts, source, accounts, entities });
  },

  EntityPage: (rows, { id }) => {
    const entity = rows.entity(id);
    if (entity === null) return { entity: null };
    const [articles] = rows.articlesOfEntities([id], 20);
    const [totalCount] = rows.countArticlesOfEntities([id]);
    const [posts] = rows.postsOfEntities([id], 5);
    const sources = rows.sources(distinct(articles, "sourceId"));
    const accounts = rows.accounts(distinct(posts, "authorId"));
    return entityPage(entity, {
      articles,
      totalCount,
      posts,
      mentions: rows.mentionsOfEntity(id, 10),
      sources,
      accounts,
    });
  },

  NestedPaging: (rows) => {
    const articles = rows.newestArticles(20);
    const entities = rows.entities(mentioned(articles, 5));
    const pages = rows.articlesOfEntities(idsOf([...entities.values()]), 3);
    const shown = new Map(
      [...entities].map(([key, { id, name }], index) => [
        key,
        { id, name, articles: { nodes: pages[index].map(listed) } },
      ]),
    );
    return nestedPages(articles, shown);
  },

  TypeName: () => ({ __typename: "Query" }),
};

function frontPage({ articles, posts, sources, accounts, entities }) {
  const nodes = articles.map((article, index) => ({
    id: article.id,
    headline: article.headline,
    url: article.url,
    direction: article.direction,
    publishedAt: article.publishedAt,
    source: sources.get(article.sourceId) ?? null,
    posts: { nodes: posts[index].map((post) => postOf(post, accounts)) },
    mentions: { nodes: article.mentions.slice(0, 8).map((mention) => mentionOf(mention, entities)) },
  }));
  return { articles: { nodes } };
}

function articlePage(id, article, { posts, source, accounts, entities }) {
  const { headline, language, direction, publishedAt, body } = article;
  const blocks = body.map(({ type, text, postId }) =>
    type === "PostEmbed"
      ? { __typename: type, post: posts.has(postId) ? postOf(posts.get(postId), accounts) : null }
      : { __typename: type, text },
  );
  const nodes = article.mentions.slice(0, 50).map((mention) => mentionOf(mention, entities));
  return { article: { id, headline, language, direction, publishedAt, source, body: blocks, mentions: { nodes } } };
}

function entityPage(entity, { articles, totalCount, posts, mentions, sources, accounts }) {
  const nodes = articles.map(({ sourceId, ...article }) => ({ ...article, source: sources.get(sourceId) ?? null }));
  return {
    entity: {
      ...entity,
      articles: { totalCount, nodes },
      posts: { nodes: posts.map((post) => postOf(post, accounts)) },
      mentions: { nodes: mentions },
    },
  };
}

/** `shown`: the profiles by id, with their articles. */
function nestedPages(articles, shown) {
  const nodes = articles.map(({ id, headline, mentions }) => ({
    id,
    headline,
    mentions: {
      nodes: mentions.slice(0, 5).map(({ surface, entityId }) => ({ surface, entity: shown.get(entityId) })),
    },
  }));
  return { articles: { nodes } };
}

function listed({ id, headline, direction, publishedAt }) {
  return { id, headline, direction, publishedAt };
}

function postOf({ id, text, postedAt, authorId }, accounts) {
  return { id, text, postedAt, author: accounts.get(authorId) ?? null };
}

function mentionOf({ surface, start, end, entityId }, entities) {
  return { surface, start, end, entity: entities.get(entityId) ?? null };
}

function idsOf(rows) {
  return rows.map(({ id }) => id);
}

function distinct(rows, column) {
  return [...new Set(rows.map((row) => row[column]).filter(Boolean))];
}

function mentioned(articles, first) {
  return distinct(
    articles.flatMap(({ mentions }) => mentions.slice(0, first)),
    "entityId",
  );
}

Object.assign(exports, { articlePage, distinct, entityPage, frontPage, idsOf, listed, mentioned, nestedPages });
