import { fold } from "../../../domain/text/folding/fold";

export interface RelatedLabel {
  /** Folded. */
  readonly label: string;
  /**
   * Whether ordinary sentences also begin with these words ("Related …", "شاهد …"). If so, they are a label only before
   * a separator or alone on a line.
   */
  readonly alone: boolean;
}

/** The words before a "read also" title, by language. Ordinary sentences do not begin with them. */
const LABELS = [
  [
    "اقرأ أيضاً",
    "إقرأ أيضا",
    "اقرؤوا أيضاً",
    "اقرأوا أيضا",
    "اقرئي أيضا",
    "اقرأ المزيد",
    "لقراءة المزيد",
    "للمزيد اقرأ",
    "شاهد أيضاً",
    "شاهدوا أيضا",
    "طالع أيضاً",
    "انظر أيضا",
    "قد يهمك أيضا",
    "قد يعجبك أيضا",
    "مواضيع ذات صلة",
    "موضوعات ذات صلة",
    "أخبار ذات صلة",
    "مقالات ذات صلة",
  ],
  [
    "بیشتر بخوانید",
    "همچنین بخوانید",
    "هم‌چنین بخوانید",
    "بیشتر ببینید",
    "همچنین ببینید",
    "این مطلب را هم بخوانید",
    "مطالب مرتبط",
    "اخبار مرتبط",
  ],
  ["یہ بھی پڑھیں", "مزید پڑھیں"],
  ["קראו גם", "קרא גם", "קראו עוד", "לקריאה נוספת", "כתבות נוספות", "צפו גם"],
  [
    "Read also",
    "Also read",
    "Read more",
    "See also",
    "Watch also",
    "Related story",
    "Related stories",
    "Related article",
    "Related articles",
    "Related news",
    "More on this story",
    "You may also like",
    "Recommended reading",
  ],
  [
    "Lire aussi",
    "À lire aussi",
    "A lire aussi",
    "À lire également",
    "Lire également",
    "Voir aussi",
    "À voir aussi",
    "Pour aller plus loin",
    "Sur le même sujet",
  ],
  [
    "Читайте также",
    "Читать также",
    "Читайте ещё",
    "Смотрите также",
    "См. также",
    "По теме",
    "Подробнее по теме",
    "Читайте також",
    "Дивіться також",
  ],
  [
    "Lea también",
    "Lee también",
    "Leer también",
    "Ver también",
    "Vea también",
    "Te puede interesar",
    "Le puede interesar",
    "Noticias relacionadas",
  ],
  ["Leia também", "Veja também", "Leia mais"],
  ["Leggi anche", "Vedi anche", "Per approfondire"],
  ["Lesen Sie auch", "Lesen Sie mehr", "Auch interessant", "Siehe auch", "Mehr zum Thema"],
  ["Ayrıca okuyun", "Bunu da okuyun", "Bunları da okuyun", "İlgili haber", "İlgili haberler", "Ayrıca bakınız"],
  ["Baca juga", "Lihat juga"],
  ["另请阅读", "延伸阅读", "相关阅读", "相关新闻", "相關新聞", "延伸閱讀", "関連記事", "あわせて読みたい", "관련기사"],
  ...byLanguage(`
Related posts; Articles similaires; Articles liés; Entradas relacionadas; Похожие записи; Похожие статьи; مقالات مشابهة; بیشتر در این باره; نوشته‌های مرتبط; Benzer yazılar; פוסטים קשורים
Read next; Read more here; Read the full story; Read full story; Don't miss; In case you missed it; What to read next; Keep reading; Related coverage; Related content; Further reading; Must read; More on this; Also on this topic; Also see
À lire; A lire; À voir; Lire plus; Lire la suite; En savoir plus; Sur le même thème; À ne pas manquer; À découvrir aussi
Lee más; Lea más; Leer más; Más información; No te pierdas; No se pierda; Mira también; Mirá también; Mire también; Noticia relacionada; Artículo relacionado; Artículos relacionados
Saiba mais; Veja mais; Confira também; Notícias relacionadas; Leia também; Ler mais; Ler também
Leggi di più; Leggi tutto; Guarda anche; Potrebbe interessarti; Ti potrebbe interessare; Leggi l'articolo
Lesetipp; Lesetipps; Mehr dazu; Mehr lesen; Lesen Sie hier; Lesen Sie dazu; Lesen Sie außerdem; Lies auch; Passend dazu; Mehr Informationen; Das könnte Sie auch interessieren; Zum Weiterlesen
Lees ook; Lees meer; Lees verder; Bekijk ook; Lees hier
Läs också; Läs mer; Läs även; Se även; Læs også; Læs mere; Se også; Les også; Les mer; Lue myös; Lue lisää; Katso myös; Lesa meira; Sjá einnig; Lestu líka
Czytaj też; Czytaj także; Czytaj również; Przeczytaj także; Przeczytaj też; Zobacz też; Zobacz także; Czytaj więcej; Zobacz również
Čtěte také; Čtěte více; Přečtěte si také; Přečtěte si; Viz také; Čítajte aj; Prečítajte si aj; Čítajte viac
Olvassa el; Olvasd el ezt is; Olvassa el ezt is; Kapcsolódó cikk; Kapcsolódó cikkek; Olvass tovább; Lásd még
Citește și; Citește mai mult; Vezi și; Mai multe despre; Citiți și; Te-ar putea interesa
Прочетете още; Вижте още; Четете още; Още по темата; Прочетете също; Вижте също; Прочитајте још; Прочитајте и; Прочитајте уште
Pročitajte još; Pročitajte i; Pročitaj više; Čitajte još; Pogledajte još; Opširnije; Preberite tudi; Preberite še; Lexoni gjithashtu; Lexo edhe; Lexo më shumë
Διαβάστε επίσης; Διαβάστε ακόμα; Διαβάστε ακόμη; Διαβάστε περισσότερα; Δείτε επίσης; Δείτε ακόμα; Σχετικά άρθρα
Материалы по теме; Материал по теме; Ещё по теме; Также по теме; Вам может быть интересно; Рекомендуем прочитать; Читайте подробнее; Читайте ще; Читайте далі; Більше по темі; Матеріали по темі; Чытайце таксама; Сондай-ақ оқыңыз; Оқи отырыңыз
Bu konuda daha fazla; Ayrıca oku; İlginizi çekebilir; Benzer haberler; Daha fazla oku; Devamını oku; Konuyla ilgili; Okumaya devam edin; Həmçinin oxuyun; Bunu da oxuyun; Shuningdek o'qing; Mavzuga oid
قد يهمك; موضوعات متعلقة; مواضيع متعلقة; أخبار متعلقة; مقالات متعلقة; أخبار ذات علاقة; مواضيع ذات علاقة; مقالات ذات علاقة; مواد ذات صلة; تقارير ذات صلة; لا يفوتك; اقرأ كذلك; واقرأ أيضا; اقرأوا أيضا; اقرأن أيضا; قد يعجبك; تابع أيضا; اقرأ التالي; اقرأ عن; المزيد حول
در همین رابطه; در همین زمینه; مطلب مرتبط; بیشتر بدانید; این را هم بخوانید; حتما بخوانید; خبرهای مرتبط; زیاتر بخوێنەوە; دا هم ولولئ; نور ولولئ
یہ بھی پڑھیے; یہ بھی پڑھئے; یہ بھی دیکھیں; مزید پڑھیے; متعلقہ خبریں; متعلقہ خبر
אולי יעניין אותך; אולי יעניין אותך גם; לכתבה המלאה; כתבה קשורה; כתבות קשורות; לקרוא עוד; עוד באותו נושא
यह भी पढ़ें; ये भी पढ़ें; इसे भी पढ़ें; यह भी देखें; और पढ़ें; पूरी खबर पढ़ें; संबंधित खबरें; हेही वाचा; हे पण वाचा; यो पनि पढ्नुहोस्; আরও পড়ুন; আরো পড়ুন; আরও দেখুন; এটিও পড়ুন
மேலும் படிக்க; இதையும் படியுங்கள்; தொடர்புடைய செய்திகள்; ఇది కూడా చదవండి; ఇవి కూడా చదవండి; ഇതും വായിക്കുക; આ પણ વાંચો; ਇਹ ਵੀ ਪੜ੍ਹੋ; ಇದನ್ನೂ ಓದಿ
อ่านเพิ่มเติม; อ่านข่าว; อ่านต่อ; ข่าวที่เกี่ยวข้อง; ดูเพิ่มเติม; Đọc thêm; Xem thêm; Tin liên quan; Đọc tiếp
Baca selengkapnya; Baca lagi; Simak juga; Berita terkait; Artikel terkait; Basahin din; Soma pia; Soma zaidi; Unaweza pia kusoma; ተጨማሪ ያንብቡ; წაიკითხეთ ასევე; Կարդացեք նաև
另请参阅; 相关文章; 相關文章; 阅读更多; 推荐阅读; 相关报道; 相關報導; 參見; 閱讀更多; 続きを読む; もっと読む; 関連ニュース; あわせて読む; 관련 기사; 관련뉴스; 함께 읽기; 더 읽기
`),
];

