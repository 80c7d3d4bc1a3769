import { fold } from "../../../domain/text/folding/fold";

const named = (words: string): string[] =>
  words
    .replaceAll("\n", ";")
    .split(";")
    .map((label) => fold(label.trim()))
    .filter((label) => label !== "");

/** Lines that are buttons or notes of a news site, by language. A line is one of these as a whole. */
const BUTTONS = named(`
visit website; keep unread; hide caption; toggle caption; enlarge this image; sponsor message; toggle more options; transcript; like this; share this page; opens in new tab; back to top; previous post; next post; a+ a-; versão em áudio; ouvir; ページトップへ戻る; ページの先頭へ; ページの先頭へ戻る; 受信料の窓口; ↑; haut de page; nach oben; torna su; terug naar boven; وإلى الأعلى; العودة إلى الأعلى; наверх; yukarı; na górę
post; tweet; thread; conversation; share; share this; share this article; share article; share this story; share on; save; save article; print; email; copy link; link copied; listen; listen to this article; advertisement; ad; sponsored; skip to content; skip to main content; skip advertisement; scroll to continue with content; continue reading below; story continues below advertisement; article continues below; accept and continue; accept & continue; allow and continue; get the app; watch live; listen live; play video; play audio; watch video; text size; font size; add to favourites; add to favorites; bookmark; share via; copy; copied; link; manage my privacy; more menu; all topics; edition; us edition; my account; account; profile; help; more; see more; close; open; cancel; next; previous; skip ad; live; breaking; exclusive; paid content; subscribers only; menu; search; log in; sign in; register; subscribe; subscribe now; newsletter; accept; accept all; accept cookies; reject all; manage options; manage preferences; cookie settings; privacy policy; follow us; comment; comments; reply; report; like; read aloud; getty images; back to top; view comments; show more; load more; read more; continue reading; gift this article; give feedback; facebook; twitter; x; whatsapp; telegram; linkedin; pinterest; reddit; messenger; instagram; youtube; tiktok; bluesky; threads; viber; home; breaking news; a+; a-; advertisements; advert; advertising; sponsored content; promoted; story continues below; advertisement - story continues below; article continues after advertisement; scroll to continue; recommended video; video player is loading; loading; loading content; loading comments; please wait; post comment; post a comment; write a comment; this slideshow requires javascript; view gallery; see gallery; gallery; photo gallery; view all photos; google news; back to news; voir la galerie; ver galería; galería; bildergalerie; galerie ansehen; zur galerie; guarda la galleria; galeria; zobacz galerię; фотогалерея; معرض الصور; ألبوم الصور; حمل المزيد; مواصلة القراءة; zur startseite; write to the author; napisz do autora; contact the author; contacter l'auteur
ajouter à vos favoris; ajouter aux favoris; taille du texte; lire la vidéo; regarder; fermer; article réservé aux abonnés; contenu réservé aux abonnés; sélectionné pour vous; favoris; copier; direct; en direct; suivre; partager; partager cet article; partager l'article; enregistrer; imprimer; copier le lien; écouter; écouter l'article; publicité; aller au contenu; rechercher; se connecter; s'abonner; abonnez-vous; tout accepter; accepter; tout refuser; continuer sans accepter; gérer les cookies; commenter; commentaires; réagir; répondre; lire la suite; accueil; signaler; envoyer par e-mail; réservé aux abonnés; offrir cet article; chargement; chargement en cours; ce diaporama nécessite javascript; la suite après la publicité; la suite après cette publicité; ajouter un commentaire; laisser un commentaire
añadir a favoritos; tamaño del texto; ver vídeo; reproducir vídeo; cerrar; exclusivo para suscriptores; contenido exclusivo; normas; en directo; en vivo; escucha el artículo; compartir; compartir esta noticia; guardar; imprimir; copiar enlace; escuchar; publicidad; ir al contenido; buscar; iniciar sesión; suscríbete; suscribirse; aceptar; aceptar todo; rechazar todo; configurar cookies; comentar; comentarios; responder; seguir leyendo; inicio; portada
favoritar; tamanho do texto; assistir; reproduzir vídeo; fechar; exclusivo para assinantes; ao vivo; continua após a publicidade; compartilhar; compartilhe; salvar; copiar link; ouvir; publicidade; ir para o conteúdo; pesquisar; entrar; assine; aceitar; aceitar todos; recusar; comentar; comentários; continue lendo; início
aggiungi ai preferiti; dimensione testo; guarda il video; chiudi; riservato agli abbonati; in diretta; ascolta l'articolo; regala; condividi; salva; stampa; copia link; ascolta; pubblicità; vai al contenuto; cerca; accedi; abbonati; accetta; accetta tutto; rifiuta; commenta; commenti; rispondi; continua a leggere
schriftgröße; video abspielen; schließen; nur für abonnenten; plus-artikel; zur merkliste; vorlesen; externer inhalt; zustimmen und weiterlesen; zustimmen; teilen; artikel teilen; merken; drucken; link kopieren; anhören; artikel anhören; anzeige; werbung; zum inhalt springen; suche; anmelden; abonnieren; jetzt abonnieren; alle akzeptieren; akzeptieren; ablehnen; einstellungen; kommentieren; kommentare; antworten; weiterlesen; startseite; per e-mail
deel artikel; deel dit artikel; lettergrootte; video afspelen; sluiten; voor abonnees; alleen voor abonnees; kopieer link; bewaar; schrijf je in; meld je aan; deel; delen; opslaan; afdrukken; link kopiëren; luisteren; advertentie; zoeken; inloggen; abonneren; accepteren; reacties; reageren; lees verder
rozmiar tekstu; odtwórz; zamknij; dla subskrybentów; udostępnij artykuł; czytaj dalej; udostępnij; zapisz; drukuj; kopiuj link; posłuchaj; reklama; szukaj; zaloguj; subskrybuj; akceptuję; komentarze; odpowiedz; strona główna
sdílet; uložit; tisk; reklama; hledat; přihlásit se; předplatit; souhlasím; diskuse; komentáře
перейти к содержанию; размер шрифта; смотреть видео; закрыть; эксклюзив; прямой эфир; в закладки; поделиться; сохранить; распечатать; печать; скопировать ссылку; слушать; реклама; поиск; войти; подписаться; подпишитесь; принять; принять все; отклонить; комментарии; комментировать; ответить; читать далее; главная; вконтакте; одноклассники; телеграм
перейти до змісту; поширити; розмір шрифту; дивитися відео; закрити; ексклюзив; наживо; слухати; поділитися; зберегти; друкувати; реклама; пошук; увійти; підписатися; прийняти; коментарі; відповісти; головна
تخطي إلى المحتوى; انتقل إلى المحتوى; استمع للخبر; استمع إلى المقال; تشغيل الفيديو; شاهد الفيديو; نسخة للطباعة; حجم النص; تكبير الخط; تصغير الخط; أضف إلى المفضلة; المفضلة; إغلاق; عاجل; حصري; خاص; مباشر; البث المباشر; بث مباشر; إرسال; نسخ; نسخ رابط; نشر; مشاركة عبر; ملف خاص; قراءة المزيد; تابع القراءة; اقرأ على الموقع الرسمي; اشترك معنا; شارك; شاركها; مشاركة; شارك المقال; شارك الخبر; شارك هذا المقال; شارك القصة; مشاركة الخبر; حفظ; احفظ; طباعة; نسخ الرابط; انسخ الرابط; استمع; استماع; استمع للمقال; إعلان; إعلانات; اعلان; بحث; القائمة; تسجيل الدخول; اشترك; اشترك الآن; النشرة البريدية; موافق; قبول الكل; قبول; رفض; تعليق; تعليقات; التعليقات; رد; الرئيسية; فيسبوك; تويتر; إكس; واتساب; واتس اب; تيليغرام; تلغرام; تيليجرام; تلجرام; لينكدإن; لينكد إن; انستغرام; إنستغرام; يوتيوب; ماسنجر; بنترست; البريد الإلكتروني; بريد; حجم الخط; اقرأ المزيد; عرض المزيد; أرسل; تابعنا
پرش به محتوا; اندازه متن; پخش ویدیو; بستن; اختصاصی; زنده; پخش زنده; کد خبر; لینک کوتاه; ارسال; چاپ خبر; اشتراک‌گذاری; اشتراک گذاری; به اشتراک بگذارید; ذخیره; چاپ; پرینت; کپی لینک; گوش کنید; آگهی; تبلیغات; جستجو; ورود; عضویت; پذیرش; نظرات; دیدگاه‌ها; پاسخ; صفحه اصلی; خانه; واتس‌اپ; تلگرام; توییتر; فیسبوک; اینستاگرام; ایمیل
مواد پر جائیں; ویڈیو دیکھیں; بند کریں; براہ راست; لنک کاپی کریں; سنیں; مینو; شیئر کریں; محفوظ کریں; پرنٹ; اشتہار; تلاش; لاگ ان; سبسکرائب کریں; تبصرے; جواب; صفحۂ اول; فیس بک; ٹوئٹر; واٹس ایپ
דלג לתוכן; דילוג לתוכן; תפריט; גודל טקסט; נגן; סגור; בלעדי; שידור חי; למנויים; שמירה; שלח; שתף; שתפו; שיתוף; שמור; הדפסה; העתק קישור; האזנה; האזינו; פרסומת; חיפוש; התחברות; הרשמה; הירשמו; אישור; תגובות; הגב; דף הבית; פייסבוק; טוויטר; ווטסאפ; וואטסאפ; טלגרם; דוא"ל
içeriğe geç; yazı boyutu; videoyu izle; kapat; özel; canlı; canlı yayın; kopyala; favorilere ekle; yorumla; takip et; paylaş; haberi paylaş; kaydet; yazdır; bağlantıyı kopyala; dinle; haberi dinle; reklam; ilan; ara; giriş yap; abone ol; kabul et; tümünü kabul et; reddet; yorumlar; yorum yap; yanıtla; anasayfa; ana sayfa; e-posta
lompat ke konten; ukuran huruf; putar video; tutup; eksklusif; lanjutkan membaca; bagikan artikel; salin; bagikan; simpan; cetak; salin tautan; dengarkan; iklan; cari; masuk; berlangganan; terima; komentar; balas; beranda
chia sẻ; lưu; in; quảng cáo; tìm kiếm; đăng nhập; bình luận; trang chủ
跳到内容; 字号; 字體大小; 播放; 播放视频; 关闭; 独家; 直播; 分享到; 纠错; 举报; 打印; 扫一扫; 手机看; 分享; 收藏; 打印; 复制链接; 複製連結; 收听; 广告; 廣告; 搜索; 登录; 登入; 订阅; 訂閱; 接受; 评论; 評論; 留言; 回复; 首页; 首頁; 微信; 微博; 打印本页
本文へ移動; 本文へスキップ; 文字サイズ; 写真・図版; 有料記事; 有料会員記事; 会員限定; 会員限定記事; 無料記事; 独自; 速報; 動画を再生; 閉じる; 続きを読む; メールで送る; ブックマーク; クリップ; シェア; 共有; シェアする; 保存; 印刷; リンクをコピー; 広告; 検索; ログイン; 購読; 同意する; コメント; 返信; ホーム; ツイート; フェイスブック
본문 바로가기; 글자 크기 조정; 글자크기; 글씨크기; 가; 기사저장; 스크랩; 영상 재생; 닫기; 단독; 속보; 생중계; 이메일; 좋아요; 기사원문; 공유; 공유하기; 저장; 인쇄; 링크 복사; 듣기; 광고; 검색; 로그인; 구독; 동의; 댓글; 답글; 홈; 페이스북; 트위터; 카카오톡
मुख्य सामग्री पर जाएँ; वीडियो चलाएँ; बंद करें; लाइव; एक्सक्लूसिव; लिंक कॉपी करें; सुनें; मेनू; शेयर करें; साझा करें; सहेजें; प्रिंट; विज्ञापन; खोजें; लॉग इन; सदस्यता लें; स्वीकार करें; टिप्पणियाँ; होम; फेसबुक; ट्विटर; व्हाट्सएप
โฆษณา; แชร์; ค้นหา; tangazo; matangazo; shiriki; শেয়ার করুন; বিজ্ঞাপন; মন্তব্য; প্রচ্ছদ
κοινοποίηση; μοιραστείτε; διαφήμιση; αναζήτηση; σύνδεση; εγγραφή; αποδοχή; σχόλια; αρχική
distribuie; salvează; publicitate; caută; acasă; comentarii; acceptă; dela; skriv ut; annons; sök; logga in; prenumerera; godkänn; kommentarer; del; gem; annonce; søg; log ind; abonnér; acceptér; jaa; tallenna; mainos; haku; kirjaudu; tilaa; hyväksy; kommentit; megosztás; mentés; hirdetés; keresés; bejelentkezés; előfizetés; elfogadom; hozzászólások
`);

