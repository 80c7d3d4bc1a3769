export const en = {
  title: (name: string) => `A post by ${name}`,
  nobody: "somebody unknown",
  edited: "Changed",
  place: "From",
  replyTo: "In reply to",
  repostOf: "Passes on",
  replies: "Replies",
  quotedBy: "Quoted by",
  embeddedIn: "Articles that embed it",
  notEmbedded: "No article in the graph embeds it.",
  first: "first seen here",
  earlier: "What it said before",
};
export type PostPageMessages = typeof en;
