import { countryKey } from "../../domain/identity/identity";

/** The first syllables of countries, as in 한미 정상회담, the summit of South Korea and the United States. */
const SYLLABLES: ReadonlyMap<string, string> = new Map(
  "한KR 미US 일JP 중CN 북KP 러RU 영GB 불FR 독DE"
    .split(" ")
    .map((each) => [each.slice(0, 1), countryKey(each.slice(1))]),
);

const AT_START = "(?<!\\p{Script=Hangul})";
/** What states have with one another. */
const BEHIND =
  " ?(?:정상|관계|동맹|양국|회담|갈등|외교|협상|대화|무역|군사|연합|합동|간|공조|국방|국경|안보|협력|협정|전쟁|밀착|수교|경쟁|패권|당국|외무|[3삼]국|교역|합의|훈련|조약|통상|고위급|전략|경제|방위|공동|우호|긴장|국교|경협|수뇌|연대|FTA)";
/** North America is called like North Korea and the United States. */
const BEHIND_NORTH = " ?(?:정상|관계|대화|협상|회담|수교|고위급|실무)";
/** These are no other words, so a particle is enough. */
const PARTICLE = "(?:의|이|가|은|는|을|를|과|와|도)?(?!\\p{Script=Hangul})";
const ROWS = new RegExp(
  `${AT_START}(?:(한미일|한중일|한일중|북중러|북러중|미중러|미중|한중|한러|미러|중러|북중|북러|러북)(?:${PARTICLE}|(?=${BEHIND}))` +
    `|(한미|한일|미일|중일|북일|미북|한영|한불|한독|미영|미한|일한|일중|러중)(?=${BEHIND})|(북미)(?=${BEHIND_NORTH}))`,
  "gu",
);

/** The countries that a Korean text names by one syllable each, with the key of each and its place. */
export function koreanLettersIn(text: string): { readonly key: string; readonly at: number }[] {
  return Array.from(text.matchAll(ROWS), ({ index, 1: sure, 2: usual, 3: north }) =>
    [...(sure ?? usual ?? north ?? "")].flatMap((syllable, place) => {
      const key = SYLLABLES.get(syllable);
      return key === undefined ? [] : [{ key, at: index + place }];
    }),
  ).flat();
}