/** Headings of lists below an article: titles, topics. Titles follow them, and no prose. */
const LISTS = named(`
แท็ก; แท็กที่เกี่ยวข้อง; ข่าวล่าสุด; ข่าวยอดนิยม; সম্পর্কিত বিষয়; সর্বশেষ; সর্বাধিক পঠিত; habari kuu; mada zinazohusiana; tin mới nhất; đọc nhiều nhất; chủ đề; top-themen; ämnen; ämnen i artikeln; emner i artikkelen; emner i artiklen; aiheet jutussa; emner; aiheet; címkék; témata; teme; oznake
about the author; about the authors; à propos de l'auteur; sobre la firma; sobre el autor; sobre la autora; sobre o autor; über den autor; über die autorin; zur person; sull'autore; o autorze; об авторе; про автора; عن الكاتب; عن الكاتبة; نبذة عن الكاتب; اقرأ للكاتب أيضا; المزيد من الكاتب; درباره نویسنده; yazar hakkında; yazarın diğer yazıları; most viewed; most watched; most listened; must watch; watch more; don't miss; featured; featured topics; in pictures; more news; other news; related tags; popular reads; most read; most popular; most shared; trending; trending now; more stories; more from; top stories; latest news; latest; editor's picks; recommended; recommended for you; related topics; topics; tags; more on this topic; in this section; you might also like; around the bbc; popular now
les plus lus; les plus lues; les plus consultés; sur le même thème; articles les plus lus; à la une; dernières nouvelles; sujets associés; thèmes; mots-clés
lo más leído; lo más visto; más leídas; las más leídas; últimas noticias; temas relacionados; temas; etiquetas; archivado en
mais lidas; as mais lidas; últimas notícias; assuntos; temas relacionados
i più letti; più letti; ultime notizie; argomenti; temi
meistgelesen; meistgelesene artikel; neueste nachrichten; themen; mehr aus dem ressort; schlagworte
самое читаемое; популярное; самое популярное; читаемое; последние новости; главные новости; темы; теги; сейчас читают
найпопулярніше; останні новини; теми
الأكثر قراءة; أكثر القصص قراءة; الأكثر قراءة اليوم; الأكثر تفاعلا; الأكثر تعليقا; الأكثر استماعا; اخترنا لكم; نرشح لك; نرشح لكم; مختارات; أهم الأخبار; شاهد المزيد; الأعلى قراءة; الأكثر مشاهدة; الأكثر تداولا; الأكثر شيوعا; آخر الأخبار; أحدث الأخبار; مواضيع; الموضوعات; كلمات مفتاحية; الكلمات الدالة; كلمات دلالية; وسوم; الوسوم; اخترنا لك
پربازدیدترین; پربازدیدترین‌ها; پربازدیدها; پرخواننده‌ترین; آخرین اخبار; برچسب‌ها; کلیدواژه‌ها
سب سے زیادہ پڑھی جانے والی; تازہ ترین; متعلقہ عنوانات
הנקראות ביותר; הכי נקראות; חדשות אחרונות; תגיות; נושאים
en çok okunanlar; çok okunanlar; son dakika; son haberler; etiketler; konular
paling populer; terpopuler; berita terbaru; topik
热门新闻; 熱門新聞; 熱門文章; 最新消息; 最多人看; 相關標籤; 關鍵字; 相关标签; 热点; 最新新闻; 标签; 人气ランキング; アクセスランキング; ランキング; 最新ニュース; タグ; 많이 본 뉴스; 인기 뉴스; 최신 뉴스; 태그; सबसे ज़्यादा पढ़ी गईं; ताज़ा ख़बरें
najczęściej czytane; nejčtenější; meest gelezen; mest läst; mest lest; mest læste; luetuimmat; cele mai citite; legolvasottabb; δημοφιλή
`);

