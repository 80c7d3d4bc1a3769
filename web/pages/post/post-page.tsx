import type { ReactNode } from "react";
import { PostPage } from "../../generated/post-page";
import type { PostPageQuery, PostTextFragment } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { ArticleLine } from "../../page/article-line";
import { Page as GraphPage } from "../../page/page";
import { Provenance } from "../../page/provenance";
import { PostCard, PostLine } from "../../post/post-card";
import type { FirstAddress, PageAddress } from "../../shell/routes";
import { useSettings } from "../../shell/settings";
import { isolated, Name, textAttributes, When } from "../../text/data-text";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

type WholePost = NonNullable<PostPageQuery["socialPost"]>;

export const firstQuestion = ({ params, language }: Pick<FirstAddress, "params" | "language">) => ({
  operation: PostPage,
  variables: { id: params["id"] ?? "", language },
});

export function Page({ params }: PageAddress): ReactNode {
  const { language } = useSettings();
  const words = useMessages({ ar, en, fr });
  const titleOf = ({ author }: WholePost): string =>
    words.title(author ? isolated(author.displayName ?? author.handle) : words.nobody);
  return (
    <GraphPage
      {...firstQuestion({ params, language })}
      title={({ socialPost }) => (socialPost ? titleOf(socialPost) : "")}
      item={params["id"]}
      isMissing={({ socialPost }) => socialPost === null}
    >
      {({ socialPost }) =>
        socialPost && (
          <div className="column">
            <h1>{titleOf(socialPost)}</h1>
            <Thread title={words.replyTo} posts={listOf(socialPost.replyTo)} />
            <PostCard post={socialPost} />
            <Circumstances post={socialPost} />
            <Thread title={words.repostOf} posts={listOf(socialPost.repostOf)} />
            <Thread title={words.replies} posts={socialPost.replies.nodes} />
            <EmbeddedIn post={socialPost} />
            <Thread title={words.quotedBy} posts={socialPost.quotedBy.nodes} />
            <Earlier edits={socialPost.edits} />
            <Provenance id={socialPost.id} />
          </div>
        )
      }
    </GraphPage>
  );
}

const listOf = (post: PostTextFragment | null): readonly PostTextFragment[] => (post ? [post] : []);

function Thread({ title, posts }: { readonly title: string; readonly posts: readonly PostTextFragment[] }): ReactNode {
  if (posts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {posts.map((post) => (
        <PostLine key={post.id} post={post} />
      ))}
    </section>
  );
}

function Circumstances({ post: { place, modifiedAt, modifiedAtPrecision } }: { readonly post: WholePost }): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (!place && !modifiedAt) return null;
  return (
    <p className="plain quiet">
      {place && (
        <>
          {words.place} <Name>{place.name}</Name>{" "}
        </>
      )}
      {modifiedAt && (
        <>
          {words.edited} <When at={modifiedAt} precision={modifiedAtPrecision} />
        </>
      )}
    </p>
  );
}

/** Every article that embeds the post. The one that did so first says so. */
function EmbeddedIn({ post: { embeddedIn, firstSeenIn } }: { readonly post: WholePost }): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <section>
      <h2>{words.embeddedIn}</h2>
      {embeddedIn.nodes.length === 0 && <p className="quiet">{words.notEmbedded}</p>}
      {embeddedIn.nodes.map((article) => (
        <div key={article.id}>
          {article.id === firstSeenIn?.id && <p className="plain badge">{words.first}</p>}
          <ArticleLine article={article} />
        </div>
      ))}
    </section>
  );
}

function Earlier({ edits }: { readonly edits: WholePost["edits"] }): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (edits.length === 0) return null;
  return (
    <section>
      <h2>{words.earlier}</h2>
      {edits.map(({ text, direction, writtenAt }, place) => (
        <blockquote key={place} dir={textAttributes(null, direction).dir}>
          {text}
          {writtenAt && (
            <footer className="plain quiet">
              <When at={writtenAt} />
            </footer>
          )}
        </blockquote>
      ))}
    </section>
  );
}
