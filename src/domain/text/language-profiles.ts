/** How a language shows among the others of its script. */
export interface LanguageProfile {
  readonly language: string;
  /** Letters that the languages of the script do not all use. */
  readonly letters?: string;
  /** Frequent small words, spaced. */
  readonly words?: string;
  /** How words of five letters and more often end. */
  readonly endings?: string;
}

/** Languages that share a script; of two that fit alike the first is meant. Latin has a file of its own. */
export const ARABIC_SCRIPT: readonly LanguageProfile[] = [
  {
    language: "ar",
    letters: "ةىيكأإؤ",
    words:
      "في من على إلى عن أن التي الذي هذا هذه ذلك كان كانت بعد قبل مع كما أو قد لا لم لن ما هو هي بين حتى خلال عند منذ غير كل وقال قال وهو وفي ومن اللي مش هاد هادي كي باش ديال حول الى ان او أنه بأن لأن وقد يوم",
  },
  {
    language: "fa",
    letters: "یکپچژگآ",
    words:
      "که از به در را این است با برای آن و شد می بود شده یک تا هم بر خود کرد ها های کرده دارد باید نیز اما اگر هر یا دو آنها او ما چه شود کند می‌شود می‌کند بوده دیگر پس پیش روی گفت نیست هستند",
  },
  {
    language: "ur",
    letters: "یکپچژگآٹڈڑںےہھۂۃ",
    words:
      "کے کی کا میں ہے سے کو نے اور ہیں پر کہ اس یہ تھا تھے تھی ایک بھی نہیں گیا ہو کر لیے وہ جو تو گئی رہا رہے رہی ہوئے ہوا ساتھ کیا بعد ان اپنے",
  },
  {
    language: "ps",
    letters: "یکپچژګڼښږځڅډړټېۍگئ",
    words: "د په چې او له ته کې یې سره دا نه هغه دی ده شو شي کوي کړي کړ پر خو دغه وو يو کړه لپاره څخه هم چا",
  },
  {
    language: "ckb",
    letters: "یکپچژگڕڵۆێەڤئھ",
    words: "لە بە و بۆ کە ئەو ئەم لەگەڵ یان هەر دەکات دەبێت سەر بوو نێوان هەموو بەڵام وەک یەک کرد پێش خۆی ئەوە",
  },
  {
    language: "sd",
    letters: "يڪکپچگآٹڄڃڇڙڊڌڍٺٿٽڦڳڱڻٻڀھ۾۽",
    words: "جي جو ۾ کي ۽ سان آهي جا هن ته آهن لاءِ کان هو جنهن هڪ هئي به نه ٿي تي وڃي",
  },
  {
    language: "ug",
    letters: "يكپچژگئېۇۈۋەڭۆھى",
    words: "ۋە بىر بۇ بىلەن ئۈچۈن بولۇپ ئۇ دەپ بولغان ئىدى ھەم قىلىپ كېيىن قىلغان ئۇلار",
  },
  {
    language: "ks",
    letters: "یکپچژگہےھآٹڈڑںٲٳۄۆؠٕٚٔۍٛ",
    words: "چھُ چھِ تہٕ منٛز سۭتۍ اکھ یہِ کیٛن اوس اَتھ ہٕنٛد ہُنٛد چھےٚ سٟتۍ خٲطرٕ پیٹھ تہِ",
  },
];

export const HEBREW_SCRIPT: readonly LanguageProfile[] = [
  {
    language: "he",
    words:
      "של את על לא הוא כי עם גם זה אל היא או אך כל בין אחרי היה לפני אשר ידי יותר אני אז מה רק עוד כמו כך היו שלא אם אין יש ב ה כדי",
  },
  {
    language: "yi",
    letters: "װױײ",
    words:
      "און די דער איז אין פון צו פֿון מיט האט האָט דאס דאָס אַ אויף נישט ניט זיך וואס וואָס פאר פֿאַר איר ער זיי מען אז אַז ביי דעם",
  },
];

export const CYRILLIC_SCRIPT: readonly LanguageProfile[] = [
  {
    language: "ru",
    letters: "ыэёъ",
    words:
      "и в не на что с по как это его из к за от для о он но а же или был также было была они во при после бы который года со до так",
  },
  {
    language: "uk",
    letters: "іїєґ",
    words:
      "і в не на що з у та до за як це про його від для є він але або був також було була вони після який року під та й бути",
  },
  {
    language: "be",
    letters: "іўыэё",
    words: "і ў не на што з у да за як гэта пра яго ад для ён але або быў таксама было была яны пасля які года",
  },
  {
    language: "bg",
    letters: "ъ",
    words: "и в не на че с се за от да е по са ще като това който след но или при до те той са беше които към със през",
  },
  {
    language: "sr",
    letters: "јљњћђџ",
    words: "и у не на што са се за од да је по су као то који после али или при до они он био које из са ће",
  },
  {
    language: "mk",
    letters: "јљњѓќѕџ",
    words: "и во не на што со се за од да е по ќе како тоа кој по но или при до тие тој беше кои ги го ја",
  },
  {
    language: "kk",
    letters: "әғқңөұүһі",
    words: "және бұл үшін мен деп бар болып осы бір да де еді туралы кейін болды",
  },
  {
    language: "ky",
    letters: "ңөүыэ",
    words: "жана бул үчүн менен деп бар болуп ошол бир да эле тууралуу кийин болду анын",
  },
  { language: "tg", letters: "ғӣқӯҳҷ", words: "ва дар аз ба ки бо ин барои аст он мекунад шуд буд ҳам" },
  { language: "uz", letters: "ўқғҳ", words: "ва бу учун билан деб бир ҳам эди бўлган бўйича кейин" },
  { language: "mn", letters: "өүэы", words: "байна нь энэ гэж болон байсан юм хийх тэр ба оны" },
  { language: "tt", letters: "әөүҗңһыэ", words: "һәм бу өчен белән дип бар булып шул бер да" },
];

export const DEVANAGARI_SCRIPT: readonly LanguageProfile[] = [
  { language: "hi", words: "के में की है और से का को कि ने पर हैं यह भी एक नहीं था इस लिए हो कर तो या" },
  { language: "mr", letters: "ळ", words: "आहे आणि या तर ते हे की होते आहेत नाही त्यांनी असे करण्यात मध्ये होता" },
  { language: "ne", words: "छ र को मा हो छन् पनि भएको गर्न यो लाई एक थियो गरेको भने" },
];

export const ETHIOPIC_SCRIPT: readonly LanguageProfile[] = [
  { language: "am", words: "ነው እና ላይ ውስጥ ነበር ወደ ግን ናቸው ይህ እንደ ጋር ነበሩ ከ አንድ" },
  { language: "ti", letters: "ቐቑቒቓቔቕቖኸኺኻኼኽኾ", words: "ኣብ እዩ ናይ እቲ ነቲ ካብ ግን ድማ ምስ ኣብቲ እዚ እታ ዝነበረ እዮም ከም" },
];

/** Scripts that one language, or one by far, is written in. */
export const LANGUAGE_OF_SCRIPT = {
  Greek: "el",
  Armenian: "hy",
  Georgian: "ka",
  Hangul: "ko",
  Thai: "th",
  Lao: "lo",
  Khmer: "km",
  Myanmar: "my",
  Tibetan: "bo",
  Bengali: "bn",
  Gurmukhi: "pa",
  Gujarati: "gu",
  Oriya: "or",
  Tamil: "ta",
  Telugu: "te",
  Kannada: "kn",
  Malayalam: "ml",
  Sinhala: "si",
  Thaana: "dv",
  Syriac: "syr",
} as const;
