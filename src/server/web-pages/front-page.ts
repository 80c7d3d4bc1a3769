import type { FastifyInstance } from "fastify";
import type { PreciseDate } from "../../domain/dates";
import type { RecordKind } from "../../domain/item";
import { directionOf } from "../../domain/text/languages/language";
import { webPageHeaders } from "../http/security-headers";
import { arabic, escaped, webPage } from "./html";
import { createReused, type Overview } from "./overview";
import { playgroundAddress, type PreparedOperation } from "./prepared-operations";
import { htmlBody, sendBody, type WebBody, type WebFiles } from "./web-files";

export interface FrontPageSources {
  readonly files: WebFiles | undefined;
  overview(): Promise<Overview>;
  /** The prepared operation that shows one article by its address. */
  readonly article: PreparedOperation | undefined;
  /** The prepared operations that find something in this graph. */
  answering(): Promise<readonly PreparedOperation[]>;
}

const LASTS_MS = 3_000;

/**
 * The web page at `/queries`: what is in the graph, and the ways into it. It is made again after a few seconds at the
 * earliest.
 */
export function addFrontPage(http: FastifyInstance, { files, article, overview, answering }: FrontPageSources): void {
  const page = createReused(LASTS_MS, async () =>
    htmlBody(frontPage(files, article, await overview(), await answering())),
  );
  let away: WebBody | undefined;
  http.get("/queries", async (request, reply) => {
    reply.headers(webPageHeaders());
    try {
      return sendBody(request, reply, await page(), "no-cache");
    } catch (error) {
      request.log.error({ err: error, requestId: request.id }, "the front page could not be made");
      away ??= htmlBody(webPage(files, { title: "Mediagraph: the store is away", main: AWAY }));
      return sendBody(request, reply.code(503).header("retry-after", "5"), away, "no-store");
    }
  });
}

const AWAY = `<h1>The store does not answer ${arabic("المخزن لا يجيب")}</h1>
<p>Mediagraph runs, but cannot reach its data now. Nothing is lost. Try again in a few seconds. The server's log has the reason.</p>
<p><a href="/queries">Try again</a></p>`;

function frontPage(
  files: WebFiles | undefined,
  article: PreparedOperation | undefined,
  { counts, newest }: Overview,
  operations: readonly PreparedOperation[],
): string {
  const isEmpty = newest.length === 0;
  const parts = [
    INTRODUCTION,
    countList(counts),
    isEmpty ? EMPTY : newestList(newest, article),
    operationList(operations),
    isEmpty ? "" : MORE,
  ];
  return webPage(files, { title: "Mediagraph", main: parts.filter(Boolean).join("\n") });
}

const INTRODUCTION = `<h1>Mediagraph</h1>
<p>News articles, the social posts embedded in them, and the people, organisations and places they mention: one graph.</p>
<p lang="ar" dir="rtl">المقالات والمنشورات المضمَّنة فيها ومن تذكرهم من أشخاص ومؤسسات وأماكن، في رسم بياني واحد.</p>
<p><a class="button" href="/graphql">Open the playground ${arabic("افتح ساحة التجربة")}</a> or send GraphQL to <code>POST /graphql</code>.</p>`;

const KINDS: readonly (readonly [kind: RecordKind, english: string, inArabic: string])[] = [
  ["article", "Articles", "مقالات"],
  ["post", "Posts", "منشورات"],
  ["account", "Accounts", "حسابات"],
  ["entity", "Profiles", "ملفات تعريف"],
  ["source", "Sources", "مصادر"],
];

function countList(counts: Overview["counts"]): string {
  const items = KINDS.map(
    ([kind, english, inArabic]) =>
      `<li><b>${counts[kind].toLocaleString("en")}</b> ${english} ${arabic(inArabic)}</li>`,
  );
  return `<ul class="counts" aria-label="What is in the graph">\n${items.join("\n")}\n</ul>`;
}

function newestList(newest: Overview["newest"], reader: PreparedOperation | undefined): string {
  return `<h2 id="newest">Newest articles ${arabic("أحدث المقالات")}</h2>\n<ol class="newest">\n${newest.map((one) => newestItem(one, reader)).join("\n")}\n</ol>`;
}

/** A headline is aligned to the side where its own language begins. The source and the date follow it. */
function newestItem({ article, source }: Overview["newest"][number], reader: PreparedOperation | undefined): string {
  const headline = escaped(article.headline);
  const address =
    reader && article.url !== undefined ? escaped(playgroundAddress(reader, { url: article.url })) : undefined;
  const name =
    source &&
    `<span${ofLanguage(source.language)} dir="${directionOf(source.language ?? "und", source.name).toLowerCase()}">${escaped(source.name)}</span>`;
  const about = [name, article.publishedAt && dateOf(article.publishedAt)].filter(Boolean).join(" · ");
  const title = address === undefined ? headline : `<a href="${address}">${headline}</a>`;
  return `<li${ofLanguage(article.language)} dir="${article.direction.toLowerCase()}">${title}${about && `\n<small>${about}</small>`}</li>`;
}

const ofLanguage = (language: string | undefined): string =>
  language === undefined || language === "und" ? "" : ` lang="${escaped(language)}"`;

/** As exact as it is known, in digits that every reader knows. */
function dateOf({ instant, precision }: PreciseDate): string {
  const length = { YEAR: 4, MONTH: 7, DAY: 10, MINUTE: 10, SECOND: 10 }[precision];
  const date = instant.slice(0, length);
  return `<time datetime="${date}" dir="ltr">${date}</time>`;
}

function operationList(operations: readonly PreparedOperation[]): string {
  if (operations.length === 0) return "";
  const items = operations.map((operation) => {
    const inArabic =
      operation.showsInArabic === undefined ? "" : `\n<dd lang="ar" dir="rtl">${escaped(operation.showsInArabic)}</dd>`;
    return `<dt><a href="${escaped(playgroundAddress(operation))}">${escaped(titleOf(operation))}</a></dt>\n<dd>${escaped(operation.shows)}</dd>${inArabic}`;
  });
  return `<h2 id="operations">Operations to start from ${arabic("عمليات للبدء")}</h2>\n<dl>\n${items.join("\n")}\n</dl>`;
}

/** `03-two-countries` is "Two countries". */
function titleOf({ name }: PreparedOperation): string {
  const words = name.replace(/^\d+-/, "").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const WAYS_IN = `<p>Save a news article as a text file, as it was copied from its page, and read it in where the server was started:</p>
<pre><code>npx mediagraph ingest article.txt</code></pre>
<p>In a container: <code>docker exec -i CONTAINER node bin/mediagraph.js ingest - &lt; article.txt</code>.
Over GraphQL: the mutation <code>ingest</code>, on a server that was started with <code>MEDIAGRAPH_TOKEN</code>.</p>`;

const EMPTY = `<h2 id="empty">No articles yet ${arabic("لا مقالات بعد")}</h2>
${WAYS_IN}
<p>To look around first, start the server with <code>MEDIAGRAPH_SAMPLE=1</code>: it then loads an invented sample.</p>`;

const MORE = `<h2 id="own">Your own articles ${arabic("مقالاتك")}</h2>
${WAYS_IN}`;
