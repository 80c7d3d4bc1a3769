import { useState, type ReactNode } from "react";
import { Link } from "wouter";
import { SourcesPage } from "../../generated/sources-page";
import type { SourcesPageQuery } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { MoreButton } from "../../page/more-button";
import { Page as GraphPage } from "../../page/page";
import { useToday } from "../../page/today";
import { addressOf } from "../../shell/routes";
import { useNewToday } from "../../source/new-today";
import { Subscriptions } from "../../source/subscription-state";
import { Name } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

// As many as the front page reads: the two share their first page of sources.
const FIRST = 50;

export function Page(): ReactNode {
  const words = useMessages({ ar, en, fr });
  const since = useToday();
  const [after, setAfter] = useState<string | null>(null);
  return (
    <GraphPage operation={SourcesPage} variables={{ since, first: FIRST, after }} title={() => words.title}>
      {({ sources }, { isLoading }) => (
        <div className="column">
          <h1>{words.title}</h1>
          <p>{words.what}</p>
          {sources.nodes.length === 0 && <p>{words.none}</p>}
          {sources.nodes.map((source) => (
            <SourceEntry key={source.id} source={source} />
          ))}
          <MoreButton pageInfo={sources.pageInfo} isLoading={isLoading} show={setAfter} />
        </div>
      )}
    </GraphPage>
  );
}

function SourceEntry({ source }: { readonly source: SourcesPageQuery["sources"]["nodes"][number] }): ReactNode {
  const formats = useFormats();
  const newToday = useNewToday();
  const { id, name, nameDirection, language, new: brought, subscriptions } = source;
  return (
    <section>
      <h2>
        <Link href={addressOf(id)}>
          <Name direction={nameDirection}>{name}</Name>
        </Link>
      </h2>
      <p className="plain quiet">
        {language && `${formats.languageName(language)} · `}
        {newToday(brought.totalCount)}
      </p>
      <Subscriptions states={subscriptions} />
    </section>
  );
}