/** Headings of readers' comments. What follows is not the article's. */
const COMMENTS = named(`
comments; view comments; read the comments; read comments; show comments; see comments; post a comment; join the discussion; join the conversation; what do you think; have your say; leave a comment; add a comment; commentaires; lire les commentaires; voir les commentaires; ajouter un commentaire; l'espace des contributions est réservé aux abonnés; contribuer; contributions; réactions; vos commentaires; comentarios; ver comentarios; escribe tu comentario; deja un comentario; comentários; commenti; kommentare; kommentare lesen; kommentare anzeigen; zur diskussion; diskutieren sie mit; leserkommentare; reacties; комментарии; комментарии читателей; коментарі; التعليقات; تعليقات; تعليقات القراء; شاركنا رأيك; أضف تعليقك; اكتب تعليقك; أضف تعليقا; اترك تعليقا; نظرات; دیدگاه‌ها; نظرات کاربران; تبصرے; תגובות; yorumlar; komentar; komentarze; komentáře; diskuse; kommentarer; kommentit; 评论; 評論; 留言; コメント; 댓글; टिप्पणियाँ; σχόλια; comentarii; hozzászólások
`);

/** How calls to subscribe or to follow begin. */
const CALLS = named(`
share or comment on; have you got a story; got a story; do you have a story; write to us; contact us at; masz temat; napisz do nas; vous avez une information; tienes una historia; haben sie eine; jetzt newsletter; follow us on; ακολουθήστε μας; sledujte nás; följ oss; følg os; følg oss; seuraa meitä; urmăriți-ne; kövess minket; theo dõi chúng tôi; আমাদের ফলো করুন; sign up; subscribe to; follow us; get the latest; download the app; download our app; support our; register for free; join our; inscrivez-vous; abonnez-vous; recevez; suivez-nous; téléchargez; suscríbete; suscríbase; síguenos; síganos; descarga; regístrate; assine; inscreva-se; siga-nos; iscriviti; abbonati; seguici; melden sie sich; abonnieren sie; folgen sie uns; jetzt anmelden; schrijf je in; volg ons; подпишитесь; подписывайтесь; следите за; підписуйтесь; اشترك في; اشتركوا في; اشترك لتصلك; اشترك ليصلك; انضم إلى; انضموا إلى; للمزيد من الأخبار تابعوا; تابعونا; تابعنا على; تابعوا; سجل الآن; حمل التطبيق; عضو شوید; ما را در; הירשמו; הצטרפו; עקבו אחרינו; abone olun; bizi takip edin; takip edin; ikuti kami; simak video; simak juga video; saksikan video; tonton video; zapisz się; obserwuj nas; 关注我们; 订阅我们; フォローして; 구독하세요; हमें फॉलो करें
`);

