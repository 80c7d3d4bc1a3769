/**
 * The plural of a word, or its singular, where the letters inside change: وزير وزراء, cheval chevaux, city cities. They
 * are made from letters alone by the patterns of the language, so most of them stand in no text. A search asks for them
 * where few texts have the word itself, and ranks them lower.
 */
export function otherNumberOf(folded: string): string[] {
  const rules = PATTERNS.find(([script]) => script.test(folded))?.[1] ?? [];
  const found = new Set(
    rules.flatMap(([pattern, ...forms]) =>
      pattern.test(folded) ? forms.map((form) => folded.replace(pattern, form)) : [],
    ),
  );
  found.delete(folded);
  return rules === ARABIC ? [...found].flatMap((form) => BEHIND_SINGULARS.map((ending) => form + ending)) : [...found];
}

type Rule = readonly [pattern: RegExp, ...forms: readonly string[]];

/** A letter of a root, in folded words. An alef stands there only with a hamza, which folding drops from it. */
const ROOT = "([بتثجحخدذرزسشصضطظعغفقكلمنهوي])";
/** `C` stands for a letter of the root. */
const rule = (pattern: string, ...forms: readonly string[]): Rule => [
  new RegExp(`^${pattern.replaceAll("C", ROOT)}$`, "u"),
  ...forms,
];
/** What may stand behind a singular: طفلا, زورقين. */
const BEHIND_SINGULARS = ["", "ا", "ين", "ان"];

const ARABIC: readonly Rule[] = [
  // مدرسة مدارس, عنصر عناصر.
  rule("CCCCه?", "$1$2ا$3$4"),
  rule("CCاCC", "$1$2$3$4", "$1$2$3$4ه"),
  rule("ا(?!ل)CCCه?", "ا$1ا$2$3"),
  rule("اCاCC", "ا$1$2$3"),
  // صندوق صناديق, مفتاح مفاتيح.
  rule("CCC[اوي]Cه?", "$1$2ا$3ي$4"),
  rule("CCاCيC", "$1$2$3و$4", "$1$2$3ا$4", "$1$2$3ي$4"),
  rule("ا(?!ل)CCوCه?", "ا$1ا$2ي$3"),
  rule("اCاCيC", "ا$1$2و$3", "ا$1$2و$3ه"),
  // ميناء موانئ, ميزان موازين.
  rule("ميCاء", "موا$1ي"),
  rule("مواCي", "مي$1اء"),
  rule("ميCاC", "موا$1ي$2"),
  rule("مواCيC", "مي$1ا$2"),
  // شارع شوارع, قائمة قوائم; طالب طلاب, طلبة; شاعر شعراء.
  rule("CاCCه?", "$1وا$2$3"),
  rule("CاCC", "$1$2ا$3", "$1$2$3ه", "$1$2$3اء", "$1$2و$3"),
  rule("CواCC", "$1ا$2$3", "$1ا$2$3ه"),
  // وزير وزراء, قتيل قتلى, صديق أصدقاء, كبير كبار, طريق طرق, رغيف أرغفة.
  rule("CCيC", "$1$2$3اء", "$1$2$3ي", "ا$1$2$3اء", "$1$2ا$3", "$1$2$3", "ا$1$2$3ه"),
  rule("CCCاء", "$1$2ي$3", "$1ا$2$3"),
  rule("اCCCاء", "$1$2ي$3"),
  rule("CCCي", "$1$2ي$3"),
  // طبيب أطباء.
  rule("CCي\\2", "ا$1$2اء", "ا$1$2ه"),
  rule("اCCاء", "$1$2ي$2"),
  rule("اCCه", "$1$2ي$2"),
  // حق حقوق, ظل ظلال, حي أحياء; قاضي قضاة.
  rule("CC", "$1$2و$2", "$1$2ا$2", "ا$1$2ا$2", "ا$1$2اء"),
  rule("CCو\\2", "$1$2"),
  rule("اCياء", "$1ي"),
  rule("CاCي", "$1$2اه"),
  rule("CCاه", "$1ا$2ي", "$1ا$2"),
  // سلاح أسلحة, دواء أدوية.
  rule("CCاC", "ا$1$2$3ه", "$1$2$3", "$1ا$2$3"),
  rule("اCCCه", "$1$2ا$3", "$1$2ي$3"),
  rule("CCاء", "ا$1$2يه"),
  rule("اCCيه", "$1$2اء"),
  // طفل أطفال, ملك ملوك, جبل جبال; باب أبواب.
  rule("CCC", "ا$1$2ا$3", "$1$2و$3", "$1$2ا$3", "$1$2ي$3", "$1$2ي$3ه", "$1$2$3ه"),
  rule("اCCاC", "$1$2$3", "$1$2$3ه"),
  rule("CCوC", "$1$2$3", "$1ا$2$3"),
  rule("CاC", "ا$1وا$2", "ا$1يا$2"),
  rule("اC[وي]اC", "$1ا$2"),
  // مدينة مدن, صحيفة صحف, غرفة غرف, رسالة رسائل.
  rule("CC[اوي]Cه", "$1$2$3", "$1$2اي$3"),
  // خيمة خيام, شجرة أشجار.
  rule("CCCه", "$1$2$3", "$1$2ا$3", "ا$1$2ا$3"),
  rule("CCايC", "$1$2ي$3ه", "$1$2ا$3ه", "$1$2و$3ه"),
];

