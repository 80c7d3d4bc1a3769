import { StrictMode, Suspense, useState } from "react";
import { createRoot } from "react-dom/client";
import {
  fetchQuery,
  graphql,
  RelayEnvironmentProvider,
  useLazyLoadQuery,
  useMutation,
  usePaginationFragment,
  useRelayEnvironment,
} from "react-relay";
import { createEnvironment, GraphFault } from "./graph/environment";
import type { mainAddNameMutation } from "./__generated__/mainAddNameMutation.graphql";
import type { mainArticleQuery } from "./__generated__/mainArticleQuery.graphql";
import type { mainArticles_query$key } from "./__generated__/mainArticles_query.graphql";
import type { mainFrontQuery } from "./__generated__/mainFrontQuery.graphql";
import type { mainProfileQuery } from "./__generated__/mainProfileQuery.graphql";

const PROFILE = graphql`
  query mainProfileQuery($by: EntityBy!) {
    entity(by: $by) {
      id
      name(language: "en")
      aliases(language: "en")
    }
  }
`;

function Front({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const query = useLazyLoadQuery<mainFrontQuery>(
    graphql`
      query mainFrontQuery {
        ...mainArticles_query
      }
    `,
    {},
  );
  return <Articles query={query} onChoose={onChoose} />;
}

interface ArticlesProps {
  readonly query: mainArticles_query$key;
  readonly onChoose: (id: string) => void;
}

function Articles({ query, onChoose }: ArticlesProps) {
  const { data, hasNext, loadNext } = usePaginationFragment(
    graphql`
      fragment mainArticles_query on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, after: { type: "String" })
      @refetchable(queryName: "mainArticlesPageQuery") {
        articles(first: $count, after: $after) @connection(key: "mainArticles_articles") {
          edges {
            node {
              id
              headline
              direction
            }
          }
        }
      }
    `,
    query,
  );
  return (
    <section>
      <ol id="articles">
        {data.articles.edges.map(({ node }) => (
          <li key={node.id} dir={node.direction.toLowerCase()}>
            <button onClick={() => onChoose(node.id)}>{node.headline}</button>
          </li>
        ))}
      </ol>
      {hasNext && (
        <button id="more" onClick={() => loadNext(5)}>
          More
        </button>
      )}
    </section>
  );
}

/** The blocks of a body have several types. All with a text are `SpannedText`. */
function Article({ id }: { readonly id: string }) {
  const { node } = useLazyLoadQuery<mainArticleQuery>(
    graphql`
      query mainArticleQuery($id: ID!) {
        node(id: $id) {
          id
          ... on Article {
            body {
              __typename
              id
              ... on SpannedText {
                text
                direction
              }
              ... on PostEmbed {
                post {
                  id
                  text
                }
              }
            }
          }
        }
      }
    `,
    { id },
  );
  return (
    <ol id="blocks">
      {node?.body?.map((block) => (
        <li key={block.id} dir={block.direction?.toLowerCase() ?? "auto"}>
          {block.text ?? block.post?.text ?? block.__typename}
        </li>
      ))}
    </ol>
  );
}

function Profile() {
  const environment = useRelayEnvironment();
  const { entity } = useLazyLoadQuery<mainProfileQuery>(PROFILE, { by: { wikidataId: "Q912" } });
  const [fault, setFault] = useState<GraphFault>();
  // The answer has the profile with its new names. The store puts them wherever the profile is shown.
  const [addName] = useMutation<mainAddNameMutation>(graphql`
    mutation mainAddNameMutation($entity: ID!, $name: String!) {
      setAlias(entity: $entity, language: "en", name: $name) {
        id
        outcome
        node {
          id
          ... on Entity {
            aliases(language: "en")
          }
        }
      }
    }
  `);
  const askWrong = () =>
    fetchQuery<mainProfileQuery>(environment, PROFILE, { by: { wikidataId: "912" } }).subscribe({
      error: (error: unknown) => error instanceof GraphFault && setFault(error),
    });
  return (
    <section>
      <p id="aliases">{entity?.aliases.join(", ")}</p>
      <button
        id="add"
        onClick={() => entity && addName({ variables: { entity: entity.id, name: "Land of the Griots" } })}
      >
        Add a name
      </button>
      <button id="wrong" onClick={askWrong}>
        Ask for something wrong
      </button>
      {fault && (
        <p id="error">
          {fault.code}: {fault.message}
        </p>
      )}
    </section>
  );
}

function App() {
  const [id, setId] = useState<string>();
  return (
    <Suspense fallback="…">
      <h1>Mediagraph with Relay</h1>
      <Front onChoose={setId} />
      {id !== undefined && <Article id={id} />}
      <Profile />
    </Suspense>
  );
}

/** `#token=…` in the address. A real page asks a person for it. */
const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? undefined;
const app = document.getElementById("app");
if (app)
  createRoot(app).render(
    <StrictMode>
      <RelayEnvironmentProvider environment={createEnvironment(token)}>
        <App />
      </RelayEnvironmentProvider>
    </StrictMode>,
  );
