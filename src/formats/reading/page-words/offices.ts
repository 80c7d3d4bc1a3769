const LONGEST_LINE = 160;
const LONGEST_OCCUPATION = 60;

/** "Role, Cairo correspondent", as some pages say it to screen readers below the author. */
const ROLES =
  /^(?:Role|Nafasi|Matsayi|Doorka|Título del autor|Cargo|Rôle|Fonction|Роль|Место работы|Посада|Rol|Papel|Unvan|Jabatan|الصفة|المنصب|الدور|نقش|سمت|عہدہ|職種|직책|职务)\s?[,،:：]\s?\S/u;

export const isRole = (text: string): boolean => text.length <= LONGEST_LINE && ROLES.test(text);

/** What a person does, as sites say it below the name. In scripts without capitals it looks like a name. */
const OCCUPATIONS =
  /^(?:(?:ال)?(?:كاتبة?|صحفية?|صحافية?|مراسلة?|محررة?|باحثة?|أكاديمية?|إعلامية?|شاعرة?|روائية?|أستاذة?|خبيرة?|محللة?|مدونة?|موفدة?)(?=\s|$)|نویسنده|روزنامه‌نگار|خبرنگار|پژوهشگر|استاد|تحلیلگر|صحافی|نامہ نگار|تجزیہ کار|כתבת?|עיתונאית?|פרשנית?|סופרת?|(?:নিজস্ব|স্টাফ)\s(?:প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|রিপোর্টার)|संवाददाता|पत्रकार|लेखक|সাংবাদিক|প্রতিবেদক)|(?:^|\s)(?:Editor|Correspondent|Reporter|Writer|Columnist|Journalist|Analyst|Commentator|Presenter|Producer|Contributor|Envoy|Critic|Editor-in-Chief|Bureau Chief|Staff|Desk|Envoyée?|[Ee]nvoyée? [Ss]péciale?|Enviad[oa]|Redakteur(?:in)?|Korrespondent(?:in)?|Journaliste|Rédact(?:eur|rice)|Correspondant(?:e)?|Redact(?:or|ora)|Periodista|Corresponsal|Repórter|Jornalista|Giornalista|Inviat[oa]|Dziennikar(?:z|ka)|Корреспондент|Журналист(?:ка)?|Обозреватель|Muhabir(?:i)?|Yazar(?:ı)?|Editör(?:ü)?)$/u;

export const isOccupation = (text: string): boolean => text.length <= LONGEST_OCCUPATION && OCCUPATIONS.test(text);

const NAME_BEFORE_OFFICE =
  /^(\p{Lu}[\p{L}\p{M}'’-]+\s(?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.\s\p{Lu}[\p{L}\p{M}'’-]+))\s[^,.:;!?]{2,60}$/u;

const UNCASED_WORD = /^\p{Lo}[\p{Lo}\p{M}'’׳״\u200c-]{1,14}$/u;
const MOST_WORDS_OF_OFFICE = 3;

/** "ليلى منصور صحافية تونسية": two or three words, and what the author does in a few words more. */
function uncasedBeforeOffice(text: string): string | undefined {
  const words = text.split(/\s+/u);
  if (!words.every((word) => UNCASED_WORD.test(word)) || isOccupation(text)) return undefined;
  const cut = [2, 3].find((count) => isOccupation(words.slice(count).join(" ")));
  if (cut === undefined || words.length - cut > MOST_WORDS_OF_OFFICE) return undefined;
  return words.slice(0, cut).join(" ");
}

/** "Ada Marin North of Quay correspondent": the two words before what the author does. */
export function nameBeforeOffice(text: string): string | undefined {
  const uncased = uncasedBeforeOffice(text);
  if (uncased !== undefined) return uncased;
  const last = /\s(\p{Ll})(\p{L}{4,20})$/u.exec(text);
  const [, first = "", rest = ""] = last ?? [];
  if (last === null || !isOccupation(` ${first.toUpperCase()}${rest}`)) return undefined;
  return NAME_BEFORE_OFFICE.exec(text)?.[1];
}

const NAME_BEFORE_TITLE =
  /^(?!(?:The|Our|A|An)\s)(\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}\s(?:(?:\p{Lu}\.|de|da|di|la|las|los|le|van|von|der|den|al|el|bin)\s){0,2}\p{Lu}[\p{L}\p{M}'’-]*\p{Ll})((?:\s\p{Lu}[\p{L}'’-]+){1,4})$/u;

/** "Ada Marin Local Democracy Reporter" behind "By": the name before what the author does, all in capitals. */
export function nameBeforeTitle(text: string): string | undefined {
  const [, name = "", title = ""] = (text.length > LONGEST_OCCUPATION ? null : NAME_BEFORE_TITLE.exec(text)) ?? [];
  // "The Quay Courier Sports Desk" is a newsroom.
  return isOccupation(title.trim()) && !/\s(?:Desk|Staff)$/u.test(title) && !isOccupation(name) ? name : undefined;
}

/** What the names of offices begin with, as states and towns sign what they publish. */
const OFFICES =
  /^(?:Service|Direction|Ministère|Préfecture|Mairie|Ministry|Department|Office|Agency|Council|Press Office|Secretaría|Ministerio|Dirección|Ayuntamiento|Gobierno|Ministério|Secretaria|Prefeitura|Governo|Ministerium|Bundesministerium|Pressestelle|Landesamt|Bundesamt|Ministero|Comune|Regione|Gemeente|Ministerie|Ministerstwo|Urząd|Ministerstvo|Министерство|Департамент|Управление|Пресс-служба|Администрация|Міністерство|Прес-служба|وزارة|هيئة|مديرية|المكتب الإعلامي|إدارة|Kementerian|Dinas|Bộ|Sở)\s\p{L}/u;

export const isOfficeName = (text: string): boolean =>
  text.length <= LONGEST_LINE && OFFICES.test(text) && !/[.!?:؟]$|\p{Nd}/u.test(text);
