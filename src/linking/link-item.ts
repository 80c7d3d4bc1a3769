import type { Correction } from "../domain/statements/correction";
import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import { SmallWords } from "./words/small-words";
import { entityHash, mentionIds, type Mention, type MentionField } from "../domain/mention";
import { PLATFORMS, type Platform } from "../domain/addresses/platform";
import { append } from "../domain/collections/lists";
import type { Span, SpannedText } from "../domain/rich-text";
import { codePointIndex } from "../domain/text/code-points";
import { apartFrom, firstWins } from "../domain/text/spans/overlaps";
import { CONFIDENCE, choose, isSupported, type Support } from "./evidence/choice";
import { rulingsOn, withRulings, withoutRejected, type Ruling } from "./rulings";
import type { Named } from "./second-mentions/named-text";
import { secondMentions } from "./second-mentions/second-mentions";
import { countryLettersIn } from "./names/country-letters";
import { flagsIn } from "./names/flags";
import { namesInHashtag } from "./names/hashtags";
import { occurrenceOf, type Occurrence } from "./names/occurrence";
import { namesIn } from "./names/names";
import { isOfPeople, peopleIn, type People } from "./names/people-like-places";
import type { Linker } from "./linker";
import { otherPlacesIn, type IsOtherPlace } from "./names/other-places";
import { isPartOfForeigner } from "./names/foreigners";
import { likelyBeside, placeBeside } from "./names/place-beside";
import { mayBeOfAState } from "./names/towns-of-states";
import { supportIn, wordsElsewhere, type AsWord } from "./names/word-elsewhere";

/** One string of an item. Profiles are searched for in it. */
export interface LinkText extends SpannedText {
  readonly field: MentionField;
  readonly blockId?: string;
  /** The profile that the whole string names, when the string is a handle and the profile holds the account. */
  readonly owner?: Entity;
}

export interface LinkSubject {
  readonly id: Id<"article"> | Id<"post">;
  readonly language: string;
  /** The platform of the handles in the texts. */
  readonly platform?: Platform;
  readonly texts: readonly LinkText[];
  /** Corrections by people, the latest first. */
  readonly corrections?: readonly Correction[];
}

/** What a text says, before one profile is chosen for each place. */
interface FoundText {
  readonly text: LinkText;
  readonly rulings: readonly Ruling[];
  readonly special: readonly Span[];
  readonly occurrences: readonly Occurrence[];
}

/** The same, and after. */
interface LinkedText extends FoundText {
  readonly named: readonly Named[];
}

/** The mentions in all strings of an item, in order. */
export function linkItem(subject: LinkSubject, linker: Linker): Mention[] {
  const { texts, corrections = [], language, id } = subject;
  const rulings = corrections.length === 0 ? undefined : rulingsOn(texts, corrections, linker);
  // V8 makes the lists of `map` in two ways, and would compile twice what goes through them.
  const found: FoundText[] = [];
  for (let index = 0; index < texts.length; index++)
    found.push(foundIn(texts[index] as LinkText, rulings?.[index] ?? NO_RULINGS, subject, linker));
  if (linker.isLacking) return [];
  let supported: ReadonlySet<string> | undefined;
  const support = (): ReadonlySet<string> =>
    (supported ??= new Set(found.flatMap(({ occurrences }) => occurrences.flatMap(supportIn))));
  const people = peopleIn(found, language);
  const others: ReadOtherwise = {
    wordOf: wordsElsewhere(found),
    isOther: otherPlacesIn(found),
    small: new SmallWords(texts),
  };
  const linked: LinkedText[] = [];
  for (const text of found) linked.push(withNamed(text, people, support, subject, others));
  const seconds = secondMentions(linked, language, others.small);
  const mentions: Mention[] = [];
  linked.forEach((text, index) => addMentions(text, seconds[index] ?? NOBODY, id, mentions));
  return mentions;
}

function foundIn(text: LinkText, rulings: readonly Ruling[], subject: LinkSubject, linker: Linker): FoundText {
  const special = text.owner === undefined ? specialIn(text) : [];
  return {
    text,
    rulings,
    special,
    occurrences: withoutRejected(occurrencesIn(text, special, subject, linker), rulings),
  };
}

