import { createRoot } from "react-dom/client";
import { createClient } from "./graph/client";
import { App } from "./shell/app";
import { loadFirstPage } from "./shell/routes";
import { firstSettings } from "./shell/settings";
import "./styles/tokens.css";
import "./styles/base.css";

/** The question is on its way while the page is drawn for the first time. The page then asks the same, and joins it. */
async function show(root: Element): Promise<void> {
  const client = createClient();
  const { routes, question } = await loadFirstPage(location, firstSettings().language);
  if (question) void client.query(question.operation.text, question.variables).toPromise();
  createRoot(root).render(<App client={client} routes={routes} />);
}

const root = document.querySelector("#root");
// Not `await`: the script of a page imports this one, and would wait for its end.
if (root) void show(root);
