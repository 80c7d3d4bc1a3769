import { PLATFORMS, type Platform } from "../../domain/addresses/platform";
import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { MODIFIED, PUBLISHED } from "../reading/page-words/header-labels";

/**
 * The fields of a row, by the names that headers give them: our own, those that programs write, and those that people
 * write in their languages. Between two names is a comma.
 */
const NAMES = {
  type: "type, kind",
  text: `text, html, post body, post body html, post body text, body html, content html, comment text, news text, post content, rawcontent, sharecommentary, video description, video description original, content, body, message, tweet, tweettext, fulltext, caption, posttext, articletext, articlebody, bodytext,
    maintext, contents, story, النص, نص, نص الخبر, نص المقال, المحتوى, المتن, متن, متن خبر, متن کامل, محتوا, טקסט, תוכן,
    texte, contenu, corps, texto, contenido, cuerpo, conteúdo, corpo, testo, contenuto, inhalt, volltext, tekst, inhoud,
    treść, obsah, text článku, innehåll, indhold, innhold, sisältö, teksti, szöveg, tartalom, conținut, текст, содержание,
    зміст, съдържание, κείμενο, περιεχόμενο, metin, içerik, isi, konten, teks, nội dung, 正文, 内容, 內容, 全文, 本文,
    본문, 내용, सामग्री, पाठ, বিষয়বস্তু, متن مقاله, تحریر`,
  url: `url, link, post link, web video url, document identifier, permalink, posturl, sharelink, tiktokurl, html url, tweeturl, statusurl, permalinkurl, articleurl, articlelink, pageurl, weburl,
    canonicalurl, href, الرابط, رابط, رابط الخبر, لینک, پیوند, קישור, lien, adresse, adresse web, enlace, vínculo, liga,
    ligação, collegamento, indirizzo, webadresse, koppeling, odkaz, adres, länk, lenke, linkki, hivatkozás, legătură,
    ссылка, адрес, посилання, връзка, σύνδεσμος, bağlantı, tautan, liên kết, đường dẫn, 链接, 連結, 网址, 網址, リンク,
    링크, 주소, लिंक, লিংক, ربط`,
  id: "id, nativeid, comment id, postid, tweetid, statusid, messageid, idstr",
  platform:
    "platform, network, socialnetwork, post owner type, المنصة, plateforme, réseau, plataforma, piattaforma, plattform, платформа, 平台",
  handle: `handle, username, account username, screenname, authorhandle, authorusername, account, acct, user, authorscreenname,
    userscreenname, ownerusername, sender screen name, twitter screen name, extra author attributes short name, الحساب, اسم المستخدم, compte, cuenta, usuario, conta, nome de usuário, benutzername, konto, аккаунт,
    حساب کاربری, kullanıcı adı, akun, 账号, 帳號, アカウント, 계정`,
  /** A line above the words of a post, as forums have it. */
  subject: "subject",
  video: "videoid",
  videoTitle: "videotitle, video title original",
  name: "name, page name, profile name, channeltitle, displayname, authorname, fullname, authordisplayname, accountname, username_name, author full, author fullname, owner fullname, sender profile name, extra author attributes name",
  author: `author, post author, posted by, from, by, creator, authors, byline, writer, reporter, journalist, influencer, الكاتب, كاتب, المؤلف, اسم الكاتب,
    الصحفي, المراسل, نویسنده, نویسندگان, خبرنگار, מחבר, כתב, כותב, auteur, auteurs, autrice, signature, autor, autora,
    autores, autore, autori, verfasser, autoren, auteur(s), autorzy, autoři, författare, forfatter, kirjoittaja, tekijä,
    szerző, автор, авторы, автори, συγγραφέας, συντάκτης, yazar, muhabir, penulis, tác giả, 作者, 记者, 記者, 著者, 筆者,
    기자, 저자, लेखक, লেখক, مصنف`,
  accountId: "accountid, pageid, profileid, twitter author id, authorid, ownerid, userid, channelid, authorchannelid",
  date: `date, createdat, postedat, publishedat, published, time, timestamp, datetime, created, posttime, post created, created_utc, date of publication,
    publicationdate, publishdate, pubdate, datepublished, publishedon, publicationtime, published date, published at, post date, first published at, timestamp utc, created time, releasedate, web publication date, publishedtime, day, seendate, datepublish, newsdate, publishtime, creationtime, createtime, createtimeiso, created on, mention date, uploaddate, timestampiso, created date, date gmt, date utc, created on time, comment create timestamp, video publish timestamp,
    تاريخ, date de publication, fecha de publicación, data de publicação, data di pubblicazione, datum, publikationsdatum,
    erscheinungsdatum, veröffentlichungsdatum, publicatiedatum, dato, publiceringsdatum, päivämäärä, julkaisupäivä, dátum,
    data publicării, дата публікації, ημερομηνία, tanggal, ngày, ngày đăng, 日期, 发布日期, 時間, 日付, 日時, 날짜, 일자,
    작성일, दिनांक, तारीख, তারিখ`,
  language: `language, lang, video audio language, langs, locale, langcode, اللغة, لغة, زبان, שפה, langue, idioma, língua, lingua, sprache, taal, język, jazyk,
    språk, sprog, kieli, nyelv, limba, язык, мова, език, γλώσσα, dil, bahasa, ngôn ngữ, 语言, 語言, 言語, 언어, भाषा, ভাষা`,
  place: "place, location, location name, location created",
  likes:
    "likes, likecount, num likes, diggcount, x likes, twitter likes, article extended attributes twitter likes, facebook likes, instagram likes, reddit score, reactions, reaction count, total reactions, likescount, favoritecount, favouritecount, favoritescount, favouritescount, favorites",
  reposts:
    "reposts, x reposts, twitter retweets, article extended attributes twitter retweets, facebook shares, article extended attributes facebook shares, repostcount, retweets, retweetcount, retweetscount, reblogscount, shares, sharecount",
  replies:
    "replies, x replies, twitter replies, facebook comments, instagram comments, reddit comments, article extended attributes num comments, replycount, repliescount, comments, commentcount, commentscount, num comments",
  quotes: "quotes, quotecount",
  views:
    "views, aufrufe, vues, visualizaciones, visualizações, visualizzazioni, просмотры, plays, playcount, video views, viewcount, viewscount, post views, impressions, impressioncount",
  replyTo:
    "replyto, inreplyto, inreplytoid, inreplytostatusid, parentid, parent, parent comment id, referenced tweets replied to id",
  quoted: "quotedpost, quoted, quotedid, quotedstatusid, quotedurl, referenced tweets quoted id",
  reposted: "repostof, reblogof, retweetedid, retweetedstatusid, referenced tweets retweeted id",
  media: `media, mediaurl, mediaurls, image, imageurl, picture, photo, urltoimage, socialimage, image urls, cover, main image, preview picture, thumbnail, topimage, leadimage,
    featuredimage, الصورة, صورة, تصویر, imagen, imagem, immagine, bild, afbeelding, zdjęcie, obrázek, изображение, görsel,
    图片, 画像`,
  hashtags: "hashtags, tags, hashtag names",
  followers:
    "followers, twitter followers, followers at posting, followerscount, followercount, author followers, sender followers count",
  following: "following, twitter following, followingcount, friendscount, followscount",
  posts: "posts, postscount, statusescount, tweetcount, tweets",
  description: "description, bio, about, summary, note",
  avatar: "avatar, avatarurl, profileimageurl, profileimage",
  verified: "verified, isverified",
  profileUrl:
    "profileurl, profile link, user profile url, extra author attributes url, authorchannelurl, accounturl, authorurl, userurl",
  /** What says that a row is not published: yes or no, or in words. */
  draft: "draft",
  standing: "privacy, security, visibility, privacystatus, status",
  /** Where a message stands: its number is its own only there. */
  chat: "chat",
  aliases: "aliases, alternatenames",
  wikidataId: "wikidataid, wikidata, qid",
  sameAs: "sameas, website, homepage",
} as const;

