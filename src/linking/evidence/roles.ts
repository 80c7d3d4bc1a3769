import type { EntityType } from "../../domain/entity";
import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { lastWords, type Surroundings } from "./ordinary-words";

/**
 * Words right beside a name that say of what kind its bearer is, folded: شركة, gazetesi, the company. Languages with
 * capitals need them only at the start of a sentence and in headlines.
 */
interface Roles {
  readonly organization?: string;
  readonly work?: string;
  readonly place?: string;
  /** The same behind the name. */
  readonly behind?: string;
  /** Who says something is no thing. Right before the name, and right behind it. */
  readonly saysBefore?: string;
  readonly saysBehind?: string;
}

const ROLES: Readonly<Record<string, Roles>> = {
  ar: {
    organization:
      "[وفبلك]{0,2}(?:حركه|حزب|قناه|شركه|صحيفه|جريده|مجله|شبكه|موقع|وكاله|نادي|منظمه|مءسسه|مؤسسه|جماعه|بنك|مصرف|مجموعه|اذاعه|تلفزيون|دار|منصه|تيار|جمعيه|كتاءب|كتائب|قياده|قيادات|زعيم|وفد|وفد من|متحدث باسم|باسم|مقاتلي|عناصر|مدرب|لاعب|حارس|مراسل|مراسله|مرشح|قيادي في|مسوول في)",
    work: "[وفبلك]{0,2}(?:فيلم|روايه|ديوان|مسلسل|مسرحيه|اغنيه|صحيفه|مجله)",
    place:
      "[وفبلك]{0,2}(?:مدينه|مدينتي|بلده|بلدتي|قريه|محافظه|ولايه|منطقه|حي|ميناء|مطار|بلديه|مخيم|ناحيه|ريف|سكان|اهالي|شمالي|جنوبي|شرقي|غربي)",
    saysBefore:
      "[وفي]?(?:قالت|ذكرت|اعلنت|افادت|اكدت|نقلت|نفت|اضافت|اوضحت|اتهمت|حذرت|ادانت|طالبت|رفضت|نشرت|كشفت|بثت|بحسب|نقلا عن|وفقا ل)",
  },
  fa: {
    organization:
      "(?:مديرعامل|سخنگوي|خبرنگار|سردبير|مربي|مدافع|شركت|روزنامه|شبكه|حزب|باشگاه|بانك|خبرگزاري|جنبش|گروه|سازمان|مجله|هفته نامه|تيم|موسسه|سايت|كانال|انتشارات)",
    work: "(?:فيلم|رمان|كتاب|سريال|نمايش|روزنامه|مجله|هفته نامه)",
    place: "(?:شهر|شهرستان|روستاي|استان|بخش|بندر|فرودگاه|منطقه|جزيره|فرماندار|مردم)",
    saysBehind: "(?:نوشت|گزارش داد|اعلام كرد|خبر داد|گفت)",
  },
  he: {
    organization:
      "[ובלמה]{0,2}(?:דובר|דוברת|כתב|כתבת|מאמן|מנכ.ל|יו.ר|חברת|עיתון|ערוץ|מפלגת|תנועת|בנק|קבוצת|רשת|ארגון|אתר|תאגיד|סוכנות|מועדון|רדיו|מגזין|עמותת)",
    work: "[ובלמה]{0,2}(?:סרט|סרטה|ספר|רומן|סדרת|עיתון|מגזין)",
    place: "[ובלמה]{0,2}(?:עיר|עיירה|קיבוץ|מושב|שכונת|כפר|עיריית|נמל|תושבי|מחוז)",
    saysBehind: "(?:אמר|הודיע|מסר|טענ|הכחיש|פרסמ|דיווח)ה?",
  },
  en: {
    organization:
      "(?:company|firm|group|party|channel|newspaper|magazine|network|agency|club|bank|website|retailer|movement)",
    work: "(?:newspaper|magazine|film|movie|novel|book|series|album)",
    behind: "(?:newspaper|magazine|company|group|party|channel|corporation|inc|plc|ltd)",
    saysBehind:
      "(?:said|says|told|announce[ds]|reported|denie[ds]|confirm(?:ed|s)|declined|warn(?:ed|s)|thank(?:ed|s)|agreed|argued|replied|insisted|apologi[sz]ed|sued)",
  },
  fr: {
    organization: "(?:groupe|entreprise|societe|chaine|journal|quotidien|parti|operateur|agence|banque|club|magazine)",
    work: "(?:film|roman|livre|journal|magazine|quotidien)",
    saysBehind:
      "(?:(?:a|avait|s['’]est) )?(?:annonce|declare|dit|indique|affirme|confirme|dementi|dement|precise|assure)",
  },
  es: {
    organization: "(?:empresa|compania|grupo|canal|periodico|diario|partido|agencia|banco|club|revista|operadora)",
    work: "(?:pelicula|novela|libro|diario|revista)",
    saysBehind: "(?:anuncio|anuncia|dijo|dice|informo|informa|declaro|confirmo|nego|afirmo|aseguro|senalo)",
  },
  de: {
    organization:
      "(?:magazin\\p{L}*|zeitschrift|zeitung|partei|firma|konzern|sender|unternehmen|verein|bank|verlag|gruppe|agentur)",
    work: "(?:film|roman|buch|serie|magazin|zeitschrift)",
    place: "(?:stadt|gemeinde|landkreis|universitat|flughafen|raum|in|nach|aus|bei)",
    saysBehind: "(?:sagt|sagte|teilte|erklarte|kundigte|meldet|meldete|berichtet|berichtete|bestatigte|dementierte)",
  },
  ru: {
    organization:
      "(?:компани\\p{L}{1,2}|групп\\p{L}{1,2}|газет\\p{L}{1,2}|журнал\\p{L}{0,2}|телеканал\\p{L}{0,2}|парти\\p{L}{1,2}|банк\\p{L}{0,2}|сет\\p{L}{1,2}|клуб\\p{L}{0,2}|агентств\\p{L}{1,2})",
    work: "(?:фильм\\p{L}{0,2}|роман\\p{L}{0,2}|книг\\p{L}{1,2}|газет\\p{L}{1,2})",
    saysBehind: "(?:сообщил|заяви[лт]|объяви[лт]|подтвердил|опроверг|сообщает|рассказал)\\p{L}{0,2}",
  },
  tr: {
    behind:
      "(?:gazete|kanal|sirket|parti|dergi|banka|grub|kulub|hareket|televizyon|ajans|holding|il(?:i|in|ce)|belediye|vali|universite)\\p{L}*",
  },
};

