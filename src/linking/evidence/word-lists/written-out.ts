const BASE = 36;

/** The words of a list in which a number tells how many letters each shares with the one before. */
export function writtenOut(list: string): string[] {
  let word = "";
  return Array.from(list.matchAll(/(\w)(\S+)/gu), ([, same = "0", rest = ""]) => {
    word = word.slice(0, parseInt(same, BASE)) + rest;
    return word;
  });
}
