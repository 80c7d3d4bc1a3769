import { BadDocument } from "../../domain/errors/errors";
import type { FormatReader } from "../format-reader";
import { withoutCutEnd } from "../reading/decoding/cut-off";
import { isCutPage } from "../reading/html/cut-page";
import { htmlBlocks } from "../reading/html/html-blocks";
import { headText, itemRead, wholeText } from "../reading/notes";

/** The embed code of posts, alone in a document: what a platform gives to be put into a web page. */
export const embedCode: FormatReader = {
  name: "embed-code",
  version: 1,
  precedence: 40,
  title: "embed codes of posts: the blockquote that X, Bluesky, Mastodon, Instagram and others give",
  detect: (head, hints) => EMBED_CODE.test(headText(head, hints).slice(0, LONGEST_START)),
  async *read(chunks, hints, limits) {
    const text = await wholeText(chunks, hints, limits);
    const blocks = htmlBlocks(text, hints.url === undefined ? {} : { base: hints.url });
    const posts = blocks.flatMap((block) => (block.type === "PostEmbed" ? [block.post] : []));
    if (posts.length === 0) throw new BadDocument(`${hints.name} has no embed code of a post in it`);
    const reads = posts.map((post, at) => itemRead(post, posts.length === 1 ? undefined : `post ${at + 1}`));
    yield* withoutCutEnd(reads, isCutPage(text));
  },
};

const LONGEST_START = 4_000;
/** Facebook's code begins with an empty element and a script. */
const EMBED_CODE =
  /^\s*(?:<!--(?:[^-]|-(?!->))*-->\s*)?(?:<(?:div|script)\b[^<>]{0,300}>\s{0,20}<\/(?:div|script)>\s{0,20}){0,4}<(?:blockquote|div|iframe)\b[^>]*\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video)|text-post-media|bluesky-embed|mastodon-embed|reddit-(?:embed-bq|card)|telegram-post)/i;
