/** The lines of a text that a warning names by their numbers, from 1: `1-3, 9`. Empty ones are left out. */
export function linesNamed(numbers: string | null, text: string): readonly string[] {
  if (numbers === null) return [];
  const lines = text.split(/\r\n|[\n\r]/u);
  return numbers.split(",").flatMap((part) => {
    const [first = 0, last = first] = part.split("-").map(Number);
    return lines.slice(first - 1, last).filter((line) => line.trim() !== "");
  });
}
