import type { Plural } from "../../../messages/plural";

export const en = {
  title: "Editor",
  what: "Paste a text. It is saved, and you see what the graph found in it.",
  token: "Token",
  tokenWhy: "Only who has the token of this server may write. It is kept until you close this tab, and nowhere else.",
  useToken: "Use it",
  hasToken: "You write with a token.",
  forgetToken: "Forget the token",
  needsToken: "Give the token first.",
  text: "Text",
  textHint:
    "An article, the source of a web page, a post, or any other format. The first line of a plain text is its headline.",
  url: "Address (optional)",
  urlHint: "Where it was published. A text of the same address replaces what was there before.",
  source: "Publisher (optional)",
  save: "Save",
  saving: "Saving",
  became: "What it became",
  outcomes: {
    ACCEPTED: "New in the graph",
    UPDATED: "Was known, and has changed",
    UNCHANGED: "Nothing new",
    SKIPPED: "Left out: the graph does not keep such items",
  },
  noItem: "There is nothing to show of it. It may have been removed before, and stays removed.",
  named: "Named in it",
  namesNone: "It names nobody and nothing that the graph knows.",
  times: { one: "{n} time", other: "{n} times" } as Plural,
  posts: "Posts in it",
  rejected: "This could not be read",
  rejectedText:
    "Change the text and save it again. The server keeps what it could not read: `mediagraph retry` tries it again.",
  warnings: "This may be wrong",
  writingOff: "Nobody may write on this server",
  writingOffText:
    "It was started without a token. Start it with MEDIAGRAPH_TOKEN, then try again. Your text is still here.",
  wrongToken: "The token is not right",
  wrongTokenText: "Forget it, give the right one, and try again. Your text is still here.",
  refusedText: "Nothing was saved. The server said:",
};
export type EditorMessages = typeof en;
