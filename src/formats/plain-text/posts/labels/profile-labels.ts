import { isPlatformMenu, labelled, named } from "./platform-labels";

/** What the platforms show in the place of the time of an advertisement, by interface language. */
const ADS = named(`
ad; promoted; sponsored; promoted post; promoted by; sponsorisé; publicité; post sponsorisé; patrocinado
promocionado; anuncio; anúncio; promovido; promoted content; gesponsert; anzeige; werbung; sponsorizzato
post sponsorizzato; annuncio; gesponsord; advertentie; uitgelicht; sponsorowane; reklama; promowane
treść sponsorowana; реклама; продвигается; спонсируется; промо; reklam; sponsorlu; öne çıkarılan içerik; إعلان
إعلان مموّل; مُموَّل; ممول; تبلیغات; حمایت‌شده; ממומן; מודעה; फ़ीचर्ड; प्रायोजित; विज्ञापन; iklan; bersponsor
dipromosikan; được tài trợ; quảng cáo; ได้รับการสนับสนุน; โฆษณา; χορηγούμενη; διαφήμιση; sponsrad; annons
sponsoreret; annonce; sponset; annonse; mainos; sponsoroitu; sponzorováno; hirdetés; szponzorált; sponsorizat
publicitate; プロモーション; 広告; 광고; 프로모션; 广告; 推广; 廣告; 推廣; 赞助内容; 贊助
`);

const LONGEST = 60;

export const isAdLabel = (text: string): boolean => text.length <= LONGEST && text !== "" && ADS.has(labelled(text));

/** "2.4K followers", "٣٬٢ ألف متابع" */
export const saysFollowers = (text: string): boolean =>
  /^\p{Nd}/u.test(text) && [text, text.replace(MAGNITUDE, "")].some((each) => isPlatformMenu(each));

const MAGNITUDE = /(?<=^\p{Nd}[\p{Nd}.,٫٬]{0,8})\s\p{L}{1,5}\.?(?=\s)/u;
