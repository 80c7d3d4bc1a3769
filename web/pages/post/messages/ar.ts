import type { PostPageMessages } from "./en";

export const ar: PostPageMessages = {
  title: (name) => `منشور كتبه ${name}`,
  nobody: "شخص غير معروف",
  edited: "عُدّل",
  place: "من",
  replyTo: "ردًّا على",
  repostOf: "يعيد نشر",
  replies: "الردود",
  quotedBy: "اقتبسه",
  embeddedIn: "مقالات تضمّنته",
  notEmbedded: "لا مقالة في الأرشيف تتضمّنه.",
  first: "شوهد هنا أولًا",
  earlier: "ما كان يقوله من قبل",
};
