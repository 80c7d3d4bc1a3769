import type { ReactNode } from "react";
import type { BlockFragment, MentionMarkFragment } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { textAttributes } from "../../text/data-text";
import { hostOf } from "../../text/rich-text";
import styles from "./article.module.css";
import { CellText, ofField } from "./lists";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

type MediaBlock = Extract<BlockFragment, { readonly __typename: "ImageBlock" | "VideoBlock" | "AudioBlock" }>;

/** A picture, video or recording as a link with its caption: nothing is loaded from another server. */
export function MediaFigure({
  block,
  mentions,
}: {
  readonly block: MediaBlock;
  readonly mentions: readonly MentionMarkFragment[];
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const names = { ImageBlock: words.picture, VideoBlock: words.video, AudioBlock: words.recording };
  const { url, alternativeText } = block.__typename === "ImageBlock" ? block.image : block.media;
  const credit = block.__typename === "ImageBlock" ? block.image.credit : null;
  return (
    <figure className={styles["figure"]}>
      <p className="plain">
        <a href={url} rel="noreferrer nofollow">
          {names[block.__typename]}
        </a>{" "}
        <bdi className="quiet">{alternativeText ?? hostOf(url)}</bdi>
      </p>
      {(block.caption ?? credit) && (
        <figcaption className="plain" dir={textAttributes(null, block.caption?.direction).dir}>
          {block.caption && <CellText cell={block.caption} mentions={ofField(mentions, "CAPTION")} />}{" "}
          {credit && <bdi className="quiet">{credit}</bdi>}
        </figcaption>
      )}
    </figure>
  );
}
