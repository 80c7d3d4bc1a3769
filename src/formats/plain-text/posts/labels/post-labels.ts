import type { PostMetrics } from "../../../../domain/social-post";
import { fold } from "../../../../domain/text/folding/fold";
import { isTimeAgo } from "../../../reading/dates";
import type { Line } from "../../lines";

type Metric = Exclude<keyof PostMetrics, "readAt">;

/** The words of the platforms' pages for what they count, in the languages of their pages. Singular and plural. */
const COUNTED: Readonly<Record<Metric | "other", string>> = {
  views:
    "liczba_wyświetleń angezeigt view views 回視聴 回表示 من_المشاهدات من_المشاهدة व्यूज़ व्यूज बार_देखा_गया vue vues visualización visualizaciones reproducciones vistas visualização visualizações visualizzazioni aufrufe mal_angesehen weergaven visningar visninger katselukertaa wyświetlenia wyświetleń просмотр просмотра просмотров переглядів مشاهدة مشاهدات المشاهدات مشاهده بازدید نمایش צפיות צפייה görüntülenme görüntüleme tayangan lượt_xem ครั้ง 次查看 次瀏覽 觀看次數 件の表示 표시 조회 조회수 बार_देखा_गया ভিউ zobrazení megtekintés vizualizări προβολές",
  reposts:
    "रीपोस्ट repost reposts ブースト продвижение продвижения продвижений podbicie podbicia podbić udostępnienie udostępnienia udostępnień gedeeld sdílení delning delningar delinger megosztás distribuiri κοινοποιήσεις lượt_chia_sẻ แชร์ dibagikan शेयर 次分享 поширень поширення シェア 공유 compartilhamento repostar geteilte_beiträge geteilter_beitrag repostet impulsos impulso boosté boostés compartido partagé paylaşım paylaşımlar ripubblicazione condivisione retweet retweets retruth retruths boost boosts republication republications partages partage republicación republicaciones compartidos ripubblicazioni geteilt herplaatsingen сделали_репост репост репоста репостов إعادة_نشر إعادات_النشر إعادات_نشر مشاركات مشاركة بازنشر بازارسال שיתופים yeniden_gönderi yeniden_gönderiler retweet'ler 转发 轉發 リポスト 件のリポスト 재게시 shares share compartilhamentos condivisioni поделились",
  likes:
    "إعجابًا लाइक liczba_polubień počet_to_se_mi_líbí лайк лайка лайки лайков 赞 点赞 „gefällt_mir“-angaben gefällt le_gusta_a les_gusta_a piace_a liked_by favorisiert favorito favoritos favorite_markierungen favorieten beğenme いいね！ お気に入り звёздочка звёздочки звёздочек ulubione ulubionych 讚 按讚 like likes favorite favorites favourite favourites favori favoris favoriten preferiti j'aime mentions_j'aime me_gusta curtidas curtida mi_piace gefällt_mir_angaben gefällt_mir „gefällt_mir“ vind-ik-leuks отметка_нравится отметки_нравится отметок_нравится нравится لایک پسند إعجاب إعجابات تسجيلات_الإعجاب تسجيل_إعجاب تسجيلات_إعجاب تسجيلا_إعجاب تسجيلي_إعجاب לייקים לייק beğeni suka 喜欢 喜歡 次赞 いいね 件のいいね 마음에_들어요 좋아요 polubienia polubień tykkäystä reaction reactions réaction réactions reacción reacciones reação reações reazione reazioni reaktion reaktionen reaktioner reaktio reaktiota reaksjon reaksjoner reakcja reakcje reakcji reakce reakcí reakció reacție reacții реакция реакции реакций реакція реакції реакцій αντίδραση αντιδράσεις tepki ifade reaksi تفاعل تفاعلات تفاعلا تفاعلًا واکنش リアクション 件のリアクション 반응 cảm_xúc",
  replies:
    "liczba_komentarzy 件のコメント reply replies комментировать коментувати comment comments réponse réponses commentaire commentaires respuesta respuestas comentario comentarios resposta respostas comentário comentários risposta risposte commenti antwort antworten kommentare kommentarer reacties ответ ответа ответов комментарий комментария комментариев коментарів رد ردا ردود الردود تعليق تعليقا تعليقات التعليقات پاسخ نظر دیدگاه תגובות תגובה yanıt yanıtlar yorum yorumlar balasan komentar 回复 回覆 评论 留言 返信 コメント kommentarer kommentar 条评论 條留言 則留言 条回复 답글 댓글 komentarz komentarze komentarzy opmerking opmerkingen टिप्पणी टिप्पणियाँ कमेंट komentář komentáře komentářů kommentti kommenttia hozzászólás comentarii comentariu σχόλια σχόλιο bình_luận ความคิดเห็น মন্তব্য কমেন্ট تبصرے تبصرہ коментар коментарі",
  quotes:
    "quote quotes quote_tweet quote_tweets citation citations citas cita citações citação citazioni zitate zitat citaten цитаты цитата цитат اقتباس اقتباسات الاقتباسات نقل‌قول ציטוטים alıntı alıntılar kutipan 引用 件の引用 인용",
  other:
    "bookmark bookmarks signet signets guardados elementos_guardados itens_salvos lesezeichen segnalibri bladwijzers закладки закладок إشارات_مرجعية علامات_مرجعية العلامات_المرجعية נשמרו yer_işareti yer_işaretleri 书签 書籤 ブックマーク 북마크",
};

