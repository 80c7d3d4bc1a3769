import type { AccountMessages } from "./en";

export const ar: AccountMessages = {
  title: (name) => `حساب ${name}`,
  owner: "صاحبه",
  original: (site) => `شاهده على ${site}`,
  posts: "المنشورات",
  none: "لا منشورات لهذا الحساب في الأرشيف.",
  followers: {
    zero: "لا متابعين",
    one: "متابع واحد",
    two: "متابعان",
    few: "{n} متابعين",
    many: "{n} متابعًا",
    other: "{n} متابع",
  },
  following: { other: "يتابع {n}" },
  handles: "معرّفات حملها",
  from: "من",
  until: "إلى",
};
