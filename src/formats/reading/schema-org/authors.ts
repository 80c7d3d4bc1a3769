import { parseAccountUrl } from "../../../domain/addresses/platform-urls";
import { isWebUrl } from "../../../domain/addresses/urls";
import type { ContributorDraft } from "../../../domain/draft";
import { fold } from "../../../domain/text/folding/fold";
import { countScripts, mainScript } from "../../../domain/text/languages/scripts";
import { findDate } from "../dates";
import { addressOf } from "../html/inline-elements";
import { defined } from "../json/fields";
import type { JsonObject } from "../json/fields";
import { labelledByline } from "../page-words/byline";
import { isOccupation } from "../page-words/offices";
import { AGENCIES, BYLINES, NO_SOURCE } from "../page-words/header-labels";
import { namesApart } from "../page-words/names-apart";
import { addressesAt, objectsAt } from "./graph";
import type { SchemaGraph } from "./graph";
import { firstTextAt, textsAt } from "./texts";
import { profileTypeOf } from "./types";

/** Who made an article, as objects of schema.org say it: names as they are written. */
export function statedAuthors(node: JsonObject, graph: SchemaGraph): readonly string[] {
  for (const property of ["author", "creator"]) {
    const names = textsAt(node, property);
    const referred = objectsAt(node, property, graph).flatMap(namesOf);
    if (names.length > 0 || referred.length > 0) return uniqueNames([...names, ...referred]);
  }
  return [];
}

/** One object with a list of names stands for several people. Names in several scripts are those of one. */
function namesOf(author: JsonObject): readonly string[] {
  const { name } = author;
  const names = Array.isArray(name) && name.every((each) => typeof each === "string") ? textsAt(author, "name") : [];
  if (names.length > 1 && new Set(names.map((each) => mainScript(countScripts(each)))).size === 1) return names;
  const only = firstTextAt(author, "name");
  if (only !== undefined) return [only];
  const parts = ["givenName", "familyName"].flatMap((part) => firstTextAt(author, part) ?? []);
  return parts.length === 0 ? [] : [parts.join(" ")];
}

interface ContributorContext {
  readonly graph: SchemaGraph;
  readonly base?: string | undefined;
}

/** What people do whom a property other than `author` names. */
const ROLES = ["editor", "contributor", "translator"] as const;

/** Those who made an article and of whom more is said than the name. */
export function contributorsOf(node: JsonObject, context: ContributorContext): readonly ContributorDraft[] {
  const authors = objectsAt(node, "author", context.graph);
  const makers = authors.length > 0 ? authors : objectsAt(node, "creator", context.graph);
  return [
    ...makers.flatMap((author) => contributorOf(author, undefined, context) ?? []),
    ...ROLES.flatMap((role) =>
      objectsAt(node, role, context.graph).flatMap((each) => contributorOf(each, role, context) ?? []),
    ),
  ];
}

function contributorOf(
  author: JsonObject,
  property: string | undefined,
  { base }: ContributorContext,
): ContributorDraft | undefined {
  const names = namesOf(author);
  const [name, ...others] = namesIn(names[0] ?? "");
  // Of several people nobody knows whose address it is.
  if (name === undefined || names.length > 1 || others.some(isWholePerson)) return undefined;
  const options = base === undefined ? {} : { base };
  const addresses = ["url", "sameAs"]
    .flatMap((each) => addressesAt(author, each))
    .slice(0, MOST_ADDRESSES)
    .flatMap((each) => addressOf(each, options, "web") ?? []);
  const account = addresses.map((url) => parseAccountUrl(url)).find((each) => each !== undefined);
  const url = addresses.find((each) => parseAccountUrl(each) === undefined);
  const role = firstTextAt(author, "jobTitle") ?? firstTextAt(author, "roleName") ?? property;
  if (url === undefined && account === undefined && role === undefined) return undefined;
  const type = profileTypeOf(author);
  return {
    name,
    ...defined({
      type: type === "Place" ? undefined : type,
      role,
      url,
      account: account && { type: "SocialAccount" as const, ...account },
    }),
  };
}

/** Not an agency, nor a place in one word. */
const isWholePerson = (name: string): boolean => /\s/u.test(name) && !AGENCIES.has(fold(name));

const MOST_ADDRESSES = 20;
export const LONGEST_BYLINE = 200;
const LONGEST_NAME = 80;
const NO_PERSON =
  /^(?:admin|administrator|editor|staff|editorial staff|webmaster|unknown|anonymous|null|undefined|none|n\/a|redaktion|redacción|redazione|redação|редакция|root|user)$/iu;

/** The names of people and agencies in an author line. */
export function namesIn(written: string): string[] {
  const text = written.replace(/\s+/gu, " ").trim();
  if (text === "" || text.length > LONGEST_BYLINE || isWebUrl(text) || /^[@＠]/u.test(text)) return [];
  const inverted = familyFirst(text);
  if (inverted !== undefined) return inverted;
  const labelled = labelledByline(text, {});
  if (labelled !== undefined && labelled.authors.length > 0) return labelled.authors.filter(isName);
  const opening = BYLINES.map((label) => label.exec(text)?.[0]).find((found) => found !== undefined) ?? "";
  const said = text
    .slice(opening.length)
    .replace(/^(?:by|von|par|por)\s*:?\s+/iu, "")
    .replace(/^[:\s]{1,3}/u, "");
  return namesApart(said.replace(/[(（][^()（）]{0,60}[)）]/gu, ""))
    .map(
      (part) =>
        part
          .split(/\s[–—-]\s/u, 1)[0]
          ?.replace(/<[^<>]{0,100}>|\S{1,64}@\S{1,64}/gu, "")
          .trim() ?? "",
    )
    .filter((name, at) => isName(name) && (at === 0 || !isOccupation(name)));
}

/** `Jong, Michiel de`, `Smith, Anna B.; Prado, Ana`: library records and their programs write family names first. */
function familyFirst(text: string): string[] | undefined {
  if (!text.includes(",")) return undefined;
  const names = text.split(/\s?;\s?|\s(?:and|&)\s/u).map((written) => {
    const [, family = "", given = ""] = FAMILY_FIRST.exec(written) ?? [];
    const isPerson = [family, given].every((part) => part !== "" && !isNoPart(part));
    return isPerson ? `${given} ${family}` : undefined;
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}

const FAMILY_FIRST =
  /^((?:(?:de|da|di|van|von|der|den|la|le|el|al)\s){0,2}\p{Lu}[\p{L}\p{M}'’-]+),\s(\p{Lu}[\p{L}\p{M}'’-]*\.?(?:\s\p{Lu}[\p{L}\p{M}'’-]*\.?){0,2}(?:\s(?:de|da|di|van|von|der|den|del|dos|la|le|el|al|bin|ten|ter)){0,2})$/u;

/** An agency, an office, a short name of a site. */
const isNoPart = (part: string): boolean =>
  AGENCIES.has(fold(part)) ||
  NO_SOURCE.has(fold(part)) ||
  isOccupation(part) ||
  NO_PERSON.test(part) ||
  SHORT.test(part);

const SHORT = /^\p{Lu}{2,6}$/u;

function isName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || !/\p{L}/u.test(text) || isWebUrl(text)) return false;
  if (/^[@＠#]/u.test(text) || NO_PERSON.test(text) || NO_SOURCE.has(fold(text))) return false;
  return !/\p{Nd}{3,}/u.test(text) && (!/\p{Nd}/u.test(text) || findDate(text) === undefined);
}

export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
}
