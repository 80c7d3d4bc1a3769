import type { ReactNode } from "react";
import { Link } from "wouter";
import type { IngestTextMutation } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import { ArticleLine } from "../../../page/article-line";
import { PostLine } from "../../../post/post-card";
import { addressOf } from "../../../shell/routes";
import { Handle, Name } from "../../../text/data-text";
import { useFormats } from "../../../text/formats";
import { MentionLink } from "../../../text/mention-link";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";

type Node = NonNullable<IngestTextMutation["ingest"]["items"][number]["node"]>;
type SavedArticle = Extract<Node, { readonly __typename: "Article" }>;

/** What a text became, with a link to its page. */
export function SavedItem({ node }: { readonly node: Node }): ReactNode {
  switch (node.__typename) {
    case "Article":
      return <Saved article={node} />;
    case "SocialPost":
      return <PostLine post={node} />;
    case "SocialAccount":
      return (
        <Link href={addressOf(node.id)}>
          <Handle>{node.handle}</Handle>
        </Link>
      );
    case "Source":
      return (
        <Link href={addressOf(node.id)}>
          <Name direction={node.sourceDirection}>{node.sourceName}</Name>
        </Link>
      );
    default:
      return "name" in node ? (
        <MentionLink profile={node}>
          <Name direction={node.nameDirection}>{node.name}</Name>
        </MentionLink>
      ) : null;
  }
}

function Saved({ article }: { readonly article: SavedArticle }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const { entities, posts } = article;
  return (
    <>
      <ArticleLine article={article} />
      <h4>{words.named}</h4>
      {entities.edges.length === 0 && <p className="quiet">{words.namesNone}</p>}
      <ul className={styles["named"]}>
        {entities.edges.map(({ node, mentionCount }) => (
          <li key={node.id}>
            <MentionLink profile={node}>
              <Name direction={node.nameDirection}>{node.name}</Name>
            </MentionLink>{" "}
            <span className="plain quiet">{formats.count(words.times, mentionCount)}</span>
          </li>
        ))}
      </ul>
      {posts.nodes.length > 0 && <h4>{words.posts}</h4>}
      {posts.nodes.map((post) => (
        <PostLine key={post.id} post={post} />
      ))}
    </>
  );
}
