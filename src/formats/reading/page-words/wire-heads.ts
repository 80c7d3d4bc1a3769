const LONGEST = 120;

/**
 * Lines that agencies put above the headline for the programs of newspapers: the number of the message, its priority,
 * its section and its length (IPTC 7901: `bdt0312 4 pl 231 dpa 0588`), a slug with the count of words
 * (`BC-Copper-Strike, 2nd Ld-Writethru,0312`), keywords (`Weather/Storm/Germany/`), and notes for editors.
 */
const NUMBERED = /^\p{L}{2,4}\p{Nd}{3,4}\s\p{Nd}\s\p{L}{1,3}\s\p{Nd}{1,5}(?:\s.{0,60})?$/u;
const SLUG =
  /^(?=.*-)\p{Lu}[\p{L}\p{Nd}]{0,20}(?:[-–][\p{L}\p{Nd}]{1,20}){1,6}(?:,\s?[\p{L}\p{Nd} -]{1,30}){0,3},\s?\p{Nd}{2,4}$/u;
const KEYWORDS = /^\p{L}[\p{L}\p{Nd} -]{1,24}(?:\/[\p{L}\p{Nd}][\p{L}\p{Nd} -]{1,24}){1,6}\/$/u;
const FOR_EDITORS =
  /^(?:Eds|Editors|Editor['’]s note|Achtung Redaktionen|Hinweis für Redaktionen|À l['’]attention des rédactions)\s?[:：]\s/u;

export const isWireHead = (text: string): boolean =>
  text.length <= LONGEST * 2 &&
  (FOR_EDITORS.test(text) || (text.length <= LONGEST && [NUMBERED, SLUG, KEYWORDS].some((each) => each.test(text))));

/** "071312 Jun 23": the day, the hour and the minute at the end of a message. */
export const isWireTime = (text: string): boolean => /^\p{Nd}{6} \p{L}{3,4} \p{Nd}{2}$/u.test(text);
