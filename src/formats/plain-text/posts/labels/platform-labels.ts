import { fold } from "../../../../domain/text/folding/fold";
import { ACTION_LABELS, REACTING_LABELS, READ_REPLIES_LABELS } from "./interface-labels";
import { countsIn, isPostFurniture, metricNamed, numberIn } from "./post-labels";

/** Labels between semicolons or line ends, folded as `labelled` folds a line. */
export const named = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/[;\n]/u)
      .map((label) => fold(label.trim()))
      .filter((label) => label !== ""),
  );

/** What the pages of X, Bluesky, Mastodon, Facebook and others show around posts, by interface language. */
const MENUS = named(`
post; posts; thread; conversation; back; home; explore; notifications; messages; chat; grok; premium; bookmarks; lists; communities; jobs; verified orgs; profile; more; search; feeds; saved; settings; new post; live feeds; trending; log in; sign up; create account; see new posts; view keyboard shortcuts; to view keyboard shortcuts, press question mark; don't miss what's happening; people on x are the first to know.; follow; following; skip to content; relevant; most relevant; who can reply?; everyone; view quotes; view quotes and reposts; view post engagements; view activity; replies; reply; write your reply; post your reply; show replies; show more replies; show probable spam; show more; show this thread; load more; expand replies; web; public; log in to like or comment.; translate post; translate bio; verified; verified account; original; pinned; pinned post; edited; sort by; sort replies by; oldest; newest; hot; top; share; like; comment; repost; boost; favorite; favourite; bookmark; quote; copy link; all reactions; write a comment; most relevant is selected, so some comments may have been filtered out.; see more; see less; see translation; original audio; original sound; join telegram; preview channel; view in telegram; download; please open telegram to view this post; this post is from a suggested account; alt; gif; media; photo; image; video; read more
vérifié; publier; publication; post; conversation; fil; retour; accueil; explorer; notifications; messages; signets; listes; communautés; profil; plus; rechercher; paramètres; se connecter; s'inscrire; créer un compte; voir les nouveaux posts; ne manquez pas ce qui se passe; ce qui se passe sur x; les utilisateurs de x sont les premiers informés.; suivre; abonné; pertinents; qui peut répondre ?; tout le monde; voir les citations; afficher les réponses; afficher plus de réponses; afficher cette discussion; répondre; traduire le post; toutes les réactions; écrire un commentaire; voir plus; tout le monde peut répondre; écrivez votre réponse; favoris; favori; partages; partage; réponses; public; j'aime; commenter; partager; republier
verificado; cuenta verificada; post; publicación; conversación; hilo; atrás; volver; inicio; explorar; notificaciones; mensajes; guardados; listas; comunidades; perfil; más; más opciones; buscar; configuración; iniciar sesión; regístrate; crear cuenta; ver nuevos posts; no te pierdas lo que está pasando; los usuarios de x son los primeros en enterarse.; seguir; siguiendo; relevantes; ¿quién puede responder?; todos; ver citas; mostrar respuestas; mostrar más respuestas; mostrar este hilo; responder; postea tu respuesta; traducir post; todas las reacciones; me gusta; comentar; compartir; escribe un comentario; ver más; todos pueden responder; escribe tu respuesta; impulsos; favoritos; respuestas; público
verificado; conta verificada; postar; publicação; conversa; fio; voltar; início; explorar; notificações; mensagens; itens salvos; listas; comunidades; perfil; mais; buscar; pesquisar; configurações; entrar; inscrever-se; inscreva-se; criar conta; ver novos posts; não perca o que está acontecendo; as pessoas no x são as primeiras a saber.; seguir; seguindo; relevante; quem pode responder?; todos; ver citações; mostrar respostas; mostrar mais respostas; mostrar esta sequência; responder; traduzir post; todas as reações; curtir; gosto; comentar; compartilhar; partilhar; escreva um comentário; ver mais; todos podem responder; escreva sua resposta; partilhas; favoritos; respostas
verifiziert; posten; beitrag; unterhaltung; zurück; startseite; entdecken; benachrichtigungen; nachrichten; lesezeichen; listen; communities; profil; mehr; suche; einstellungen; anmelden; registrieren; konto erstellen; neue posts anzeigen; verpasse nicht, was gerade los ist; leute auf x erfahren es zuerst.; folgen; folge ich; relevant; wer kann antworten?; jeder; zitate anzeigen; antworten anzeigen; mehr antworten anzeigen; diesen thread anzeigen; antworten; antwort posten; post übersetzen; alle reaktionen; alle reaktionen:; gefällt mir; kommentieren; teilen; schreib einen kommentar; mehr anzeigen; alle können antworten; geteilte beiträge; favoriten; öffentlich; antwort; schreibe deine antwort; neuer post
verificato; account verificato; mi piace; posta; conversazione; indietro; esplora; notifiche; messaggi; segnalibri; elenchi; liste; community; profilo; altro; cerca; impostazioni; accedi; iscriviti; crea account; vedi nuovi post; non perderti quello che sta succedendo; segui; seguiti; pertinenti; chi può rispondere?; tutti; vedi citazioni; mostra risposte; mostra altre risposte; mostra questo thread; rispondi; traduci post; tutte le reazioni; mi piace; commenta; condividi; scrivi un commento; altro...; tutti possono rispondere; scrivi la tua risposta; condivisioni; preferiti
plaatsen; bericht; gesprek; terug; startpagina; verkennen; meldingen; berichten; bladwijzers; lijsten; profiel; meer; zoeken; instellingen; inloggen; registreren; account aanmaken; nieuwe posts bekijken; mis niet wat er gebeurt; volgen; volgend; relevant; wie kan reageren?; iedereen; citaten bekijken; antwoorden weergeven; meer antwoorden weergeven; deze collectie tonen; beantwoorden; post vertalen; alle reacties; vind ik leuk; opmerking plaatsen; delen; iedereen kan reageren; schrijf je reactie; boosts; favorieten
opublikuj; wpis; rozmowa; wątek; wróć; wstecz; główna; strona główna; przeglądaj; powiadomienia; wiadomości; zakładki; listy; społeczności; profil; więcej; szukaj; ustawienia; zaloguj się; zarejestruj się; utwórz konto; zobacz nowe wpisy; nie przegap tego, co się dzieje; obserwuj; obserwowani; trafne; kto może odpowiadać?; każdy; wszyscy; pokaż cytaty; wyświetl cytaty; pokaż odpowiedzi; pokaż więcej odpowiedzi; pokaż ten wątek; odpowiedz; przetłumacz wpis; wszystkie reakcje; lubię to!; dodaj komentarz; udostępnij; każdy może odpowiedzieć; podbicia; ulubione
пост; твит; обсуждение; переписка; цепочка; назад; главная; обзор; уведомления; сообщения; закладки; списки; сообщества; профиль; ещё; поиск; настройки; войти; зарегистрироваться; регистрация; создать учетную запись; посмотреть новые посты; показать новые посты; не пропустите то, что происходит; читать; подписаться; актуальные; кто может отвечать?; все; показать ответы; показать ещё ответы; показать эту цепочку; показать эту ветку; ответить; опубликовать ответ; перевести пост; все реакции; нравится; комментировать; поделиться; показать ещё; все могут отвечать; продвижения; избранное
допис; розмова; ланцюжок; назад; головна; огляд; сповіщення; повідомлення; закладки; списки; профіль; більше; пошук; налаштування; увійти; зареєструватися; створити обліковий запис; переглянути нові дописи; не пропустіть те, що відбувається; читати; стежити; хто може відповідати?; усі; показати відповіді; показати більше відповідей; показати цей ланцюжок; відповісти; перекласти допис; усі реакції; подобається; коментувати; поширити; поширення; уподобане
gönder; gönderi; gönderiler; konuşma; zincir; flood; geri; anasayfa; ana sayfa; keşfet; bildirimler; mesajlar; yer işaretleri; listeler; topluluklar; profil; daha fazla; ara; ayarlar; giriş yap; kaydol; hesap oluştur; yeni gönderileri gör; neler olduğunu kaçırma; olan bitenleri kaçırma; takip et; takip ediliyor; ilgili; kimler yanıtlayabilir?; herkes; alıntıları görüntüle; yanıtları göster; daha fazla yanıt göster; bu zinciri göster; yanıtla; gönderiyi çevir; tüm ifadeler; tüm ifadeler:; beğen; yorum yap; paylaş; herkes yanıtlayabilir; yükseltmeler; favoriler
نشر; منشور; المنشور; منشورات; محادثة; سلسلة; رجوع; عودة; الصفحة الرئيسية; الرئيسية; استكشاف; اكتشاف; التنبيهات; الإشعارات; الرسائل; العلامات المرجعية; القوائم; المجتمعات; الملف الشخصي; المزيد; بحث; الإعدادات; تسجيل الدخول; إنشاء حساب; الاشتراك; مشاهدة منشورات جديدة; عرض منشورات جديدة; لا تفوّت ما يحدث; لا تفوت ما يحدث الآن; الأشخاص على x هم أول من يعلم.; متابعة; تتابع; ذات صلة; من يستطيع الرد؟; الجميع; عرض الاقتباسات; إظهار الردود; عرض الردود; إظهار المزيد من الردود; عرض المزيد من الردود; إظهار هذه السلسلة; عرض هذه السلسلة; رد; انشر ردك; ترجمة المنشور; كل التفاعلات; كل التفاعلات:; أعجبني; تعليق; مشاركة; اكتب تعليقا; عرض المزيد; عرض الترجمة; تم التعديل; يمكن للجميع الرد; إعادات نشر; مفضلة; التفضيلات; موثّق; حساب موثق; مثبت; منشور مثبت; الانضمام إلى تيليجرام; الأكثر صلة; الأكثر ملاءمة; الصوت الأصلي
پست; گفتگو; مکالمه; رشته; بازگشت; خانه; کاوش; اعلان‌ها; پیام‌ها; نشانک‌ها; فهرست‌ها; نمایه; بیشتر; جستجو; تنظیمات; ورود; ثبت‌نام; ایجاد حساب; دیدن پست‌های جدید; دنبال کردن; دنبال‌شده; مرتبط; چه کسی می‌تواند پاسخ دهد؟; همه; نمایش پاسخ‌ها; نمایش پاسخ‌های بیشتر; نمایش این رشته; پاسخ; ترجمهٔ پست; ترجمه پست; همه واکنش‌ها; پسندیدن; نظر; هم‌رسانی; اشتراک‌گذاری; تقویت‌ها; پسندها
پوسٹ; گفتگو; واپس; ہوم; دریافت کریں; اطلاعات; پیغامات; پروفائل; مزید; تلاش; لاگ ان; سائن اپ; فالو کریں; سب; جوابات دکھائیں; مزید جوابات دکھائیں; جواب دیں; لائک; کمنٹ; شیئر
פוסט; פרסום; שיחה; שרשור; חזרה; בית; דף הבית; סיור; התראות; הודעות; סימניות; רשימות; פרופיל; עוד; חיפוש; הגדרות; כניסה; התחברות; הרשמה; יצירת חשבון; הצגת פוסטים חדשים; לא לפספס את מה שקורה; מעקב; עוקב; עקוב; רלוונטיים; מי יכול להגיב?; כולם; הצגת תגובות; הצג תגובות נוספות; הצגת השרשור; הצג שרשור זה; תגובה; הגב; תרגום הפוסט; תרגם פוסט; תרגם את הפוסט; כל התגובות; אהבתי; לייק; שיתוף; הדהודים; חיבובים
पोस्ट; पोस्ट करें; बातचीत; थ्रेड; वापस; होम; एक्सप्लोर करें; सूचनाएँ; संदेश; बुकमार्क; सूचियाँ; प्रोफ़ाइल; अधिक; खोजें; सेटिंग; लॉग इन करें; साइन अप करें; खाता बनाएँ; नई पोस्ट देखें; फ़ॉलो करें; फ़ॉलोइंग; कौन जवाब दे सकता है?; सभी; जवाब दिखाएँ; और जवाब दिखाएँ; यह थ्रेड दिखाएँ; जवाब दें; पोस्ट का अनुवाद करें; सभी रिएक्शन; लाइक; कमेंट; शेयर करें
posting; postingan; percakapan; utas; kembali; beranda; jelajahi; notifikasi; pesan; markah; daftar; komunitas; profil; lainnya; cari; pengaturan; masuk; daftar; buat akun; lihat postingan baru; jangan lewatkan apa yang terjadi; ikuti; mengikuti; relevan; siapa yang dapat membalas?; semua orang; lihat kutipan; tampilkan balasan; tampilkan balasan lainnya; tampilkan utas ini; balas; terjemahkan postingan; semua tanggapan; semua reaksi; suka; komentari; bagikan
ポスト; 投稿; ポストする; 会話; スレッド; 戻る; ホーム; 話題を検索; 見つける; 通知; メッセージ; ブックマーク; リスト; コミュニティ; プロフィール; もっと見る; 検索; 設定; ログイン; 登録; アカウント作成; アカウントを作成; 新しいポストを表示; 「いま」起きていることを見つけよう; フォロー; フォローする; フォロー中; 関連性; 返信できるユーザー; 全員; 引用を表示; 返信を表示; 返信をさらに表示; このスレッドを表示; 返信; 返信をポスト; ポストを翻訳; すべてのリアクション; いいね！; いいね; コメントする; シェア; シェアする; 誰でも返信可能; ブースト; お気に入り; 公開; 翻訳を見る
게시하기; 게시물; 대화; 스레드; 뒤로; 홈; 탐색하기; 알림; 쪽지; 북마크; 리스트; 커뮤니티; 프로필; 더 보기; 검색; 설정; 로그인; 가입하기; 계정 만들기; 새 게시물 보기; 팔로우; 팔로잉; 관련성; 답글을 달 수 있는 사람; 모두; 인용 보기; 답글 보기; 답글 더 보기; 이 스레드 보기; 답글; 게시물 번역하기; 모든 공감; 좋아요; 댓글 달기; 공유하기; 부스트
forgotten account?; forgot account?; informations de compte oubliées ?; ¿olvidaste tu cuenta?; ¿has olvidado los datos de la cuenta?; esqueceu a conta?; esqueceste-te da conta?; konto vergessen?; account vergeten?; nie pamiętasz nazwy konta?; забыли аккаунт?; هل نسيت الحساب؟; hesabını mı unuttun?; שכחת את החשבון?; lupa akun?; アカウントを忘れた場合; 忘记账户？; 忘記帳號？
view more comments; see more on facebook; create new account; voir plus de commentaires; voir plus sur facebook; créer nouveau compte; ver más comentarios; ver más en facebook; crear cuenta nueva; ver mais comentários; ver mais no facebook; criar nova conta; weitere kommentare ansehen; mehr auf facebook ansehen; neues konto erstellen; عرض مزيد من التعليقات; عرض المزيد على فيسبوك; إنشاء حساب جديد
показать полностью; сначала интересные; сначала новые; сначала старые; войдите на сайт или зарегистрируйтесь, чтобы оставлять комментарии; войдите на сайт или зарегистрируйтесь, чтобы написать комментарий; показать следующие комментарии
all comments; newest; top comments; les plus pertinents; plus pertinents; plus récents; tous les commentaires; más relevantes; más pertinentes; más recientes; todos los comentarios; mais relevantes; mais recentes; todos os comentários; relevanteste zuerst; relevanteste; am relevantesten; neueste zuerst; alle kommentare; più pertinenti; più recenti; tutti i commenti; meest relevant; meest relevante; nieuwste; alle opmerkingen; alle reacties; najtrafniejsze; najnowsze; wszystkie komentarze; самые актуальные; наиболее актуальные; наиболее релевантные; все комментарии; найактуальніші; найбільш релевантні; усі коментарі; en alakalı; en yeni; tüm yorumlar; الأكثر ملاءمة; الأكثر صلة; الأحدث; كل التعليقات; جميع التعليقات; أهم التعليقات; مرتبط‌ترین; جدیدترین; همه نظرات; הרלוונטיים ביותר; הרלוונטיות ביותר; החדשות ביותר; כל התגובות; सबसे ज़्यादा प्रासंगिक; सबसे प्रासंगिक; सभी कमेंट; paling relevan; terbaru; semua komentar; phù hợp nhất; tất cả bình luận; 関連度の高い順; 新しい順; すべてのコメント; 관련성 높은 순; 최신순; 모든 댓글; 最相关; 所有评论; 最相關; 所有留言
log in to see more replies; log in to see more replies.; melde dich an, um weitere antworten zu sehen.; connectez-vous pour voir plus de réponses.; inicia sesión para ver más respuestas.; entre para ver mais respostas.; accedi per vedere altre risposte.; daha fazla yanıt görmek için giriş yap.; سجّل الدخول لعرض المزيد من الردود.; ログインすると他の返信も表示されます。
view replies; view all replies; hide replies; ver respuestas; ver todas las respuestas; ocultar respuestas; voir les réponses; afficher les réponses; masquer les réponses; antworten ansehen; alle antworten ansehen; ver respostas; ocultar respostas; visualizza risposte; vedi risposte; antwoorden bekijken; pokaż odpowiedzi; wyświetl odpowiedzi; показать ответы; посмотреть ответы; смотреть ответы; переглянути відповіді; yanıtları gör; yanıtları gizle; عرض الردود; إخفاء الردود; مشاهده پاسخ‌ها; הצגת תשובות; जवाब देखें; lihat balasan; xem câu trả lời; 返信を見る; 답글 보기; 查看回复; 查看回覆; 查看所有回复
view more answers; view more replies; voir plus de réponses; ver más respuestas; ver mais respostas; weitere antworten ansehen; vedi altre risposte; meer antwoorden bekijken; wyświetl więcej odpowiedzi; показать другие ответы; daha fazla yanıt gör; عرض مزيد من الردود; 返信をもっと見る; 답글 더 보기; 查看更多回复
see translation; voir la traduction; ver traducción; ver tradução; übersetzung anzeigen; mostra traduzione; vedi traduzione; vertaling weergeven; zobacz tłumaczenie; показать перевод; переглянути переклад; çeviriyi gör; عرض الترجمة; مشاهده ترجمه; הצגת התרגום; अनुवाद देखें; lihat terjemahan; xem bản dịch; 翻訳を見る; 번역 보기; 查看翻译; 查看翻譯
add a comment; ajouter un commentaire; agrega un comentario; añade un comentario; adicione um comentário; kommentar hinzufügen; kommentieren; aggiungi un commento; voeg een opmerking toe; dodaj komentarz; добавьте комментарий; додайте коментар; yorum ekle; إضافة تعليق; أضف تعليقًا; افزودن نظر; הוספת תגובה; कमेंट जोड़ें; tambahkan komentar; thêm bình luận; コメントを追加; 댓글 달기; 添加评论; 新增留言; view profile; voir le profil; ver perfil; profil ansehen; visualizza profilo; profiel bekijken; zobacz profil; посмотреть профиль; profili gör; عرض الملف الشخصي; プロフィールを見る; 프로필 보기; 查看个人主页; 查看個人檔案
sort by; trier par; ordenar por; sortieren nach; ordina per; sorteren op; sortuj według; упорядочить; упорядкувати; sırala; sıralama ölçütü; ترتيب حسب; مرتب‌سازی براساس; מיון לפי; इसके अनुसार क्रम से लगाएँ; urutkan berdasarkan; sắp xếp theo; 並べ替え; 정렬 기준; 排序方式; 排序依据
عرض المزيد من التعليقات; daha fazla yorum gör; daha fazla yorum gör; посмотреть другие комментарии; показать другие комментарии; vedi altri commenti; meer opmerkingen bekijken; wyświetl więcej komentarzy; lihat komentar lainnya; コメントをもっと見る; 댓글 더 보기; 查看更多评论; 查看更多留言; מציג עוד תגובות; הצגת תגובות נוספות; مشاهده نظرات بیشتر
copy; copier; copiar; kopieren; copia; kopiëren; kopiuj; копировать; kopyala; نسخ; رونوشت; העתקה; salin; コピー; 복사; 复制; 複製; send; envoyer; enviar; senden; invia; verzenden; wyślij; отправить; gönder; إرسال; ارسال; שליחה; kirim; 送信; 보내기; 发送; 傳送; reposten; republier; diffondi il post; recompartir
translate; traduire; traducir; traduzir; übersetzen; traduci; vertalen; przetłumacz; перевести; перекласти; çevir; ترجمة; ترجمه; תרגום; अनुवाद करें; terjemahkan; 翻訳; 번역하기; 翻译; 翻譯
copy link; copy link to post; copier le lien; copiar enlace; copiar link; copiar ligação; link kopieren; copia link; link kopiëren; kopiuj link; скопировать ссылку; копировать ссылку; копіювати посилання; bağlantıyı kopyala; نسخ الرابط; نسخ رابط; رونوشت پیوند; کپی لینک; העתק קישור; העתק קישור לפוסט; लिंक कॉपी करें; salin tautan; リンクをコピー; 링크 복사하기; 复制链接; 複製連結
发帖; 帖子; 推文; 对话; 串; 返回; 首页; 主页; 主頁; 探索; 通知; 私信; 书签; 列表; 社群; 个人资料; 更多; 搜索; 设置; 登录; 注册; 创建账号; 查看新帖子; 不要错过正在发生的事; 关注; 正在关注; 相关; 谁可以回复？; 所有人; 查看引用; 显示回复; 显示更多回复; 显示此主题帖; 显示此对话; 回复; 发布回复; 翻译帖子; 所有心情; 赞; 评论; 分享; 转嘟; 喜欢; 發佈; 貼文; 對話; 探索; 登入; 註冊; 追蹤; 回覆; 顯示更多回覆; 翻譯貼文; 所有心情; 讚; 留言
gostei; recomendar; consiglia; poleć; פרסום מחדש
微博正文; 按热度; 按时间; 按熱度; 按時間; 收起; 展开; 收起全文; 展开全文; 全部评论; 查看更多评论; afficher plus de commentaires; 回复; 只看博主
`);

