import type { Line } from "../../lines";
import { plainLine } from "../../lines";

/** `<Media omitted>`, in any language. */
const OMITTED = /^<[^<>]{3,40}>$/u;

/** What WhatsApp on iOS writes in the place of a picture, a video or a sticker. */
const LEFT_OUT =
  /^\p{L}[\p{L}\p{M}\s'-]{0,24}(?:\s(?:omitted|omitid[ao]|ocultad[ao]|absente?|omise?|weggelassen|weggelaten|omess[ao]|pominięt[ayeo]|utelämnad|utelatt|udeladt|jätetty pois|vynechán[aoy]?|omis[ăa]?|пропущен[ао]?|не добавлен[ао]?|опущен[ао]?|dahil edilmedi|הושמטה?|छोड़ [\p{L}\p{M}]+ गय[\p{L}\p{M}]|tidak disertakan)|は省略されました|\s?생략됨|已略去|已忽略)$/iu;

/** What WhatsApp writes in the place of a message that its author took back. */
const DELETED =
  /^(?:this message was deleted|you deleted this message|ce message a été supprimé|se eliminó este mensaje|este mensaje fue eliminado|mensagem apagada|esta mensagem foi apagada|diese nachricht wurde gelöscht|questo messaggio è stato eliminato|dit bericht is verwijderd|ta wiadomość została usunięta|данное сообщение удалено|сообщение удалено|це повідомлення було видалено|bu mesaj silindi|تم حذف هذه الرسالة|این پیام حذف شد|הודעה זו נמחקה|यह मैसेज मिटाया गया|pesan ini telah dihapus|このメッセージは削除されました|삭제된 메시지입니다|此消息已删除|此訊息已刪除)\.?$/iu;

/** "Messages and calls are end-to-end encrypted.": above all messages, as if the group had said so. */
const ENCRYPTED =
  /end-to-end|bout en bout|extremo a extremo|ponta a ponta|ende-zu-ende|сквозн\p{L}+ шифрован|наскрізн\p{L}+ шифруван|uçtan uca|من طرف إلى طرف|بين الطرفين|سرتاسری|מקצה לקצה|एंड-टू-एंड|エンドツーエンド|종단간|端到端|端對端|menyeluruh|đầu cuối|ต้นทางถึงปลายทาง|από άκρο σε άκρο|de la un capăt la altul|végpontok közötti|koncového šifrování|päästä päähän/iu;

/** WhatsApp on iOS puts a mark of direction before what it says itself. */
const MARKED = /^(?:\[[^[\]]{8,40}\]|\p{Nd}[^[\]]{8,30}?\s[-–])\s(?:[^:：]{1,60}:\s?)?\u200e/u;
/** "<This message was edited>", behind the words. Addresses stand in such brackets too: "<ada@harbour.example>". */
const EDITED = /\s<\p{L}(?:[^<>@/:.]|\.(?=[\s>])){5,59}>$/u;

/** Whether the program and not a person says what a log's line says. */
export const isOfProgram = (written: string): boolean => MARKED.test(written);

export const saysEncrypted = (text: string): boolean => ENCRYPTED.test(text);

/** "(edited)", in any language: on a line of its own below the words. */
const EDITED_ALONE = /^\(\p{L}[\p{L}\p{M}]{3,14}\)$/u;

/** Whether words stand for a picture or a message that is not there. */
const isAbsent = (text: string): boolean => OMITTED.test(text) || LEFT_OUT.test(text) || DELETED.test(text);

/** The words without what the program says in their place or behind them. */
export const ownWords = (words: readonly Line[]): Line[] =>
  words
    .filter(({ text }, at) => !isAbsent(plainLine(text)) && !(at > 0 && EDITED_ALONE.test(plainLine(text))))
    .map((line) =>
      EDITED.test(plainLine(line.text)) ? { ...line, text: plainLine(line.text).replace(EDITED, "") } : line,
    );
