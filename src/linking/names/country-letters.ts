import type { Entity } from "../../domain/entity";
import { countryKey, wikidataKey } from "../../domain/identity/identity";
import { append } from "../../domain/collections/lists";
import { isWordsOfText } from "../words/segments";
import type { Lexicon } from "../lexicon/lexicon";
import { koreanLettersIn } from "./korean-letters";
import { primary } from "../../domain/text/languages/language-tag";

/** One letter that stands for a country, as 俄 and 乌 in 俄乌冲突. */
export interface CountryLetter {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
}

type Letters = ReadonlyMap<string, string>;

const lettersOf = (list: string): Letters =>
  new Map(list.split(" ").map((each) => [each.slice(0, 1), keyOf(each.slice(1))]));
const keyOf = (code: string): string => (code === "EU" ? wikidataKey("Q458") : countryKey(code));

const LETTERS: Readonly<Record<string, Letters>> = {
  zh: lettersOf(
    "中CN 美US 俄RU 日JP 韩KR 韓KR 朝KP 英GB 法FR 德DE 印IN 澳AU 欧EU 歐EU 乌UA 烏UA 以IL 伊IR 越VN 泰TH 菲PH 土TR 叙SY 敘SY 沙SA 秘PE 柬KH 缅MM 緬MM 匈HU 哈KZ",
  ),
  ja: lettersOf("日JP 米US 中CN 韓KR 朝KP 露RU 英GB 仏FR 独DE 印IN 豪AU 欧EU 伊IT 越VN 比PH"),
};
/** These letters are no country alone: 巴 is another one in each pair, 老 is "old", and 加 "to add". */
const PAIRS: ReadonlyMap<string, readonly [string, string]> = new Map(
  "巴以PSIL 以巴ILPS 印巴INPK 巴印PKIN 中老CNLA 老中LACN 中蒙CNMN 中加CNCA 美加USCA 美墨USMX 美委USVE 美古USCU 中ロCNRU 日ロJPRU 米ロUSRU 英ロGBRU 独ロDERU 仏ロFRRU ロ朝RUKP"
    .split(" ")
    .map((each) => [each.slice(0, 2), [countryKey(each.slice(2, 4)), countryKey(each.slice(4))]]),
);

/** What follows a row of such letters. Elsewhere the letters are parts of words: 中美洲 is Central America. */
const BEHIND_SEVERAL: Readonly<Record<string, RegExp>> = {
  zh: /^(?:[两兩双雙三四]|关系|關係|之间|之間|战争|戰爭|冲突|衝突|战事|战场|贸易|貿易|经贸|經貿|会谈|會談|会晤|首[脑腦]|领导|領導|元首|外长|外長|防长|边境|邊境|边界|合作|协议|協議|协定|谈判|談判|峰会|峰會|停火|局势|对话|對話|高层|政府|军[队事方演]|联合|聯合|同盟|建交|友好|达成|舉行|举行|签署|商[定讨]|总统|總統|企业|联盟|矛盾|摩擦|竞争|博弈|交[换火战锋]|大[战戰]|百年|自[贸貿由]|双边|雙邊|决[战赛]|決[戰賽]|对决|對決|之[战戰]|德比|铁路|鐵路|高[铁鐵]|班列|公路|天然[气氣]|油[气氣]|原油|管道|走廊|口岸|[边邊]民|海[军軍警]|防[务務]|[签簽]约|核[谈談协協问問]|[专專]家|学者|學者|媒体|媒體|民众|民眾|航[线線班]|免[签簽]|互免|磋商|演习|演習|交流|往来|往來|[论論]坛|大使|[对對]抗|[争爭]端|夫[妻妇婦]|混血|[联聯]手|开[战戰]|角力|空[袭襲]|[袭襲][击擊]|打[击擊]|原油)/u,
  ja: /^(?:両|関係|首脳|会談|貿易|戦争|外相|防衛|同盟|安保|間の|協議|共同|軍事|経済|合意|対話|交渉|協定|政府|国境|摩擦|対立|二国|[2２二三3３]か?国|通商|連携|合同|演習|高官|外務|会合|協力|大使|開戦|接近|共同)/u,
};
/**
 * Behind these words a row counts only where none of its letters begins or ends other words: 土法也 is "home-made ways
 * too", 日中の is "of the daytime", 欧米 is the West.
 */
