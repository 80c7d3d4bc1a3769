import type { ReactNode } from "react";
import type { PostCardFragment } from "../../generated/types";
import { useShellMessages } from "../../messages/use-messages";
import { CsvButton } from "../../page/csv-button";
import { platformName } from "../../post/platforms";
import { pageOf } from "../../shell/routes";
import { dateCell } from "../../text/csv";

/** The posts of an account, as far as they were read, as CSV. */
export function PostsCsv({
  name,
  posts,
}: {
  readonly name: string;
  readonly posts: readonly PostCardFragment[];
}): ReactNode {
  const { columns } = useShellMessages();
  if (posts.length === 0) return null;
  const counts = [columns.likes, columns.reposts, columns.replies, columns.views];
  const head = [columns.text, columns.published, columns.language, columns.platform, ...counts];
  return (
    <CsvButton
      name={name}
      head={[...head, columns.original, columns.page]}
      rows={() =>
        posts.map(({ id, text, postedAt, postedAtPrecision, language, platform, metrics, url }) => [
          ...[text, dateCell(postedAt, postedAtPrecision), language, platformName(platform) ?? platform],
          ...[metrics?.likes, metrics?.reposts, metrics?.replies, metrics?.views].map((count) => count ?? null),
          ...[url, pageOf(id)],
        ])
      }
    />
  );
}
