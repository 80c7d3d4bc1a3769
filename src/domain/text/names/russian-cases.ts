import { remembered } from "../../collections/remembered";

/** What has a name. People, places and organizations have endings of their own. */
type NameType = "Person" | "Organization" | "Place" | "Event" | "CreativeWork" | "Topic";

/**
 * Endings of the genitive, dative, accusative, instrumental and prepositional case. They replace what `ending` matches.
 */
export interface RussianDeclension {
  readonly ending: RegExp;
  readonly forms: readonly string[];
  /** The forms of people's names, where they differ: their accusative is like their genitive. */
  readonly person?: readonly string[];
}

const SAME = "\u0000";
const MASCULINE_ADJECTIVE = ["ого", "ому", SAME, "ым", "ом"];
const SOFT_MASCULINE = ["я", "ю", SAME, "ем", "е"];
const HARD_MASCULINE = ["а", "у", SAME, "ом", "е"];
const AFTER_HUSHING = ["а", "у", SAME, "ем", "е"];

/** The first whose `ending` matches applies. A word with another ending (Мали, Перу, Шойгу) does not change. */
export const RUSSIAN: readonly RussianDeclension[] = [
  { ending: /ия$/u, forms: ["ии", "ии", "ию", "ией", "ии"] },
  { ending: /ое$/u, forms: ["ого", "ому", SAME, "ым", "ом"] },
  { ending: /(?<=^(?:мор|пол))е$/u, forms: ["я", "ю", SAME, "ем", "е"] },
  { ending: /(?<=ств|озер)о$/u, forms: ["а", "у", SAME, "ом", "е"] },
  { ending: /(?<=н)яя$/u, forms: ["ей", "ей", "юю", "ей", "ей"] },
  { ending: /(?<=н)ее$/u, forms: ["его", "ему", SAME, "им", "ем"] },
  { ending: /(?<=[жн])ий$/u, forms: ["его", "ему", SAME, "им", "ем"], person: ["ия", "ию", "ия", "ием", "ии"] },
  { ending: /ая$/u, forms: ["ой", "ой", "ую", "ой", "ой"] },
  { ending: /(?<=[кгх])ий$/u, forms: ["ого", "ому", SAME, "им", "ом"], person: ["ого", "ому", "ого", "им", "ом"] },
  { ending: /ый$/u, forms: MASCULINE_ADJECTIVE, person: asPerson(MASCULINE_ADJECTIVE) },
  { ending: /(?<=и)й$/u, forms: ["я", "ю", SAME, "ем", "и"], person: ["я", "ю", "я", "ем", "и"] },
  { ending: /й$/u, forms: SOFT_MASCULINE, person: asPerson(SOFT_MASCULINE) },
  { ending: /ые$/u, forms: ["ых", "ым", SAME, "ыми", "ых"] },
  { ending: /(?<=[кгх])ие$/u, forms: ["их", "им", SAME, "ими", "их"] },
  { ending: /(?<=[бдт])ы$/u, forms: ["ов", "ам", SAME, "ами", "ах"] },
  { ending: /ы$/u, forms: ["", "ам", SAME, "ами", "ах"] },
  { ending: /(?<=[кгхжчшщ])а$/u, forms: ["и", "е", "у", "ой", "е"] },
  // Ахмед аль-Шараа
  { ending: /аа$/u, forms: [SAME, SAME, SAME, SAME, SAME] },
  { ending: /а$/u, forms: ["ы", "е", "у", "ой", "е"] },
  { ending: /я$/u, forms: ["и", "е", "ю", "ей", "е"] },
  { ending: /(?<=л)ь$/u, forms: SOFT_MASCULINE, person: asPerson(SOFT_MASCULINE) },
  { ending: /(?<=[нсрт])ь$/u, forms: ["и", "и", SAME, "ью", "и"] },
  { ending: /(?<=ов|ев|ин)$/u, forms: HARD_MASCULINE, person: ["а", "у", "а", "ым", "е"] },
  { ending: /(?<=Егип)ет$/u, forms: ["та", "ту", SAME, "том", "те"] },
  { ending: /(?<=[жчшщц])$/u, forms: AFTER_HUSHING, person: asPerson(AFTER_HUSHING) },
  { ending: /(?<=[бвгдзклмнпрстфх])$/u, forms: HARD_MASCULINE, person: asPerson(HARD_MASCULINE) },
];
/** Given names that lose a vowel in their case forms. */
const OF_PAVEL: readonly RussianDeclension[] = [
  { ending: /(?<=^Пав)ел$/u, forms: ["ла", "лу", "ла", "лом", "ле"] },
  { ending: /(?<=^Л)ев$/u, forms: ["ьва", "ьву", "ьва", "ьвом", "ьве"] },
];
const WOMANS_SURNAME: RussianDeclension = { ending: /а$/u, forms: ["ой", "ой", "у", "ой", "ой"] };
const CASES = 5;
const MOST_WORDS = 3;
const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$/u;
const ADJECTIVE_AND_NOUN = /^\p{Lu}[\p{Ll}-]*(?:ий|ый|ая|яя|ое|ее) \p{Ll}+$/u;
/** "Босния и Герцеговина", "Война и мир": both names are in the case. */
const TWO_JOINED = /^(\p{Lu}\p{Ll}+) и (\p{L}\p{Ll}+)$/u;
/** Only the head of a longer name is in a case: Всемирной организации здравоохранения, Лиги арабских государств. */
const HEAD_AND_TAIL = /^(\p{Lu}[\p{Ll}-]*(?:ий|ый|ая|ое) \p{L}\p{Ll}+|\p{Lu}\p{Ll}+)((?: \p{L}[\p{L}-]*)+)$/u;
/** The name behind what a place is does not change: в секторе Газа, на острове Мадагаскар. */
const LAND_AND_NAME =
  /^(Республика|Королевство|Султанат|Княжество|Государство|Сектор|Остров|Острова|Полуостров|Штат|Провинция|Область|Город)( \p{Lu}\p{Ll}+)$/u;
