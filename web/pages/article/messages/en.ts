import type { Plural } from "../../../messages/plural";

export const en = {
  original: (site: string) => `Read it at ${site}`,
  changed: "Changed",
  paid: "Only who pays can read all of it",
  picture: "Picture",
  video: "Video",
  recording: "Recording",
  embed: (site: string) => `From ${site}`,
  postGone: "A post stood here. It is not in the graph now.",
  profiles: "Named in it",
  times: { one: "{n} time", other: "{n} times" } as Plural,
  story: "The same story elsewhere",
  reasons: { NEAR_DUPLICATE: "Nearly the same text", FOLLOW_UP: "The same matter within three days" },
  citedBy: "Articles that lead here",
  similar: "Similar articles",
  keywords: "Keywords",
};
export type ArticleMessages = typeof en;
