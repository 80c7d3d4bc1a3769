import { isTimeAgo, isDate } from "../../../reading/dates";
import type { DateContext } from "../../../reading/dates";
import { wordsOf } from "../../line-shapes";
import { isPlatformMenu, labelled, named } from "../labels/platform-labels";

/** The button below a comment, by interface language. */
const REPLY = named(`
reply; répondre; responder; antworten; rispondi; beantwoorden; odpowiedz; ответить; відповісти; адказаць
yanıtla; رد; الرد; پاسخ; پاسخ دادن; جواب دیں; השב; הגב; השבה; להשיב; जवाब दें; उत्तर दें; জবাব দিন; উত্তর দিন; balas
返信; 返信する; 답글; 답글 달기; 回复; 回覆; 답장; trả lời; phản hồi; ตอบกลับ; svara; svar; vastaa; απάντηση; odpovědět
odpovedať; válasz; răspunde; odgovori; отговор; jibu; պատասխանել; პასუხი; cavab ver; jawab; respon; respondre; erantzun
`);

/** What somebody is on a page, above or below the name. */
const BADGES = named(`
author; top fan; admin; moderator; rising contributor; all-star contributor; group expert; rising fan; creator; op
auteur; auteure; super fan; fan incontournable; administrateur; modérateur; créateur; créatrice; expert du groupe
autor; autora; súper fan; superfan; fan destacado; fan destacada; administrador; administradora; moderador; creador
fã destacado; superfã; criador; criadora; verfasser; verfasserin; top-fan; topfan; ersteller; administrator; moderatorin
autore; autrice; fan più attivo; amministratore; moderatore; creatore; auteur; topfan; beheerder; najaktywniejszy fan
twórca; автор; активный поклонник; администратор; модератор; суперфанат; автор видео; создатель; адмін
yazar; en aktif hayran; yönetici; moderatör; içerik üreticisi; المؤلف; الكاتب; المسؤول; مسؤول; مشرف; من أبرز المعجبين
أبرز المعجبين; معجب مميز; من كبار المعجبين; صاحب المنشور; صانع المحتوى; نویسنده; مدیر; طرفدار برتر; سازنده
מחבר; כותב; מנהל; מעריץ מוביל; लेखक; टॉप फ़ैन; एडमिन; penulis; penggemar berat; admin grup; kreator
top contributor; new member; conversation starter; founding member; meilleur contributeur; contributeur principal
nouveau membre; colaborador destacado; colaboradora destacada; miembro destacado; miembro destacada; nuevo miembro
principal colaborador; principal colaboradora; colaborador em destaque; membro em destaque; novo membro
especialista do grupo; experto del grupo; experta del grupo; top-beitragender; top-beitragende; neues mitglied
gruppenexperte; gruppenexpertin; collaboratore principale; nuovo membro; esperto del gruppo; topbijdrager; nieuw lid
groepsexpert; najlepszy współtwórca; nowy członek; ekspert grupy; самый активный участник; ведущий автор; новый участник
эксперт группы; найактивніший учасник; топ-учасник; новий учасник; експерт групи; öne çıkan katılımcı; yeni üye; grup uzmanı
مساهم متميز; مساهمة متميزة; أفضل المساهمين; عضو جديد; خبير المجموعة; مساهم نشط; مشارک برتر; عضو تازه; תורם מוביל; חבר חדש
टॉप योगदानकर्ता; नए सदस्य; kontributor teratas; anggota baru; pakar grup; người đóng góp hàng đầu; thành viên mới
ผู้มีส่วนร่วมสูงสุด; สมาชิกใหม่; トップ貢献者; 新しいメンバー; 최고 기여자; 새로운 멤버; 顶级贡献者; 新成员; 頂尖貢獻者; 博主; 楼主
yaratıcı; 作成者; 投稿者; 管理者; トップファン; クリエイター; 작성자; 관리자; 인기 팬; 作者; 铁粉; 鐵粉; 管理员; 管理員; 头号粉丝; 頭號粉絲
`);

/** Below how long ago: LinkedIn offers to report a post or a comment. */
const REPORTS = named(`
report this post; report this comment; signaler ce post; signaler ce commentaire; denunciar esta publicación
denunciar este comentario; denunciar esta publicação; diesen beitrag melden; diesen kommentar melden
segnala questo post; segnala questo commento; deze bijdrage rapporteren; dit commentaar rapporteren; bu gönderiyi bildir
bu yorumu bildir; zgłoś ten post; zgłoś ten komentarz; пожаловаться на публикацию; пожаловаться на комментарий
الإبلاغ عن هذا المنشور; الإبلاغ عن هذا التعليق; この投稿を報告; このコメントを報告; 举报该动态; 举报该评论; 檢舉此貼文; laporkan postingan ini
`);

