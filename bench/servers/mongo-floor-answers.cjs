"use strict";
// The answers to the operations over a MongoDB, each written by hand: commands that do not need each other's answers are
// sent together.
const {
  articlePage,
  distinct,
  entityPage,
  frontPage,
  idsOf,
  listed,
  mentioned,
  nestedPages,
} = require("./floor-answers.cjs");

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
    return frontPage({ articles, posts, sources, accounts, entities });
  },

  async ArticlePage(rows, { id }) {
    const article = await rows.article(id);
    if (article === null) return { article: null };
    const { sourceId, body } = article;
    const [posts, entities, sources] = await Promise.all([
      rows.posts(body.flatMap(({ type, postId }) => (type === "PostEmbed" ? postId : []))),
      rows.entities(mentioned([article], 50)),
      rows.sources([sourceId]),
    ]);
    const accounts = await rows.accounts(distinct([...posts.values()], "authorId"));
    const source = sources.get(sourceId) ?? null;
    return articlePage(id, article, { posts, source, accounts, entities });
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
    return entityPage(entity, { articles, totalCount, posts, mentions, sources, accounts });
  },

  async NestedPaging(rows) {
    const articles = await rows.newestArticles(20);
    const ids = mentioned(articles, 5);
    const [entities, pages] = await Promise.all([rows.entities(ids), rows.articlesOfEntities(ids, 3)]);
    const shown = new Map(
      ids.map((id, index) => [id, { ...entities.get(id), articles: { nodes: pages[index].map(listed) } }]),
    );
    return nestedPages(articles, shown);
  },

  TypeName: async () => ({ __typename: "Query" }),
};