/** Where the platform's boxes begin below the posts: who to follow, what is new, the terms of service. */
const BOXES = named(`
new to x?; sign up now to get your own personalized timeline!; relevant people; trending now; what's happening; trends for you; you might like; who to follow; discover more; sourced from across x; live on x; terms of service; terms; join the conversation; sign in or create an account; suggested for you; related accounts; more posts from this author; people also search for; log in to comment; log in or sign up for facebook to connect with friends, family and people you know.; mastodon is the best way to keep up with what's happening.; trending on mastodon; about · privacy policy · mastodon · get the app
nouveau sur x ?; personnes pertinentes; tendances actuelles; tendances pour vous; ce qui se passe; qui suivre; suggestions; découvrir plus; conditions d'utilisation; vous pourriez aimer
¿eres nuevo en x?; ¿nuevo en x?; personas relevantes; qué está pasando; tendencias para ti; tendencias del momento; a quién seguir; descubrir más; condiciones de servicio; tal vez te guste
novo no x?; é novo no x?; pessoas relevantes; o que está acontecendo; assuntos do momento; quem seguir; descubra mais; termos de serviço; talvez você curta
neu bei x?; relevante personen; was gibt's neues?; aktuelle trends; trends für dich; wem folgen?; mehr entdecken; nutzungsbedingungen; vielleicht gefällt dir
prima volta su x?; sei nuovo su x?; persone pertinenti; che c'è di nuovo; tendenze del momento; chi seguire; scopri di più; termini di servizio
nieuw op x?; relevante personen; wat gebeurt er; trends voor jou; wie te volgen; servicevoorwaarden
pierwszy raz na x?; nowi na x?; jesteś nowy na x?; odpowiednie osoby; co się dzieje; popularne teraz; najpopularniejsze dla ciebie; kogo obserwować; warunki korzystania z usługi
впервые в x?; впервые на x?; актуальные пользователи; что происходит; актуальные темы; кого читать; условия предоставления услуг
вперше в x?; відповідні люди; що відбувається; актуальне зараз; кого читати; умови надання послуг
x'te yeni misin?; ilgili kişiler; neler oluyor?; şu anda gündemde olanlar; ilgini çekebilecek gündemler; kimi takip etmeli; hizmet şartları
هل أنت جديد على x؟; جديد على x؟; أشخاص ذوو صلة; أشخاص ذوو صله; المتداول الآن; ماذا يحدث؟; ماذا يحدث; المتداول بالنسبة إليك; من تتابعه; اقتراحات المتابعة; شروط الخدمة; قد يعجبك
در x تازه‌وارد هستید؟; افراد مرتبط; چه خبر است؟; پرطرفدارها; چه کسانی را دنبال کنید; شرایط خدمات
חדש ב-x?; אנשים רלוונטיים; מה קורה?; מגמות עבורך; אחרי מי לעקוב; תנאי שירות; תנאי השירות
x पर नए हैं?; प्रासंगिक लोग; क्या चल रहा है; सेवा की शर्तें
baru di x?; orang-orang yang relevan; sedang tren; apa yang sedang terjadi; siapa yang harus diikuti; ketentuan layanan
xは初めてですか？; xを使ってみよう; 関連性の高いアカウント; いまどうしてる？; 「いま」を見つけよう; おすすめトレンド; おすすめユーザー; 利用規約
x를 처음 사용하시나요?; 관련성 있는 사람; 무슨 일이 일어나고 있나요?; 나를 위한 트렌드; 팔로우 추천; 이용약관
微博热搜; 微博熱搜; 热搜榜; 实时热点
刚接触 x？; 新用户？; 相关用户; 有什么新鲜事; 当前趋势; 推荐关注; 服务条款; 剛接觸 x？; 相關人物; 推薦跟隨; 服務條款
`);

