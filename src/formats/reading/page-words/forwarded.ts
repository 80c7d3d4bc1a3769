const LONGEST = 90;

/** What Telegram and others put above a message that somebody passed on, before a name. */
const BEFORE_NAME =
  /^(?:forwarded (?:message )?from|transféré (?:de|depuis)|message transféré de|reenviado (?:de|desde)|mensaje reenviado de|encaminhad[oa] de|mensagem (?:encaminhada|reencaminhada) de|reencaminhad[oa] de|weitergeleitet (?:von|aus)|inoltrato da|doorgestuurd (?:van|vanuit)|przekazano (?:od|z)|przesłano (?:dalej )?(?:od|z)|переслано (?:от|из|с|від|з)|переслан(?:ное|о) (?:сообщение )?(?:от|из)|diteruskan dari|chuyển tiếp từ|προωθήθηκε από|vidarebefordrat från|videresendt fra|välitetty|přeposláno (?:od|z)|továbbítva innen|redirecționat de la|imetumwa kutoka kwa|(?:تم(?:ت)? )?(?:معاد|إعادة|اعادة) (?:التوجيه|توجيه(?:ها|ه)?) من|مُ?حو[َّ]?ل(?:ة|ه)? من|هدایت[\s\u200c]?شده از|فوروارد شده از|باز ?ارسال[\s\u200c]?شده از|کی جانب سے فارورڈ|הועבר מ(?:את)?|转发自|轉發自|轉寄自|転送元)\s?[:：]?\s*(?=[\p{L}\p{N}@"«“])/iu;
/** The same behind a name. */
const BEHIND_NAME =
  /\S\s?(?:kanalından iletildi|adlı kişiden iletildi|tarafından iletildi|से (?:फ़ॉरवर्ड|फॉरवर्ड|अग्रेषित) (?:किया गया|संदेश)|থেকে ফরোয়ার্ড করা|سے (?:فارورڈ|آگے بھیجا گیا)|さんから転送|から転送(?:されました)?|에서 전달됨|님으로부터 전달됨|님이 전달한 메시지|转发的消息)$/iu;

/**
 * "Forwarded from Harbour Watch": a line alone that says from whom a message was passed on. A sentence ends with a
 * sign, or goes on behind a comma.
 */
export function isForwardLabel(text: string): boolean {
  if (text.length > LONGEST || /[.!?؟。,،;:：]$/u.test(text) || /[,،;。]\s/u.test(text)) return false;
  const name = text.replace(BEFORE_NAME, "");
  if (name !== text) return startsLikeName(name);
  return BEHIND_NAME.test(text);
}

/** "Forwarded from" alone: the name is on the next line. */
export const opensForward = (text: string): boolean =>
  text.length <= LONGEST && !isForwardLabel(text) && BEFORE_NAME.test(`${text} A`) && isForwardLabel(`${text} A`);

/** A name begins with a capital letter, where the script has them. */
const startsLikeName = (name: string): boolean => !/^\p{Ll}/u.test(name);
