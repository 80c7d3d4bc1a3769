const LONGEST = 90;
const PLATFORM =
  "(?:X|Twitter|YouTube|Facebook|Instagram|Telegram|TikTok|Bluesky|Mastodon|Threads|Vimeo|Dailymotion|Spotify|Reddit|LinkedIn|VK|يوتيوب|فيسبوك|إنستغرام|انستغرام|تويتر|إكس|تيليغرام|تلغرام|تيك توك|یوتیوب|اینستاگرام|تلگرام|ایکس|יוטיוב|פייסבוק|אינסטגרם|טלגרם|ютубе?|ютюбе?|телеграмі?е?|यूट्यूब|ইউটিউব)";
/** Up to three words: "this post", "the whole video". */
const WHAT = "(?:\\s\\S{1,20}){0,3}?";

/** "Watch on YouTube", where a page shows a video or a post of another site. */
const CALL_AROUND = new RegExp(
  `^(?:${[
    `(?:watch|view|see|open|read|listen|play)${WHAT}\\s(?:on|in)\\s${PLATFORM}`,
    `(?:voir|regarde[rz]|afficher|lire|ouvrir|écouter)${WHAT}\\ssur\\s${PLATFORM}`,
    `(?:ver|mira|mirar|abrir|leer|escuchar|veja|assistir|assista|ler|ouça)${WHAT}\\s(?:en|em|no|na)\\s${PLATFORM}`,
    `(?:guarda|vedi|visualizza|apri|leggi|ascolta)${WHAT}\\ssu\\s${PLATFORM}`,
    `(?:\\S{1,20}\\s){0,2}?(?:auf|bei|in)\\s${PLATFORM}\\s(?:ansehen|anzeigen|öffnen|anschauen|lesen|anhören)`,
    `(?:bekijk|bekijken|open|openen|lees)${WHAT}\\sop\\s${PLATFORM}`,
    `(?:zobacz|obejrzyj|oglądaj|wyświetl|otwórz)${WHAT}\\s(?:w|na)\\s${PLATFORM}`,
    `(?:смотреть|посмотреть|открыть|читать|показать|дивитися|дивіться|переглянути|відкрити)${WHAT}\\s(?:в|на|у)\\s${PLATFORM}`,
    `${PLATFORM}['’]?\\s?(?:d[ae]|t[ae])\\s(?:izle|görüntüle|aç|gör)(?:yin)?`,
    `(?:شاهد|شاهدوا|مشاهدة|عرض|اعرض|افتح|فتح|استمع)${WHAT}\\s(?:على|في|عبر)\\s${PLATFORM}`,
    `(?:تماشا|مشاهده|دیدن|نمایش)(?:ی|ٔ)?${WHAT}\\sدر\\s${PLATFORM}`,
    `(?:צפו|צפה|צפייה|הצגה?|פתיחה|פתחו)${WHAT}\\sב-?\\s?${PLATFORM}`,
    `${PLATFORM}\\s?(?:पर देखें|এ দেখুন|-এ দেখুন|پر دیکھیں)`,
    `(?:tonton|lihat|buka|xem|mở)${WHAT}\\s(?:di|trên)\\s${PLATFORM}`,
    `(?:ดู|เปิด)\\S{0,12}?\\s?(?:บน|ใน)\\s?${PLATFORM}`,
    `(?:δείτε|προβολή|παρακολουθήστε)${WHAT}\\sστο\\s${PLATFORM}`,
    `${PLATFORM}\\s?(?:で(?:見る|観る|視聴する|再生|表示|開く)|에서 (?:보기|열기|시청하기))`,
    `在\\s?${PLATFORM}\\s?上?(?:观看|查看|打开|觀看|打開)`,
  ].join("|")})$`,
  "iu",
);

/** "The story continues below": between two paragraphs, around a picture or an advertisement. */
const CONTINUES =
  /^(?:(?:article|story|text|report|post) (?:continues|resumes) (?:below|after)|continue reading (?:below|after)|(?:la suite|l['’]article continue|suite de l['’]article) (?:après|sous|ci-dessous|en dessous)|(?:el artículo|la nota|la noticia|el texto) (?:continúa|sigue) (?:debajo|abajo|después)|(?:sigue|continúa) (?:leyendo )?(?:debajo|abajo|después)|(?:a (?:matéria|notícia|reportagem) )?continua (?:depois|após|abaixo)|(?:der )?(?:artikel|text|beitrag) (?:geht|wird) .{0,40}(?:weiter|fortgesetzt)$|l['’]articolo (?:continua|prosegue) (?:dopo|sotto)|(?:het )?(?:artikel|tekst|verhaal) (?:gaat verder|loopt door|gaat door) (?:onder|na)|lees verder onder|dalsz(?:a część|y ciąg) (?:artykułu |tekstu |materiału |wiadomości )?(?:pod|poniżej)|ciąg dalszy (?:artykułu |tekstu )?(?:pod|poniżej)|продолжение (?:статьи |текста |материала )?(?:после|ниже|под)|продовження (?:статті |тексту )?(?:після|нижче|під)|haberin devamı(?: (?:aşağıda|reklam))?|(?:يستمر|يتواصل) (?:المقال|النص|الخبر) (?:بعد|أسفل|تحت)|(?:المقال|الخبر) (?:يستمر|يتبع) (?:بعد|أسفل)|ادامه(?:ٔ|ی)? (?:مطلب|خبر|متن) (?:پس|بعد|در زیر)|המשך (?:הכתבה|הידיעה) (?:אחרי|מתחת|לאחר)|artikeln fortsätter (?:efter|under)|artiklen fortsætter (?:efter|under)|(?:artikkelen|saken) fortsetter (?:etter|under)|(?:juttu|artikkeli) jatkuu|článek pokračuje (?:pod|po)|a cikk .{0,30}folytatódik$|articolul continuă (?:după|mai jos|sub)|το άρθρο συνεχίζε(?:ι|ται)|artikel (?:ini )?(?:berlanjut|dilanjutkan) (?:di bawah|setelah)|記事(?:の続き)?は.{0,12}(?:続きます|下に)|기사는 .{0,12}(?:이어집니다|계속됩니다))/iu;

/** A line that speaks of what the page shows beside the text, and no sentence of the text. */
export function isAroundEmbed(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = text.replace(/^[^\p{L}]{1,4}|\s?[…:↓▼⬇]{1,4}$/gu, "");
  return !/[.!?؟。]$/u.test(said) && (CALL_AROUND.test(said) || CONTINUES.test(said));
}