/** A label that says how many: "Read 15 replies". The number counts as `#`. */
const COUNTED = named(`
read # replies; read # reply; view # replies; view # reply; view all # comments; view all # replies; # replies; show # more replies; # more replies; # views; # followers; # subscribers; # posts; # members
lire # réponses; lire # réponse; afficher # réponses; voir les # commentaires; # abonnés
leer # respuestas; ver # respuestas; ver los # comentarios; # seguidores; # suscriptores
ler # respostas; ver # respostas; ver todos os # comentários; # seguidores
# antworten lesen; # antworten anzeigen; alle # kommentare ansehen; # follower; # abonnenten
leggi # risposte; visualizza # risposte; # follower; # reacties lezen; # antwoorden lezen
przeczytaj # odpowiedzi; wyświetl # odpowiedzi; читать # ответов; читать # ответа; прочитать # ответов; показать # ответов; # подписчиков; прочитати # відповідей
# yanıtı oku; # yanıtı görüntüle; قراءة # ردا; قراءة # ردود; قراءة # رد; قراءة # من الردود; عرض # ردود; عرض # ردا; عرض كل التعليقات وعددها #; # متابع; # مشترك; # مشتركين
خواندن # پاسخ; # دنبال‌کننده; קריאת # תגובות; קרא # תגובות; קראו # תגובות; הצג # תגובות; baca # balasan; lihat semua # komentar; #件の返信を読む; #件の返信を表示; 共#条回复; 共 # 条回复; 阅读 # 条回复; 查看 # 条回复; 답글 #개 읽기
`);

