import type { ReactNode } from "react";
import { FrontPage } from "../../generated/front-page";
import { useMessages } from "../../messages/use-messages";
import { ArticleLine } from "../../page/article-line";
import { Page as GraphPage } from "../../page/page";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

const FIRST = 20;

export function Page(): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <GraphPage operation={FrontPage} variables={{ first: FIRST }} title={() => words.title}>
      {({ articles }) => (
        <>
          <h1>{words.newest}</h1>
          {articles.nodes.length === 0 && <p>{words.none}</p>}
          {articles.nodes.map((article) => (
            <ArticleLine key={article.id} article={article} level={2} />
          ))}
        </>
      )}
    </GraphPage>
  );
}