/** What the whole item says of a name: that it is a word, or another place. */
interface ReadOtherwise {
  readonly wordOf: (one: Occurrence, text: LinkText) => AsWord;
  readonly isOther: IsOtherPlace;
  readonly small: SmallWords;
}

function withNamed(
  found: FoundText,
  people: People,
  support: Support,
  subject: LinkSubject,
  { wordOf, isOther, small }: ReadOtherwise,
): LinkedText {
  const { text, rulings, special, occurrences } = found;
  const named: Named[] = [];
  for (let index = 0; index < occurrences.length; index++) {
    const one = occurrences[index] as Occurrence;
    const beside = placeBeside(text.text, occurrences, index);
    if (isOther(one, beside) || isPartOfForeigner(text.text, occurrences, index, subject.language)) continue;
    // A sure name, as most are.
    if (one.name?.entity !== undefined) {
      named.push({ occurrence: one, entity: one.name.entity, confidence: CONFIDENCE.name * one.factor });
      continue;
    }
    if (one.doubts.isOfAPerson || (one.doubts.goesOn && occurrences[index + 1]?.start !== one.end + 1)) continue;
    const asWord = wordOf(one, text);
    const isDoubtful = isOfPeople(one, text, people) || isSmallElsewhere(one, text, small) || asWord === "word";
    if (isDoubtful && beside === undefined) continue;
    const choice = chosen(likelyBeside(one, beside), support, one.doubts.needsSupport && beside === undefined);
    if (choice === undefined) continue;
    const isOfAState = mayBeOfAState(text.text, occurrences, index, subject.language);
    const factor = (isOfAState ? CONFIDENCE.ordinary : 1) * (asWord === "unsure" ? CONFIDENCE.likeAWord : 1);
    named.push(factor === 1 ? choice : { ...choice, confidence: choice.confidence * factor });
  }
  return { text, rulings, special, occurrences, named };
}

/** Where no names of running text stand. Most texts have nothing else. */
function specialIn({ text, spans }: LinkText): readonly Span[] {
  return spans.every(({ kind }) => kind === "TEXT") ? NO_SPANS : spans.filter((span) => isSpecial(span, text));
}

function addMentions(
  { text, rulings, named }: LinkedText,
  seconds: readonly Occurrence[],
  id: LinkSubject["id"],
  mentions: Mention[],
): void {
  if (named.length + rulings.length + seconds.length === 0) return;
  const mention = mentionsOf(id, text);
  const second =
    seconds.length === 0
      ? []
      : withoutRejected(seconds, rulings).flatMap((one) => chosen(one, NO_SUPPORT, false) ?? []);
  const all =
    second.length === 0
      ? named
      : [...apartFromSeconds(named, second), ...second].sort((a, b) => a.occurrence.start - b.occurrence.start);
  const automatic = rulings.length === 0 ? mentions : [];
  for (const { occurrence, entity, confidence } of all) automatic.push(mention(occurrence, entity, confidence));
  if (rulings.length === 0) return;
  const asMention = ({ entity, start, end }: Ruling) =>
    mention(occurrenceOf(entity, start, end, "MANUAL", 1), entity, 1);
  append(mentions, withRulings(automatic, rulings, asMention));
}

/** The family name of a person may have been taken for the name of a place. */
function apartFromSeconds(named: readonly Named[], seconds: readonly Named[]): Named[] {
  const starts = new Set(seconds.map(({ occurrence }) => occurrence.start));
  return named.filter(({ occurrence }) => !starts.has(occurrence.start));
}

const NOBODY: readonly Occurrence[] = [];
const NO_RULINGS: readonly Ruling[] = [];
const NO_SPANS: readonly Span[] = [];
const NOTHING: ReadonlySet<string> = new Set();
const NO_SUPPORT: Support = () => NOTHING;

function chosen(occurrence: Occurrence, support: Support, needsSupport: boolean): Named | undefined {
  if (needsSupport && !isSupported(occurrence.aliases, support)) return undefined;
  const choice = choose(occurrence.aliases, support);
  return choice && { occurrence, entity: choice.entity, confidence: choice.confidence * occurrence.factor };
}

