/** `From:` in the languages of common mail programs, in lower case; and the same of the other headers. */
const LABELS: Readonly<Record<"from" | "subject" | "date" | "other", RegExp>> = {
  from: /^(?:from|von|de|da|van|från|fra|lähettäjä|od|от|від|gönderen|kimden|odesílatel|feladó|de la|από|من|מאת|发件人|寄件者|差出人|보낸 사람|dari|از|प्रेषक|từ|نمایندہ|ارسال کنندہ|فرستنده)$/u,
  subject:
    /^(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|тема|konu|předmět|tárgy|subiect|θέμα|الموضوع|נושא|主题|主旨|件名|제목|subjek|विषय|chủ đề|tiêu đề|عنوان|موضوع)$/u,
  date: /^(?:date|sent|datum|gesendet|envoyé|envoyé le|fecha|enviado|enviado el|data|inviato|enviada em|verzonden|datum|skickat|sendt|lähetetty|päiväys|wysłano|дата|отправлено|надіслано|tarih|gönderilme tarihi|odesláno|elküldve|trimis|ημερομηνία|التاريخ|تاريخ|تاريخ الإرسال|تم الإرسال|תאריך|נשלח|发送时间|日期|送信日時|日付|보낸 날짜|날짜|tanggal|gönderildi|gönderilme|ارسال شده|تاریخ|दिनांक|भेजा गया|ngày|đã gửi)$/u,
  other:
    /^(?:to|cc|bcc|reply-to|an|à|kopie|copie à|para|cc|a|aan|till|til|kopia|vastaanottaja|do|кому|копия|kime|komu|címzett|către|προς|إلى|نسخة|אל|עותק|收件人|抄送|宛先|받는 사람|kepada|به|رونوشت|प्रति|प्रतिलिपि|đến|kopya|bilgi|cópia|kopi|抄送人|cc 副本|organization|importance|wichtigkeit)$/u,
};
const LONGEST_LABEL = 40;

/** What a line states of the message below it. */
export type MailHeader = readonly [name: "from" | "subject" | "date" | "other", value: string];

/** The header that a line states: `From: Ana Prado`. Undefined if it states none. */
export function mailHeaderIn(line: string): MailHeader | undefined {
  const at = line.search(/[:：]/);
  if (at < 1 || at > LONGEST_LABEL) return undefined;
  const label = line
    .slice(0, at)
    .replace(/[*_>\s]+/g, " ")
    .trim()
    .toLowerCase();
  const name = (["from", "subject", "date", "other"] as const).find((one) => LABELS[one].test(label));
  return name === undefined
    ? undefined
    : [
        name,
        line
          .slice(at + 1)
          .replace(/[*_]/g, "")
          .trim(),
      ];
}

/** `---------- Forwarded message ---------`, `-----Ursprüngliche Nachricht-----`, `Begin forwarded message:` */
export function isMailRule(line: string): boolean {
  return /^[\s>]*(?:[-=*]{3,}|_{8,})/.test(line) || /^[\s>]*begin forwarded message:\s*$/i.test(line);
}

/** Quotation marks, and the marks of direction that mail programs put around a name. */
const UNSEEN = /["'„“”\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** `"Ana Prado" <ana@quay.example>` is Ana Prado. */
export function nameOfSender(written = ""): string | undefined {
  const cut = written.search(/[<[(]/);
  const name = (cut < 0 ? written : written.slice(0, cut)).replace(UNSEEN, "").trim();
  return name === "" || name.includes("@") ? undefined : name;
}

/** `Re: [desk] Fwd: Ferry`. Prefixes in the languages of common mail programs. */
const PREFIX =
  /^\s*(?:(?:re|fwd?|aw|wg|tr|rv|res|enc|sv|vs|vb|odp|pd|antw|doorst|ynt|ilt|r|i|rif|回复|转发|答复|返信|転送|رد|إعادة توجيه)(?:\[\d{1,3}\])?\s?[:：]|\[[^[\]]{1,40}\])\s*/iu;
const MOST_PREFIXES = 10;

/** A subject without the prefixes of answers and of messages that are passed on. */
export function subjectAlone(subject: string | undefined): string | undefined {
  let text = subject?.replace(/\s+/g, " ").trim() ?? "";
  for (let found = 0; found < MOST_PREFIXES; found += 1) {
    const rest = text.replace(PREFIX, "");
    if (rest === text || rest === "") break;
    text = rest;
  }
  return text === "" ? undefined : text;
}

/** Prefixes of answers. Those of messages that are passed on are others: `Fwd`, `WG`, `TR`. */
const REPLY = /^\s*(?:re|aw|sv|vs|antw|odp|ynt|r|rif|res|回复|答复|返信|رد)(?:\[\d{1,3}\])?\s?[:：]/iu;

/** Whether a subject says that the message answers another one. */
export const isReply = (subject = ""): boolean => REPLY.test(subject);
