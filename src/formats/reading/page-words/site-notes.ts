import { isButton } from "./furniture-labels";

/** What a site says of itself and of its pages, in a line: its rights, its rules, how to report a mistake. */

const LONGEST = 250;
const LONGEST_REPORT = 120;

/** "All rights reserved" */
const RIGHTS =
  /all rights reserved|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|alle rechte vorbehalten|alle rechten voorbehouden|wszelkie prawa zastrzeżone|všechna práva vyhrazena|все права защищены|усі права захищені|op alle (?:verhalen|artikelen) .{0,20}copyright|สงวนลิขสิทธิ์|tüm hakları saklıdır|(?:جميع|كافة|كل) الحقوق محفوظة|(?:تمامی|کلیه|تمام) حقوق .{0,40}محفوظ|(?:جملہ|تمام) حقوق .{0,30}محفوظ|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|hak cipta dilindungi|版权所有|版權所有|著作権.{0,12}(?:帰属|保護)|無断(?:転載|複製)|未经.{0,8}(?:授权|许可)|未經.{0,8}(?:授權|許可)|무단\s?(?:전재|복제)/iu;

/** The titles of legal notes, alone or before a colon: "Legal notice: …". */
const LEGAL =
  /^(?:legal (?:notice|warning|information)|privacy notice|privacy statement|datenschutzhinweis|disclaimer|mentions légales|avertissement légal|aviso legal|aviso jurídico|note legali|avvertenze legali|rechtlicher hinweis|haftungsausschluss|juridische kennisgeving|nota prawna|zastrzeżenie prawne|правовая информация|отказ от ответственности|правове застереження|yasal uyarı|sorumluluk reddi|إخلاء (?:ال)?مسؤولية|إخلاء المسؤولية|تنويه قانوني|تحذير قانوني|سلب مسئولیت|اطلاعیه حقوقی|הבהרה משפטית|גילוי נאות|अस्वीकरण|डिस्क्लेमर|penafian|tuyên bố miễn trừ trách nhiệm|免责声明|免責聲明|免責事項|법적 고지|면책 (?:조항|공고))\s?(?:[:：.]|$)/iu;

/** Words for a mistake in a text. */
const MISTAKE =
  /mistake|typo(?!\p{L}{3})|\berror|erreur|coquille|faute|errata|\berro\b|errore|refuso|fehler|\bfout|błąd|błęd|literówk|chyb|опечатк|ошибк|неточност|помилк|hata(?:lı|yı)?|خطأ|أخطاء|اشتباه|غلط|غلطی|טעות|שגיאה|गलती|त्रुटि|kesalahan|错误|錯誤|错字|錯字|誤り|誤字|오류|오타|오탈자/iu;
/** That somebody saw one, or tells of it. */
const SEEN =
  /found|spot|see(?:n)?\b|notice|report|suggest|correct|let us know|tell us|trouv|repér|signal|encontr|detect|repor|trovat|segnala|gefunden|entdeckt|melden|gevonden|gezien|znalaz|zauważ|zgłoś|našli|nahlás|нашли|заметили|увидели|сообщи|выделите|знайшли|помітили|повідом|buldun|gördün|bildir|fark et|وجدت|رصدت|لاحظت|اكتشفت|أبلغ|بلّغ|الإبلاغ|إبلاغ|دیدید|گزارش|اطلاع|מצאת|גילית|דווח|मिली|बताए|menemukan|laporkan|发现|發現|纠正|糾正|見つけ|お知らせ|발견|신고|제보/iu;

