/**
 * What the platforms' own boxes say around a post, one interface language a line, as X, Facebook and LinkedIn have
 * them. The order is always the same: follow; like; comment; share; send; reply; copy link; read # replies, once for
 * each form of the number. A platform's word may have two forms, with `/` between. The number counts as `#`.
 */
const LABELS = `
af: volg; hou van; lewer kommentaar/kommentaar; deel; stuur; antwoord; kopieer skakel; lees # antwoord/lees # antwoorde
ar: متابعة; أعجبني/إعجاب; تعليق/أضف تعليقًا; مشاركة; إرسال; رد; نسخ الرابط/نسخ رابط; قراءة # رد/قراءة # ردا/قراءة # ردود/قراءة # من الردود/قراءة ردين
az: izlə; bəyən; şərh yaz/şərh; paylaş; göndər; cavab ver/cavabla; linki kopyala; # cavabı oxu
be: сачыць; падабаецца; каментаваць; падзяліцца; адправіць; адказаць; скапіяваць спасылку; прачытаць # адказ/прачытаць # адказы/прачытаць # адказаў
bg: последване/последвай/следване; харесва ми/харесване; коментар/коментиране; споделяне/сподели; изпращане; отговор/отговаряне; копиране на линка/копиране на връзката; прочетете # отговора/прочетете # отговор/прочитане на # отговора
bn: অনুসরণ করুন/ফলো করুন; লাইক/পছন্দ; কমেন্ট/মন্তব্য/মন্তব্য করুন; শেয়ার/শেয়ার করুন; পাঠান; উত্তর/জবাব/উত্তর দিন; লিঙ্ক কপি করুন/লিংক কপি করুন; #টি উত্তর পড়ুন/# উত্তর পড়ুন
bs: prati; sviđa mi se; komentiraj; podijeli; pošalji; odgovori; kopiraj link; pročitaj # odgovora/pročitaj # odgovor
ca: segueix; m'agrada; comenta/fes un comentari; comparteix; envia; respon; copia l'enllaç; llegeix # respostes/llegeix # resposta
cs: sledovat; to se mi líbí/líbí se mi/líbí se; okomentovat/komentář/přidat komentář/komentovat; sdílet; odeslat; odpovědět; kopírovat odkaz/zkopírovat odkaz; přečíst # odpovědí/přečíst # odpověď/přečíst # odpovědi/číst # odpovědí
da: følg; synes godt om/like; kommenter/kommentér/skriv en kommentar/kommentar; del; send; svar/besvar; kopiér link/kopier link; læs # svar/læs # svar
de: folgen; gefällt mir; kommentieren/kommentar; teilen; senden; antworten; link kopieren/link zum post kopieren; # antwort lesen/# antworten lesen
el: ακολουθήστε/ακολουθήσετε/παρακολούθηση; μου αρέσει/μου αρέσει!; σχόλιο/σχολιάστε/σχολιασμός; κοινοποίηση/κοινοποιήστε/κοινή χρήση; αποστολή; απάντηση/απαντήστε; αντιγραφή συνδέσμου; διαβάστε # απαντήσεις/διαβάστε # απάντηση/ανάγνωση # απαντήσεων
en: follow; like; comment; share; send; reply; copy link/copy link to post; read # replies/read # reply
es: seguir; me gusta/recomendar; comentar; compartir; enviar; responder; copiar enlace/copiar el enlace; leer # respuestas/leer # respuesta
et: jälgi; meeldib; kommenteeri; jaga; saada; vasta; kopeeri link; loe # vastust/loe # vastus
fa: دنبال کردن/دنبال کنید; پسندیدن/می‌پسندم/پسند; نظر/نظر دادن/اظهار نظر; اشتراک‌گذاری/هم‌رسانی; ارسال; پاسخ/پاسخ دادن; کپی پیوند/رونوشت پیوند/کپی کردن پیوند; خواندن # پاسخ/# پاسخ را بخوانید
fi: seuraa; tykkää; kommentoi; jaa; lähetä; vastaa; kopioi linkki; lue # vastausta/lue # vastaus
fil: sundan/i-follow; i-like; magkomento; ibahagi; ipadala; sumagot; kopyahin ang link; basahin ang # sagot/magbasa ng # sagot
fr: suivre; j'aime; commenter; partager; envoyer; répondre; copier le lien; lire # réponses/lire # réponse
gl: seguir; gústame; comentar; compartir; enviar; responder; copiar ligazón; ler # respostas/ler # resposta
gu: અનુસરો/ફૉલો કરો; પસંદ કરો/લાઇક કરો; કૉમેન્ટ કરો/ટિપ્પણી કરો; શેર કરો; મોકલો; જવાબ આપો; લિંક કૉપિ કરો; # જવાબ વાંચો
he: מעקב/עקוב/לעקוב; אהבתי/לייק; תגובה/הגב/להגיב; שיתוף/שתף/לשתף; שליחה; תשובה/השב; העתקת קישור/העתק קישור; קריאת # תגובות/קרא # תגובות
hi: फ़ॉलो करें/फॉलो करें; लाइक करें/पसंद करें/लाइक; कमेंट करें/टिप्पणी करें/कमेंट; शेयर करें/साझा करें; भेजें; जवाब दें/उत्तर दें; लिंक कॉपी करें/लिंक को कॉपी करें; # जवाब पढ़ें/# जवाब पढ़े/# उत्तर पढ़ें
hr: prati/pratite; sviđa mi se; komentiraj/komentar; podijeli/dijeli; pošalji; odgovori; kopiraj vezu/kopiraj poveznicu; pročitaj # odgovora/pročitaj # odgovor/pročitajte # odgovora
hu: követés; tetszik; hozzászólás/hozzászólok; megosztás; küldés; válasz; hivatkozás másolása/link másolása; # válasz elolvasása/# válasz megtekintése
hy: հետևել; հավանել/հավանում եմ; մեկնաբանել; կիսվել; ուղարկել; պատասխանել; պատճենել հղումը; կարդալ # պատասխան
id: ikuti; suka; komentari/komentar; bagikan; kirim; balas; salin tautan; baca # balasan
is: fylgja; líkar þetta/líkar við; skrifa athugasemd/athugasemd; deila; senda; svara; afrita tengil; lesa # svör/lesa # svar
it: segui; mi piace/consiglia; commenta; condividi/diffondi il post; invia; rispondi; copia link/copia il link; leggi # risposte/leggi # risposta
ja: フォロー/フォローする; いいね！/いいね; コメントする/コメント; シェアする/シェア; 送信; 返信; リンクをコピー; #件の返信を読む
ka: გამოწერა/თვალის დევნება; მომწონს/მოწონება; კომენტარი; გაზიარება; გაგზავნა; პასუხი; ბმულის კოპირება; # პასუხის წაკითხვა
kk: жазылу/бақылау; ұнайды/ұнату; пікір/пікір қалдыру; бөлісу; жіберу; жауап беру; сілтемені көшіру; # жауапты оқу
km: តាមដាន; ចូលចិត្ត; បញ្ចេញមតិ/មតិ; ចែករំលែក; ផ្ញើ; ឆ្លើយតប; ចម្លងតំណ; អាន # ការឆ្លើយតប
kn: ಅನುಸರಿಸಿ/ಫಾಲೋ ಮಾಡಿ; ಇಷ್ಟ/ಲೈಕ್ ಮಾಡಿ; ಕಾಮೆಂಟ್/ಕಾಮೆಂಟ್ ಮಾಡಿ; ಹಂಚಿಕೊಳ್ಳಿ; ಕಳುಹಿಸಿ; ಪ್ರತ್ಯುತ್ತರ/ಪ್ರತ್ಯುತ್ತರಿಸಿ; ಲಿಂಕ್ ನಕಲಿಸಿ; # ಪ್ರತ್ಯುತ್ತರಗಳನ್ನು ಓದಿ
ko: 팔로우; 좋아요/추천; 댓글 달기/댓글; 공유하기/공유; 보내기; 답글/답글 달기; 링크 복사하기/링크 복사; 답글 # 개 읽기/답글 #개 읽기
lt: sekti; patinka; komentuoti; dalintis/bendrinti; siųsti; atsakyti; kopijuoti nuorodą; skaityti # atsakymus/skaityti # atsakymų
lv: sekot; patīk; komentēt; kopīgot/dalīties; sūtīt; atbildēt; kopēt saiti; lasīt # atbildes/lasīt # atbilžu
mk: следи; ми се допаѓа; коментирај; сподели; испрати; одговори; копирај линк; прочитај # одговори/прочитај # одговор
ml: പിന്തുടരുക/ഫോളോ ചെയ്യുക; ലൈക്ക്/ഇഷ്ടപ്പെടുക; കമന്റ്/അഭിപ്രായം; പങ്കിടുക/ഷെയർ ചെയ്യുക; അയയ്ക്കുക; മറുപടി/മറുപടി നൽകുക; ലിങ്ക് പകർത്തുക; # മറുപടികൾ വായിക്കുക
mn: дагах; таалагдлаа; сэтгэгдэл бичих/сэтгэгдэл; хуваалцах; илгээх; хариулах; холбоос хуулах; # хариултыг унших
mr: फॉलो करा/अनुसरण करा; आवडले/लाईक करा; टिप्पणी/टिप्पणी करा/कमेंट करा; शेअर करा; पाठवा; प्रत्युत्तर द्या/उत्तर द्या; लिंक कॉपी करा; # प्रत्युत्तरे वाचा/# उत्तरे वाचा
ms: ikut/ikuti; suka; komen; kongsi; hantar; balas; salin pautan; baca # balasan
nb: følg; liker/lik; kommenter/kommentar; del; send; svar; kopier lenke/kopier lenken; les # svar
ne: फलो गर्नुहोस्; मन पर्‍यो/लाइक गर्नुहोस्; टिप्पणी/कमेन्ट गर्नुहोस्; सेयर गर्नुहोस्/साझेदारी; पठाउनुहोस्; जवाफ/जवाफ दिनुहोस्; लिङ्क कपी गर्नुहोस्; # जवाफ पढ्नुहोस्
nl: volgen; vind ik leuk/interessant; opmerking plaatsen/reageren/commentaar; delen; verzenden; beantwoorden/antwoord/antwoorden; link kopiëren/link naar post kopiëren; # reacties lezen/# reactie lezen/# antwoorden lezen
pa: ਫਾਲੋ ਕਰੋ; ਪਸੰਦ/ਪਸੰਦ ਕਰੋ; ਟਿੱਪਣੀ/ਟਿੱਪਣੀ ਕਰੋ; ਸਾਂਝਾ ਕਰੋ/ਸ਼ੇਅਰ ਕਰੋ; ਭੇਜੋ; ਜਵਾਬ/ਜਵਾਬ ਦਿਓ; ਲਿੰਕ ਕਾਪੀ ਕਰੋ; # ਜਵਾਬ ਪੜ੍ਹੋ
pl: obserwuj; lubię to!/lubię to/poleć; dodaj komentarz/komentarz/skomentuj; udostępnij; wyślij; odpowiedz; skopiuj link/kopiuj link; przeczytaj # odpowiedzi/przeczytaj # odpowiedź
pt: seguir; curtir/gosto/gostei; comentar; compartilhar/partilhar; enviar; responder; copiar link/copiar ligação; ler # respostas/ler # resposta
ro: urmărește/urmărești; îmi place/apreciază; comentează/comentariu; distribuie; trimite; răspunde; copiază linkul/copiază link; citește # răspunsuri/citește # de răspunsuri/citește # răspuns
ru: читать/подписаться; нравится/рекомендовать; комментировать/прокомментировать; поделиться; отправить; ответить; скопировать ссылку/копировать ссылку; читать # ответ/читать # ответа/читать # ответов/прочитать # ответов
sk: sledovať; páči sa mi to/páči sa mi; komentovať/okomentovať/komentár; zdieľať; odoslať; odpovedať; kopírovať odkaz/skopírovať odkaz; prečítať # odpovedí/prečítať # odpovede/prečítať # odpoveď
sl: sledi; všeč mi je/všečkaj; komentiraj/komentar; deli/deli z drugimi; pošlji; odgovori; kopiraj povezavo; preberi # odgovorov/preberi # odgovore/preberi # odgovor
sq: ndiq; pëlqej/më pëlqen; komento; ndaje/shpërndaje/shpërndaj; dërgo; përgjigju; kopjo lidhjen; lexo # përgjigje
sr: прати; свиђа ми се; коментариши; подели; пошаљи; одговори; копирај везу/копирај линк; прочитај # одговора/прочитај # одговор
sr: prati; sviđa mi se; komentariši/komentar; podeli; pošalji; odgovori; kopiraj vezu/kopiraj link; pročitaj # odgovora/pročitaj # odgovor
sv: följ; gilla; kommentera/kommentar; dela; skicka; svara; kopiera länk/kopiera länken; läs # svar
sw: fuata; penda/nimeipenda; toa maoni/maoni; shiriki; tuma; jibu; nakili kiungo; soma majibu #
ta: பின்தொடர்/பின்தொடரவும்; விரும்பு/பிடித்துள்ளது; கருத்து/கருத்துத் தெரிவி; பகிர்/பகிரவும்; அனுப்பு; பதிலளி/பதில்; இணைப்பை நகலெடு; # பதில்களைப் படிக்கவும்/# பதில்களைப் படி
te: అనుసరించండి/ఫాలో చేయండి; ఇష్టం/లైక్ చేయండి; వ్యాఖ్యానించండి/కామెంట్ చేయండి/కామెంట్; షేర్ చేయండి/భాగస్వామ్యం చేయండి; పంపండి; ప్రత్యుత్తరం/ప్రత్యుత్తరమివ్వండి; లింక్‌ను కాపీ చేయండి; # ప్రత్యుత్తరాలను చదవండి
th: ติดตาม; ถูกใจ; แสดงความคิดเห็น/ความคิดเห็น; แชร์; ส่ง; ตอบกลับ; คัดลอกลิงก์/คัดลอกลิงค์; อ่าน # การตอบกลับ/อ่านการตอบกลับ # รายการ
tr: takip et; beğen; yorum yap/yorum; paylaş; gönder; yanıtla; bağlantıyı kopyala; # yanıtı oku/# yanıt oku
uk: читати/стежити/підписатися; подобається/вподобати; коментувати/прокоментувати; поширити/поділитися; надіслати; відповісти; копіювати посилання/скопіювати посилання; читати # відповідей/читати # відповіді/читати # відповідь/прочитати # відповідей/прочитати # відповіді
ur: فالو کریں/پیروی کریں; پسند/پسند کریں; تبصرہ/تبصرہ کریں; شیئر/شیئر کریں/اشتراک; بھیجیں; جواب دیں/جواب; لنک کاپی کریں; # جوابات پڑھیں/# جواب پڑھیں
uz: obuna bo'lish/kuzatish; yoqdi; izoh qoldirish/fikr bildirish; ulashish; yuborish; javob berish; havolani nusxalash; # ta javobni o'qish
vi: theo dõi; thích; bình luận; chia sẻ; gửi; trả lời; sao chép liên kết; đọc # câu trả lời/đọc # phản hồi
zh: 关注; 赞; 评论; 分享; 发送; 回复; 复制链接; 阅读 # 条回复/查看 # 条回复
zh: 追蹤/跟隨; 讚; 留言/回應; 分享; 傳送; 回覆; 複製連結; 閱讀 # 則回覆/查看 # 則回覆
`;

const [FOLLOW, LIKE, COMMENT, SHARE, SEND, REPLY, COPY, READ] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

const ROWS: readonly (readonly (readonly string[])[])[] = LABELS.trim()
  .split("\n")
  .map((line) => line.slice(line.indexOf(":") + 1).split(";"))
  .map((columns) => columns.map((column) => column.split("/").map((label) => label.trim())));

const labelsOf = (...columns: readonly number[]): readonly string[] =>
  ROWS.flatMap((row) => columns.flatMap((column) => row[column] ?? []));

/** The buttons around a post. */
export const ACTION_LABELS = labelsOf(FOLLOW, LIKE, COMMENT, SHARE, SEND, REPLY, COPY);
/** Below a post that another page shows: how many answers its link leads to. */
export const READ_REPLIES_LABELS = labelsOf(READ);
/** Facebook and LinkedIn show a row of these below each post. */
export const REACTING_LABELS = labelsOf(LIKE, COMMENT, SHARE, SEND);
