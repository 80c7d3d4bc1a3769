import type { ReactNode } from "react";
import { Link } from "wouter";
import type { MentionMarkFragment, RichSpanFragment } from "../generated/types";
import { hashtagAddress } from "../shell/routes";
import { MentionLink } from "./mention-link";
import { piecesOf, type Piece } from "./pieces";
import styles from "./rich-text.module.css";

export interface RichTextProps {
  readonly text: string;
  readonly spans?: readonly RichSpanFragment[];
  readonly mentions?: readonly MentionMarkFragment[];
  /** Where the account with a handle is. Without it, a handle leads to what the search finds of it. */
  readonly handleAddress?: (handle: string) => string;
}

/** A text of the data with its links, hashtags, handles and mentions. Everything in it is text: nothing can run. */
export function RichText({ text, spans = [], mentions = [], handleAddress }: RichTextProps): ReactNode {
  return piecesOf(text, spans, mentions).map((piece) => (
    <PieceOfText key={piece.start} piece={piece} handleAddress={handleAddress} />
  ));
}

function PieceOfText({
  piece,
  handleAddress,
}: {
  readonly piece: Piece;
  readonly handleAddress: RichTextProps["handleAddress"];
}): ReactNode {
  const { text, span, mention, whole, endsLink } = piece;
  const shown = <Marked marks={span?.marks}>{text}</Marked>;
  const link = endsLink === undefined ? undefined : <OutsideLink url={endsLink} />;
  if (mention?.entity)
    return (
      <>
        <MentionLink profile={mention.entity}>{shown}</MentionLink>
        {link}
      </>
    );
  switch (span?.kind) {
    case "HASHTAG":
      return (
        <Link href={hashtagAddress(whole)} className={styles["tag"]}>
          <bdi>{shown}</bdi>
        </Link>
      );
    case "HANDLE":
      return (
        <Link href={handleAddress?.(whole) ?? hashtagAddress(whole)} className={styles["tag"]}>
          <bdi dir="ltr">{shown}</bdi>
        </Link>
      );
    case "LINK":
      if (endsLink === undefined && span.url && piece.isAlone)
        return (
          <a href={span.url} rel="noreferrer nofollow">
            <bdi>{shown}</bdi>
          </a>
        );
      return (
        <>
          {shown}
          {link}
        </>
      );
    default:
      return shown;
  }
}

/** After the words of a link that lead to profiles: the way to the address itself. */
function OutsideLink({ url }: { readonly url: string }): ReactNode {
  return (
    <a href={url} rel="noreferrer nofollow" className={styles["outside"]} aria-label={hostOf(url)}>
      <span aria-hidden="true">↗</span>
    </a>
  );
}

/** The name of the site that an address is of. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

const ELEMENTS = { BOLD: "strong", ITALIC: "em", UNDERLINE: "u", STRIKETHROUGH: "s", CODE: "code" } as const;

function Marked({
  marks,
  children,
}: {
  readonly marks: RichSpanFragment["marks"] | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const [first, ...others] = marks ?? [];
  if (first === undefined) return children;
  const Element = ELEMENTS[first];
  return (
    <Element>
      <Marked marks={others}>{children}</Marked>
    </Element>
  );
}
