import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import type { Mention } from "../domain/mention";
import type { SocialAccount } from "../domain/social-post";
import { fold } from "../domain/text/fold";
import { aliasesOf, compactOf } from "./aliases";
import { Automaton } from "./automaton";
import type { LinkSubject } from "./link-item";

const FLAG = /[\u{1f1e6}-\u{1f1ff}\u{1f3f4}]/u;

/**
 * Finds texts that may name some profiles. Much faster than linking. It may report too many texts, but never misses
 * one.
 */
export class ProfileTraces {
  private readonly ids: ReadonlySet<Id<"entity">>;
  /** Names and handles without spaces and signs. So they match in running text and in hashtags. */
  private readonly names: Automaton;
  private readonly mayHaveFlag: boolean;

  constructor(profiles: readonly Entity[]) {
    this.ids = new Set(profiles.map(({ id }) => id));
    const names = profiles.flatMap((profile) => [
      ...aliasesOf(profile).map(({ pattern }) => pattern),
      ...profile.accounts.map(({ handle }) => fold(handle)),
    ]);
    this.names = new Automaton([...new Set(names.map(compactOf))].filter((name) => name !== ""));
    this.mayHaveFlag = profiles.some(({ type }) => type !== "Person");
  }

  /** Whether the item may name one of the profiles: by a name, a handle, a flag, or a correction. */
  mayBeIn({ texts, corrections = [] }: LinkSubject, mentions: readonly Mention[], author?: SocialAccount): boolean {
    if (corrections.length > 0 || mentions.some(({ entityId }) => this.ids.has(entityId))) return true;
    const text = [...texts.map((each) => each.text), author?.handle ?? ""].join("\n");
    return (this.mayHaveFlag && FLAG.test(text)) || this.names.matches(compactOf(fold(text))).next().done === false;
  }
}
