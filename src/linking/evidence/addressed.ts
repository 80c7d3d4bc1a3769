import { primary } from "../../domain/text/languages/language-tag";
import type { Surroundings } from "./ordinary-words";

/** Forms of address right behind a name: チャド・レイエスさん, Tayland Bey, هند خانم. No place has them. */
const BEHIND = new Map(
  Object.entries({
    ja: /^(?:[・＝=][\p{Script=Katakana}ー]+)*(?:さん|ちゃん|くん|さま)/u,
    ko: /^ 씨(?:[은는이가의도를와께]|에게|[ ,.]|$)/u,
    hi: /^ (?:जी|साहब)(?![\p{L}\p{M}])/u,
    tr: /^ (?:Bey|Hanım|Abla|Ağabey|Abi|Amca|Teyze|Usta|Hoca)(?!\p{L})/u,
    fa: /^ (?:خانم|آقا|بانو)(?:[،.!؟:»]|$)/u,
  }),
);

/** Chinese family names of one character that are no word before a place, as 向 (towards) is. */
const CHINESE_FAMILIES =
  "李王张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林郭罗羅梁宋郑鄭谢謝韩韓唐冯馮董曹袁邓鄧傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈魏薛潘杜戴汪姜范谭譚廖邹鄒熊崔邱秦侯邵孟雷钱錢汤湯尹乔喬贺賀赖賴龚龔";

/** Forms of address before a name. They are words in other languages: "Mas Brasil", "Bu Türkiye". */
const BEFORE = new Map(
  Object.entries({
    id: /(?:^|[^\p{L}])(?:Pak|Bapak|Bu|Ibu|Mas|Mbak) (?:\p{Lu}\p{Ll}+ )?$/u,
    ms: /(?:^|[^\p{L}])(?:Encik|Puan|Cik|Datuk) (?:\p{Lu}\p{Ll}+ )?$/u,
    pl: /(?:^|[^\p{L}])(?:[Pp]ani?|[Pp]anią|[Pp]ana|[Pp]anu|[Pp]anem) (?:\p{Lu}\p{Ll}+ )?$/u,
    uk: /(?:^|[^\p{L}])(?:[Пп]ан(?:а|у|ом|і)?) (?:\p{Lu}\p{Ll}+ )?$/u,
    el: /(?:^|[^\p{L}])(?:[Κκ](?:ύριος|υρία|υρίας|ύριο|υρίου)|κ\.) (?:\p{Lu}\p{Ll}+ )?$/u,
    // A family name behind what somebody is, or at the beginning of a clause: 冠军林曼谷.
    zh: new RegExp(`(?:^|[^\\p{Script=Han}]|[员員将將者师師家长長生军軍手授导導席理官民])[${CHINESE_FAMILIES}]$`, "u"),
    th: /(?:คุณ|นาย|นาง|นางสาว)$/u,
  }),
);

/** Words that a thing or somebody is told its name with: 店名はモナコ, 名叫“伦敦”的小狗. */
const NAMED = new Map(
  Object.entries({
    ja: /(?:^|[^国島町村都市の]|[^国島町村都市]の)(?:店名|名前|愛称|芸名)は「?(?:[\p{Script=Katakana}ー]+・)?$/u,
    zh: /(?:(?:名叫|名为|名為|取名(?:为|為|叫)?|起名(?:为|為|叫)?|叫做|叫作|绰号|綽號|昵称|暱稱|店名(?:是|叫|为|為)?)[“"「『《]?|叫[“"「『《])$/u,
  }),
);
const LAND_BEHIND = /^[”"」』》]?(?:的|という)?(?:[一-龥]{0,2})(?:国|國|城|镇|鎮|市|村|岛|島|地方|町)/u;

/** Whether a form of address, or a word for "called", says that somebody or something else has the name of a place. */
export function isAddressed({ before, after }: Surroundings, language: string): boolean {
  const own = primary(language);
  if (BEHIND.get(own)?.test(after) === true || BEFORE.get(own)?.test(before) === true) return true;
  return NAMED.get(own)?.test(before) === true && !LAND_BEHIND.test(after);
}
