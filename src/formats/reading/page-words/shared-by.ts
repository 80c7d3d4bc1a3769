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
  ].join("|")})\\s+`,
  "iu",
);
