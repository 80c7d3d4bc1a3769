import type { AccountDraft, EntityDraft } from "../../domain/draft";
import type { AccountRef, ByLanguage, EntityType, Office } from "../../domain/entity";
import type { Platform } from "../../domain/addresses/platform";
import { wikidataKey } from "../../domain/identity/identity";
import { remembered } from "../../domain/collections/remembered";
import { canonicalTag } from "../../domain/text/languages/language-tag";
import { at, defined, listOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { Claims, itemOf, itemsIn, stringsOf } from "./claims";
import { placeKindOf, typeOf } from "./classes";

/** The profile that an item of Wikidata describes. A string says what it is instead, for the report. */
export function translateItem(item: JsonObject, wikidataId: string): EntityDraft | string {
  const claims = new Claims(objectOf(item["claims"]) ?? {});
  const names = byLanguage(item["labels"], stringIn);
  if (names === undefined) return "item without a label";
  const type = typeOf(claims);
  if (type === undefined) return "page about Wikipedia";
  const image = imageOf(claims);
  return withType(type, claims, {
    wikidataId,
    names,
    aliases: byLanguage(item["aliases"], stringsIn),
    descriptions: byLanguage(item["descriptions"], stringIn),
    image: image === undefined ? undefined : { url: image },
    sameAs: sameAsOf(item, claims, wikidataId),
    accounts: accountsOf(claims),
  });
}

type Topic = Omit<Extract<EntityDraft, { readonly type: "Topic" }>, "type">;

/** What a profile of any type has; undefined is what the item does not say. */
type Profile = { readonly [F in keyof Topic]: Topic[F] | undefined } & Pick<Topic, "names">;

function withType(type: EntityType, claims: Claims, profile: Profile): EntityDraft {
  switch (type) {
    case "Person":
      return defined(profile, {
        type,
        bornAt: claims.date("P569"),
        country: keyOf(claims.present("P27")),
        offices: officesOf(claims),
      });
    case "Organization":
      return defined(profile, {
        type,
        seat: keyOf(claims.present("P159")),
        country: keyOf(claims.present("P17")),
        parent: keyOf(claims.present("P749")),
      });
    case "Place":
      return defined(profile, {
        type,
        placeKind: placeKindOf(claims),
        isoCode: claims.strings("P297").find((code) => /^[A-Z]{2}$/.test(code)),
        coordinates: claims.coordinates("P625"),
        country: keyOf(claims.present("P17")),
        capital: keyOf(claims.present("P36")),
      });
    case "Event":
      return defined(profile, {
        type,
        startedAt: claims.date("P580", "P585"),
        endedAt: claims.date("P582"),
        location: keyOf(claims.present("P276")),
      });
    case "CreativeWork":
      return defined(profile, {
        type,
        createdAt: claims.date("P577", "P571"),
        creators: ["P50", "P170", "P57", "P86", "P175"].flatMap((property) => claims.items(property)).map(wikidataKey),
      });
    case "Topic":
      return defined(profile, { type });
  }
}

/** Offices held (P39). The office's own name is in another item, which `position` leads to. */
function officesOf(claims: Claims): Office[] | undefined {
  const offices = claims.of("P39").flatMap(({ value, startedAt, endedAt, qualifiers }) => {
    const position = itemOf(value);
    if (position === undefined) return [];
    // "Of" and "applies to jurisdiction".
    const [organization] = [...itemsIn(qualifiers, "P642"), ...itemsIn(qualifiers, "P1001")];
    return [
      defined({ titles: {}, position: wikidataKey(position), organization: keyOf(organization), startedAt, endedAt }),
    ];
  });
  return offices.length === 0 ? undefined : offices;
}

const keyOf = (qid: string | undefined): string | undefined => (qid === undefined ? undefined : wikidataKey(qid));

/** Usernames by platform. An account that is no longer held has an end. */
const ACCOUNTS: readonly (readonly [string, Platform])[] = [
  ["P2002", "X"],
  ["P2003", "INSTAGRAM"],
  ["P2013", "FACEBOOK"],
  ["P4033", "MASTODON"],
  ["P12361", "BLUESKY"],
  ["P3789", "TELEGRAM"],
  ["P11245", "YOUTUBE"],
  ["P7085", "TIKTOK"],
  ["P11892", "THREADS"],
  ["P3185", "VK"],
  ["P4265", "REDDIT"],
  ["P6634", "LINKEDIN"],
  ["P4264", "LINKEDIN"],
];

function accountsOf(claims: Claims): AccountRef[] | undefined {
  const accounts: AccountRef[] = [];
  for (const [property, platform] of ACCOUNTS)
    for (const { value, endedAt } of claims.of(property)) {
      const handle = stringOf(value);
      if (handle !== undefined && endedAt === undefined) accounts.push({ platform, handle });
    }
  return accounts.length === 0 ? undefined : accounts;
}

/** Numbers of accounts, which qualify their usernames. A username passes from account to account, a number does not. */
const NUMBERS: readonly (readonly [username: string, number: string, Platform])[] = [["P2002", "P6552", "X"]];

/** The accounts of an item of which Wikidata says the platform's number too. */
export function numberedAccountsOf(item: JsonObject): AccountDraft[] {
  const claims = new Claims(objectOf(item["claims"]) ?? {});
  return NUMBERS.flatMap(([username, number, platform]) =>
    claims.of(username).flatMap(({ value, endedAt, qualifiers }): AccountDraft[] => {
      const [handle, nativeId] = [stringOf(value), stringsOf(qualifiers, number).find((id) => /^\d{1,20}$/.test(id))];
      if (handle === undefined || nativeId === undefined || endedAt !== undefined) return [];
      return [{ type: "SocialAccount", platform, handle, nativeId }];
    }),
  );
}

/** Registers of people and works that news pages and other graphs link to as well. */
const REGISTERS: readonly (readonly [string, string])[] = [
  ["P214", "https://viaf.org/viaf/"],
  ["P227", "https://d-nb.info/gnd/"],
  ["P496", "https://orcid.org/"],
];

/** The item's own address, its official web sites, its articles in Wikipedia, and its entries in registers. */
function sameAsOf(item: JsonObject, claims: Claims, wikidataId: string): string[] {
  const sites = claims
    .of("P856")
    .flatMap(({ value, endedAt }) => (endedAt === undefined ? (stringOf(value) ?? []) : []));
  const registers = REGISTERS.flatMap(([property, base]) => claims.strings(property).map((id) => base + id));
  const redirected = stringOf(at(item, "redirects", "from"));
  const ids = redirected === undefined ? [wikidataId] : [wikidataId, redirected];
  const own = ids.map((id) => `https://www.wikidata.org/entity/${id}`);
  return [...own, ...sites.filter((url) => /^https?:\/\//i.test(url)), ...wikipedias(item["sitelinks"]), ...registers];
}

/** Sites of Wikimedia whose database is named like a Wikipedia's, and which are none. */
const NO_WIKIPEDIA =
  /^(?:commons|species|wikidata|meta|mediawiki|sources|wikimania|incubator|outreach|wikifunctions)wiki$/;

const MOST_SITES = 2_000;

/** Where the articles of a site of Wikimedia stand; empty if it is no Wikipedia. */
const wikipediaOf = remembered(MOST_SITES, (site) => {
  const language = NO_WIKIPEDIA.test(site) ? undefined : /^([a-z_]{2,20})wiki$/.exec(site)?.[1];
  return language === undefined ? "" : `https://${language.replaceAll("_", "-")}.wikipedia.org/wiki/`;
});

function wikipedias(sitelinks: unknown): string[] {
  const addresses: string[] = [];
  const links = objectOf(sitelinks) ?? {};
  // Many Wikipedias give the article the same title, often one behind the other.
  let known = { title: "", path: "" };
  for (const key in links) {
    const link = objectOf(links[key]);
    const site = stringOf(link?.["site"]);
    const wikipedia = site === undefined ? "" : wikipediaOf(site);
    const title = wikipedia === "" ? undefined : stringOf(link?.["title"]);
    if (title === undefined) continue;
    if (title !== known.title) known = { title, path: pathOf(title) };
    addresses.push(wikipedia + known.path);
  }
  return addresses;
}

/** What an address may show as it is. Most titles in Latin letters are such. */
const PLAIN_TITLE = /^[\w .!~*'()/:-]*$/;

function pathOf(title: string): string {
  const path = title.replaceAll(" ", "_");
  if (PLAIN_TITLE.test(title)) return path;
  return encodeURIComponent(path).replaceAll("%2F", "/").replaceAll("%3A", ":");
}

/** A file of Commons by its name: the picture of the item (P18), else its logo (P154), else its flag (P41). */
function imageOf(claims: Claims): string | undefined {
  const [name] = [...claims.strings("P18"), ...claims.strings("P154"), ...claims.strings("P41")];
  return name && `https://commons.wikimedia.org/wiki/Special:FilePath/${encodeURIComponent(name.replaceAll(" ", "_"))}`;
}

const LANGUAGE_CODE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

/** Wikidata's own codes that are no tags of BCP 47. */
const OWN_CODES: Readonly<Record<string, string>> = {
  simple: "en-simple",
  "be-tarask": "be-tarask",
  "map-bms": "jv-x-bms",
};

const MOST_CODES = 2_000;

/** The tag of a code of Wikidata; empty if it is none. */
const tagOf = remembered(MOST_CODES, (code) => (LANGUAGE_CODE.test(code) ? canonicalTag(OWN_CODES[code] ?? code) : ""));

/** Undefined if nothing was read. */
function byLanguage<T>(values: unknown, read: (value: unknown) => T | undefined): ByLanguage<T> | undefined {
  const given = objectOf(values) ?? {};
  const texts: Record<string, T> = {};
  let isEmpty = true;
  for (const code in given) {
    const tag = tagOf(code);
    const text = tag === "" ? undefined : read(given[code]);
    if (text === undefined) continue;
    texts[tag] = text;
    isEmpty = false;
  }
  return isEmpty ? undefined : texts;
}

const stringIn = (value: unknown): string | undefined => stringOf(objectOf(value)?.["value"]) ?? stringOf(value);

function stringsIn(value: unknown): string[] | undefined {
  const texts: string[] = [];
  for (const alias of listOf(value)) {
    const text = stringIn(alias);
    if (text !== undefined) texts.push(text);
  }
  return texts.length === 0 ? undefined : texts;
}
