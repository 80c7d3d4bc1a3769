import { fold } from "./fold";
import { nameWords } from "./loose-name";

/**
 * What official and full names have beside the country's own name, by language: "Kingdom of Bhutan", "Jersey Island".
 */
const ENGLISH_NOUNS =
  "republic kingdom state states principality duchy emirate commonwealth territory collectivity bailiwick department nation island islands isle isles " +
  "people's peoples democratic federated socialist islamic united plurinational bolivarian cooperative co operative independent oriental hashemite serene most";
const COMMON_NOUNS = [
  ENGLISH_NOUNS,
  // Also of other languages
  "federation confederation grand sultanate arab union federal federative",
  // French, Spanish, Portuguese, Italian, Catalan, Romanian
  "republique royaume etat federation confederation principaute duche sultanat emirat territoire collectivite bailliage departement populaire democratique federale federes federees socialiste islamique arabe unie hachemite plurinational cooperative ile iles",
  "republica reino estado federacion confederacion principado ducado sultanato emirato territorio colectividad departamento mancomunidad popular democratica federal federativa socialista islamica arabe unida plurinacional bolivariana cooperativa independiente gran bailia isla islas",
  "democratico unido federacao confederacao grao sultanado comunidade coletividade bailiado ilha ilhas",
  "repubblica regno stato federazione confederazione principato ducato granducato sultanato collettivita dipartimento popolare democratica federale socialista islamica araba unita plurinazionale bolivariana serenissima baliato isola isole",
  "regne estat principat regatul statul illes insulele",
  // German, Dutch, Swedish, Danish, Norwegian
  "republik konigreich staat bund furstentum grossherzogtum sultanat gebiet volksrepublik bundesrepublik volks demokratische demokratischen islamische sozialistische foderative kooperative plurinationaler vereinigte vereinigtes unabhangiger insel inseln gebietskorperschaft vogtei arabische genossenschaftliche",
  "republiek koninkrijk groothertogdom vorstendom prinsdom sultanaat volksrepubliek bondsrepubliek gemenebest democratische islamitische federale socialistische onafhankelijke verenigde plurinationale staat eiland eilanden gemeenschap grondgebied baljuwschap arabische cooperatieve",
  "republiken konungariket kungariket staten furstendomet storhertigdomet sultanatet folkrepubliken forbundsrepubliken samvaldet statsforbundet demokratiska islamiska socialistiska federala oberoende forenade on oarna landskapet arabrepubliken",
  "republikken kongeriget kongeriket staten fyrstedommet storhertugdommet folkerepublikken forbundsrepublikken oerne oyene",
  // Finnish, Estonian, Hungarian
  "tasavalta kuningaskunta valtio ruhtinaskunta suurherttuakunta sulttaanikunta kansantasavalta liittotasavalta liittovaltio kansainyhteiso yhteiso demokraattinen islamilainen sosialistinen itsenainen yhdistynyt monikansainen saari saaret maakunta alue arabitasavalta arabi osuustoiminnallinen",
  "vabariik kuningriik riik vurstiriik suurhertsogiriik sultanaat rahvavabariik liitvabariik islamivabariik uhendus demokraatlik sotsialistlik iseseisev uhend paljurahvuseline saar saared maakond ala araabia foogtkond",
  "koztarsasag kiralysag allam hercegseg nagyhercegseg szultansag nepkoztarsasag allamszovetseg demokratikus szovetsegi iszlam szocialista fuggetlen egyesult tobbnemzetisegu sziget szigetek arab szovetkezeti",
  // Czech, Slovak, Polish, Croatian, Serbian, Slovene, Albanian, Lithuanian, Latvian
  "republika kralovstvi stat knizectvi velkovevodstvi sultanat spolecenstvi demokraticka lidova federativni islamska socialisticka nezavisly spojene kooperativni mnohonarodnostni ostrov ostrovy teritorium arabska rychtarstvi",
  "kralovstvo kniezatstvo velkovojvodstvo zvaz ludova federativna nezavisly ostrova ostrovov teritorium",
  "rzeczpospolita krolestwo panstwo ksiestwo wielkie sultanat zwiazek wspolnota demokratyczna ludowa federalna federacyjna islamska socjalistyczna niezalezne zjednoczone wielonarodowe wyspa wyspy wysp terytorium arabska baliwat",
  "kraljevina drzava knezevina veliko vojvodstvo sultanat demokratska narodna savezna savezne republike islamska socijalisticka nezavisna ujedinjene visenacionalna otok otoci ostrvo ostrva teritorija teritoriju teritorij arapska zadruga",
  "republika e mbreteria shteti respublika karalyste republikas republiki valsts",
  // Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Kyrgyz, Tajik
  "республика республики королевство государство федерация конфедерация княжество герцогство великое султанат эмират содружество союз демократическая народная федеративная исламская социалистическая независимое кооперативная многонациональное остров острова территория арабская",
  "республіка королівство держава федерація князівство рэспубліка каралеуства република краљевина кралство държава држава кнежевина народна демократска демократична острови острва республикасы чумхурии ҷумҳурии",
  // Greek, Turkish, Azerbaijani, Uzbek, Turkmen
  "δημοκρατια βασιλειο κρατος δουκατο πριγκιπατο νησια νησοι",
  "cumhuriyeti kralligi devleti federasyonu prensligi dukaligi sultanligi emirligi toplulugu demokratik halk federal islam sosyalist bagimsiz birlesik buyuk adasi adalari arap topragi respublikasi respublikası republikasi",
  // Arabic, Persian, Urdu, Hebrew
  "جمهوريه الجمهوريه مملكه المملكه دوله سلطنه اماره اتحاد كومنولث اقليم مقاطعه الديمقراطيه الشعبيه الاتحاديه الفيدراليه الاسلاميه العربيه الاشتراكيه المستقله المتحده التعاونيه الهاشميه جزيره جزر",
  "جمهوري پادشاهي كشور قلمرو سلطان نشين شاهزاده شاهزادهنشين اميرنشين همسود دموكراتيك خلق فدرال فدراتيو اسلامي سوسياليستي مستقل متحد جزيره جزاير عربي",
  "جمهوريه جمهوري مملكت رياست سلطنت امارت دولت مشتركه عوامي وفاقي اسلامي متحده اشتراكي عرب جزيره جزائر",
  "רפובליקה הרפובליקה רפובליקת ממלכת הממלכה מדינת נסיכות דמוקרטית הדמוקרטית העממית הפדרלית האסלאמית איי האי",
  // Korean, Indonesian, Vietnamese, Swahili, Bengali, Hindi, Tamil, Welsh, Irish, Breton
  "공화국 왕국 공국 대공국 연방 민주 인민 사회주의 이슬람 독립국 합중국 협동 아랍 섬 제도",
  "kerajaan negara kesultanan persekutuan rakyat kepulauan pulau cong hoa vuong quoc quan dao jamhuri muungano wa kidemokrasia visiwa vya",
  "প্রজাতন্ত্র গণপ্রজাতন্ত্রী गणराज्य குடியரசு jamhuuriyadda federaalka repiblik rephaboliki iriphabliki umbuso gweriniaeth teyrnas poblacht rouantelezh stad gonagasriika",
  // Adjectives of single states, and what is left of the nouns
  "hachemite hachemita hascemita haschemitisches hashimitiska hasemiittinen hasemitska haszymidzkie hasimi хашимитское الهاشميه هاشمي 하심",
  "bolivarienne bolivariana bolivarische bolivariaanse bolivarianska bolivariaaninen bolivari bolivarovska bolivarska bolivarci boliwarianska боливарианская البوليفاريه بوليواري 볼리바르",
  "orientale orijentalna itainen keleti vychodna wschodnia восточная الشرقيه 동방",
  "independente indipendente independant unabhangige unabhangig nezavisny ازاد",
  "federazione federatie foderation foderatsioon federacija federacia federace federacja federacao اتحاديه وفاق",
  "uniao unione unie unionen union liiton svaz zvazova unija اتحاديه",
  "etats unis unies estados unidos stati uniti states staty spojene spojeni zjednoczone stany sjedinjene ujedinjene drzave drzava forenta stater vereinigte verenigde yhdysvallat yhdistynyt yhdysvaltain uhendriigid uhendriikide uhendkuningriik allamok egyesult zdruzene соединенные соединенных штаты штатов сполучени",
  "nation nacion nacao nazione natie nacija нация abode peace morada paz dimora pace verblijfplaats vrede мира обитель",
  "lidove ludovo ludowo lidovo demokraticke demokratyczno socjalistyczne narodno демократическая народная ludovodemokraticka lidovedemokraticka hasimovske hasimovskie hasemitske хашимитского королевства коронное владение",
  "vychodni vychodna wschodni zwiazku unije svaz idavabariik linnriik iseseisvusriik kaupunkivaltio seesteinen mestsky stat statna mestni kansan",
  "كومونولث التجمع الاقليمي المتعدده القوميات دوقيه الكبري مدينه دار السلام دوكنشين دوك نشين دولتشهر شهر سراي صلح",
  "술탄국 연합왕국 인민민주공화국 대공 다민족국 합중국 하심 볼리바르 지역 자치",
  "mangnationella cokuluslu kooperatif kooperacyjna sultanatus szultanatus koztarsasaga allamszovetsege foderatsioon sovereign sociale lumad afdeling odjel struka bailliage bejlivik muhafizligi komonvelt territoriaaluhendus",
  "groussherzogtum republikas repubilika riphabliki ripablik republik repoblikani umbuso respublikasy chumhurii",
  "coletividade kolektivitet departemang departmentti departman departamento zamorsky kooperativa kooperativna تعاوني sultaniriik kunigaskunta mestsky خطه",
];
/** Small words that stay beside the country's name: "République d'Angola". */
const SMALL_WORDS =
  "a al and d da das de degli del dell della delle dello den der des det di do dos du e e of et het i in ja ja l la las le les los of och og om u und v va van vom von we y ya z е и і та و";

