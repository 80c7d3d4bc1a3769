import { fold } from "../../../domain/text/folding/fold";
import { wordSet } from "../name-words";
import type { Surroundings } from "../ordinary-words";
import { LEGAL_FORMS } from "../word-lists/business-words";

const FORMS = wordSet(LEGAL_FORMS);

/** Chinese, Japanese and Korean have their own: 深圳海地科技有限公司, 株式会社東京, 주식회사 서울. */
const FORM_BEFORE = /(?:株式会社|有限会社|合同会社|주식회사 ?|\(주\) ?|（주） ?)$/u;
const FORM_BEHIND =
  /^[\p{Script=Han}\p{Script=Katakana}ー]{0,10}(?:有限公司|有限责任公司|有限責任公司|株式会社|有限会社)/u;

const MOST_WORDS = 4;
/** AS and SA are other words too: they count behind another word of the firm's name. */
const LONG_FORM = 3;

/** Whether a place's name begins that of a firm, which ends with its legal form: Havana Trading Ltd, Oslo Energy AS. */
export function isOfAFirm({ before, after, surface }: Surroundings): boolean {
  if (isWithoutCase(surface)) return FORM_BEHIND.test(after) || FORM_BEFORE.test(before);
  if (!mayGoOn(after) || !/\p{Ll}/u.test(surface)) return false;
  const words = after.slice(1).split(" ", MOST_WORDS + 1);
  for (const [index, word] of words.entries()) {
    if (!/^[\p{Lu}&]/u.test(word)) return false;
    if (isLegalForm(word, index)) return true;
    if (/[,.:;!?]$/u.test(word) && !/^\p{L}\.$/u.test(word))
      return /,$/u.test(word) && isLegalForm(words[index + 1] ?? "", 1);
  }
  return false;
}

/** From the first Hebrew letter no script of many texts has capitals. */
const isWithoutCase = (surface: string): boolean => surface.charCodeAt(0) >= 0x590;

/** Whether a word with a capital follows. */
function mayGoOn(after: string): boolean {
  const first = after.charCodeAt(0);
  return (first === SPACE || first === HYPHEN) && /^\p{Lu}/u.test(after.slice(1, 3));
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

function isLegalForm(word: string, index: number): boolean {
  const bare = word.replaceAll(/[.,;:!?)]/gu, "");
  if (bare.length < LONG_FORM && (index === 0 || !(word.includes(".") || /^\p{Lu}+$/u.test(bare)))) return false;
  return FORMS.has(fold(bare));
}