const GENITIVE = /(?:ов|ев|ей|[ыи]х|ого|его|ой|ей|[аяыи])$/u;

/**
 * The forms of a Russian name in all cases except the nominative. All words are in the same case. Gives none for
 * capitals (США), for names with small words (Сен-Пьер и Микелон) and for other scripts.
 */
export function russianCases(name: string, type: NameType): string[] {
  const isPerson = type === "Person";
  const [, head = "", tail = ""] = (type === "Organization" && HEAD_AND_TAIL.exec(name)) || [];
  const [next = ""] = tail === "" ? [] : tail.trim().split(" ");
  if (GENITIVE.test(next)) return russianCases(head, "Topic").map((form) => form + tail);
  const [, land = "", called = ""] = (type === "Place" && LAND_AND_NAME.exec(name)) || [];
  if (land !== "") return russianCases(land, "Topic").map((form) => form + called);
  const [, one = "", two = ""] = (!isPerson && TWO_JOINED.exec(name)) || [];
  if (one !== "")
    return inAllCases(
      [wordOf(one), wordOf(two)].map((word) => word.formsOfThing),
      " и ",
      name,
    );
  const words = name.split(" ").map(wordOf);
  const isName = isPerson ? isPersonsName(words) : words.length <= MOST_WORDS && words.every((word) => word.isName);
  if (!isName && (isPerson || !ADJECTIVE_AND_NOUN.test(name) || !CYRILLIC.test(name))) return [];
  const inCases = words.map((word, index) =>
    isPerson && index === 0 && words.length > 1 ? word.formsOfGivenName : formsOf(word, isPerson, words[0] ?? word),
  );
  if (isPerson && words.length === 2 && isChineseFamily(words[0]?.text ?? ""))
    inCases[0] = unchanged(words[0]?.text ?? "");
  return inAllCases(inCases, " ", name);
}

function inAllCases(words: readonly (readonly string[])[], between: string, name: string): string[] {
  const forms: string[] = [];
  for (let which = 0; which < CASES; which++) {
    const form = words.map((each) => each[which] ?? "").join(between);
    if (form !== name && !forms.includes(form)) forms.push(form);
  }
  return forms;
}

/** Between the names of people stand particles that do not change: Расмус ван ден Брук. */
function isPersonsName(words: readonly Word[]): boolean {
  const names = words.filter((word) => !word.isParticle);
  const isBetween = words[0]?.isParticle !== true && words.at(-1)?.isParticle !== true;
  return isBetween && names.length <= MOST_WORDS && names.every((word) => word.isName || word.isBehindArticle);
}