const BEHIND_PLAIN: Readonly<Record<string, { readonly row: RegExp; readonly behind: RegExp }>> = {
  zh: { row: /^[美俄英法德韩韓澳乌烏]+$/u, behind: /^(?:也|均|都(?!市|会|會)|等国|等國|先后|先後|同时|同時)/u },
  ja: { row: /^(?!欧米$)[日米韓露英仏独豪欧伊]+$/u, behind: /^(?:の|が|は(?![じや])|も)/u },
};
const BEHIND_ONE: Readonly<Record<string, RegExp>> = {
  zh: /^(?:外长|外長|防长|防長|国防部|國防部|国务卿|國務卿|总统|總統|首相|外交部长|总理|財長|财长)/u,
  ja: /^(?:大統領|国務長官|国防総省|外相|首相|軍|政府|下院|上院|議会|紙)/u,
};
/** Rows that are always countries, but before a letter with which the last one begins a name or another word. */
const ALWAYS: Readonly<Record<string, RegExp>> = {
  zh: /^(?:中美|美中|中俄|俄中|中日|日韩|韩日|中韩|俄乌|乌俄|中印|中澳|中英|美俄|俄美|朝韩|韩朝|美韩|韩美|美日|法德|巴以|以巴|印巴|美日韩|中日韩|中美俄)(?![国國洲利元本罗羅克度大兰尼里德罗斯文语語])/u,
  ja: /^(?:日米|米中|中露|露中|日韓|日朝|米韓|日米韓|日中韓|米朝|米露|英仏|独仏|仏独|中印|印パ|韓米|朝米|露朝|日露|日豪|米欧|(?:[日米中英独仏]ロ|ロ朝)(?![ァ-ヶー]))(?![国本州])/u,
};
/** The side, the army or the press of one: 俄方, 乌军, 韩媒. The letters behind would make other words. */
const SIDES: Readonly<Record<string, RegExp>> = {
  zh: /^(?:[美俄日韩韓朝英法德印澳欧歐乌烏以伊越泰菲中]方(?![便块塊程案式法向圆圓言丈形才济濟面针針阵陣位])|[美俄日韩韓朝英法德印澳乌烏以越泰菲][军軍](?![事团團国國人官训訓民队隊工属屬衔銜功旗阀閥服港权權荣榮代])|[美俄日韩韓朝英法德印澳欧歐以伊越泰菲]媒(?![介妁人婆质質染]|[体體][人为為的]))/u,
};
/** 以 is "with" too: 以总理身份 is "as prime minister". */
const OF_ISRAEL =
  /^以(?:总理|總理|防[长長]|外[长長]|总统|總統|[军軍]方|国防[军軍部]|國防[军軍部])(?!身份|名义|名義|资格|資格|角度|职|職|制|的|为|為|作|会|會|之|向|代表|期|城|久|远|遠)/u;
/** Behind a row that ends in 以, this tells that it is "with": 中美以合作为基础. */
const WITH_A_MEANS = /^[^，。；！？,.;!?\n]{0,8}?(?:为|為|代替|取代|方式|回应|回應|应对|應對|手段|名义|名義|换|換)/u;

/** These letters are words of their own before such words. */
const NEVER_ALONE = new Set("以伊沙朝中日比越印秘柬缅緬匈哈");
const MOST = 4;

/** The countries that a Chinese or Japanese text names by one letter each, as rows of letters or before an office. */
export function countryLettersIn(text: string, language: string, lexicon: Lexicon): readonly CountryLetter[] {
  const letters = lettersIn(text, language);
  if (letters.length === 0) return NONE;
  return letters.flatMap(({ key, at }) => {
    const entity = lexicon.withKey(key);
    return entity === undefined ? [] : [{ start: at, end: at + 1, entity }];
  });
}

/** The identity keys of these countries. */
export function countryLetterKeys(text: string, language: string): string[] {
  return lettersIn(text, language).map(({ key }) => key);
}

interface Letter {
  readonly key: string;
  readonly at: number;
}

const NONE: readonly never[] = [];

function lettersIn(text: string, language: string): readonly Letter[] {
  const own = primary(language);
  if (own === "ko") return koreanLettersIn(text);
  const letters = LETTERS[own];
  if (letters === undefined) return NONE;
  const found: Letter[] = [];
  for (let at = 0; at < text.length; at++) {
    const row = withoutPreposition(text, rowAt(text, at, letters));
    const [first] = row;
    if (first === undefined) continue;
    if (isOfOneSide(text, at, own)) {
      found.push(first);
      continue;
    }
    const behind = (row.length > 1 ? BEHIND_SEVERAL : BEHIND_ONE)[own];
    const end = at + row.length;
    const isMeant =
      behind?.test(text.slice(end, end + 6)) === true ||
      ALWAYS[own]?.test(text.slice(at, end + 1)) === true ||
      isPlainRow(text, at, end, own);
    if (isMeant && (row.length > 1 ? isWordsOfText(text, at, at, own) : isAlone(text, at, own))) append(found, row);
    at = end - 1;
  }
  return found;
}

function isOfOneSide(text: string, at: number, language: string): boolean {
  const near = text.slice(at, at + SIDE);
  if (SIDES[language]?.test(near) !== true && !(language === "zh" && OF_ISRAEL.test(near))) return false;
  return isWordsOfText(text, at, at, language);
}

const SIDE = 8;

/** 中美以合作为基础 is "China and the US, with cooperation". */
function withoutPreposition(text: string, row: Letter[]): Letter[] {
  const last = row.at(-1);
  if (last === undefined || row.length < 2 || text.charAt(last.at) !== "以") return row;
  const behind = text.slice(last.at + 1, last.at + SIDE + 4);
  return WITH_A_MEANS.test(behind) || (row.length > 2 && !/^[三四]/u.test(behind)) ? row.slice(0, -1) : row;
}

function isPlainRow(text: string, at: number, end: number, language: string): boolean {
  const plain = BEHIND_PLAIN[language];
  if (plain === undefined || end - at < 2) return false;
  return plain.row.test(text.slice(at, end)) && plain.behind.test(text.slice(end, end + 2));
}

/** The letters that stand side by side from there, each of another country. */
function rowAt(text: string, at: number, letters: Letters): Letter[] {
  const pair = PAIRS.get(text.slice(at, at + 2));
  if (pair !== undefined)
    return [
      { key: pair[0], at },
      { key: pair[1], at: at + 1 },
    ];
  const row: Letter[] = [];
  while (row.length < MOST) {
    const key = letters.get(text.charAt(at + row.length));
    if (key === undefined || row.some((one) => one.key === key)) break;
    row.push({ key, at: at + row.length });
  }
  return row;
}

function isAlone(text: string, at: number, language: string): boolean {
  return !NEVER_ALONE.has(text.charAt(at)) && isWordsOfText(text, at, at + 1, language);
}
