import { primary } from "../../domain/text/languages/language-tag";
import type { Surroundings } from "./ordinary-words";

/**
 * The syllables that are the sound of a Chinese character, by the order of Korean in Unicode's CLDR. Most Korean nouns
 * of two syllables consist of these, and so do names such as 수단, which is Sudan and "means", or 인도, which is India and
 * "a pavement".
 */
const SOUNDS = new Set(
  `
  가각간갈감갑강개객갱갹거건걸검겁게격견결겸경계고곡곤골공곶과곽관괄광괘괴괵굉교구국군굴궁권궐궤귀규균귤극근금급긍기긴길김끽나낙난날남납낭내녀녁년념녕노농뇌뇨누눈눌뉴뉵능니닉다단달담답당대댁덕도독돈돌동
  두둔둘득등라락란랄람랍랑래랭략량려력련렬렴렵령례로록론롱뢰료룡루류륙륜률륭륵름릉리린림립마막만말망매맥맹멱면멸명몌모목몰몽묘무묵문물미민밀박반발방배백번벌범법벽변별병보복본볼봉부북분불붕비빈빙사삭산살
  삼삽상새색생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭쉬슬습승시식신실심십쌍씨아악안알암압앙애액앵야약양어억언얼엄업에엔여역연열염엽영예오옥온올옹와완왈왕왜외요욕용우욱운울웅원월위유육윤율융은을음읍응의
  이익인일임입잉자작잔잠잡장재쟁저적전절점접정제조족존졸종좌죄주죽준줄중즉즐즙증지직진질짐집징차착찬찰참창채책처척천철첨첩청체초촉촌총촬최추축춘출충췌취측층치칙친칠침칩칭쾌타탁탄탈탐탑탕태택탱터토톤통퇴
  투퉁특틈파판팔패팽퍅편폄평폐포폭표품풍피픽필핍하학한할함합항해핵행향허헌헐험혁현혈혐협형혜호혹혼홀홍화확환활황회획횡효후훈훌훙훤훼휘휴휼흉흑흔흘흠흡흥희힐
  `.replaceAll(/\s/gu, ""),
);

/** What is a sound of a Chinese character. For tests. */
export const isSinoKorean = (syllable: string): boolean => SOUNDS.has(syllable);

const TWO_SYLLABLES = /^\p{Script=Hangul}{2}$/u;
const LAND = "국";

/** Whether a Korean name may be a noun too. Names such as 영국 and 태국 say that they are of a land. */
export function mayBeKoreanNoun(pattern: string, language: string): boolean {
  if (pattern.length !== 2 || primary(language) !== "ko" || !TWO_SYLLABLES.test(pattern)) return false;
  return !pattern.endsWith(LAND) && isSinoKorean(pattern.charAt(0)) && isSinoKorean(pattern.charAt(1));
}

/** What countries have, and who goes there: 인도의 수도, 이란 정부, 수단을 방문. */
const OF_A_COUNTRY =
  /^(?:의)? (?:정부|대통령|총리|수도|국왕|왕국|외교|외무|국방|의회|대사|국민|군|당국|주재|출신|내전|반군|난민)|^[을를] (?:방문|떠나|공격)/u;

/** Whether the words around a Korean name speak of a country. */
export const isOfAKoreanCountry = ({ after }: Surroundings): boolean => OF_A_COUNTRY.test(after);

const BEFORE_ANOTHER = /^(?:과|와|및| 및) ?\p{Script=Hangul}/u;
const BEHIND_ANOTHER = /\p{Script=Hangul}(?:과|와| 및) $/u;

/** Whether "and" joins a Korean name to another word: 수단과 방법 are means and ways. */
export const isJoinedInKorean = ({ before, after }: Surroundings): boolean =>
  BEFORE_ANOTHER.test(after) || BEHIND_ANOTHER.test(before);

/** Goods from there tell little of the place: 칠레산 is "Chilean". */
export const isOfKoreanGoods = (language: string, { after }: Surroundings): boolean =>
  after.startsWith("산") && primary(language) === "ko";
