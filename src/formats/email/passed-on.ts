import type { BlockDraft } from "../../domain/draft";
import { append } from "../../domain/lists";
import { spanText } from "../../domain/text/spans";

/** A message inside the text of another one, with what its headers say. */
export interface PassedOn {
  readonly from: string | undefined;
  readonly subject: string | undefined;
  readonly date: string | undefined;
  /** What stands above it. */
  readonly before: readonly BlockDraft[];
  readonly body: readonly BlockDraft[];
}

/** `From:` in the languages of common mail programs, in lower case; and the same of the other headers. */
const LABELS: Readonly<Record<"from" | "subject" | "date" | "other", RegExp>> = {
  from: /^(?:from|von|de|da|van|från|fra|lähettäjä|od|от|від|gönderen|kimden|odesílatel|feladó|de la|από|من|מאת|发件人|寄件者|差出人|보낸 사람|dari)$/u,
  subject:
    /^(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|тема|konu|předmět|tárgy|subiect|θέμα|الموضوع|נושא|主题|主旨|件名|제목|subjek)$/u,
  date: /^(?:date|sent|datum|gesendet|envoyé|envoyé le|fecha|enviado|enviado el|data|inviato|enviada em|verzonden|datum|skickat|sendt|lähetetty|päiväys|wysłano|дата|отправлено|надіслано|tarih|gönderilme tarihi|odesláno|elküldve|trimis|ημερομηνία|التاريخ|تاريخ|تاريخ الإرسال|تم الإرسال|תאריך|נשלח|发送时间|日期|送信日時|日付|보낸 날짜|날짜|tanggal)$/u,
  other:
    /^(?:to|cc|bcc|reply-to|an|à|kopie|copie à|para|cc|a|aan|till|til|kopia|vastaanottaja|do|кому|копия|kime|komu|címzett|către|προς|إلى|نسخة|אל|עותק|收件人|抄送|宛先|받는 사람|kepada|organization|importance|wichtigkeit)$/u,
};
const LONGEST_LABEL = 40;
/** Fewer lines may be a list of prose: `From: the port`. */
const FEWEST = 3;

type Header = readonly [name: "from" | "subject" | "date" | "other", value: string];

function headerIn(line: string): Header | undefined {
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

/**
 * The message that a text passes on or answers: mail programs write its headers as lines, below a line of dashes or
 * none. Undefined if there is none.
 */
export function passedOnIn(blocks: readonly BlockDraft[]): PassedOn | undefined {
  for (let index = 0, behind = 0; index < blocks.length; index = Math.max(behind, index + 1)) {
    const { headers, next, rest } = headersFrom(blocks, index);
    behind = next;
    if (headers.length < FEWEST || !headers.some(([name]) => name === "from")) continue;
    const value = (wanted: Header[0]) => headers.find(([name]) => name === wanted)?.[1];
    return {
      from: value("from"),
      subject: value("subject"),
      date: value("date"),
      before: blocks.slice(0, index),
      body: [...rest, ...blocks.slice(next)],
    };
  }
  return undefined;
}

interface Headers {
  readonly headers: readonly Header[];
  /** The first block behind them. */
  readonly next: number;
  /** What the last block of them holds behind them. */
  readonly rest: readonly BlockDraft[];
}

/** Some programs write each header as a paragraph, and some put the whole message into a quote. */
function headersFrom(blocks: readonly BlockDraft[], from: number): Headers {
  const headers: Header[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.type !== "Paragraph" && block?.type !== "Quote") return { headers, next: at, rest: [] };
    const lines = block.text.split("\n").filter((line) => !isRule(line));
    const own = lines.map(headerIn);
    const end = own.findIndex((header) => header === undefined);
    append(
      headers,
      own.slice(0, end < 0 ? own.length : end).filter((header) => header !== undefined),
    );
    if (end < 0 && own.length > 0) continue;
    if (end === 0 || own.length === 0) return { headers, next: at, rest: [] };
    // What goes on in the same paragraph cannot be told from a header that goes on. A quote holds the text too.
    const rest = block.type === "Quote" ? lines.slice(end) : [];
    return { headers, next: at + 1, rest: rest.map((line) => ({ type: "Paragraph", ...spanText(line) })) };
  }
  return { headers, next: blocks.length, rest: [] };
}

/** `---------- Forwarded message ---------`, `-----Ursprüngliche Nachricht-----`, `Begin forwarded message:` */
function isRule(line: string): boolean {
  return /^\s*[-_=*]{3,}/.test(line) || /^\s*begin forwarded message:\s*$/i.test(line);
}

/** The text without the message below it that it answers: a quote, and the line that says who wrote it. */
export function withoutAnswered(blocks: readonly BlockDraft[]): readonly BlockDraft[] {
  let end = blocks.length;
  while (end > 0 && blocks[end - 1]?.type === "Quote") end -= 1;
  const line = blocks[end - 1];
  const isAttributed = line?.type === "Paragraph" && ATTRIBUTION.test(line.text) && line.text.length <= 300;
  // A quote that no line attributes to a message may be the text's own.
  return end < blocks.length && isAttributed && end > 1 ? blocks.slice(0, end - 1) : blocks;
}

/** `On Mon, 2 Mar 2026 Bo Li wrote:`, `Am 02.03.2026 schrieb Bo Li:`: it has a number, and ends with a colon. */
const ATTRIBUTION = /\d[^]{0,280}[:：]$/u;
