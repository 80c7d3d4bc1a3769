import type { ReactNode } from "react";
import type { ArticleLineFragment } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { ArticleLine } from "../../page/article-line";
import { hashtagAddress } from "../../shell/routes";
import { useFormats } from "../../text/formats";
import { MentionLink } from "../../text/mention-link";
import { Name } from "../../text/data-text";
import { Link } from "wouter";
import type { WholeArticle } from "./article-page";
import styles from "./article.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

/** What stands beside an article: whom it names, and the articles around it. */
export function Around({ article }: { readonly article: WholeArticle }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { story, entities, keywords, language } = article;
  const { citedBy, similar } = eachOnce(article);
  return (
    <div className={styles["around"]}>
      {entities.edges.length > 0 && <Profiles edges={entities.edges} />}
      {keywords.length > 0 && (
        <section>
          <h2>{words.keywords}</h2>
          <ul className={`${styles["keywords"]} plain`}>
            {keywords.map((word) => (
              <li key={word}>
                <Link href={hashtagAddress(word)}>
                  <Name language={language}>{word}</Name>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {story.edges.length > 0 && (
        <section>
          <h2>{words.story}</h2>
          {story.edges.map(({ reason, node }) => (
            <div key={node.id}>
              <ArticleLine article={node} />
              <p className="plain quiet">{words.reasons[reason]}</p>
            </div>
          ))}
        </section>
      )}
      <List title={words.citedBy} articles={citedBy} />
      <List title={words.similar} articles={similar} />
    </div>
  );
}

const MOST_SIMILAR = 5;

/** An article that is here for several reasons stands where it says most: the story, then who cites it. */
function eachOnce({ story, citedBy, similar }: WholeArticle) {
  const told = new Set(story.edges.map(({ node }) => node.id));
  const untold = (articles: readonly ArticleLineFragment[]): ArticleLineFragment[] =>
    articles.filter(({ id }) => !told.has(id));
  const citing = untold(citedBy.nodes);
  for (const { id } of citing) told.add(id);
  return { citedBy: citing, similar: untold(similar.nodes).slice(0, MOST_SIMILAR) };
}

function Profiles({ edges }: { readonly edges: WholeArticle["entities"]["edges"] }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  return (
    <section>
      <h2>{words.profiles}</h2>
      <ul className={`${styles["profiles"]} plain`}>
        {edges.map(({ node, mentionCount }) => (
          <li key={node.id}>
            <MentionLink profile={node}>
              <Name direction={node.nameDirection}>{node.name}</Name>
            </MentionLink>{" "}
            <span className="quiet">{formats.count(words.times, mentionCount)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function List({
  title,
  articles,
}: {
  readonly title: string;
  readonly articles: WholeArticle["similar"]["nodes"];
}): ReactNode {
  if (articles.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {articles.map((article) => (
        <ArticleLine key={article.id} article={article} />
      ))}
    </section>
  );
}