/** "And" between the two parts of a name: "Wallis and Futuna". */
const AND_WORDS = "and et y e ed und en och og ja es a i si u dhe ve и та і و اور og kaj";

const wordsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.split(" ")).flatMap(nameWords));

const NOUNS = wordsIn(COMMON_NOUNS);
const ENGLISH = wordsIn([ENGLISH_NOUNS]);
const SMALL = wordsIn([SMALL_WORDS]);
const AND = wordsIn([AND_WORDS]);
/** Languages without spaces write such words onto the name. */
const ENDING =
  /(?:人民|民主|社会主義|社会主义|社會主義|連邦|联邦|聯邦|合作|協同|独立|イスラム|伊斯兰|首長|アラブ|阿拉伯|ハシミテ|哈希姆|多民族|東方|东岸|ボリバル|玻利瓦尔){0,4}(?:共和国|共和國|王国|王國|公国|公國|大公国|大公國|合衆国|合众国|联邦|聯邦|連邦|酋长国|苏丹国|国|國|群岛|群島|諸島|岛|島)$/u;
const BEGINNING = /^(?:阿拉伯|多民族|ราชอาณาจักร|สาธารณรัฐ|ສາທາລະນະລັດ|ព្រះរាជាណាចក្រ)/u;

/** The words of a country's own name in an official or full one. */
export interface OwnName {
  readonly words: readonly string[];
  /** The own name may be in another case, or an adjective: "Republika Angoli". English leaves names as they are. */
  readonly mayBeDeclined: boolean;
}

