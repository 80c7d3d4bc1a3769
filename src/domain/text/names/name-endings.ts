import type { NameFamily } from "./official-words";

type Endings = Readonly<Partial<Record<NameFamily, string>>>;

/**
 * How languages decline the name of a state beside "republic" and the like, or make an adjective of it, each as
 * `ending>replacement,replacement`. `-` is nothing. The closed lists keep other names away: "Republika Vienna" is not
 * Vietnam.
 */
const ENDINGS: Endings = {
  // "Tunisian Republic", "Lebanese Republic"
  english: "ian>ia an>a ese>-,on,o,a ine>ina",
  romance:
    // "République française, tunisienne, gabonaise, slovaque", "República Italiana", "Repubblica tunisina"
    "aise>e,on,a,-,o ais>e,on,a ienne>ie,ia enne>e aine>e,a,ana ane>a,ie,- aque>aquie ine>ie,ine ize>izistan,izie ise>e,ie " +
    "ana>a,o,- ano>a,o,- ina>ia,a,ina ino>ia,ina,o esa>-,e,a,o,ia ense>-,a,e,o ese>-,e,ia,a,o ena>e,ia,o eña>a,o acca>acchia aca>aquia uesa>al ca>cia,quia iana>ia,e,- as>a es>e a>ia e>ie,ia,a ei>a ului>-,u lesa>- lese>- laise>- eza>-",
  germanic:
    "ische>-,ien,i,a,ia,en,e,ei,o isches>-,ien,i,a,ia,en,e,ei,o ischer>-,ien,i,a,ia,en,e,ei,o nische>-,nien,en,o,a nisches>nien,en anische>a,o,ika,ien,istan esische>a,ien,o " +
    "iska>-,ien,a,e,o,ia iske>-,ien,a,e,o,ia ske>-,o,e,a,ien ska>-,o,e,a,ien nska>-,a,o,en,ien nske>-,a,o,en,ien " +
    "ise>ie,i,a,- se>-,a,e,o jnse>nie,ntinie aanse>e,a,o,ie,i,- nse>-,e,a,o,ie ese>-,o,a,ie nska>nkrike nske>nkrig s>-",
  finnish:
    "n>- in>-,i en>i,e,- ien>it,iat aan>a an>a ksen>s nnin>nti llan>lta kan>kka kin>kki,k kon>kko pin>ppi tin>tti maiden>maat arten>aret aren>ari,ar",
  estonian: "i>-,id e>-,ed,maa se>s,smaa a>- arte>ared are>ar de>d u>- di>t gi>k bi>p",
  hungarian: "i>- ->ia,a,ija,o,orszag,isztan,istan eki>ek oki>ok ani>an foldi>fold",
  slavic:
    // Adjectives
    "ska>sko,-,a,e,o,i,u,y,ia,ija,ka,ie ske>sko,ska,-,a,e,o,i,u,y,ia,ija ski>sko,ska,-,a,e,o,i,y,ia,ija sky>sko,-,a,e,o,i,y,ia,ija skie>sko,-,a,ia,ija " +
    "jska>ja,ia,jsko,a,e,i,o,us,- jske>ja,ia,jsko,a,e,i,o,us,- jski>ja,ia,jsko,a,e,i,o,- jsky>ja,ia,jsko,a,e,i,o,- ijska>ia,ija,i,e,us,a,o,- ijske>ia,ija,i,e,us,a,o,- yjska>ia,ija,ja,us,y,- " +
    "anska>a,o,i,e,ia,ija,ania anske>a,o,i,e,ia,ija,ania anski>a,o,e,ia,ija enska>en,ina,ia,a enske>en inska>ino,ina,iny ianska>e,a,i " +
    "cka>cko,k,cia,cja,ka,ko,kia,kija,a,ie,- cke>cko,ka,ko,- cki>cko,ka,e,- " +
    // Cases
    "u>-,o,a y>a,- i>a,ia,ija,ja,ie,e,y,- ii>ia,ija,i ji>ja iji>ija ije>ija ow>y,i,e,- a>-,o,e e>a,o,- ска>-,а,ия,и,о,е ска>ско ски>-,а,ия,и,о ська>-,с,а,ія,и,о,ина,ька йська>я,й зька>зія,зстан ські>и,- ське>-,а,ія,и,о ський>-,а,ія ove>ovy,ov,a,y ova>ov,a " +
    // In Cyrillic
    "ская>-,а,ия,ыня,и,о,ь ский>-,а,ия,и ское>-,а,ия,и,о ские>-,ы,а ской>-,а,ия,и ского>-,а,ия,и йская>я,и,ия,й,а йского>и,ия цкая>ция,ка,к анская>а,о,ия анска>а,я " +
    "ой>ая ии>ия,и и>я,ия,а,-,ь ов>ы ы>а,- у>- а>-,о е>-,а я>ь,й",
  baltic: "as>a es>e os>a o>as,us io>is,ys dzio>dis,dzis cio>tis,cis aus>us u>ai,i,a is>i iu>iai",
  albanian: "it>-,i ut>-,u es>e,a,i se>- ise>ia,i,ija s>- eze>-,a,o ve>-,t eve>et,e,-",
  greek: "ου>οσ,ο ασ>α ησ>η,α ων>εσ ιακη>οσ,ια,- ικη>ια,- ικο>ια ανικη>α,ια",
  turkic: "->istan,stan,ya in>-",
  persian: "->ستان ه>ا ي>-",
  arabic: "",
  other: "->스탄 ise>i,ia es>a,e se>-",
};

/** Behind the Arabic article: "الجمهورية اللبنانية". */
const ARABIC_ADJECTIVE = "يه>-,ا,ه,يا,يه";
const ARTICLE = "ال";
/** "Poblacht Mhailí": Irish writes an h behind the first letter. */
const LENITED = /^([bcdfgmpst])h/;
/** Of what is left of a name before an ending. */
const SHORTEST_STEM = 3;

type Rule = readonly [ending: string, replacements: readonly string[]];

const rulesOf = (text: string): Rule[] =>
  text.split(" ").flatMap((rule): Rule[] => {
    const [ending = "", replacements = ""] = rule.split(">");
    if (replacements === "") return [];
    return [[plain(ending), replacements.split(",").map(plain)]];
  });

const plain = (text: string): string => (text === "-" ? "" : text);

const RULES = new Map((Object.keys(ENDINGS) as NameFamily[]).map((family) => [family, rulesOf(ENDINGS[family] ?? "")]));
const ARABIC_RULES = rulesOf(ARABIC_ADJECTIVE);

/**
 * What a folded word may be before it was declined, or made an adjective, in the languages of these families. The
 * shortest endings are first: what keeps most of the word.
 */
export function undeclined(word: string, families: ReadonlySet<NameFamily>): string[] {
  const found = apply(
    word,
    [...families].flatMap((family) => RULES.get(family) ?? []),
  );
  if (families.has("other") && LENITED.test(word)) found.push(word.replace(LENITED, "$1"));
  if (!word.startsWith(ARTICLE)) return found;
  const bare = word.slice(ARTICLE.length);
  return [...found, ...[bare, ...apply(bare, ARABIC_RULES)].flatMap((name) => [name, ARTICLE + name])];
}

function apply(word: string, rules: readonly Rule[]): string[] {
  return rules
    .filter(([ending]) => word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM)
    .sort(([one], [other]) => one.length - other.length)
    .flatMap(([ending, replacements]) => replacements.map((each) => word.slice(0, word.length - ending.length) + each));
}
