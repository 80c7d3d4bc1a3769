/** Longer texts are not remembered: they seldom come again, and would take much memory. */
const LONGEST = 200;

/**
 * A function of a text that remembers its last answers, for texts that come again and again, such as words. It forgets
 * all of them when there are more than `most`.
 */
export function remembered<T>(most: number, answerTo: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    let answer = answers.get(text);
    if (answer !== undefined) return answer;
    answer = answerTo(text);
    if (text.length > LONGEST) return answer;
    if (answers.size >= most) answers.clear();
    answers.set(ownCopy(text), answer);
    return answer;
  };
}

/** A part of a text holds the whole text in memory. A copy does not. */
export function ownCopy(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
