import { memo, type ReactNode } from "react";
import { Link } from "wouter";
import type { Platform } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { platformName } from "../../post/platforms";
import { addressOf } from "../../shell/routes";
import { Handle, Name, textAttributes, When } from "../../text/data-text";
import { Marked } from "../../text/marked";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import type { SearchAnswer } from "./search-page";
import styles from "./search.module.css";

type Edge = SearchAnswer["edges"][number];
type Highlight = Edge["highlights"][number];
type NodeOf<Type extends Edge["node"]["__typename"]> = Extract<Edge["node"], { readonly __typename: Type }>;

/** Something that was found, with the places of the words. */
export const Found = memo(function Found({
  edge: { node, highlights, isByProfile },
}: {
  readonly edge: Edge;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <article className={styles["found"]}>
      <FoundItem node={node} highlights={highlights} />
      {isByProfile && <p className="plain quiet">{words.byProfile}</p>}
    </article>
  );
});

function FoundItem({ node, highlights }: Pick<Edge, "node" | "highlights">): ReactNode {
  switch (node.__typename) {
    case "Article":
      return <FoundArticle article={node} highlights={highlights} />;
    case "SocialPost":
      return <FoundPost post={node} highlights={highlights} />;
    case "SocialAccount":
      return <FoundAccount account={node} />;
    case "Person":
    case "Organization":
    case "Place":
    case "Event":
    case "CreativeWork":
    case "Topic":
      return <FoundProfile profile={node} highlights={highlights} />;
    default:
      return null;
  }
}

function FoundArticle({
  article: { id, headline, summary, language, direction, source, publishedAt, publishedAtPrecision },
  highlights,
}: {
  readonly article: NodeOf<"Article">;
  readonly highlights: readonly Highlight[];
}): ReactNode {
  const inHeadline = highlights.find(({ field, text }) => field === "HEADLINE" && text === headline);
  const others = highlights.filter((one) => one !== inHeadline);
  const attributes = textAttributes(language, direction);
  return (
    <div dir={attributes.dir}>
      <h2 {...attributes}>
        <Link href={addressOf(id)}>
          <Marked text={headline} ranges={inHeadline?.ranges ?? []} />
        </Link>
      </h2>
      <Snippets of={others} attributes={attributes} otherwise={summary} />
      <p className="plain quiet">
        {source && <Name direction={source.nameDirection}>{source.name}</Name>}
        {source && publishedAt && " · "}
        {publishedAt && <When at={publishedAt} precision={publishedAtPrecision} />}
      </p>
    </div>
  );
}

function FoundPost({
  post: { id, text, language, direction, author, platform, postedAt, postedAtPrecision },
  highlights,
}: {
  readonly post: NodeOf<"SocialPost">;
  readonly highlights: readonly Highlight[];
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const attributes = textAttributes(language, direction);
  return (
    <div dir={attributes.dir}>
      <h2 className={styles["post"]}>
        <Link href={addressOf(id)}>
          {author ? (
            <Name direction={author.displayNameDirection}>{author.displayName ?? author.handle}</Name>
          ) : (
            words.post
          )}
        </Link>
      </h2>
      <Snippets of={highlights} attributes={attributes} otherwise={text} />
      <p className="plain quiet">
        {author && <Handle>{author.handle}</Handle>} <PlatformName of={platform} />
        {postedAt && " · "}
        {postedAt && <When at={postedAt} precision={postedAtPrecision} />}
      </p>
    </div>
  );
}

function FoundProfile({
  profile: { __typename, id, name, nameDirection, description, descriptionDirection },
  highlights,
}: {
  readonly profile: Extract<Edge["node"], { readonly nameDirection: unknown }>;
  readonly highlights: readonly Highlight[];
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const others = highlights.filter(({ text }) => text !== name);
  return (
    <>
      <h2>
        <Link href={addressOf(id)}>
          <Name direction={nameDirection}>{name}</Name>
        </Link>{" "}
        <small className="plain">{words.kinds[__typename]}</small>
      </h2>
      {description && <p dir={textAttributes(null, descriptionDirection).dir}>{description}</p>}
      {others.length > 0 && (
        <p className="plain quiet">
          {others.map(({ text, ranges }, place) => (
            <span key={place}>
              {place > 0 && " · "}
              <bdi>
                <Marked text={text} ranges={ranges} />
              </bdi>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function FoundAccount({
  account: { id, displayName, displayNameDirection, handle, platform },
}: {
  readonly account: NodeOf<"SocialAccount">;
}): ReactNode {
  return (
    <>
      <h2>
        <Link href={addressOf(id)}>
          <Name direction={displayNameDirection}>{displayName ?? handle}</Name>
        </Link>
      </h2>
      <p className="plain quiet">
        <Handle>{handle}</Handle> · <PlatformName of={platform} />
      </p>
    </>
  );
}

/** The found places, at most three. Without any, the text that stands for the whole. */
function Snippets({
  of,
  attributes,
  otherwise,
}: {
  readonly of: readonly Highlight[];
  readonly attributes: ReturnType<typeof textAttributes>;
  readonly otherwise: string | null;
}): ReactNode {
  if (of.length === 0) return otherwise && <p {...attributes}>{otherwise}</p>;
  return of.slice(0, 3).map(({ text, offset, ranges }, place) => (
    <p key={place} {...attributes}>
      {offset > 0 && "… "}
      <Marked text={text} ranges={ranges} />
    </p>
  ));
}

function PlatformName({ of }: { readonly of: Platform }): ReactNode {
  const name = platformName(of);
  return name === undefined ? null : <Name>{name}</Name>;
}
