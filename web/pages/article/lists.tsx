import type { ReactNode } from "react";
import type { BlockFragment, CellFragment, MentionMarkFragment } from "../../generated/types";
import { textAttributes } from "../../text/data-text";
import { RichText } from "../../text/rich-text";
import styles from "./article.module.css";

type Mentions = readonly MentionMarkFragment[];
export type BlockOf<Name extends BlockFragment["__typename"]> = Extract<BlockFragment, { readonly __typename: Name }>;

/** The entries of a list count their mentions together: one line feed stands between two of them. */
export function ListOfItems({
  block: { items, ordered },
  mentions,
}: {
  readonly block: BlockOf<"ListBlock">;
  readonly mentions: Mentions;
}): ReactNode {
  const List = ordered ? "ol" : "ul";
  const starts = startsOf(items);
  return (
    <List>
      {items.map((item, place) => (
        <li key={place} data-depth={item.depth ?? undefined} dir={textAttributes(null, item.direction).dir}>
          <CellText cell={item} mentions={inside(mentions, starts[place] ?? 0, item.text.length)} />
        </li>
      ))}
    </List>
  );
}

export function TableOfCells({
  block: { rows, headerRows, caption },
  mentions,
}: {
  readonly block: BlockOf<"TableBlock">;
  readonly mentions: Mentions;
}): ReactNode {
  const starts = startsOf(rows.flat());
  let cell = 0;
  const drawn = rows.map((row, line) => {
    const Cell = line < headerRows ? "th" : "td";
    return (
      <tr key={line}>
        {row.map((one, column) => {
          const start = starts[cell++] ?? 0;
          return (
            <Cell key={column} dir={textAttributes(null, one.direction).dir}>
              <CellText cell={one} mentions={inside(ofField(mentions, "BODY"), start, one.text.length)} />
            </Cell>
          );
        })}
      </tr>
    );
  });
  return (
    <div className={styles["table"]} tabIndex={0}>
      <table>
        {caption && (
          <caption dir={textAttributes(null, caption.direction).dir}>
            <CellText cell={caption} mentions={ofField(mentions, "CAPTION")} />
          </caption>
        )}
        {headerRows > 0 && <thead>{drawn.slice(0, headerRows)}</thead>}
        <tbody>{drawn.slice(headerRows)}</tbody>
      </table>
    </div>
  );
}

export function CellText({ cell, mentions }: { readonly cell: CellFragment; readonly mentions: Mentions }): ReactNode {
  return <RichText text={cell.text} spans={cell.spans} mentions={mentions} />;
}

export const ofField = (mentions: Mentions, field: MentionMarkFragment["field"]): Mentions =>
  mentions.filter((mention) => mention.field === field);

/** Where each text begins in all of them together, with one unit between two of them. */
function startsOf(texts: readonly { readonly text: string }[]): number[] {
  let start = 0;
  return texts.map(({ text }) => {
    const own = start;
    start += text.length + 1;
    return own;
  });
}

/** The mentions in one part of a text, counted from the start of that part. */
function inside(mentions: Mentions, from: number, length: number): Mentions {
  return mentions
    .filter(({ start, end }) => start >= from && end <= from + length)
    .map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }));
}
