import type { BlockDraft } from "../../domain/draft";
import { htmlBlocks } from "../reading/html/html-blocks";
import { plainTextOf } from "../reading/html/html-text";
import { isMarkup, plainBlocks } from "../reading/plain-blocks";
import type { NewsItem, RoleText } from "./news-item";

/** The text of an item as blocks. Of several forms of the same text, HTML says most, then NITF, then plain text. */
export function bodyBlocks({ bodies }: NewsItem, base: string | undefined): readonly BlockDraft[] {
  const ranked = bodies.filter(isProse).map((body) => ({ body, rank: rankOf(body) }));
  const best = ranked.reduce<(typeof ranked)[number] | undefined>(
    (first, one) => (first === undefined || one.rank > first.rank ? one : first),
    undefined,
  );
  if (best === undefined) return [];
  const { value } = best.body;
  return best.rank === PLAIN ? plainBlocks(value) : htmlBlocks(value, { ...(base !== undefined && { base }) });
}

/** Some agencies send data for charts and tables beside the text. */
const isProse = ({ role, contentType }: RoleText): boolean => !/json|csv|svg|sportsml/i.test(`${role} ${contentType}`);

const PLAIN = 1;

function rankOf({ role, contentType, value }: RoleText): number {
  const said = `${role} ${contentType}`.toLowerCase();
  if (!isMarkup(value)) return PLAIN;
  if (/html/.test(said)) return 4;
  return /nitf|xml/.test(said) ? 2 : 3;
}

/** A headline or a description as plain text. */
export function plainTextOfRole({ role, contentType, value }: RoleText): string {
  return /html|xml/i.test(`${role} ${contentType}`) || isMarkup(value) ? plainTextOf(value) : value;
}
