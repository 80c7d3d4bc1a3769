// Made by scripts/build-business-words.mjs from @openstreetmap/id-tagging-schema 6.19.2 (ISC). Do not edit.

/** What a language calls shops, hotels and restaurants, folded. */
export const BUSINESS_WORDS: Readonly<Record<string, string>> = {
  ar: `
psychic بوتيك جزار حانه حلاق خياط صيدليه فندق متجر مخبز مشتل مطعم مقهي`,
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
  en: `
bakery bar barber bookmaker bookstore boutique butcher cafe delicatessen drugstore florist greengrocer hairdresser
herbalist hostel hotel kiosk laundry locksmith mall motel newsstand nightclub optician pawnshop psychic pub restaurant
supermarket tailor`,
  es: `
albergue armeria barbero boutique cafeteria carniceria cerrajeria chocolateria delicatessen discoteca farmacia
ferreteria floristeria funeraria heladeria herbolario hotel joyeria jugueteria lavanderia libreria licoreria loteria
motel muebleria optica panaderia pasteleria peluqueria perfumeria quiosco relojeria restaurante sastreria supermercado
talabarteria tienda tintoreria vidente videoclub zapateria`,
  fa: `
ارايشگاه بوتيك تجارتگاه تعميرگاه جواهرفروشي خشكشويي خياط داروخانه رستوران عطاري غسالخانه فروشگاه قصابي كافه كفاشي
مسافرخانه ميخانه نانوايي`,
  fr: `
animalerie antiquaire armurerie audioprothesiste bar barbier bijouterie bookmaker boucherie boulangerie boutique cafe
caviste chocolatier confiserie cordonnier cremerie cuisiniste disquaire droguerie esoterique fleuriste fromagerie
grossiste herboristerie hotel jardinerie kiosque laverie librairie loterie magasin manucure maroquinier mercerie motel
opticien papeterie parfumerie patisserie perceur pharmacie pressing preteur primeur pub quincaillerie restaurant
serrurier supermarche tailleur`,
  he: `
אופטיקאי אכסנייה אכסניית בוטיק חייט ירקן כביסה כביסת מאפייה מאפיית מדיום מוסך מלון מנעולן מסעדה מסעדת מעדניה מעדנית
סופרמרקט קברן קיוסק קניון`,
  it: `
affittacamere albergo armeria autofficina barbiere biglietteria boutique caffe calzolaio casalinghi chiosco
cioccolateria concessionario copisteria discoteca discount drogheria edicola emporio enoteca erboristeria fabbro
farmacia ferramenta fioraio fotografo fruttivendolo gelateria gioielleria gommista grossista lavanderia libreria
macellaio merceria minimarket motel negozio onicotecnica ostello ottico panificio parrucchiere pasticceria pelletteria
pescheria profumeria pub ricevitoria ristorante sartoria sensitivo supermercato tabaccheria tatuatore videoteca vivaio`,
  pt: `
alfaiate bar barbeiro bilheteira boutique cafe chaveiro discoteca docaria drogaria ervanaria farmacia florista
geladaria hostel hotel lavandaria livraria loja mercearia motel otica ourivesaria padaria papelaria pastelaria
peixaria perfumaria quiosque restaurante retrosaria sapataria solario tabacaria taberna talho vidente videoclube`,
};

/** Goods that stand for the shop in its name, folded. */
export const SHOP_GOODS: Readonly<Record<string, string>> = {
  es: `
alfareria alfombras alquiler antiguedades apuestas arroz arte artesanias aspiradoras audifonos autocaravanas
automoviles autoservicio azulejos barcos bebidas belleza bicicletas boletos bronceado buceo cafe cannabis caridad
catalogo caza chimeneas coleccionables combustible copiado cortinas cosmeticos dinero dulces electrodomesticos empenos
enmarcacion especias fotografia herramientas iluminacion informatica lacteos manicura masajes mascotas miel moda
modelismo motos musica neumaticos oro parrillas pasatiempos pastas pelucas persianas pesca piercings pinturas quesos
regalos reparaciones ropa tabaco tatuajes trajes trofeos velas viajes videojuegos vinos`,
  fr: `
agriculture art bateaux beaute boissons bougies bricolage bronzage cadeaux cannabis carburant carrelage chasse
chaussures cheminees coiffure cosmetiques costumes electromenager encadrements epices gros hotes informatique jeunesse
jouets journaux lampes literie location massage meubles miel mode modelisme montres motos noix nuit outils pates peche
peintures perruques pneus portes poterie producteurs reparation rideaux riz sacs stockage tabac tapis tatouage thes
tissus toilettage trophees velos vetements voyages`,
  it: `
abbigliamento aspirapolveri autoricambi barche bellezza beneficenza bevande biciclette bombole caccia caminetti
cancelleria candele cannabis carburanti cataloghi ceramica coppe cornici cosmetici cucine dolciumi edilizia
elettrodomestici elettronica formaggi giocattoli hobbystica illuminazione informatica intimo latticini liquori miele
mobili moda modellistica motociclette musica noci noleggio orologi parrucche pasta pesca piastrelle porte prestiti
riparazioni riso scarpe scommesse spezie tappeti telefonia tende tessuti vernici viaggi videogiochi`,
  pt: `
anime antiguidades apostas armas arroz aspiradores automoveis autosservico azulejos barcos bebidas bicicletas
bricolagem brinquedos canabis caravanas catalogo ceramica chas chocolates colecionismo combustiveis cortinas cosmetica
couro cozinhas depositos eletrodomesticos emprestimos especiarias estetica estores fatos ferragens ferramentas
fotocopias fotografia hospedes iluminacao informatica jardinagem lareiras laticinios lembrancas lotaria massagens
massas mel mobiliario moda modelismo molduras motas musica penhoras perucas pirotecnia pneus portas queijos relogios
reparacoes roupa sapatos tapetes tatuagens tecidos telecomunicacoes telemoveis tintas trofeus unhas variedades velas
viagens videojogos vinhos`,
};
