// Made by scripts/build-business-words.mjs from @openstreetmap/id-tagging-schema 6.19.2 (ISC) and cleanco 2.3 (MIT).
// Do not edit.

/** What a language calls shops, hotels and restaurants, folded. */
export const BUSINESS_WORDS: Readonly<Record<string, string>> = {
  ar: `
psychic بوتيك جزار حانه حلاق خياط صيدليه فندق متجر مخبز مشتل مطعم مقهي`,
  bg: `
аптека бар кафене мотел пъб ресторант хостел хотел`,
  bs: `
bar hostel hotel kafe motel pub restoran`,
  ca: `
agrobotiga alberg armeria bar botiga boutique bugaderia cafeteria carnisseria copisteria delicadeses drogueria estanc
farmacia ferreteria fleca floristeria fruiteria gelateria herbolari hotel joieria llibreria merceria motel optica
papereria pastisseria pensio perruqueria prestamista quiosc restaurant sabater sabateria sastreria supermercat
tanatori`,
  cs: `
bar hospoda hostel hotel kavarna lekarna motel penzion restaurace`,
  da: `
apotek bar cafe gaestehus hotel motel natklub restaurant vaertshus vandrerhjem`,
  de: `
agrarmarkt angelgeschaft antiquitatenhandler anzugsgeschaft apotheke astrologiker autohandler autoteilehandel
autowerkstatt babysachengeschaft backerei badeinrichtungsgeschaft bar barbier bastelgeschaft baustoffhandel
beerdigungsinstitut bekleidungsgeschaft bilderrahmengeschaft blumenhandler bootsgeschaft boutique brauzubehorgeschaft
brettspielgeschaft buchhandlung cafe cannabisgeschaft computerfachhandel devotionalienhandlung diskothek dorfladen
drogerie druckertintengeschaft einkaufszentrum eintrittskartenverkaufer eisenwarenhandel eisgeschaft
elektrofachgeschaft elektronikfachgeschaft erotikgeschaft fahrradladen farbengeschaft feinkostladen
fensterladengeschaft feuerwerksgeschaft fischgeschaft fliesenhandler fotofachgeschaft friseur friseurbedarf
fussbodengeschaft gartenzentrum gasflaschenverkauf gebrauchtwagenhandlung geldverleih gemischtwarenhandlung
geschenkeladen getrankehandel gewurzladen goldankauf grillgeschaft grosshandel haushaltselektrogerategeschaft
haushaltswarengeschaft haushaltswaschegeschaft heimwerkerladen hochzeitskleidungsgeschaft hofladen honiggeschaft
horgerategeschaft hostel hotel innenausstattungsgeschaft jagdgeschaft juwelier kachelofenladen kaffeegeschaft
kaseladen kaufhaus keramikladen kerzengeschaft kiosk kneipe konditorei kopierladen kosmetikladen krauterladen
kuchenfachmarkt kunsthandlung lagerraumvermieter lederwarengeschaft lottoannahmestelle massagesalon metzgerei
milchgeschaft militarkleidungsabverkauf minimarkt mobelhaus mobiltelefonladen modegeschaft modellbaugeschaft motel
motorradhandler motorradwerkstatt musikgeschaft musikinstrumentegeschaft nagelstudio nahrungserganzungsmittelgeschaft
nudelgeschaft nussgeschaft optiker outdoorgeschaft parfumerie partyzubehor pension peruckenladen pfandleihe reformhaus
reifenhandel reiseburo reisgeschaft reparaturgeschaft restaurant sammlergeschaft sanitatshaus schlusseldienst
schneider schokoladenladen schonheitssalon schreibwarengeschaft schuhgeschaft schuhreparatur sonderpostenmarkt
sonnenstudio sozialkaufhaus spielwarengeschaft spirituosenladen sportgeschaft staubsaugergeschaft stoffgeschaft
supermarkt susswarenladen swimmingpoolbedarf tabakwarengeschaft tankstelle tatowierer tauchwarengeschaft teegeschaft
telekommunikationsfachgeschaft teppichgeschaft tierfriseur trinkwasserladen trophaengeschaft turgeschaft uhrengeschaft
verleih versandhandel videospielgeschaft videothek vorhanggeschaft waffengeschaft wascherei wassersportgeschaft
weinhandel werkzeugverleih wettburo wohnwagengeschaft zeitschriftenhandel zoofachgeschaft`,
  el: `
καφε μοτελ μπαρ ξενοδοχειο ξενωνασ παμπ φαρμακειο`,
  en: `
bakery bar barber bookmaker bookstore boutique butcher cafe delicatessen drugstore florist greengrocer hairdresser
herbalist hostel hotel kiosk laundry locksmith mall motel newsstand nightclub optician pawnshop psychic pub restaurant
shop store supermarket tailor`,
  es: `
albergue armeria barbero boutique cafeteria carniceria cerrajeria chocolateria delicatessen discoteca farmacia
ferreteria floristeria funeraria heladeria herbolario hotel joyeria jugueteria lavanderia libreria licoreria loteria
motel muebleria optica panaderia pasteleria peluqueria perfumeria quiosco relojeria restaurante sastreria supermercado
talabarteria tienda tintoreria vidente videoclub zapateria`,
  fa: `
ارايشگاه بوتيك تجارتگاه تعميرگاه جواهرفروشي خشكشويي خياط داروخانه رستوران عطاري غسالخانه فروشگاه قصابي كافه كفاشي متل
مسافرخانه ميخانه نانوايي هتل`,
  fi: `
apteekki baari hostelli hotelli kahvila majatalo motelli pubi ravintola yokerho`,
  fr: `
animalerie antiquaire armurerie audioprothesiste bar barbier bijouterie bookmaker boucherie boulangerie boutique cafe
caviste chocolatier confiserie cordonnier cremerie cuisiniste disquaire droguerie esoterique fleuriste fromagerie
grossiste herboristerie hotel jardinerie kiosque laverie librairie loterie magasin manucure maroquinier mercerie motel
opticien papeterie parfumerie patisserie perceur pharmacie pressing preteur primeur pub quincaillerie restaurant
serrurier supermarche tailleur`,
  gl: `
albergue armaria bar boutique cafetaria carnizaria cerralleiro chocolataria copistaria distribuidor drogaria estanco
farmacia ferraxaria floraria froitaria funeraria herboristaria hostal hotel lavandaria libraria licoraria moblaria
motel optica panadaria papelaria peixaria perfumaria perrucaria queixaria quiosco reloxaria restaurante supermercado
tenda tinturaria vidente videoclube xastraria xeadaria xoiaria zapataria`,
  he: `
אופטיקאי אכסנייה אכסניית בוטיק חייט חנות ירקן כביסה כביסת מאפייה מאפיית מדיום מוסך מלון מנעולן מסעדה מסעדת מעדניה
מעדנית סופרמרקט קברן קיוסק קניון`,
  hr: `
bar hostel hotel kafic ljekarna motel pivnica restoran`,
  hu: `
bar diszko etterem gyogyszertar kavezo kocsma motel szalloda turistaszallo vendeghaz`,
  id: `
apotek bar hotel motel pub restoran`,
  it: `
affittacamere albergo armeria autofficina barbiere biglietteria boutique caffe calzolaio casalinghi chiosco
cioccolateria concessionario copisteria discoteca discount drogheria edicola emporio enoteca erboristeria fabbro
farmacia ferramenta fioraio fotografo fruttivendolo gelateria gioielleria gommista grossista hotel lavanderia libreria
macellaio merceria minimarket motel negozio onicotecnica ostello ottico panificio parrucchiere pasticceria pelletteria
pescheria profumeria pub ricevitoria ristorante sartoria sensitivo supermercato tabaccheria tatuatore videoteca vivaio`,
  ja: `
ナイトクラブ ホテル モーテル レストラン`,
  ko: `
나이트클럽 모텔 민박 약국 음식점 주점 카페 호스텔 호텔`,
  mk: `
аптека бар кафетерија мотел паб ресторан хостел хотел`,
  nl: `
apotheek bar cafe hotel jeugdherberg motel nachtclub pension restaurant`,
  no: `
apotekdisk bar gjestehus hostell hotell kafe motell nattklubb pub restaurant`,
  pl: `
apteka hostel hotel kawiarnia motel pensjonat pub restauracja`,
  pt: `
alfaiate bar barbeiro bilheteira boutique cafe chaveiro discoteca docaria drogaria ervanaria farmacia florista
geladaria hostel hotel lavandaria livraria loja mercearia motel otica ourivesaria padaria papelaria pastelaria
peixaria perfumaria quiosque restaurante retrosaria sapataria solario tabacaria taberna talho vidente videoclube`,
  ro: `
bar cafenea farmacie hostel hotel motel pensiune pub restaurant`,
  ru: `
аптека бар гостиница кафе мотель отель паб ресторан хостел`,
  sk: `
bar hostel hotel kaviaren krcma lekaren motel penzion restauracia`,
  sl: `
bar hostel hotel kavarna lekarna motel penzion pivnica restavracija`,
  sr: `
bar hostel hotel kafic ljekarna motel pivnica restoran бар кафић мотел паб ресторан хостел хотел`,
  sv: `
bar cafe gasthus hotell motel nattklubb pub restaurang vandrarhem`,
  tr: `
anahtarci bar berber bufe cayci cicekci dondurmaci dovmeci dukkani eczane firin fotografci gozlukcu hirdavatci kafe
kahveci kasap kirtasiye kitapci kuafor kuyumcu lokanta magaza magazasi manav market medyum motel otel pansiyon
parfumeri pastane pawnshop peynirci restoran sarkuteri supermarket tefeci terzi tupcu tutuncu`,
  uk: `
аптека бар готель кафе мотель паб ресторан хостел`,
};