/**
 * Chinese has no soft ending but нь, and no given name of Russian is so short: Цинь, Чэнь. Only the last word changes.
 */
const isChineseFamily = (word: string): boolean => /^\p{Lu}\p{Ll}{0,2}[иэяюаоуы]нь$/u.test(word);

const CYRILLIC = /^[\p{Script=Cyrillic} -]+$/u;

/** The words of names come again and again, given names above all. */
const MOST_REMEMBERED = 10_000;

const PARTICLE = /^\p{Ll}{2,4}$/u;
const BEHIND_ARTICLE = /^(\p{Ll}{2,3}-)(\p{Lu}\p{Ll}+)$/u;

/** A word of a name, with its forms once they are asked for. */
class Word {
  readonly isName: boolean;
  /** бин, ван */
  readonly isParticle: boolean;
  /** аль-Асад */
  readonly isBehindArticle: boolean;
  private ofThing: readonly string[] | undefined;
  private ofPerson: readonly string[] | undefined;
  private ofGivenName: readonly string[] | undefined;

  constructor(readonly text: string) {
    const isCyrillic = CYRILLIC.test(text);
    this.isName = NAME.test(text) && isCyrillic;
    this.isParticle = PARTICLE.test(text) && isCyrillic;
    this.isBehindArticle = BEHIND_ARTICLE.test(text) && isCyrillic;
  }

  get formsOfThing(): readonly string[] {
    return (this.ofThing ??= declined(this.text, declensionOf(this.text), { isPerson: false }));
  }

  get formsOfPerson(): readonly string[] {
    return (this.ofPerson ??= this.declinedPerson());
  }

  private declinedPerson(): readonly string[] {
    const { text } = this;
    if (this.isParticle) return unchanged(text);
    const [, article, bare = ""] = BEHIND_ARTICLE.exec(text) ?? [];
    if (article !== undefined) return wordOf(bare).formsOfPerson.map((form) => article + form);
    const [, first, last = ""] = DOUBLE_SURNAME.exec(text) ?? [];
    if (first !== undefined) {
      const others = wordOf(last).formsOfPerson;
      return wordOf(first).formsOfPerson.map((form, which) => `${form}-${others[which] ?? ""}`);
    }
    return declined(text, /(?:ов|ев|ин)а$/u.test(text) ? WOMANS_SURNAME : declensionOf(text), {
      isPerson: true,
    });
  }

  /** Before a family name: Ирина has other endings than Никитина. */
  get formsOfGivenName(): readonly string[] {
    const { text } = this;
    return (this.ofGivenName ??= declined(
      text,
      OF_PAVEL.find(({ ending }) => ending.test(text)) ?? declensionOf(text),
      { isPerson: true },
    ));
  }
}

const wordOf = remembered(MOST_REMEMBERED, (word) => new Word(word));

function formsOf(word: Word, isPerson: boolean, first: Word): readonly string[] {
  if (!isPerson) return word.formsOfThing;
  return isUnchanged(word.text, first.text) ? unchanged(word.text) : word.formsOfPerson;
}

/** Both halves of Петров-Водкин have cases. The first one of a foreign name has none: Сен-Жюст. */
const DOUBLE_SURNAME = /^(\p{L}{2,}(?:[оеё]ва?|ина?|ск(?:ий|ая)))-(\p{Lu}\p{L}+)$/u;

/** A woman's surname that ends in a consonant does not change: Анналеной Бербок. */
function isUnchanged(word: string, first: string): boolean {
  return (
    word !== first && /[ая]$/u.test(first) && /[бвгдзклмнпрстфхжчшщц]$/u.test(word) && !/(?:ов|ев|ин)$/u.test(word)
  );
}

const unchanged = (word: string): readonly string[] => Array<string>(CASES).fill(word);

const declensionOf = (word: string): RussianDeclension | undefined => RUSSIAN.find(({ ending }) => ending.test(word));

function declined(
  word: string,
  declension: RussianDeclension | undefined,
  { isPerson }: { readonly isPerson: boolean },
): readonly string[] {
  if (declension === undefined) return unchanged(word);
  const { ending, forms, person = forms } = declension;
  return (isPerson ? person : forms).map((form) => (form === SAME ? word : word.replace(ending, form)));
}

function asPerson([genitive = "", dative = "", , ...others]: readonly string[]): readonly string[] {
  return [genitive, dative, genitive, ...others];
}
