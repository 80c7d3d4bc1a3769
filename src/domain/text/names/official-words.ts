/** Languages that decline names, or make adjectives of them, in the same way. */
export type NameFamily =
  | "english"
  | "romance"
  | "germanic"
  | "finnish"
  | "estonian"
  | "hungarian"
  | "slavic"
  | "baltic"
  | "albanian"
  | "greek"
  | "turkic"
  | "arabic"
  | "persian"
  | "hebrew"
  | "other";

/** What official and full names have beside the country's own name, separated by spaces. */
interface OfficialWords {
  /** What states are: "republic", "kingdom". */
  readonly states: string;
  /** What other lands are: "island", "territory". */
  readonly lands: string;
  /** What stands with a word for a state or a land, and does not make an official name by itself: "democratic". */
  readonly beside: string;
}

export const OFFICIAL_WORDS: Readonly<Record<NameFamily, OfficialWords>> = {
  english: {
    states:
      "republic kingdom state states principality duchy emirate emirates commonwealth confederation federation nation sultanate union",
    lands: "territory collectivity bailiwick department island islands isle isles",
    beside:
      "people's peoples democratic federated federal federative socialist islamic united plurinational bolivarian cooperative co operative independent sovereign oriental eastern hashemite serene most arab grand abode peace",
  },
  romance: {
    states:
      "republique royaume etat etats federation confederation principaute duche sultanat emirat emirats union " +
      "republica reino estado estados federacion confederacion principado ducado sultanato emirato emiratos mancomunidad union nacion " +
      "federacao confederacao comunidade uniao nacao grao sultanado emirados " +
      "repubblica regno stato stati federazione confederazione principato ducato granducato emirati unione nazione " +
      "regne estat principat regatul statul repiblik republike republica federacio confederacio uniunea federacion confederacion",
    lands:
      "territoire collectivite departement bailliage ile iles territorio colectividad departamento bailia isla islas " +
      "coletividade bailiado ilha ilhas illa illas collettivita dipartimento baliato isola isole illes insulele",
    beside:
      "populaire democratique federale federales federal federes federees socialiste islamique arabe arabes unie unis unies hachemite plurinational cooperative sociale nation independant bolivarienne " +
      "popular democratica federativa socialista islamica arabe unida unidas unido unidos plurinacional bolivariana cooperativa independiente gran oriental hachemita paz morada " +
      "democratico arabes independente grande " +
      "popolare araba arabi unita uniti plurinazionale serenissima indipendente orientale hascemita pace dimora",
  },
  germanic: {
    states:
      "republik konigreich staat staaten bund furstentum herzogtum grossherzogtum groussherzogtum sultanat emirate volksrepublik bundesrepublik foderation union eidgenossenschaft " +
      "republiek koninkrijk groothertogdom vorstendom prinsdom sultanaat volksrepubliek bondsrepubliek gemenebest staat staten federatie natie unie emiraten " +
      "republiken konungariket kungariket kungadomet staten stater furstendomet storhertigdomet sultanatet folkrepubliken forbundsrepubliken samvaldet statsforbundet federationen unionen arabrepubliken " +
      "republikken kongeriget kongeriket fyrstedommet storhertugdommet folkerepublikken forbundsrepublikken republikk republiek",
    lands:
      "gebiet insel inseln gebietskorperschaft vogtei departement kollektivitet eiland eilanden gemeenschap grondgebied baljuwschap afdeling lumad on oarna landskapet oerne oyene territoriet departementet departemang",
    beside:
      "volks demokratische demokratischen islamische sozialistische foderative kooperative plurinationaler vereinigte vereinigten vereinigtes unabhangiger unabhangige unabhangig arabische arabischen genossenschaftliche haschemitisches bolivarische ostlich ostliche orientalische " +
      "democratische islamitische federale socialistische onafhankelijke verenigde plurinationale cooperatieve bolivariaanse oosterse verblijfplaats vrede " +
      "demokratiska islamiska socialistiska federala oberoende kooperativa forenade forenta hashimitiska bolivarianska mangnationella",
  },
  finnish: {
    states:
      "tasavalta kuningaskunta valtio ruhtinaskunta suurherttuakunta sulttaanikunta kansantasavalta liittotasavalta liittovaltio liitto liiton kansainyhteiso arabitasavalta yhdysvallat yhdysvaltain kaupunkivaltio kunigaskunta federaatio emiirikunnat valaliitto",
    lands: "saari saaret maakunta alue yhteiso departmentti territorio",
    beside:
      "demokraattinen islamilainen sosialistinen itsenainen yhdistynyt yhdistyneet monikansainen arabi osuustoiminnallinen kansan itainen hasemiittinen bolivariaaninen seesteinen",
  },
  estonian: {
    states:
      "vabariik kuningriik riik vurstiriik suurhertsogiriik sultaniriik sultanaat rahvavabariik liitvabariik islamivabariik idavabariik iseseisvusriik linnriik uhendriigid uhendriikide uhendkuningriik foderatsioon liidu liit uhendus emiraadid konfoderatsioon",
    lands: "saar saared saarte maakond ala foogtkond territoriaaluhendus departemang kogukond",
    beside: "demokraatlik sotsialistlik iseseisev uhend paljurahvuseline araabia hasimiidi hasimi",
  },
  hungarian: {
    states:
      "koztarsasag koztarsasaga kiralysag kiralysaga allam allamok hercegseg nagyhercegseg szultansag szultanatus nepkoztarsasag allamszovetseg allamszovetsege emirsegek szovetseg",
    lands: "sziget szigetek",
    beside:
      "demokratikus szovetsegi iszlam szocialista fuggetlen egyesult tobbnemzetisegu arab szovetkezeti keleti bolivari hasemita nepi",
  },
  slavic: {
    states:
      "republika republiky republike kralovstvi stat staty knizectvi vevodstvi velkovevodstvi sultanat spolecenstvi federace unie svaz emiraty konfederace " +
      "kralovstvo kniezatstvo velkovojvodstvo zvaz federacia unia konfederacia " +
      "rzeczpospolita krolestwo panstwo ksiestwo sultanat zwiazek zwiazku wspolnota federacja unia stany konfederacja " +
      "kraljevina kraljevine kraljevstvo drzava drzave knezevina kneževina vojvodstvo federacija unija unije nacija nation konfederacija " +
      "республика република республики королевство королевства государство федерация федерации конфедерация княжество герцогство султанат эмират эмираты содружество союз союза штаты штатов нация " +
      "республіка королівство держава федерація князівство штати рэспубліка каралеуства краљевина кралство држава държава кнежевина",
    lands:
      "ostrov ostrovy ostrova ostrovu ostrovov teritorium rychtarstvi wyspa wyspy wysp terytorium baliwat otok otoci otocje ostrvo ostrva teritorija teritoriju teritorij odjel struka departman departmana zamorsky kolektivitet kolektivnost " +
      "остров острова островов территория острови острва коллективность департамент владение",
    beside:
      "demokraticka demokraticke lidova lidove lidovedemokraticka federativni islamska socialisticka nezavisly spojene spojenych kooperativni kooperativna mnohonarodnostni arabska arabske vychodni bolivarovska hasimovske " +
      "ludova ludovo ludovodemokraticka federativna nezavisly vychodna zvazova mestsky statna mestni " +
      "wielkie demokratyczna demokratyczno ludowa ludowo federalna federacyjna islamska socjalistyczna socjalistyczno niezalezne zjednoczone wielonarodowe wschodnia boliwarianska haszymidzkie hasemitska hasemitske kooperacyjna " +
      "veliko demokratska narodna narodno savezna savezne socijalisticka nezavisna ujedinjene sjedinjene zdruzene visenacionalna arapska zadruga orijentalna bolivarska bolivarci lidovo " +
      "великое демократическая народная федеративная исламская социалистическая независимое кооперативная многонациональное арабская арабские боливарианская восточная восточной хашимитского хашимитское коронное мира обитель соединенные соединенных сполучени народна демократска демократична объединенные",
  },
  baltic: {
    states: "karalyste respublika republika republikas republiki valsts",
    lands: "salos salas sala salu",
    beside: "",
  },
  albanian: {
    states: "republika mbreteria shteti principata emirati emiratet federata bashkimi dukati",
    lands: "ishujt ishulli territori",
    beside: "federale demokratike popullore islamike arabe socialiste bashkuar",
  },
  greek: { states: "δημοκρατια βασιλειο κρατοσ δουκατο πριγκιπατο", lands: "νησια νησοι νησοσ", beside: "" },
  turkic: {
    states:
      "cumhuriyeti kralligi devleti federasyonu prensligi dukaligi sultanligi emirligi emirlikleri toplulugu birligi komonvelt devletleri respublikasi respublikası republikasi республикасы республикаси чумхурии ҷумҳурии cumhuriyi respublikasy",
    lands: "adasi adalari topragi toprağı bejlivik beyligi departmani departman muhafizligi kolektivitesi",
    beside: "demokratik halk federal islam sosyalist bagimsiz birlesik buyuk arap cokuluslu kooperatif sehir",
  },
  arabic: {
    states: "جمهوريه الجمهوريه مملكه المملكه دوله سلطنه اماره الامارات اتحاد الاتحاد كومنولث كومونولث دوقيه الولايات",
    lands: "اقليم مقاطعه جزيره جزر التجمع الاقليمي",
    beside:
      "الديمقراطيه الشعبيه الاتحاديه الفيدراليه الاسلاميه العربيه الاشتراكيه المستقله المتحده المتعدده القوميات التعاونيه الهاشميه البوليفاريه الشرقيه الكبري مدينه دار السلام اتحاديه",
  },
  persian: {
    states:
      "جمهوري پادشاهي كشور سلطان نشين شاهزاده شاهزادهنشين اميرنشين همسود دوكنشين دوك دولتشهر فدراسيون اتحاديه امارات ايالات ایالات سلطاننشين " +
      "جمهوريه مملكت رياست رياستهايے سلطنت امارت امارات دولت مشتركه وفاق كومنويلت",
    lands: "قلمرو سرزمين جزيره جزاير جزائر خطه مجموعه",
    beside:
      "دموكراتيك خلق فدرال فدراتيو اسلامي سوسياليستي مستقل متحد متحده عربي عرب هاشمي بوليواري تعاوني ازاد شهر صلح سراي عوامي وفاقي اشتراكي",
  },
  hebrew: {
    states: "רפובליקה הרפובליקה רפובליקת ממלכה ממלכת הממלכה מדינת נסיכות",
    lands: "איי האי",
    beside: "דמוקרטית הדמוקרטית העממית הפדרלית האסלאמית",
  },
  other: {
    states:
      "공화국 왕국 공국 대공국 연방 독립국 합중국 술탄국 연합왕국 인민민주공화국 다민족국 kerajaan negara republik persekutuan kesultanan jamhuri muungano " +
      "প্রজাতন্ত্র গণপ্রজাতন্ত্রী गणराज्य குடியரசு jamhuuriyadda repiblik repoblikani repubilika rephaboliki riphabliki ripablik riphabuliki iriphabliki iriphabhulikhi umbuso gweriniaeth respublika teyrnas poblacht rouantelezh stad gonagasriika republika republikas",
    lands: "섬 제도 지역 kepulauan pulau visiwa",
    beside: "민주 인민 사회주의 이슬람 협동 아랍 대공 하심 볼리바르 동방 자치 rakyat wa vya kidemokrasia federaalka",
  },
};
/** Words for states that are two words. One of them alone is another word: `Khánh Hòa` is a town. */
export const PAIRS = "cong hoa;vuong quoc;quan dao;cong quoc;dong ho;the and";
