import { memo, useId, type ReactNode } from "react";
import { Link } from "wouter";
import type { PostCardFragment, PostTextFragment } from "../generated/types";
import { useMessages } from "../messages/use-messages";
import { addressOf, handleAddress } from "../shell/routes";
import { textAttributes, When } from "../text/data-text";
import { hostOf, RichText } from "../text/rich-text";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { platformName } from "./platforms";
import { PostAuthor } from "./post-author";
import styles from "./post-card.module.css";
import { Attachments, Metrics, PollResult } from "./post-parts";

type Mentions = PostCardFragment["mentions"]["nodes"];

/** A whole post: author, words, time, attachments, what it quotes. Nothing is asked of the platform. */
export const PostCard = memo(function PostCard({ post }: { readonly post: PostCardFragment }): ReactNode {
  const { linkCard, quotedPost, metrics } = post;
  return (
    <PostFrame post={post} mentions={post.mentions.nodes}>
      {linkCard && (
        <p className="plain">
          <a href={linkCard.url} rel="noreferrer nofollow" dir="auto">
            {linkCard.title ?? hostOf(linkCard.url)}
          </a>
        </p>
      )}
      {quotedPost && <QuotedPost post={quotedPost} />}
      {metrics && <Metrics metrics={metrics} />}
    </PostFrame>
  );
});

/** A post of a thread, without its mentions. */
export const PostLine = memo(function PostLine({ post }: { readonly post: PostTextFragment }): ReactNode {
  return <PostFrame post={post} mentions={[]} />;
});

function QuotedPost({ post }: { readonly post: PostTextFragment }): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <section className={styles["quoted"]} aria-label={words.quoted}>
      <PostFrame post={post} mentions={[]} />
    </section>
  );
}

function PostFrame({
  post,
  mentions,
  children,
}: {
  readonly post: PostTextFragment;
  readonly mentions: Mentions;
  readonly children?: ReactNode;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { platform, availability, postedAt, postedAtPrecision, url } = post;
  const name = useId();
  const site = platformName(platform) ?? (url ? hostOf(url) : undefined);
  return (
    <article className={styles["card"]} aria-labelledby={name}>
      <PostAuthor id={name} author={post.author} mentions={mentions} />
      {(availability === "DELETED" || availability === "PRIVATE") && (
        <p className={styles["notice"]}>{words.availability[availability]}</p>
      )}
      <Hidden post={post} mentions={mentions}>
        <PostWords post={post} mentions={mentions} />
        {post.poll && <PollResult poll={post.poll} />}
        {post.media.length > 0 && <Attachments media={post.media} />}
      </Hidden>
      {children}
      <p className={`${styles["foot"]} plain quiet`}>
        <Link href={addressOf(post.id)}>{postedAt ? <When at={postedAt} precision={postedAtPrecision} /> : "#"}</Link>
        {url && site && (
          <a href={url} rel="noreferrer nofollow">
            {words.original(site)}
          </a>
        )}
      </p>
    </article>
  );
}

/** What its author hides behind a warning is hidden here too. */
function Hidden({
  post: { contentWarning, isSensitive, language, direction },
  mentions,
  children,
}: {
  readonly post: PostTextFragment;
  readonly mentions: Mentions;
  readonly children: ReactNode;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (!contentWarning && isSensitive !== true) return children;
  const ofWarning = mentions.filter(({ field }) => field === "CONTENT_WARNING");
  return (
    <details>
      <summary>
        {contentWarning ? (
          <span {...textAttributes(language, direction)}>
            <RichText text={contentWarning} mentions={ofWarning} />
          </span>
        ) : (
          words.sensitive
        )}
      </summary>
      {children}
    </details>
  );
}

function PostWords({
  post: { text, language, direction, spans, platform, media },
  mentions,
}: {
  readonly post: PostTextFragment;
  readonly mentions: Mentions;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (!text) return media.length === 0 ? <p className="quiet">{words.noText}</p> : null;
  return (
    <p className={styles["words"]} {...textAttributes(language, direction)}>
      <RichText
        text={text}
        spans={spans}
        mentions={mentions.filter(({ field }) => field === "POST_TEXT")}
        handleAddress={(handle) => handleAddress(platform, handle)}
      />
    </p>
  );
}
