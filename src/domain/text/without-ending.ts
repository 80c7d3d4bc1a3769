/**
 * A text without the given sign (one UTF-16 unit) at its end, however often it is there. A regex such as `/\.+$/` would
 * take quadratic time.
 */
export function withoutEnding(text: string, sign: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === sign) end -= 1;
  return text.slice(0, end);
}
