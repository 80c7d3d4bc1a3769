/** Invented news in seven languages: each story once in each. `STORY-LANGUAGE` is the name of a text. */
export const STORIES: Readonly<Record<string, Readonly<Record<string, readonly [headline: string, body: string]>>>> = {
  grain: {
    en: [
      "Orlova lands in Bamako with a promise of grain",
      "The minister Vera Orlova promised Mali 25,000 tonnes of wheat. The port workers were not told.",
    ],
    ar: [
      "أورلوفا تصل إلى باماكو ومعها وعد بالقمح",
      "وعدت الوزيرة فيرا أورلوفا مالي بخمسة وعشرين ألف طن من القمح. ولم يُبلَّغ عمال الموانئ.",
    ],
    fr: [
      "Orlova arrive à Bamako avec une promesse de blé",
      "La ministre Vera Orlova a promis au Mali 25 000 tonnes de blé. Les dockers n'ont pas été prévenus.",
    ],
    ru: [
      "Орлова прибыла в Бамако с обещанием зерна",
      "Министр Вера Орлова пообещала Мали 25 тысяч тонн пшеницы. Портовых рабочих не предупредили.",
    ],
    fa: [
      "اورلووا با وعده گندم به باماکو رسید",
      "ورا اورلووا، وزیر، به مالی ۲۵ هزار تن گندم وعده داد. به کارگران بندر چیزی گفته نشد.",
    ],
    he: [
      "אורלובה נחתה בבמאקו עם הבטחה לחיטה",
      "השרה ורה אורלובה הבטיחה למאלי 25 אלף טון חיטה. לפועלי הנמל לא נמסר דבר.",
    ],
    tr: [
      "Orlova buğday sözüyle Bamako'ya indi",
      "Bakan Vera Orlova, Mali'ye 25 bin ton buğday sözü verdi. Liman işçilerine haber verilmedi.",
    ],
  },
  flood: {
    en: [
      "River floods the old town of Karun",
      "The water rose by two metres in one night. Volunteers carried the school books to the roof.",
    ],
    ar: [
      "النهر يغمر البلدة القديمة في كارون",
      "ارتفع الماء مترين في ليلة واحدة. وحمل المتطوعون الكتب المدرسية إلى السطح.",
    ],
    fr: [
      "Le fleuve inonde la vieille ville de Karoun",
      "L'eau est montée de deux mètres en une nuit. Des bénévoles ont porté les livres d'école sur le toit.",
    ],
    ru: [
      "Река затопила старый город Карун",
      "За одну ночь вода поднялась на два метра. Добровольцы отнесли школьные учебники на крышу.",
    ],
    fa: [
      "رودخانه شهر قدیم کارون را فرا گرفت",
      "آب در یک شب دو متر بالا آمد. داوطلبان کتاب‌های مدرسه را به پشت‌بام بردند.",
    ],
    he: ["הנהר הציף את העיר העתיקה קארון", "המים עלו בשני מטרים בלילה אחד. מתנדבים נשאו את ספרי הלימוד אל הגג."],
    tr: [
      "Nehir, Karun'un eski kentini su altında bıraktı",
      "Su bir gecede iki metre yükseldi. Gönüllüler okul kitaplarını çatıya taşıdı.",
    ],
  },
  cup: {
    en: [
      "Night of penalties: the harbour club wins the cup",
      "The final was decided after 22 penalties. The goalkeeper had broken a finger.",
    ],
    ar: [
      "ليلة ركلات الترجيح: نادي الميناء يفوز بالكأس",
      "حُسمت المباراة النهائية بعد ٢٢ ركلة. وكان الحارس قد كسر إصبعه.",
    ],
    fr: [
      "Nuit de tirs au but : le club du port gagne la coupe",
      "La finale s'est jouée après 22 tirs. Le gardien s'était cassé un doigt.",
    ],
    ru: ["Ночь пенальти: портовый клуб выиграл кубок", "Финал решился после 22 ударов. Вратарь сломал палец."],
    fa: ["شب پنالتی‌ها: باشگاه بندر جام را برد", "فینال پس از ۲۲ ضربه تمام شد. انگشت دروازه‌بان شکسته بود."],
    he: ["ליל הפנדלים: מועדון הנמל זכה בגביע", "הגמר הוכרע אחרי 22 בעיטות. לשוער נשברה אצבע."],
    tr: ["Penaltı gecesi: liman kulübü kupayı kazandı", "Final 22 atıştan sonra bitti. Kalecinin parmağı kırılmıştı."],
  },
  clinic: {
    en: [
      "Covid-19: clinics ask for 2,300 more doses",
      "The doctors' union says that the cold rooms in the south are empty. Dr Amal El-Sayed signed the letter.",
    ],
    ar: [
      "كوفيد-19: العيادات تطلب ٢٣٠٠ جرعة إضافية",
      "تقول نقابة الأطباء إن غرف التبريد في الجنوب فارغة. ووقّعت الدكتورة أمل السيد الرسالة.",
    ],
    fr: [
      "Covid-19 : les cliniques demandent 2 300 doses de plus",
      "Le syndicat des médecins affirme que les chambres froides du sud sont vides. L'État promet une aide à l'hôpital.",
    ],
    ru: [
      "Ковид-19: клиники просят ещё 2300 доз",
      "Профсоюз врачей говорит, что холодильные камеры на юге пусты. Письмо подписали все.",
    ],
    fa: [
      "کووید-۱۹: درمانگاه‌ها ۲۳۰۰ دُز دیگر می‌خواهند",
      "اتحادیه پزشکان می‌گوید سردخانه‌های جنوب خالی است. نامه را همه امضا کردند.",
    ],
    he: ["קוביד-19: המרפאות מבקשות עוד 2300 מנות", 'איגוד הרופאים אומר שחדרי הקירור בדרום ריקים. ארה"ב הציעה עזרה.'],
    tr: [
      "Kovid-19: klinikler 2300 doz daha istiyor",
      "Hekimler birliği güneydeki soğuk odaların boş olduğunu söylüyor. Mektubu herkes imzaladı.",
    ],
  },
  vote: {
    en: [
      "Re-election in doubt as judges order a recount",
      "The prime minister of Mali said that he would wait. The first minister of the north did not.",
    ],
    ar: [
      "إعادة الانتخاب موضع شك بعد أمر القضاة بإعادة الفرز",
      "قال رئيس الوزراء في مالي إنه سينتظر. أما الوزير الأول في الشمال فلم ينتظر.",
    ],
    fr: [
      "La réélection en doute : les juges ordonnent un nouveau comptage",
      "Le premier ministre du Mali dit qu'il attendra. Un ministre du nord fut le premier à protester.",
    ],
    ru: [
      "Переизбрание под вопросом: судьи велели пересчитать голоса",
      "Премьер-министр Мали сказал, что подождёт. Глава северного края ждать не стал.",
    ],
    fa: [
      "انتخاب دوباره در تردید: قاضیان دستور بازشماری دادند",
      "نخست‌وزیر مالی گفت صبر می‌کند. وزیر نخست شمال صبر نکرد.",
    ],
    he: ["הבחירה מחדש בספק: השופטים הורו לספור שוב", "ראש הממשלה של מאלי אמר שימתין. ראש המחוז הצפוני לא המתין."],
    tr: [
      "Yeniden seçilmesi şüpheli: yargıçlar sayım istedi",
      "Mali başbakanı bekleyeceğini söyledi. Kuzeyin ilk bakanı beklemedi.",
    ],
  },
  rate: {
    en: [
      "Central bank lifts its rate to 7.5 percent",
      "Bread and fuel cost a fifth more than a year ago. Crowds stood on the bank of the river.",
    ],
    ar: ["البنك المركزي يرفع الفائدة إلى ٧٫٥ في المئة", "يكلف الخبز والوقود أكثر بخُمس مما كان قبل عام."],
    fr: [
      "La banque centrale relève son taux à 7,5 pour cent",
      "Le pain et l'essence coûtent un cinquième de plus qu'il y a un an.",
    ],
    ru: [
      "Центральный банк поднял ставку до 7,5 процента",
      "Хлеб и топливо стоят на пятую часть дороже, чем год назад.",
    ],
    fa: ["بانک مرکزی نرخ بهره را به ۷٫۵ درصد رساند", "نان و سوخت یک‌پنجم گران‌تر از سال پیش است."],
    he: ["הבנק המרכזי העלה את הריבית ל-7.5 אחוז", "הלחם והדלק יקרים בחמישית משהיו לפני שנה."],
    tr: ["Merkez bankası faizi yüzde 7,5'e çıkardı", "Ekmek ve yakıt bir yıl öncesine göre beşte bir daha pahalı."],
  },
  clocks: {
    en: ["Museum of clocks reopens in Tunis", "Four hundred clocks tick again. Entry is free for pupils."],
    ar: ["متحف الساعات يُعاد افتتاحه في تونس العاصمة", "تدق أربعمئة ساعة من جديد. والدخول مجاني للتلاميذ."],
    fr: [
      "Le musée des horloges rouvre à Tunis",
      "Quatre cents horloges battent de nouveau. L'entrée est gratuite pour les élèves.",
    ],
    ru: ["Музей часов снова открылся в городе Тунис", "Четыреста часов опять идут. Вход для школьников бесплатный."],
    fa: ["موزه ساعت‌ها بازگشایی شد", "چهارصد ساعت دوباره تیک‌تاک می‌کنند. ورود برای دانش‌آموزان رایگان است."],
    he: ["מוזיאון השעונים נפתח מחדש", "ארבע מאות שעונים שוב מתקתקים. הכניסה חינם לתלמידים."],
    tr: ["Saat müzesi yeniden açıldı", "Dört yüz saat yeniden işliyor. Öğrencilere giriş ücretsiz."],
  },
};

/** Names of the two profiles that the stories mention. */
export const ORLOVA = {
  en: "Vera Orlova",
  ar: "فيرا أورلوفا",
  fr: "Vera Orlova",
  ru: "Вера Орлова",
  fa: "ورا اورلووا",
  he: "ורה אורלובה",
  tr: "Vera Orlova",
};
export const MALI = { en: "Mali", ar: "مالي", fr: "Mali", ru: "Мали", fa: "مالی", he: "מאלי", tr: "Mali" };
