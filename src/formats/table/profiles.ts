import { parseAccountUrl } from "../../domain/addresses/platform-urls";
import type { Platform } from "../../domain/addresses/platform";
import { isWebUrl } from "../../domain/addresses/urls";
import type { EntityDraft } from "../../domain/draft";
import type { AccountRef, Coordinates, EntityType } from "../../domain/entity";
import { BadDocument } from "../../domain/errors/errors";
import { countryKey } from "../../domain/identity/identity";
import { defined } from "../reading/json/fields";
import type { Notes } from "../reading/notes";
import { countryCodeOf } from "../reading/schema-org/countries";
import { listIn } from "./cells";
import type { Row } from "./header";

/** A row that says which type of profile it is of. */
export function profileDraft(type: EntityType, row: Row, { notes }: { notes: Notes }, platform: Platform): EntityDraft {
  const language = row.get("language") ?? "und";
  const plain = row.get("name");
  const names = {
    ...(plain !== undefined && { [language]: plain }),
    ...Object.fromEntries(startingWith(row, "name:")),
  };
  if (Object.keys(names).length === 0)
    throw new BadDocument("expected a name, or a name in a language such as name:ar");
  const description = row.get("description");
  const [aliases, sameAs] = [listIn(row.get("aliases")), [...listIn(row.get("sameAs")), ...listIn(row.get("url"))]];
  const accounts = accountsIn(row, platform);
  const image = listIn(row.get("media")).find(isWebUrl);
  const profile = {
    names,
    ...defined({
      wikidataId: numberOfItem(row.get("wikidataId")),
      descriptions: description === undefined ? undefined : { [language]: description },
      aliases: aliases.length > 0 ? { [language]: aliases } : undefined,
      sameAs: sameAs.some(isWebUrl) ? sameAs.filter(isWebUrl) : undefined,
      accounts: accounts.length > 0 ? accounts : undefined,
      image: image === undefined ? undefined : { url: image },
    }),
  };
  const country = defined({ country: countryIn(row, notes) });
  if (type === "Place")
    return { type, placeKind: "OTHER", ...profile, ...country, ...defined({ coordinates: coordinatesIn(row, notes) }) };
  if (type === "Person")
    return { type, ...profile, ...country, ...defined({ bornAt: notes.date(row.get("born"), "born")?.date }) };
  return type === "Organization" ? { type, ...profile, ...country } : ({ type, ...profile } as EntityDraft);
}

const numberOfItem = (text: string | undefined): string | undefined =>
  /^Q\d+$/.exec(text?.split("/").at(-1) ?? "")?.[0];

function startingWith(row: Row, start: string): [rest: string, text: string][] {
  return [...row].flatMap(([column, text]) =>
    column.startsWith(start) ? [[column.slice(start.length), text] as [string, string]] : [],
  );
}

/** The one of the row's own platform, and those in columns that name theirs: `twitter`, `facebook url`. */
function accountsIn(row: Row, platform: Platform): AccountRef[] {
  const handle = row.get("handle");
  const own = handle === undefined || !row.has("platform") ? [] : [{ platform, handle: handle.replace(/^[@＠]/u, "") }];
  const others = startingWith(row, "account:").flatMap(([named, text]) => {
    const address = isWebUrl(text) ? parseAccountUrl(text) : { platform: named as Platform, handle: text };
    const handle = address?.handle.replace(/^[@＠]/u, "");
    return handle === undefined || /\s/.test(handle) ? [] : [{ platform: address?.platform ?? "OTHER", handle }];
  });
  return [...own, ...others];
}

function countryIn(row: Row, notes: Notes): string | undefined {
  const text = row.get("country");
  if (text === undefined) return undefined;
  const item = numberOfItem(text);
  if (item !== undefined) return `wikidata:${item}`;
  const code = countryCodeOf(text, row.get("language"));
  if (code === undefined) notes.expected("country", "a country by its name or its code of ISO 3166-1", text);
  return code === undefined ? undefined : countryKey(code);
}

function coordinatesIn(row: Row, notes: Notes): Coordinates | undefined {
  const [latitude, longitude] = [row.get("latitude"), row.get("longitude")].map((text) =>
    text === undefined ? undefined : Number(text.replace(",", ".")),
  );
  if (latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  notes.expected("latitude", "degrees on the Earth", `${row.get("latitude")} ${row.get("longitude")}`);
  return undefined;
}