/** The fields that articles alone have. `text`, `url`, `author`, `date`, `language` and `media` are theirs too. */
const ARTICLE_NAMES = {
  headline: `title, post title, web title, news headline, page title, headline, articletitle, header, العنوان, عنوان, عنوان الخبر, عنوان المقال, تیتر, כותרת, titre, titular,
    título, título da notícia, titolo, titel, überschrift, schlagzeile, kop, tytuł, titulek, titul, nadpis, rubrik,
    overskrift, tittel, otsikko, cím, titlu, заголовок, название, заглавие, τίτλος, başlık, judul, tiêu đề, 标题, 標題,
    题目, タイトル, 見出し, 제목, शीर्षक, শিরোনাম, عنوان مقاله, سرخی`,
  summary: `abstract, abstract note, selection, post summary, meta description, trail text, lead paragraph, excerpt, subtitle, subheadline, dek, standfirst, teaser, lead, snippet, opening text, hit sentence, الملخص, ملخص, خلاصه, چکیده,
    résumé, chapô, chapeau, resumen, entradilla, resumo, riassunto, sommario, occhiello, zusammenfassung, vorspann,
    samenvatting, streszczenie, souhrn, perex, ingress, sammanfattning, tiivistelmä, összefoglaló, rezumat, описание, аннотация,
    анонс, περίληψη, özet, ringkasan, tóm tắt, 摘要, 要約, 概要, 요약, सारांश`,
  source: `source, outlet name, feed, publisher, publication, publication title, outlet, medianame, mediaoutlet, newspaper,
    المصدر, مصدر, الناشر, الصحيفة, منبع, מקור, source de presse, média, journal, fuente, medio, fonte, veículo, testata,
    quelle, medium, zeitung, bron, krant, źródło, zdroj, källa, kilde, lähde, forrás, sursă, sursa, источник, издание, джерело,
    източник, πηγή, kaynak, sumber, nguồn, 来源, 來源, 媒体, 媒體, 出典, 媒体名, 출처, 언론사, स्रोत, উৎস`,
  siteName:
    "site, site name, outlet url, source common name, source domain, domain name, name source, domain url, host url, extra source attributes name, website, website name, hostname, host, domain, source hostname, source name",
  section: `section, section name, news desk, category, categories, desk, topic, القسم, قسم, التصنيف, rubrique, catégorie, sección, categoría, seção,
    categoria, sezione, ressort, kategorie, rubriek, dział, kategoria, rubrika, kategori, osasto, rovat, secțiune, рубрика,
    раздел, розділ, κατηγορία, bölüm, chuyên mục, 栏目, 分类, 分類, カテゴリ, 카테고리, 섹션`,
  modified:
    "updatedat, updated on, date modify, dateupdated, modifiedat, datemodified, lastmodified, updatedate, modifieddate",
  /** When somebody kept the article, as lists of bookmarks say it. It is no date of the article. */
  saved: "time added, saved at, saved date, date saved, date added, is archived",
  folder: "folder",
  /** What only references to articles of journals have. */
  ofJournal: "volume, issue, doi",
  reference: "item type, reference type, document type, publication type, type de document",
  keywords: `keywords, document tags, keyword, manual tags, الكلمات المفتاحية, الوسوم, mots clés, palabras clave, palavras chave, parole chiave, schlagworte,
    schlagwörter, słowa kluczowe, ключевые слова, теги, anahtar kelimeler, 关键词, キーワード, 키워드`,
} as const;