/** Goods that stand for the shop in its name, folded. */
export const SHOP_GOODS: Readonly<Record<string, string>> = {
  bg: `
магазин`,
  bs: `
prodavnica`,
  ca: `
animals antiguitats apostes armes arros art aspiradors audicio automobils autoservei begudes bellesa bicicletes
bricolatge bronzejat caca cafe caramels caritat catifes ceramica claus coleccionabes colonies combustibles cortines
cosmetics cotxes cuirs dolcos eines electrodomestics electronica especies espelmes esports formatge fotografia gas
informatica jardineria jocs joguines licors llaminadures llenceria llepolies lloguers loteria magatzem manicures marcs
mariscos massatges mobles motocicletes musica nautica ordinadors perfums perruqes persianes pesca pintura plantes
pneumatics portes premsa queviures rajoles regals rellotges relonges roba robes sabates sols submarinisme tatuatges
teles tiquets trages trofeus ultramarins viatges videojocs videos vins xocolata`,
  cs: `
obchod prodejna`,
  el: `
καταστημα`,
  es: `
alfareria alfombras alimentacion alquiler animales antiguedades apuestas armas arroz arte artesanias asadores
aspiradoras audifonos autocaravanas automoviles autoservicio azulejos barbacoas barcos bebidas belleza bicicletas
boletos bolsos bronceado buceo cafe cannabis caridad catalogo caza cerveza chimeneas chucherias colchones
coleccionables combustible copiado cortinas cosmeticos cuero departamentos dinero discos dulces electrodomesticos
electronica empenos enmarcacion equipaje esoterismo especias fotografia herramientas iluminacion informatica
jardineria juegos juguetes lacteos licores maletas manicura masajes mascotas miel moda modelismo motos muebles musica
natacion neumaticos oro parrillas partes pasatiempos pasta pastas pelucas persianas pesca piercings pinturas piscinas
pueblo quesos radios regalos relojes reparacion reparaciones ropa tabaco tabacos tatuajes trajes trofeos valijas velas
viajes video videojuegos vinos`,
  fr: `
agriculture art bateau bateaux beaute bijoux boissons bougies bricolage bronzage cadeaux cannabis carburant carrelage
chasse chaussures cheminees coiffure cosmetiques costumes couture electromenager encadrements epices glaces gros
informatique jardinage jouets journaux lampes literie location massage meubles miel mode modelisme montres motos noix
outils pates peche peintures perruques pneus portes poterie producteurs puericulture reparation rideaux riz sacs
souvenirs sport stockage tabac tapis tatouage thes tissus toilettage trophees velo velos vetements village vin voyages`,
  gl: `
agasallos alfombras almacens alugueiro apostas arte aspiradoras audifonos autocaravanas automobiles azulexos bebidas
beleza bicicletas bricolaxe bronceado cafe cannabis cartos catalogo caza ceramica chans chemineas colecionismo
combustibel conxelados cortinas cosmeticos deportes doces electrodomesticos embarcacions enmarcado entradas especias
ferramentas fotografia iluminacion informatica larpeiradas lotaria masaxes mascotas mergullo moda modelismo
motocicletas musica pasatempos peles perrucas persianas pesca pinturas pneumaticos portas queixos roupa tatuaxes teas
trofeos ultramarinos unllas velas viaxes videoxogos vinos xardinaria xoguetes`,
  hr: `
prodavaonica trgovina`,
  id: `
toko`,
  it: `
abbigliamento animali aspirapolveri autoricambi barche bellezza beneficenza bevande biciclette bombole caccia
caminetti cancelleria candele cannabis carburanti cataloghi cellulari ceramica computer coppe cornici cosmetica
cosmetici cucine dolciumi edilizia elettrodomestici elettronica formaggi giocattoli hobbystica illuminazione
informatica integratori intimo latticini libri liquori miele mobili moda modellistica motociclette musica noci
noleggio orologi paese parrucche pasta pesca piastrelle porte prestiti riparazioni riso sanitari scarpe scommesse
spezie stoffe tappeti telefonia tende tessuti trucchi vernici vestiti viaggi videogiochi vini`,
  mk: `
продавница`,
  nl: `
winkel`,
  pl: `
sklep`,
  pt: `
anime antiguidades apostas armas arroz aspiradores automoveis autosservico azulejos barcos bebidas beleza bicicletas
bricolagem brinquedos canabis candeeiros caravanas caridade catalogo ceramica chas chocolates colecionismo
combustiveis consignacao cortinas cosmetica couro cozinhas depositos desporto eletrodomesticos embarcacoes emprestimos
especiarias esquina estetica estores fatos ferragens ferramentas fotocopias fotografia gomas iluminacao informatica
jardinagem jogos lareiras laticinios lembrancas licor livros lotaria massagens massas mel mobiliario moda modelismo
molduras motas moveis musica penhoras perfumes perucas pirotecnia pneus portas queijos relogios reparacoes roupa
sapatos sorte sorvete tabaco tapetes tatuagens tecidos telecomunicacoes telemoveis tintas tinteiros trofeus unhas
variedades velas viagens videojogos vinhos`,
  ro: `
animale arme arta artificii aspiratoare bani bauturi biciclete bilete branzeturi bronzat bucatarie cadouri cafea
calatorii calculatoare caritate ceaiuri ceasuri ciocolata copiere covoare dulciuri electrocasnice electronice
fotografie ghete gradinarit haine inghetata jucarii lactate lumanari magazin masini materiale mobila moda motociclete
muzica parfum pariuri perdele pictura roti scufundari tatuaje unghii vinuri`,
  ru: `
магазин`,
  sk: `
obchod`,
  sl: `
trgovina`,
  sr: `
prodavaonica trgovina продавница`,
  sv: `
affar`,
  tr: `
antika avcilik ayakkabi aydinlatma baharat balikcilik bilgisayar bisiklet boya bronzlasma cerceve cikolata comlek deri
elektronik esrar giyim hali hobi hoparlor icecek icki ilac indirim jaluzi kapi karo kartus katalog koleksiyon kozmetik
kumas kupa malzeme manken mobilya mum muzik oyuncak perde peruk sanat sarap seker silah somine sut tamir tekne ticaret
yardim`,
  uk: `
магазин`,
};

