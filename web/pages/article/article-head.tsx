import type { ReactNode } from "react";
import { Link } from "wouter";
import { useMessages } from "../../messages/use-messages";
import { addressOf, hasPage } from "../../shell/routes";
import { Name, textAttributes, When } from "../../text/data-text";
import { hostOf, RichText } from "../../text/rich-text";
import type { WholeArticle } from "./article-page";
import styles from "./article.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

/** Headline, summary, and who published it when. */
export function ArticleHead({ article }: { readonly article: WholeArticle }): ReactNode {
  const { headline, summary, language, direction, section, mentions } = article;
  const at = textAttributes(language, direction);
  const of = (field: string) => mentions.nodes.filter((mention) => mention.field === field);
  return (
    <header className={styles["head"]} dir={at.dir}>
      {section && (
        <p className={`${styles["section"]} plain`}>
          <Name language={language}>{section}</Name>
        </p>
      )}
      <h1 {...at}>
        <RichText text={headline} mentions={of("HEADLINE")} />
      </h1>
      {summary && (
        <p className={styles["summary"]} {...at}>
          <RichText text={summary} mentions={of("SUMMARY")} />
        </p>
      )}
      <Origin article={article} />
    </header>
  );
}

function Origin({ article }: { readonly article: WholeArticle }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { source, language, url, publishedAt, modifiedAt, modifiedAtPrecision, isAccessibleForFree } = article;
  const authors = article.byline ?? article.authors.join(", ");
  return (
    <ul className={`${styles["origin"]} plain quiet`}>
      {source && (
        <li>
          {hasPage("source") ? <Link href={addressOf(source.id)}>{sourceName(article)}</Link> : sourceName(article)}
        </li>
      )}
      {authors !== "" && (
        <li>
          <Name language={language}>{authors}</Name>
        </li>
      )}
      {publishedAt && (
        <li>
          <When at={publishedAt} precision={article.publishedAtPrecision} />
        </li>
      )}
      {modifiedAt && modifiedAt !== publishedAt && (
        <li>
          {words.changed} <When at={modifiedAt} precision={modifiedAtPrecision} />
        </li>
      )}
      {isAccessibleForFree === false && <li>{words.paid}</li>}
      {url && (
        <li>
          <a href={url} rel="noreferrer nofollow">
            {words.original(hostOf(url))}
          </a>
        </li>
      )}
    </ul>
  );
}

function sourceName({ source, language }: WholeArticle): ReactNode {
  return (
    source && (
      <Name language={language} direction={source.nameDirection}>
        {source.name}
      </Name>
    )
  );
}
