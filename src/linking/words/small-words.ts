import { hasWord, isEnd, isStart } from "./boundaries";

/** For so few words, a look through the texts for each takes less time than to list all words. */
const FEW = 16;

/** Letters, marks and numbers of scripts with spaces. */
const RUN =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}_])+/gu;
const HANGUL = /\p{Script=Hangul}/u;

/** Whether words with a capital also stand in the texts of an item with a small letter: they may be words there too. */
export class SmallWords {
  private readonly known = new Map<string, boolean>();
  private runs: ReadonlySet<string> | undefined;

  /** `look`: looks through a text for a word. */
  constructor(
    private readonly texts: readonly { readonly text: string }[],
    private readonly look: typeof hasWord = hasWord,
  ) {}

  has(surface: string): boolean {
    const small = surface.toLowerCase();
    if (small === surface) return false;
    let has = this.known.get(small);
    if (has === undefined) this.known.set(small, (has = this.find(small)));
    return has;
  }

  private find(small: string): boolean {
    if (this.known.size >= FEW) {
      this.runs ??= runsIn(this.texts);
      const [first = ""] = small.match(RUN) ?? [];
      // Particles may be written onto Korean letters.
      if (first !== "" && small.startsWith(first) && !HANGUL.test(small)) {
        if (!this.runs.has(first)) return false;
        if (first === small) return true;
      }
    }
    return this.texts.some(({ text }) => this.look(text, small));
  }
}

/** What `hasWord` finds of one run of letters, in all texts. */
function runsIn(texts: readonly { readonly text: string }[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const { text } of texts)
    for (const { 0: run, index } of text.matchAll(RUN))
      if (isStart(text, index) && isEnd(text, index + run.length)) runs.add(run);
  return runs;
}
