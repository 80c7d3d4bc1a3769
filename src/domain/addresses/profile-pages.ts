import { canonicalUrl } from "./urls";

/** `en.m.wikipedia.org`, `commons.m.wikimedia.org`, `m.wikidata.org`: for telephones. */
const WIKI = /^https:\/\/(?:(?!m\.)([a-z][a-z-]*)\.)?(?:m\.)?(wik[a-z]+)\.org\/(.*)$/;
const ITEM = /^(?:wiki|entity)\/(?:Special:Entity(?:Data|Page)\/)?([QP]\d+)(?:\.[a-z]+)?$/;

/**
 * The one form of the address of a page that says who or what a profile is. Wikidata writes
 * `http://www.wikidata.org/entity/Q1` in its data and `https://www.wikidata.org/wiki/Q1` in a browser. Wikipedia has a
 * host of its own for telephones, and writes a space as `_`.
 */
export function profilePage(address: string): string {
  const url = canonicalUrl(address) ?? address;
  const [, language, project = "", path = ""] = WIKI.exec(url) ?? [];
  if (project === "") return url;
  const own = `https://${language ?? "www"}.${project}.org/`;
  const item = project === "wikidata" ? ITEM.exec(path)?.[1] : undefined;
  return own + (item === undefined ? path.replaceAll("%20", "_") : `wiki/${item}`);
}
