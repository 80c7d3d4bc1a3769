/** Before the name stand words such as "A post shared by". Where they are not known, the name cannot be told. */
export function nameSharedBy(words: string): string | undefined {
  const label = SHARED_BY.exec(words);
  return label === null ? undefined : words.slice(label[0].length).trim();
}

const SHARED_BY = new RegExp(
  `^\\s*(?:${[
    "an? (?:post|photo|video|reel) (?:shared|posted) by",
    "une? (?:publication|photo|vidéo) partagée par",
    "una? (?:publicación|foto|vídeo|video) compartid[ao] (?:de|por)",
    "uma? (?:publicação|foto|vídeo) (?:com)?partilhad[ao] por",
    "uma? (?:publicação|post|foto|vídeo) compartilhad[ao] por",
    "ein(?:e[nm]?)? (?:beitrag|foto|video) geteilt von",
    "ein von",
    "un(?:a|')? ?(?:post|video|foto|reel) condivis[ao] da",
    "een (?:bericht|foto|video) gedeeld door",
    "(?:post|film|zdjęcie) udostępnion[ye] przez",
    "публикация от",
    "(?:تمت )?مشاركة منشور (?:بواسطة|من)",
    "منشور (?:تمت مشاركته|تم نشره|مشترك) (?:بواسطة|من)",
    "تم نشر مشاركة (?:بواسطة|من)",
    "(?:یک )?پست (?:به اشتراک گذاشته شده|به‌اشتراک‌گذاشته‌شده|اشتراک‌گذاری شده|مشترک) توسط",
    "(?:פוסט|סרטון|תמונה) (?:משותף|ששותפה?|משותפת) על ידי",
    "sebuah (?:kiriman|postingan|foto|video) (?:yang )?dibagikan oleh",
    "siaran dikongsi oleh",
    "допис, поширений",
    "isang post na ibinahagi ni",
    "โพสต์ที่แชร์โดย",
    "příspěvek sdílený",
    "príspevok, ktorý zdieľa",
    "публикация, споделена от",
    "objavu dijeli",
    "објава коју дели",
    "objava koju deli",
    "objava, ki jo (?:je delil|deli)",
    "una publicació compartida per",
    "unha publicación compartida por",
    "η δημοσίευση κοινοποιήθηκε από το χρήστη",
    "ett inlägg delat av",
    "et (?:opslag|oppslag|innlegg) (?:som er )?delt a[vf]",
    "bài viết do",
    "o postare distribuită de",
  ].join("|")})\\s+`,
  "iu",
);

/** Some languages put these words behind the name: "Balat (@balat)'in paylaştığı bir gönderi". */
const SHARED_BEHIND =
  /^\s*(?:['’]\p{L}{1,4}\s)?(?:paylaştığı bir gönderi|がシェアした投稿|님의 공유 게시물|分享的(?:帖子|貼文)|-?(?:nın|nin|nun|nün) paylaştığı bir gönderi|এর শেয়ার করা (?:একটি )?পোস্ট|द्वारा साझा की गई पोस्ट|jakama julkaisu|által megosztott bejegyzés)/iu;

export const isSharedBehind = (words: string): boolean => SHARED_BEHIND.test(words);
