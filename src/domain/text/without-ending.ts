/**
 * A text without the signs (one UTF-16 unit each) at its end. A regex for it would begin anew at each sign of the text:
 * `/\.+$/` is quadratic.
 */
export function withoutEnding(text: string, sign: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === sign) end -= 1;
  return text.slice(0, end);
}
