import { BreakableSource } from "../reading/decoding/cut-off";

const LONGEST_ASSIGNMENT = 200;
const ASSIGNMENT = /^\ufeff?\s*[\w.$]{1,100}(?:\[\d{1,6}\])?\s*=\s*(?=[[{])/;

/**
 * A file of an archive is a script: `window.YTD.tweets.part0 = […]`. What stands before the JSON becomes spaces, so
 * that places stay.
 */
export async function* withoutAssignment(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Buffer | undefined = Buffer.alloc(0);
  const source = new BreakableSource(chunks);
  for await (const chunk of source.parts()) {
    if (head === undefined) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < LONGEST_ASSIGNMENT) continue;
    yield cleaned(head);
    head = undefined;
  }
  if (head !== undefined && head.length > 0) yield cleaned(head);
  source.throwIfBroken();
}

function cleaned(head: Buffer): Buffer {
  const start = head.subarray(0, LONGEST_ASSIGNMENT).toString("latin1");
  const found = ASSIGNMENT.exec(start.replace(/^\xef\xbb\xbf/, "   "))?.[0].length ?? 0;
  return found === 0 ? head : Buffer.concat([Buffer.alloc(found, " "), head.subarray(found)]);
}
