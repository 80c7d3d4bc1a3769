import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import type { Mention } from "../domain/mention";
import type { SocialAccount } from "../domain/social-account";
import { fold } from "../domain/text/fold";
import { aliasesOf, compactOf } from "./aliases";
import { Automaton } from "./automaton";
import type { LinkSubject } from "./link-item";

const FLAG = /[\u{1f1e6}-\u{1f1ff}\u{1f3f4}]/u;

/**
 * What may tell of some profiles in a text: much cheaper to look for than links, and never missing where there is one.
 */
export class ProfileTraces {
  private readonly ids: ReadonlySet<Id<"entity">>;
  /** Names and handles without spaces and signs, as they stand in running text and in hashtags alike. */
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

  /** Whether the item names one of the profiles, or may: by a name, a handle, a flag, or what people said of it. */
  mayBeIn({ texts, corrections = [] }: LinkSubject, mentions: readonly Mention[], author?: SocialAccount): boolean {
    if (corrections.length > 0 || mentions.some(({ entityId }) => this.ids.has(entityId))) return true;
    const text = [...texts.map((each) => each.text), author?.handle ?? ""].join("\n");
    return (this.mayHaveFlag && FLAG.test(text)) || this.names.matches(compactOf(fold(text))).next().done === false;
  }
}
