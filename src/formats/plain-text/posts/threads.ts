import type { PostDraft } from "../../../domain/draft";
import { fold } from "../../../domain/text/folding/fold";

/** A post and what its lines tell of its thread. */
export interface PlacedPost {
  readonly draft: PostDraft;
  /** Whether nothing stands between it and the post before it. */
  readonly isNext: boolean;
  /** Whether the page shows it as a part of the thread of the post before it. */
  readonly isInThread?: boolean;
}

/** Answers each post of a thread to the one before it, where the author or the page says that they are a thread. */
export function threaded(posts: readonly PlacedPost[]): PostDraft[] {
  let isInSpool = false;
  return posts.map(({ draft, isNext, isInThread }, index) => {
    const before = posts[index - 1]?.draft;
    if (before === undefined || !isNext || !isOneAuthor(before, draft) || draft.replyTo !== undefined) {
      isInSpool = false;
      return draft;
    }
    isInSpool = isSameDay(before, draft) && (isInSpool || SPOOL.test(before.content?.text ?? ""));
    // The answered post without the post that it answers itself.
    return isInThread === true || isInSpool || areNumbered(before, draft) ? { ...draft, replyTo: before } : draft;
  });
}

function isOneAuthor(before: PostDraft, after: PostDraft): boolean {
  const [first, second] = [before.author?.handle, after.author?.handle];
  return (
    first !== undefined && second !== undefined && before.platform === after.platform && fold(first) === fold(second)
  );
}

const NUMBER =
  /^[([]?(\d{1,2})\s?[/／]\s?(\d{1,2})?[)\]]?(?=$|[\s.:)])|(?:^|\s)[([]?(\d{1,2})\s?[/／]\s?(\d{1,2})?[)\]]?$/u;

/** "1/5" and "2/5", "(1/n)", "3/": at the start or the end of the text. */
function areNumbered(before: PostDraft, after: PostDraft): boolean {
  const [first, second] = [numberOf(before), numberOf(after)];
  return first !== undefined && second?.part === first.part + 1 && (first.of ?? second.of) === second.of;
}

function numberOf({ content }: PostDraft): { part: number; of?: number } | undefined {
  const text = fold(content?.text ?? "")
    .replace(/(?:https?:\/\/|pic\.(?:twitter|x)\.com\/|t\.co\/)\S+/gu, "")
    .trim();
  const [, startPart, startOf, endPart, endOf] = NUMBER.exec(text) ?? [];
  const [part, of] = [startPart ?? endPart, startPart === undefined ? endOf : startOf];
  if (part === undefined) return undefined;
  return { part: Number(part), ...(of !== undefined && { of: Number(of) }) };
}

/** "Thread 🧵": the author says that more follow. They follow on the same day. */
const SPOOL =
  /🧵|(?<!\p{L})(?:thread|fil|hilo|tr[åa]d|wątek|тред|سلسلة|ثريد|رشته توییت|שרשור|flood|スレッド)\s?(?:👇|⬇️?|⤵️?|:|$)/iu;

function isSameDay(before: PostDraft, after: PostDraft): boolean {
  const [first, second] = [before.postedAt?.instant, after.postedAt?.instant];
  return first === undefined || second === undefined || first.slice(0, 10) === second.slice(0, 10);
}