/** The word of a doubtful name stands elsewhere in the item with a small letter: it is a word here too. */
function isSmallElsewhere({ doubts, start, end }: Occurrence, { text }: LinkText, small: SmallWords): boolean {
  return doubts.needsSupport && small.has(text.slice(start, end));
}

function occurrencesIn(
  text: LinkText,
  special: readonly Span[],
  subject: LinkSubject,
  linker: Linker,
): readonly Occurrence[] {
  if (text.owner !== undefined)
    return [occurrenceOf(text.owner, 0, text.text.length, "ACCOUNT_OWNER", CONFIDENCE.owner)];
  const found = namesIn(text.text, subject.language, linker.lexicon);
  const letters = countryLettersIn(text.text, subject.language, linker.lexicon);
  const flags = flagsIn(text.text, linker.lexicon);
  // So are most texts.
  if (letters.length + special.length + flags.length === 0) return found;
  // In 中美关系 the letters are China and the United States, not Central America.
  const names = firstWins(
    letters.map(({ entity, start, end }) => occurrenceOf(entity, start, end, "NAME", CONFIDENCE.countryLetter)),
    found,
  );
  const others = special.flatMap((span) => inSpan(span, text.text, subject, linker));
  const shown = flags.map(({ entity, start, end }) => occurrenceOf(entity, start, end, "FLAG", CONFIDENCE.flag));
  return [...apartFrom(special, names), ...others, ...shown].sort((a, b) => a.start - b.start);
}

/** Whether a span is not running text: a hashtag, a handle, a cashtag, or a link that shows its address. */
function isSpecial(span: Span, text: string): boolean {
  if (span.kind === "LINK")
    return /^(?:[a-z][a-z+.-]*:\/\/|www\.|[^\s/]+\.[^\s/.]+\/)\S*$/iu.test(text.slice(span.start, span.end).trim());
  return span.kind !== "TEXT";
}

function inSpan(span: Span, text: string, { language, platform }: LinkSubject, linker: Linker): Occurrence[] {
  const start = span.start + 1;
  const content = text.slice(start, span.end);
  if (span.kind === "HASHTAG") return namesInHashtag(content, start, language, linker.lexicon);
  if (span.kind !== "HANDLE") return [];
  const owner = platform === undefined ? ownerAnywhere(content, linker) : linker.owner(platform, content);
  const confidence = platform === undefined ? CONFIDENCE.ownerAnywhere : CONFIDENCE.owner;
  return owner === undefined ? [] : [occurrenceOf(owner, start, span.end, "ACCOUNT_OWNER", confidence)];
}

/** An article does not say which platform a handle is of. It counts if one profile alone holds it, on any of them. */
function ownerAnywhere(handle: string, linker: Linker): Entity | undefined {
  const owners = new Map(
    PLATFORMS.flatMap((platform) => linker.owner(platform, handle) ?? []).map((one) => [one.id, one]),
  );
  const [owner, ...others] = owners.values();
  return others.length === 0 ? owner : undefined;
}

type MakeMention = (found: Occurrence, entity: Entity, confidence: number) => Mention;

/** Creates mentions of one text. */
function mentionsOf(subjectId: LinkSubject["id"], { text, field, blockId }: LinkText): MakeMention {
  const codePointAt = codePointIndex(text);
  const idOf = mentionIds(subjectId, field, blockId);
  return ({ start, end, method, name }, entity, sureness) => {
    const entityId = name?.entityId ?? entity.id;
    const id = idOf(start, end, name?.entityId === undefined ? entityHash(entityId) : name.entityHash);
    const surface = text.slice(start, end);
    const codePointStart = codePointAt(start);
    const confidence = Math.round(sureness * 100) / 100;
    // So are most. An object that is written out is made faster than one of several parts.
    if (blockId !== undefined && codePointStart === start)
      return { type: "Mention", id, entityId, subjectId, field, blockId, surface, start, end, method, confidence };
    return {
      type: "Mention",
      id,
      entityId,
      subjectId,
      field,
      ...(blockId !== undefined && { blockId }),
      surface,
      start,
      end,
      ...(codePointStart !== start && { codePointStart }),
      method,
      confidence,
    };
  };
}
