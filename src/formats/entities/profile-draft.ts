import { BadDocument } from "../../domain/errors/errors";
import type { PreciseDate } from "../../domain/dates";
import type { EntityDraft } from "../../domain/draft";
import type { AccountRef, Office } from "../../domain/entity";
import { parseAccountUrl } from "../../domain/addresses/platform-urls";
import { isWebUrl } from "../../domain/addresses/urls";
import { canonicalTag } from "../../domain/text/languages/language-tag";
import { defined } from "../reading/json/fields";
import { countryCodeOf } from "../reading/schema-org/countries";

/** A profile, or the kind of something that is none. */
export type Found = EntityDraft | string;

/** What a register says of a person or an organisation. */
export interface Said {
  /** In no language, the best first. */
  readonly names: readonly string[];
  /** In a language. */
  readonly namesIn?: readonly (readonly [language: string, name: string])[];
  readonly description?: string | undefined;
  readonly wikidataId?: string | undefined;
  readonly addresses: readonly string[];
  readonly accounts?: readonly AccountRef[];
  readonly image?: string | undefined;
  readonly country?: string | undefined;
  readonly bornAt?: PreciseDate | undefined;
  readonly offices?: readonly Office[];
}

/** A name that has no language stands for all of them; further ones are other names. */
export function profileDraft(type: "Person" | "Organization", said: Said): EntityDraft {
  const [name, ...others] = [...new Set(said.names)];
  const names: Record<string, string> = name === undefined ? {} : { und: name };
  for (const [language, text] of said.namesIn ?? []) {
    const tag = canonicalTag(language);
    if (names[tag] === undefined) names[tag] = text;
    else others.push(text);
  }
  if (Object.keys(names).length === 0) throw new BadDocument("expected a name, got none");
  const code = said.country === undefined ? undefined : countryCodeOf(said.country, undefined);
  const accounts = [...(said.accounts ?? []), ...said.addresses.flatMap(accountAt)];
  const sameAs = said.addresses.filter((url) => isWebUrl(url) && accountAt(url).length === 0);
  const profile = {
    names,
    ...defined({
      wikidataId: /^Q\d{1,12}$/.exec(said.wikidataId?.split("/").at(-1) ?? "")?.[0],
      aliases: others.length > 0 ? { und: others } : undefined,
      descriptions: said.description === undefined ? undefined : { und: said.description },
      sameAs: sameAs.length > 0 ? sameAs : undefined,
      accounts: accounts.length > 0 ? accounts : undefined,
      image: said.image !== undefined && isWebUrl(said.image) ? { url: said.image } : undefined,
      country: code === undefined ? undefined : `iso3166:${code}`,
    }),
  };
  if (type === "Organization") return { type, ...profile };
  const offices = said.offices ?? [];
  return { type, ...profile, ...defined({ bornAt: said.bornAt, offices: offices.length > 0 ? offices : undefined }) };
}

function accountAt(url: string): AccountRef[] {
  const account = parseAccountUrl(url);
  return account === undefined ? [] : [{ platform: account.platform, handle: account.handle }];
}