const LONGEST = 120;

const foldedLabels = (labels: readonly string[]): ReadonlySet<string> => new Set(labels.map(labelled));

const ACTIONS = foldedLabels(ACTION_LABELS);
const REACTING = foldedLabels(REACTING_LABELS);
const READ_REPLIES = foldedLabels(READ_REPLIES_LABELS);
const COUNT = /\d[\d.,٫٬]*(?:\s?[km](?!\p{L}))?/gu;

/** "Like", "Comment", "Share", perhaps with a number behind it: what stands in a row below a post. */
export const isReactingLabel = (text: string): boolean =>
  text.length <= LONGEST && REACTING.has(labelled(text.replace(NUMBER_BEHIND, "")));

const NUMBER_BEHIND = /\s\p{Nd}[\p{Nd}.,٫٬]{0,8}\s?[kKmMкК]?$/u;

/** "12件の返信を読む", "阅读 12 条回复": the words of scripts without spaces stand between other signs. */
const BETWEEN_WORDS = /[\s\p{Nd}\p{Script=Hiragana}件条則则個个]+/u;

/** How many answers "Read 15 replies" leads to, as X says it below a post that another page shows. */
export function repliesToRead(text: string): number | undefined {
  const number = /\p{Nd}[\p{Nd}.,٫٬]*(?:\s?[kKmM](?!\p{L}))?/u.exec(text)?.[0];
  if (number === undefined || number === text || countsIn(text) !== undefined || !isPlatformMenu(text))
    return undefined;
  if (READ_REPLIES.has(labelled(text).replace(COUNT, "#"))) return numberIn(number);
  const isOfReplies = text.split(BETWEEN_WORDS).some((word) => metricNamed(word) === "replies");
  return isOfReplies ? numberIn(number) : undefined;
}

