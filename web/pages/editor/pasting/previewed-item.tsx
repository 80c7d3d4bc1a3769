import type { ReactNode } from "react";
import type { PreviewedFragment } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import { Handle, Name, textAttributes, When } from "../../../text/data-text";
import { useFormats } from "../../../text/formats";
import { MentionLink } from "../../../text/mention-link";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";

/** What an item would be, before it is saved: its texts in their order, then what was found in it. */
export function PreviewedItem({
  item,
  posts = [],
}: {
  readonly item: PreviewedFragment;
  readonly posts?: readonly PreviewedFragment[];
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { title, handle, summary, text, blocks, language, direction } = item;
  const inItsLanguage = textAttributes(language, direction);
  return (
    <>
      {title !== null && <h3 {...inItsLanguage}>{title}</h3>}
      {handle !== null && (
        <p className="plain">
          <Handle>{handle}</Handle>
        </p>
      )}
      <Facts item={item} />
      {summary !== null && <p {...inItsLanguage}>{summary}</p>}
      {text !== null && <p {...inItsLanguage}>{text}</p>}
      {blocks
        .filter((block) => block.text !== "")
        .map((block, place) => (
          <Block key={place} block={block} attributes={textAttributes(language, block.direction)} />
        ))}
      {posts.length > 0 && <h4>{words.posts}</h4>}
      {posts.map((post, place) => (
        <blockquote key={place}>
          <PreviewedItem item={post} />
        </blockquote>
      ))}
      <Mentioned item={item} />
    </>
  );
}

/** A paragraph is a text alone. What else the server took a text for shows, so that a mistake is seen before saving. */
function Block({
  block: { type, text },
  attributes,
}: {
  readonly block: PreviewedFragment["blocks"][number];
  readonly attributes: ReturnType<typeof textAttributes>;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const kind = words.blocks[type];
  return (
    <>
      {kind !== undefined && <p className={`${styles["kind"]} plain quiet`}>{kind}</p>}
      <p {...attributes}>{text}</p>
    </>
  );
}

/** Publisher, authors, date and language, as far as they are known. */
function Facts({ item: { source, authors, publishedAt, publishedAtPrecision, language } }: OfItem): ReactNode {
  const formats = useFormats();
  const languageName = language === null ? "" : formats.languageName(language);
  const facts: readonly ReactNode[] = [
    source !== null && <Name>{source}</Name>,
    ...authors.map((author) => <Name key={author}>{author}</Name>),
    publishedAt !== null && <When at={publishedAt} precision={publishedAtPrecision} />,
    languageName !== "" && <Name>{languageName}</Name>,
  ].filter((fact) => fact !== false);
  if (facts.length === 0) return null;
  return (
    <ul className={styles["facts"]}>
      {facts.map((fact, place) => (
        <li key={place}>{fact}</li>
      ))}
    </ul>
  );
}

function Mentioned({ item: { kind, mentions } }: OfItem): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (kind !== "ARTICLE" && mentions.length === 0) return null;
  return (
    <>
      <h4>{words.wouldName}</h4>
      {mentions.length === 0 && <p className="quiet">{words.namesNone}</p>}
      <ul className={styles["named"]}>
        {mentions.map(({ surface, entity }) => (
          <li key={surface}>
            {entity ? (
              <MentionLink profile={entity}>
                <Name direction={entity.nameDirection}>{entity.name}</Name>
              </MentionLink>
            ) : (
              <Name>{surface}</Name>
            )}{" "}
            {entity?.name !== surface && (
              <span className="plain quiet">
                <Name>{surface}</Name>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface OfItem {
  readonly item: PreviewedFragment;
}
