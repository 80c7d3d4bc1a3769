import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Provider, useMutation, useQuery } from "urql";
import { codesOf, createClient } from "./graph/client";
import { graphql } from "./graph/gql";

const ARTICLES = graphql(`
  query Articles($after: String) {
    articles(first: 5, after: $after) {
      edges {
        node {
          id
          headline
          direction
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const ARTICLE = graphql(`
  query Article($id: ID!) {
    node(id: $id) {
      __typename
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
`);

const PROFILE = graphql(`
  query Profile($by: EntityBy!) {
    entity(by: $by) {
      id
      name(language: "en")
      aliases(language: "en")
    }
  }
`);

const ADD_NAME = graphql(`
  mutation AddName($entity: ID!, $name: String!) {
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

function Articles({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const [after, setAfter] = useState<string | null>(null);
  // The cache joins the pages: the answer has those before it too.
  const [{ data }] = useQuery({ query: ARTICLES, variables: { after } });
  const page = data?.articles.pageInfo;
  return (
    <section>
      <ol id="articles">
        {data?.articles.edges.map(({ node }) => (
          <li key={node.id} dir={node.direction.toLowerCase()}>
            <button onClick={() => onChoose(node.id)}>{node.headline}</button>
          </li>
        ))}
      </ol>
      {page?.hasNextPage && (
        <button id="more" onClick={() => setAfter(page.endCursor ?? null)}>
          More
        </button>
      )}
    </section>
  );
}

/** The blocks of a body have several types. All with a text are `SpannedText`. */
function Article({ id }: { readonly id: string }) {
  const [{ data }] = useQuery({ query: ARTICLE, variables: { id } });
  const node = data?.node;
  if (node?.__typename !== "Article") return null;
  return (
    <ol id="blocks">
      {node.body.map((block) => (
        <li key={block.id} dir={"direction" in block ? block.direction.toLowerCase() : "auto"}>
          {"text" in block ? block.text : block.__typename === "PostEmbed" ? block.post?.text : block.__typename}
        </li>
      ))}
    </ol>
  );
}

function Profile() {
  const [isWrong, setWrong] = useState(false);
  const [{ data }] = useQuery({ query: PROFILE, variables: { by: { wikidataId: "Q912" } } });
  const [wrong] = useQuery({ query: PROFILE, variables: { by: { wikidataId: "912" } }, pause: !isWrong });
  // The answer has the profile with its new names. The cache puts them wherever the profile is shown.
  const [, addName] = useMutation(ADD_NAME);
  const entity = data?.entity;
  return (
    <section>
      <p id="aliases">{entity?.aliases.join(", ")}</p>
      <button id="add" onClick={() => entity && void addName({ entity: entity.id, name: "Land of the Griots" })}>
        Add a name
      </button>
      <button id="wrong" onClick={() => setWrong(true)}>
        Ask for something wrong
      </button>
      {wrong.error && (
        <p id="error">
          {codesOf(wrong.error).join()}: {wrong.error.message}
        </p>
      )}
    </section>
  );
}

function App() {
  const [id, setId] = useState<string>();
  return (
    <>
      <h1>Mediagraph with urql</h1>
      <Articles onChoose={setId} />
      {id !== undefined && <Article id={id} />}
      <Profile />
    </>
  );
}

/** `#token=…` in the address. A real page asks a person for it. */
const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? undefined;
const app = document.getElementById("app");
if (app)
  createRoot(app).render(
    <StrictMode>
      <Provider value={createClient(token)}>
        <App />
      </Provider>
    </StrictMode>,
  );
