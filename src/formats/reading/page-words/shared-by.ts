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
    "uma publicação compartilhada por",
    "ein(?:e[nm]?)? (?:beitrag|foto|video) geteilt von",
    "ein von",
    "un (?:post|video) condiviso da",
    "een bericht gedeeld door",
    "post udostępniony przez",
    "публикация от",
    "(?:تمت )?مشاركة منشور (?:بواسطة|من)",
    "تم نشر مشاركة (?:بواسطة|من)",
    "پست به اشتراک گذاشته شده توسط",
    "פוסט משותף על ידי",
    "sebuah kiriman dibagikan oleh",
    "допис, поширений",
    "η δημοσίευση κοινοποιήθηκε από το χρήστη",
    "ett inlägg delat av",
    "et o(?:pslag delt|ppslag delt|ppslag som er delt) av",
    "bài viết do",
    "o postare distribuită de",
  ].join("|")})\\s+`,
  "iu",
);

/** Some languages put these words behind the name: "Balat (@balat)'in paylaştığı bir gönderi". */
const SHARED_BEHIND =
  /^\s*(?:['’]\p{L}{1,4}\s)?(?:paylaştığı bir gönderi|がシェアした投稿|님의 공유 게시물|分享的(?:帖子|貼文)|द्वारा साझा की गई पोस्ट|jakama julkaisu|által megosztott bejegyzés)/iu;

export const isSharedBehind = (words: string): boolean => SHARED_BEHIND.test(words);
