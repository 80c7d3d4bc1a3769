import { lazy, type ComponentType } from "react";
import { PageNotLoaded } from "../page/crash-guard";

/** What a page gets from its address. */
export interface PageAddress {
  readonly params: Readonly<Record<string, string>>;
}

/** A module of web/pages exports its page under this name. */
interface PageModule {
  readonly Page: ComponentType<PageAddress>;
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
}

export const ROUTES: readonly PageRoute[] = (Object.keys(ADDRESSES) as PageName[]).flatMap((name) => {
  const load = modules[`../pages/${name}/${name}-page.tsx`];
  return load
    ? [{ name, address: ADDRESSES[name], Page: lazy(async () => ({ default: (await loaded(load)).Page })) }]
    : [];
});

export const hasPage = (name: PageName): boolean => ROUTES.some((route) => route.name === name);

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
