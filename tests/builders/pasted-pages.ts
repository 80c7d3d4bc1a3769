/** What one language's pages of our own writing have. */
interface PageWords {
  readonly language: string;
  readonly crumbs: string;
  readonly section: string;
  readonly headline: string;
  readonly person: string;
  readonly byline: string;
  /** 17 March 2024, 14:05. */
  readonly date: string;
  readonly readingTime: string;
  readonly share: string;
  readonly advert: string;
  readonly banner: string;
  readonly paragraphs: readonly [string, string, string];
  readonly post: string;
  /** 16 March 2024. */
  readonly postDate: string;
  readonly related: readonly [label: string, title: string];
  readonly mostRead: string;
  readonly titles: readonly [string, string];
  readonly comments: string;
}

/** A page as somebody copied it, and what a person would say that it is. */
export interface PastedPage {
  readonly title: string;
  readonly text: string;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly day: string;
  readonly posts: readonly string[];
  readonly blocks: readonly string[];
}

const WORDS: readonly PageWords[] = [
  {
    language: "en",
    crumbs: "Home > News > Transport",
    section: "Transport",
    headline: "Island ferry sails again after a month at the quay",
    person: "Nora Hale",
    byline: "By Nora Hale",
    date: "17 March 2024, 14:05",
    readingTime: "3 min read",
    share: "Share / Facebook / WhatsApp",
    advert: "Advertisement",
    banner: "We use cookies to make this site work for you.",
    paragraphs: [
      "The ferry to the island sailed again on Sunday morning.",
      "The harbour office said that the engine had been replaced.",
      "A second ship will join the line in the summer.",
    ],
    post: "Our first trip is full. See you at the quay! #ferry",
    postDate: "March 16, 2024",
    related: ["Read also", "What the island did without its ferry"],
    mostRead: "Most read",
    titles: ["The baker who rows to work", "Ten lighthouses to visit"],
    comments: "Comments (2)",
  },
  {
    language: "fr",
    crumbs: "Accueil › Régions › Transports",
    section: "TRANSPORTS",
    headline: "Le bac de l'île reprend la mer après un mois à quai",
    person: "Jeanne Morel",
    byline: "Par Jeanne Morel",
    date: "Publié le 17 mars 2024 à 14h05",
    readingTime: "Lecture 3 min",
    share: "Partager • Facebook • WhatsApp",
    advert: "Publicité",
    banner: "Nous utilisons des cookies pour faire fonctionner ce site.",
    paragraphs: [
      "Le bac de l'île a repris la mer dimanche matin.",
      "La capitainerie indique que le moteur a été remplacé.",
      "Un second bateau rejoindra la ligne cet été.",
    ],
    post: "Notre première traversée est complète. À bientôt sur le quai ! #bac",
    postDate: "16 mars 2024",
    related: ["À lire aussi", "Comment l'île a vécu sans son bac"],
    mostRead: "Les plus lus",
    titles: ["Le boulanger qui rame au travail", "Dix phares à visiter"],
    comments: "Commentaires (2)",
  },
  {
    language: "es",
    crumbs: "Inicio > Noticias > Transporte",
    section: "TRANSPORTE",
    headline: "El ferry de la isla vuelve a navegar tras un mes en el muelle",
    person: "Lucía Herrera",
    byline: "Por Lucía Herrera",
    date: "17 de marzo de 2024, 14:05 h",
    readingTime: "3 minutos de lectura",
    share: "Compartir | Facebook | WhatsApp",
    advert: "Publicidad",
    banner: "Usamos cookies para que este sitio funcione.",
    paragraphs: [
      "El ferry de la isla volvió a navegar el domingo por la mañana.",
      "La oficina del puerto dijo que se cambió el motor.",
      "Un segundo barco se unirá a la línea en verano.",
    ],
    post: "Nuestro primer viaje está lleno. ¡Nos vemos en el muelle! #ferry",
    postDate: "16 de marzo de 2024",
    related: ["Lee también", "Cómo vivió la isla sin su ferry"],
    mostRead: "Lo más leído",
    titles: ["El panadero que rema al trabajo", "Diez faros para visitar"],
    comments: "Comentarios (2)",
  },
  {
    language: "de",
    crumbs: "Startseite > Nachrichten > Verkehr",
    section: "VERKEHR",
    headline: "Die Inselfähre legt nach einem Monat wieder ab",
    person: "Hanna Brandt",
    byline: "Von Hanna Brandt",
    date: "17. März 2024, 14:05 Uhr",
    readingTime: "Lesezeit: 3 Min.",
    share: "Teilen / Facebook / WhatsApp",
    advert: "Anzeige",
    banner: "Wir verwenden Cookies, damit diese Seite funktioniert.",
    paragraphs: [
      "Die Fähre zur Insel hat am Sonntagmorgen wieder abgelegt.",
      "Das Hafenamt teilte mit, dass der Motor ersetzt wurde.",
      "Ein zweites Schiff soll im Sommer dazukommen.",
    ],
    post: "Unsere erste Fahrt ist voll. Wir sehen uns am Kai! #Fähre",
    postDate: "16. März 2024",
    related: ["Lesen Sie auch", "Wie die Insel ohne Fähre lebte"],
    mostRead: "Meistgelesen",
    titles: ["Der Bäcker, der zur Arbeit rudert", "Zehn Leuchttürme für einen Besuch"],
    comments: "Kommentare (2)",
  },
  {
    language: "ru",
    crumbs: "Главная > Новости > Транспорт",
    section: "ТРАНСПОРТ",
    headline: "Паром на остров снова вышел в море после месяца у причала",
    person: "Анна Лесная",
    byline: "Автор: Анна Лесная",
    date: "17 марта 2024 г., 14:05",
    readingTime: "3 минуты",
    share: "Поделиться / Телеграм / ВКонтакте",
    advert: "Реклама",
    banner: "Мы используем файлы cookie, чтобы сайт работал.",
    paragraphs: [
      "Паром на остров снова вышел в море в воскресенье утром.",
      "В управлении порта сообщили, что двигатель заменили.",
      "Второе судно выйдет на линию летом.",
    ],
    post: "Наш первый рейс заполнен. Увидимся на причале! #паром",
    postDate: "16 марта 2024 г.",
    related: ["Читайте также", "Как остров жил без парома"],
    mostRead: "Самое читаемое",
    titles: ["Пекарь, который гребёт на работу", "Десять маяков для поездки"],
    comments: "Комментарии (2)",
  },
  {
    language: "ar",
    crumbs: "الرئيسية > أخبار > نقل",
    section: "أخبار النقل",
    headline: "عبّارة الجزيرة تبحر من جديد بعد شهر عند الرصيف",
    person: "ليلى منصور",
    byline: "بقلم: ليلى منصور",
    date: "١٧ مارس ٢٠٢٤، ١٤:٠٥",
    readingTime: "وقت القراءة: 3 دقائق",
    share: "شارك / فيسبوك / واتساب",
    advert: "إعلان",
    banner: "نستخدم ملفات تعريف الارتباط ليعمل هذا الموقع.",
    paragraphs: [
      "أبحرت العبّارة إلى الجزيرة من جديد صباح الأحد.",
      "وقال مكتب الميناء إن المحرّك استُبدل بآخر جديد.",
      "وستنضم سفينة ثانية إلى الخط في الصيف.",
    ],
    post: "رحلتنا الأولى ممتلئة. نراكم على الرصيف! #عبارة",
    postDate: "١٦ مارس ٢٠٢٤",
    related: ["اقرأ أيضاً", "كيف عاشت الجزيرة بلا عبّارة"],
    mostRead: "الأكثر قراءة",
    titles: ["الخبّاز الذي يجدّف إلى عمله", "عشر منارات تستحق الزيارة"],
    comments: "التعليقات (2)",
  },
  {
    language: "tr",
    crumbs: "Anasayfa > Haberler > Ulaşım",
    section: "ULAŞIM",
    headline: "Ada feribotu bir ay sonra yeniden sefere çıktı",
    person: "Elif Yalçın",
    byline: "Yazar: Elif Yalçın",
    date: "17 Mart 2024 14:05",
    readingTime: "Okuma süresi: 3 dk",
    share: "Paylaş / Facebook / WhatsApp",
    advert: "Reklam",
    banner: "Bu sitenin çalışması için çerez kullanıyoruz.",
    paragraphs: [
      "Adaya giden feribot pazar sabahı yeniden sefere çıktı.",
      "Liman başkanlığı motorun değiştirildiğini açıkladı.",
      "Yazın ikinci bir gemi hatta katılacak.",
    ],
    post: "İlk seferimiz doldu. İskelede görüşürüz! #feribot",
    postDate: "16 Mart 2024",
    related: ["Ayrıca okuyun", "Ada feribotsuz nasıl yaşadı"],
    mostRead: "Çok okunanlar",
    titles: ["İşe kürek çekerek giden fırıncı", "Görülecek on deniz feneri"],
    comments: "Yorumlar (2)",
  },
  {
    language: "fa",
    crumbs: "خانه > اخبار > حمل و نقل",
    section: "حمل‌ونقل",
    headline: "کشتی جزیره پس از یک ماه دوباره به دریا رفت",
    person: "مریم کاویانی",
    byline: "نویسنده: مریم کاویانی",
    date: "۲۷ اسفند ۱۴۰۲، ۱۴:۰۵",
    readingTime: "زمان مطالعه: ۳ دقیقه",
    share: "اشتراک‌گذاری / تلگرام / واتس‌اپ",
    advert: "آگهی",
    banner: "ما برای کارکرد این سایت از کوکی استفاده می‌کنیم.",
    paragraphs: [
      "کشتی جزیره صبح یکشنبه دوباره به دریا رفت.",
      "اداره بندر گفت که موتور کشتی عوض شده است.",
      "کشتی دومی هم تابستان به این خط می‌پیوندد.",
    ],
    post: "سفر اول ما پر است. در اسکله می‌بینیمتان! #کشتی",
    postDate: "۱۶ مارس ۲۰۲۴",
    related: ["بیشتر بخوانید", "جزیره بدون کشتی چگونه زیست"],
    mostRead: "پربازدیدترین‌ها",
    titles: ["نانوایی که با قایق سر کار می‌رود", "ده فانوس دریایی دیدنی"],
    comments: "نظرات (2)",
  },
];

