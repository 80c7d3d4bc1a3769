import type { Article } from "../domain/article";
import { FOLDING_VERSION } from "../domain/text/folding/fold";
import type { Mention } from "../domain/mention";
import type { SocialAccount, SocialPost } from "../domain/social-post";
import type { Store } from "../store/store";
import { canonicalJson } from "../domain/collections/objects";
import { hasOtherPlace } from "../ingest/relinking/relink-texts";
import { linkItem } from "../linking/link-item";
import { articleSubject, postSubject } from "../linking/subjects";
import type { Linker } from "../linking/linker";
import { LINKER_VERSION } from "../linking/linker-version";
import { linkerOf } from "../ingest/relinking/linker-of";
import { linkedMark } from "../ingest/store-marks";

export interface LinkFault {
  readonly rule: "links";
  readonly fault: string;
}

/** Finds the mentions of every text again, and compares them with the stored ones. */
export class LinkCheck {
  private constructor(private readonly linker: Linker | undefined) {}

  /** Compares nothing if an older linker or folding made the mentions: the next run that writes makes them again. */
  static async of(store: Store): Promise<LinkCheck> {
    const isCurrent = async (name: string, version: number): Promise<boolean> =>
      Number((await store.getMeta(name)) ?? version) === version;
    const canCompare = (await isCurrent("folding", FOLDING_VERSION)) && (await isCurrent("linker", LINKER_VERSION));
    return new LinkCheck(canCompare ? await linkerOf(store) : undefined);
  }

  /** Runs `find` for each, which looks for faults of texts. It may run again, when profiles were read that it needs. */
  async linkingEach<S, T>(all: readonly S[], find: (one: S) => T): Promise<T[]> {
    return this.linker === undefined ? all.map((one) => find(one)) : this.linker.linkingEach(all, find);
  }

  /** Reports if a run changed profiles and did not finish. */
  async marksFaults(store: Store): Promise<LinkFault[]> {
    if (this.linker === undefined || (await linkedMark(store)) === this.linker.mark) return [];
    return [
      fault(
        "a run that changed profiles was interrupted, so texts may not be linked to them. " +
          "The next run that writes links them, and so does --repair",
      ),
    ];
  }

  articleFaults(article: Article): LinkFault[] {
    return this.linker === undefined
      ? []
      : differences(article.mentions, linkItem(articleSubject(article), this.linker));
  }

  /** `author` is the live account of the post. */
  postFaults(post: SocialPost, author: SocialAccount | undefined): LinkFault[] {
    if (this.linker === undefined) return [];
    const found = differences(post.mentions, linkItem(postSubject(post, author, this.linker), this.linker));
    if (post.place === undefined || !hasOtherPlace(post, this.linker)) return found;
    return [
      ...found,
      fault(
        `its place "${post.place.name}" leads to ${post.place.entityId ?? "no profile"}, ` +
          `not to ${this.linker.place(post.place.name)?.id ?? "none"}`,
      ),
    ];
  }
}

function differences(stored: readonly Mention[], found: readonly Mention[]): LinkFault[] {
  const has = new Map(stored.map((mention) => [mention.id, mention]));
  const wants = new Set(found.map(({ id }) => id));
  return [
    ...found.flatMap((mention) => {
      const known = has.get(mention.id);
      if (known === undefined) return [fault(`lacks the mention ${shown(mention)}`)];
      return canonicalJson(known) === canonicalJson(mention)
        ? []
        : [fault(`has the mention ${shown(mention)} with other values than its text gives`)];
    }),
    ...stored
      .filter(({ id }) => !wants.has(id))
      .map((mention) => fault(`has the mention ${shown(mention)}, which its text does not give`)),
  ];
}

function shown({ surface, start, end, field, blockId, entityId }: Mention): string {
  return `"${surface}" of ${entityId} at ${start}-${end} of ${blockId ?? field}`;
}

function fault(text: string): LinkFault {
  return { rule: "links", fault: text };
}
