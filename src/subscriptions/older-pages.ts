import { canonicalUrl, parseWebUrl } from "../domain/addresses/urls";
import type { SourceSubscription } from "../domain/source-subscription";
import type { LeadFault } from "./lead-run";
import { emptyFindings, type Findings } from "./leads";
import { FetchFault, type Answer } from "./polite-fetcher";

/** Pages with older items that are read of one feed in one pull. */
const MOST_PAGES = 10;
const LONGEST_LINKS = 10_000;

interface Run {
  readonly faults: LeadFault[];
  readonly isOver: () => boolean;
}

/**
 * Reads the pages of a feed with its older items, after its first pull. What is left when the time is over, or could
 * not be fetched, is read with the next pull. `read` throws FetchFault.
 */
export async function readOlderPages(
  subscription: SourceSubscription,
  first: Answer,
  findings: Findings,
  { faults, isOver }: Run,
  read: (url: string, found: Findings) => Promise<Answer>,
): Promise<void> {
  const isFirstPull = subscription.pulledAt === undefined;
  let next = isFirstPull ? nextPageOf(first, findings) : subscription.olderPage;
  for (let pages = 0; next !== undefined && pages < MOST_PAGES; pages += 1) {
    const url = next;
    const canonical = canonicalUrl(url) ?? url;
    if (findings.seen.has(canonical)) return;
    findings.seen.add(canonical);
    if (isOver()) return void (findings.olderPage = url);
    const found: Findings = { ...emptyFindings(url), leads: findings.leads, seen: findings.seen };
    try {
      next = nextPageOf(await read(url, found), found);
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error;
      faults.push({ url, reason: error.message });
      if (error.details.isFinal !== true) findings.olderPage = url;
      return;
    }
  }
}

/** As the feed says it (RFC 5005, JSON Feed), or the head of the answer, as WordPress does (RFC 8288). */
function nextPageOf({ url, headers }: Answer, { feed }: Findings): string | undefined {
  const links = (headers["link"] ?? "").slice(0, LONGEST_LINKS).split(",");
  const link = links.find((one) => /;\s*rel="?next\b/i.test(one))?.trim();
  const written = feed?.next ?? (link?.startsWith("<") === true ? link.slice(1, link.indexOf(">")) : undefined);
  if (written === undefined || !URL.canParse(written, url)) return undefined;
  return parseWebUrl(new URL(written, url).href)?.href;
}