/** Legal forms of firms, folded, without dots. */
export const LEGAL_FORMS = `
a/s aat ab ad ae ag aj amba ans aps as asa asoy at ay ba bhd bl bm bt bv bvba ca cic cio co commv coop corp cpt crl cv
cvba cvoa cxa da dat dd dno doo dooel ead ec ee eg ehf ei eirl ent ep epe esv et etat eu eurl ev fa fcp fie fkf fmba
fop g/s gbr gesbr gie gk gmbh gp gte hb hf i/s ij ik iks inc jtd k/s kb kd kda kf kft kg kgaa kht kk kkt koop ks kt kv
ky lda llc lllp llp lp ltd ltda mb mchj mepe nl nuf nv nyrt oaj oao obrt od oe og ohf ohg ok ong ood ooo ou ovee oy
oyj p/s partg pc peec plc pllc pp ps pse psu pt pte qk qmj rhf rt sa saa sab sad sae sagl sal saoc saog sapa sapi sarl
sas sasu sc sca sccl scoop scop scpa scra scrl scs sd se secs sem sep ses sf sgps sgr sha shpk sia sicav ska sl sll
slne smba snc sp spa spj spk spp sprl srl sro ss stg tapui tdv teo tmi tov uab ud uk ultd unltd vat vof vos vzw xk xt
xxk yk yoaj zao zat zrt оао ооо пао`;