const LATIN: readonly Rule[] = [
  // cheval chevaux, travail travaux; bateau bateaux, jeu jeux.
  [/(?<=\p{L}{2})(?:al|ail)$/u, "aux"],
  [/(?<=\p{L}{2})aux$/u, "al", "ail"],
  [/(?<=\p{L}[ae])u$/u, "ux"],
  [/(?<=\p{L}[ae])ux$/u, "u"],
  // city cities; knife knives, leaf leaves; woman women; child children; luz luces.
  [/(?<=\p{L}{2})y$/u, "ies"],
  [/(?<=\p{L}{2})ies$/u, "y"],
  [/(?<=\p{L}{2})fe?$/u, "ves"],
  [/(?<=\p{L}{2})ves$/u, "f", "fe"],
  [/(?<=\p{L}|^)man$/u, "men"],
  [/(?<=\p{L}|^)men$/u, "man"],
  // chanteur chanteuse, spectateur spectatrice.
  [/(?<=\p{L}{2})eurs?$/u, "euse", "euses"],
  [/(?<=\p{L}{2})euses?$/u, "eur", "eurs"],
  [/(?<=\p{L}{2})teurs?$/u, "trice", "trices"],
  [/(?<=\p{L}{2})trices?$/u, "teur", "teurs"],
  [/^child$/u, "children"],
  [/^children$/u, "child"],
  [/(?<=\p{L}{2})z$/u, "ces"],
  [/(?<=\p{L}{2})ces$/u, "z"],
];

/** Other words have stems (`light-stem.ts`). */
const SHORT_HEBREW: readonly Rule[] = [
  [/^(.[^ץףךםן])$/u, "$1ים", "$1ות", "$1י"],
  [/^(..)(?:ים|ות)$/u, "$1"],
  // The last letter of a word has a form of its own: עץ עצים.
  ...[..."ץצףפךכםמןנ"].flatMap((letter, at, letters): Rule[] =>
    at % 2 === 0
      ? [[new RegExp(`^(.+)${letter}$`, "u"), ...["ים", "ות", "י"].map((end) => `$1${letters[at + 1]}${end}`)]]
      : [],
  ),
  // בית בתים, עיר ערים; אחות אחיות, חנות חנויות.
  [/^(.)י(.)$/u, "$1$2ים", "$1$2י"],
  [/^(.)(.)(?:ים|י)$/u, "$1י$2"],
  [/(?<=..)ות$/u, "יות", "ויות"],
  [/(?<=..)(?:יות|ויות)$/u, "ות"],
];

const PATTERNS: readonly (readonly [script: RegExp, rules: readonly Rule[]])[] = [
  [/^[\u0621-\u064a]+$/u, ARABIC],
  [/^\p{Script=Hebrew}+$/u, SHORT_HEBREW],
  [/^\p{Script=Latin}+$/u, LATIN],
];