const MOST_WORDS_OF_LINK = 5;

/** "Read the 15 replies" as a platform may say it in any words: a number, and a word for the replies. */
export function linksToReplies(text: string): boolean {
  const words = text.length > LONGEST || /[.!?؟:،"«]/u.test(text) ? [] : text.split(/\s/u);
  const numbers = words.filter((word) => /^[(（]?\p{Nd}[\p{Nd}.,]*[)）]?$/u.test(word));
  const isOfReplies = words.some((word) => metricNamed(word) === "replies");
  return words.length <= MOST_WORDS_OF_LINK && numbers.length === 1 && isOfReplies;
}

/** "View replies (2)" */
const COUNT_BEHIND = /\s?[(（]\p{Nd}{1,7}[)）]$/u;

/** Whether a line is the platform's own, above or between posts. */
export function isPlatformMenu(text: string): boolean {
  if (text.length > LONGEST) return false;
  const folded = labelled(text.replace(COUNT_BEHIND, ""));
  const counted = folded.replace(COUNT, "#");
  return MENUS.has(folded) || ACTIONS.has(folded) || COUNTED.has(counted) || READ_REPLIES.has(counted);
}

/** Whether a line is the platform's own, wherever it stands: its menu, a sign, counts, buttons, how long ago. */
export const isOfPlatform = (text: string): boolean => isPostFurniture(text) || isPlatformMenu(text);

/** Whether the platform's boxes below the posts begin at a line. */
export const isPlatformBox = (text: string): boolean => text.length <= LONGEST && BOXES.has(labelled(text));

/** A line as the sets of labels have it: without an ellipsis or a colon at its end. */
export function labelled(text: string): string {
  return fold(text.replace(/[’ʼ]/gu, "'"))
    .replace(/\s?(?:[…:：]|\.{3})$/u, "")
    .trim();
}

/** Whom Facebook shows a post to. It is a line of its own, or behind the words for it. */
const AUDIENCES = named(`
public; shared with public; shared with everyone; friends; shared with friends; only me
tout le monde; amis; partagé avec public; partagé avec tout le monde; partagé avec : public
público; todos; amigos; compartido con público; compartido con: público; compartilhado com público; compartilhado com: público; partilhado com público
öffentlich; freunde; mit öffentlich geteilt; geteilt mit öffentlich; geteilt mit: öffentlich
pubblica; pubblico; tutti; amici; condiviso con pubblico; condiviso con tutti; condiviso con: tutti
openbaar; iedereen; vrienden; gedeeld met openbaar; gedeeld met iedereen
publiczne; wszyscy; znajomi; udostępnione publicznie; udostępniono: publiczne; udostępnione grupie publiczne
доступно всем; все; друзья; доступ: доступно всем; общедоступно; доступно для всех; для всех
усі; доступно всім; загальнодоступно; друзі; доступ: усі
herkese açık; herkes; arkadaşlar; herkese açık olarak paylaşıldı; şu kişilerle paylaşıldı: herkese açık
عام; العامة; الأصدقاء; تمت المشاركة مع العامة; تمت المشاركة مع عام; تمت مشاركته مع العامة; مشاركة مع العامة; الجميع
عمومی; همه; دوستان; به اشتراک گذاشته شده با عمومی; به‌اشتراک‌گذاری با عموم; عوامی; پبلک
ציבורי; כולם; חברים; שותף עם ציבורי; שותף עם: ציבורי
सार्वजनिक; पब्लिक; सार्वजनिक के साथ शेयर किया गया; পাবলিক; সর্বজনীন; সবার সাথে শেয়ার করা হয়েছে
publik; semua orang; teman; dibagikan dengan publik; dibagikan kepada publik; công khai; mọi người; đã chia sẻ với công khai
สาธารณะ; ทุกคน; แชร์กับ สาธารณะ; แชร์กับสาธารณะ; δημόσια; όλοι; κοινοποιήθηκε σε δημόσια; hadharani; kila mtu
public group; private group; groupe public; groupe privé; grupo público; grupo privado; öffentliche gruppe; private gruppe
gruppo pubblico; gruppo privato; openbare groep; besloten groep; grupa publiczna; grupa prywatna; общедоступная группа
закрытая группа; публічна група; закрита група; herkese açık grup; özel grup; مجموعة عامة; مجموعة خاصة; گروه عمومی; گروه خصوصی
קבוצה ציבורית; קבוצה פרטית; सार्वजनिक ग्रुप; निजी ग्रुप; পাবলিক গ্রুপ; grup publik; grup privat; nhóm công khai; nhóm riêng tư
กลุ่มสาธารณะ; กลุ่มส่วนตัว; δημόσια ομάδα; ιδιωτική ομάδα; grup public; veřejná skupina; soukromá skupina; nyilvános csoport
offentlig grupp; offentlig gruppe; julkinen ryhmä; 公開グループ; プライベートグループ; 공개 그룹; 비공개 그룹; 公开小组; 私密小组; 公開社團; 私密社團
公開; 全員; 共有範囲: 公開; 公開範囲: 公開; 전체 공개; 모두; 전체 공개로 공유함; 公开; 所有人; 分享对象：所有人; 分享對象：所有人; 分享对象: 公开
`);

export const isAudience = (text: string): boolean =>
  text.length <= LONGEST &&
  (AUDIENCES.has(labelled(text)) || AUDIENCES.has(labelled(SHARED_WITH.exec(text)?.[1] ?? "")));

/** "Condiviso con: Pubblico" */
const SHARED_WITH = /^\p{L}[\p{L}\p{M}\s]{2,30}\s?[:：]\s?(.{2,40})$/u;

/** What X says above an answer, before the handle of whom it answers. In some languages it stands behind. */
const ANSWERS = named(`
replying to; in reply to; en réponse à; respondiendo a; en respuesta a; em resposta a; respondendo a; a responder a
antwort an; in risposta a; rispondendo a; als antwoord op; in antwoord op; svar till; som svar til; svar til; vastaus käyttäjälle
w odpowiedzi do; odpowiedź do; odpowiadasz; в ответ; в ответ пользователю; у відповідь; odpověď uživateli; ca răspuns la; válasz neki
yanıt olarak; kişisine yanıt olarak; adlı kullanıcıya yanıt olarak; ردا على; ردًا على; در پاسخ به; בתגובה ל; בתשובה ל; को जवाब में; के जवाब में
membalas; balasan untuk; đang trả lời; trả lời; ตอบกลับ; 返信先; 님에게 보내는 답글; 님에게 답글 남기는 중; 回复; 正在回复; 回覆; 正在回覆; απάντηση σε; جواب میں
`);

/** "Replying to @ada and @ben" */
export function saysAnswered(text: string): boolean {
  if (text.length > LONGEST || !/[@＠]\w/u.test(text)) return false;
  const [first, ...others] = text.split(HANDLES).map((part) => part.trim());
  const isJoined = others.slice(0, -1).every((part) => part === "" || /^[,،、]$|^\p{L}{1,4}$/u.test(part));
  const last = others.at(-1) ?? "";
  return isJoined && [first, last].filter((part) => part !== "").length === 1 && ANSWERS.has(labelled(first || last));
}

const HANDLES = /[@＠][\w.-]+/u;

const THREADS = named(`
show this thread; show thread; view thread; view full thread; show full thread; afficher cette discussion; voir le fil; mostrar este hilo; ver hilo; mostrar esta sequência; diesen thread anzeigen; thread anzeigen; mostra questo thread; deze collectie tonen; pokaż ten wątek; показать эту цепочку; показать эту ветку; показати цей ланцюжок; bu zinciri göster; إظهار هذه السلسلة; عرض هذه السلسلة; إظهار سلسلة التغريدات; عرض السلسلة; نمایش این رشته; הצגת השרשור; הצג שרשור זה; यह थ्रेड दिखाएँ; tampilkan utas ini; このスレッドを表示; 이 스레드 보기; 显示此主题帖; 显示此对话; 顯示此對話串
`);

/** "Show this thread": the posts above are of one thread. */
export const isThreadLabel = (text: string): boolean => text.length <= LONGEST && THREADS.has(labelled(text));