/** These words are a label only before a separator, or alone on a line. */
const LABELS_ALONE = [
  ["اقرأ", "شاهد", "شاهدوا", "طالع", "طالعوا", "للمزيد", "ذات صلة", "بخوانید", "ببینید", "مرتبط"],
  [
    "Related",
    "Watch",
    "More",
    "Lire",
    "Voir",
    "Смотрите",
    "Читайте",
    "Ver",
    "Lesen",
    "İlgili",
    "Oku",
    "ראו גם",
    "ראה גם",
    "עוד בנושא",
  ],
  ...byLanguage(`
Tıklayın; Tıkla; Don't miss; Here; Explainer; Seguir leyendo; Seguí leyendo; Sigue leyendo; Relacionado; Relacionada; Relacionadas; Además; Hintergrund; Zum Thema; Weiterlesen; Contesto; Approfondisci; Meer; Подробнее; Докладніше; За темою; Рекомендуем; المزيد; ذات علاقة; متعلق; لا يفوتكم; 参见; 更多; 関連; 관련; 더 보기
`),
];

/** A line for each language, labels separated by semicolons. */
function byLanguage(lines: string): string[][] {
  return lines
    .trim()
    .split("\n")
    .map((line) =>
      line
        .split(";")
        .map((label) => label.trim())
        .filter((label) => label !== ""),
    );
}

/** The longest first. Otherwise a shorter label would match the beginning of a longer one. */
export const RELATED_LABELS: readonly RelatedLabel[] = [
  ...labelsOf(LABELS, { alone: false }),
  ...labelsOf(LABELS_ALONE, { alone: true }),
].sort((a, b) => b.label.length - a.label.length);

function labelsOf(byLanguage: readonly (readonly string[])[], { alone }: { readonly alone: boolean }): RelatedLabel[] {
  return byLanguage.flat().map((label) => ({ label: fold(label), alone }));
}
