import type { ItemDraft } from "../../src/domain/draft";
import { fold } from "../../src/domain/text/fold";
import { linksIn } from "../../src/domain/text/spans";
import { draftsOf, readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";

const POSTS = new Set(["activitystreams", "bluesky"]);

describeCorpus({
  folder: "granary-conversions",
  measures: {
    "no form throws, and no form of a post is rejected": 1,
    "two forms of one post agree in their text": 0.8,
    "two forms of one post agree in their date": 1,
    "two forms of one post agree in their links": 1,
    "two forms of one post that state an address state the same": 1,
  },
  async run(folder, tallies) {
    const byStem = new Map<string, { readonly name: string; readonly told: Told }[]>();
    for (const { name, bytes } of filesOf(folder)) {
      const { format, reads } = await readDocument(bytes, { name }).catch((error: unknown) => ({
        format: "thrown",
        reads: [{ outcome: "rejection" as const, reason: String(error) }],
      }));
      // ActivityStreams 1 and microformats 2 as JSON are no formats of ours.
      if (format === "" || /\.(?:as|mf2)[\w-]*\.json$/.test(name)) continue;
      const rejection = reads.find((read) => read.outcome === "rejection");
      // Some of the feeds have items without a title or a content, which are no articles.
      const isFeed = format !== "thrown" && !POSTS.has(format);
      tallies["no form throws, and no form of a post is rejected"].check(
        rejection === undefined || isFeed,
        `${name}: ${rejection?.reason ?? ""}`,
      );
      const told = draftsOf(reads).map(toldBy)[0];
      const stem = name.slice(0, name.indexOf("."));
      if (told !== undefined) byStem.set(stem, [...(byStem.get(stem) ?? []), { name, told }]);
    }
    for (const [first, ...others] of byStem.values())
      for (const other of first === undefined ? [] : others) {
        const [a, b] = [first?.told ?? {}, other.told];
        const pair = `${first?.name ?? ""} and ${other.name}`;
        const agree = (what: keyof Told) => a[what] === undefined || b[what] === undefined || a[what] === b[what];
        const shown = (what: keyof Told) => `${pair}: ${a[what] ?? ""} | ${b[what] ?? ""}`;
        tallies["two forms of one post agree in their text"].check(agree("text"), shown("text"));
        tallies["two forms of one post agree in their date"].check(agree("date"), shown("date"));
        tallies["two forms of one post agree in their links"].check(agree("links"), shown("links"));
        tallies["two forms of one post that state an address state the same"].check(agree("url"), shown("url"));
      }
  },
});

interface Told {
  readonly text?: string;
  readonly date?: string;
  readonly links?: string;
  readonly url?: string;
}

function toldBy(draft: ItemDraft): Told | undefined {
  if (draft.type !== "SocialPost") return undefined;
  const { content, postedAt, url } = draft;
  return {
    ...(content && { text: fold(content.text).trim(), links: linksIn(content).join(" ") }),
    ...(postedAt && { date: postedAt.instant }),
    ...(url !== undefined && { url }),
  };
}
