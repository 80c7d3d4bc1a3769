/** White space, and the marks of direction that programs put around Arabic and Hebrew texts. */
const UNSEEN = /[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;

/** A title or a name without what nobody sees at its ends. With it, one name would be two. */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && UNSEEN.test(text.charAt(start))) start += 1;
  while (end > start && UNSEEN.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
