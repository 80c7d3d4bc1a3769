import { fold } from "../../domain/text/fold";

/** Each row has twelve names, January first. `_` is a space inside a name. Full names come before abbreviations. */
const GREGORIAN = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "jan feb mar apr may june july aug sept oct nov dec",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "janv févr mars avr mai juin juil août sept oct nov déc",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "ene feb mar abr may jun jul ago sept oct nov dic",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "januar februar märz april mai juni juli august september oktober november dezember",
  "januari februari maret april mei juni juli agustus september oktober november desember",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  "oca şub mar nis may haz tem ağu eyl eki kas ara",
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "янв фев мар апр мая июн июл авг сен окт ноя дек",
  "янв февр мар апр мая июн июл авг сент окт нояб дек",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "يناير فبراير مارس إبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
  "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
  "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
  "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
  "ژانویه فوریه مارس آپریل می جون جولای آگوست سپتامبر اکتبر نوامبر دسامبر",
  "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
  "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
  "ינואר פברואר מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
];

/** The solar calendar of Iran. */
const PERSIAN = ["فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"];

/** The lunar calendar. Arabic pages print it beside the Gregorian date. */
const ISLAMIC = [
  "محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال ذو_القعدة ذو_الحجة",
  "محرم صفر ربيع_الأول ربيع_الثاني جمادى_الأولى جمادى_الثانية رجب شعبان رمضان شوال ذي_القعدة ذي_الحجة",
];

export type Calendar = "gregorian" | "persian" | "islamic";

export interface NamedMonth {
  readonly calendar: Calendar;
  /** 1 to 12. */
  readonly month: number;
}

const MONTHS: ReadonlyMap<string, NamedMonth> = new Map([
  ...namesOf("islamic", ISLAMIC),
  ...namesOf("persian", PERSIAN),
  ...namesOf("gregorian", GREGORIAN),
]);

/** The month that a folded word or pair of words names. A Hebrew "in" (ב) may precede it. */
export function monthNamed(folded: string): NamedMonth | undefined {
  return MONTHS.get(folded) ?? (folded.startsWith("ב") ? MONTHS.get(folded.slice(1)) : undefined);
}

function namesOf(calendar: Calendar, rows: readonly string[]): [string, NamedMonth][] {
  return rows.flatMap((row) =>
    row
      .split(" ")
      .map((name, index): [string, NamedMonth] => [fold(name.replace("_", " ")), { calendar, month: index + 1 }]),
  );
}
