// Written by scripts/build-number-words.mjs from cldr-rbnf 48.2.0, folding 2. Do not edit.
// The words are from Unicode's CLDR, Unicode-3.0: data/README.md.

/** Each number, with what languages call it. */
export const NUMBER_WORDS = `
2 two اثنان اثنتان deux два две שתיים שני שתי iki zwei dos due dois duas дві
3 three ثلاثه trois три שלוש שלושה drei tres tre
4 four اربعه quatre четыре چهار ארבע ארבעה dort vier cuatro quattro quatro чотири
5 five خمسه cinq пять پنج חמש חמישה bes funf cinco cinque
6 six سته шесть שישה alti sechs seis sei шість
7 seven سبعه sept семь هفت שבע שבעה yedi sieben siete sette sete сім
8 eight ثمانيه huit восемь هشت שמונה sekiz acht ocho otto oito вісім
9 nine تسعه neuf девять תשע תשעה dokuz neun nueve nove
10 ten عشره dix десять עשר עשרה zehn diez dieci dez
11 eleven onze одиннадцать يازده elf once undici одинадцять
12 twelve douze двенадцать دوازده zwolf doce dodici doze дванадцять
13 thirteen treize тринадцать سيزده trece tredici treze тринадцять
14 fourteen quatorze четырнадцать چهارده catorce quattordici catorze чотирнадцять
15 fifteen quinze пятнадцать پانزده quince quindici
16 sixteen seize шестнадцать شانزده sechzehn dieciseis sedici dezesseis шістнадцять
17 seventeen семнадцать هفده siebzehn diciassette dezessete сімнадцять
18 eighteen восемнадцать هجده diciotto dezoito вісімнадцять
19 nineteen девятнадцать نوزده diciannove dezenove
20 twenty عشرون vingt двадцать بيست עשרים yirmi zwanzig veinte vinte двадцять
21 veintiuno veintiun veintiuna
22 veintidos
23 veintitres
24 veinticuatro
25 veinticinco
26 veintiseis
30 thirty ثلاثون trente тридцать שלושים otuz dreissig treinta trinta тридцять
40 forty اربعون quarante сорок چهل ארבעים kirk vierzig cuarenta quarenta
50 fifty خمسون cinquante пятьдесят پنجاه חמישים elli funfzig cincuenta cinquenta
60 sixty ستون шестьдесят شصت שישים altmis sechzig sesenta sessenta шістдесят
70 seventy سبعون семьдесят هفتاد שבעים yetmis siebzig setenta сімдесят
80 eighty ثمانون восемьдесят هشتاد שמונים seksen achtzig ochenta oitenta вісімдесят
90 ninety تسعون девяносто نود תשעים doksan neunzig noventa
100 مايه cent сто מאה yuz cien cem
`;
