import type { ReactNode } from "react";
import { useMessages } from "../../messages/use-messages";
import { platformName } from "../../post/platforms";
import { Handle, Name, When } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import { MentionLink } from "../../text/mention-link";
import { hostOf } from "../../text/rich-text";
import type { WholeAccount } from "./account-page";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

/** Whose account it is, and what the platform says of it. */
export function AccountFacts({ account }: { readonly account: WholeAccount }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const { handle, platform, url, description, entity, metrics } = account;
  return (
    <>
      <p className="plain">
        <Handle>{handle}</Handle> {platformName(platform) && <Name language="en">{platformName(platform) ?? ""}</Name>}{" "}
        {url && (
          <a href={url} rel="noreferrer nofollow">
            {words.original(platformName(platform) ?? hostOf(url))}
          </a>
        )}
      </p>
      {description && <p dir="auto">{description}</p>}
      {entity && (
        <p>
          {words.owner}{" "}
          <MentionLink profile={entity}>
            <Name direction={entity.nameDirection}>{entity.name}</Name>
          </MentionLink>
        </p>
      )}
      {metrics && (
        <p className="plain quiet">
          {metrics.followers !== null && formats.count(words.followers, metrics.followers)}
          {metrics.followers !== null && metrics.following !== null && " · "}
          {metrics.following !== null && formats.count(words.following, metrics.following)}
        </p>
      )}
      <Handles account={account} />
    </>
  );
}

function Handles({ account: { handles } }: { readonly account: WholeAccount }): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (handles.length < 2) return null;
  return (
    <details className="plain">
      <summary>{words.handles}</summary>
      <ul>
        {handles.map(({ handle, from, until }) => (
          <li key={`${handle} ${from}`}>
            <Handle>{handle}</Handle>{" "}
            <span className="quiet">
              {words.from} <When at={from} precision="DAY" />
              {until && (
                <>
                  {" "}
                  {words.until} <When at={until} precision="DAY" />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
