import { useState, type ReactNode } from "react";
import { SourcePage } from "../../generated/source-page";
import type { SourcePageQuery } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { ArticleLine } from "../../page/article-line";
import { ArticlesCsv } from "../../page/articles-csv";
import { MoreButton, rowsAfter } from "../../page/more-button";
import { Page as GraphPage } from "../../page/page";
import { Provenance } from "../../page/provenance";
import { startOfToday, useToday } from "../../page/today";
import type { FirstAddress, PageAddress } from "../../shell/routes";
import { useNewToday } from "../../source/new-today";
import { Subscriptions } from "../../source/subscription-state";
import { Name } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import styles from "./source.module.css";

type WholeSource = NonNullable<SourcePageQuery["source"]>;

export const firstQuestion = ({ params }: Pick<FirstAddress, "params">) => question(params, startOfToday(), null);

const question = (params: PageAddress["params"], since: string, after: string | null) => ({
  operation: SourcePage,
  variables: { id: params["id"] ?? "", since, first: rowsAfter(after), after },
});

export function Page({ params }: PageAddress): ReactNode {
  const words = useMessages({ ar, en, fr });
  const since = useToday();
  const [after, setAfter] = useState<string | null>(null);
  return (
    <GraphPage
      {...question(params, since, after)}
      title={({ source }) => source?.name ?? ""}
      isMissing={({ source }) => source === null}
    >
      {({ source }, { isLoading }) =>
        source && (
          <div className="column">
            <h1>
              <Name direction={source.nameDirection}>{source.name}</Name>
            </h1>
            <Facts source={source} />
            <h2>{words.reading}</h2>
            <Subscriptions states={source.subscriptions} />
            <h2>{words.newest}</h2>
            {source.articles.nodes.length === 0 && <p className="quiet">{words.none}</p>}
            {source.articles.nodes.map((article) => (
              <ArticleLine key={article.id} article={article} />
            ))}
            <MoreButton pageInfo={source.articles.pageInfo} isLoading={isLoading} show={setAfter}>
              <ArticlesCsv name={`${source.name} ${words.newest}`} articles={source.articles.nodes} />
            </MoreButton>
            <Provenance id={source.id} />
          </div>
        )
      }
    </GraphPage>
  );
}

function Facts({ source }: { readonly source: WholeSource }): ReactNode {
  const formats = useFormats();
  const newToday = useNewToday();
  const { url, description, language, country, feeds, new: brought } = source;
  const facts = [
    language && formats.languageName(language),
    country && formats.countryName(country),
    newToday(brought.totalCount),
  ].filter(Boolean);
  return (
    <>
      {description && <p dir="auto">{description}</p>}
      <p className="plain quiet">{facts.join(" · ")}</p>
      <ul className={`${styles["addresses"]} plain`}>
        {[url, ...feeds].map(
          (address) =>
            address && (
              <li key={address}>
                <a href={address} rel="noreferrer nofollow">
                  <bdi dir="ltr">{address}</bdi>
                </a>
              </li>
            ),
        )}
      </ul>
    </>
  );
}
