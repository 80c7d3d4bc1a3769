/**
 * Words of printed dates that CLDR does not have, each with its language. A row of months has twelve names, January
 * first; `_` is a space inside a name.
 */
export const GREGORIAN_ROWS: readonly (readonly [language: string, names: string])[] = [
  ["en", "jan feb mar apr may june july aug sept oct nov dec"],
  ["ar", "كانون_ثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_أول تشرين_ثاني كانون_أول"],
  ["ar", "كانون_ثان شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_1 تشرين_2 كانون_1"],
  ["ar", "كانون_2 فبراير مارس إبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"],
  ["ar", "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر"],
  ["fa", "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"],
  ["fa", "ژانویه فوریه مارس آپریل می جون جولای آگوست سپتامبر اکتبر نوامبر دسامبر"],
  ["he", "ינואר פברואר מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"],
  ["id", "januari pebruari maret april mei juni juli agustus september oktober nopember desember"],
  ["ckb", "کانوونی_دووەم شوبات ئازار نیسان ئایار حوزەیران تەمموز ئاب ئەیلوول تشرینی_یەکەم تشرینی_دووەم کانوونی_یەکەم"],
  ["de", "jänner feber märz april mai juni juli august september oktober november dezember"],
  ["si", "ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්"],
  ["si", "ජන පෙබ මාර්තු අප්‍රියෙල් මැයි ජුනි ජුලි අගෝ සැප්තැ ඔක්තෝ නොවැ දෙසැ"],
  ["my", "ဇန်နဝါရီလ ဖေဖော်ဝါရီလ မတ်လ ဧပြီလ မေလ ဇွန်လ ဇူလိုင်လ သြဂုတ်လ စက်တင်ဘာလ အောက်တိုဘာလ နိုဝင်ဘာလ ဒီဇင်ဘာလ"],
  [
    "mn",
    "1_дүгээр_сар 2_дугаар_сар 3_дугаар_сар 4_дүгээр_сар 5_дугаар_сар 6_дугаар_сар 7_дугаар_сар 8_дугаар_сар 9_дүгээр_сар 10_дугаар_сар 11_дүгээр_сар 12_дугаар_сар",
  ],
];

/** The solar calendar of Iran and Afghanistan. */
export const PERSIAN_ROWS: readonly (readonly [language: string, names: string])[] = [
  ["fa", "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"],
  ["fa", "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت"],
  ["ps", "وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب"],
];

/** The lunar calendar. Arabic pages print it beside the Gregorian date. */
export const ISLAMIC_ROWS: readonly (readonly [language: string, names: string])[] = [
  ["ar", "محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال ذو_القعدة ذو_الحجة"],
  ["ar", "محرم صفر ربيع_الأول ربيع_الثاني جمادى_الأولى جمادى_الثانية رجب شعبان رمضان شوال ذي_القعدة ذي_الحجة"],
];

/** The calendar of Ethiopia, which its papers in Amharic print. The thirteenth month has five or six days. */
export const ETHIOPIC_ROWS: readonly (readonly [language: string, names: string])[] = [
  ["am", "መስከረም ጥቅምት ኅዳር ታኅሣሥ ጥር የካቲት መጋቢት ሚያዝያ ግንቦት ሰኔ ሐምሌ ነሐሴ ጳጉሜን"],
  ["am", "መስከረም ጥቅምት ህዳር ታህሳስ ጥር የካቲት መጋቢት ሚያዚያ ግንቦት ሰኔ ሀምሌ ነሃሴ ጳጉሜ"],
];

/** Words without a value, by language. */
export const EMPTY_WORDS = `
  tues thur thurs on at of the the_year
  à le
  a las el del de hs hrs horas
  segunda terça quarta quinta sexta às
  alle ore del
  den um uhr uur kl klo kello
  o godz godzina hod ob uri
  saat günü
  г год года в часов
  року р о
  الإثنين الثلثاء الاربعاء يوم من عام سنة الساعة عند ه هـ الموافق بتوقيت توقيت
  شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه سه چهار ساعت در برابر با به وقت
  بروز بوقت ء بجے بجکر
  יום בשעה ה שעה
  ngày lúc tháng năm giờ
  pada pukul tanggal hari
  เวลา น วันที่ ที่ เมื่อ
  年 年の 日 号 號 星期 周 週 曜日
  일 시 분
  сарын оны өдөр
  по
  ခုနှစ် နှစ် ရက် ရက်နေ့
  ថ្ងៃ ទី ខែ ឆ្នាំ
  වන_දා මස දින
  ཚེས ལོ སྤྱི_ལོ
  ቀን
  local_time hora_local heure_locale ora_locale ortszeit waktu_setempat yerel_saatle по_местному_времени
  بالتوقيت_المحلي التوقيت_المحلي توقيت_محلي 当地时间 當地時間 現地時間 현지_시간
`;

