import type { ReactNode } from "react";
import type { PostCardFragment, PostTextFragment } from "../generated/types";
import { useMessages } from "../messages/use-messages";
import { useFormats } from "../text/formats";
import { hostOf } from "../text/rich-text";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import styles from "./post-card.module.css";

/** Attachments are links: this server does not have the files, and nothing is loaded from elsewhere. */
export function Attachments({ media }: { readonly media: PostTextFragment["media"] }): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <ul className={`${styles["media"]} plain`} aria-label={words.mediaList}>
      {media.map(({ kind, url, alternativeText }) => (
        <li key={url}>
          <a href={url} rel="noreferrer nofollow">
            {words.media[kind]}
          </a>{" "}
          <bdi className="quiet">{alternativeText ?? hostOf(url)}</bdi>
        </li>
      ))}
    </ul>
  );
}

export function PollResult({ poll }: { readonly poll: NonNullable<PostTextFragment["poll"]> }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const all = poll.options.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  return (
    <ul className={`${styles["poll"]} plain`} aria-label={words.poll}>
      {poll.options.map(({ text, votes }, place) => (
        <li key={place}>
          <bdi>{text}</bdi>
          {votes !== null && (
            <>
              <span className="quiet">{formats.count(words.votes, votes)}</span>
              <meter min={0} max={Math.max(all, 1)} value={votes} aria-label={text} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const COUNTED = ["likes", "reposts", "replies", "quotes", "views"] as const;

export function Metrics({ metrics }: { readonly metrics: NonNullable<PostCardFragment["metrics"]> }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const known = COUNTED.flatMap((name) => {
    const count = metrics[name];
    return count === null ? [] : [<li key={name}>{formats.count(words[name], count)}</li>];
  });
  return known.length === 0 ? null : <ul className={`${styles["metrics"]} plain quiet`}>{known}</ul>;
}
