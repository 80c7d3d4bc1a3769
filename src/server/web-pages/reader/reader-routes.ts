import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { idKey } from "../../../domain/identity/identity";
import { isId, type Id } from "../../../domain/ids";
import type { ItemOf, RecordKind } from "../../../domain/item";
import type { SocialPost } from "../../../domain/social-post";
import type { Store } from "../../../store/store";
import { webPageHeaders } from "../../http/security-headers";
import { escaped } from "../html";
import { htmlBody, sendBody, type WebFiles } from "../web-files";
import { firstMarkupOf, FOLDERS } from "./first-markup";
import { createNewest, firstMarkupOfPage, type ListPage } from "./first-page-markup";
import { choiceOf, directionOfReader, WORDS } from "./reader-choice";
import type { ReaderFiles } from "./reader-files";
import { readerPage, type FirstMarkup } from "./reader-page";

/** The pages that show no single item, with their addresses. web/shell/routes.tsx has the same addresses. */
const PAGES: Readonly<Record<ListPage, string>> = {
  front: "/",
  search: "/search",
  sources: "/sources",
  editor: "/editor",
};

export interface ReaderSources {
  readonly store: Store;
  readonly files: WebFiles | undefined;
  readonly reader: ReaderFiles;
}

/** The web reader at `/`. Its addresses are those of pages that it has. */
export function addReader(http: FastifyInstance, sources: ReaderSources): void {
  const { reader } = sources;
  const newest = createNewest(sources.store);
  for (const page of Object.keys(PAGES) as ListPage[])
    if (reader.has(page))
      http.get(PAGES[page], async (request, reply) =>
        sendReader(request, reply, sources, page, await firstOfPage(request, page, newest)),
      );
  // What an address with a handle leads to is found by the reader: handles are compared as each platform does.
  if (reader.has("account"))
    http.get("/accounts/:id/:handle", (request, reply) => sendReader(request, reply, sources, "account"));
  for (const kind of Object.keys(FOLDERS) as RecordKind[])
    if (reader.has(kind))
      http.get<{ Params: { id: string } }>(`/${FOLDERS[kind]}/:id`, (request, reply) =>
        sendItem(request, reply, sources, kind, request.params.id),
      );
}

/** The page itself says what is wrong when the store is away. */
async function firstOfPage(
  request: FastifyRequest,
  page: ListPage,
  newest: ReturnType<typeof createNewest>,
): Promise<FirstMarkup> {
  const none = (error: unknown): [] => {
    request.log.warn({ err: error, requestId: request.id }, "the newest articles could not be read for the front page");
    return [];
  };
  return firstMarkupOfPage(page, request.url, choiceOf(request), () => newest().catch(none));
}

function sendReader(
  request: FastifyRequest,
  reply: FastifyReply,
  { reader, files }: ReaderSources,
  page: string,
  first?: FirstMarkup,
): FastifyReply {
  const parts = { head: reader.head(page), icon: files?.address("icon.svg") ?? "/favicon.ico", first };
  const body = htmlBody(readerPage({ ...parts, choice: choiceOf(request) }));
  return sendBody(request, reply.headers(webPageHeaders()), body, "private, no-cache");
}

/** With what the item is, for link previews and readers without script. What is not there has its own status. */
async function sendItem<K extends RecordKind>(
  request: FastifyRequest,
  reply: FastifyReply,
  sources: ReaderSources,
  kind: K,
  id: string,
): Promise<FastifyReply> {
  try {
    const item = isId(kind, id) ? await readItem(sources.store, kind, id) : undefined;
    if (item === undefined) return sendWords(request, reply.code(404), sources, { kind, absence: "missing" });
    if (item === "removed") return sendWords(request, reply.code(410), sources, { kind, absence: "removed" });
    const posts = item.type === "Article" ? await postsOf(sources.store, item) : new Map<Id<"post">, SocialPost>();
    return sendReader(request, reply, sources, kind, firstMarkupOf(kind, item, choiceOf(request).language, posts));
  } catch (error) {
    request.log.error({ err: error, requestId: request.id }, "a page of the reader could not be made");
    return sendWords(request, reply.code(503).header("retry-after", "5"), sources, { kind, absence: "away" });
  }
}

async function readItem<K extends RecordKind>(
  store: Store,
  kind: K,
  id: Id<K>,
): Promise<ItemOf<K> | "removed" | undefined> {
  const [item] = await store.reader().lookup(kind, [idKey(id)]);
  if (item) return item;
  const [record] = await store.records(kind, [id]);
  return record?.removedAt === undefined ? undefined : "removed";
}

async function postsOf(store: Store, { body }: ItemOf<"article">): Promise<ReadonlyMap<Id<"post">, SocialPost>> {
  const ids = [...new Set(body.flatMap((block) => (block.type === "PostEmbed" ? [block.postId] : [])))];
  const posts = await store.reader().get("post", ids);
  return new Map(posts.flatMap((post) => (post ? [[post.id, post] as const] : [])));
}

type Absence = "missing" | "removed" | "away";

/** The same in words. The reader draws its own page for it, with its header, where scripts run. */
function sendWords(
  request: FastifyRequest,
  reply: FastifyReply,
  sources: ReaderSources,
  { kind, absence }: { readonly kind: RecordKind; readonly absence: Absence },
): FastifyReply {
  const choice = choiceOf(request);
  const words = WORDS[choice.language];
  const again = absence === "away" ? `<a href="${escaped(request.url)}">${words.tryAgain}</a> · ` : "";
  return sendReader(request, reply, sources, kind, {
    title: words[absence],
    description: words[`${absence}Text`],
    language: choice.language,
    direction: directionOfReader(choice) === "rtl" ? "RTL" : "LTR",
    isAbsent: true,
    text: `<p>${words[`${absence}Text`]}</p>\n<p>${again}<a href="/">${words.home}</a></p>`,
  });
}