/** Buttons and notes of the platforms around a post. */
const BUTTONS =
  "follow following subscribe reply repost share like translate_post show_more show_this_thread see_translation translated_from read_more_on_x view_on_mastodon view_on_x view_on_bluesky view_on_facebook view_post_on_x everybody_can_reply view_full_thread copy_link more_replies post " +
  "suivre répondre partager j'aime_cette_publication traduire_le_post afficher_plus seguir responder compartir compartilhar traducir_post mostrar_más mostrar_mais segui rispondi condividi traduci_post folgen antworten teilen post_übersetzen mehr_anzeigen volgen " +
  "читать ответить поделиться перевести_пост показать_ещё متابعة رد مشاركة ترجمة_المنشور عرض_المزيد إظهار_المزيد دنبال_کردن پاسخ ترجمه_پست עקוב עקבו הגב שתף takip_et yanıtla paylaş gönderiyi_çevir daha_fazla_göster ikuti balas bagikan 关注 回复 分享 收藏 翻译帖子 フォロー 返信 ポストを翻訳 팔로우";

/** Above a quoted post. */
const QUOTES =
  "quote quoted_post quote_post citer citation cita citar citação cita zitat zitieren citaat citat цитата цитировать اقتباس ציטוט alıntı نقل‌قول kutipan kutip cytat 引用 引用ポスト 引文 인용 인용하기 cytuj cytowany_wpis citér citera siter lainaa idézet citace citovat цитування цитувати trích_dẫn อ้างอิง παράθεση उद्धरण उद्धृत_करें উদ্ধৃতি اقتباس_المنشور نقل_قول اقتباس_منشور mengutip nukuu";

/** „Gefällt mir“, 「いいね！」: some languages quote the name of a button. */
const MARKS = /["“”„«»「」『』]/gu;

const named = (words: string): string[] =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => fold(word.replaceAll("_", " ").replace(MARKS, "")));

const METRICS = new Map(
  (Object.keys(COUNTED) as (Metric | "other")[]).flatMap((metric) =>
    named(COUNTED[metric]).map((word): [string, Metric | "other"] => [word, metric]),
  ),
);
const BUTTON_NAMES = new Set(named(BUTTONS));
const QUOTE_NAMES = new Set(named(QUOTES));

export const isQuoteLabel = (text: string): boolean => text.length < 30 && QUOTE_NAMES.has(fold(text));

/** "...more", "…voir plus": a button where a platform has cut a text. */
export const isMoreButton = (text: string): boolean => /^(?:\.\.\.|…)\s?\p{L}{1,20}(?:\s\p{L}{1,20})?$/u.test(text);

/** A line of nothing but the signs between the parts of a post's head. */
export const isSeparatorLine = (text: string): boolean => /^[·•∙|]{1,3}$/u.test(text);

const NUMBER =
  /^[\p{Nd}][\p{Nd}.,٫٬ \u00a0\u202f]*\s*(?:k|m|b|mln|md|mil|mila|tsd\.?|mio\.?|milj\.?|mill\.?|хил\.?|χιλ\.?|tys|tis|bin|mn|b\.|k\.|тыс\.?|млн\.?|тис\.?|rb|jt|万|萬|億|亿|千|만|천|ألف|الف|آلاف|مليون|هزار|میلیون|אלף|लाख|हज़ार)?(?!(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}])[\p{L}\p{M}])/iu;
const MAGNITUDES: readonly (readonly [size: number, words: RegExp])[] = [
  [1e3, /^(?:k|mil|mila|tsd|хил|χιλ|tys|tis|bin|b|тыс|тис|rb|千|천|ألف|الف|آلاف|هزار|אלף|हज़ार)$/iu],
  [1e4, /^[万萬만]$/u],
  [1e5, /^लाख$/u],
  [1e6, /^(?:m|mio|mill|milj|mln|mn|jt|млн|مليون|میلیون)$/iu],
  [1e8, /^[億亿]$/u],
];

/** "评论 64", "Likes: 23" */
const LABEL_FIRST =
  /^(\p{L}[^\p{Nd}:：]{0,30}?)\s?[:：]?\s?(\p{Nd}[\p{Nd}.,٫٬]*(?:[\s\u00a0\u202f]\p{Nd}{3})*\s?\p{L}{0,4}?)[회回次명개件]?(?:\s\p{L}{3,8})?$/u;

/** "3 Mal geteilt", "64 × geteilt": between the number and its word. */
const TIMES = /^(?:×|x|mal|veces|vezes|fois|times|volte|keer|kali)\s/u;

