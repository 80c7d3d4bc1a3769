/** A longer paragraph is the text's own, even if it speaks of newsletters. */
const LONGEST = 400;

const WEB_VERSION =
  /(?:view|read|see|open)\b.{0,40}\b(?:browser|online|web)|web ?version|(?:im|in einem|ihrem) browser|onlineversion|dans (?:le|votre) navigateur|version en ligne|en (?:el|tu|su) navegador|nel (?:tuo )?browser|no (?:seu )?navegador|in (?:je|uw|de) browser|i (?:din )?(?:webbläsare|nettleser|browser)|w przeglądarce|tarayıcıda|в браузере|у браузері|في المتصفح|تعذ[ّ]?ر عرض (?:هذه )?الرسالة|لا تظهر (?:هذه )?الرسالة|trouble (?:viewing|reading) this|nicht (?:richtig|korrekt) (?:angezeigt|dargestellt)|n['’]arrive[zs]? pas à (?:lire|visualiser|voir)|(?:no|não) (?:puedes?|consegue|consigue) (?:ver|visualizar)|не отображается|בדפדפן|浏览器|ブラウザ|브라우저/iu;

const LEAVING =
  /unsubscribe|opt[- ]?out|manage (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)|(?:update|change|edit) (?:your )?(?:e-?mail )?(?:preferences|settings)|you(?:'|’)?(?:re| are) receiving this|you received this|(?:وصلتك|تلقيت|تصلك) هذه (?:الرسالة|النشرة)|vous recevez (?:ce|cet|cette)|(?:recibes?|estás recibiendo) este|você (?:recebeu|está recebendo) este|sie erhalten diese|ricevi questa|вы получил\p{L}* (?:это|эту)|bu e-postayı|this e-?mail was sent|add us to your address book|forward(?:ed)? (?:this|to a friend)|abmelden|abbestellen|newsletter abbestellen|désabonner|désinscri|darse de baja|cancelar (?:la |sua )?(?:suscripción|inscrição|assinatura)|descadastr|disiscriv|annulla l.iscrizione|afmelden|uitschrijven|avregistrera|avprenumerera|avmeld|afmeld|peruuta tilaus|wypisz|zrezygnuj|odhlásit|leiratkoz|dezabon|aboneliği|abonelikten|отписаться|відписатися|إلغاء الاشتراك|الغاء الاشتراك|לביטול|הסרה מרשימ|退订|取消订阅|配信停止|수신거부|berhenti berlangganan|hủy đăng ký|यूएनसब्सक्राइब/iu;

/** What the mail program of a company puts above a letter from outside. */
const FROM_OUTSIDE =
  /^\[?(?:external|caution|warning|attention|achtung|vorsicht|atención|attenzione|внимание)\b.{0,60}(?:e-?mail|message|courriel|nachricht|correo|messaggio|письмо).{0,80}(?:outside|external|extern|esterno|внешн)/iu;

/** "This message and its attachments are confidential.": what companies put below each letter. */
const MESSAGE =
  /^.{0,24}(?:message|e-?mail|courriel|nachricht|correo|mensaje|mensagem|messaggio|bericht|wiadomoś|сообщени|письм|повідомлен|лист|ileti|e-?posta|الرسالة|البريد|پیام|ایمیل|הודעה|מייל|meddeland|邮件|郵件|メール|메일)/iu;
const CONFIDENTIAL =
  /confiden[ct]i|vertraulich|riservat|vertrouwelijk|poufn|конфиденц|конфіденц|gizli|سري|محرمانه|חסוי|סודי|förtrolig|fortrolig|luottamuksel|rahasia|机密|機密|保密|기밀/iu;

const RIGHTS = /^(?:©|copyright\b|\(c\)\s?\d{4})/iu;

/** Whether the last words of a letter say that it is confidential. */
export const isConfidential = (words: string): boolean =>
  words.length <= LONGEST && MESSAGE.test(words) && CONFIDENTIAL.test(words) && !/["“”«»„]/u.test(words);

const MAIL =
  /e-?mail|mail\b|courriel|correo|nachricht|mensa[gj]e|messaggio|bericht|wiadomo|письм|лист|posta|رسالة|بريد|ایمیل|הודעה|מייל|邮件|郵件|メール|메일/iu;
const PRINTING =
  /print|druck|imprim|stampa|utskri|skriv\p{L}* ut|wydruk|drukow|tulost|распечат|печат|друку|yazdır|vytisk|طباع|טבע|הדפס|چاپ|印刷|打印|列印|인쇄/iu;
const NATURE =
  /environment|umwelt|environnement|ambiente|milieu\b|miljö|miljø|środowisk|ympäristö|окружающ|природ|довкілл|çevre|životní|البيئة|הסביבה|محیط زیست|环境|環境|환경/iu;

/** "Think of the environment before you print this mail." */
export const isAgainstPrinting = (words: string): boolean =>
  words.length <= LONGEST && MAIL.test(words) && PRINTING.test(words) && NATURE.test(words);

/** Whether the words lead to the same text on the web. */
export function isWebVersion(words: string): boolean {
  return words.length <= LONGEST && WEB_VERSION.test(words);
}

/** Whether the words are what a program that sends newsletters puts around each of them. */
export function isFurniture(words: string): boolean {
  return (
    words.length <= LONGEST &&
    (LEAVING.test(words) ||
      FROM_OUTSIDE.test(words) ||
      RIGHTS.test(words) ||
      (isWebVersion(words) && words.length <= 120))
  );
}
