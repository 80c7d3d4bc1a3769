import { ask, graphql, GraphFault, type ResultOf } from "./graph/graph";

const ARTICLES = graphql(`
  query Articles($after: String) {
    articles(first: 5, after: $after) {
      nodes {
        id
        headline
        direction
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
      aliases(language: "en")
    }
  }
`);

const ADD_NAME = graphql(`
  mutation AddName($entity: ID!, $name: String!) {
    setAlias(entity: $entity, language: "en", name: $name) {
      node {
        id
        ... on Entity {
          aliases(language: "en")
        }
      }
    }
  }
`);

/** `#token=…` in the address. A real page asks a person for it. */
const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? undefined;

const app = document.getElementById("app") ?? document.body;
app.innerHTML = `<h1>Mediagraph with fetch</h1>
<ol id="articles"></ol> <button id="more">More</button> <ol id="blocks"></ol>
<p id="aliases"></p> <button id="add">Add a name</button>
<button id="wrong">Ask for something wrong</button> <p id="error"></p>`;
const element = (id: string): HTMLElement => document.getElementById(id) ?? app;

let after: string | null = null;

async function showMore(): Promise<void> {
  const { articles } = await ask(ARTICLES, { after });
  after = articles.pageInfo.endCursor;
  element("more").hidden = !articles.pageInfo.hasNextPage;
  for (const { id, headline, direction } of articles.nodes) {
    const open = document.createElement("button");
    open.textContent = headline;
    open.onclick = () => void showArticle(id);
    element("articles").append(row(open, direction));
  }
}

type Block = Extract<ResultOf<typeof ARTICLE>["node"], { __typename: "Article" }>["body"][number];

async function showArticle(id: string): Promise<void> {
  const { node } = await ask(ARTICLE, { id });
  if (node?.__typename !== "Article") return;
  element("blocks").replaceChildren(
    ...node.body.map((block) => row(textOf(block), "direction" in block ? block.direction : "AUTO")),
  );
}

/** The blocks of a body have several types. All with a text are `SpannedText`. */
function textOf(block: Block): string {
  if (block.__typename === "PostEmbed") return block.post?.text ?? "a post without text";
  return "text" in block ? block.text : block.__typename;
}

function row(content: HTMLElement | string, direction: string): HTMLLIElement {
  const item = document.createElement("li");
  item.dir = direction.toLowerCase();
  item.append(content);
  return item;
}

const showNames = (names: readonly string[]): void => void (element("aliases").textContent = names.join(", "));

const { entity } = await ask(PROFILE, { by: { wikidataId: "Q912" } });
if (entity) showNames(entity.aliases);

element("add").onclick = async () => {
  if (!entity) return;
  const { setAlias } = await ask(ADD_NAME, { entity: entity.id, name: "Land of the Griots" }, token);
  if (setAlias?.node && "aliases" in setAlias.node) showNames(setAlias.node.aliases);
};

element("wrong").onclick = async () => {
  try {
    await ask(PROFILE, { by: { wikidataId: "912" } });
  } catch (error) {
    if (error instanceof GraphFault) element("error").textContent = `${error.code}: ${error.message}`;
  }
};

element("more").onclick = () => void showMore();
await showMore();
