import { useEffect, type ReactNode } from "react";
import { Link } from "wouter";
import type { ArticleLineFragment, FrontPageQuery } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { addressOf } from "../../shell/routes";
import { textAttributes } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import styles from "./front.module.css";
import { endVisitAt } from "./last-visit";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

const MOST = 8;

/** The articles that came, or were changed, since the reader was here last. */
export function SinceVisit({
  now: { newestCursor },
  came,
}: {
  readonly now: FrontPageQuery["now"];
  readonly came: FrontPageQuery["came"] | undefined;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  useEffect(() => endVisitAt(newestCursor), [newestCursor]);
  if (!came) return null;
  const articles = articlesOf(came);
  return (
    <section>
      <h2>{words.sinceVisit}</h2>
      <p className="plain quiet">
        {articles.length === 0
          ? words.nothingCame
          : formats.count(came.pageInfo.hasNextPage ? words.cameMore : words.came, articles.length)}
      </p>
      <ul className={styles["came"]}>
        {articles.slice(0, MOST).map(({ id, headline, language, direction }) => (
          <li key={id} {...textAttributes(language, direction)}>
            <Link href={addressOf(id)}>{headline}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each article once, the last change first. What was removed since then is left out. */
function articlesOf({ nodes }: NonNullable<FrontPageQuery["came"]>): readonly ArticleLineFragment[] {
  const articles = nodes.flatMap(({ item }) => (item?.__typename === "Article" ? [item] : []));
  return [...new Map(articles.reverse().map((article) => [article.id, article])).values()];
}
