import { parseAccountUrl } from "../../../domain/addresses/platform-urls";
import { canonicalUrl } from "../../../domain/addresses/urls";
import type { AccountRef } from "../../../domain/entity";
import { urlKey, wikidataKey } from "../../../domain/identity/identity";
import { fold } from "../../../domain/text/folding/fold";
import { addressOf } from "../html/inline-elements";
import { objectOf, objectsOf, stringOf } from "../json/fields";
import type { JsonObject } from "../json/fields";
import type { Notes } from "../notes";
import { addressesAt, typesOf, valuesAt } from "./graph";
import type { SchemaGraph } from "./graph";
import { textsAt } from "./texts";
import { isPageArticle, profileTypeOf } from "./types";

/** What is known about the objects of a document besides themselves. */
export interface SchemaContext {
  readonly graph: SchemaGraph;
  readonly notes: Notes;
  /** What relative addresses start from. */
  readonly base?: string | undefined;
  /** The language of texts that state none. */
  readonly language?: string | undefined;
  readonly claims: AddressClaims;
}

/** What names a person, an organisation or a place for all the world. */
export interface Identifiers {
  readonly wikidataId?: string;
  readonly sameAs: readonly string[];
  readonly accounts: readonly AccountRef[];
}

const MOST_ADDRESSES = 100;
const WIKIDATA =
  /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(?:Special:EntityData\/)?(Q[1-9]\d{0,12})(?:$|[.?#/])/iu;

export function wikidataIdIn(address: string): string | undefined {
  const found = WIKIDATA.exec(address)?.[1] ?? /^(?:wd|wikidata):(Q[1-9]\d{0,12})$/iu.exec(address)?.[1];
  return found?.toUpperCase();
}

/** Of one document: an object may be named from many places. */
const known = new WeakMap<JsonObject, Identifiers>();

export function identifiersOf(node: JsonObject, context: SchemaContext): Identifiers {
  const before = known.get(node);
  if (before !== undefined) return before;
  const found = readIdentifiers(node, context);
  known.set(node, found);
  return found;
}

function readIdentifiers(node: JsonObject, context: SchemaContext): Identifiers {
  const options = context.base === undefined ? {} : { base: context.base };
  const stated = [
    ...statedIds(node),
    ...addressesAt(node, "sameAs"),
    ...addressesAt(node, "url"),
    ...registered(node),
  ].slice(0, MOST_ADDRESSES);
  const ids = new Set(stated.flatMap((address) => wikidataIdIn(address) ?? []));
  const web = stated.flatMap((address) => addressOf(address, options, "web") ?? []);
  const isPerson = profileTypeOf(node) === "Person";
  const isShared = (url: string) => context.claims.shared.has(url) || (isPerson && context.claims.notOfPeople.has(url));
  const accounts = new Map<string, AccountRef>();
  const sameAs = new Set<string>();
  for (const address of web) {
    const canonical = canonicalUrl(address);
    if (canonical === undefined || isShared(canonical)) continue;
    const account = parseAccountUrl(address);
    if (account !== undefined) accounts.set(account.url, { platform: account.platform, handle: account.handle });
    else sameAs.add(address);
  }
  const [wikidataId, ...otherIds] = ids;
  return {
    ...(wikidataId !== undefined && otherIds.length === 0 && { wikidataId }),
    sameAs: [...sameAs],
    accounts: [...accounts.values()],
  };
}

/** An `@id` that is relative or has a fragment is a name within one document or site. */
function statedIds(node: JsonObject): readonly string[] {
  const id = stringOf(node["@id"]) ?? "";
  return wikidataIdIn(id) !== undefined || (/^https?:/iu.test(id) && !id.includes("#")) ? [id] : [];
}

/** Registers whose numbers are often given alone, in an `identifier`. */
const REGISTERS: readonly (readonly [property: RegExp, address: string, number: RegExp])[] = [
  [/^wikidata$|wikidata\.org/iu, "https://www.wikidata.org/entity/", /^Q[1-9]\d{0,12}$/u],
  [/^orcid$|orcid\.org/iu, "https://orcid.org/", /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u],
  [/^viaf$|viaf\.org/iu, "https://viaf.org/viaf/", /^\d{1,22}$/u],
  [/^gnd$|d-nb\.info/iu, "https://d-nb.info/gnd/", /^[\dX-]{2,15}$/u],
  [/^ror$|ror\.org/iu, "https://ror.org/", /^0[a-z\d]{8}$/u],
];

/** The addresses of `identifier`s: an address, or a PropertyValue with the name of a register and a number. */
function registered(node: JsonObject): readonly string[] {
  return valuesAt(node, "identifier").flatMap((identifier) => {
    const object = objectOf(identifier);
    const value = stringOf(object === undefined ? identifier : (object["value"] ?? object["@value"])) ?? "";
    if (/^https?:/iu.test(value) || wikidataIdIn(value) !== undefined) return [value];
    const name = `${stringOf(object?.["propertyID"]) ?? ""}\n${stringOf(object?.["name"]) ?? ""}`.split("\n");
    const register = REGISTERS.find(
      ([property, , number]) => name.some((one) => property.test(one.trim())) && number.test(value),
    );
    if (register === undefined) return stringOf(object?.["url"]) ?? [];
    return [register[1] + value];
  });
}

/** The value of a PropertyValue by its name, such as `ISO 3166-1 alpha-2`. */
export function propertyValue(node: JsonObject, property: RegExp): string | undefined {
  return objectsOf(node["identifier"])
    .filter((each) => property.test(`${stringOf(each["propertyID"]) ?? ""} ${stringOf(each["name"]) ?? ""}`))
    .flatMap((each) => stringOf(each["value"]) ?? [])[0];
}

/** The identity key of a profile that a property names. Undefined if it is named by words alone. */
export function keyOfNode(node: JsonObject, context: SchemaContext): string | undefined {
  const { wikidataId, sameAs } = identifiersOf(node, context);
  if (wikidataId !== undefined) return wikidataKey(wikidataId);
  const url = sameAs.map(canonicalUrl).find((each) => each !== undefined);
  return url === undefined ? undefined : urlKey(url);
}

/** Addresses, in their one form, that do not tell who has them. */
export interface AddressClaims {
  /** Those of articles, and those that two organisations or places state. */
  readonly shared: ReadonlySet<string>;
  /** Those of sites and of organisations, and those that two people state: that of the office where all work. */
  readonly notOfPeople: ReadonlySet<string>;
}

/** Who states which address as an own one. `page` is the address of the web page. */
export function claimsIn(graph: SchemaGraph, page?: string): AddressClaims {
  const shared = new Set<string>();
  const notOfPeople = new Set<string>();
  const [byOthers, byAll] = [new Map<string, string>(), new Map<string, string>()];
  if (page !== undefined) for (const site of sitesOf({ url: page })) notOfPeople.add(site);
  for (const node of graph.nodes) {
    if (isPageArticle(node)) {
      for (const url of pagesOf(node)) shared.add(url);
      for (const site of sitesOf(node)) notOfPeople.add(site);
    }
    const type = profileTypeOf(node);
    if (type === undefined && !typesOf(node).includes("WebSite")) continue;
    const name = fold((textsAt(node, "name")[0] ?? "").slice(0, 200));
    for (const url of ownAddresses(node)) {
      if (isClaimed(byAll, url, name)) notOfPeople.add(url);
      if (type !== "Person" && isClaimed(byOthers, url, name)) shared.add(url);
    }
  }
  return { shared, notOfPeople };
}

/** Whether somebody of another name stated the address before. */
function isClaimed(holders: Map<string, string>, url: string, name: string): boolean {
  const holder = holders.get(url);
  if (holder === undefined) holders.set(url, name);
  return holder !== undefined && holder !== name;
}

function ownAddresses(node: JsonObject): readonly string[] {
  return ["sameAs", "url", "@id"]
    .flatMap((property) => addressesAt(node, property))
    .slice(0, MOST_ADDRESSES)
    .flatMap((address) => (wikidataIdIn(address) === undefined ? (canonicalUrl(address) ?? []) : []));
}

function pagesOf(article: JsonObject): readonly string[] {
  return ["url", "mainEntityOfPage"]
    .flatMap((property) => addressesAt(article, property))
    .flatMap((address) => canonicalUrl(address) ?? []);
}

const sitesOf = (article: JsonObject): readonly string[] => pagesOf(article).map((url) => `${new URL(url).origin}/`);
