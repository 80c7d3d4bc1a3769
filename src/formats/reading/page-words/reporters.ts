/** `記者陳雅婷、林佳穎／台東報導`: "journalist", the names, and where from. The paper may stand before them: `晨光報／記者陳雅婷／台東報導`. */
const CHINESE =
  /^(?:\p{Script=Han}{2,8}\s?[／/]\s?)?[【[(（〔]?(?:本[报報])?(?:實習|实习)?(?:記者|记者)\s?(\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){0,4})(?:\s?[／/]\s?|\s)\p{Script=Han}{0,8}[】\])）〕]?$/u;

/** `박서윤 기자`: a name, and "journalist". */
const KOREAN = /^(\p{Script=Hangul}{2,4})\s(?:선임기자|기자|특파원)(?:\s[\w.+-]{1,60}@[\w.-]{3,60})?$/u;

/** `原创 张三 小店`: WeChat says "original", the author, and the account. */
const WECHAT = /^(?:原创|原創|Original)\s(\p{Script=Han}{2,6})(?:\s\S{2,20})?$/u;

/** `【カイロ=山田太郎、佐藤花子】`: the place, and who is there. */
const JAPANESE =
  /^[【[(（〔]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,12}[=＝]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、]{2,30})[】\])）〕]?$/u;

/** `本报记者 王小明 李红`, `晨光社记者王小明`: whose journalists they are. */
const OF_PAPER =
  /^(?:本|\p{Script=Han}{2,6})[报報社网網台刊](?:记者|記者|通讯员)[\s　:：]?(\p{Script=Han}{2,4}(?:[\s　、]\p{Script=Han}{2,3})*)$/u;

/** `记者 王小明 李红`: a label, and names of two or three letters each. */
const SPACED =
  /^(记者|記者|作者|撰文|采写|采访|文)[\s　]?[\s　:：/／|｜][\s　]?(\p{Script=Han}{2,3}(?:[\s　]\p{Script=Han}{2,3}){1,3})$/u;

const CHINESE_PAPER = /[社報报网網台]$/u;

/** A space parts the names of two Chinese, and the two names of one Japanese. A name of three letters is whole. */
function spacedNames(text: string, language: string | undefined): string[] {
  const [, label, said = ""] = SPACED.exec(text) ?? [];
  const names = said === "" ? [] : said.split(/[\s　]/u).filter((name, at) => at > 0 || !CHINESE_PAPER.test(name));
  const isChinese = label === "记者" || label === "采写" || label === "采访" || language === "zh";
  return isChinese || names.every((name) => name.length === 3) ? names : [];
}

/** `김민수·이서연 기자`, `김민수 이서연 기자`: a desk may stand before them, `문화부 김민수 기자`. */
const KOREANS =
  /^(\p{Script=Hangul}{2,4}(?:\s?[,·ㆍ]\s?\p{Script=Hangul}{2,4}){1,4}|\p{Script=Hangul}{3}(?:\s\p{Script=Hangul}{3}){1,3})\s(?:선임기자|기자|특파원)$/u;
const KOREAN_DESK = /^\p{Script=Hangul}{2,3}[부팀]$/u;

/**
 * The names in a line of reporters, as newspapers and agencies of China, Taiwan, Korea and Japan write it. `language`
 * is that of the text, if it is known.
 */
export function reportersIn(text: string, language?: string): string[] {
  const koreans = KOREANS.exec(text)?.[1]?.split(/\s?[,·ㆍ\s]\s?/u);
  if (koreans !== undefined) return koreans.filter((name, at) => at > 0 || !KOREAN_DESK.test(name));
  const spaced = spacedNames(text, language);
  if (spaced.length > 0) return spaced;
  const several = OF_PAPER.exec(text)?.[1] ?? JAPANESE.exec(text)?.[1];
  if (several !== undefined) return several.split(/[\s　、]/u);
  const only =
    CHINESE.exec(text)?.[1] ??
    KOREAN.exec(text)?.[1] ??
    WECHAT.exec(text)?.[1] ??
    /^(?:記者|记者|撰文|作者)[\s　](\p{Script=Han}{2,4})$/u.exec(text)?.[1];
  return only?.split("、") ?? [];
}