/** Words beside the number of a year. */
export const YEAR_WORDS = "年 년 год года г року р м gada metų жыл жылы ж թ წ წელი";

/** Words behind the day of a month. */
export const DAY_WORDS = "日 일 号 號";

/** Between hours and minutes, or behind hours that stand alone. */
export const HOUR_WORDS = "h 時 时 点 點 시 giờ uhr uur hs hrs";

export const MINUTE_WORDS = "分 분 phút min";
export const SECOND_WORDS = "秒 초 giây";

/** An era, and the number to add to its years. */
export const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
  中华民国: 1911,
  "พ.ศ": -543,
  พุทธศักราช: -543,
  "ព.ស": -543,
};

/** Words for the two halves of the day that CLDR does not have. */
export const MORNING_WORDS = "am a.m midnight এএম एएम ق.ظ öö صباحا صبح לפנה״צ";
export const AFTERNOON_WORDS = "pm p.m noon পিএম पीएम ب.ظ ös مساء عصر شب nachmittags abends אחה״צ";

/** Time zones that CLDR has no name for, in minutes east of UTC or as an IANA zone. */
export const ZONES: Readonly<Record<string, number | string>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  tu: 0,
  ut: 0,
  غرينتش: 0,
  جرينتش: 0,
  غرينيتش: 0,
  гринвичу: 0,
  bst: 60,
  cest: 120,
  eest: 180,
  west: 60,
  mez: "Europe/Berlin",
  mesz: 120,
  мск: 180,
  msk: 180,
  "московскому времени": 180,
  jst: 540,
  kst: 540,
  hkt: 480,
  sgt: 480,
  myt: 480,
  pht: 480,
  wib: 420,
  wita: 480,
  wit: 540,
  ict: 420,
  pkt: 300,
  // Indian papers print it with each time. Those of Ireland and Israel name their zones so too, but do not print it.
  ist: 330,
  trt: 180,
  tsi: 180,
  nzst: 720,
  nzdt: 780,
  aest: 600,
  aedt: 660,
  eat: 180,
  cat: 120,
  wat: 60,
  sast: 120,
  gst: 240,
  irst: 210,
  cst: -360,
  ct: "America/Chicago",
  mt: "America/Denver",
  pt: "America/Los_Angeles",
  // Names that one zone alone has, and that are no words of a language of many texts ("get", "pet").
  adt: -180,
  aft: 270,
  almt: "Asia/Almaty",
  amst: -180,
  azt: 240,
  bdt: 360,
  bnt: 480,
  btt: 360,
  cvt: -60,
  ddut: 600,
  ect: -300,
  fjt: 720,
  fkst: -180,
  galt: -360,
  gamt: -540,
  gilt: 720,
  gyt: -240,
  idt: 180,
  irkt: 480,
  kgt: 360,
  krat: 420,
  mdt: -360,
  mht: 720,
  mmt: 390,
  mst: -420,
  mvt: 300,
  nct: 660,
  nft: "Pacific/Norfolk",
  novt: 420,
  npt: 345,
  omst: 360,
  pett: 720,
  pgt: 600,
  pyst: -180,
  sakt: 660,
  samt: 240,
  sct: 240,
  taht: -600,
  tjt: 300,
  tkt: 780,
  tlt: 540,
  tmt: 300,
  tvt: 720,
  ulat: 480,
  uzt: 300,
  vlat: 600,
  vut: 660,
  wgt: "America/Nuuk",
  yakt: 540,
  yekt: 300,
  eastern: "America/New_York",
  "u.s. eastern time": "America/New_York",
  "us eastern time": "America/New_York",
  pacific: "America/Los_Angeles",
  "hora de brasília": "America/Sao_Paulo",
  "horário de brasília": "America/Sao_Paulo",
  москве: "Europe/Moscow",
  "московское время": "Europe/Moscow",
  "время московское": "Europe/Moscow",
  "київським часом": "Europe/Kiev",
  києвом: "Europe/Kiev",
  киеву: "Europe/Kiev",
  北京时间: 480,
  北京時間: 480,
  台北時間: 480,
  "hora peninsular": "Europe/Madrid",
  "hora peninsular española": "Europe/Madrid",
  "مكة المكرمة": 180,
  مكة: 180,
  السعودية: 180,
  القاهرة: "Africa/Cairo",
  بيروت: "Asia/Beirut",
  دمشق: "Asia/Damascus",
  القدس: "Asia/Jerusalem",
  بغداد: 180,
  أبوظبي: 240,
  الإمارات: 240,
  تهران: "Asia/Tehran",
};

