import { memo, type ReactNode } from "react";
import { Link } from "wouter";
import type { ArticleLineFragment } from "../generated/types";
import { addressOf } from "../shell/routes";
import { Name, textAttributes, When } from "../text/data-text";
import { useMessages } from "../messages/use-messages";
import styles from "./article-line.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

/**
 * An article as a row of a list. Its headline is a heading below that of the list. It is drawn again only when its
 * article changes: the cache gives the same object for what it has shown already.
 */
export const ArticleLine = memo(function ArticleLine({
  article,
  level = 3,
}: {
  readonly article: ArticleLineFragment;
  readonly level?: 2 | 3;
}): ReactNode {
  const Headline = `h${level}` as const;
  const { headline, summary, language, direction, publishedAt, publishedAtPrecision, source } = article;
  return (
    <article className={styles["line"]} dir={textAttributes(language, direction).dir}>
      <Headline className={styles["headline"]} {...textAttributes(language, direction)}>
        <Link href={addressOf(article.id)}>{headline}</Link>
      </Headline>
      {summary && <p {...textAttributes(language, direction)}>{summary}</p>}
      <p className="plain quiet">
        {source && (
          <Name language={language} direction={source.nameDirection}>
            {source.name}
          </Name>
        )}
        {source && " · "}
        {publishedAt ? (
          <When at={publishedAt} precision={publishedAtPrecision} />
        ) : (
          <Undated since={article.firstSeenAt} />
        )}
      </p>
    </article>
  );
});

/** Lists put an article without a date where it was first seen. */
function Undated({ since }: { readonly since: string }): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <>
      {words.undated} · {words.firstSeen} <When at={since} precision="DAY" />
    </>
  );
}