/**
 * "angola" of "République d'Angola", "faroe" of "Islas Faroe". Undefined if there are no common nouns, or nothing
 * beside them.
 */
export function ownNameIn(name: string): OwnName | undefined {
  const words = nameWords(name);
  const own = words
    .map((word) => word.replace(ENDING, "").replace(BEGINNING, ""))
    .filter((word) => word !== "" && !NOUNS.has(word) && !(words.length > 2 && AND.has(word)));
  if (own.join("") === words.join("")) return undefined;
  while (own.length > 0 && SMALL.has(own[0] ?? "")) own.shift();
  while (own.length > 0 && SMALL.has(own.at(-1) ?? "")) own.pop();
  return own.length === 0 ? undefined : { words: own, mayBeDeclined: !words.some((word) => ENGLISH.has(word)) };
}

const DEMOCRATIC = /(?<!\p{L})(?:ال)?(?:democ|demok|демок|دموكرا|ديمقرا|민주|جمهوري جمهوريه)|民主/u;
const PEOPLES =
  /(?<!\p{L})(?:ال)?(?:people|popul|volks|folk|kansan|rahva|nep|lidov|ludov|narod|народ|شعبي|خلق|عوامي|halk|인민)|人民/u;

const UNITED =
  /unit|unis|unid|vereinig|verenig|foren|yhdysv|egyesul|spojen|sjedinj|ujedinj|zjednocz|соедин|сполуч|обединен|متحد|birlesik|合众|合眾|合衆|합중|연합|uhend|הברית/u;

/** Whether a name speaks of united states or kingdoms, in many languages. */
export const isUnited = (name: string): boolean => UNITED.test(fold(name));

/** What tells two states of one plain name apart in their official names, such as the two Congos. */
export function kindOfState(name: string): { readonly isDemocratic: boolean; readonly isPeoples: boolean } {
  const folded = fold(name);
  return { isDemocratic: DEMOCRATIC.test(folded), isPeoples: PEOPLES.test(folded) };
}
