import type { ReactNode } from "react";
import { Link } from "wouter";
import type { BlockFragment, MentionMarkFragment } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { PostCard } from "../../post/post-card";
import { addressOf } from "../../shell/routes";
import { textAttributes } from "../../text/data-text";
import { hostOf, RichText } from "../../text/rich-text";
import styles from "./article.module.css";
import { ListOfItems, TableOfCells, type BlockOf } from "./lists";
import { MediaFigure } from "./media-figure";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

export interface BlockProps {
  readonly block: BlockFragment;
  readonly mentions: readonly MentionMarkFragment[];
}

/** One block of an article's body. */
export function Block({ block, mentions }: BlockProps): ReactNode {
  const words = useMessages({ ar, en, fr });
  const ofBody = mentions.filter(({ field }) => field === "BODY");
  switch (block.__typename) {
    case "Paragraph":
    case "UnknownBlock":
      return (
        <p dir={textAttributes(null, block.direction).dir}>
          <RichText text={block.text} spans={block.spans} mentions={ofBody} />
        </p>
      );
    case "Heading":
      return <HeadingBlock block={block} mentions={ofBody} />;
    case "Quote":
      return (
        <blockquote className={styles["quote"]} dir={textAttributes(null, block.direction).dir}>
          <RichText text={block.text} spans={block.spans} mentions={ofBody} />
          {block.attribution && (
            <footer className="plain quiet">
              <bdi>{block.attribution}</bdi>
            </footer>
          )}
        </blockquote>
      );
    case "CodeBlock":
      return (
        <pre className={styles["code"]} dir="ltr" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "ListBlock":
      return <ListOfItems block={block} mentions={ofBody} />;
    case "TableBlock":
      return <TableOfCells block={block} mentions={mentions} />;
    case "ImageBlock":
    case "VideoBlock":
    case "AudioBlock":
      return <MediaFigure block={block} mentions={mentions} />;
    case "EmbedBlock":
      return (
        <p className={`${styles["picture"]} plain`}>
          <a href={block.embedUrl} rel="noreferrer nofollow" dir="auto">
            {block.embedName ?? words.embed(block.provider ?? hostOf(block.embedUrl))}
          </a>
        </p>
      );
    case "RelatedLink":
      return <ReadAlso block={block} mentions={ofBody} />;
    case "PostEmbed":
      return block.post ? <PostCard post={block.post} /> : <p className="quiet">{words.postGone}</p>;
  }
}

/** The article's own headline is the heading of the first level. */
function HeadingBlock({
  block,
  mentions,
}: {
  readonly block: BlockOf<"Heading">;
  readonly mentions: readonly MentionMarkFragment[];
}): ReactNode {
  return (
    <h2 dir={textAttributes(null, block.direction).dir} className={block.level > 2 ? styles["lower"] : undefined}>
      <RichText text={block.text} spans={block.spans} mentions={mentions} />
    </h2>
  );
}

/** A “read also” line leads to the article where the graph has it, else to its address. */
function ReadAlso({
  block: { label, title, url, titleDirection, article },
  mentions,
}: {
  readonly block: BlockOf<"RelatedLink">;
  readonly mentions: readonly MentionMarkFragment[];
}): ReactNode {
  return (
    <p className={styles["related"]} dir={textAttributes(null, titleDirection).dir}>
      {label && <span className="plain quiet">{label} </span>}
      {article ? (
        <Link href={addressOf(article.id)} lang={article.language === "und" ? undefined : article.language}>
          {title}
        </Link>
      ) : url ? (
        <a href={url} rel="noreferrer nofollow">
          {title}
        </a>
      ) : (
        <RichText text={title} mentions={mentions} />
      )}
    </p>
  );
}
