import { fold } from "../../domain/text/fold";

/** Words in a printed date that carry no value: days of the week, and words between the numbers. */
const EMPTY_WORDS = `
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  on at of the
  lundi mardi mercredi jeudi vendredi samedi dimanche le à
  lunes martes miércoles jueves viernes sábado domingo de del el a las
  segunda terça quarta quinta sexta feira às
  lunedì martedì mercoledì giovedì venerdì sabato domenica alle ore
  montag dienstag mittwoch donnerstag freitag samstag sonntag den um uhr
  pazartesi salı çarşamba perşembe cuma cumartesi pazar saat
  понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс г год года в
  понеділок вівторок середа четвер пʼятниця субота неділя року р о
  الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد في يوم من عام سنة الساعة عند م ه الموافق
  شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه پنجشنبه جمعه سه چهار ساعت در
  پیر منگل بدھ جمعرات ہفتہ اتوار
  ראשון שני שלישי רביעי חמישי שישי שבת יום בשעה ה
`;

const EMPTY = new Set(EMPTY_WORDS.split(/\s+/).filter(Boolean).map(fold));

export const isEmptyDateWord = (folded: string): boolean => EMPTY.has(folded);

/** Names of time zones printed beside a time, in minutes east of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  غرينتش: 0,
  جرينتش: 0,
  гринвичу: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  мск: 180,
  msk: 180,
  est: -300,
  edt: -240,
  pst: -480,
  pdt: -420,
};

const FOLDED_ZONES = new Map(Object.entries(ZONES).map(([name, minutes]) => [fold(name), minutes]));

export const zoneNamed = (folded: string): number | undefined => FOLDED_ZONES.get(folded);