const DAY = "2024-03-17";
const lines = (...parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

/** Each language's page in five layouts: forty texts. */
export const PASTED_PAGES: readonly PastedPage[] = WORDS.flatMap((words) => {
  const { headline, person, byline, date, paragraphs, post, related, language } = words;
  const [first, second, third] = paragraphs;
  const embed = `${post}\n— Island Line (@island_line) ${words.postDate}`;
  const said = { headline, authors: [person], day: DAY, posts: [post] };
  const link = `${related[0]}: ${related[1]}`;
  return [
    {
      ...said,
      title: `${language}: a breadcrumb, buttons, a list of titles`,
      text: lines(
        words.crumbs,
        headline,
        byline,
        date,
        words.share,
        first,
        second,
        embed,
        third,
        words.mostRead,
        words.titles.join("\n"),
      ),
      blocks: ["Paragraph", "Paragraph", "PostEmbed", "Paragraph"],
    },
    {
      ...said,
      title: `${language}: a banner, the section, a reading time, an advertisement`,
      text: lines(
        words.banner,
        words.section,
        headline,
        `${byline}\n${date}\n${words.readingTime}`,
        first,
        words.advert,
        embed,
        second,
        words.advert,
        third,
      ),
      blocks: ["Paragraph", "PostEmbed", "Paragraph", "Paragraph"],
    },
    {
      ...said,
      posts: [],
      title: `${language}: a related article and comments`,
      text: lines(
        headline,
        `${date}\n${byline}`,
        first,
        link,
        second,
        third,
        words.comments,
        `Sam\n${first}`,
        `Kim\n${second}`,
      ),
      blocks: ["Paragraph", "RelatedLink", "Paragraph", "Paragraph"],
    },
    {
      ...said,
      title: `${language}: a post as the platform shows it`,
      text: lines(
        headline,
        byline,
        date,
        first,
        `Island Line\n@island_line\n·\n${words.postDate}\n${post}\n12\n1.4K`,
        second,
        third,
        `© 2024 ${person}`,
      ),
      blocks: ["Paragraph", "PostEmbed", "Paragraph", "Paragraph"],
    },
    {
      ...said,
      title: `${language}: a post on one line, no empty lines`,
      text: `${[headline, byline, date, words.readingTime, first, `${post} — Island Line (@island_line) ${words.postDate}`, second, link, third, words.share].join("\n")}\n`,
      blocks: ["Paragraph", "PostEmbed", "Paragraph", "RelatedLink", "Paragraph"],
    },
  ];
});
