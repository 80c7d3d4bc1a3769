import type { EntityType, PlaceKind } from "../../domain/entity";
import type { Claims } from "./claims";

const qids = (numbers: string): readonly string[] => numbers.trim().split(/\s+/);

/** What news names most. A class that is not here is told by the properties that its items have. */
const CLASSES: readonly (readonly [EntityType, readonly string[]])[] = [
  ["Person", qids("Q5")],
  // Country, sovereign state, state, island nation, city state, dependent territory, constituent country.
  ["Place", qids("Q6256 Q3624078 Q7275 Q112099 Q133442 Q161243 Q3336843 Q123480")],
  // City, big city, capital, settlement, town, village, municipality of Germany, commune of France, city of the US.
  ["Place", qids("Q515 Q1549591 Q5119 Q486972 Q3957 Q532 Q262166 Q484170 Q1093829 Q22865 Q42744322 Q1907114")],
  // Administrative units, regions, continents, states and counties of the US.
  ["Place", qids("Q10864048 Q56061 Q15642541 Q82794 Q5107 Q35657 Q47168 Q202216 Q2221906 Q618123")],
  // Island, mountain, river, lake, sea, ocean, airport, building, church, mosque, archaeological site, road.
  ["Place", qids("Q23442 Q8502 Q4022 Q23397 Q165 Q9430 Q1248784 Q41176 Q16970 Q32815 Q839954 Q34442")],
  // Organization, business, company, public company, enterprise, private company, bank, airline, publisher.
  ["Organization", qids("Q43229 Q4830453 Q783794 Q891723 Q6881511 Q15925165 Q22687 Q46970 Q2085381 Q18388277")],
  // Party, nonprofit, NGO, international and intergovernmental organization, agency, ministry, government.
  ["Organization", qids("Q7278 Q163740 Q79913 Q484652 Q245065 Q327333 Q192350 Q7188 Q2659904 Q17149090 Q176799")],
  // University, higher education, public university, newspaper, television station, news agency.
  ["Organization", qids("Q3918 Q38723 Q875538 Q11032 Q1616075 Q192283")],
  // Sports club, football club, national football team, musical group, rock band.
  ["Organization", qids("Q847017 Q476028 Q6979593 Q215380 Q5741069")],
  // Occurrence, event, war, battle, election, disaster, earthquake, historical event, conflict, festival, season.
  ["Event", qids("Q1190554 Q1656682 Q198 Q178561 Q40231 Q3839081 Q7944 Q13418847 Q180684 Q132241 Q27020041")],
  // Sporting events, the Olympics, protest, coup, massacre, terrorist attack, conference, murder.
  ["Event", qids("Q18608583 Q16510064 Q5389 Q159821 Q273120 Q45382 Q3199915 Q2223653 Q2020153 Q132821")],
  // Film, series, book, literary and written work, album, song, single, painting, video game, novel, play.
  ["CreativeWork", qids("Q11424 Q5398426 Q571 Q7725634 Q47461344 Q482994 Q7366 Q134556 Q3305213 Q7889 Q8261 Q25379")],
  // Work, work of art, periodical, magazine, journal, article, edition, programme, episode, sculpture, manga, anime.
  ["CreativeWork", qids("Q17537576 Q386724 Q838948 Q1002697 Q41298 Q5633421 Q13442814 Q3331189 Q15416 Q21191270")],
  ["CreativeWork", qids("Q24862 Q506240 Q860861 Q277759 Q1107 Q21198342 Q105543609")],
];

/** Pages of Wikipedia about Wikipedia: disambiguation, category, template, list, project page, module. */
const NO_PROFILE = new Set(qids("Q4167410 Q4167836 Q11266439 Q13406463 Q14204246 Q15184295 Q17362920 Q22808320"));

const TYPE_OF: ReadonlyMap<string, EntityType> = new Map(
  CLASSES.flatMap(([type, classes]) => classes.map((qid) => [qid, type] as const)),
);

/** Properties that items of one type have, and those of others seldom. */
const EVIDENCE: readonly (readonly [EntityType, readonly string[]])[] = [
  // Date of birth and death, occupation, given and family name, sex, citizenship.
  ["Person", ["P569", "P570", "P106", "P735", "P734", "P27"]],
  // Seat, legal form, chief executive, chairperson, founder, industry, exchange, employees, member count.
  ["Organization", ["P159", "P1454", "P169", "P488", "P112", "P452", "P414", "P1128", "P2124", "P749"]],
  // Point in time, participant, deaths, injured, organizer, edition.
  ["Event", ["P585", "P710", "P1120", "P1339", "P664", "P393", "P1132"]],
  // Author, director, composer, performer, cast, title, creator, publication date, screenwriter, genre.
  ["CreativeWork", ["P50", "P57", "P86", "P175", "P161", "P1476", "P170", "P577", "P58", "P136"]],
  // Coordinates, population, capital, administrative unit, time zone, area, head of government.
  ["Place", ["P625", "P1082", "P36", "P131", "P421", "P2046", "P6"]],
];

/** What an item is. `undefined` if it is a page about Wikipedia itself. */
export function typeOf(claims: Claims): EntityType | undefined {
  const classes = claims.items("P31");
  if (classes.some((qid) => NO_PROFILE.has(qid))) return undefined;
  return classes.map((qid) => TYPE_OF.get(qid)).find((type) => type !== undefined) ?? typeByProperties(claims);
}

/** The type that most of the item's properties speak for; a topic if none does. */
function typeByProperties(claims: Claims): EntityType {
  const [best = { type: "Topic" as const, count: 0 }] = EVIDENCE.map(([type, properties]) => ({
    type,
    count: properties.filter((property) => claims.has(property)).length,
  })).sort((a, b) => b.count - a.count);
  if (best.count === 0) return "Topic";
  // A character of a novel has a name and a sex, but an item that is a human says so.
  if (best.type === "Person" && claims.has("P31")) return "Topic";
  return best.type;
}

const CITIES = new Set(qids("Q515 Q1549591 Q5119 Q486972 Q3957 Q532 Q262166 Q484170 Q1093829 Q22865 Q42744322"));
const REGIONS = new Set(qids("Q10864048 Q56061 Q15642541 Q82794 Q5107 Q35657 Q47168 Q202216"));
const COUNTRIES = new Set(qids("Q6256 Q3624078 Q7275 Q112099"));

/** A country has a code of ISO 3166-1 or is of such a class. A settlement is a city, whatever its size. */
export function placeKindOf(claims: Claims): PlaceKind {
  const classes = claims.items("P31");
  if (claims.has("P297") || classes.some((qid) => COUNTRIES.has(qid))) return "COUNTRY";
  if (classes.some((qid) => CITIES.has(qid))) return "CITY";
  if (classes.some((qid) => REGIONS.has(qid)) || claims.has("P300")) return "REGION";
  return claims.has("P1082") ? "CITY" : "OTHER";
}