/** The fields that profiles alone have. */
const PROFILE_NAMES = {
  country:
    "country, country code, nationality, citizenship, البلد, الدولة, الجنسية, کشور, מדינה, pays, nationalité, país, nacionalidad, paese, nazionalità, land, staat, kraj, země, страна, країна, χώρα, ülke, negara, 国家, 國家, 国籍, 국가, देश",
  latitude: "latitude, lat",
  longitude: "longitude, lon, lng, long",
  born: "born, birthdate, date of birth, birthday, dob, تاريخ الميلاد, date de naissance, fecha de nacimiento, data de nascimento, geburtsdatum, дата рождения, doğum tarihi, 生年月日, 出生日期",
} as const;

type PostColumn = keyof typeof NAMES;
export type Column = PostColumn | keyof typeof ARTICLE_NAMES | keyof typeof PROFILE_NAMES;
export type Columns = Column | `name:${string}` | `account:${Platform}`;

/** A name without letter case, accents, spaces and signs: `Created_At` is `createdat`. */
export const plain = (name: string): string => fold(name).replace(/[^\p{L}\p{M}\p{N}]/gu, "");

function byName<C extends string, N>(
  names: Readonly<Record<C, string>>,
  read: (name: string) => N,
): readonly (readonly [name: N, column: C])[] {
  const columns = Object.entries<string>(names) as [C, string][];
  return columns.flatMap(([column, list]) => list.split(",").map((name) => [read(name), column] as const));
}

/** A name of two fields is that of the later one here. */
const COLUMN_OF: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...byName(PROFILE_NAMES, plain),
  ...MODIFIED.map((name) => [plain(name), "modified"] as const),
  ...PUBLISHED.map((name) => [plain(name), "date"] as const),
  ...byName(ARTICLE_NAMES, plain),
  ...byName(NAMES, plain),
]);

const MOST_NAMES = 2_000;

/** A name in one language, such as `name:ar` or `name_ar`. */
const NAME_IN = /^(?:name|label)[:_@-](?<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)$/i;

