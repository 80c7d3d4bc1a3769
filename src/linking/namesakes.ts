import { remembered } from "../domain/remembered";
import { fold } from "../domain/text/fold";
import { compactOf } from "./aliases";
import type { Surroundings } from "./ordinary-words";

/** Whether a place's name is part of another name: of a river, of another place, or of a person. */
export function isPartOfAnotherName(pattern: string, around: Surroundings): boolean {
  return isOfAFeature(around) || isOfANewPlace(around) || (OF_PEOPLE.has(pattern) && isOfAPerson(around));
}

/**
 * Whether a name needs support: more people, streets and towns have it than the place meant here. It counts only if the
 * item names the country too.
 */
export function needsSupport(pattern: string, { before }: Pick<Surroundings, "before"> = { before: "" }): boolean {
  return isRarelyMeant(pattern) && !ISLAND.test(fold(before));
}

const ISLAND = /(?:^|[^\p{L}])(?:ile|isla|islands? of|جزيره) $/u;

const compactSet = (names: string): ReadonlySet<string> =>
  new Set(names.split(",").map((name) => compactOf(fold(name))));

const RARELY_MEANT = compactSet(
  "Victoria,Hamilton,Stanley,Douglas,Kingston,Georgetown,George Town,Plymouth,The Valley,Jamestown,Castries,Marigot,Sucre,Male,Malé,Santiago,San José,San Juan,Saint-Denis," +
    "Granada,Grenade,Guadalupe,Dominique,Maurice,Réunion,West Island,Wellington,Sark," +
    "فيكتوريا,هاملتون,هاميلتون,ستانلي,دوغلاس,كينغستون,جورج تاون,سوكري,ماليه,سوفا,أبيا,ديلي,سيول,برايا,سان خوسيه,سان خوان,ولينغتون,چک,رم,وین,دیلی,غنا,ماله,دوشنبه," +
    "Виктория,Гамильтон,Стэнли,Дуглас,Кингстон,Джорджтаун,Плимут,Мале,Сантьяго,Сан-Хуан",
);

/**
 * Names of both people and places that are in the news every day. (`RARELY_MEANT` above also matches without accents,
 * for example "Reunion".)
 */
const OF_PEOPLE = new Set([
  "jordan",
  "chad",
  "georgia",
  "paris",
  "israel",
  "sofia",
  "victoria",
  "london",
  "kenya",
  "cuba",
  "lima",
]);

