/** "July 18, 20246:40 AM": pages show the day and the time in boxes side by side. */
const TIME_GLUED = /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?=\p{Nd}{1,2}:\p{Nd}{2})/u;

/** "3日下午2時", "3일오후", "4日星期二": the half of the day or the day of the week behind the day without a space. */
const BEHIND_DAY = /(?<=\p{Nd}\s?[日號号일])(?=[上下午凌早晚中오星週周]|[月火水木金土日]曜|[월화수목금토일]요일)/gu;

/** "6:30 PMకి": a word of another script behind AM or PM. */
const BEHIND_HALF = /(?<=\p{Nd}\s?[AP]M)(?=[^\P{L}A-Za-z])/giu;

/** "ថ្ងៃអង្គារ ទី៤ ខែមីនា": the words for the day and for the month stand before names without a space. */
const BEHIND_LABEL = /(?<=(?<![\p{L}\p{M}])(?:ថ្ងៃ|ខែ))(?=\p{L})/gu;

/** "วันอังคารที่ 4" */
const BEFORE_NUMBER = /(?<=วัน[\p{L}\p{M}]{2,12})(?=ที่\s?\p{Nd})/u;

/** "ཟླ་བ་གསུམ་པའི་ཚེས་༤": "of" is a part of the last syllable. */
const TIBETAN_OF = /(?<=པ)འི(?=་)/gu;

/** Letters that Malayalam had no code of their own for. */
const CHILLU: Readonly<Record<string, string>> = { ണ: "ൺ", ന: "ൻ", ര: "ർ", ല: "ൽ", ള: "ൾ" };
const OLD_CHILLU = /([ണനരലള])്\u200d/gu;

/** "071312 Jun 23": the day, the hour and the minute, as the wire of an agency ends a message (IPTC 7901). */
const WIRE_TIME = /^(\d{2})([01]\d|2[0-3])([0-5]\d) (\p{L}{3,4}) (\d{2})$/u;

/** "4 III 2025", "2025. III. 4." */
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const ROMAN_MONTH =
  /(?<!\p{Nd})(\p{Nd}{1,2}|\p{Nd}{4})[ ./-]{1,2}([IVX]{1,4})[ ./-]{1,2}(?=(\p{Nd}{1,2}|\p{Nd}{4})(?!\p{Nd}))/u;

function inNumbers(written: string, first: string, roman: string, last: string): string {
  const month = ROMAN.indexOf(roman) + 1;
  return month > 0 && (first.length === 4) !== (last.length === 4) ? `${first}.${month}.` : written;
}

/** A printed date with spaces between its words, and with a number for each month in Roman ones. */
export function withWordsApart(text: string): string {
  return (
    text
      // The first year of its era.
      .replaceAll("元年", "1年")
      .replace(TIME_GLUED, "$& ")
      .replace(BEHIND_DAY, " ")
      .replace(BEHIND_HALF, " ")
      .replace(BEHIND_LABEL, " ")
      .replace(BEFORE_NUMBER, " ")
      .replace(TIBETAN_OF, "")
      .replace(OLD_CHILLU, (_, letter: string) => CHILLU[letter] ?? letter)
      .replace(ROMAN_MONTH, inNumbers)
      .replace(WIRE_TIME, "$1 $4 20$5 $2:$3")
  );
}