/** Abbreviations of several zones. The language or the country of the text tells which is meant. */
export const AMBIGUOUS_ZONES: Readonly<Record<string, readonly (readonly [tags: string, zone: number])[]>> = {
  ast: [
    ["ar sa qa kw bh iq ye", 180],
    ["ca pr tt bb do gd lc vc bm", -240],
  ],
};

/** Cities and countries that no IANA zone is named after, and names of such cities in other languages. */
export const CITIES: Readonly<Record<string, string>> = {
  beijing: "Asia/Shanghai",
  pékin: "Asia/Shanghai",
  pekín: "Asia/Shanghai",
  pechino: "Asia/Shanghai",
  kolkata: "Asia/Kolkata",
  kathmandu: "Asia/Kathmandu",
  yangon: "Asia/Yangon",
  delhi: "Asia/Kolkata",
  "new delhi": "Asia/Kolkata",
  islamabad: "Asia/Karachi",
  mecca: "Asia/Riyadh",
  makkah: "Asia/Riyadh",
  doha: "Asia/Qatar",
  "abu dhabi": "Asia/Dubai",
  "tel aviv": "Asia/Jerusalem",
  washington: "America/New_York",
  moscou: "Europe/Moscow",
  moscú: "Europe/Moscow",
  mosca: "Europe/Moscow",
  londres: "Europe/London",
  londra: "Europe/London",
  "nueva york": "America/New_York",
  "nova york": "America/New_York",
  kyiv: "Europe/Kiev",
  genève: "Europe/Zurich",
  geneva: "Europe/Zurich",
  saudi: "Asia/Riyadh",
  "saudi arabia": "Asia/Riyadh",
  uae: "Asia/Dubai",
  egypt: "Africa/Cairo",
  lebanon: "Asia/Beirut",
  "أبو ظبي": "Asia/Dubai",
  الدوحة: "Asia/Qatar",
  جدة: "Asia/Riyadh",
  "المملكة العربية السعودية": "Asia/Riyadh",
  صنعاء: "Asia/Aden",
  اليمن: "Asia/Aden",
  الرباط: "Africa/Casablanca",
  المغرب: "Africa/Casablanca",
  ليبيا: "Africa/Tripoli",
  السودان: "Africa/Khartoum",
  موريتانيا: "Africa/Nouakchott",
  مصر: "Africa/Cairo",
  لبنان: "Asia/Beirut",
  سوريا: "Asia/Damascus",
  الأردن: "Asia/Amman",
  العراق: "Asia/Baghdad",
  فلسطين: "Asia/Jerusalem",
  مقديشو: "Africa/Mogadishu",
  أنقرة: "Europe/Istanbul",
  تركيا: "Europe/Istanbul",
  إيران: "Asia/Tehran",
  واشنطن: "America/New_York",
  جنيف: "Europe/Zurich",
  بكين: "Asia/Shanghai",
};

/** How the time of a city (`*`) is named. */
export const CITY_TIMES = [
  "* time",
  "* local time",
  "heure de *",
  "heure d *",
  "hora de *",
  "ora di *",
  "* saati",
  "توقيت *",
];

/** Words of "3 hours ago" that CLDR does not have. Some are what platforms print for hours and days. */
export const AGO_WORDS = "時間 小時 小时 分鐘 分钟 시간 منذ س د ي ث أسبوع ч мин дн h j ago şimdi önce לפני ש ד";

/** "One" as a word of "an hour ago", and behind the unit: "ساعة واحدة". */
export const ONE_WORDS =
  "a an one un une uno una um uma ein eine einem einer en ett et een один одна одну bir واحد واحدة אחד אחת یک";
export const ONE_WORDS_BEHIND = "واحد واحدة אחד אחת";

/** What tells that a unit of time is past, where no number stands beside it. */
export const AGO_MARKERS =
  "ago منذ قبل پیش לפני y fa hace há ha vor geleden siden sedan sitten назад тому önce temu před";

/** Days and moments without a number. */
export const RECENT =
  "now;just now;today;yesterday;hier;aujourd'hui;maintenant;ayer;hoy;ahora;ontem;hoje;agora;ieri;oggi;gestern;heute;jetzt;gisteren;vandaag;вчера;сегодня;сейчас;только что;вчора;сьогодні;wczoraj;dzisiaj;včera;dnes;tegnap;ma;الآن;أمس;اليوم;دیروز;امروز;اکنون;کل;آج;אתמול;היום;עכשיו;dün;bugün;şimdi;kemarin;hari ini;hôm qua;昨天;今天;刚刚;昨日;今日;어제;오늘;कल;आज";