type Kind = "organization" | "work" | "place";
type Test = (words: string) => boolean;
const NEVER: Test = () => false;

const before = (words: string | undefined): Test =>
  words === undefined ? NEVER : remembered(5_000, matches(new RegExp(`(?:^|[^\\p{L}])${words} ?["«“(]?$`, "u")));
const behind = (words: string | undefined): Test =>
  words === undefined ? NEVER : matches(new RegExp(`^["»”]?,? ${words}(?![\\p{L}])`, "u"));
const matches =
  (form: RegExp): Test =>
  (words) =>
    form.test(fold(words));

const TESTS = new Map(
  Object.entries(ROLES).map(([language, roles]) => [
    language,
    {
      organization: before(roles.organization),
      work: before(roles.work),
      place: before(roles.place),
      saysBefore: before(roles.saysBefore),
      behind: behind(roles.behind),
      saysBehind: behind(roles.saysBehind),
    },
  ]),
);

const LONGEST_BEHIND = 24;

/** Whether the words beside a name say that it is that of an organization, a work or a person. */
export function isCalledTheName(language: string, type: EntityType, around: Surroundings): boolean {
  if (isQuoted(around) || isSpeaker(around)) return true;
  const tests = TESTS.get(language);
  if (tests === undefined) return false;
  const kind: Kind = type === "CreativeWork" ? "work" : "organization";
  const after = around.after.slice(0, LONGEST_BEHIND);
  if (tests.behind(after) || tests.saysBehind(after)) return true;
  const earlier = lastWords(around.before);
  return type !== "Person" && (tests[kind](earlier) || tests.saysBefore(earlier));
}

/** Whether the word before says that a thing is called so, and no place. */
export function isThingCalled(language: string, before: string): boolean {
  const tests = TESTS.get(language);
  const earlier = lastWords(before);
  return tests?.organization(earlier) === true || tests?.work(earlier) === true;
}

/** Whether the word before says that a paper, a book or a film is called so. */
export const isWorkCalled = (language: string, before: string): boolean =>
  TESTS.get(language)?.work(lastWords(before)) === true;

/** Whether the word before or behind says that it is that of a place, and more than "in" does. */
export function isPlaceCalledSo(language: string, around: Surroundings): boolean {
  const tests = TESTS.get(language);
  return (
    tests?.place(lastWords(around.before)) === true || tests?.behind(around.after.slice(0, LONGEST_BEHIND)) === true
  );
}

/** A name with a capital between quotation marks: «Магнит». */
const isQuoted = ({ surface, before: earlier, after }: Surroundings): boolean =>
  /^\p{Lu}/u.test(surface) && /["«“„]$/u.test(earlier) && /^["»”“]/u.test(after);

/** Without capitals, a headline tells who says what follows: "الجزيرة: اتفاق". */
const isSpeaker = ({ surface, before: earlier, after }: Surroundings): boolean =>
  earlier === "" && after.startsWith(": ") && !/\p{Lu}/u.test(surface);