const LONGEST = 60;
const LONGEST_REPLY = 20;

/** Longer texts need not be folded. */
const isReply = (part: string): boolean => part.length <= LONGEST_REPLY && REPLY.has(labelled(part));

/** "2h · Like · Reply": all on one line. */
const MOST_PARTS = 5;

export const isReplyButton = (text: string): boolean => {
  if (text.length > LONGEST) return false;
  const parts = text.split(/[·•∙|]/u).map((part) => part.trim());
  return (
    parts.length <= MOST_PARTS &&
    parts.some((part) => isReply(part)) &&
    parts.every((part) => isReply(part) || isPlatformMenu(part) || isTimeAgo(part) || /^\p{Nd}+$/u.test(part))
  );
};

/** "Author", or "· Creator" as TikTok has it. */
export const isBadge = (text: string): boolean =>
  text.length <= LONGEST && BADGES.has(labelled(text.replace(/^[·•]\s?/u, "")));

/** The same below the time of a post of Threads. A dot before one word says so in any language: "·Author". */
export const isBadgeBelowTime = (text: string): boolean =>
  isBadge(text) || /^[·•]\s?\p{L}[\p{L}\p{M}]{1,20}$/u.test(text);

export const isReportButton = (text: string): boolean => text.length <= LONGEST && REPORTS.has(labelled(text));

/** "• 2nd", "• 3e et +", "• 2次": how far the reader of LinkedIn is from who wrote. "• 2d" is how long ago. */
const DEGREE =
  /^[•·]\s?[123]\s?(?:st|nd|rd|1?er|re|e|ste|de|[ºª°.]|\.[ºª]|-?[йя]|次|度|촌)?(?:\s?\+|\s\p{L}{1,6}\s?\+)?$/u;

/** Whether a line says how far the reader is from who wrote, as LinkedIn puts it below each name. */
export const isDegree = (text: string): boolean => text.length <= LONGEST_DEGREE && DEGREE.test(text);

const LONGEST_DEGREE = 20;
const LONGEST_AGE = 40;
const SHORT_AGE = /^\p{Nd}{1,3}\s?\p{L}{1,6}\.?$/u;
/** "3-14": TikTok leaves out the year. */
const DAY_OF_YEAR = /^\p{Nd}{1,2}-\p{Nd}{1,2}$/u;
/** One and two of a unit of time, which these languages write without a number (CLDR). */
const AGES_WITHOUT_NUMBER = named(`
ثانية; ثانيتان; دقيقة; دقيقتان; ساعة; ساعتان; يوم; يومان; أسبوع; أسبوعان; شهر; شهران; سنة; سنتان
שתי שניות; שתי דקות; שעתיים; יומיים; שבועיים; חודשיים; שנתיים
`);
const MOST_WORDS_BESIDE = 2;

/** "marc74", "juli88": an account, though months have such names. */
const NUMBERED_ACCOUNT = /^[a-z]{2,20}\d{1,4}$/u;

/** "5分", "3 godz.": how long ago in the shortest form of each language, also of one that we do not know. */
export const isShortAge = (text: string): boolean => SHORT_AGE.test(text) && !isDegree(text) && !isDate(text);

/** How long ago, or when, with what Instagram and YouTube say beside it: "Edited · 2w", "2 weeks ago (edited)". */
export function isAgeLine(text: string, context: DateContext): boolean {
  if (text.length > LONGEST_AGE || NUMBERED_ACCOUNT.test(text) || isDegree(text)) return false;
  const parts = text
    .replace(/[(（][^()（）]{2,20}[)）]$/u, "")
    .split(/[·•∙|・]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const isAge = (part: string): boolean =>
    SHORT_AGE.test(part) ||
    DAY_OF_YEAR.test(part) ||
    AGES_WITHOUT_NUMBER.has(labelled(part)) ||
    isTimeAgo(part) ||
    isDate(part, context);
  return parts.some(isAge) && parts.every((part) => isAge(part) || wordsOf(part) <= MOST_WORDS_BESIDE);
}