const FEATURES_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    "lake|river|mount|(?:gulf|sea|strait|bay) of(?: the)?",
    "lac|fleuve|(?:golfe|mer|detroit|baie) (?:de la |de l'|du |de |d')",
    "lago|rio|(?:golfo|mar|bahia|estrecho) (?:de la |del |de |d')",
    "golf von|fluss|озер[оаеу]|рек[аиеу]",
    "[وفبكل]?(?:نهر|بحيره|بحر|خليج|مضيق|وادي|غور|حوض|دلتا|جبل|بريتيش)",
    "رود|رودخانه|درياچه|درياي|خليج|تنگه|درياي",
    "[ובלמה]?(?:נהר|ימת|מפרץ|מצר)",
  ].join("|")})\\s?$`,
  "u",
);
const FEATURES_AFTER = /^(?:\s(?:river|delta|basin|nehri|golu|korfezi|denizi|нехр|الصليبي)(?!\p{L})|[河湖洋湾灣海])/u;

/** The last words of features before a name, and the first ones of those behind it. Most names stand beside others. */
const FEATURE_ENDS =
  /(?:lake|river|mount|of|the|lac|fleuve|l[a']|d[ue']|lago|rio|del|von|fluss|озер[оаеу]|рек[аиеу]|نهر|بحيره|بحر|خليج|مضيق|وادي|غور|حوض|دلتا|جبل|بريتيش|رود|رودخانه|درياچه|درياي|تنگه|נהר|ימת|מפרץ|מצר)$/u;
const FEATURE_BEGINS = /^(?:river|delta|basin|nehri|golu|korfezi|denizi|нехр|الصليبي)/u;

const MOST_REMEMBERED = 10_000;

/** A word of which folding leaves nothing may hide another one. */
const endsFeature = remembered(MOST_REMEMBERED, (word) => fold(word) === "" || FEATURE_ENDS.test(fold(word)));
const beginsFeature = remembered(MOST_REMEMBERED, (word) => FEATURE_BEGINS.test(fold(word)));
const isRarelyMeant = remembered(MOST_REMEMBERED, (pattern) => RARELY_MEANT.has(compactOf(pattern)));

function isOfAFeature({ before, after }: Surroundings): boolean {
  return (
    (endsFeature(lastWritten(before)) && isBehindFeature(before)) ||
    (mayBeforeFeature(after) && FEATURES_AFTER.test(fold(after)))
  );
}

/** False only if no feature can follow. Folding drops some characters that are not ASCII. */
function mayBeforeFeature(after: string): boolean {
  const first = after.charCodeAt(0);
  if (!(first <= 0x7f)) return after !== "";
  return /\s/.test(after.charAt(0)) && beginsFeature(/\S*/.exec(after.slice(1))?.[0] ?? "");
}

/** The characters after the last space but one that ends the text. */
function lastWritten(before: string): string {
  const text = before.trimEnd();
  return text.slice(text.lastIndexOf(" ") + 1);
}

function isBehindFeature(before: string): boolean {
  const said = fold(before);
  const word = said.trimEnd();
  return FEATURES_BEFORE.test(word.length < said.length ? `${word} ` : word);
}

const mayBeNew = remembered(MOST_REMEMBERED, (word) =>
  /(?:New|Nouvelle|Nouveau|Nueva|Nuevo|Nova|Neue?)-?$/u.test(word),
);

function isOfANewPlace({ before }: Surroundings): boolean {
  return (
    mayBeNew(lastWritten(before)) &&
    /(?:^|[^\p{L}])(?:New|Nouvelle|Nouveau|Nueva|Nuevo|Nova|Neu|Neue)[ -]$/u.test(before)
  );
}

/** Capitalized words before or after a place's name that do not make it a person's name. */
const BEFORE_PLACES = new Set(
  (
    "a an the in from to and but or nor when as while with for of at on near inside across after before since until despite during under over between against about " +
    "without within unlike like via per if because although though however meanwhile yesterday today tomorrow later earlier now once still also both only even where " +
    "why how what who that this monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november " +
    "december north south east west northern southern eastern western central greater visit visiting leaving can will does do did is are was were has have had should could would must let not then there here our their its his her amman beirut president king queen prince princess " +
    "le la les en au aux de du des et l d el los las y il lo e der die das von aus nach und"
  ).split(" "),
);
const BEHIND_PLACES = new Set(
  (
    "president king queen prince crown prime foreign defence defense interior finance minister ministry government army parliament police air navy airport agreement accord " +
    "accords olympics summit conference club and or in on is has to for at with by from as et y und valley city national times daily mideast football supreme high"
  ).split(" "),
);
const CAPITALIZED_BEFORE = /(?<![\p{L}'’])(\p{Lu}[\p{L}'’]*\.?) $/u;
const CAPITALIZED_BEHIND = /^ (\p{Lu}\p{Ll}+)/u;

/** Michael Jordan, Chad Smith. Not if all words have capitals: Jordan Signs Peace Deal. */
function isOfAPerson({ isTitleCase, before, after }: Surroundings): boolean {
  if (isTitleCase()) return false;
  const [first, last] = [CAPITALIZED_BEFORE.exec(before)?.[1], CAPITALIZED_BEHIND.exec(after)?.[1]];
  const isSurname = first !== undefined && /\p{Ll}|^\p{Lu}\.$/u.test(first) && !BEFORE_PLACES.has(first.toLowerCase());
  return isSurname || (last !== undefined && !BEHIND_PLACES.has(last.toLowerCase()));
}

export function isTitleCase(text: string): boolean {
  const words = text.match(/(?<![\p{L}'’])\p{L}{4,}/gu) ?? [];
  return words.length >= 3 && words.every((word) => /^\p{Lu}/u.test(word));
}
