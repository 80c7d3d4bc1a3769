// Builds the example pages as their authors would, and tries each in Chromium against a server with the sample:
// `npm run examples`, `npm run examples relay`. CHROMIUM names the browser.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "./build.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const examples = join(root, "examples");
const require = createRequire(import.meta.url);
const TOKEN = "the-token-of-the-examples";
const NAME = "Land of the Griots";

/** What `client init` tells people to run. */
const GENERATE = {
  apollo: ["graphql-codegen"],
  urql: ["graphql-codegen"],
  relay: ["relay-compiler"],
  fetch: ["gql.tada", "generate-output", "-c", "tsconfig.graph.json"],
};
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };

function run(program, args, cwd) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0)
    throw new Error(`${[program, ...args].join(" ")} in ${cwd} ended with ${status}:\n${stdout}${stderr}`);
}

function install() {
  if (existsSync(join(examples, "node_modules", ".package-lock.json"))) return;
  run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], examples);
}

function buildExample(kind) {
  const folder = join(examples, kind);
  const tool = (name) => join(examples, "node_modules", ".bin", name);
  rmSync(join(folder, "src", "graph"), { recursive: true, force: true });
  const init = ["client", "init", folder, "--kind", kind, "--url", "/graphql", "--force"];
  run(process.execPath, [join(root, "bin", "mediagraph.js"), ...init], root);
  const [generator, ...args] = GENERATE[kind];
  run(tool(generator), args, folder);
  run(tool("tsc"), ["-p", folder], folder);
  run(tool("vite"), ["build", folder, "--config", join(examples, "vite.config.mjs"), "--logLevel", "warn"], examples);
}

/** The page and the graph from one origin, as behind a proxy. */
async function serve(kind) {
  const { createMediagraph } = require(join(root, "dist", "src", "api.js"));
  const { loadSample } = require(join(root, "dist", "src", "cli", "bundled-data.js"));
  const graph = await createMediagraph({ storeUrl: "sqlite::memory:", token: TOKEN });
  await loadSample(graph.store);
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/graphql")) return graph.handler(request, response);
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(examples, kind, "dist", path === "/" ? "index.html" : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response
      .writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" })
      .end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await graph.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

async function visit(page, address) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(`${address}/#token=${TOKEN}`);
  await page.locator("#articles li").nth(4).waitFor();
  await page.click("#more");
  await page.locator("#articles li").nth(9).waitFor();
  const headlines = await page.locator("#articles li").allTextContents();
  if (new Set(headlines).size !== 10) complaints.push(`pages overlap: ${headlines.join(" | ")}`);
  if ((await page.locator("#articles li[dir=rtl]").count()) === 0)
    complaints.push("no headline runs from right to left");
  await page.click("#articles li:first-child button");
  await page.locator("#blocks li").first().waitFor();
  if ((await page.locator("#blocks").innerText()).length < 200) complaints.push("the blocks have no text");
  await page.click("#wrong");
  const fault = page.locator("#error", { hasText: "BAD_USER_INPUT" });
  await fault.waitFor();
  if (!(await fault.innerText()).includes("Q42")) complaints.push("the error does not say what is right");
  if ((await page.locator("#aliases").innerText()).includes(NAME)) complaints.push("the name is there too early");
  await page.click("#add");
  await page.locator("#aliases", { hasText: NAME }).waitFor();
  return complaints;
}

async function tryExample(kind, browser) {
  const { address, close } = await serve(kind);
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  try {
    const complaints = await visit(page, address);
    if (complaints.length > 0) throw new Error(`${kind}: ${complaints.join("\n")}`);
  } finally {
    await page.close();
    await close();
  }
}

const asked = process.argv.slice(2);
const kinds = asked.length > 0 ? asked : Object.keys(GENERATE);
await build();
install();
for (const kind of kinds) buildExample(kind);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const kind of kinds) {
    await tryExample(kind, browser);
    process.stdout.write(`${kind}: pages, blocks, an error and an update work\n`);
  }
} finally {
  await browser.close();
}
