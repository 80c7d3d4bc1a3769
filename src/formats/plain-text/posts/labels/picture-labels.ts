import { named, labelled } from "./platform-labels";

/** What X says in the place of a picture, by interface language. */
const PICTURES = named(`
image; imagen; imagem; bild; immagine; afbeelding; zdjęcie; obraz; изображение; зображення; resim; görsel
الصورة; صورة; تصویر; תמונה; इमेज; चित्र; gambar; imej; hình ảnh; รูปภาพ; εικόνα; kuva; billede; bilde; obrázek
kép; imagine; slika; picha; 画像; 이미지; 图像; 图片; 圖片; embedded video
`);

/** How Facebook and Instagram begin what they think a picture shows, or say that they do not know. */
const DESCRIBED = new RegExp(
  `^(?:${[
    "may be an? ",
    "no photo description available",
    "peut être une image",
    "aucune description de photo",
    "puede ser una? (?:imagen|ilustración|captura|meme|cartel)",
    "no hay (?:ninguna )?descripción de la foto",
    "pode ser uma? (?:imagem|ilustração|captura|meme)",
    "nenhuma descrição de foto",
    "könnte ein (?:bild|meme)",
    "ist möglicherweise ein bild",
    "keine fotobeschreibung",
    "potrebbe essere un",
    "nessuna descrizione della foto",
    "kan een (?:afbeelding|meme|illustratie) zijn",
    "geen fotobeschrijving",
    "może być zdjęciem",
    "brak dostępnego opisu zdjęcia",
    "может быть изображени",
    "нет описания фото",
    "може бути зображення",
    "немає опису світлини",
    "(?:bir )?(?:görseli|resmi|çizimi) olabilir",
    "fotoğraf açıklaması yok",
    "(?:قد تكون|ربما تكون|ربما) صورة",
    "لا يتوفر وصف للصورة",
    "ممکن است (?:تصویر|عکس)",
    "ייתכן שזו תמונה",
    "इसकी फ़ोटो हो सकती है",
    "mungkin (?:gambar|ilustrasi)",
    "tidak ada deskripsi foto",
    "có thể là hình ảnh",
    "không có mô tả ảnh",
    "อาจเป็นรูปภาพ",
    "ไม่มีคำอธิบายรูปภาพ",
    "μπορεί να είναι εικόνα",
    "kan vara en bild",
    "kan være (?:et billede|et bilde)",
    "може да е изображение",
    "poate fi o imagine",
    "může jít o obrázek",
    "可能是",
    "画像に含まれている可能性",
    "写真の説明はありません",
    "(?:이미지: )?사진 설명이 없습니다",
  ].join("|")})`,
  "iu",
);
const LONGEST = 300;

/** Whether the line directly above the counts of a post tells of its picture, and is none of its words. */
export const isPictureLabel = (text: string): boolean =>
  text.length <= LONGEST && (PICTURES.has(labelled(text)) || DESCRIBED.test(text));
