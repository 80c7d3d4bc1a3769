import type { BlockValue } from "../../domain/statements/statements";
import { blockKeys } from "./block-keys";

/**
 * Whether a body is a richer form of another one: it has all blocks of that one in their order, and others between
 * them, none of which is a paragraph. For example, a web page has the paragraphs of its AMP page, and a table and a
 * post. A body with another paragraph is another text.
 */
export function isRicherForm(rich: readonly BlockValue[], poor: readonly BlockValue[]): boolean {
  if (rich.length <= poor.length || poor.length === 0) return false;
  const [inRich, inPoor] = [blockKeys(rich), blockKeys(poor)];
  let found = 0;
  for (const [index, key] of inRich.entries()) {
    if (key === inPoor[found]) found += 1;
    else if (rich[index]?.type === "Paragraph") return false;
  }
  return found === inPoor.length;
}
