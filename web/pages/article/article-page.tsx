import type { ReactNode } from "react";
import { ArticlePage } from "../../generated/article-page";
import type { ArticlePageQuery } from "../../generated/types";
import { Page as GraphPage } from "../../page/page";
import { Provenance } from "../../page/provenance";
import type { FirstAddress, PageAddress } from "../../shell/routes";
import { useSettings } from "../../shell/settings";
import { ArticleBody } from "./article-body";
import { ArticleHead } from "./article-head";
import styles from "./article.module.css";
import { Around } from "./around";

export type WholeArticle = NonNullable<ArticlePageQuery["article"]>;

export const firstQuestion = ({ params, language }: Pick<FirstAddress, "params" | "language">) => ({
  operation: ArticlePage,
  variables: { id: params["id"] ?? "", language },
});

export function Page({ params }: PageAddress): ReactNode {
  const { language } = useSettings();
  return (
    <GraphPage
      {...firstQuestion({ params, language })}
      title={({ article }) => article?.headline ?? ""}
      item={params["id"]}
      isMissing={({ article }) => article === null}
    >
      {({ article }) => article && <WholePage article={article} />}
    </GraphPage>
  );
}

function WholePage({ article }: { readonly article: WholeArticle }): ReactNode {
  return (
    <div className={styles["page"]}>
      <article className={styles["article"]}>
        <ArticleHead article={article} />
        <ArticleBody article={article} />
        <Provenance id={article.id} />
      </article>
      <Around article={article} />
    </div>
  );
}
