import { blockText } from "../../domain/body-block";
import { hashOf } from "../../domain/ids";
import type { BlockValue } from "../../domain/statements/statements";
import { fold } from "../../domain/text/folding/fold";

/** What tells each block of a body from the others, in their order: the same in whatever article the block stands. */
export function blockKeys(body: readonly BlockValue[]): string[] {
  const seen = new Map<string, number>();
  return body.map((value) => {
    const own = `${value.type}|${whatTells(value)}`;
    const occurrence = seen.get(own) ?? 0;
    seen.set(own, occurrence + 1);
    return `${own}|${occurrence}`;
  });
}

function whatTells(block: BlockValue): string {
  switch (block.type) {
    case "PostEmbed":
      return block.postId;
    case "EmbedBlock":
      return block.url;
    case "VideoBlock":
    case "AudioBlock":
      return fold(blockText(block)) || block.media.url;
    default:
      return fold(blockText(block));
  }
}

export function blockId(articleId: string, key: string): string {
  return hashOf(`${articleId}|${key}`);
}
