import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useMessages, useShellMessages } from "../../messages/use-messages";
import { ArticleLine } from "../../page/article-line";
import { ArticlesCsv } from "../../page/articles-csv";
import { FoldedFilters } from "../../page/folded-filters";
import { MoreButton } from "../../page/more-button";
import { PostLine } from "../../post/post-card";
import { Name } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import { addressWith, type Chosen } from "./chosen";
import type { WholeEntity } from "./entity-page";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import styles from "./entity.module.css";

interface Props {
  readonly entity: WholeEntity;
  readonly chosen: Chosen;
}

interface ListProps extends Props {
  readonly isLoading: boolean;
  readonly showMore: (after: { readonly articles?: string | null; readonly posts?: string | null }) => void;
}

/** The newest articles and posts: of the chosen time, language and source. */
export function Newest({ entity, chosen, isLoading, showMore }: ListProps): ReactNode {
  const words = useMessages({ ar, en, fr });
  const shell = useShellMessages();
  const formats = useFormats();
  const { articles, posts } = entity;
  return (
    <div className={styles["newest"]}>
      <section>
        <h2>{words.newestArticles}</h2>
        <FoldedFilters chosen={[chosen.language, chosen.source]}>
          <Filters entity={entity} chosen={chosen} />
        </FoldedFilters>
        <p className="plain quiet" role="status">
          {articles.totalCount === 0 ? words.noArticles : formats.count(shell.articles, articles.totalCount)}
        </p>
        {articles.nodes.map((article) => (
          <ArticleLine key={article.id} article={article} />
        ))}
        <MoreButton pageInfo={articles.pageInfo} isLoading={isLoading} show={(after) => showMore({ articles: after })}>
          <ArticlesCsv name={`${entity.name} ${words.newestArticles}`} articles={articles.nodes} />
        </MoreButton>
      </section>
      <section>
        <h2>{words.newestPosts}</h2>
        <p className="plain quiet">
          {posts.totalCount === 0 ? words.noPosts : formats.count(shell.posts, posts.totalCount)}
        </p>
        {posts.nodes.map((post) => (
          <PostLine key={post.id} post={post} />
        ))}
        <MoreButton pageInfo={posts.pageInfo} isLoading={isLoading} show={(after) => showMore({ posts: after })} />
      </section>
    </div>
  );
}

function Filters({ entity: { languages, sources }, chosen }: Props): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  return (
    <div className={`plain ${styles["filters"]}`}>
      <p>
        {words.language}{" "}
        {languages.map(({ language, articles, posts }) => (
          <FilterLink key={language} chosen={chosen} part="language" value={language} count={articles + posts}>
            {formats.languageName(language) || words.unknown}
          </FilterLink>
        ))}
      </p>
      <p>
        {words.source}{" "}
        {sources.map(
          ({ source, articles }) =>
            source && (
              <FilterLink key={source.id} chosen={chosen} part="source" value={source.id} count={articles}>
                <Name direction={source.nameDirection}>{source.name}</Name>
              </FilterLink>
            ),
        )}
      </p>
    </div>
  );
}

function FilterLink({
  chosen,
  part,
  value,
  count,
  children,
}: {
  readonly chosen: Chosen;
  readonly part: "language" | "source";
  readonly value: string;
  readonly count: number;
  readonly children: ReactNode;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const [path] = useLocation();
  const formats = useFormats();
  const isChosen = chosen[part] === value;
  return (
    <span className={styles["filter"]}>
      <Link href={addressWith(path, chosen, { [part]: isChosen ? "" : value })} aria-current={isChosen || undefined}>
        {children}
        {isChosen && <span className="only-read"> {words.takeAway}</span>}
        {isChosen && <span aria-hidden="true"> ✕</span>}
      </Link>{" "}
      <span className="quiet">{formats.number(count)}</span>
    </span>
  );
}
