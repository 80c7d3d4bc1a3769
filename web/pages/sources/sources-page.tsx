import { useState, type ReactNode } from "react";
import { Link } from "wouter";
import { SourcesPage } from "../../generated/sources-page";
import type { SourcesPageQuery } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { MoreButton } from "../../page/more-button";
import { Page as GraphPage } from "../../page/page";
import { startOfToday, useToday } from "../../page/today";
import { addressOf } from "../../shell/routes";
import { useSettings, type Language } from "../../shell/settings";
import { useNewToday } from "../../source/new-today";
import { Subscriptions } from "../../source/subscription-state";
import { Name } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

// As many as the front page reads: the two share their first page of sources.
const FIRST = 50;

type Source = SourcesPageQuery["sources"]["nodes"][number];

export const firstQuestion = () => question(startOfToday(), null);

const question = (since: string, after: string | null) => ({
  operation: SourcesPage,
  variables: { since, first: FIRST, after },
});

export function Page(): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { language } = useSettings();
  const since = useToday();
  const [after, setAfter] = useState<string | null>(null);
  return (
    <GraphPage {...question(since, after)} title={() => words.title}>
      {({ sources }, { isLoading }) => (
        <div className="column">
          <h1>{words.title}</h1>
          <p>{words.what}</p>
          {sources.nodes.length === 0 && <p>{words.none}</p>}
          {inOrder(sources.nodes, language).map((source) => (
            <SourceEntry key={source.id} source={source} />
          ))}
          <MoreButton pageInfo={sources.pageInfo} isLoading={isLoading} show={setAfter} />
        </div>
      )}
    </GraphPage>
  );
}

/** As the reader's language sorts names: in Arabic those in Arabic letters first. What came later stays below. */
function inOrder(sources: readonly Source[], language: Language): readonly Source[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const pages = Math.ceil(sources.length / FIRST);
  return Array.from({ length: pages }, (_, page) =>
    sources.slice(page * FIRST, (page + 1) * FIRST).sort((one, other) => compare(one.name, other.name)),
  ).flat();
}

function SourceEntry({ source }: { readonly source: Source }): ReactNode {
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
