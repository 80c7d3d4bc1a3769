import { useState, type ReactNode } from "react";
import { useSearch } from "wouter";
import { EntityPage } from "../../generated/entity-page";
import type { EntityPageQuery } from "../../generated/types";
import { rowsAfter } from "../../page/more-button";
import { Page as GraphPage } from "../../page/page";
import { Provenance } from "../../page/provenance";
import type { FirstAddress, PageAddress } from "../../shell/routes";
import { useSettings, type Language } from "../../shell/settings";
import { Name, textAttributes } from "../../text/data-text";
import { chosenBy, filtersOf } from "./chosen";
import { CoMentions } from "./co-mentions";
import { EntityFacts } from "./entity-facts";
import { Names } from "./names";
import { Newest } from "./newest";
import { Timeline } from "./timeline";

export type WholeEntity = NonNullable<EntityPageQuery["entity"]>;

/** How far the lists of a filter were read: the cursors after which they go on. */
interface ReadOn {
  readonly address: string;
  readonly articles?: string | null;
  readonly posts?: string | null;
}

export const firstQuestion = ({ params, search, language }: FirstAddress) =>
  question(params["id"] ?? "", language, { address: search });

const question = (id: string, language: Language, { address, articles = null, posts = null }: ReadOn) => {
  const chosen = chosenBy(address);
  return {
    operation: EntityPage,
    variables: {
      id,
      language,
      by: chosen.by,
      first: rowsAfter(articles, posts),
      articlesAfter: articles,
      postsAfter: posts,
      ...filtersOf(chosen),
    },
  };
};

export function Page({ params }: PageAddress): ReactNode {
  const { language } = useSettings();
  const address = useSearch();
  const chosen = chosenBy(address);
  const [read, setRead] = useState<ReadOn>({ address });
  // Another filter begins from the start of its lists.
  const after = read.address === address ? read : { address };
  return (
    <GraphPage
      {...question(params["id"] ?? "", language, after)}
      title={({ entity }) => entity?.name ?? ""}
      item={params["id"]}
      isMissing={({ entity }) => entity === null}
    >
      {({ entity }, { isLoading }) =>
        entity && (
          <>
            <h1>
              <Name direction={entity.nameDirection}>{entity.name}</Name>
            </h1>
            {entity.description && (
              <p dir={textAttributes(null, entity.descriptionDirection).dir}>{entity.description}</p>
            )}
            <EntityFacts entity={entity} />
            <Names entity={entity} />
            <Timeline entity={entity} chosen={chosen} />
            <CoMentions entity={entity} />
            <Newest
              entity={entity}
              chosen={chosen}
              isLoading={isLoading}
              showMore={(change) => setRead({ ...after, ...change })}
            />
            <Provenance id={entity.id} />
          </>
        )
      }
    </GraphPage>
  );
}
