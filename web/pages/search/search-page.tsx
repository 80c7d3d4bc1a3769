import { useState, type ReactNode } from "react";
import { Link, useSearch } from "wouter";
import { SearchPage } from "../../generated/search-page";
import type { SearchPageQuery } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { FoldedFilters } from "../../page/folded-filters";
import { MoreButton, rowsAfter } from "../../page/more-button";
import { useIsNarrow } from "../../page/narrow";
import { Page as GraphPage } from "../../page/page";
import { useFirstMarkupGone, useTitle } from "../../page/title";
import { addressOf, type FirstAddress } from "../../shell/routes";
import { useSettings, type Language } from "../../shell/settings";
import { isolated, Name } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import { addressWith, askedBy, FACETS, variablesOf, type Asked } from "./asked";
import { Facets } from "./facets";
import { Found } from "./found";
import { FoundCsv } from "./found-csv";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import styles from "./search.module.css";

export type SearchAnswer = SearchPageQuery["search"];

/** Undefined: nothing is looked for. */
export function firstQuestion({ search, language }: Pick<FirstAddress, "search" | "language">) {
  const asked = askedBy(search);
  return asked.query === "" ? undefined : question(asked, language, null);
}

const question = (asked: Asked, language: Language, after: string | null) => ({
  operation: SearchPage,
  variables: { ...variablesOf(asked), language, first: rowsAfter(after), after },
});

export function Page(): ReactNode {
  const address = useSearch();
  const asked = askedBy(address);
  return asked.query === "" ? <NothingAsked /> : <Results key={address} asked={asked} />;
}

function NothingAsked(): ReactNode {
  const words = useMessages({ ar, en, fr });
  useTitle(words.title);
  useFirstMarkupGone();
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.nothingAsked}</p>
      <Help isOpen />
    </>
  );
}

function Results({ asked }: { readonly asked: Asked }): ReactNode {
  const { language } = useSettings();
  const words = useMessages({ ar, en, fr });
  const [after, setAfter] = useState<string | null>(null);
  const isNarrow = useIsNarrow();
  const facets = (search: SearchAnswer): ReactNode => (
    <FoldedFilters chosen={FACETS.map((facet) => asked[facet])}>
      <Facets asked={asked} facets={search.facets} />
    </FoldedFilters>
  );
  return (
    <GraphPage {...question(asked, language, after)} title={() => words.found(isolated(asked.query))}>
      {({ search }, { isLoading }) => (
        <>
          <h1>{words.found(isolated(asked.query))}</h1>
          <Circumstances asked={asked} search={search} />
          <div className={styles["columns"]}>
            {isNarrow && facets(search)}
            <section aria-label={words.title}>
              {search.edges.map((edge) => (
                <Found key={edge.node.id} edge={edge} />
              ))}
              <MoreButton pageInfo={search.pageInfo} isLoading={isLoading} show={setAfter}>
                <FoundCsv name={words.found(asked.query)} edges={search.edges} />
              </MoreButton>
              {!search.areTextsLinked && <p className="plain quiet">{words.linking}</p>}
              {!search.isComplete && <p className="plain quiet">{words.notAll}</p>}
            </section>
            {!isNarrow && facets(search)}
          </div>
        </>
      )}
    </GraphPage>
  );
}

/** How many there are, in what order, and what else may be meant. */
function Circumstances({ asked, search }: { readonly asked: Asked; readonly search: SearchAnswer }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const { totalCount, didYouMean } = search;
  return (
    <div className={`plain ${styles["circumstances"]}`}>
      <p role="status">{totalCount === 0 ? words.none : formats.count(words.results, totalCount)}</p>
      {didYouMean && (
        <p>
          {words.didYouMean}{" "}
          <Link href={addressWith(asked, { query: didYouMean })}>
            <Name>{didYouMean}</Name>
          </Link>
        </p>
      )}
      <AcrossLanguages asked={asked} profiles={search.namedProfiles} />
      <p>
        {words.order}{" "}
        <Choice isChosen={!asked.isNewest} href={addressWith(asked, { isNewest: false })} name={words.best} />
        {" · "}
        <Choice isChosen={asked.isNewest} href={addressWith(asked, { isNewest: true })} name={words.newest} />
      </p>
      <Help />
    </div>
  );
}

function Choice({
  isChosen,
  href,
  name,
}: {
  readonly isChosen: boolean;
  readonly href: string;
  readonly name: string;
}): ReactNode {
  return isChosen ? <strong aria-current="true">{name}</strong> : <Link href={href}>{name}</Link>;
}

function AcrossLanguages({
  asked,
  profiles,
}: {
  readonly asked: Asked;
  readonly profiles: SearchAnswer["namedProfiles"];
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (!asked.isAcross)
    return (
      <p>
        {words.notAcross} <Link href={addressWith(asked, { isAcross: true })}>{words.turnOn}</Link>
      </p>
    );
  if (profiles.length === 0) return null;
  return (
    <p>
      {words.across}{" "}
      {profiles.map(({ id, name, nameDirection }, place) => (
        <span key={id}>
          {place > 0 && " · "}
          <Link href={addressOf(id)}>
            <Name direction={nameDirection}>{name}</Name>
          </Link>
        </span>
      ))}{" "}
      — <Link href={addressWith(asked, { isAcross: false })}>{words.turnOff}</Link>
    </p>
  );
}

function Help({ isOpen = false }: { readonly isOpen?: boolean }): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <details open={isOpen} className={styles["help"]}>
      <summary>{words.help}</summary>
      <dl>
        {words.rules.map(([example, rule]) => (
          <div key={example}>
            <dt>
              <code dir="auto">{example}</code>
            </dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