/** What a header's cell names; undefined if we have no such field. Letter case and signs do not count. */
export function columnOf(cell: string): Columns | undefined {
  return columnNamed(cell) ?? undefined;
}

/** Each row asks for all names anew. Null stands for a name that is not known, because undefined is not remembered. */
const columnNamed = remembered<Columns | null>(MOST_NAMES, (cell) => {
  const language = NAME_IN.exec(cell.trim())?.groups?.["language"];
  return language === undefined
    ? (COLUMN_OF.get(plain(cell)) ?? columnAt(cell) ?? columnOfArticle(cell) ?? accountNamed(cell) ?? null)
    : `name:${language}`;
});

const wordsIn = (name: string): string[] => name.trim().split(/[\s_-]+/);

/** A name of several words by one of them at its edge, and the others. */
const edges = (words: readonly string[]): readonly (readonly [word: string, others: string])[] => [
  [words[0] ?? "", plain(words.slice(1).join(" "))],
  [words.at(-1) ?? "", plain(words.slice(0, -1).join(" "))],
];

/**
 * What names say to mean a news item, by the names that we know: of `عنوان المقال` the second word, because `عنوان`
 * means as much.
 */
const OF_ARTICLES: ReadonlySet<string> = new Set(
  [...byName({ headline: ARTICLE_NAMES.headline }, wordsIn), ...byName({ text: NAMES.text }, wordsIn)].flatMap(
    ([words, column]) =>
      words.length < 2
        ? []
        : edges(words).flatMap(([word, others]) => (COLUMN_OF.get(plain(word)) === column ? [others] : [])),
  ),
);

const SAID_OF_ARTICLES: ReadonlySet<Column> = new Set<Column>([
  ...(["headline", "text", "url", "author", "date", "source"] as const),
  ...(["summary", "section", "language", "keywords", "media"] as const),
]);

/** `رابط المقال`: the link of the article. */
function columnOfArticle(cell: string): Column | undefined {
  const words = wordsIn(cell);
  if (words.length < 2 || words.length > 4) return undefined;
  const found = edges(words).flatMap(([word, others]) =>
    OF_ARTICLES.has(others) ? (COLUMN_OF.get(plain(word)) ?? []) : [],
  );
  return found.find((column) => SAID_OF_ARTICLES.has(column));
}

const ACCOUNT_ON = /^([a-z]+?)(?:handle|username|account|url|link|page|profile)?$/;

/** `Twitter handle`, `facebook_url`: the account on a platform. `x` alone may be anything. */
function accountNamed(cell: string): `account:${Platform}` | undefined {
  const name = plain(cell);
  const word = ACCOUNT_ON.exec(name)?.[1]?.toUpperCase();
  const platform = word === "TWITTER" ? "X" : PLATFORMS.find((one) => one === word && one !== "OTHER");
  return platform === undefined || name === "x" ? undefined : `account:${platform}`;
}

/** What a path names that a program made of the members of a post: `author.username`, `public_metrics.like_count`. */
function columnAt(cell: string): Column | undefined {
  const path = cell.split(/[./]/).map(plain);
  const [first = "", parent = first, last = ""] = [path[0], path.at(-2), path.at(-1)];
  if (path.length < 2 || path.length > 4) return undefined;
  const column = COLUMN_OF.get(last);
  if (/^(?:public)?(?:metrics|statistics|stats|engagement)$/.test(parent)) return column;
  if (path.length > 2 || !/^(?:author|user|owner|postowner|account)$/.test(first)) return undefined;
  return COLUMN_OF.get(`author${last}`) ?? (column !== undefined && OF_ACCOUNTS.has(column) ? column : undefined);
}

/** What an account has, and a post has not. */
const OF_ACCOUNTS: ReadonlySet<Column> = new Set<Column>(["handle", "name", "description", "avatar", "verified"]);

/** Whether only profiles have such a field. Many other tables have countries and places on the map. */
export const isOfProfiles = (column: string): boolean =>
  Object.hasOwn(PROFILE_NAMES, column) || column.startsWith("account:");

/** Whether posts or profiles have such a field. */
export const isOfPosts = (column: string): boolean => !Object.hasOwn(ARTICLE_NAMES, column);

/**
 * Programs write these beside the proper name of a field, with another meaning: shares beside reposts, when a record
 * was made beside when it was published, a desk beside a section, an address beside the name of a site.
 */
export const isLoose = (cell: string): boolean =>
  /^(?:shares?|shares?count|(?:date)?(?:created|added)(?:at|on|date|time)?|(?:news)?desk|hitsentence|(?:domain|host|outlet)url)$/.test(
    plain(cell),
  );
