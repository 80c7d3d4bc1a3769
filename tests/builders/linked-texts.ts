import type { Entity } from "../../src/domain/entity";
import { idFor } from "../../src/domain/ids";
import type { Mention } from "../../src/domain/mention";
import { spanText } from "../../src/domain/text/spans/spans";
import { linkItem } from "../../src/linking/link-item";
import { Linker } from "../../src/linking/linker";

/** Links the texts of an article, the headline first. */
export function linkedArticle(language: string, texts: readonly string[], profiles: readonly Entity[]): Mention[] {
  const subject = {
    id: idFor("article", "a"),
    language,
    texts: texts.map((text, index) =>
      index === 0
        ? { field: "HEADLINE" as const, ...spanText(text) }
        : { field: "BODY" as const, blockId: `b${index}`, ...spanText(text) },
    ),
  };
  return linkItem(subject, new Linker(profiles));
}

/** `surface > English name`, in the order of the texts. */
export function namedIn(language: string, texts: readonly string[], profiles: readonly Entity[]): string[] {
  return linkedArticle(language, texts, profiles).map(
    ({ surface, entityId }) => `${surface} > ${profiles.find(({ id }) => id === entityId)?.names["en"]}`,
  );
}
