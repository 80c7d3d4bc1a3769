import type { Correction } from "../domain/statements/correction";
import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import { mentionIds, type Mention, type MentionField } from "../domain/mention";
import type { Platform } from "../domain/addresses/platform";
import { append } from "../domain/lists";
import type { Span, SpannedText } from "../domain/rich-text";
import { codePointIndex } from "../domain/text/code-points";
import { apartFrom } from "../domain/text/overlaps";
import { aliasOf } from "./aliases";
import { CONFIDENCE, choose, distinct, isSupported, supportKeys, type Support } from "./choice";
import { correctionsByText, rulingsOn, withRulings, withoutRejected } from "./rulings";
import { flagsIn } from "./flags";
import { namesInHashtag } from "./hashtags";
import type { Occurrence } from "./names";
import { namesIn } from "./names";
import type { Linker } from "./linker";

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

/** The mentions in all strings of an item, in order. */
export function linkItem(subject: LinkSubject, linker: Linker): Mention[] {
  const corrections = correctionsByText(subject.corrections ?? []);
  const found = subject.texts.map((text) => {
    const rulings = rulingsOn(text, corrections, linker);
    return { text, rulings, occurrences: withoutRejected(occurrencesIn(text, subject, linker), rulings) };
  });
  let supported: ReadonlySet<string> | undefined;
  const support = (): ReadonlySet<string> =>
    (supported ??= new Set(found.flatMap(({ occurrences }) => occurrences.flatMap(supportFrom))));
  const mentions: Mention[] = [];
  for (const { text, rulings, occurrences } of found) {
    if (occurrences.length + rulings.length === 0) continue;
    const mention = mentionsOf(subject.id, text);
    const automatic = occurrences.flatMap((occurrence) => mentionOf(occurrence, support, mention));
    append(
      mentions,
      withRulings(automatic, rulings, ({ entity, start, end }) =>
        mention(certain(entity, start, end, "MANUAL", 1), entity, 1),
      ),
    );
  }
  return mentions;
}

function mentionOf(occurrence: Occurrence, support: Support, mention: MakeMention): Mention | [] {
  if (occurrence.needsSupport === true && !isSupported(occurrence.aliases, support)) return [];
  const choice = choose(occurrence.aliases, support);
  return choice === undefined ? [] : mention(occurrence, choice.entity, choice.confidence * occurrence.factor);
}

function supportFrom({ aliases, needsSupport = false }: Occurrence): string[] {
  const [only, ...others] = distinct(aliases);
  return only === undefined || others.length > 0 || needsSupport ? [] : supportKeys(only);
}

function occurrencesIn(text: LinkText, subject: LinkSubject, linker: Linker): readonly Occurrence[] {
  if (text.owner !== undefined) return [certain(text.owner, 0, text.text.length, "ACCOUNT_OWNER", CONFIDENCE.owner)];
  const special = text.spans.filter((span) => isSpecial(span, text.text));
  const names = namesIn(text.text, subject.language, linker.lexicon);
  const flags = flagsIn(text.text, linker.lexicon).map(({ entity, start, end }) =>
    certain(entity, start, end, "FLAG", CONFIDENCE.flag),
  );
  if (special.length + flags.length === 0) return names;
  const others = special.flatMap((span) => inSpan(span, text.text, subject, linker));
  return [...apartFrom(special, names), ...others, ...flags].sort((a, b) => a.start - b.start);
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
  if (span.kind !== "HANDLE" || platform === undefined) return [];
  const owner = linker.owner(platform, content);
  return owner === undefined ? [] : [certain(owner, start, span.end, "ACCOUNT_OWNER", CONFIDENCE.owner)];
}

function certain(
  entity: Entity,
  start: number,
  end: number,
  method: Occurrence["method"],
  confidence: number,
): Occurrence {
  const alias = aliasOf(entity, { text: "", languages: [], isInflected: false }, "", false);
  return { start, end, aliases: [alias], method, factor: confidence / CONFIDENCE.name };
}

type MakeMention = (found: Occurrence, entity: Entity, confidence: number) => Mention;

/** Creates mentions of one text. */
function mentionsOf(subjectId: LinkSubject["id"], { text, field, blockId }: LinkText): MakeMention {
  const codePointAt = codePointIndex(text);
  const idOf = mentionIds(subjectId, field, blockId);
  return ({ start, end, method }, { id: entityId }, sureness) => {
    const id = idOf(start, end, entityId);
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
