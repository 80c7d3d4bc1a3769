import { useState, type ReactNode } from "react";
import { useSearch } from "wouter";
import { FrontPage } from "../../generated/front-page";
import { useMessages } from "../../messages/use-messages";
import { ArticleLine } from "../../page/article-line";
import { ArticlesCsv } from "../../page/articles-csv";
import { MoreButton, rowsAfter } from "../../page/more-button";
import { Page as GraphPage } from "../../page/page";
import { startOfToday, useToday } from "../../page/today";
import type { FirstAddress } from "../../shell/routes";
import { useSettings, type Language } from "../../shell/settings";
import { Filters } from "./filters";
import { articleFilter, filterOf, type FrontFilter } from "./front-filter";
import styles from "./front.module.css";
import { beginVisit, useLastVisit } from "./last-visit";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { SinceVisit } from "./since-visit";
import { SourcesToday } from "./sources-today";
import { Topics } from "./topics";

interface Circumstances {
  readonly visit: string | null;
  readonly since: string;
  readonly language: Language;
  readonly after: string | null;
}

export const firstQuestion = ({ search, language }: Pick<FirstAddress, "search" | "language">) =>
  question(filterOf(search), { visit: beginVisit(), since: startOfToday(), language, after: null });

const question = (filter: FrontFilter, { visit, since, language, after }: Circumstances) => ({
  operation: FrontPage,
  variables: {
    first: rowsAfter(after),
    after,
    filter: articleFilter(filter),
    topic: filter.topic ?? "",
    hasTopic: filter.topic !== null,
    visit,
    hasVisit: visit !== null,
    since,
    language,
  },
});

export function Page(): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { language } = useSettings();
  const since = useToday();
  const { visit, failed } = useLastVisit();
  const search = useSearch();
  const filter = filterOf(search);
  const [shown, setShown] = useState<{ readonly search: string; readonly after: string | null }>();
  const after = shown?.search === search ? shown.after : null;
  const asked = question(filter, { visit, since, language, after });
  return (
    <GraphPage {...asked} title={() => words.title} onFailure={failed}>
      {({ articles, languages, sources, now, came, topic = null }, { isLoading }) => (
        <div className={styles["front"]}>
          <section aria-busy={isLoading && articles.nodes.length === 0}>
            <h1>{words.newest}</h1>
            <Filters filter={filter} languages={languages} sources={sources.nodes} topic={topic} />
            {articles.nodes.length === 0 && (
              <p role="status">{asked.variables.filter === null ? words.none : words.noneSuch}</p>
            )}
            {articles.nodes.map((article) => (
              <ArticleLine key={article.id} article={article} level={2} />
            ))}
            <MoreButton
              pageInfo={articles.pageInfo}
              isLoading={isLoading}
              show={(after) => setShown({ search, after })}
            >
              <ArticlesCsv name={words.newest} articles={articles.nodes} />
            </MoreButton>
          </section>
          <div className={styles["aside"]}>
            <SinceVisit now={now} came={came} />
            <Topics filter={filter} articles={articles.nodes} />
            <SourcesToday sources={sources.nodes} />
          </div>
        </div>
      )}
    </GraphPage>
  );
}
