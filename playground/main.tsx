import { explorerPlugin } from "@graphiql/plugin-explorer";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { ask } from "./ask";
import { kept, keepsHeaders } from "./kept";
import { openOperation, preparedOperations, tabsOf } from "./opening";
import { reachEditors } from "./reachable-editors";
import { ReportPanel } from "./report-panel";
import { wrapLines } from "./wrapped-lines";

/** The cost of an operation is shown below its answer, unless the person removes this header. */
const HEADERS = JSON.stringify({ "mediagraph-report": "1" });

// A library of the dialogs reads this nonce when it adds a style sheet to the page.
Object.assign(globalThis, { __webpack_nonce__: document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce });

/** As in style.css. */
const isPhone = matchMedia("(max-width: 700px)").matches;

wrapLines();
reachEditors();
const operations = preparedOperations();
const opened = openOperation(operations, new URLSearchParams(location.search));
// The address drops the operation, so that a reload keeps what the person did since.
if (opened) history.replaceState(null, "", location.pathname);

const root = document.querySelector("#root");
if (root) {
  createRoot(root).render(
    <GraphiQL
      fetcher={ask}
      storage={kept}
      // After a reload, GraphiQL forgets this choice of the person unless it is passed in here.
      {...(keepsHeaders() && { shouldPersistHeaders: true })}
      defaultTabs={tabsOf(operations, opened)}
      defaultQuery=""
      defaultHeaders={HEADERS}
      defaultEditorToolsVisibility={isPhone ? false : "variables"}
      plugins={[explorerPlugin()]}
    >
      <GraphiQL.Logo>
        <a
          href="/queries#operations"
          title="All prepared operations"
          aria-label="All prepared operations"
          className="to-operations"
        >
          <svg
            width="24"
            height="24"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            aria-hidden="true"
          >
            <path d="M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01" />
          </svg>
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <ReportPanel />
      </GraphiQL.Footer>
    </GraphiQL>,
  );
}
