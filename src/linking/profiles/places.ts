/** What the place of a post may be called: the whole name, then the part before the first comma. */
export function placeNames(name: string): string[] {
  const [head = ""] = name.split(/[,،]/u);
  return [name, head];
}
