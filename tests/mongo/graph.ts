import type { RecordWrite } from "../../src/store/store";
import { aMention, anAccount, anArticle, aPerson, aPost, aSource } from "../builders/items";
import { aMentionWrite, aWrite } from "../builders/writes";

/** A small graph: an article that embeds a post and mentions a person, with every sort of row that a save writes. */
export const person = aPerson("Lavrov");
export const account = anAccount("mfa_russia");
export const source = aSource("SITA");
export const post = aPost("Lavrov in Bamako", { authorId: account.id });
export const article = anArticle("Lavrov visits Mali", { sourceId: source.id });
export const mention = aMention(article, person, "Lavrov");

export const SORT_KEY = "2023-02-07T08:00:00.000Z";

export function graphWrites(): RecordWrite[] {
  return [
    aWrite(person, {
      identities: [{ key: "wikidata:Q58217", exclusive: true }],
      facets: ["type:Person"],
      words: ["lavrov"],
    }),
    aWrite(account),
    aWrite(source),
    aWrite(post, {
      edges: [{ relation: "SocialAccount.posts", parent: account.id, sortKey: SORT_KEY, child: post.id }],
    }),
    articleWrite(),
  ];
}

export function articleWrite(overrides: Partial<RecordWrite> = {}): RecordWrite {
  return aWrite(article, {
    identities: [{ key: "url:https://sita.example/1", exclusive: true }],
    facets: ["language:en", `source:${source.id}`],
    words: ["lavrov", "visits", "mali"],
    edges: [
      { relation: "Article.posts", parent: article.id, sortKey: "0000", child: post.id },
      { relation: "SocialPost.embeddedIn", parent: post.id, sortKey: SORT_KEY, child: article.id },
      { relation: "Entity.articles", parent: person.id, sortKey: SORT_KEY, child: article.id },
      { relation: "Source.articles", parent: source.id, sortKey: SORT_KEY, child: article.id },
    ],
    mentions: [aMentionWrite(mention)],
    ...overrides,
  });
}