/** How lines below or above a picture begin. */
const CAPTIONS = named(`
video; vídeo; videos; فيديو; الفيديو; видео; відео; galerie photo; image caption; image source; media caption; video caption; getty images; photo credit; photo by; photo; image credit; file photo; légende image; crédit photo; source de l'image; légende; pie de foto; fuente de la imagen; crédito; foto; bild; bildquelle; bildunterschrift; фото; подпись к фото; автор фото; источник изображения; фото автора; صدر الصورة; مصدر الصورة; التعليق على الصورة; الصورة; تعليق على الصورة; منبع تصویر; توضیح تصویر; عکس; تصویر کا ذریعہ; תמונה; צילום; fotoğraf; didascalia; fonte da imagem; legenda da foto; sumber gambar; keterangan gambar; 图像来源; 图像加注文字; 圖像來源; 写真; 画像提供; 画像説明; 사진 출처; 사진 설명; 사진; इमेज स्रोत; इमेज कैप्शन; ছবির উৎস; ছবির ক্যাপশান
audio; maelezo ya picha; chanzo cha picha; bayanan hoto; asalin hoton; xigashada sawirka; qoraalka sawirka; nguồn hình ảnh; chụp lại hình ảnh; kaynak, getty; fotoğraf altı yazısı; şəklin mənbəyi; şəklin alt yazısı; сурат манбаси; сурат тагсўзи; сүрөттүн булагы; сүрөттүн түшүндүрмөсү; підпис до фото; автор фото, getty; crédito da foto; fotografía; تصویر کا کیپشن; د عکس سرچینه; د عکس تشریح; பட மூலாதாரம்; படக்குறிப்பு; ఫొటో సోర్స్; ఫొటో క్యాప్షన్; फोटो स्रोत; फोटो कॅप्शन; तस्बिर स्रोत; तस्बिर क्याप्शन; ઇમેજ સ્રોત; ઇમેજ કૅપ્શન; ਤਸਵੀਰ ਸਰੋਤ; ਤਸਵੀਰ ਕੈਪਸ਼ਨ; ที่มาของภาพ; คำบรรยายภาพ; bildbeschreibung; billedtekst; bildtext; bildtekst; kuvateksti; popisek; popis fotografie; podpis; képaláírás; λεζάντα; כיתוב תמונה; foto van; beeld
`);