/** "212Likes31Retweets": Substack shows them so in a copy. */
const GLUED = /(?<=\p{Nd}[kKmM]?)(?=\p{Lu}\p{Ll}{2})|(?<=\p{Ll}{3})(?=\p{Nd})/gu;

/** What a line counts: "12.5K Views", "1,234 Reposts 56 Quotes". Undefined if it says anything else. */
export function countsIn(text: string): Partial<Record<Metric, number>> | undefined {
  if (text.length > LONGEST_COUNTS) return undefined;
  const counts: Partial<Record<Metric, number>> = {};
  let rest = text.replace(MARKS, "").replace(GLUED, " ").trim();
  if (rest === "") return undefined;
  const behind = LABEL_FIRST.exec(rest);
  const named = behind === null || isButtonWithNumber(rest) ? undefined : METRICS.get(fold(behind[1] ?? ""));
  if (named !== undefined) {
    const value = numberIn(behind?.[2] ?? "") ?? numberIn(behind?.[2]?.split(/\s/u)[0] ?? "");
    return named === "other" || value === undefined ? {} : { [named]: value };
  }
  for (let count = 0; rest !== ""; count += 1) {
    const number = NUMBER.exec(rest)?.[0];
    if (number === undefined || count > 8) return undefined;
    rest = rest.slice(number.length).trimStart();
    const next = rest.search(/[\p{Nd}·•|]/u);
    const label = fold((next < 0 ? rest : rest.slice(0, next)).trim()).replace(TIMES, "");
    const metric = METRICS.get(label);
    if (label !== "" && metric === undefined) return undefined;
    rest = (next < 0 ? "" : rest.slice(next)).replace(/^[·•|\s]+/u, "");
    const value = numberIn(number);
    if (metric !== undefined && metric !== "other" && value !== undefined) counts[metric] = value;
  }
  return counts;
}

/** "View 3 replies": the word behind the number says what it counts. */
const isButtonWithNumber = (text: string): boolean => METRICS.has(fold(text.split(/\s/u).at(-1) ?? ""));

const LONGEST_COUNTS = 120;

/** The metric that a line of only its word names: "Views" below its number. */
export function metricNamed(text: string): Metric | "other" | undefined {
  const label = text.length > 40 ? "" : fold(text.replace(MARKS, ""));
  return METRICS.get(label) ?? METRICS.get(label.replace(TIMES, ""));
}

export function numberIn(text: string): number | undefined {
  const folded = fold(text).trim();
  if (!/^\p{Nd}/u.test(folded)) return undefined;
  const digits = /^[\d.,٫٬\s]+/u.exec(folded)?.[0] ?? "";
  const word = folded.slice(digits.length).replace(/\.$/, "").trim();
  const size = word === "" ? 1 : MAGNITUDES.find(([, words]) => words.test(word))?.[0];
  if (size === undefined) return undefined;
  const compact = digits.trim().replace(/\s/g, "");
  // With a magnitude the sign is a decimal point. Without one it parts thousands.
  const value = size === 1 ? compact.replace(/[.,٫٬]/gu, "") : compact.replace(/[,٫٬]/gu, ".");
  const number = Math.round(Number(value) * size);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** "👍 214 ❤ 88" */
const REACTIONS =
  /^(?:\p{Extended_Pictographic}[\uFE0F\u200D\p{Extended_Pictographic}]{0,4}\s?\p{Nd}[\p{Nd}.,٫٬]{0,8}\s?[kKmM]?\s*){1,12}$/u;

export const isReactions = (text: string): boolean => text.length <= LONGEST_COUNTS && REACTIONS.test(text);

/** Whether a line belongs to the page around a post: signs, counts, buttons, how long ago. */
export function isPostFurniture(text: string): boolean {
  if (text.length > LONGEST_COUNTS) return false;
  return (
    isSeparatorLine(text) ||
    isReactions(text) ||
    BUTTON_NAMES.has(fold(text)) ||
    metricNamed(text) !== undefined ||
    countsIn(text) !== undefined ||
    isTimeAgo(text)
  );
}

const MOST_WORDS_OF_NAMES = 9;

/** "Ada Marin and 211 others" above "14 comments": who likes a post, in any language. */
export const isCountedNames = (lines: readonly Line[], at: number): boolean =>
  isNamesWithNumber(lines[at]?.text ?? "") && countsIn(lines[at + 1]?.text ?? "")?.replies !== undefined;

/** "Ada Marin and 211 others", "Liked by ada.marin and 2,841 others": a number behind words, and no sentence. */
export const isNamesWithNumber = (text: string): boolean =>
  text.length <= LONGEST_COUNTS &&
  /\p{Nd}/u.test(text) &&
  !/^\p{Nd}|[!?؟。:：#@]|\.(?![\p{L}\p{Nd}])/u.test(text) &&
  text.split(/\s/u).length <= MOST_WORDS_OF_NAMES;