/** "Spotted a mistake? Let us know", "Signaler une erreur": a few words to the reader. A sentence has more. */
function asksForReports(text: string): boolean {
  if (text.length > LONGEST_REPORT || !MISTAKE.test(text) || !SEEN.test(text)) return false;
  const [question = "", answer] = text.split(/[?？؟]/u);
  if (answer !== undefined) return question.split(/\s+/u).length <= MOST_WORDS_OF_QUESTION;
  return !/[.!。।۔:：,،«»"“”]/u.test(text) && text.split(/\s+/u).length <= MOST_WORDS_OF_REPORT;
}

/** What a site gets for what its readers buy. */
const PAID =
  /commission|compensation|affiliat|rémunér|affilié|comisión|afiliad|comissão|provision|vergütung|commissie|vergoeding|commissione|affiliazion|compenso|prowizj|afiliac|комисси|вознагражд|комісі|komisyon|عمولة|כמיסי|עמלה|komisi|アフィリエイト|報酬|제휴|수수료|佣金|联盟/iu;
/** What they click on. */
const LINKS =
  /\blinks?\b|liens?\b|enlaces?|\blinki?\b|linków|ссыл|посилан|bağlantı|رابط|روابط|קישור|tautan|リンク|링크|链接|連結/iu;
/** That they buy something, or sign up. */
const BUYING =
  /purchas|\bbuy|bought|register|achet|achat|inscri|compr|regist|gekauft|kauf|koop|koopt|aankop|acquist|kup|zakup|покуп|купів|satın|شراء|تشتر|רכיש|קונים|beli|購入|구매|购买|購買/iu;

/** That a page has something in it. */
const HOLDING =
  /\b(?:contains?|includes?|(?:may|might|can) have|contien\p{L}*|conté[mn]|contenir|comporte\p{L}*|incluy\p{L}*|inclui\p{L}*|contener|conter|contenere|includ\p{L}*|bevat\p{L}*|zawiera\p{L}*)(?!\p{L})|enth[aä]lt\p{L}*|содерж|місти|içer|تحتوي|يحتوي|כולל|מכיל|含|mengandung|포함|含ま/iu;
const MOST_WORDS_OF_NOTE = 14;

/** "This post may contain affiliate links." A text on links says the same of other pages. */
export const holdsPaidLinks = (text: string): boolean =>
  text.length <= LONGEST &&
  HOLDING.test(text) &&
  PAID.test(text) &&
  namesLinks(text) &&
  text.split(/\s+/u).length <= MOST_WORDS_OF_NOTE;

export const namesLinks = (text: string): boolean => LINKS.test(text);

/**
 * "We earn a commission for products purchased through links in this article." A sentence of the text may say so of
 * others.
 */
export const isAffiliateNote = (text: string): boolean =>
  text.length <= LONGEST && PAID.test(text) && LINKS.test(text) && BUYING.test(text) && !/["“”«»]/u.test(text);

const MOST_WORDS_OF_QUESTION = 9;
const MOST_WORDS_OF_REPORT = 4;

/** "Font size A A A", "A- A A+": letters alone at the end of a few words. */
const LETTER_SIZES = /^(?:[^\p{Nd}.!?]{0,30}\s)?(\p{L})[+−-]?(?:\s?\1[+−-]?){1,3}$/iu;

/** "[Advertisement] Please read on below": a button in brackets. */
function opensWithButton(text: string): boolean {
  const label = /^[[【(（]([^[\]【】()（）]{2,20})[\]】)）]/u.exec(text)?.[1];
  return label !== undefined && isButton(label) && text.length <= LONGEST_REPORT;
}

/** "(Reporting by Ada Marin; editing by Bo Li)", "(إعداد ليلى منصور - تحرير سامي ديب)": who wrote and who edited. */
const CREDITS =
  /^[(（](?:report(?:ing|age) by|writing by|editing by|compiled by|additional reporting by|reportage de|rédaction|reporte de|reportaje de|editado por|edición de|editado en|reportagem de|edição de|bericht von|redigiert von|a cura di|репортаж|редактор|подготовил\p{L}*|إعداد|تحرير|تغطية|كتابة|شارك في|ترجمة|haberi yazan|düzenleyen)\s[^()（）]{3,200}[)）]\.?$/iu;

/** "▼▼▼ Tap the pictures ▼▼▼" */
const POINTING = /^[▼▽↓⬇▲△]{2,9}\s?[^。.!?▼▽↓⬇▲△]{2,30}[▼▽↓⬇▲△]{2,9}$/u;

/** "Stay with us for more news" */
const STAYING =
  /(?:हमारे साथ|के साथ) (?:जुड़े|बने) रहें|(?:পাশে|সঙ্গে) থাকুন|stay (?:tuned|connected) (?:to|with) us|ہمارے ساتھ (?:جڑے )?رہیں/iu;

/** "This article is more than 2 years old." */
const AGE =
  /^(?:this (?:article|story) is|denne artikkelen er|artikkelen er|artikeln är|artiklen er|dieser (?:artikel|text) ist|cet article (?:date|a été publié il y a)|este (?:artículo|artigo) (?:tiene|tem)|dit artikel is|questo articolo (?:è|ha)|статье|этой статье)\s(?:more than|over|older than|mer enn|mere end|mer än|älter als|mehr als|(?:de )?plus de|más de|mais de|meer dan|più di|più vecchio di|больше|более)\s.{2,30}$/iu;

/** Whether a line is a site's note on its own pages. */
export function isSiteNote(text: string): boolean {
  if (text.length > LONGEST) return false;
  return (
    RIGHTS.test(text) ||
    LEGAL.test(text) ||
    LETTER_SIZES.test(text) ||
    CREDITS.test(text) ||
    POINTING.test(text) ||
    AGE.test(text) ||
    (STAYING.test(text) && text.length <= LONGEST_REPORT) ||
    opensWithButton(text) ||
    asksForReports(text)
  );
}