/** "Cookies" in the languages of banners. */
const COOKIES =
  /cookies?(?!\p{L})|çerez|файл\p{L}* cookie|куки|ملفات تعريف الارتباط|ملفات الارتباط|کوکی|עוגיות|クッキー|쿠키|ciasteczk/iu;
const PRIVACY =
  /privacy|vie privée|privacidad|privacidade|datenschutz|конфиденциальност|الخصوصية|خصوصیت|حریم خصوصی|פרטיות|gizlilik|隐私|隱私|プライバシー|개인정보|prywatnoś/iu;

/** The site speaks of itself and to the reader. */
const ASKS =
  /\b(?:we (?:and our|use|value|respect)|this (?:web)?site uses|our use of|you (?:accept|agree|consent)|your (?:consent|choices|preferences|experience))\b|nous (?:utilisons|respectons)|ce site utilise|vous acceptez|votre (?:consentement|accord)|(?<!\p{L})(?:utilizamos|usamos|este sitio (?:web )?utiliza|aceptas?|tu consentimiento|su consentimiento|este site utiliza|você (?:aceita|concorda)|seu consentimento)(?!\p{L})|utilizziamo|questo sito utilizza|il tuo consenso|wir (?:verwenden|nutzen|respektieren|benötigen|brauchen)|diese (?:web)?seite (?:verwendet|nutzt)|(?:dein|ihre?|deine?) (?:einwilligung|einverständnis|zustimmung)|wij gebruiken|we gebruiken|uw toestemming|używamy|ta strona używa|(?:twoja|państwa) zgod|мы используем|этот сайт использует|ваше согласие|ми використовуємо|نستخدم|يستخدم هذا الموقع|موافقتك|ما از کوکی|אנו משתמשים|האתר משתמש|kullanıyoruz|kullanmaktadır|使用\s?cookie|我们使用|我們使用|を使用しています|사용합니다/iu;
const NETWORKS =
  /newsletter|e-?mail|whatsapp|telegram|facebook|twitter|instagram|youtube|tiktok|bluesky|mastodon|linkedin|google news|bülten|рассылк|телеграм|вконтакте|νewsletter|واتساب|تلغرام|تيليغرام|تويتر|فيسبوك|إنستغرام|يوتيوب|النشرة|خبرنامه|تلگرام|اینستاگرام|וואטסאפ|טלגרם|微信|微博|メルマガ|카카오/iu;
const FOLLOW =
  /^(?:[^.!]{0,80}\s)?(?:click here|clique aqui|haz clic|haga clic|cliquez ici|klicken sie hier|klik hier|kliknij|clicca qui|нажмите|اضغط هنا|tıklayın|follow|subscribe|sign up|join us|join our|like us|get (?:the|our|more)|receive|suivez|abonnez-vous|inscrivez-vous|rejoignez|recevez|síguenos|sigue|síganos|suscríbete|suscribite|únete|recibe|siga|inscreva-se|assine|receba|entre no|seguici|segui|iscriviti|ricevi|folgen sie|folgt|folge|abonnieren|abonniere|jetzt anmelden|melden sie sich|volg|abonneer|schrijf je in|obserwuj|śledź|zapisz się|polub|dołącz|подпи[сш]\p{L}*|следите|читайте|підпис\p{L}*|читайте нас|تابعونا|تابعنا|تابع|اشترك|اشتركوا|انضم|دنبال کنید|عضو شوید|بپیوندید|עקבו|הצטרפו|הירשמו|takip edin|abone ol\p{L}*|ikuti|berlangganan|gabung|关注|订阅|フォロー|登録|구독)(?!\p{L})/iu;
