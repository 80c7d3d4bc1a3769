/** Each Cyrillic letter of Serbian has one in Latin, three of them with two characters. */
const LETTERS = (
  "љ lj њ nj џ dž а a б b в v г g д d ђ đ е e ж ž з z и i ј j к k л l м m н n о o п p р r с s т t ћ ć у u ф f х h ц c " +
  "ч č ш š"
).split(" ");

const PAIRS = LETTERS.flatMap((letter, index) =>
  index % 2 === 0 ? [[letter, LETTERS[index + 1] ?? ""] as const] : [],
);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const ALL = PAIRS.flatMap(([one, other]) => [[one, other] as const, [capital(one), capital(other)] as const]);

const TO_LATIN = new Map<string, string>(ALL);
const TO_CYRILLIC = new Map<string, string>(ALL.map(([one, other]) => [other, one]));
const LATIN = /[Ll]j|[Nn]j|[Dd]ž|\p{L}/gu;

/** `Београд` as `Beograd`. What has no letter in Serbian stays. */
export const inLatin = (text: string): string => text.replaceAll(/\p{L}/gu, (letter) => TO_LATIN.get(letter) ?? letter);

/** `Beograd` as `Београд`. */
export const inCyrillic = (text: string): string =>
  text.replaceAll(LATIN, (letter) => TO_CYRILLIC.get(letter) ?? letter);
