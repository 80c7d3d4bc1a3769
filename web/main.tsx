import { createRoot } from "react-dom/client";
import { createClient } from "./graph/client";
import { App } from "./shell/app";
import "./styles/tokens.css";
import "./styles/base.css";

const root = document.querySelector("#root");
if (root) createRoot(root).render(<App client={createClient()} />);