const FOLLOW_FIRST = new RegExp(FOLLOW.source.replace("(?:[^.!]{0,80}\\s)?", ""), "iu");

/** "By clicking you agree to our privacy policy." */
const AGREED =
  /you agree|you accept|vous acceptez|aceptas?|aceita|concorda|accetti|stimmen sie|akkoord|wyrażasz|zgadzasz|соглашаетесь|погоджуєтесь|kabul ed|kabul etmiş|توافق|فإنك|می‌پذیرید|אתם מסכימים|הנך מסכים|anda setuju|同意/iu;
/** "The views in this article are not those of the site." */
const DISCLAIMED =
  /不代表本[网網站报報刊台]|(?:views|opinions) expressed|لا تعبر (?:بالضرورة )?عن|لا تعكس (?:بالضرورة )?(?:الموقف|موقف|رأي|وجهة)|exclusiva responsabilidad de(?:l| su) autor|لا يعبر (?:بالضرورة )?عن|n'engagent que|no reflejan necesariamente|não reflete(?:m)? necessariamente|geben nicht (?:unbedingt|notwendig)|non rispecchiano necessariamente|может не совпадать с (?:мнением|позицией)|yazarın kendi görüşü|görüşlerini yansıtmaz|אינן? משקפ/iu;

export const isDisclaimer = (text: string): boolean => text.length <= 250 && DISCLAIMED.test(text);

/** "Share this article on:" */
export function isShareLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || !/[:：]$/u.test(text)) return false;
  const folded = fold(text);
  return SHARE_WORDS.some((word) => folded.startsWith(word)) && folded.split(/\s+/).length <= 7;
}

/** "Share on WhatsApp", "Auf WhatsApp teilen": a few words that begin or end with the word for sharing. */
export function opensOrEndsWithSharing(text: string): boolean {
  if (text.length > LONGEST_LABEL || text.split(/\s+/u).length > MOST_WORDS_OF_SHARING) return false;
  const folded = fold(text);
  return SHARE_WORDS.some(
    (word) =>
      (folded.startsWith(word) && !/^[\p{L}\p{M}]/u.test(folded.slice(word.length))) ||
      (folded.endsWith(word) && !/[\p{L}\p{M}]$/u.test(folded.slice(0, -word.length))),
  );
}

const MOST_WORDS_OF_SHARING = 4;

const SHARE_WORDS = named(
  "share; partager; compartir; compartilhe; compartilhar; partilhar; condividi; teilen; deel; udostępnij; sdílet; поделиться; поділитися; شارك; مشاركة; اشتراک; شیئر; שתפו; שתף; paylaş; bagikan; chia sẻ; 分享; シェア; 공유; शेयर; κοινοποίηση; dela; del; jaa; distribuie; megosztás",
);

const SUBSCRIBERS =
  /(?:subscribe|sign in|log in|register|sign up)(?: now| today| for free)? to (?:read|continue|keep reading|unlock|view|access|see)|(?:free|complimentary) (?:articles?|stor(?:y|ies)) (?:left|remaining)|(?:for|to) subscribers(?: only)?[.!]?$|already a (?:subscriber|member)\?|is a reader-supported|consider (?:subscribing|becoming a)|this post is public so|réservé(?:e|s)? aux abonnés|il vous reste \d{1,3}(?:[.,]\d+)?\s?% de cet? article|abonnez-vous pour (?:lire|continuer)|(?:nur )?für abonnent(?:en|innen)|jetzt (?:weiterlesen|abonnieren|testen)|(?:exclusiv[ao] )?para (?:suscriptores|assinantes)|suscríbe(?:te|se) para (?:leer|seguir|continuar)|assine para (?:ler|continuar)|(?:riservato|solo) (?:agli|per gli) abbonati|abbonati per (?:leggere|continuare)|alleen voor abonnees|tylko dla (?:subskrybentów|prenumeratorów)|(?:только )?для подписчиков|للمشتركين(?: فقط)?[.]?$|有料会員(?:限定|になると)|会員限定(?:記事)?です|この記事は有料|残り\s?\d{1,6}\s?文字|(?:仅限|僅限|限)订?訂?(?:阅户|閱戶|会员|會員)|유료 (?:회원|구독)/iu;

/** Words for an advertisement, as the buttons above have them. */
const ADVERTS = named(
  "advertis; publicit; publicid; pubblicit; werbung; advertenti; reklam; реклам; إعلان; آگهی; تبلیغات; פרסומת; iklan; quảng cáo; διαφημ; annons; annonc; werbeanzeig; anuncio; anúncio; inzer; oglas; hirdet; mainos; विज्ञापन; বিজ্ঞাপন; โฆษณา",
);
const MOST_OF_ADVERT = 3;

