/* eslint-disable max-lines -- data */
// Written by scripts/build-given-names.mjs from @faker-js/faker 10.6.0, folding 2. Do not edit.
// The names are from faker's lists, which have the MIT licence: copyright (c) 2022-2025 Faker, 2011-2020 Marak Squires,
// 2008-2010 Matthew Bergman & Marak Squires. data/README.md has the text of the licence.

/** Given names by language, folded, separated by white space. */
export const GIVEN_NAMES: Readonly<Record<string, string>> = {
  ar: `
ابراهيم احمد اركان اروي اسامه اسر اسعد اسلام اشرف اكرم القاسم المقداد اليف امان امجد امير امين انس انيس اوس اياد اياس
ايمن ايهاب باسل باسم بتول بدر بدران براءه بركات برهان بسام بسيم بشار بلال بلبل بلسم بليغ بندر بهيج تميم توفيق تيسير
ثابت جابر جاد جاسر جاسم جبريل جسور جعفر جلال جليل جمال جمعه جميل جهاد جوهر حاتم حاجب حارث حازم حافظ حامد حبيب حذيفه
حسام حسان حسن حسني حسون حطاب حفيظ حكيم حلمي حليم حمدان حمدي حمزه حموده حميد حيدره خالد خباب خلدون خلود خليل خيري داوود
دريد ديسم ذاكر رابح راتب راسم راشد راغب راكان رامز رامي رايد رايف ربيع رتيب رجب رزق رسلان رشاد رشدي رشيد رضا رضوان رعد
رفيع رفيق ركان رمزي رمضان رنيم رووف رياض ريان ريم زاهر زياد زيدون سالم سامح سامر سامي سراج سرحان سرمد سريج سعد سعيد
سفيان سلامه سلمان سليم سماح سمير سهيل سيف شادي شاكر شريف شعبان شفيع شفيق شكري شكيب شهاب شوقي صابر صادق صبحي صبري صخر
صداح صدقي صفوان صقر صلاح صهيب ضياء طارق طاهر طلال طيب ظافر عادل عارف عاشور عاصم عاصي عاطف عامر عباس عثمان عجمي عدلان
عدلي عدنان عدي عرفات عرفان عزام عزمي عزيز عطا عطيه عفيف علاء علوي علي عماد عمار عمر عمران عنود عوضيه عياض غازي غانم
غسان غفار غيث فاخر فادي فارس فاروق فاضل فاطمه فاكر فايز فتاح فتحي فخري فراس فرج فرحات فريد فضل فضيل فكري فهد فهمي فواد
فواز فوزي فيصل قاسم قدري قيس كاظم كامل كرم كمال لبيب لطفي ليث ماجد مازن مامون مبارك مبروك مجاهد مجد مجدي مجيد محجوب
محرز محسن محفوظ محمد محمود مختار مخلص مراد مرتضي مرزوق مرسي مرشد مرعي مروان مستعين مسعد مسعود مصطفي مصعب مصلح مطيع
معاذ معتز معز معين مفتاح مقداد ممتاز ممدوح منتصر منذر منصف منصور منعم منيب منير مهدي مهند مهيب مومن مونس ناجح ناجي
نادر ناصح ناصر ناصف ناظم نافع نبيل نجيب نديم نزار نزيه نسيم نصحي نصر نضال نعمان نعيم نهاد نوري نوف نوفل هاشم هاني هشام
هيثم هيكل واصف وايل وجدي وديع وسام وسيم وصفي وليد ياسر ياسين يافع يامن يحيي
`,
  fa: `
ابتين اتوسا اختر اذرنوش اذين اراه ارتام ارتمن ارتين ارد اردشير اردوان ارزو ارسلان ارش ارشام ارغوان ارمان ارمغان ارميتا
ارمين ارنواز اروانه اريا ارين ارژن ارژنگ ازاده ازرم ازرمدخت ازيتا استر اسفنديار اشكان اشكبوس افر افسانه افسون افشين
اميد امير اميرحسين اميرسينا امين انا اناهيتا انوشا انوشروان انيتا اهو اهورا اورنگ اوستا اونگ اوژن اياز ايدا ايدين
ايران ايراندخت ايرج ايزديار ايمان بابك باربد بارمان بامداد بامشاد بانو باپوك بختيار برانوش برديا برزو برزويه برزين
برمك بزرگمهر بنفشه بهار بهارك بهاره بهتاش بهداد بهديس بهرام بهرخ بهرنگ بهروز بهزاد بهشاد بهمن بهناز بهنام بهنود بهنوش
بويان بوژان بيتا بيژن تابان تاباندخت تاجي تارا تاويار ترانه تناز توران توراندخت تورتك تورج توفان توژال تينا تينو جابان
جامين جاويد جريره جمشيد جهان جهانبخت جهانبخش جهاندار جهاندخت جهانگير جواد جوان جويا جيران حامد حسن حسين حميد خاوردخت
خداداد خدايار خرم خرمدخت خسرو خشايار خورشيد دادمهر دارا داراب داريا داريوش دانوش دانيال داور دايان درسا دريا دلارام
دلبر دلبند دلربا دلشاد دلكش دلناز دلنواز دنيا دورشاسب ديااكو ديانوش ديبا رابو رابين رادبانو رادمان رازبان راسا راسپينا
رامتين رامش رامشگر رامونا راميار راميلا رامين راويار راژانه رخسار رخشانه رخشنده رخپاك رزميار رستم رضا ركسانا رهام رهي
روبينا رودابه روزبه روشنك روناك رويا ريبار رژينا زادبخت زادماسب زال زاوا زردشت زرنگار زري زرين زرينه زمانه زونا زيبا
زيبار زيما زينب زينو سارا سارك سارنگ ساره ساسان ساغر سام سامان سانا ساناز سانيار ساهي ساويز ساينا سايه ستاره ستي سجاد
سرافراز سرور سروش سعيد سميرا سميه سنبله سهراب سهره سهند سهيل سوبا سوبار سودابه سورن سورنا سوري سوزان سوزه سوسن سولان
سولماز سومار سوگند سيامك سياوش سيما سيمدخت سيمين سينا سپنتا سپند سپهر سپهرداد سپيدار سپيده شادمهر شادي شاران شاهدخت
شاهرخ شاهين شاهيندخت شاهپور شايان شايسته شاپرك شباهنگ شبديز شبنم شراره شرمين شروين شكفته شكوفه شكوه شمشاد شميلا شمين
شهاب شهبار شهباز شهبال شهداد شهرارا شهرام شهربانو شهرزاد شهرناز شهرنوش شهره شهروز شهريار شهلا شهنواز شهين شهپر شوان
شورانگيز شوري شيبا شيدا شيده شيردل شيرزاد شيرنگ شيرو شيرين شيما شينا شيوا صدرا صمد طهماسب طهمورث طوس طوطي عباس عرفان
علي عليرضا غزاله غنچه غوغا فتانه فدا فراز فرامرز فرانك فراهان فربار فربد فربغ فرجاد فرخ فرداد فرديس فرزاد فرزام فرزان
فرزانه فرزين فرشاد فرشته فرشيد فرمان فرناز فرنود فرنوش فرنيا فرنگيس فرهاد فرهنگ فرهود فروتن فرود فروز فروزان فروزش
فروزنده فروغ فريبا فريبرز فريد فريدخت فريدون فريمان فريماه فرين فريناز فرينوش فريوش فرگام فيروز فيروزه قابوس قاسم قباد
قدسي كابان كابوك كارا كاراكو كارو كامبخت كامبخش كامبيز كامجو كامدين كامران كامراوا كامك كامنوش كاميار كانيار كاوه
كاووس كتايون كرشمه كسرا كسري كلاله كمبوجيه كهبد كهرام كهزاد كوشا كيارش كيان كيانا كياندخت كيانوش كيانچهر كياوش كيخسرو
كيقباد كيكاووس كيميا كيهان كيهانه كيوان كيومرث لادن لاله لبخند لقاء لهراسب لومانا مارال ماري مازيار ماكان مامك مانا
ماندانا مانوش ماني مانيا ماهان ماهاندخت ماهدخت ماهرخ ماهزاد ماهور ماهچهر مجيد محدثه محمد محمدرضا مرداس مرداويز مرزبان
مرمر مرواريد مريم مزدك مستان مستانه مسعود مشكاندخت مشكناز مليسا مليكا منوچهر منيژه مهبانو مهبد مهتاب مهدي مهديار مهديس
مهراب مهراد مهرام مهران مهراندخت مهرانديش مهرانفر مهرانگيز مهرداد مهرناز مهرنكار مهرنوش مهرنيا مهروز مهري مهريار مهسا
مهستي مهشاد مهشيد مهناز مهنام مهنوش مهوش مهيار مهين ميترا ميخك ميلاد مينا مينو مينودخت مژده مژگان نادر نازبانو نازفر
نازلي نازنين نازي نازيدخت نازپرور نازچهر نامور ناهيد ندا نرسي نرمك نرمين نريمان نرگس نسترن نسرين نكيسا نوا نوش نوشا
نوشدخت نوشروان نوشفر نوشناز نوشين نويد نوين نيشا نيكداد نيكدخت نيكدل نيكزاد نيلوفر نيما نگار نگاره نگارين نگين هادي
هانيه هخامنش هرمز هستي هليا هما همادخت همايون همدم همراز همراه هنگامه هوتن هور هورتاش هورداد هوردخت هورزاد هورمند
هوروش هورچهر هوشنگ هوشيار هومان هومن هونام هويدا هيتاسب هيربد هيرمند هيما هيوا هژير وامق وحيد ورجاوند وريا وشمگير وهرز
وهسودان ويدا ويس ويشتاسب ويگن يادگار ياسمن ياسين ياشار ياور يزدان يوشيتا يگانه پارسا پارميس پاكان پاكتن پاكدخت پدرام
پرتو پرديس پرستو پرشنگ پرناز پرنيا پرنيان پرهام پروانه پرويز پروين پري پريا پريدخت پريسا پريناز پريوش پريچهر پشنگ
پوران پوراندخت پوريا پولاد پونه پويا پوپك پيام پيروز پيمان پژمان پژوا پگاه چابك چالاك چاوش چكاوك چهرزاد چوبين ژالان
ژاله ژيار ژينا ژيوار گردان گرشا گرشاسب گرشين گرگين گزل گشتاسب گلاره گلاله گلاويز گلباد گلبار گلبام گلبان گلبانو گلبرگ
گلبهار گلبو گلبيز گلدخت گلديس گلربا گلرخ گلرنگ گلرو گلريز گلزاد گلزار گلسا گلشن گلشيد گلنار گلناز گلنسا گلنواز گلنوش
گلي گلپاره گلپر گلپري گلپوش گلچين گودرز گوماتو گيتي گيسو گيلدا گيو
`,
  he: `
אביאל אביב אביבית אביגדור אביגיל אביה אביחי אביטל אבינועם אביעד אבירם אבירן אבישג אבישי אביתר אברהם אבשלום אגם אדווה
אדיר אדל אדם אדר אהבה אהוד אהרון אודיה אודליה אוהד אווה אופיר אופירה אופל אופק אור אורטל אורי אוריאל אוריה אורית אורלי
אורן אושרי אחיה איב איה אייל איילה איילת איל אילון אילן אילנה אילנית אימרי אירית איתי איתם איתמר איתן אלדד אלדר אלה
אלומה אלון אלחי אלחנן אליאב אליאור אליאנה אליאס אליה אליהו אלימלך אלין אלינור אליסף אליענה אלירז אלירן אלישבע אלישיב
אלישמע אלישע אלכס אלכסנדר אלמוג אלעד אלקנה אלרועי אמונה אמור אמיר אמיתי אמנון אנאבל אנה אניעם אסיף אסנת אסף אסתר אפיק
אפריל אפרים אפרת אראל אראלה ארבל ארז ארטיום ארי אריאל אריאלה אריאנה אריה ארייה ארנון ארתור אשד אשל אשר בארי בועז בלה
בניה בנימין בצלאל בראל ברוך ברי ברית ברק ברקת בתיה גאיה גבריאל גבריאלה גדעון גוון גוי גולן גון גוני גור גורן גיא גיורא
גיל גילי גילת גלבוע גלי גליה גלית גלעד גפן דבורה דביר דגן דגנית דוד דולב דור דורון דורין דורית דיאנה דינה דליה דנה דני
דניאל דניאלה דנית דפנה דקל דקלה דרור הגר הדס הדסה הדר הוד הודיה הילה הלל הראל ויויאן ויטה ויקטוריה ולדימיר ורד זאב
זבולון זהבה זוהר זיו חביב חגי חגית חושן חיים חיננית חירות חמוטל חמי חנה חנוך חנית חנן חסד טובה טופז טלי טליה טנא יאיר
יאן יגאל יגל ידיד ידידיה יהב יהודה יהודית יהונתן יהורם יהושע יהל יהלום יהלי יואב יואל יובל יוגב יודפת יוחאי יוכבד
יוליה יונית יונת יונתן יוסף יורם יותם יחזקאל ימית ינון יניב יסכה יסמין יעל יעלה יעקב יערה יפה יפית יפעת יפתח יצחק יקיר
ירדן ירון יריב ישי ישראל יששכר כוכב כליל כפיר כרם כרמי כרמית כרמל לאה לביא לבנה לוטם לוטן לוי לוסי ליאון ליאור ליאורה
ליאל ליאם ליאן ליאת ליב ליבי לידור ליה ליהיא ליזה ליטל לילי ליליה לילך לימור ליעד ליר לירוי לירון לירז לירן לשם מאור
מאי מאיה מאיר מגי מגל מור מוריה מורן מיה מיטב מיטל מיכאל מיכאלה מיכל מיקה מירן מלאכי מלכה מנחם מנשה מעיין מצדה מרב
מרדכי מריה מרים מרינה משה מתן מתנה מתת נאוה נבו נגה נדב נהוראי נוב נוי נויה נועה נועם נופר נורית נחשון נטלי נטע נטעלי
ניב נילי נינט ניסן ניצן ניקולס ניר ניתאי נמרוד נעמה נעמי נפתלי נרי נריה נתיב נתן נתנאל סביון סהר סול סופיה סטפן סיגלית
סיון סיני סמדר סער ספיר סרגיי סשה סתיו עברי עדי עדן עדנה עודד עוז עוזיה עומר עומרי עופר עופרי עידו עידן עיינה עילאי
עינב עינת עלי עלמא עלמה עמוס עמיחי עמית עמליה עמנואל ענבל ענבר ענהאל ענת עפרה עקיבא ערגה ערן פלא פלג צאלה צבי צדק צוף
צופיה צוק צור צחי ציון צליל צמרת קורין קורל קטיה קליה קמה קסם קסניה קרן קשת ראובן ראם רביב רביד רבקה רגב רויטל רוית
רומי רון רונהלי רוני רונית רועי רות רותם רחל ריטה ריי רימון רינת רננה רעות רעי רפאל שאול שגב שגיא שגית שובל שוהם
שולמית שונית שושנה שחף שחק שחר שילה שיר שיראל שירה שירז שירי שלהבת שלום שלומי שלומית שלי שלמה שמאי שמואל שמחה שמעון
שמרית שני שקד שקמה שרה שרון שרית תאיר תאנה תבור תהילה תום תומר תיאו תכלת תלמה תמיר תמר תמרה תפארת תקווה
`,
  ru: `
август авдей аверкий аверьян авксентий автоном агап агата агафон агафья аггей адам адриан азарий аким акулина алевтина
александр александра алексей алина алла амвросий амос ананий анастасия анатолий ангелина андрей андрон андроник анжела
анжелика аникей аникита анисим анна антип антонин антонина аполлинарий аполлон арефий аристарх аркадий арсений артем
артемий архип аскольд афанасий афиноген бажен богдан болеслав борис борислав боян бронислав будимир вадим валентин
валентина валерий валерия валерьян варвара варлаам варфоломей василий василиса вацлав велимир венедикт вениамин вера
вероника викентий виктор викторин виктория виссарион виталий владилен владимир владислав владлен влас всеволод всемил
всеслав вышеслав вячеслав гаврила галактион галина гедеон геннадий георгий герасим герман глафира глеб гордей
гостомысл гремислав григорий гурий давыд данила дарья дементий демид демьян денис дмитрий добромысл доброслав дорофей
евгений евгения евграф евдоким евдокия евлампий евпраксия евсей евстафий евстигней евфросиния егор екатерина елена
елизавета елизар елисей емельян епифан еремей ермил ермолай ерофей ефим ефрем жанна захар зинаида зиновий зосима зоя
иван иванна игнатий игорь измаил изот изяслав иларион илья иннокентий иосиф ипат ипатий ипполит ираида ираклий ирина
исай исидор казимир каллистрат капитон карл карп касьян ким кир кира кирилл клавдий клавдия климент кондрат кондратий
конон константин корнил ксения кузьма куприян лавр лаврентий ладимир ладислав лазарь лариса лев леон леонид леонтий
лидия лонгин лора лука лукия лукьян лучезар любим любовь любомир любосмысл людмила майя макар максим максимильян
маргарита мариан марина мария марк мартын мартьян марфа матвей мефодий мечислав милан милен милий милица милован мина
мир мирон мирослав митофан михаил михей модест моисей мокей мстислав надежда назар наина наркис наталья натан наум
нестор никандр никанор никита никифор никодим николай никон нина нинель нифонт нонна оксана октябрина олег олимпиада
олимпий ольга онуфрий орест осип остап остромир павел панкрат панкратий пантелеймон панфил парамон парфен пахом
пелагея петр пимен платон поликарп полина порфирий потап прасковья пров прокл прокофий прохор радим радислав радован
раиса ратибор ратмир регина родион роман ростислав рубен руслан рюрик савва савватий савелий самсон самуил светлана
светозар святополк святослав севастьян селиван селиверст семен серафим сергей сигизмунд сидор сила силантий сильвестр
симон синклитикия сократ соломон софия софон софрон спартак спиридон станимир станислав степан стоян таисия тамара
тарас татьяна твердислав творимир терентий тимофей тимур тит тихон трифон трофим ульян ульяна устин фадей фаина
феврония федор федосий федот фекла феликс феоктист феофан ферапонт филарет филимон филипп фирс флорентин фока фома
фортунат фотий фрол харитон харлампий христофор чеслав эдуард элеонора эмилия эмиль эммануил эраст эрнест эрнст
ювеналий юлиан юлий юлия юрий яков якуб януарий ярополк ярослав
`,
  tr: `
aba abak abaka abakan abakay abar abay abendam abi abidin abilay abluc absar acar acela acelya acig acik acilay acuk
acun adalan adaldi adalmis adar adas adberilgen adel adelya adem adiguzel adik adikutlu adikutlutas adil adile adli
adlibeg adnan adraman adsiz affan afi afitap afra afsar afsin agabay agah agakagan agalak agca aglamis ahenk ahlem
ahmet ahsen akalp akas akata akbas akbatur akbay akboga akboru akbudak akbugra akbulak akca akcakoca akcora akdemir
akdogan aki akibudak akim akin akinci akiner akkun akkunlu akkurt akkus akpira aksungur aktan aktekin aktimur ala
alaban alaboru aladag aladogan alakurt alayunt alayuntlu aldemir aldigerey aldogan algu ali alican alimga alisa alisan
alisir alka alkaboluk alkaevli alkan alkasi alkis almila alp alpagut alpamis alparsbeg alparslan alpata alpay alpaya
alpaykagan alpbamsi alpbilge alpdirek alpdogan alper alperen alpertunga alpgerey alphan alpike alpilig alpis alpkara
alpkuluk alpkutlu alpsalci alptegin alptugrul alptunga alpturan alptutuk alpulug alpurungu alpurungututuk alpyoruk
altan altankagan altankan altay altemur altin altinkagan altinkan altinoba altintamgan altintamgantarkan altintarkan
altintay altmiskara altuga alvina amac amara amelya amir ammar amrak amul anar ancuk andac andariman anil anise anita
anka ant apa apak apatarkan aprancur araboga arademir aral arbay arbuz arcuk arda ardic argil argu argun ari ariboga
arif arik arikagan arikdoruk arin arinc arkin arkis armagan arnac arpat arsal arsil arslan arslanargun arslanboru
arslansungur arslantegin arslanyabgu arsun artiinal artuk artukac artut aruk arya asan asanboga asantudun asantugrul
asartegin asig asikbulmus asil asim askin aslim asri astalogul asuela asug asuk ata atac atakagan atakan atalan atalay
ataldi atalmis ataman atasagun atasu ataullah atberilgen atif atigay atikutlu atikutlutas atila atilgan atilla atim
atimer atis atli atlibeg atlikagan atmaca atsiz atuncu avar avluc avni avsar ayaci ayas ayaz aybalta ayban aybars
aybeg aydarkagan aydemir aydin aydinalp aydogan aydogdu aydogmus aygirak ayhan ayitmis ayiz ayizdag aykagan aykal
aykan aykurt aykut ayluc ayluctarkan ayma ayren ayruk aysar aysil aysilig aytac aytak aytekin aytug ayvaz ayyildiz
azak azban azer azgan azganaz azil aziz azizhan azmi babacan babir babur bacara baccayman bacman badabul bade badruk
badur baga bagaalp bagaisbara bagan bagasatulu bagatarkan bagatengrikagan bagatur bagaturcigsi bagaturgerey bagaturipi
bagatursepi bagdagul bagis bagtas baha bahadir bahri bahtiyar bakagul baki bakir bakirsokum baksi balaban balaka
balakatay balamir balcar baldu balin balkik balta baltaci baltar baltir baltur bamsi bangu barak baraktore baran
barbeg barboga barbol barbulsun barca barcadogdu barcadogmus barcadurdu barcadurmus barcan barcatoyun bardibay bargan
barimtay barin baris barkan barkdogdu barkdogmus barkdurdu barkdurmus barkin barlas barlibay barmaklak barmakli barman
bars barsbeg barsboga barsgan barskan barsurungu bartu basademir basak basan basanyalavac basar basat basbug basci
basgan baskin baskirt baskurt basmil bastar basti bastugrul basu basut batrak battal batu batuhan batuk batur baturalp
bay bayancar bayankagan bayat bayazit baybars baybayik baybicen bayboga baybora baybure baydar baydemir baydur bayik
bayincur bayindir baykal baykara baykoca baykuzu baymunke bayna baynal baypure bayrac bayrak bayram bayri bayrin
bayruk baysungur baytara baytas bayuncur bayur bayurku bayutmus bayuttu bazir beceapa beckem bedir bedirhan bediz
bedran bedreddin bedri beg begarslan begbars begbilgeciksin begboga begcur begdemir begdilli begdurmus begi begil
begine begitutuk begkulu beglen begni begtas begtegin begtuzun behcet behic behlul behram behrem behzat bek bekazil
bekbekec bekec bekecarslan bekecarslantegin bekectegin beker bekir beklemis bektas bektur belcim belcir belek belemir
belgi belguc belma beltir beltun bengi bengu benice benli benlidemir bera berat berceste bercin berdibeg berendey
berginsenge bergu berinay berk berkan berkay berke berkin berkis berkyaruk bermek berran berre berva besentegin beser
besim besir besra betemir beyizci beyrek beyrem bicek bicki bickici bidin bilal bilge bilgebayuncur bilgebeg
bilgeciksin bilgeisbara bilgeisbaratamgan bilgekagan bilgekan bilgekulucur bilgekutluk bilgetacam bilgetamgaci
bilgetardu bilgetegin bilgetonyukuk bilgez bilgic bilgin bilig biligkongulsengun bilik binbegi bindir birol bitaybiki
bitri boga bogac bogacuk bogde boge bogu bokde boke boldaz bolen bolmus bolsun bolukbasi bolun boncuk bonek bonge
bongul bongulboga bora boran borcul borlukcu bornak bortecine boru borubars borusengun boyan boyankulu boylabaga
boylabagatarkan boylakutlutarkan bozan bozboru bozdogan bozkurt bozkus bozok bucan bucur budag budak budunlu budus
budustudun bugday bugduz bugduzemen buge bugra bugrakarakagan bugu bugubilge bukak bukaktutuk bukduz buke bukebuyrac
bukebuyruc bukey buktegin bukusboga bulacapan bulak bulan buldur bulent bulgak bulmaz bulmus buluc bulug buluk bulus
bulut bumen bumin bunsuz bunul bunyamin burak burcak bure burgucan burgut burhan burkay burkek burkut burluk burslan
burulday burulgu burunduk busulgan butak butuk buyan buyancuk buyandemir buyankara buyat buyrac buyruc buyruk buzac
buzactutuk caba cabdar cabli cabus cafer cagan cagatay cagdas cagil cagla caglar caglayan cagri cagribeg cagrihan
cagritegin cagru cahid calapkulu can canalp candar canel caner cangul cankan cankiz cannur cansel cansin cavid cebe
celal celaleddin celasun celen celik celil cem cemal cemali cemen cemgen cemil cenk ceren cesminaz cetin cetinel
cetiner cevahir cevat ceyda ceyhun ceykun ceyla ceylan ceylin ceylinaz cezmi cicek cicem cigdem cigil cihad cihan
cihangir cihansah cilasun cilay cilenti ciler cilvenaz cimen cingir cise cisem cisil civan cobulmak cocukboru
cokramayul colman colpan colu coskun coskuner cubeyr cumhur cuneyt daghan damla daver davud defne demet demiralp
demirhan deniz denizalp derin dervis derya destan deste devran dicle diclehan didem dikmen dilan dilara dilaver dilay
dilberay dildar dilek diler dilhan dilruba dinc dincer direnc diri dizik dogan doganay doganer dogu dolunay dondu dora
dundar dunya durdane durmus durriye duru dururbunsuz duygu ebin ebkizi ebren ebru ebuzer ece ecehan ecem ecevit ecmel
ecvet eda ede edhem edil ediz efe efken eflah efsun eftalya egemen egrim ekec ekim ekin ekmel ekrem ela elcin elgin
elif elkin elmas elti elvan emced emel emin emine emir emrah emre emrullah ender enderun enes engin enis enise ensar
enver eralp eray erberk ercan ercin ercument erda erdal erdem erdeni erdenikatun erdeniozuk erdinc erel eren erentuz
ergene ergenekatun ergin ergun erguner erhan erinc erkam erkan erke erman ermen erol ersan ersin ertan erten ertenozuk
ertugrul esat esen esenbike eser esin esmeray esref ethem etil evin evran evren evsen eyiz eylul eymen eysan eyup
ezrak fadil fadime fahrettin fahri fahriye fahrunissa faik falih faris faruk fasih fatih fatin fatma fatos faysal
fazil fazilet fazli fazullah feda fedai fehime fehmi ferah feramus feramuz feray ferda ferdi ferhan ferhat feride
feridun feriha ferit ferman ferruh fevzi feyyaz feyza feyzullah fidan figen fikret fikri fikriye filiz firdevs fuat
fuldem fulden fulya funda fureyya furkan furuzan fusun fuzuli gaffar gamze gaye gazanfer gazi gelin gelincik gencer
gevheri giray giyas gizem gokalp gokben gokboru gokce gokcegol gokcen gokcicek gokmen goknur goksin gonca gonenc
gongor gonul gorkem gorun gozde guher gul gulbahar gulben gulcin guldem gulden guldeste gulegen gulemen gulen guler
gulgun gulhan gulnaz gulpembe gulriz gulsen gultekin gulumser gumus gun gunay guncicek gundogdu gundogmus guner gunes
gungor guniz gunnur gunsel gunseli gunyaruk gurbuz gurcan gurdal gurhan gurkan gurol gursel guven guvenalp guvercin
guzey habbab habib habil hacib hadi hafi hafid hafiz hakan hakem haki hakki haldun hale halil halim halis halit haluk
hamdi hamdullah hami hamit hammad hamza handan hande hanefi hani harun hasan haseki hasibi hasim hasin hasmet hatem
hatip hattab hayal hayali hayat hayati haydar hazan hazar hazim hicabi hifzi hikmet hilal hilmi himmet hisam hizir
huccet hud hudavendigar hudayi hulki hulusi hulya huma humayun humeyra huner hurkan hursit husameddin husamettin
huseyin husnu husrev huzeyfe ibrahim iclal idil idris iffet ihsan ihvan ikbal ikeme ikicitoyun ikrime ila ilacin
ilayda ilbey ilbilge ildike ilgegu ilgin ilhami ilhan ilkay ilkben ilke ilker ilknur ilksen ilkyaz ilyas imge imran
imrem inanc inc inci ipek irem irfan irinc irinckol irmak irtis isig isik isil isilay isin isiner ismail ismet itil
itir itri iyik iyiktag izel izzet izzettin jale julide kabil kadem kader kadi kadir kadrican kadriye kagan kalender
kamber kamelya kamil kamile kamran kamuran kanci kapgar karaca karahan karak kargilac karligac kasim katun katunkiz
kayaalp kayacik kayca kaynak kazanc kazim kazkatun kekik keklik keles kemal kemalettin kenan kepez keramet kerami
kerem keremsah kerim kesme kessaf kevser keyken kezlik kimiz kimizalma kimizalmila kimizin kiraz kircicek kirgavul
kirlangic kismet kivanc kivilcim kiymet kizdurmus kizilalma koksal koray korkut kubat kubilay kuddusi kumru kursad
kutbettin lale lamia lamih latif latife leman lemide lerzan levent leyla lida lutfi lutfullah maad mahir mahmut mahzun
maksud mansur mazhar mehmet mehtap melda melek melih melike meliksah melis melisa melodi meltem memduh meral meric
merih mert merve meryem mestan mesut mete metin mevlut mihriban mine mir mirac miray mirkelam mirza misbah misra
mithat muammer muaviye muaz muesser mufid muge muhammed muharrem muhsin muhtar muhterem muhtesem muhyiddin mujdat
mujde mujgan mukadder mukaddes mukerrem muktedi muktedir muktefi mumtaz munevver munir murat muren musa musir muslih
mustafa mutahhar mutasim muteber mutemed muttalib muzaffer muzdad nabi naci nadi nadir nafiz nahid nahil nail naim
nalan namik nasrullah naz nazan nazif nazim nazli nazmi necat necati necdet necib necla necmettin nedim nehir nejat
nergis neset nesim neslisah nesrin nevin nevra nevzat nida nigar nihal nihan nihat nil nilgun nisa nisan niyazi
nizamettin nukhet numan nur nural nuran nurettin nurgul nursel nurseli nurullah nusret oguz oguzhan okan oksan oktay
olcay omer onder onur orhan osman oya oyku ozan ozcan ozden ozer ozge ozgur ozhan ozkan ozlem ozlen oznur pakize parla
payidar pelin pelinsu pembe peri perihan perran pertev perver pervin petek peyami pinar piraye rabia raci rafet rahim
rahime rahmi rahsan raif rakip ramazan ramiz rana rasim rasit rauf recai recep refah refet refik reha reis remzi
rengin resat resul reyhan rezzan ridvan rifat rifki riza ruchan ruhsar rukneddin rustu ruya saban sabri sacid sadan
sadberk sadettin sadi sadik sadri sadullah safa saffet safi sahap sahin sahinalp sahsuvar said saim sakip sakir salih
salim samed sami samih samil samim sanem sarani savas sayan sebnem secaeddin secil seckin seda sedat sedef seden sefer
sefik seher sehlevent sehrazat selahattin selale selami selcuk selda selen selim selin selma selvi sema semih semra
semsi senay sener sengul sennur senol serafettin serap serbulent seref seren sergen serhat serif serin sermet sermin
serpil sertac sertap server settar seval sevda sevgi sevil sevim sevinc sevket sevki sevtap sevval seyban seyda
seyfettin seyfi seyfullah seyma seyyit sibel sidki sihab sihabeddin siir sila simge sinan sinasi sinem sir sirri
songul suat subhi sudi suheyl sukru sule suleyman sunay sururi suzan taceddin tahir tahsin taib talat talay talha
talip tamer taner tanju tanyeli tarik tarkan taskin tayfun tayyar tekin tekinalp temel teoman tevfik tevhid tezcan
tezel tezer timur tinas tolga tolunay tufan tugay tugba tugrul tugtekin tuhfe tulay tulin tumer tunahan tunay tunc
tuncer turan turgay turgut turkan turkay turker turkes turna tutku ufuk ugur uhra ukbe ulfet ulgen ulker ulku ulus
ulvi ulviye umit ummiye umran umur umuralp umut unal unsel unseli usame utku uygu uzeyir vaha vahdet vahid vahide
valid vecdi vedat vefa vefik vehbi veli verda vesile veysel veysi vicdan vildan volkan vuslat yagiz yagmur yahya
yalcin yalgin yaman yaprak yasar yasemin yasin yavuz yekta yelda yeliz yener yesim yetkin yigit yildirim yildiz yilmaz
yonca yosun yuce yucel yuksel yumni yunus yusuf zafer zafir zahide zahit zamir zehra zekai zekeriyya zekiye zeliha
zerrin zeyd zeynel zeynep zihni ziver ziya ziyad zubeyde zubeyr zuhal zulal zuleyha zulfikar zumrut
`,
  fr: `
aaron abdon abdonie abel abelard abelin abeline abigaelle abigail abondance abraham absalon acace acacie acanthe
achaire achille adalard adalbald adalbaude adalberon adalbert adalric adalsinde adam adegrin adegrine adel adelaide
adele adelie adelin adeline adelphe adeltrude adenet adeodat adhemar adjutor adolphe adolphie adonis adonise adrastee
adrehilde adrien adrienne agapet agathange agathe agathon agilbert agilberte aglae agnan agnane agneflete agnes
agrippin agrippine aimable aime aimee alain alaine alais alban albane alberade alberic albert alberte alcibiade alcide
alcidie alcime alcine alcyone aldegonde aldonce aldric aleaume aleth alexandre alexandrine alexanne alexine alexis
alice alienor aliette aline alix alize alliaume almine almire alois aloise aloyse alphee alphonse alphonsine alpinien
althee alverede amaliane amalric amalthee amande amandin amandine amant amante amarande amaranthe amaryllis ambre
ambroise ambroisie amedee ameliane amelie amelien ameline amethyste amiel aminte amour anael anaelle anais anastase
anastasie anatole anatolie ancelin anceline andeol andoche andre andree anemone angadreme ange angele angelina
angeline angelique angilbe angilberte angilran angoustan anicee anicet anicette annabelle anne annette annibal
annonciade ansbert ansberte anselme anstrudie anthelme anthelmette antide antigone antoine antoinette antonin antonine
aphelie apollinaire apolline aquilin aquiline arabelle arcade arcadie archambaud archange archibald argine arian
ariane aricie ariel arielle ariste aristide arlette armance armand armande armandine armel armeline armelle armide
armin armine arnaud arnaude arnould arolde arsene arsenie arsinoe artemis arthaud artheme arthur arthurine ascelin
asceline ascension assomption astarte asterie astree astride athalie athanase athanasie athenais athina aube aubertine
aubry aude audebert audeline audouin audran audrey auguste augustine aure aurele aurelie aurelienne aurelle aurian
auriane aurore auxane auxence aveline avigaelle avoye axel axeline axelle aymard aymardine aymeric aymon aymonde
azalee azelie azeline balthazar baptiste barbe barnabe barthelemy bartimee basile basilisse bastien bathilde baudouin
beatrice benedicte benigne benjamin benoit beranger berangere berard bernadette bernard berthe bertille bertrand betty
beuve blaise blanche blandine bohemond bon boniface bouchard briac brice brieuc brigitte brunehaut brunehilde bruno
calixte camelien camille camillien candide capucine caribert carine carloman caroline cassandre cassien catherine
cecile cedric celeste celestin celestine celien celine cesaire cesar chantal charlaine charlemagne charles charline
charlotte childebert chilperic chloe chretien christelle christian christiane christine christodule christophe
chrysole chrysostome claire clara clarence clarisse claude claudien claudine cleandre clelie clemence clement
clementine clery clio clotaire clotilde clovis colin coline come conception constance constant constantin coralie
coraline corentin corentine corinne cyprien cyriaque cyrielle cyrille damien daniel danielle daphne david debora
delphin delphine denis denise desire diane didier dieudonne dieudonnee dimitri dominique dorian doriane dorine
dorothee douce edgard edith edmee edmond edouard eleonore eleuthere elia eliane elie elisabeth elise elisee ella
elodie eloise elsa elzear emeline emerance emerencie emeric emile emilie emma emmanuel emmanuelle emmelie enguerrand
epiphane eric ernest ernestine estelle esther etienne eubert eudes eudoxe eudoxie eugene eugenie eulalie euphrasie
eusebe eusebie eustache eva evangeline evariste eve evelyne evrard fabien fabrice falba fanny fantin fantine faustine
felicie felicite felix ferdinand fiacre fidele firmin flavie flavien fleur flodoard flore florence florent florestan
florian florie fortune fortunee foulques france francette francia francine francisque francois francoise frederic
frederique fulbert fulcran fulgence gabin gabriel gabrielle gael gaelle garance garnier gaspar gaspard gaston gatien
gaud gautier gedeon genevieve geoffroy georges georgette gerard geraud gerberge gerbert germain germaine gertrude
gervais ghislain gilbert gilles girart gisele gislebert gondebaud gonthier gontran gonzague gregoire guenievre guerin
gui guilhemine guillaume guillemette gustave gustavine guy guyot gwenaelle hardouin hector hedelin helene helier
heloise henri henriette herbert herluin hermine herve hilaire hildebert hincmar hippolyte honore honorine hortense
hubert hugues huguette ines innocent irene irina iris isabeau isabelle iseult isidore ismerie jacinthe jacqueline
jacques jade janine japhet jason jean jeanne jeannel jeannot jehanne jeremie jerome joachim joanny job jocelyn
jocelyne joel joelle johan jonas jonathan joseph josephine josse josselin jourdain jude judicael judith jules julia
julie julien juliette juste justin justine lambert landry laura laurane laure laureline laurence laurene laurent
lauriane laurine lazare lea leandre lena leon leonard leonie leonne leopold leopoldine leu leufroy libere lietald
lionel loic longin lorrain lorraine lothaire louis loup luc lucas lucie lucien lucienne lucille ludivine ludolphe
ludovic lydie macaire madeleine magali maguelone mahaut mallaury malo mamert manasse manon marc marceau marcel
marcelin marceline margot marguerite marianne marie marine marion marius marlene marthe martial martin martine
mathilde mathurin matthias matthieu maud maugis maureen maurice mauricette maxellende maxence maxime maximilien mayeul
mederic megane melanie melchior melisande melissa melissandre melodie mence merlin merovee michael michel michele
mireille miriam moise moisette monique morgan morgane muriel mylene nadege nadine narcisse nathalie nathan nathanael
naudet nehemie nestor nicephore nicolas nicole nine noe noel noelle noemie norbert normand oceane octave odette odile
odilon odon oger olive olivier olympe ombline ophelie oriande oriane orlane oury ozanne pacome palemon parfait pascal
pascale paterne patrice paul paule paulette pauline pecine pelagie penelope pepin perceval perrine petronille philemon
philibert philippe philippine philomene philothee pie pierre pierrick primerose priscille prosper prudence pulcherie
quentin quentine quieta quintia rachel rachid raoul raphael raphaelle raymond raymonde rebecca regine regis reine
rejean rejeanne remi renaud rene renee reybaud richard rita robert roch rodolphe rodrigue roger roland rolande romain
romane romeo romuald ronan rosalie rose roselin roseline sabine salome salomon samuel sandra sandrine sarah sauveur
savin savinien scholastique sebastien segolene seraphin serge severin severine sibylle sidoine sigebert sigismond
silvere simon simone sixte sixtine solange soline sophie stanislas stephane stephanie suzanne suzon swassane sylvain
sylvestre sylviane sylvie tancrede tanguy tatiana taurin thais theodora theodore theodose theophile theophraste
therese thibault thibert thierry thomas tim timoleon timothee tiphaine titien tonnin toussaint trajan tristan turold
ulysse urbain ursule valentin valentine valere valerie valery venance venceslas veronique vianney victoire victor
victorien victorin vigile vincent vinciane violette virginie vital viviane vivien waleran wandrille xavier xaviere
xenophon yoann yolande ysaline yseult yves yvette yvonne zacharie zache zephirin zoe zoeva
`,
  en: `
aaliyah aaron abagail abbey abbie abbigail abby abdiel abdul abdullah abe abel abelardo abigail abigale abigayle abner
abraham ada adah adalberto adaline adam adan addie addison adela adelbert adele adelia adeline adell adella adelle
aditya adolf adolfo adolph adolphus adonis adrain adrian adriana adrianna adriel adrien adrienne afton aglae agnes
agustin agustina ahmad ahmed aida aidan aiden aileen aimee aisha aiyana akeem alaina alan alana alanis alanna alayna
alba albert alberta albertha alberto albin albina alda alden alec aleen alejandra alejandrin alejandro alek alena
alene alessandra alessandro alessia aletha alex alexa alexander alexandra alexandre alexandrea alexandria alexandrine
alexandro alexane alexanne alexie alexis alexys alexzander alf alfonso alfonzo alford alfred alfreda alfredo ali alia
alice alicia alisa alisha alison alivia aliya aliyah aliza alize allan allen allene allie allison ally alma alonzo
alphonso alta althea alton alva alvah alvena alvera alverta alvin alvina alvis alyce alycia alysa alysha alyson alyssa
alysson amalia amanda amani amara amari amaya amber ambrose amelia amelie amely america americo amie amina amir amira
amiya amos amparo amy amya ana anabel anabelle anahi anais anastacio anastasia anderson andre andrea andreane
andreanne andres andrew andy angel angela angelica angelina angeline angelita angelo angie angus anibal anika anissa
anita aniya aniyah anjali ann anna annabel annabell annabelle annalise annamae annamarie anne annetta annette annie
ansel ansley anthony antoinette antone antonetta antonette antonia antonietta antonina antonio antwan antwon anya
april ara araceli aracely arch archibald archie ardella arden ardith arely ari ariane arianna aric ariel arielle arjun
arlene arlie arlo armand armando armani arnaldo arne arno arnold arnoldo arnulfo aron art arthur arturo arvel arvid
arvilla aryanna asa asha ashlee ashleigh ashley ashly ashlynn ashton ashtyn asia assunta astrid athena aubree aubrey
audie audra audreanne audrey august augusta augustine augustus aurelia aurelie aurelio aurore austen austin austyn
autumn ava avery avis axel ayana ayden ayla aylin baby bailee bailey barbara barney baron barrett barry bart
bartholome barton baylee beatrice beau beaulah becky belinda bell bella belle ben benedict benjamin bennett bennie
benny benton berenice bernadette bernadine bernard bernardo berneice bernhard bernice bernie berniece bernita berry
bert berta bertha bertram bertrand beryl bessie beth bethany bethel betsy bette bettie betty bettye beulah beverly
bianka bill billie billy birdie blair blaise blake blanca blanche blaze bob bobbie bobby bonita bonnie boris boyd brad
braden bradford bradley bradly brady braeden brain brandi brando brandon brandt brandy brandyn brannon branson brant
braulio braxton brayan breana breanna breanne brenda brendan brenden brendon brenna brennan brennon brent bret brett
bria brian briana brianne brice bridget bridgette bridie brielle brigitte brionna brisa britney brittany brock
broderick brody brook brooke brooklyn brooks brown bruce bryan bryana bryant bryce brycen bryon buck bud buddy buford
bulah burdette burley burnice buster byron cade caden caesar caitlyn cale caleb caleigh cali calista callie calvin
camden cameron camila camilla camille camren camron camryn camylle candace candelario candice candida candido cara
carey carissa carl carla carlee carleton carley carli carlie carlo carlos carlotta carlton carmel carmela carmella
carmelo carmen carmine carol carolanne carole carolina caroline carolyn carolyne carrie carroll carson carter cary
casandra casey casimer casimir casper cassandra cassandre cassidy cassie catalina caterina catharine catherine
cathrine cathryn cathy cayla ceasar cecelia cecil cecile cecilia cedric cedrick celestine celestino celia celine cesar
chad chadd chadrick chaim chance chandler chanel chanelle charity charlene charles charley charlie charlotte chase
chasity chauncey chaya chaz chelsea chelsey chelsie cheryl chesley chester chet cheyanne cheyenne chloe chris christ
christa christelle christian christiana christie christina christine christop christophe christopher christy chyna
ciara cicero cielo cierra cindy citlalli clair claire clara clarabelle clare clarence clarissa clark claud claude
claudia claudie claudine clay clayton clemens clement clementina clementine clemmie cleo cleora cleta cletus cleve
cleveland clifford clifton clint clinton clotilde clovis cloyd clyde coby cody colby cole coleman colin colleen collin
colt colten colton columbus concepcion conner connie connor conor conrad constance constantin consuelo cooper cora
coralie corbin cordelia cordell cordia cordie corene corey corine cornelius cornell corrine cortez cortney cory coty
courtney coy craig crawford creola cristal cristian cristina cristobal cristopher cruz crystal crystel cullen curt
curtis cydney cynthia cyril cyrus dagmar dahlia daija daisha daisy dakota dale dallas dallin dalton damaris dameon
damian damien damion damon dan dana dandre dane dangelo danial daniel daniela daniella danielle danika dannie danny
dante danyka daphne daphnee daphney darby daren darian dariana darien darin dario darion darius darla darlene darnell
daron darrel darrell darren darrick darrin darrion darron darryl darwin daryl dashawn dasia dave david davin davion
davon davonte dawn dawson dax dayana dayna dayne dayton dean deangelo deanna debbie deborah debra declan dedric
dedrick dee deion deja dejah dejon dejuan delaney delbert delfina delia delilah dell della delmer delores delpha
delphia delphine delta demarco demarcus demario demetris demetrius demond dena denis denise dennis deon deondre
deontae deonte dereck derek derick deron derrick deshaun deshawn desiree desmond dessie destany destin destinee
destiney destini destiny devan devante deven devin devon devonte devyn dewayne dewey dewitt dexter diamond diana diane
dianna dianne diego dillan dillon dimitri dina dino dion dixie dock dolly dolores domenic domenica domenick domenico
domingo dominic dominick dominique don donald donato donavon donna donnell donnie donny dora dorcas doreen dorian
doris dorothea dorothy dorris dortha dorthy doug douglas dovie doyle drake drew duane dudley dulce duncan durward
dustin dusty dwayne dwight dylan earl earlene earline earnest earnestine easter easton ebba ebony eda edd eddie eden
edgar edgardo edison edith edmond edmund edna eduardo edward edwardo edwin edwina edyth edythe effie efrain efren
eileen einar eino eladio elaina elaine elbert elda eldon eldora eldred eldridge eleanor eleanora eleanore eleazar
electa elena elenor elenora eleonore elfrieda eli elian eliane elias eliezer elijah elinor elinore elisa elisabeth
elise eliseo elisha elissa eliza elizabeth ella ellen ellie elliot elliott ellis ellsworth elmer elmira elmo elmore
elna elnora elody eloisa eloise elouise eloy elroy elsa else elsie elta elton elva elvera elvie elvira elvis elwin
elwyn elyse elyssa elza emanuel emelia emelie emely emerald emerson emery emie emil emile emilia emiliano emilie
emilio emily emma emmalee emmanuel emmanuelle emmet emmett emmie emmitt emmy emory ena enid enoch enola enos enrico
enrique ephraim era eriberto eric erica erich erick ericka erik erika erin erling erma erna ernest ernestina ernestine
ernesto ernie ervin erwin eryn esmeralda esperanza essie esta esteban estefania estel estell estella estelle estevan
esther estrella etha ethan ethel ethelyn ethyl ettie eudora eugene eugenia eula eulah eulalia euna eunice eusebio eva
evalyn evan evangeline evans eve eveline evelyn everardo everett everette evert evie ewald ewell ezekiel ezequiel ezra
fabian fabiola fae faith fannie fanny fatima faustino fausto favian fay faye federico felicia felicita felicity felipa
felipe felix felton fermin fern fernando ferne fidel filiberto filomena finn fiona flavie flavio fleta fletcher flo
flora florence florencio florian florida florine flossie floy floyd ford forest forrest foster frances francesca
francesco francis francisca francisco franco frank frankie franklin franz fred freda freddie freddy frederic frederick
frederik frederique fredrick fredy freeda freeman freida frida frieda friedrich fritz furman gabe gabriel gabriella
gabrielle gaetano gage gail gardner garett garfield garland garnet garnett garret garrett garrick garrison garry garth
gary gaston gavin gayle gene general genesis geneva genevieve gennaro genoveva geo geoffrey george georgette georgia
georgiana georgianna geovanni geovanny geovany gerald geraldine gerard gerardo gerda gerhard germaine german gerry
gerson gertrude gia gianni gideon gilbert gilberto gilda giles gillian gina ginger gino giovani giovanna giovanni
giovanny gisselle giuseppe gladyce gladys glen glenda glenn glenna glennie gloria godfrey golda golden gonzalo gordon
grace gracie graciela grady graham grant granville grayce grayson green greg gregg gregoria gregorio gregory greta
gretchen greyson griffin grover guadalupe gudrun guido guillermo guiseppe gunnar gunner gus gussie gust gustave
gustavo guy gwen gwendolyn hadley hailee hailey hailie hal haleigh haley halie halle hallie hank hanna hannah hans
hardy harley harmon harmony harold harriet harrison harry harvey haskell hassan hassie hattie haven hayden haylee
hayley haylie hazel hazle heath heather heaven heber hector heidi helen helena helene helga hellen helmer heloise
henderson henri henrietta henriette henry herbert herman hermann hermina herminia herminio hershel herta hertha hester
hettie hilario hilbert hilda hildegard hillard hillary hilma hilton hipolito hiram hobart holden hollie hollis holly
homer hope horace horacio hortense hosea houston howard howell hoyt hubert hudson hugh hugo hulda humberto hunter
hyman ian ibrahim icie ida idell idella ignacio ignatius ike ila ilene iliana ima imani imelda immanuel imogene ines
inez ira irene iris irma irvin irving irwin isaac isabel isabell isabella isabelle isac isadore isai isaiah isaias
isidro ismael isobel isom israel issac itzel iva ivah ivan ivory ivy izabella izaiah jabari jace jacey jacinthe
jacinto jack jackeline jackie jacklyn jackson jacky jaclyn jacob jacqueline jacquelyn jacques jacynthe jada jade jaden
jadon jadyn jaeden jaida jaiden jailyn jaime jairo jakayla jake jakob jaleel jalen jalon jalyn jamaal jamal jamar
jamarcus jamel james jameson jamey jamie jamil jamir jamison jammie jan jana janae jane janelle janessa janet janice
janick janie janis janiya jannie jany jaquan jaquelin jaqueline jared jaren jarod jaron jarred jarrell jarret jarrett
jarrod jarvis jasen jasmin jasmine jason jasper jaunita javier javon javonte jay jayce jaycee jayda jayde jayden
jaydon jaylan jaylen jaylin jaylon jayme jayne jayson jazlyn jazmin jazmyn jazmyne jean jeanette jeanie jeanne
jeannette jeannie jed jedediah jedidiah jeff jefferey jeffery jeffrey jeffry jena jenifer jenna jennie jennifer
jennings jenny jennyfer jensen jerad jerald jeramie jeramy jerel jeremiah jeremie jeremy jermain jermaine jermey jerod
jerome jeromy jerrell jerrod jerrold jerry jess jesse jessica jessie jessika jessy jessyca jesus jett jettie jevon
jewel jewell jill jillian jim jimmie jimmy joan joana joanie joann joanna joanne joannie joanny joany joaquin jocelyn
jodi jodie jody joe joel joelle joesph joey johan johann johanna johathan john johnathan johnathon johnnie johnny
johnpaul johnson jolie jon jonas jonatan jonathan jonathon jordan jordane jordi jordon jordy jordyn jorge jose josefa
josefina joseph josephine josh joshua joshuah josiah josiane josianne josie josue jovan jovani jovanny jovany joy
joyce juan juana juanita judah judd jude judge judith judson judy jules julia julian juliana julianne julie julien
juliet julio julius june junior junius justen justice justin justina justine juston justus justyn juvenal juwan kacey
kaci kacie kade kaden kadin kaela kaelyn kaia kailee kailey kailyn kaitlin kaitlyn kale kaleb kaleigh kaley kali
kallie kameron kamille kamren kamron kamryn kane kara kareem karelle karen kari kariane karianne karina karine karl
karla karlee karley karli karlie karolann karson kasandra kasey kassandra katarina kate katelin katelyn katelynn
katharina katherine katheryn kathleen kathlyn kathryn kathryne kathy katie katlyn katlynn katrina katrine kattie kavon
kay kaya kaycee kayden kayla kaylah kaylee kayleigh kayley kayli kaylie kaylin keagan keanu keara keaton keegan keeley
keely keenan keira keith kellen kelley kelli kellie kelly kelsi kelsie kelton kelvin ken kendall kendra kendrick kenna
kennedi kennedy kenneth kennith kenny kent kenton kenya kenyatta kenyon keon kerry keshaun keshawn keven kevin kevon
keyon keyshawn khalid khalil kian kiana kianna kiara kiarra kiel kiera kieran kiley kim kimberly king kip kira kirk
kirsten kirstin kitty kobe koby kody kolby kole korbin korey kory kraig kris krista kristen kristi kristian kristie
kristin kristina kristine kristofer kristoffer kristopher kristy krystal krystel krystina kurt kurtis kyla kyle kylee
kyleigh kyler kylie kyra lacey lacy ladarius lafayette laila laisha lamar lambert lamont lana lance landen lane laney
larissa laron larry larue latoya laura laurel lauren laurence lauretta lauriane laurianne laurie laurine laury lauryn
lavada lavern laverna laverne lavina lavinia lavon lavonne lawrence lawson layla layne lazaro lea leah leann leanna
leanne leatha leda lee leif leigh leila leilani lela lelah leland lelia lempi lemuel lena lenna lennie lenny lenora
lenore leo leola leon leona leonard leonardo leone leonel leonie leonor leonora leopold leopoldo leora lera leroy
lesley leslie lesly lessie lester leta letha leticia letitia levi lew lewis lexi lexie lexus lia liam liana libbie
libby lila lilian liliana liliane lilla lillian lilliana lillie lilly lily lilyan lina lincoln linda lindsay lindsey
linnea linnie linwood lionel lisa lisandro lisette litzy liza lizeth lizzie llewellyn lloyd logan lois lola lolita
loma lon london lonie lonnie lonny lonzo lora loraine loren lorena lorene lorenz lorenza lorenzo loretta lori lorine
lorna lorraine lottie lou louie louis louisa louise lourdes louvenia lowell loy loyal loyce lucas lucia luciano lucie
lucienne lucile lucille lucinda lucio lucious lucius lucy ludie ludwig lue luella luigi luis luisa lukas luke lula
lulu luna lupe lura lurline luther luz lyda lydia lyla lyle lynda lynette lynn lynne lyric lysanne mabel mabelle mable
mac macey maci macie mack mackenzie macy madaline madalyn maddison madeline madelyn madelynn madge madie madilyn
madisen madison madisyn madonna madyson mae maegan maeve mafalda magali magdalen magdalena maggie magnolia magnus maia
maida maiya major makayla makenna makenzie malachi malcolm malika malinda mallie mallory malvina mamie mandy manley
manuel manuela mara marc marcel marcelina marcelino marcella marcelle marcellus marcelo marcia marco marcos marcus
margaret margarete margarett margaretta margarette margarita marge margie margot margret marguerite maria mariah
mariam marian mariana mariane marianna marianne mariano maribel marie mariela marielle marietta marilie marilou
marilyn marilyne marina mario marion marisa marisol maritza marjolaine marjorie marjory mark markus marlee marlen
marlene marley marlin marlon marques marquis marquise marsha marshall marta martha martin martina martine marty marvin
mary maryam maryann maryjane maryse mason mateo mathew mathias mathilde matilda matilde matt matteo matthew mattie
maud maude maudie maureen maurice mauricio maurine maverick mavis max maxie maxime maximilian maximillia maximillian
maximo maximus maxine maxwell may maya maybell maybelle maye maymie maynard mayra mazie mckayla mckenna mckenzie
meagan meaghan meda megan megane meggie meghan mekhi melanie melany melba melinda melisa melissa mellie melody melvin
melvina melyna melyssa mercedes meredith merl merle merlin merritt mertie mervin meta mia micaela micah michael
michaela michale micheal michel michele michelle miguel mikayla mike mikel milan mildred miles milford miller millie
milo milton mina mindy minerva minnie miracle miranda mireille mireya miriam misael missouri misty mitchel mitchell
mittie modesta modesto mohamed mohammad mohammed moises mollie molly mona monica monique monroe monserrat monserrate
montana monte monty morgan moriah morris mortimer morton mose moses moshe mossie mozell mozelle muhammad muriel murl
murphy murray mustafa mya myah mylene myles myra myriam myrl myrna myron myrtice myrtie myrtis myrtle nadia nadine
nakia name nancy nannie naomi naomie napoleon narciso nash nasir nat natalia natalie natasha nathan nathanael
nathanial nathaniel nathen nayeli neal ned nedra neha neil nelda nella nelle nellie nels nelson neoma nestor nettie
neva newell newton nia nicholas nicholaus nichole nick nicklaus nickolas nico nicola nicolas nicole nicolette nigel
nikita nikki nikko niko nikolas nils nina noah noble noe noel noelia noemi noemie noemy nola nolan nona nora norbert
norberto norene norma norman norris norval norwood nova novella nya nyah nyasia obie oceane ocie octavia oda odell
odessa odie ofelia okey ola olaf ole olen oleta olga olin olive oliver olivia ollie oma omar omari omer ona onie opal
ophelia ora oral oran oren orie orin orion orland orlando orlo orpha orrin orval orville osbaldo osborne oscar osvaldo
oswald oswaldo otha otho otilia otis ottilie ottis otto ova owen ozella pablo paige palma pam pamela pansy paolo paris
parker pascale pasquale pat patience patricia patrick patsy patti pattie patty paul paula paulette pauline paxton
payton pearl pearlie pearline pedro peggie peggy penelope penny percival percy perry pete peter petra peyton phil
philip phillip phoebe phyllis pierce pierre pietro pink pinkie piper polly porter precious presley preston price
prince princess priscilla providenci prudence queen queenie quentin quincy quinn quinten quinton rachael rachel
rachelle rae raegan rafael rafaela raheem rahsaan rahul raina raleigh ralph ramiro ramon ramona randal randall randi
randolph randy ransom raoul raphael raphaelle raquel rashad rashawn rasheed raul raven ray raymond raymundo reagan
reanna reba rebeca rebecca rebeka rebekah reece reed reese regan reggie regina reginald reid reilly reina reinhold
remington rene renee ressie reta retha retta reuben reva rex rey reyes reymundo reyna reynold rhea rhett rhianna
rhiannon rhoda rhonda ricardo richard richie richmond rick rickey rickie ricky rico rigoberto riley rita river robb
robbie robert roberta roberto robin robyn rochelle rocio rocky rod roderick rodger rodney rodolfo rodrick rodrigo roel
rogelio roger rogers roland rolando rollin roma romaine roman ron ronald ronaldo ronnie ronny roosevelt rory rosa
rosalee rosalia rosalie rosalind rosalinda rosalyn rosamond rosanna rosario roscoe rose rosella roselyn rosemarie
rosemary rosendo rosetta rosie rosina roslyn ross rossie rowan rowena rowland roxane roxanne roy royal royce rozella
ruben rubie ruby rubye rudolph rudy rufus rupert russ russel russell rusty ruth ruthe ruthie ryan ryann ryder rylan
rylee ryleigh ryley sabina sabrina sabryna sadie sadye sage saige sallie sally salma salvador salvatore sam samanta
samantha samara samir sammie sammy samson samuel sandra sandrine sandy sanford santa santiago santina santino santos
sara sarah sarai sarina sasha saul savanah savanna savannah savion scarlett schuyler scot scott scottie scotty seamus
sean sebastian sedrick selena selina selmer serena serenity sergio seth shad shaina shakira shana shane shanel
shanelle shania shanie shaniya shanna shannon shanny shanon shany shari sharon shaun shawn shawna shaylee shayna
shayne shea sheila sheldon shelia shelley shelly shemar sheri sheridan sherman sherri sherry sherwood sheryl shirley
shyann shyanne sibyl sid sidney sienna sierra sigmund sigrid sigurd silas silvia sim simeon simon simone sincere
sister skye skyla skylar sofia soledad solon sonia sonja sonny sonya sophia sophie spencer stacey stacy stan stanford
stanley stanton stefan stefanie stella stephan stephania stephanie stephany stephen stephon sterling steve steven
stevie stewart stone stuart sue summer sunny susan susana susanna susie suzanne sven syble sydnee sydney sydni sydnie
sylvan sylvester sylvia tabitha tad talia talon tamara tami tamia tammy tania tanner tanya tara taryn tasha tate tatum
tatyana taurean tavares taya taylor teagan ted telly terence teresa teri terrance terrell terrence terri terrill terry
tess tessie tevin thad thaddeus thalia thea thelma theo theodora theodore theresa therese theresia theron thomas thora
thurman tia tiana tianna tiara tierra tiffany tillman tim timmothy timmy timothy tina tito titus tobin toby tod todd
tom tomas tomasa tommie tommy toney toni tony tonya torey torrance torrey toy trace tracey traci tracy travis travon
tre tremaine tremayne trent trenton tressa tressie treva trever trevion trevor trey tricia trinity trisha tristian
tristin triston troy trudie trycia trystan turner twila tyler tyra tyree tyreek tyrel tyrell tyrese tyrique tyrone
tyshawn tyson ubaldo ulices ulises una unique urban uriah uriel ursula vada valentin valentina valentine valerie
vallie van vance vanessa vaughn veda velda vella velma velva vena vera verda verdie vergie verla verlie vern verna
verner vernice vernie vernon verona veronica vesta vicenta vicente vicki vickie vicky victor victoria vida vidal vilma
vince vincent vincenza vincenzo vinnie viola violet violette virgie virgil virginia virginie vita vito viva vivian
viviane vivianne vivien vivienne vladimir wade waino waldo walker wallace walter walton wanda ward warren watson wava
waylon wayne webster weldon wellington wendell wendy werner wesley westley weston whitney wilber wilbert wilbur
wilburn wiley wilford wilfred wilfredo wilfrid wilhelm wilhelmine will willa willard william willie willis willow
willy wilma wilmer wilson wilton winfield winifred winnifred winona winston woodrow wyatt wyman xander xavier xzavier
yadira yasmeen yasmin yasmine yazmin yesenia yessenia yolanda yoshiko yvette yvonne zachariah zachary zachery zack
zackary zackery zakary zander zane zaria zechariah zelda zella zelma zena zetta zion zita zoe zoey zoie zoila zola
zora zula
`,
  es: `
adan adela adriana agustin alberto alejandra alejandro alfonso alfredo alicia amalia ana andrea andres angel angela
anita anni antonia antonio ariadna armando arturo barbara beatriz benito benjamin bernardo berta blanca caridad carla
carles carlos carlota carmen carolina catalina cecilia cesar clara claudia claudio clemente concepcion conchita
cristian cristina cristobal daniel daniela david debora diana diego dolores dorotea eduardo elena elisa eloisa elsa
elvira emilia emilio enrique ernesto esperanza esteban estela ester eva federico felipe fernando florencia francisca
francisco gabriel gabriela gerardo german gilberto gloria gonzalo graciela gregorio guadalupe guillermina guillermo
gustavo hermenegildo hernan homero horacio hugo ignacio ines irene isabel isabela ivan jacobo jaime javier jennifer
jeronimo jesus joaquin jordi jorge jose josefina josep juan juana julia julio laura leonor leticia lilia lola lorena
lorenzo lourdes lucas lucia luis luisa luz magdalena maica manuel manuela marcela marcos margarita maria mariana
mariano maricarmen marilu mario marisol marta martin mateo matilde mayte mercedes micaela miguel monica natalia
nicolas norma octavio olivia oscar pablo patricia patricio pedro pilar pio rafael ramiro ramon ramona raquel raul
rebeca reina ricardo roberto rocio rodrigo rosa rosalia rosario roser ruben salvador samuel sancho santiago sara sergi
sergio silvia sofia soledad sonia susana teodoro teresa timoteo tomas veronica vicente victor victoria virginia
yolanda
`,
  de: `
aaliyah aaron abby abdul abdullah abigail ada adam adelina adrian adriana adriano ahmad ahmed ahmet aileen aimee alan
alana albert alea alena alessa alessandro alessia alessio alex alexa alexander alexandra alexia alexis aleyna alfred
ali alia alica alice alicia alina alisa alisha alissa aliya aliyah allegra alma alyssa amalia amanda amar amelia
amelie amina amir amira amon amy ana anabel anastasia andre andrea andreas andrew angela angelina angelique angelo
anja ann anna annabel annabell annabelle annalena anne anneke annelie annemarie anni annie annika anny anouk ansgar
anthony anton antonia antonio arda arian ariana ariane armin arne arno arthur artur arved arvid arwen ashley asya
aurelia aurora ava ayleen aylin ayman ayse azra baran baris bastian batuhan bela ben benedikt benjamin bennet bennett
benno bent berat berkay bernd betty bianca bianka bilal bjarne bjorn boris brandon brian bruno bryan burak caitlin
calvin can cara carina carl carla carlo carlos carlotta carmen carolin carolina caroline caspar cassandra catharina
catrin cecile cecilia cedric cedrik celia celina celine cem ceyda ceylin chantal charleen charlie charlotta charlotte
chayenne cheyenne chiara chris christian christiano christin christina christoph christopher cindy claas claire clara
clarissa clemens colin colleen collien collin conner connor constantin cora corinna corvin cosima curt damian damien
dana daniel daniela danilo danny daria darian dario darius darleen darren david davide davin dean defne delia denise
deniz dennis denny devin diana diego dilara dina dion domenic domenik dominic dominik dorian dorothea dustin dylan
ecrin eda eddi eddy edgar edwin efe ege eileen ela elaine elanur elea elena eleni eleonora elia eliah eliana elias
elif elijah elina elisa elisabeth ella ellen elli elly elsa emanuel emelie emely emil emilia emilian emilie emilio
emily emir emirhan emma emmely emmi emmy emre enes enie enna enno enrico enya eren eric erik esma estelle esther
etienne eva evelin evelina eveline evelyn fabian fabien fabienne fabio fabrice falk fatima fatma felicia felicitas
felina felix femke fenja ferdinand fiete filip fine finia finja finlay finley finn finnja finnley fiona flora
florentine florian francesca francesco franka franz franziska frederic frederick frederik frederike freya frida frieda
friederike friedrich fritz furkan fynn gabriel georg gerrit giada gian gianluca gina gino giulia giuliana giuliano
giuseppe gregor greta gustav hagen hailey hamza hana hanna hannah hannes hanno hans hasan hassan hauke heidi helen
helena helene helin hendrik hennes henning henri henrick henriette henrik henrike henry hermine hugo hussein ian
ibrahim ida ilayda ilias ilja ilyas imke immanuel ina ines inga inka irem isa isabel isabell isabella isabelle ismael
ismail ivan iven ivonne jack jacob jacqueline jaden jakob jamal james jamie jamila jan jana jane janek janin janina
janine janis janna janne jannek jannes jannik jannis jano janosch jara jared jari jarne jarno jaron jasmin jasmina
jasmine jason jasper jay jayden jayson jean jella jenna jennifer jenny jens jeremias jeremie jeremy jermaine jerome
jesper jesse jessica jessy jette jil jill jim jimmy joana joanna joe joel joelina joeline joelle joey johann johanna
johannes john johnny joleen jolie jolien jolin jolina joline jon jona jonah jonas jonathan jonna jonte joost jordan
joris joscha joschua josef josefin josefine joseph josephin josephine josh joshua josie josua josy joy joyce juan
judith judy jule julia julian juliana juliane julie julien julienne julika julina julius juna juri justin justine
justus kaan kai kaja kalle karim karina karl karla karlo karlotta karolina karoline kassandra katarina katharina
kathrin katja katrin kay kaya kayra keanu kenan kenny keno kerem kerim kevin kian kiana kiara kilian kim kimberley
kimberly kimi kira kjell klaas klara klemens konrad konstantin koray korbinian korinna kristin kurt kyra laila lana
lara larissa lars lasse laura laureen laurence laurens laurenz laurin lavinia lea leah lean leana leander leandra
leandro leann lee leif leila len lena lene leni lenia lenja lenn lennard lennart lennert lennie lennox lenny lenya leo
leon leona leonard leonardo leonhard leoni leonidas leonie leonora leopold leroy leticia letizia levent levi levin
levke lewin lewis leyla lia liah liam lian liana lias lili lilia lilian liliana lilith lilli lillian lilly lily lina
linda lindsay line linn linnea lino linus lio lion lionel lisa lisann lisanne liv livia liz logan lola loreen lorena
lorenz lorenzo loris lotta lotte louis louisa louise luan luana luc luca lucas lucia lucian lucie lucien lucienne lucy
ludwig luis luisa luise luiz luk luka lukas luke luna lutz luzie lya lydia lyn lynn maddox madeleine madita madleen
madlen mads magdalena magnus maik maike mailin maira maja maksim malena malia malik malin malina malte mandy manuel
mara marah marc marcel marco marcus mareike marek maren maria mariam marian marie marieke mariella marika marina mario
marisa marissa marit marius mark marko markus marla marleen marlen marlena marlene marlo marlon marta marten martha
martin marvin marwin mary maryam mateo mathilda mathilde mathis matilda matis mats matteo mattes matthias matthis
matti mattis maurice max maxi maxim maxima maximilian maxine maya mayra medina medine mehmet meik meike melanie melek
melike melina melinda melis melisa melissa melvin merle merlin mert merve meryem mette mia michael michaela michel
michelle mick mieke miguel mika mikail mike mila milan milana milena milla milo mina mio mira mirac miray mirco miriam
mirja mirko mohamed mohammad mohammed mona monique moritz morten muhammed murat mustafa nadine nadja naemi nancy naomi
natalia natalie nathalie nathan nathanael neele nela nele nelli nelly nelson neo nevio nia nick niclas nico nicolai
nicolas nicole niels nika nike nikita niklas niko nikolai nikolas nila nils nina nino nisa noah noel noemi nora norman
odin oke ole oliver olivia omar omer onur oscar oskar pascal patrice patricia patrick patrizia paul paula paulina
pauline peer penelope pepe peter phil philine philip philipp phoebe pia pierre piet pit pius quentin quirin rafael
rahel raik ramon rania raphael rasmus raul rayan rebecca rebekka rene riana ricardo riccardo richard rick rico rieke
rike robert robin rocco roman romeo romina romy ron ronja rosa rosalie ruben ruby ryan sabrina sahra said salih sally
salome sam samantha sami samia samira sammy samuel sandra sandro sandy sanja santino saphira sara sarah sascha saskia
sean sebastian selim selin selina selma semih sena shawn sidney sienna silas silja simeon simon sina sinan sinja sky
smilla sofia sofie sonja sonke sophia sophie soraya soren stefan stefanie steffen stella stephan stephanie steve
steven stina sude summer susanne svea sven svenja sydney tabea taha talea talia tamara tamia tamina tamino tammo tanja
tara tarik tarja tayler taylor teo teresa tessa thalea thalia thea theo theodor theresa thies thilo thomas thorben
thore thorge tia tiago til till tillmann tim timm timo timon timothy tina tino titus tizian tjark tobias tom tomke
tommy toni tony torben tore tristan tuana tyler tyron umut valentin valentina valentino valeria valerie vanessa veit
vera veronika victor victoria viktor viktoria vin vincent viola vito vitus vivian vivien vivienne wibke wiebke wilhelm
willi william willy xaver xenia yannic yannick yannik yannis yara yaren yasin yasmin ylvi ylvie youssef yunus yusuf
yven yves yvonne zara zehra zeynep zoe zoey
`,
  it: `
abaco abbondanza abbondanzio abbondio abdone abelardo abele abenzio abibo abramio abramo acacio acario accursio
achille acilia acilio aciscolo acrisio ada adalardo adalberta adalberto adalfredo adalgisa adalgiso adalrico adamo
addo addolorata adelaide adelardo adelasia adelberto adelchi adele adelfo adelgardo adelina adelmo adeodato adina
adolfo adone adria adriana adriano adrione afro agabio agamennone agape agapito agata agazio agenore agesilao agnese
agostina agostino agrippa aiace aida aidano aimone aladino alamanno alano alarico alba albano alberico alberta alberto
albina albino alboino albrico alceo alceste alcibiade alcide alcina alcino alda aldo aldobrando aleandro aleardo
aleramo alessandra alessandro alessia alessio alfio alfonsa alfonso alfreda alfredo algiso alice alida alighiero alina
allegra alma almerigo almiro aloisio altea alvaro alviero alvise amabile amadeo amalia amanda amando amanzio amaranto
amata amato amatore amauri ambra ambrogio ambrosiano amedeo amelia amelio amerigo amico amilcare amina amintore amleto
amone amore amos ampelio anacleto anastasia anatolia ancilla andrea andromeda angela angelica angelo aniceto aniello
anita anna annabella annagrazia annamaria annibale annunziata ansaldo anselmo ansovino antea antelmo antero antigone
antimo antino antioco antonella antonello antonia antonio apollina apollinare apollo apollonia appia apuleio aquilino
arabella araldo aratone arcadio archimede archippo arcibaldo ardito arduino aresio argelia argimiro argo arialdo
arianna ariberto ariele ariosto aris aristarco aristeo aristide aristione aristo aristofane aristotele armando armida
arminio arnaldo aronne arrigo artemisa arturo ascanio asdrubale asella asia asimodeo assunta assunto asterio
astianatte astrid ataleo atanasia atanasio athos attila attilano attilio auberto audace augusto aurelia aureliano
aurelio auro aurora ausilia ausiliatrice ausilio ave averardo aza azeglio azelia azelio azzurra babila bacco
baldassarre balderico baldo baldomero baldovino bambina barbara barbarigo bardo bardomiano barnaba barsaba barsimeo
bartolo bartolomea bartolomeo basileo basilia basilio bassiano bassilla bastiano batilda battista beata beato beatrice
belina bellino beltramo benedetta benedetto beniamina beniamino benigna benigno benito benvenuta benvenuto berardo
berengario berenice bernadetta bernardo beronico bertoldo bertolfo betta biagio bianca bibiana bibiano bice bindo bino
birino bonagiunta bonaldo bonaventura bonavita bonifacio bonito boris bortolo brancaleone brando brigida brigitta
bruna brunilde bruno bruto caino caio calanico calcedonio callisto calogera calogero calpurnia camelia camilla camillo
candida candido cantidio canziano capitolina carina carla carlo carlotta carmela carmelo carmen carmine carola
carolina caronte carponio casilda casimira casimiro cassandra cassiano cassio cassiopea casto cataldo catena caterina
catullo cecco cecilia cecilio celeste celinia celso cesare cesario cherubino chiaffredo chiara cino cinzia cipriano
cirano ciriaco cirilla cirillo cirino ciro clara clarenzio claudia claudio cleandro clelia clemente clemenzia cleo
cleofe cleonico cleopatra climaco clinio clodomiro clodoveo cloe clorinda cointa colmanno colmazio colomba colombano
colombo concetta concetto concordio consolata cora corbiniano cordelia coreno corinna coriolano cornelia cornelio
coronato corrado cosima cosimo cosma costante costantino costanza costanzo cremenzio crescente crescenzia crescenzio
crespignano crispino cristaldo cristiana cristiano cristina cristoforo crocefissa crocefisso cronida cunegonda
cuniberto cupido cuzia daciano dacio dafne dagoberto dalida dalila dalmazio damaso damiana damiano damocle daniela
daniele danilo danio dante daria dario davide davino deanna debora decimo degna delfina delfino delia delinda delizia
demetria demetrio democrito demostene deodata deodato desdemona desiderata desiderato desiderio devota diamante diana
dianora didimo diego diletta dina dino diocleziano diodata diodoro diogene diomede dione dionigi dionisia dionisio
divo doda dodato dolores domenica domenico domezio domiziano donata donatella donatello donato donna dora doriano
dorotea doroteo druina duccio duilio dulina durante ebe eberardo ecclesio edda edelberga edgardo edilberto editta
edmondo edoardo edvige efisio efrem egeo egidio eginardo egisto egizia egle elaide elda elena eleonora elettra
eleuterio elia eliana eliano elide elifio eligio elimena elio eliodoro elisa elisabetta elisea eliseo elita ella elmo
elogio eloisa elpidio elsa elvezio elvia elvino elvira emanuela emanuele emidio emilia emiliana emiliano emilio emma
emmerico empirio endrigo enea enecone enimia ennio enrica enrico enzo eracla eraclide eraldo erardo erasmo erberto
ercolano ercole erenia eriberto erico ermanno ermelinda ermenegarda ermenegilda ermenegildo ermes ermete ermilo
erminia erminio ernesta ernesto eros ersilia esau esmeralda estella ester esterina esuperio eterie ettore euclide
eufebio eufemia eufemio eufrasia eufronio eugenia eugenio eulalia euridice eusebia eusebio euseo eustorgio eustosio
eutalia eutalio eva evaldo evandro evangelina evaristo evasio evelina everardo evidio evodio evremondo ezechiele ezio
fabiana fabiano fabio fabiola fabrizio famiano fatima fausta fausto fazio fedele federica federico fedora fedro felice
felicia feliciano felicita ferdinando fermiano fermo fernanda fernando ferruccio festo fiammetta fidenziano fidenzio
filiberto filippa filippo filomena filomeno fiordaliso fiore fiorella fiorenza fiorenziano fiorenzo flaminia flavia
flaviana flaviano flavio fleano flora floriana floriano floridia florina foca folco fortunata fortunato fosca fosco
franca francesca francesco franco frido frontiniano fulberto fulgenzio fulvia fulvio furio furseo fuscolo gabino
gabriele gabriella gaetano gaglioffo gaia gaio galatea galdino galeazzo galileo gallicano gandolfo garimberto gaspare
gastone gaudenzia gaudenzio gaudino gautiero gavino gedeone gelsomina geltrude geminiano gemma generosa generoso
genesia genesio gennaro genoveffa gentile genziano gerardo gerasimo geremia gerino germana germano gerolamo geronimo
geronzio gertrude gervasio gesualdo gherardo ghita giacinta giacinto giacobbe giacomo giada giadero giambattista
gianbattista giancarlo giandomenico gianfranco gianluca gianluigi gianmarco gianmaria gianmario gianni gianpaolo
gianpiero gianpietro gianuario giasone gigliola gilberto gilda gildo giliola gillo gineto ginevra gino gioacchina
gioacchino giobbe gioberto gioconda giocondo gioele gioia giona gionata giordano giorgia giorgio giosue giosuele
giotto giovanna giovanni giove gioventino giovenzio girardo girolamo gisella giuda giuditta giulia giuliana giuliano
giulio giulitta giuseppa giuseppe giuseppina giusta giustiniano giusto glauco glenda gloria godeberta godiva goffredo
golia gomberto gondulfo gonerio gonzaga gordiano gosto gottardo graciliano grato grazia graziana graziano graziella
gregorio greta grimaldo griselda gualberto gualtiero guelfo guenda guendalina guerrino guglielmo guiberto guido
guiscardo gumesindo gundelinda gustavo iacopo iacopone iago ianira icaro icilio ida idea ido iginia iginio igino
ignazio igor ilaria ilario ilda ildebrando ildefonso ildegarda ildegonda ileana ilenia ilia illidio illuminato ilva
imelda immacolata immacolato incoronata indro ines innocente innocenza innocenzo iolanda iole iona ione ionne iorio
ippocrate ippolito irene ireneo iride iris irma irmina isa isabella isacco isaia ischirione iside isidora isidoro
ismaele isotta italia italo ivan ivano ivanoe ivetta ivo ivone ladislao lamberto lancilotto landolfo lanfranco lapo
lara laura laurentino lauriano lautone lavinia lavinio lazzaro lea leandro leda lelia lena leo leonardo leone leonia
leonida leonilda leonio leontina leonzio leopardo leopoldo letizia letterio lia liana liberata liberato liberatore
liberio libero liberto liboria liborio licia lidania lidia lidio lieto liliana linda lino lisa lisandro livia liviana
livino livio lodovica lodovico loredana lorella lorena loreno lorenza lorenzo loretta loriana loris luana luca luce
lucia luciana luciano lucilla lucio lucrezia ludano ludovica ludovico luigi luigia luisa luminosa luna macaria macario
maccabeo maddalena mafalda maffeo magda maggiorino magno maida maiorico malco mamante mancio manetto manfredo manilio
manlio mansueto manuela manuele mara marana marcella marcello marciano marco mareta margherita maria marianna mariano
marica mariella marilena marina marinella marinetta marino mario marisa marita marolo marta martina martino maruta
marzia marzio massima massimiliano massimo matilde matroniano matteo mattia maura maurilio maurizio mauro medardo
medoro melania melanio melchiade melchiorre melezio melissa melitina menardo menelao meneo mennone menodora mercede
mercurio messalina metello metrofane mia michela michelangelo michele milena milo mimma mina minerva minervina
minervino miranda mirco mirella miriam mirko mirocleto mirta misaele modesto moira monaldo monica monitore morena
moreno morgana mose muziano nadia namazio napoleone narciso narseo narsete natale natalia natalina nazario nazzareno
nazzaro neiva neopolo neoterio nerea nereo neri nestore nicarete nicea niceforo niceto nicezio nicla nico nicodemo
nicola nicoletta nicolo nilde nina ninfa niniano nino nives noe noemi norberto norina norma nostriano novella nuccia
nunziata nunzio oddone oderico odetta odidone odilia odorico ofelia olga olimpia olimpio olinda olindo olivia oliviera
oliviero omar ombretta omero ondina onesta onesto onofrio onorata onorina onorino onorio orazio orchidea orenzio
oreste orfeo oriana orietta orio orlando ornella oronzo orsino orso orsola orsolina ortensia ortensio osanna oscar
osmondo osvaldo otello otilia ottaviano ottavio ottilia ottone ovidio paciano pacifico pacomio palatino palladia
palladio palmazio palmira pamela pammachio pancario pancrazio panfilo pantaleo pantaleone paola paolo pardo paride
parmenio pasquale paterniano patrizia patrizio patroclo pauside pelagia peleo pellegrino penelope pericle perla perseo
petronilla petronio pia piera pierangelo piergiorgio pierluigi piermarco piero piersilvio pietro pio pippo placida
placido platone plinio plutarco polidoro polifemo polissena pollione pompeo pomponio ponziano ponzio porfirio porzia
porziano postumio prassede priamo primo prisca priscilla prisco privato procopio proserpina prospera prospero protasio
proteo prudenzia prudenzio publio pupolo pusicio quartilla quarto quasimodo querano quieta quintiliano quintilio
quintino quinziano quinzio quirino quiteria rachele radolfo raffaele raffaella raide raimondo rainaldo rainelda ramiro
raniero ranolfo rebecca regina reginaldo regolo remigio remo remondo renata renato renzo respicio ricario riccarda
riccardo richelmo rina rinaldo rino rita robaldo roberta roberto rocco rodiano rodolfo rodrigo rolando rolfo romana
romano romeo romero romilda romina romoaldo romola romolo romualdo rosa rosalia rosalinda rosamunda rosanna rosario
rosita rosmunda rossana rossella rubiano rufina rufino rufo ruggero ruperto rutilo saba sabato sabazio sabele sabina
sabino sabrina saffiro saffo saladino salome salomone salustio salvatore salvo samanta samona samuele sandra sandro
sansone sante santina santo sapiente sara sarbello saturniano saturnino saul saverio savina savino scolastica
sebastiana sebastiano seconda secondiano secondina secondo sefora selene selvaggia semiramide semplicio sempronio
senesio senofonte serafina serafino serapione serena sergio servidio serviliano sesto settimio settimo severa
severiano severino severo sibilla sico sicuro sidonia sidonio sigfrido sigismondo silvana silvano silverio silvestro
silvia silvio simeone simona simone simonetta sinesio sinfronio sireno siria siriano siricio sirio siro sisto smeralda
soave soccorso socrate sofia sofronia solange solocone sonia sostene sosteneo sostrato spano spartaco speranza
speranzio stanislao stefania stefano stella stiliano stiriaco surano susanna sveva sviturno tabita taddeo taide tamara
tammaro tancredi tarcisio tarquinia tarsilla tarso taziana taziano tazio tea tecla telchide telemaco telica temistocle
teobaldo teodata teodolinda teodora teodoro teodosio teodoto teogene terenzio teresa terzo tesauro tesifonte teudosia
tibaldo tiberio tiburzio ticone timoteo tina tirone tito tiziana tiziano tizio tobia tolomeo tommaso torquato tosca
tosco tranquillo trasea tristano tullia tulliano tullio turi turibio tussio ubaldo ubertino uberto ugo ugolina ugolino
uguccione ulberto ulderico ulfa ulfo ulisse uliva ulpiano ulrico ulstano ultimo umberto umile unna uranio urbano
urdino uriele ursicio ursino ursmaro vala valente valentina valentino valeria valeriana valeriano valerico valerio
valfredo valfrido valtena valter vanda vanessa vanna varo vasco vedasto velio venanzio venceslao venera veneranda
venerando venere venerio ventura venusta venustiano venusto vera verano verdiana verecondo verena verenzio veriana
veridiana veronica verulo vespasiano vezio vidiano vidone vilfredo viliana viliberto vilma vincenza vincenzo vindonio
vinebaldo vinfrido vinicio viola violante virgilio virginia virginio virone viscardo vissia vitale vitalico vito
vittore vittoria vittoriano vittorio vivaldo viviana viviano vladimiro vodingo volfango vulmaro vulpiano walter wanda
zabedeo zabina zaccaria zaccheo zaira zama zanita zanobi zarina zefiro zelinda zena zenaide zenebio zeno zenobia
zenobio zenone zetico zita zoe zoilo zosima zosimo
`,
  uk: `
августин аврелій аврелія аврора агапія агата агафія агнеса агнія агрипина ада адам аделаїда аделіна адріана адріян
азалія азарій алевтин алевтина алла альберт альбіна альвіна аліна анастас анастасій анастасія анатолій анатолія
ангеліна андрій анжела анна антон антонида антоній антоніна антонія антін анфіса аполлонія аполлінарія аркадій аркадія
арсен арсеній артем артемія архип аскольд афанасій афанасія благовіста богдан богдана богуслава божемир божен божена
болеслав болеслава боримир боримисл борис борислав борислава братимир братислав братомил братослав броніслава
брячислав будимир буйтур буревіст біломир білослав білослава біляна вадим валентин валентина валерій валерія варвара
василина василь велемир влад влада владислав владислава власта володимир володислав всевлад всеволод всеслав всеслава
вячеслав вячеслава віктор вікторія вілена віленіна віліна віола віолетта віра віргінія віта віталій віталіна гаврило
галина ганна гарнослав гелена геннадій георгій герасим гліб гнат гордій горимир горислав градимир григорій далемир
далеслава дана данило дарина дарислава даромир дарій денис дмитро добринка добромила добромир добромира добромисл
добромисла доброслав доброслава долеслава доляна діана діяна жанна жозефіна забава захар захарій зборислав звенигор
звенимир звенислав звенислава земислав зеновій зиновій злат злата златомир зоремир зореслав зореслава зорина зорян
зоряна зоя зінаїда калина каріна катерина квітка квітослава кий клавдія корнелій корнило корнилій корній костянтин
крентта ксенія кузьма купава лаврентій лаврін лад лада ладислав ладо ладомир лариса левко леся ликера листвич лукян
любава любислава любов любодар любозар любомила любомир любомира люборада любослава людмила людомила лідія лілія майя
макар максим мальва марина марко маркіян марта марян маряна марічка марія матвій меланія мечислав мечислава микита
микола милодара милослава мирон мирослав мирослава михайло мокрина мотря мстислав мстислава мусій мілана надія назар
назарій наталія натан неля немир немира нестор ніна огняна оксана олег олександр олександра олексій олелько олена
олесь олеся ольга омелян орест ореста орина орислава орися орхип оріяна остап охрім павло павліна палажка панас
пантелеймон пелагея пелагія петро пилип подолян поляна поліна потап потішана радим радимир радміла радослава ратибор
ратимир раїна раїса родослав родіон роксолан роксолана роман ромена ростислав ростислава руслан руслана святополк
святослав святослава світлана семибор сергій синьоок слава славолюб славомир славута сміяна сніжан сніжана сологуб
соломія соня софія станислава станіслав степан стефаній стожар сюзана тамара тарас таїсія тетяна тимофій тиміш тихон
тур устим устина фаїна февронія федора феодосія харитина хвалимир хорив христина христя чорнота щастислав щек юліан
юліанна юлія юрій юстина юхим юхима юхимія яна ярема ярина яровид яромил яромир ярополк ярослав ярослава євген єремій
іван іванна ігор ізяслав ілля ілона інна іннеса ірина ірма
`,
  pl: `
aaron abraham ada adam adelajda adrian agata agaton agnieszka agrypina aida alan albert aleksander aleksandra aleksy
alfred alicja alina alwar amabela amanda ambrozy anastazja anatol andrzej andzelika angela angelina anna ansgary
antoni antonina apollinary apollo archibald ariadna arkadiusz arkady arnold arseniusz artur arystarch atanazy august
aurora baldwin barbara bazyli beatrycze benedykt beniamin bernard berta bertram bertrand bibiana bibianna blazej borys
brajan bruno brygida cecylia cecyliusz cezary chloe cyra cyrus cyryl damian daniel daria dariusz dawid demetriusz
diana dina dionizy dominik donald dorian dorota edgar edmund edward edwin edyta efraim efrem eleazar eleonora eliasz
eliza elwira elzbieta emanuel emil emilia erast ernest erwin estera eudokia eudoksja eugenia eugeniusz eustracjusz ewa
ewelina fabian feliks ferdynanda filemon filip filipa florencja florian franciszek franciszka fryderyk gabriel
gabriela galfryd gedeon gerald gerazym gertruda gilbert ginewra gloria gonsalwy gracja greta grzegorz gwido hanna
harald helena henryk henryka herbert herman hieronim hilarion hilary hipolit horacy hubert hugo ida ignacy igor ilona
innocenty irena ireneusz irma izaak izabela izajasz izolda izydor jadwiga jakub jakubina jan janina janusz jeremi
jeremiasz jerzy joachim joanna jonatan jozef jozefina jozue judyta julia julian julita juliusz justyn justyna
kalistrat kamila karol karolina katarzyna kazimierz kira klara klarencjusz klaudia klaudiusz klemens klementyna
kleopatra konrad konstancja konstanty konstantyn koralia kornel korneli kornelia korneliusz krystian krystyna
krzysztof ksawera ksawery ksenia ksenofont kwintyn larysa laura laurencja laurencjusz laurenty laurentyna lazarz lea
leila leon leonard leonid lidia lilia liliana lilianna lilla liza lucja lucjan ludwik ludwika luiza lukasz magdalena
magnus maja makary maksym maksymilian malgorzata malwina marceli marcin marek maria marianna marta martyna maryna
mateusz matylda maurycy melania michal michalina mikolaj miron modest mojzesz monika nadzieja natalia natan natanael
nazariusz nazary nestor nikodem nikola nina noemi ofelia olaf oleg olga olimpia oliwia oliwier onufry orestes oskar
osmund pankracy pantaleon patrycja patrycjusz patrycy patryk paula paulina pawel pelagia penelopa piotr platon
polikarp porfiriusz porfiry prokles prokop prokul rachela rafal rajmund rajnold randolf rebeka regina reginald renata
robert roderyk roger roksana roland roman romeo roza rozalia rudolf rufina ruta ryszard sabina salomon salwator samson
samuel sara sebastian serafin serafina sergiusz seweryn spirydion stanislaw stefan stefania stella sybilla sylwester
sylwia szczepan szymon tacjana tamara tekla teodor teodora terencjusz teresa tobiasz tomasz tymoteusz waclaw walenty
walentyn walentyna waleria walerian walery walgierz walter wanda wanesa wawrzyniec weronika wiara wiktor wiktoria
wilfryd wilhelm wilhelmina wincenty wirginia witalis wladyslaw wlodzimierz zachariasz zachary zaneta zoe zofia zuzanna
zygmunt
`,
};

