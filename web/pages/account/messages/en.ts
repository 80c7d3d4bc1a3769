import type { Plural } from "../../../messages/plural";

export const en = {
  title: (name: string) => `The account ${name}`,
  owner: "It belongs to",
  original: (site: string) => `See it at ${site}`,
  posts: "Posts",
  none: "The graph has no posts of this account.",
  followers: { one: "{n} follower", other: "{n} followers" } as Plural,
  following: { one: "follows {n}", other: "follows {n}" } as Plural,
  handles: "Handles that it has had",
  from: "from",
  until: "until",
};
export type AccountMessages = typeof en;