/** "Advertising material": two or three words, one of which begins as "advertisement". */
export function namesAdvert(text: string): boolean {
  const words = text.length > LONGEST_LABEL ? [] : fold(text).split(/\s+/u);
  return words.length <= MOST_OF_ADVERT && words.some((word) => ADVERTS.some((advert) => word.startsWith(advert)));
}

const BUTTON_NAMES = new Set(BUTTONS);
const LIST_NAMES = new Set(LISTS);
const COMMENT_NAMES = new Set(COMMENTS);

const LONGEST_LABEL = 60;

/** A label without a count in brackets or behind it: "Comments (2)". */
function bare(text: string): string {
  return fold(text.length > LONGEST_LABEL ? "" : text)
    .replace(/[(（[]?(?:\d{1,6}\s?[件条條개건则則]?|\+)[\])）]?$/u, "")
    .replace(/^\d{1,6}(?=\s?\D)/u, "")
    .trim()
    .replace(/[:：.…»›>+]{1,4}$/u, "")
    .trim();
}

export const isButton = (text: string): boolean => BUTTON_NAMES.has(bare(text));
export const isListHeading = (text: string): boolean => LIST_NAMES.has(bare(text));

const SHORTEST_COMMENT = 5;
const COMMENT_WORDS: ReadonlySet<string> = new Set(
  COMMENTS.filter((name) => name.length >= SHORTEST_COMMENT && !/\s/u.test(name)),
);

/** Whether one of the words is "comments". */
export const namesComments = (text: string): boolean =>
  fold(text)
    .split(/[^\p{L}\p{M}\u200c]+/u)
    .some((word) => COMMENT_WORDS.has(word));

export const namesPrivacy = (text: string): boolean => PRIVACY.test(text);

export const isCommentsHeading = (text: string): boolean => COMMENT_NAMES.has(bare(text));

/** Several buttons on one line: "Share / Facebook / WhatsApp". */
export function isButtonRow(text: string): boolean {
  const parts =
    text.length > 200
      ? []
      : text
          .split(/[/|·•،,]|\s{2,}/u)
          .map((part) => part.trim())
          .filter(Boolean);
  return parts.length > 1 && parts.every((part) => isButton(part));
}

/** A heading that begins like that of a list, and goes on for a few words: "More from the region". */
export function opensList(text: string): boolean {
  const folded = fold(text.length > LONGEST_LABEL ? "" : text);
  return OPENINGS.some((label) => folded.startsWith(`${label} `));
}

/** Those with one word are also words of the headlines of sections. */
const OPENINGS = [...LIST_NAMES].filter((label) => label.includes(" "));

const LONGEST_CALL = 140;

export function isCall(text: string): boolean {
  if (text.length > LONGEST_CALL) return false;
  const folded = fold(text);
  return CALLS.some((call) => folded.startsWith(call) && !/^[\p{L}]/u.test(folded.slice(call.length)));
}

/** "Newsletter" in the languages of news sites. */
const NEWSLETTER =
  /newsletter|mailing list|infolettre|lettre d'information|bolet(?:ín|im)(?! (?:oficial|meteorol))|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|rassegna via mail|biuletyn(?!u)|hírlevél|рассылк|розсилк|e-bülten|النشرة (?:الإخبارية|البريدية|اليومية|الأسبوعية)|نشرتنا|خبرنامه|نیوز لیٹر|ניוזלטר|ニュースレター|メルマガ|뉴스레터|新闻信|电子报|電子報|न्यूज़लेटर|bản tin email|buletin (?:email|harian)|ενημερωτικό δελτίο/iu;

/** Words for subscribing, wherever they are in a line. They count only in a box that offers a newsletter. */
const SUBSCRIPTION =
  /subscri|sign(?:ed|ing)? up|inscri|abonn|suscr|assin|iscri|abbon|anmeld|eintrag|schrijf je|zapisz|подпис|підпис|abone|kaydol|اشتر|الاشتراك|عضو|הירשמ|הרשמ|सब्सक्राइब|langganan|daftar|登録|購読|구독|订阅|訂閱|inbox|e-?mail/iu;

export const isSubscription = (text: string): boolean => SUBSCRIPTION.test(text);

export const namesNewsletter = (text: string): boolean => NEWSLETTER.test(text);

const LONGEST_CAPTION = 300;

/** A label of a caption is followed by a comma, a colon or nothing. */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST_CAPTION) return false;
  const folded = fold(text);
  return CAPTIONS.some((label) => folded.startsWith(label) && /^\s*(?:[,،:：/|]|$)/u.test(folded.slice(label.length)));
}

const LONGEST_NOTICE = 600;

/** "Cookies" or "privacy", and "we use", "you accept" or "your consent". An article on cookies does not ask. */
export function isConsentRequest(text: string): boolean {
  return text.length <= LONGEST_NOTICE && (COOKIES.test(text) || PRIVACY.test(text)) && ASKS.test(text);
}

/** "Follow", "receive": what a site asks of its readers. */
export const asksReader = (text: string): boolean => FOLLOW.test(text);

export const opensInvitation = (text: string): boolean => FOLLOW_FIRST.test(text);

