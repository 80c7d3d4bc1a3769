import type { DocumentHints } from "../format-reader";
import type { ContainerReader } from "./container-reader";
import { mbox } from "./mbox-container";
import { mhtml } from "./mhtml-container";
import { tar } from "./tar-container";
import { warc } from "./warc-container";
import { zip } from "./zip-container";

/** All containers of documents. Gzip is none: it holds one document, which keeps its name (`inflate.ts`). */
export const containers: readonly ContainerReader[] = [zip, tar, warc, mbox, mhtml];

/** The container that starts with `head`. */
export function detectContainer(head: Uint8Array, hints: DocumentHints): ContainerReader | undefined {
  return containers.find((container) => container.detect(head, hints));
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}
