import { fold } from "../../domain/text/folding/fold";
import type { BlockDraft } from "../../domain/draft";
import { isConsentRequest } from "../reading/page-words/furniture-labels";
import { linkShare, MOSTLY } from "./body/body-texts";

/** A status of HTTP as a title, without punctuation: "404", "error 404 not found", "503 service unavailable". */
const STATUS =
  /^(?:http )?(?:error |fehler |erreur |erro |errore |ошибка |خطأ |hata )?(?:40[0-9]|410|429|451|50[0-4])(?: (?:error|client error|server error|(?:page |file |url |resource )?not found|forbidden|access denied|unauthorized|gone|bad request|bad gateway|too many requests|unavailable for legal reasons|internal server error|(?:service |gateway |server )?(?:temporarily )?(?:unavailable|timeout|time out)))?$/u;
const ERRORS =
  /^(?:oops|ups|sorry|error|uh oh)?[\s!,.:–-]{0,5}(?:the |this )?(?:page (?:not found|(?:could|can) ?not be found|does not exist|unavailable|is gone)|(?:not found|access denied|forbidden|bad gateway|service unavailable|internal server error|too many requests)|(?:die )?seite (?:(?:wurde )?nicht gefunden|existiert nicht)|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|pagina nu a fost găsită|strona nie (?:została znaleziona|istnieje)|nie znaleziono strony|stránka (?:nebyla )?nenalezena|az oldal nem található|sid(?:an|en) (?:kunde inte hittas|hittades inte|(?:blev )?ikke (?:fundet|funnet)|finns inte)|sivua ei löydy|страница не найдена|сторінк[ау] не знайдено|страницата не е намерена|η σελίδα δεν βρέθηκε|sayfa bulunamadı|halaman tidak ditemukan|không tìm thấy trang|الصفحة غير موجودة|لم يتم العثور على الصفحة|صفحه (?:مورد نظر )?(?:پیدا|یافت) نشد|הדף לא נמצא|העמוד לא נמצא|पृष्ठ नहीं मिला|(?:找不到|未找到)(?:该)?(?:页面|頁面)|(?:页面|頁面)(?:不存在|未找到)|(?:お探しの)?ページが見つかりません(?:でした)?|페이지를 찾을 수 없습니다)(?:$|\s{0,3}[.!?…|·–—-])/iu;
const ROBOT_CHECKS =
  /^(?:just a moment|attention required!?|access to this (?:page|site) has been denied|pardon our interruption|are you (?:a robot|human)|(?:please )?verify (?:that )?you are (?:a )?human|checking (?:your browser|if the site connection)|security (?:check|verification)|ddos-guard|one more step|robot (?:check|or human)|you have been blocked|sorry, you have been blocked|unusual traffic|human verification|(?:please )?enable (?:javascript|cookies)|einen moment|un instant|un momento|один момент|bitte bestätigen sie, dass sie ein mensch sind)(?: by completing.{0,80}| from your .{0,80}| to continue)?(?:$|\s{0,3}[.!?…|·–—-])/iu;
const CONSENT =
  /^(?:(?:we|the \w+ team) (?:value|respect|care about) your privacy|your privacy(?: (?:choices|matters|is important).*)?|before you continue(?: to .{0,40})?|(?:manage |your )?(?:cookie|privacy|consent) (?:settings|preferences|choices|consent|notice)|bevor sie (?:fortfahren|zu .{0,40} weitergehen)|avant de continuer|antes de continuar|prima di continuare|(?:ihre|deine) privatsphäre.{0,40}|wir (?:schätzen|respektieren) (?:ihre|deine) privatsphäre|nous respectons votre vie privée|valoramos (?:su|tu) privacidad|теперь о файлах cookie)$/iu;
/** In UTF-16 units. Such pages say little, beside lists of articles that can be read. */
const LONGEST = 3_000;

/** What a page that is not an article, but says something instead of one, is by its titles: an error or a wall. */
export function kindOfNotice(titles: readonly string[], textLength: number): string | undefined {
  if (textLength > LONGEST) return undefined;
  const said = titles.map((title) => title.trim().slice(0, 200));
  if (said.some((title) => STATUS.test(wordsOf(title)) || ERRORS.test(title))) return "error page";
  if (said.some((title) => ROBOT_CHECKS.test(title))) return "page that asks whether a person reads it";
  return said.some((title) => CONSENT.test(fold(title))) ? "page that asks for consent" : undefined;
}

function wordsOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a page has hardly any text but a request for consent. */
export function asksForConsent(found: readonly BlockDraft[]): boolean {
  const texts = found.flatMap((block) => ("text" in block && block.type !== "Heading" ? [block.text] : []));
  const length = (of: readonly string[]): number => of.reduce((sum, text) => sum + text.length, 0);
  return length(texts.filter(isConsentRequest)) > length(texts) / 2;
}

const FEWEST_LINKS = 5;

/** Whether what a page shows is mostly titles of other pages, with a teaser each. */
export function isListOfArticles(shown: readonly BlockDraft[], url: string | undefined): boolean {
  const host = url === undefined ? undefined : new URL(url).host;
  const isOfSite = (address: string | undefined) =>
    address !== undefined && (host === undefined || hostOf(address) === host);
  const titles = shown.filter(
    (block) =>
      (block.type === "RelatedLink" && block.label === undefined && isOfSite(block.url)) ||
      (block.type === "Heading" &&
        linkShare(block) > MOSTLY &&
        isOfSite(block.spans.find((span) => span.url !== undefined)?.url)),
  );
  const texts = shown.filter(({ type }) => type === "Paragraph" || type === "ListBlock" || type === "Quote");
  return titles.length >= FEWEST_LINKS && titles.length * 2 >= texts.length;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : "";
}