/** A line that asks readers to follow the site on a network, or to take its letter. */
export function isInvitation(text: string): boolean {
  return NETWORKS.test(text) && (FOLLOW.test(text) || (JOIN.test(text) && CHANNEL.test(text)));
}

/** "Join the channel of the Quay News": the call opens the line. Elsewhere "join" is a word like others. */
const JOIN =
  /^(?:join|participe|participa|faça parte|entre|entra|junte-se|súmate|sumate|rejoins|unisciti|tritt|tretet|treten sie|sluit je aan|word lid|присоединя\p{L}*|вступай\p{L}*|приєдн\p{L}*|долучай\p{L}*|katıl\p{L}*|انضموا|شاركوا|bergabung|tham gia|gå med|加入)(?!\p{Script=Latin})/iu;
const CHANNEL =
  /canal|channel|kana[ał]?l?|канал|قنا[ةت]|کانال|ערוץ|chaîne|kênh|grup|gruppe|group|групп|груп|community|comunid|频道|頻道|群/iu;

/** "Subscribe to read on": the rest of the text is for who pays. */
export function isForSubscribers(text: string): boolean {
  return SUBSCRIBERS.test(text);
}

/** A banner about cookies, or a title of one: "We value your privacy". */
export function isConsentNotice(text: string): boolean {
  if (text.length > LONGEST_NOTICE) return false;
  if (AGREED.test(text) && PRIVACY.test(text)) return true;
  return COOKIES.test(text) || (text.length < LONGEST_LABEL && PRIVACY.test(text)) || isExternal(text);
}

/** A box in place of what another site provides, until the reader allows it. */
const EXTERNAL =
  /content (?:is )?provided by|third[- ]party content|external content|extern\p{L}{0,2} inhalt|contenu (?:externe|fourni par)|contenido (?:externo|de terceros)|conteúdo (?:externo|de terceiros)|contenuto (?:esterno|di terz)|externe (?:inhoud|content)|treści zewnętrzn|zewnętrzn\p{L}* treści|externí obsah|externt innehåll|внешн\p{L}* (?:контент|содержим)|сторонн\p{L}* контент|зовнішн\p{L}* (?:контент|вміст)|محتوى (?:خارجي|مقدم من|طرف ثالث)|harici içerik|محتوای (?:خارجی|شخص ثالث)|תוכן חיצוני|外部コンテンツ|外部のコンテンツ|外部内容|第三方内容|외부 콘텐츠/iu;
const LONGEST_BOX = 300;

const isExternal = (text: string): boolean => text.length <= LONGEST_BOX && EXTERNAL.test(text);

/** Words by which a site speaks of itself, its subscribers and its rights. Sentences of an article have them too. */
const OF_SITE =
  /donat|fai(?:re|tes) un don|vos dons|donaci|doaç|spende|пожертвован|bağış|תרומ|تبرع|کمک مالی|website|web ?site|dostęp|czytasz|prenumerat|wesprzyj|thank you for reading|thanks for reading|internet site|reader-supported|subscriber|newsletter|this post is public|all content|licen[cs]e|reproduc|re-?use|site web|abonné|reproduction|sitio web|página web|suscri|encuesta|reproducción|conteúdo|assinant|reprodução|informação|información|abonnent|newsletter|nachdruck|webseite|sito web|abbonat|riproduzion|abonne|сайт|телеграм|telegram|вконтакте|подписчик|перепечат|розмноження|передрук|abone|internet site|iletişim|haber akış|الموقع|الاشتراك|حقوق النشر|النشرة|کانال|سایت|بازنشر|האתר|订阅|公众号|转载|轉載|購読|転載|구독|재배포|무단/iu;

/** Whether a site may say it of itself. */
export const mayBeOfSite = (text: string): boolean => OF_SITE.test(text);

/** Who edited an article, below it. The author is somebody else. */
const EDITORS =
  /^(?:责任编辑|责编|責任編輯|責任編集|编辑|編輯|編集|校对|edited by|editor|editing by|imehaririwa na|edición|edição|edizione a cura di|édité par|redação|redacteur|redaktion|redaktor|redaktør|redigerad av|редактор|редактура|редакторка|ansvarig utgivare|chefredaktör|ansvarlig redaktør|päätoimittaja|directeur de la publication|director(?:a)? (?:general|periodístico|periodística|responsable|editorial)|direttore responsabile|verantwortlich|editör|düzenleyen|تحرير|المحرر|مراجعة|ویراستار|ویرایش|עריכה|עורך|편집)\s?[:：]\s?\S{1,30}(?:\s\S{1,30}){0,3}$/iu;

export const isEdited = (text: string): boolean =>
  text.length <= LONGEST_LABEL && EDITORS.test(text.replace(/^[(（【[]\s?/u, ""));

export function isCopyright(text: string): boolean {
  return (
    text.length < 250 &&
    (/^(?:©|\(c\)|copyright\b|版权所有|版權所有)/iu.test(text) || /©\s*(?:\p{Nd}{4}|\p{Lu})/u.test(text))
  );
}
