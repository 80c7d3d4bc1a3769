import type { ReactNode } from "react";
import { Link } from "wouter";
import type { AccountNameFragment, MentionMarkFragment } from "../generated/types";
import { useMessages } from "../messages/use-messages";
import { addressOf } from "../shell/routes";
import { Handle, Name } from "../text/data-text";
import { RichText } from "../text/rich-text";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { platformName } from "./platforms";
import styles from "./post-card.module.css";

/** Who wrote a post. A flag in the name is a mention of its country. */
export function PostAuthor({
  id,
  author,
  mentions,
}: {
  readonly id: string;
  readonly author: AccountNameFragment | null;
  readonly mentions: readonly MentionMarkFragment[];
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (!author)
    return (
      <p id={id} className={`${styles["author"]} plain`}>
        {words.byNobody}
      </p>
    );
  const { displayName, displayNameDirection, handle, isVerified, platform } = author;
  return (
    <p id={id} className={`${styles["author"]} plain`}>
      {displayName && (
        <strong>
          <bdi dir={displayNameDirection === "RTL" ? "rtl" : "ltr"}>
            <RichText text={displayName} mentions={mentions.filter(({ field }) => field === "AUTHOR_NAME")} />
          </bdi>
        </strong>
      )}
      <Link href={addressOf(author.id)}>
        <Handle>{handle}</Handle>
      </Link>
      {isVerified && (
        <span role="img" aria-label={words.verified} title={words.verified}>
          ✓
        </span>
      )}
      {platformName(platform) && (
        <span className="quiet">
          <Name language="en">{platformName(platform) ?? ""}</Name>
        </span>
      )}
    </p>
  );
}