/** Family names, the same way. */
export const FAMILY_NAMES: Readonly<Record<string, string>> = {
  ar: `
ادريس الاشراف البشيري الحجيج الحمامي الخليفي الدرقاش الدنوني الرصاع الرقيق الزوابي السقا السقاط الشتيوي الشريف
الشيباني الصغير الصفار الطريقي الطويل العطار العلاني العلايمي العنابي العواني الغربي القلال القلشاني الكافي الكراي
المحجوب المدقي المنيف المولدي النابلي النجار النخلي النفطي النفير النقاش الوحيشي بنسلامه بودواره بوديبه بوهاها تومي
جابالله جاوحدو جراد خنفير زروق زقيه سعيد سويس شقرون شنيق عاشور عطالله عظومه عنون غويله فقوسه لخشين نيفر هذيل همدان
يافع
`,
  fa: `
عارف عاشوري عالي عبادي عبدالكريمي عبدالملكي عراقي عزيزي عصار عقيلي علم علمالهدي عليا عليابادي عليزماني عليپور عنايت
غضنفري غني فارسي فاطمي فاني فتاحي فرامرزي فرج فرشيدورد فرمانفرماييان فرهنگ فروتن فرياد فنايي فنيزاده فهميده فولادوند
قاضي قانعي قانوني قميشي قنبري قهرمان قهرماني قهرمانيان قهستاني كاشي كاكاوند كامكار كاملي كاوياني كديور كردبچه كرماني
كريمي كلباسي كمالي كهنمويي كوشكي كيان كياني كيميايي لاجوردي لاهوتي لاچيني لنكراني لوكس مجاهد مجتبايي مجتبوي مجتهدي
مجرد محجوب محجوبي محدثي محمدرضايي محمدي مددي مرادخاني مرتضوي مستوفي مشا مصاحب مصباح مصباحزاده مطهري مظفر معارف معروف
معين مفتاح مفتح مقدم ملايري ملك ملكيان منوچهري مهاجراني مهديپور موحد موسوي موسويان ميرباقري ميردامادي ميرزاده ميرسپاسي
ميزباني ناظري نامور نجفي ندوشن نراقي نعمتزاده نقدي نقيبزاده نهاوندي نواب نوبخت نوبختي نيشابوري نيلوفري هاشمي هاشميان
هامون هدايت هراتي هروي همايون همت همداني هوشيار هومن واثقي واعظ واعظزاده واعظي وكيلي ياحقي يادگار يثربي يلدا گلپايگاني
گنجي
`,
  he: `
אביב אביבי אביגור אבידור אבידן אביטל אבינועם אבינר אבינרי אביעד אביעזר אבירם אבישי אבישר אביתר אבן אבנון אבני אבניאל
אבנר אבנרי אברהם אברהמי אברון אבריאל אגוז אגוזי אגמון אגרון אדוני אדיב אדירי אדם אדמון אדמוני אדר אהרוני אהרן אוהד און
אופיר אופק אור אורון אוריאל אוריה אוריון אוריין אורן אזרחי אחז אחיטוב אחרון אייל איילון אילון אילן אילני אילת איתם
איתן אלדד אלדן אלול אלון אלוני אלוף אלחנני אליאב אליהו אליעז אליעזר אליצור אליקים אלישיב אלמגור אלמוג אלעד אלעזר אלרום
אלרון אמיר אמית אמיתי אנקורי אסא אסיא אסיף אסף אפעל אפק אפרת אראל ארבל ארגוב ארגמן ארד ארדון ארוך ארז ארזי אריאב אריאל
אריאלי ארידור אריה אריכא ארם ארמוני ארנון ארצי אשבל אשד אשור אשכול אשכנזי אשל אשר אשרי אשרת אתגר אתר אתרוג באבד באר
בארי בבלי בהט בוצר בורר בחור ביצור בכור בןתור בנאי בנטוב בנימין בנימיני בצלאל בראון בראילן בראל ברהלל ברוך ברוש ברושי
ברזילי ברזל ברטוב ברטל בריוסף ברלב ברנע ברעוז ברעם ברק ברקאי ברקין ברקן ברקת בשן גאון גבאי גביש גבע גבעול גבעון גבעתי
גבתון גדות גדיש גדליה גדרון גודר גולן גונן גופר גוריון גורלי גורן גושן גזית גיא גידור גיל גילון גילת גינוסר גינת
גינתון גלבוע גליל גלילי גלעד גלעדי גלרון גמזו גמליאל גנור גפן גפני גרא גרינבלט גרנות גרשון דביר דברת דגן דגני דוד
דוידי דולב דור דורי דותן דניאלי דקל דרומי דרור דרורי דשא הדס הדר הלוי הללי המאירי הנגבי העצני הראבן הראובני הראל הרטוב
הרפז הררי וילנאי ורד ורדי ורדימון זאבי זבולון זהבי זוהר זורע זזאב זיו זיואב זכאי זכות זכריה זמורה זמיר זמר זמרי זעירא
זקש זרובבל זרטל חדש חובה חורש חזן חזני חזקיה חייט חיים חכם חלד חלמיש חנוך חנוכה חנני חסון חסיד חפץ חפר חצור חצרוני
חרובי חרותי חריף חרלפ חרמון חרמוני טבת טוביה טלמור טלשיר יאיר יבין יגור ידיד ידין ידעיה יהב יהודאי יהודה יהושע יהלום
יובל יוגב יוטבת יונה יוסף יושע יחזקאל יחיאל יכין ימיני ינון יניב יעקבי יער יערי יפה יפרח יפת יצחק יצחקי יקיר ירדני
ירוחם ירום ירון ירושלמי יריב ירקוני ישורון ישי ישר ישראל ישראלי יששכר כהן כוכבי כנען כנעני כנר כספי כפיר כפרי כרמון
כרמי כרמל כרמלי לאור לבבי לביא לבנון לבני לבנת להב להבי לוטם לוטן לוי לויתן לחמן ליאור לידור ליטאי לימור ליש לשם מאור
מאיר מאירי מגד מגל מואב מוקד מוקדי מורג מוריה מורשת מזאה מזור מזל מזר מיכה מילוא מישורי מלכה מלכי מלמד מנור מנחם מנשה
מעוז מעיין מעייני מערבי מרגליות מרגלית מרגנית מרום מרון מרידור משה משולח משיח משעול משעל משען משעני מתניה מתתיהו נאור
נאמן נבון נגבי נוב נווה נוימרק נועם נוריאל נחום נחושתן נחשון ניב ניסני ניצן נמרי נסים נריה נשר נשרי נתיב נתן נתנאל
נתניהו סבוראי סביר סגל סדן סהר סופר סיני סכנין סלע סמדר סנונית סעד סער ספיר סתוי סתיו עברון עברי עדיני עדר עובד עובדיה
עובדיהו עוגן עוז עוזר עומר עופר עופרים עזוז עזריאל עזריה עזרתי עידן עילם עינב עמוס עמיאל עמיקם עמיר עמירן עמית עמרמי
ענבל ענבר עסיס עפרת עצמון ערד ערמון ערן עשת פאר פדהצור פולני פורת פלאי פלד פלס פניני פסח פרג פרוש פרח פרי פריגת פרימור
פרץ צבר צדוק צדקה צדקיהו צוק צור צורי צוריאל צורף צידון צמח צפיר צפריר קדמון קדמי קדר קדרון קהת קורח קורן קטן קידר
קינן קיסרי קישון קמה קמחי קנר קנת קצב קצין קציר קשת קשתי ראובני רבי רביב רביד רגב רהב רוגל רווה רווח רוח רום רועה
רזיאל רחמים רכס רמון רמז רמתי רענן רשף שאול שאולי שאלתיאל שבח שביב שבת שבתאי שבתי שגב שגיא שדה שדר שוב שובל שוהם שוחט
שומרון שוער שופט שור שורק שושן שושני שחור שחורי שחל שחם שחף שחק שחר שילה שילוח שילון שילוני שיר שיש שלג שלו שלום שלומי
שלח שלם שלמון שםטוב שמואל שמואלי שמחון שמחוני שמחי שמעון שמרון שמש שמשון שמשוני שמשי שנהר שני שנער שער שפיר שפע שקד
שקדי שקלים שרביט שרון שרוני שריג שריד שריף שריר ששון תאומים תאני תבור תבורי תגר תדמור תומר תורן תירוש תלם תמוז תמיר
תמרי תקווה תקוע תרשיש תשבי
`,
  en: `
abbott abernathy abshire adams altenwerth anderson ankunding armstrong auer aufderhar bahringer bailey balistreri
barrows bartell bartoletti barton bashirian batz bauch baumbach bayer beahan beatty bechtelar becker bednar beer beier
berge bergnaum bergstrom bernhard bernier bins blanda blick block bode boehm bogan bogisich borer bosco botsford boyer
boyle bradtke brakus braun breitenberg brekke brown bruen buckridge carroll carter cartwright casper cassin champlin
christiansen cole collier collins conn connelly conroy considine corkery cormier corwin cremin crist crona cronin
crooks cruickshank cummerata cummings dach damore daniel dare daugherty davis deckow denesik dibbert dickens dicki
dickinson dietrich donnelly dooley douglas doyle dubuque durgan ebert effertz emard emmerich erdman ernser fadel fahey
farrell fay feeney feest feil ferry fisher flatley frami franecki franey friesen fritsch funk gerhold gerlach gibson
gislason gleason gleichner glover goldner goodwin gorczany gottlieb goyette grady graham grant green greenfelder
greenholt grimes gulgowski gusikowski gutkowski gutmann haag hackett hagenes hahn haley halvorson hamill hammes hand
hane hansen harber harris hartmann harvey hauck hayes heaney heathcote hegmann heidenreich heller herman hermann
hermiston herzog hessel hettinger hickle hilll hills hilpert hintz hirthe hodkiewicz hoeger homenick hoppe howe howell
hudson huel huels hyatt jacobi jacobs jacobson jakubowski jaskolski jast jenkins jerde johns johnson johnston jones
kassulke kautzer keebler keeling kemmer kerluke kertzmann kessler kiehn kihn kilback king kirlin klein kling klocko
koch koelpin koepp kohler konopelski koss kovacek kozey krajcik kreiger kris kshlerin kub kuhic kuhlman kuhn kulas
kunde kunze kuphal kutch kuvalis labadie lakin lang langosh langworth larkin larson leannon lebsack ledner leffler
legros lehner lemke lesch leuschke lind lindgren littel little lockman lowe lubowitz lueilwitz luettgen lynch
macejkovic macgyver maggio mann mante marks marquardt marvin mayer mayert mcclure mccullough mcdermott mcglynn
mckenzie mclaughlin medhurst mertz metz miller mills mitchell moen mohr monahan moore morar morissette mosciski mraz
mueller muller murazik murphy murray nader nicolas nienow nikolaus nitzsche nolan oberbrunner oconnell oconner ohara
okeefe okon okuneva olson ondricka oreilly orn ortiz osinski pacocha padberg pagac parisian parker paucek pfannerstill
pfeffer pollich pouros powlowski predovic price prohaska prosacco purdy quigley quitzon rath ratke rau raynor reichel
reichert reilly reinger rempel renner reynolds rice rippin ritchie robel roberts rodriguez rogahn rohan rolfson
romaguera roob rosenbaum rowe ruecker runolfsdottir runolfsson runte russel rutherford ryan sanford satterfield sauer
sawayn schaden schaefer schamberger schiller schimmel schinner schmeler schmidt schmitt schneider schoen schowalter
schroeder schulist schultz schumm schuppe schuster senger shanahan shields simonis sipes skiles smith smitham spencer
spinka sporer stamm stanton stark stehr steuber stiedemann stokes stoltenberg stracke streich stroman strosin
swaniawski swift terry thiel thompson tillman torp torphy towne toy trantow tremblay treutel tromp turcotte turner
ullrich upton vandervort veum volkman von vonrueden waelchi walker walsh walter ward waters watsica weber wehner
weimann weissnat welch west white wiegand wilderman wilkinson will williamson willms windler wintheiser wisoky wisozk
witting wiza wolf wolff wuckert wunsch wyman yost yundt zboncak zemlak ziemann zieme zulauf
`,
  fr: `
adam andre arnaud aubert aubry barbier baron barre benoit berger bernard bertrand blanc blanchard bonnet bourgeois
boyer breton brun brunet caron carpentier carre charles charpentier chevalier clement colin collet cousin david denis
deschamps dubois dufour dumas dumont dupont dupuis dupuy durand duval fabre faure fernandez fleury fontaine fournier
francois gaillard garcia garnier gauthier gautier gerard girard giraud gonzalez guerin guillaume guillot guyot henry
hubert huet jacquet jean joly julien lacroix laine lambert laurent leclerc leclercq lecomte lefebvre lefevre legrand
lemaire lemoine leroux leroy lopez louis lucas maillard marchal marchand marie martin martinez marty masson mathieu
menard mercier meunier meyer michel moreau morel morin moulin muller nguyen nicolas noel olivier paris paul perez
perrin perrot petit philippe picard pierre poirier pons prevost remy renard renaud renault rey richard riviere robert
robin roche rodriguez roger rolland rousseau roussel roux roy royer sanchez schmitt schneider simon thomas vasseur
vidal vincent
`,
};
