import { isDate } from "../dates";
/** Who took a picture, in the languages of news sites. A name follows. */
const PICTURE_WORDS =
  "photos?|photograph|zdjęcia|fotografie|fotografías|fotografies|immagini|fényképek|фотографии|світлини|bildquelle|bildrechte|quelle|picture|image|photo credit|file photo|crédit(?: photo)?|photographie|fotos?|fotografía|imagen|fotografia|imagem|immagine|bild|bilder|foto's|beeld|fot|zdjęcie|fotó|kép|valokuva|kuva|foto grafia|фото|иллюстрация|снимок|світлина|снимка|φωτογραφία|fotoğraf|صورة|الصورة|صور|تصوير|عدسة|عکس|تصویر|צילום|תמונה|फोटो|तस्वीर|ছবি|ảnh|hình|ภาพ|foto dok|写真|撮影|画像|图|图片|摄|照片|攝|사진";

/** "The oven at night, picture from the archive": words that end no sentence, and one of them is "picture". */
export const saysPicture = (text: string): boolean =>
  text.length <= LONGEST_CAPTION && !/[.!?؟。…۔]["»”]?$/u.test(text) && SAYS_PICTURE.test(text);

const SAYS_PICTURE =
  /(?<![\p{L}\p{M}])(?:photo|foto|fotografía|bild|immagine|фото|фотография|الصورة|صورة|عکس|تصویر|צילום|fotoğraf)(?: (?:by|de|di|von|d[eo] arquivo|d'archives|d'illustration|archiv\p{L}*|file|آرشیوی|تزئینی|אילוסטרציה|ارشيفية|أرشيفية|تعبيرية))(?![\p{L}\p{M}])/iu;

/** Behind the words of a caption: "The quay at dusk. Foto: Ana Prado/dpa", "… (الصورة: أرشيف)". */
const CREDIT_BEHIND = new RegExp(
  `(?:^|[\\s.。(（/|—–\\-»”"])(?:${PICTURE_WORDS})\\.?\\s?(?:[:：/]|\\bby\\b|\\s(?:de|از)\\s)\\s?[^.!?؟。]{2,60}[.)）]?$`,
  "iu",
);
/** "… / fot. Jan Wilk", "…, fot. czytelniczka": the word in short, and a name, or a few words without a stop. */
const SHORT_CREDIT_BEHIND =
  /[\s(/|.]\(?(?:[Ff]ot|[Ff]oto|[Pp]hot|[Pp]h|[Aa]fb)\.\s(?:\p{Lu}[^!?]{2,50}|\p{Ll}[^.!?:]{2,40})$/u;
/** "The quay, 16 March. ANA PRADO FOR THE QUAY PAPER": capitals behind the sentence. */
const CAPITALS_BEHIND = /[.!?»”"]\s(?:[\p{Lu}/&'’.\-\s«»“”"]){8,70}$/u;
/** "… (Photo Ana Prado)", "The hall. EFA/Ana Prado": an agency in capitals and a name. */
const NAMED_BEHIND = new RegExp(`[(（](?:${PICTURE_WORDS})\\s[^()]{3,50}[)）]$`, "iu");
const AGENCY_BEHIND =
  /[.!?»”"]\s(?:\p{Lu}[\p{L}.-]{1,15}\s?){1,3}\/\s?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u;
/** "… (Ana Prado/Agency)", "… ©Agency". */
const SIGNED_BEHIND =
  /[\s.(（]\(?(?:©|ⓒ)\s?[\p{Lu}\p{Lo}][^.!?؟。]{1,50}[)）]?$|[(（]\p{Lu}[^()]{2,40}\/[^()\s]{2,30}[^()]{0,20}[)）]$/u;
const JAPANESE_BEHIND = /^[^。]{4,120}(?:撮影|提供|代表撮影)[)）]?$/u;
/** "他的第四条船 摄影/陈屿": behind a space the label, a bar or a colon, and a name. */
const HAN_CREDIT = /^[^。！？]{4,60}\s(?:摄影|攝影|供图|供圖|图源|圖源)\s?[／/:：|｜]\s?\S{2,12}$/u;
/** "鸭群在茶园里觅食。受访者供图", "▲老街點蠟燭。（圖／民眾提供）" */
const CHINESE_BEHIND =
  /[。\s][\p{Script=Han}·]{2,14}\s?(?:供图|供圖|摄|攝|摄影|攝影)$|[(（](?:图|圖|图片|圖片|照片)\s?[／/:：][^()（）]{2,20}[)）]$/u;
/** "The flag on the town hall.EFE": an agency in capitals that touches the last word. */
const GLUED_AGENCY = /\p{Ll}[.»”]\p{Lu}{2,10}(?:\s\p{Lu}{2,10})?$/u;

/** "The quay at dusk. Photo Quay News/A. M.": a word, and behind it nothing but names. */
const NAMES_BEHIND =
  /[.!?»”"–—|/-]\s(\p{Lu}\p{L}{1,15})\s\p{Lu}[\p{L}\p{M}.'’&-]*(?:(?:\s\/\s|[\s/])(?:\p{Lu}[\p{L}\p{M}.'’&-]*|\p{Ll}{1,3}(?=\s)))*$/u;
const PICTURE_WORD = new RegExp(`^(?:${PICTURE_WORDS})$`, "iu");

/** Whether a caption ends with a word for a picture and names, without a sign between them. */
export const endsInPicture = (text: string): boolean =>
  text.length <= LONGEST_CAPTION && PICTURE_WORD.test(NAMES_BEHIND.exec(text)?.[1] ?? "");

const LONGEST_CAPTION = 300;

/** "…, it showed a photo of the animal on a sack of cement.": a sentence about a picture, without a name at its end. */
const TELLS_OF_PICTURE = /^.{20,}\s(?:\p{Ll}+)\s(?:by|de)\s?\p{Ll}[^.!?؟。:：/©()（）]{12,}\.$/u;
const holdsNoName = (text: string): boolean => !/\p{Lu}/u.test(text.split(/\s/u).slice(-2).join(" "));

/** Whether a line ends with who took the picture. Such a line is a caption. */
export function isCredited(text: string): boolean {
  if (text.length > LONGEST_CAPTION || (TELLS_OF_PICTURE.test(text) && holdsNoName(text))) return false;
  const isSigned = [
    CREDIT_BEHIND,
    SHORT_CREDIT_BEHIND,
    CAPITALS_BEHIND,
    SIGNED_BEHIND,
    NAMED_BEHIND,
    AGENCY_BEHIND,
    JAPANESE_BEHIND,
    HAN_CREDIT,
    CHINESE_BEHIND,
    GLUED_AGENCY,
  ].some((each) => each.test(text));
  // "7 Feb 2023 22:15 (Europe/Paris)"
  return isSigned && !isDate(text);
}
