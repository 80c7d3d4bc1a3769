"use strict";
// The answers to the operations over a MongoDB, each written by hand: commands that do not need each other's answers are
// sent together.
const { distinct, idsOf, listed, mentioned, mentionOf, postOf } = require("./floor-answers.cjs");

/** By the name of the operation. */
exports.ANSWERS = {
  async FrontPage(rows) {
    const articles = await rows.newestArticles(20);
    const [posts, sources, entities] = await Promise.all([
      rows.postsOfArticles(idsOf(articles), 5),
      rows.sources(distinct(articles, "sourceId")),
      rows.entities(mentioned(articles, 8)),
    ]);
    const accounts = await rows.accounts(distinct(posts.flat(), "authorId"));
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
  },

  async ArticlePage(rows, { id }) {
    const article = await rows.article(id);
    if (article === null) return { article: null };
    const { headline, language, direction, publishedAt, sourceId, body } = article;
    const [posts, entities, sources] = await Promise.all([
      rows.posts(body.flatMap(({ type, postId }) => (type === "PostEmbed" ? postId : []))),
      rows.entities(mentioned([article], 50)),
      rows.sources([sourceId]),
    ]);
    const accounts = await rows.accounts(distinct([...posts.values()], "authorId"));
    const source = sources.get(sourceId) ?? null;
    const blocks = body.map(({ type, text, postId }) =>
      type === "PostEmbed"
        ? { __typename: type, post: posts.has(postId) ? postOf(posts.get(postId), accounts) : null }
        : { __typename: type, text },
    );
    const nodes = article.mentions.slice(0, 50).map((mention) => mentionOf(mention, entities));
    return { article: { id, headline, language, direction, publishedAt, source, body: blocks, mentions: { nodes } } };
  },

  async EntityPage(rows, { id }) {
    const [entity, [articles], totalCount, [posts], mentions] = await Promise.all([
      rows.entity(id),
      rows.articlesOfEntities([id], 20),
      rows.countArticlesOfEntity(id),
      rows.postsOfEntities([id], 5),
      rows.mentionsOfEntity(id, 10),
    ]);
    if (entity === null) return { entity: null };
    const [sources, accounts] = await Promise.all([
      rows.sources(distinct(articles, "sourceId")),
      rows.accounts(distinct(posts, "authorId")),
    ]);
    const nodes = articles.map(({ sourceId, ...article }) => ({ ...article, source: sources.get(sourceId) ?? null }));
    return {
      entity: {
        ...entity,
        articles: { totalCount, nodes },
        posts: { nodes: posts.map((post) => postOf(post, accounts)) },
        mentions: { nodes: mentions },
      },
    };
  },

  async NestedPaging(rows) {
    const articles = await rows.newestArticles(20);
    const ids = mentioned(articles, 5);
    const [entities, pages] = await Promise.all([rows.entities(ids), rows.articlesOfEntities(ids, 3)]);
    const shown = new Map(
      ids.map((id, index) => [id, { ...entities.get(id), articles: { nodes: pages[index].map(listed) } }]),
    );
    const nodes = articles.map(({ id, headline, mentions }) => ({
      id,
      headline,
      mentions: {
        nodes: mentions.slice(0, 5).map(({ surface, entityId }) => ({ surface, entity: shown.get(entityId) })),
      },
    }));
    return { articles: { nodes } };
  },

  TypeName: async () => ({ __typename: "Query" }),
};
