import { primary } from "../../domain/text/languages/language-tag";
import { isCountry } from "../evidence/common-names";
import type { Occurrence } from "./occurrence";

const DOT = /[・·]/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;

/**
 * Whether a city's name in katakana stands behind the dot of a foreigner's name, as in ジョージ・ワシントン. Lists have the name
 * of another profile before the dot: パリ・ロンドン. Families are seldom called like a country,
 * and サッカー・ブラジル代表 is the team of one.
 */
export function isPartOfForeigner(
  text: string,
  occurrences: readonly Occurrence[],
  index: number,
  language: string,
): boolean {
  const start = occurrences[index]?.start ?? 0;
  if (primary(language) !== "ja" || start < 2 || !DOT.test(text.charAt(start - 1))) return false;
  const isCity = occurrences[index]?.aliases.every(({ entity }) => entity.type === "Place" && !isCountry(entity));
  if (isCity !== true || !KATAKANA.test(text.charAt(start)) || !KATAKANA.test(text.charAt(start - 2))) return false;
  return occurrences[index - 1]?.end !== start - 1;
}
