import type { Entity } from "../../domain/entity";
import { countryKey, wikidataKey } from "../../domain/identity/identity";
import { append } from "../../domain/collections/lists";
import { isWordsOfText } from "../words/segments";
import type { Lexicon } from "../lexicon/lexicon";
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
/** 巴 is another country in each pair. */
const PAIRS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["巴以", [countryKey("PS"), countryKey("IL")]],
  ["以巴", [countryKey("IL"), countryKey("PS")]],
  ["印巴", [countryKey("IN"), countryKey("PK")]],
  ["巴印", [countryKey("PK"), countryKey("IN")]],
]);

/** What follows a row of such letters. Elsewhere the letters are parts of words: 中美洲 is Central America. */
const BEHIND_SEVERAL: Readonly<Record<string, RegExp>> = {
  zh: /^(?:[两兩双雙三四]|关系|關係|之间|之間|战争|戰爭|冲突|衝突|战事|战场|贸易|貿易|经贸|經貿|会谈|會談|会晤|首[脑腦]|领导|領導|元首|外长|外長|防长|边境|邊境|边界|合作|协议|協議|协定|谈判|談判|峰会|峰會|停火|局势|对话|對話|高层|政府|军[队事方演]|联合|聯合|同盟|建交|友好|达成|舉行|举行|签署|商[定讨]|总统|總統|企业|联盟|矛盾|摩擦|竞争|博弈|交[换火战锋]|大[战戰]|百年|自[贸貿由]|双边|雙邊|决[战赛]|決[戰賽]|对决|對決|之[战戰]|德比)/u,
  ja: /^(?:両|関係|首脳|会談|貿易|戦争|外相|防衛|同盟|安保|間の|協議|共同|軍事|経済|合意|対話|交渉|協定|政府|国境|摩擦|対立|二国|[2２二三3３]か?国)/u,
};
/**
 * Behind these words a row counts only where none of its letters begins or ends other words: 土法也 is "home-made ways
 * too", 日中の is "of the daytime", 欧米 is the West.
 */
const BEHIND_PLAIN: Readonly<Record<string, { readonly row: RegExp; readonly behind: RegExp }>> = {
  zh: { row: /^[美俄英法德韩韓澳乌烏]+$/u, behind: /^(?:也|均|都(?!市|会|會)|等国|等國|先后|先後|同时|同時)/u },
  ja: { row: /^(?!欧米$)[日米韓露英仏独豪欧]+$/u, behind: /^(?:の|が|は(?![じや])|も)/u },
};
const BEHIND_ONE: Readonly<Record<string, RegExp>> = {
  zh: /^(?:外长|外長|防长|防長|国防部|國防部|国务卿|國務卿|总统|總統|首相|外交部长|总理|財長|财长)/u,
  ja: /^(?:大統領|国務長官|国防総省|外相|首相|軍|政府|下院|上院|議会|紙)/u,
};
/** Rows that are always countries, but before a letter with which the last one begins a name or another word. */
const ALWAYS: Readonly<Record<string, RegExp>> = {
  zh: /^(?:中美|美中|中俄|俄中|中日|日韩|韩日|中韩|俄乌|乌俄|中印|中澳|中英|美俄|俄美|朝韩|韩朝|美韩|韩美|美日|法德|巴以|以巴|印巴|美日韩|中日韩|中美俄)(?![国國洲利元本罗羅克度大兰尼里德罗斯文语語])/u,
  ja: /^(?:日米|米中|中露|露中|日韓|日朝|米韓|日米韓|日中韓|米朝|米露|英仏|独仏|仏独|中印|印パ)(?![国本州])/u,
};
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
  const letters = LETTERS[own];
  if (letters === undefined) return NONE;
  const found: Letter[] = [];
  for (let at = 0; at < text.length; at++) {
    const row = rowAt(text, at, letters);
    const [first] = row;
    if (first === undefined) continue;
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
