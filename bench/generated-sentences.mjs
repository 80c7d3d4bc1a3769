// The sentences of generated articles and posts, by language.

/** Half of the articles are in Arabic. */
export const LANGUAGES = ["ar", "ar", "ar", "ar", "ar", "en", "en", "en", "en", "ru"];

/** The first one of each language names nobody. */
export const SENTENCES = {
  en: [
    () => "Fishermen, teachers and two orchestras signed the letter that was read aloud in the harbour.",
    (one, other) => `Officials close to ${one} said on Monday that the talks with ${other} would go on for a week.`,
    (one, other) => `Trade between ${one} and ${other} grew for the third year, mostly in grain and cement.`,
    (one, other) => `A delegation of ${one} is expected next month; ${other} has offered to host the second round.`,
    (one, other) => `The new ferry shortens the way from ${one} to ${other} by nine hours, when the sea allows it.`,
    (one, other) => `Nobody had asked ${one} to speak, yet ${other} listened until the lamps were put out.`,
  ],
  ar: [
    () => "ووقّع صيادون ومعلمون وفرقتان موسيقيتان على الرسالة التي قُرئت في الميناء.",
    (one, other) => `قال مسؤولون مقربون من ${one} يوم الاثنين إن المحادثات مع ${other} ستستمر أسبوعاً.`,
    (one, other) => `نما التبادل بين ${one} و${other} للعام الثالث، ومعظمه من الحبوب والإسمنت.`,
    (one, other) => `من المتوقع أن يصل وفد ${one} الشهر المقبل، فيما عرضت ${other} استضافة الجولة.`,
    (one, other) => `تختصر العبّارة الجديدة الطريق من ${one} إلى ${other} تسع ساعات حين يسمح البحر.`,
    (one, other) => `لم يطلب أحد من ${one} الكلام، لكن ${other} أصغى حتى أُطفئت المصابيح.`,
  ],
  ru: [
    () => "Рыбаки, учителя и два оркестра подписали письмо, которое прочли вслух в гавани.",
    (one, other) => `В понедельник ${one} и ${other} продолжили переговоры, которые продлятся ещё неделю.`,
    (one, other) => `Торговля, о которой договорились ${one} и ${other}, растёт третий год подряд.`,
    (one, other) => `В следующем месяце приедет ${one}, а второй раунд готов принять ${other}.`,
    (one, other) => `Новый паром, сообщает ${one}, сократит путь на девять часов, добавляет ${other}.`,
    (one, other) => `Никто не просил ${one} выступать, но ${other} слушает до самого конца.`,
  ],
};
export const HEADLINES = {
  en: (one, other) => `${one} and ${other} agree on a timetable`,
  ar: (one, other) => `${one} و${other} تتفقان على جدول زمني`,
  ru: (one, other) => `${one} и ${other} согласовали расписание`,
};
export const SUMMARIES = {
  en: [
    (one = "the harbour") => `What ${one} said about the ferry, and what was left unsaid.`,
    (one = "the council") => `The plan of ${one} is read for the second time on Thursday.`,
  ],
  ar: [
    (one = "الميناء") => `ما قاله ${one} عن العبّارة وما لم يُقل.`,
    (one = "المجلس") => `خطة ${one} تُقرأ للمرة الثانية يوم الخميس.`,
  ],
  ru: [
    (one = "гавань") => `Что говорит ${one} о пароме и о чём молчит.`,
    (one = "совет") => `План, который внёс ${one}, прочтут второй раз в четверг.`,
  ],
};
export const POSTS = {
  en: (one, tag) => `On our way to ${one}, more tonight. #${tag} https://news.example/live`,
  ar: (one, tag) => `في الطريق إلى ${one}، والتفاصيل مساءً. #${tag}`,
  ru: (one, tag) => `Едем, нас ждёт ${one}, подробности вечером. #${tag}`,
};
