/** The types of the interchange document that are profiles. */
export const PROFILE_TYPES = ["Person", "Organization", "Place", "Event", "CreativeWork", "Topic"] as const;
export type ProfileType = (typeof PROFILE_TYPES)[number];

/** What a person typed of a profile. Nothing is said by an empty field. */
export interface ProfileForm {
  readonly type: ProfileType;
  readonly name: string;
  readonly language: string;
  readonly description: string;
  /** Of its item at Wikidata, or of another page about it. */
  readonly address: string;
}

const WIKIDATA_ITEM = /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(Q[1-9]\d*)/;

/** A draft of the interchange document. */
export function draftOf({ type, name, language, description, address }: ProfileForm): object {
  const tag = language.trim();
  const [about, page] = [description.trim(), address.trim()];
  const wikidataId = WIKIDATA_ITEM.exec(page)?.[1];
  return {
    type,
    names: { [tag]: name.trim() },
    ...(about !== "" && { descriptions: { [tag]: about } }),
    ...(wikidataId !== undefined && { wikidataId }),
    ...(page !== "" && wikidataId === undefined && { sameAs: [page] }),
  };
}
