/** Deletes and other controls, which a terminal obeys; line breaks of Unicode; marks that turn the order of letters. */
const UNSEEN = /[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g;

/** A value as JSON on one line, which looks like what it is: characters that nobody sees are escaped. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(UNSEEN, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
}
