import type { Plural } from "../../messages/plural";

export const en = {
  byNobody: "Unknown author",
  verified: "Verified by the platform",
  original: (platform: string) => `See it at ${platform}`,
  availability: {
    DELETED: "The platform no longer has this post. This is what was stored of it.",
    PRIVATE: "The platform shows this post only to some people now.",
  },
  noText: "A post without words",
  media: { IMAGE: "Picture", VIDEO: "Video", AUDIO: "Recording", GIF: "Moving picture", LINK: "Link" },
  mediaList: "Attachments",
  quoted: "Quoted post",
  poll: "Poll",
  votes: { one: "{n} vote", other: "{n} votes" } as Plural,
  sensitive: "Shown only on request",
  likes: { one: "{n} like", other: "{n} likes" } as Plural,
  reposts: { one: "{n} repost", other: "{n} reposts" } as Plural,
  replies: { one: "{n} reply", other: "{n} replies" } as Plural,
  quotes: { one: "{n} quote", other: "{n} quotes" } as Plural,
  views: { one: "{n} view", other: "{n} views" } as Plural,
};
export type PostMessages = typeof en;
