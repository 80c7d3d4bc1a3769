import type { CorrectableProfileFragment } from "../../../../generated/types";

/** What tells two profiles in one apart: who speaks of it, and what it is known by. */
export interface Sign {
  readonly kind: "SPEAKER" | "KEY";
  /** As the mutation takes it. */
  readonly key: string;
  readonly shown: string;
  /** When a speaker was last heard. */
  readonly heardAt?: string;
}

export function signsOf({ speakers, wikidataId, accounts, sameAs }: CorrectableProfileFragment): Sign[] {
  const keyed = (key: string, shown = key): Sign => ({ kind: "KEY", key, shown });
  return [
    ...speakers.map(({ name, input, observedAt }): Sign => ({
      kind: "SPEAKER",
      key: name,
      shown: input,
      heardAt: observedAt,
    })),
    ...(wikidataId ? [keyed(`wikidata:${wikidataId}`, wikidataId)] : []),
    ...accounts.nodes.flatMap(({ platform, handle }) =>
      handle ? [keyed(`account:${platform}:${handle}`, `${platform} @${handle}`)] : [],
    ),
    ...sameAs.map((address) => keyed(address)),
  ];
}
