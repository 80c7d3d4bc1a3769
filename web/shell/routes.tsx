import { parse } from "regexparam";
import { lazy, type ComponentType } from "react";
import { matchRoute } from "wouter";
import type { Operation } from "../graph/operation";
import { PageNotLoaded } from "../page/states/crash-guard";
import type { Language } from "./settings";

/** What a page gets from its address. */
export interface PageAddress {
  readonly params: Readonly<Record<string, string>>;
}

/** What the reader's first page asks, from its address. */
export interface FirstAddress extends PageAddress {
  /** The query of the address. */
  readonly search: string;
  readonly language: Language;
}

export interface FirstQuestion {
  readonly operation: Operation<unknown, never>;
  readonly variables: Record<string, unknown>;
}

/** A module of web/pages exports its page under this name. */
interface PageModule {
  readonly Page: ComponentType<PageAddress>;
  /** What the page asks first. So the graph is asked before the page is drawn. */
  readonly firstQuestion?: (address: FirstAddress) => FirstQuestion | undefined;
}

/** The address of each page. The page NAME is in web/pages/NAME/NAME-page.tsx; src/server has the same addresses. */
const ADDRESSES = {
  front: "/",
  article: "/articles/:id",
  post: "/posts/:id",
  account: "/accounts/:id/:handle?",
  entity: "/entities/:id",
  search: "/search",
  sources: "/sources",
  source: "/sources/:id",
  editor: "/editor",
} as const;
export type PageName = keyof typeof ADDRESSES;

async function loaded(load: () => Promise<PageModule>): Promise<PageModule> {
  try {
    return await load();
  } catch (cause) {
    throw new PageNotLoaded(undefined, { cause });
  }
}

const modules = import.meta.glob<PageModule>("../pages/*/*-page.tsx");

export interface PageRoute {
  readonly name: PageName;
  readonly address: string;
  readonly Page: ComponentType<PageAddress>;
  load(): Promise<PageModule>;
}

const routes: readonly PageRoute[] = (Object.keys(ADDRESSES) as PageName[]).flatMap((name) => {
  const module = modules[`../pages/${name}/${name}-page.tsx`];
  if (!module) return [];
  const load = (): Promise<PageModule> => loaded(module);
  return [{ name, address: ADDRESSES[name], load, Page: lazy(async () => ({ default: (await load()).Page })) }];
});

export interface FirstPage {
  readonly routes: readonly PageRoute[];
  readonly question: FirstQuestion | undefined;
}

/**
 * The routes, once the page of an address is loaded, and what this page asks. React shows a placeholder for at least
 * 300 ms, so the first page must be there before anything is drawn. If it does not load, its place in the frame says
 * why.
 */
export async function loadFirstPage({ pathname, search }: Location, language: Language): Promise<FirstPage> {
  for (const route of routes) {
    const [isHere, params] = matchRoute(parse, route.address, pathname);
    if (!isHere) continue;
    const page = await route.load().catch(() => undefined);
    if (!page) break;
    return {
      routes: routes.map((one) => (one === route ? { ...one, Page: page.Page } : one)),
      question: page.firstQuestion?.({ params: params as PageAddress["params"], search, language }),
    };
  }
  return { routes, question: undefined };
}

export const hasPage = (name: PageName): boolean => routes.some((route) => route.name === name);

/** The address of an item, by its id: `article_0f3…` is at `/articles/article_0f3…`. */
const FOLDERS: Readonly<Record<string, string>> = {
  article: "articles",
  post: "posts",
  account: "accounts",
  entity: "entities",
  source: "sources",
};

export function addressOf(id: string): string {
  const kind = /^[a-z]+/.exec(id)?.[0] ?? "";
  return `/${FOLDERS[kind] ?? kind}/${encodeURIComponent(id)}`;
}

/** The whole address of an item's page. */
export const pageOf = (id: string): string => new URL(addressOf(id), location.href).href;

/** Where the search shows the texts with a hashtag or a handle. */
export const hashtagAddress = (tag: string): string => `/search?${new URLSearchParams({ q: tag }).toString()}`;

/** The address of an account by its platform and handle, for handles in texts. */
export const handleAddress = (platform: string, handle: string): string =>
  `/accounts/${platform.toLowerCase()}/${encodeURIComponent(handle.replace(/^@/, ""))}`;
