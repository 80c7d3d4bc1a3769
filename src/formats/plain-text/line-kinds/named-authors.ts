import { fold } from "../../../domain/text/folding/fold";
import { fieldsIn } from "../header/header-fields";
import type { LineKind } from "./line-kinds";
import type { LineView } from "./line-view";

/** Whom the lines name as authors, folded. Of "By Ada Marin, Quay News — Harbour" the name alone, where it is known. */
export const namedAuthors = (told: readonly LineKind[], lines: readonly LineView[]): string[] =>
  lines.flatMap(({ text, fields }, at) => {
    if (told[at] !== "author" && !fields.includes("byline")) return [];
    const authors = fieldsIn(text, {})?.authors ?? [];
    return (authors.length > 0 ? authors : [text]).map(fold);
  });
