import type { Platform } from "../../../../domain/addresses/platform";

/** The names of the platforms in the scripts of their pages, with the endings that some languages add. */
const NAMES: readonly (readonly [platform: Platform, names: string])[] = [
  ["INSTAGRAM", "instagram\\p{Script=Latin}*|انستغرام|إنستغرام|انستجرام|اینستاگرام|אינסטגרם|инстаграм\\p{L}*|इंस्टाग्राम"],
  ["MASTODON", "mastodon|ماستودون|mastodonie|мастодон\\p{L}*"],
  ["TIKTOK", "tik ?tok|تيك توك|تیک تاک|тикток\\p{L}*"],
  [
    "FACEBOOK",
    "facebook\\p{Script=Latin}*|فيسبوك|فیسبوک|فیس بک|פייסבוק|фейсбук\\p{L}*|फ़ेसबुक|फेसबुक|ফেসবুক\\p{L}*|페이스북|フェイスブック|脸书|臉書",
  ],
  [
    "TELEGRAM",
    "telegram\\p{Script=Latin}*|تيليغرام|تلغرام|تليغرام|تيليجرام|تليجرام|تلگرام|ٹیلی گرام|טלגרם|телеграм\\p{L}*|टेलीग्राम|টেলিগ্রাম|텔레그램",
  ],
  ["VK", "vk|vkontakte|вк|вконтакте"],
  ["OTHER", "weibo|微博|新浪微博|truth social|تروث سوشيال|تروث سوشال|טרות׳ סושיאל|трут сошиал|koo app"],
  [
    "LINKEDIN",
    "linkedin\\p{Script=Latin}*|لينكد ?إن|لينكد ?ان|لينكدن|لينكدين|لینکدین|לינקד-?אין|линкедин\\p{L}*|링크드인|リンクトイン|领英",
  ],
  ["THREADS", "threads"],
];

/** Scripts without spaces. */
const DENSE = /\p{Script=Han}|\p{Script=Katakana}|\p{Script=Hangul}/u;
/** "この投稿をInstagramで見る": a name in Latin letters touches the words of such a script. */
const TOUCHING = "(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}])";
/** Some languages write a small word before a name without a space. */
const APART = `(?<!${TOUCHING}[\\p{L}\\p{M}@#./])(?:[בל]|و?ال|و?بال)?`;
const BEHIND = `(?!${TOUCHING}[\\p{L}\\p{M}@]|\\.\\p{L})`;

const COMPILED = NAMES.map(([platform, names]) => {
  const [dense, spaced] = [true, false].map((is) => names.split("|").filter((name) => DENSE.test(name) === is));
  const inside = [`${APART}(?:${spaced?.join("|")})${BEHIND}`, ...(dense ?? [])].join("|");
  return { platform, alone: new RegExp(`^(?:${names})$`, "iu"), inside: new RegExp(inside, "iu") };
});

const LONGEST_NAME = 20;
const LONGEST_LEAD = 400;

/** The platform that a line names and nothing else: "Telegram", "微博". */
export const platformAlone = (text: string): Platform | undefined =>
  text.length > LONGEST_NAME ? undefined : COMPILED.find(({ alone }) => alone.test(text))?.platform;

/** A platform that a line names: "The town wrote on Facebook:". */
export const platformIn = (text: string): Platform | undefined =>
  text.length > LONGEST_LEAD ? undefined : COMPILED.find(({ inside }) => inside.test(text))?.platform;
