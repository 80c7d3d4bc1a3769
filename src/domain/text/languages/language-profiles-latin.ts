import type { LanguageProfile } from "./language-profiles";

/** Of two that fit alike the first is meant. */
export const LATIN_SCRIPT: readonly LanguageProfile[] = [
  {
    language: "en",
    endings: "'s ing tion tions ed ly ity ness ers ies ment ous ful",
    words:
      "the of and to in is that for on with as was by it at from be are this have an or has not which but his they he she been their were had its will who would can more after about there when what than into also said says you your we our if all one new how why over first two other could out up no only last against people don't isn't can't won't didn't doesn't it's that's i'm you're they're we're three four five six seven eight ten back down while under where being many most some any may should such each both because between through during before off made make take took get way day days year years week world still again since until never here very well much my me him her us them these those just like set calls amid despite without within among former won",
  },
  {
    language: "fr",
    letters: "éèêàçùœîôû",
    endings: "tion tions ment eur eurs aux ité ique iques ées és euse ais oire eux ons aire elle e",
    words:
      "le la les de des du et en un une est que qui dans pour par sur au aux avec ce cette ces pas plus sont il elle ils ne se son sa ses mais ou où comme été a ont leur selon après entre être fait aussi très nous vous à sous tout tous lors depuis contre sans leurs si encore peut d l qu c n s j quand dont notre nos votre vos même mêmes autre autres deux trois quatre cinq six avant pendant ici là alors donc car ni chez vers faire ans jours jour soit avoir étaient était avait avaient cela celui celle ceux elles on lui y peu tant toujours jamais rien chaque plusieurs environ dès hors face dit",
  },
  {
    language: "es",
    letters: "áéíóúñ",
    endings: "ción ciones mente dad dades ado ada ados adas ando iento ía nes ero os o a",
    words:
      "de la el los las en y que un una es por con para del al se su sus lo como más pero este esta ha han fue son no o entre sobre también desde hasta muy ya sin según cuando años hay está ser contra durante dos si cada donde tras según siempre hoy nuestro nuestra nuestros todos todo nos mi gracias tres cuatro cinco seis siete ocho nueve diez después antes otro otra otros otras mientras así aunque porque nunca menos mayor mejor vez veces días día había hacia quien quienes cual cuál qué cómo tiene tienen hace hacer puede pueden están estaba era eran he ella ellos ellas le les te tu mí ni tanto todavía aún además cuarenta veinte treinta dijo dice",
  },
  {
    language: "pt",
    letters: "ãõáéíóúâêôç",
    endings: "ção ções mente dade ado ada ados adas ando mento ões eira inho ência ário os o a",
    words:
      "de a o os as do da dos das em no na nos nas e que um uma é por com para ao à se seu sua mais mas como não foi são ou entre sobre também até já pelo pela segundo após ser há isso ele você está durante contra cada onde seus suas dois sem duas três quatro cinco seis sete oito nove dez anos ano dia dias quando enquanto porque assim ainda muito muita muitos depois antes desde ter tem têm tinha estava estão eram pode podem fazer outro outra outros outras mesmo nosso nossa nossos num numa dum duma nesta neste nesse essa aquele aos às pelos pelas quem qual nunca nada tudo todos todas cerca disse diz",
  },
  {
    language: "it",
    letters: "àèìòù",
    endings: "zione zioni mente ità ato ata ati ione ione ggio tto tti zza ista gli ino o a i e",
    words:
      "di il la le lo gli i in e che un una è per con del della dei delle nel nella al alla si da dal dalla non più come ma ha sono anche su sul sulla tra dopo essere questo questa stato suo sua ed l dell all due tre quattro cinque sei sette otto nove dieci anni anno prima ancora già ogni senza contro mentre quando dove perché così molto poi loro lei lui noi suoi sue nostro nostra quello quella quelli quelle questi queste cui chi cosa era erano stati stata state può fare fra verso negli nei nelle dallo dagli dalle allo agli alle ai sugli sulle degli d un' detto dice",
  },
  {
    language: "ca",
    letters: "àèéíòóúç",
    words:
      "de la el els les en i que un una és per amb del al dels als es seu seva més com però ha han va no o entre sobre també des fins molt ja",
  },
  {
    language: "ro",
    letters: "ăâîșțşţ",
    endings: "ului ilor ție",
    words:
      "de la și în a cu pe din un o este care că pentru nu au mai sau fi fost prin după ca al ale lui sunt cel între această",
  },
  {
    language: "de",
    letters: "äöüß",
    endings: "ung ungen lich keit isch heit schen ischen ten ern",
    words:
      "der die das und in den von zu mit im dem des ist ein eine einen einer für auf nicht sich als auch an es am aus bei nach wie wird werden sind hat haben war über oder um nur vor durch zum zur er sie wir noch aber dass drei vier fünf sechs sieben acht neun zehn zwei diese dieser dieses diesem diesen seine seiner ihre ihrer ihr sein waren wurde wurden kann können soll sollen muss müssen mehr keine kein alle alles andere anderen bis gegen ohne unter während seit zwischen weil wenn dann schon sehr jetzt hier immer wieder einem eines beim ins ab ja nein uns unser mich was wer wo warum sagt neue neuen ersten Jahr jahre jahren sagte",
  },
  {
    language: "nl",
    endings: "ing lijk heid atie ijk elijke tie",
    words:
      "de het een en van in is dat op te voor met zijn die aan niet door naar bij ook als er om uit maar werd hebben heeft wordt worden over nog dan hij ze deze dit tot wel kan meer na geen",
  },
  {
    language: "af",
    words:
      "die van en in is dat op te vir met wat aan nie deur na by ook as om uit maar het was hy sy hulle hierdie word sal is 'n",
  },
  {
    language: "sv",
    letters: "åäö",
    endings: "arna erna het ande ning",
    words:
      "och i att en ett det som på är av för med den till inte har om de var från vid kan ska så men eller efter när han hon också mot än nu under",
  },
  {
    language: "da",
    letters: "åæø",
    words:
      "og i at en et det som på er af for med den til ikke har om de var fra ved kan skal så men eller efter når han hun også mod end nu blev blevet",
  },
  {
    language: "no",
    letters: "åæø",
    words:
      "og i at en et det som på er av for med den til ikke har om de var fra ved kan skal så men eller etter når han hun også mot enn nå ble blitt",
  },
  {
    language: "fi",
    letters: "äö",
    endings: "ssa ssä lla llä nen sta stä isen",
    words: "ja on ei se että oli ovat hän myös mutta kun tai niin kuin joka mukaan jälkeen ole vuonna olla sen ollut",
  },
  {
    language: "et",
    letters: "äöõü",
    words: "ja on ei see et oli ka kui aga ning või tema kes mis pärast aasta pole selle",
  },
  {
    language: "pl",
    letters: "ąćęłńśźżó",
    endings: "nie ego ych ów owa ski ość emu nych owi wania zania",
    words:
      "i w nie na się z do to że jest o jak od po za przez są ale dla oraz był była było który która które tym tego roku przy ich czy już",
  },
  {
    language: "cs",
    letters: "áéíóúůýčďěňřšťž",
    endings: "ní ého ých ost ový ská ení",
    words:
      "a v se na že je s z do o to i ve k pro za by ale jako jeho po od byl byla bylo který která které roku podle také si jsou",
  },
  {
    language: "sk",
    letters: "áéíóúýčďľĺňŕšťžôä",
    words:
      "a v sa na že je s z do o to i vo k pre za by ale ako jeho po od bol bola bolo ktorý ktorá ktoré roku podľa aj si sú",
  },
  {
    language: "sl",
    letters: "čšž",
    words: "in v se na da je s z do o to za bi ali kot po od bil bila bilo ki so tudi leta pri ter",
  },
  {
    language: "hr",
    letters: "čćšžđ",
    endings: "nje ski ima og ije",
    words: "i u se na da je s iz do o to za bi ali kao po od bio bila bilo koji koja koje su godine nakon te nije",
  },
  {
    language: "hu",
    letters: "áéíóöőúüű",
    endings: "ban ben nak nek ság ség ott ett",
    words: "a az és hogy nem is egy volt meg ez de csak mint már még vagy van ki után szerint ha lesz azt",
  },
  {
    language: "sq",
    letters: "ëç",
    endings: "ve sht",
    words: "të e në dhe për që i me nga një është se u ka do si më nuk janë po por ishte kanë",
  },
  {
    language: "lt",
    letters: "ąčęėįšųūž",
    words: "ir yra kad į su iš tai bei kaip buvo bet po dėl apie ar už jis metų pagal",
  },
  { language: "lv", letters: "āčēģīķļņšūž", words: "un ir ka no ar uz par lai tas kā bija bet pēc vai arī gada viņš" },
  {
    language: "tr",
    letters: "ığüşöçİ",
    endings:
      "lar ler nin nın ları leri yor miş mış dir dır lik lık ında inde ını ini nda nde lerin ların ması mesi arak erek sinin sının mek mak ştır ştir uyor üyor ıyor iyor acak ecek miştir mıştır",
    words:
      "ve bir bu için ile olarak da de olan daha çok en gibi kadar sonra ise göre olduğu var ancak değil ne o her oldu eden tarafından mi diye ye iki üç dört beş altı yedi sekiz dokuz on bin milyon yıl yılında gün yeni büyük ilk son tüm bütün hiç hem hep şu biz ben sen siz onlar onun bunun bunu onu kendi çünkü eğer yoksa yok üzere karşı doğru rağmen dolayı başka aynı böyle şöyle nasıl neden nerede kim hangi artık hâlâ henüz önce şimdi bugün dedi etti etmek oldukça yaklaşık arasında eski 'ın 'in 'un 'ün 'nın 'nin 'nun 'nün 'da 'de 'ta 'te 'dan 'den 'tan 'ten 'ya 'ye 'na 'ne 'a 'e 'ı 'i 'u 'ü 'yı 'yi 'yu 'yü 'la 'le 'yla 'yle mı mu mü",
  },
  {
    language: "az",
    letters: "əığüşöçİ",
    words:
      "və bir bu üçün ilə olaraq da də olan daha çox ən kimi qədər sonra isə görə var lakin deyil nə o hər oldu edən tərəfindən ki",
  },
  {
    language: "uz",
    letters: "ʻʼ",
    words: "va bu uchun bilan deb bir ham edi bo'lgan bo‘lgan bo'yicha keyin esa haqida qilish emas",
  },
  { language: "ku", letters: "êîûçş", words: "û li di ji bi de ku ye bo jî ew wê wî yên ya yê da ne dike hat bû" },
  {
    language: "vi",
    letters: "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    words: "và của là có được cho trong các một những với không người này đã để khi từ đến ở cũng về",
  },
  {
    language: "id",
    endings: "kan nya annya eri",
    words:
      "yang dan di dari untuk dengan pada ini itu dalam adalah tidak akan ke oleh juga sebagai telah ada mereka atau bisa karena tersebut para saat",
  },
  {
    language: "tl",
    endings: "ong ang",
    words: "ang ng sa na mga ay at ni si ito para hindi kay nang siya may isang ko mo ako",
  },
  {
    language: "sw",
    endings: "isha ika aji uku a i",
    words:
      "na ya wa kwa katika ni la za kuwa cha hii huo huu hiyo kama au lakini hilo alisema baada pia yake vya ambayo zaidi watu sana hivyo kutoka kwenye wakati yao wao huku kuna bila kila hivi zake pamoja bado tu alikuwa walikuwa mwaka nchi serikali rais sasa leo siku hizo ili ikiwa ingawa wengine wote",
  },
  {
    language: "so",
    endings: "iyo aha eed iga ooyin aan",
    words:
      "oo ka ku waa in uu ay iyo la soo ee u si ah waxa waxaa waxay wuxuu wuu kale aan ayaa laga ugu loo kuwa isku ayuu mid",
  },
  {
    language: "ha",
    letters: "ɓɗƙƴ",
    endings: "wa nsa nta",
    words:
      "da a na ya ta wanda don an suka ba ne ce wannan cikin ga shi sun yana cewa kuma daga su mai domin sai wata bayan wani ake yi zai zata zasu ana yin kan ko idan mafi duk haka yadda lokacin amma wasu saboda tare kasance inda mutane yanzu iya kowane kafin har babu lokaci shekara shekarar kasar gwamnatin",
  },
  { language: "yo", letters: "ẹọṣ", words: "ni ti ń sí pé àti fún wọn ó tí kò bí ilé nínú láti náà àwọn rẹ̀ ṣe" },
  { language: "ig", letters: "ịụọṅ", words: "na nke ya ka ndị bụ a ọ maka n'ime ha dị nwere site kwuru ahụ n" },
  {
    language: "om",
    words: "fi kan akka keessa irraa kana waan jira garuu yeroo isaa kun hin ture itti jedhu ni namoota",
  },
  {
    language: "rw",
    endings: "wa",
    words: "mu na ku ko ni kandi ya ba cyane uyu iyi ariko avuga kuri bari nta umuntu ntabwo muri",
  },
  { language: "mg", words: "ny sy dia fa amin tao ho izy ireo izany mba dia ary tamin hoe no koa" },
  { language: "cy", letters: "ŵŷ", words: "y yn a i o ar yr mae ei ac wedi gan am bod yw ond eu ddim hefyd oedd fod" },
  { language: "ga", words: "an na ar agus i le go a do sé tá bhí ag is ach sa ina iad" },
  { language: "gd", letters: "àèìòù", words: "an na air agus a' ann tha gu bha le do e ach nach aig gun seo iad bidh" },
  { language: "eu", words: "eta da du ez bat ere dira izan zen dute baina hau egin den" },
  { language: "is", letters: "ðþæáéíóúýö", words: "og að í á er um en sem var með til við fyrir hann það ekki af" },
];
