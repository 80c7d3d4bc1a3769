import { BadUserInput } from "../../src/domain/errors/errors";
import type { PageKey } from "../../src/loaders/page";
import { quoted } from "../bad-input";
import type { OrderName } from "./order.enum";

const VERSION = 1;

/** A cursor holds its version, the order of the list and the key of the row. Clients must not read it. */
export function encodeCursor(order: OrderName, { sortKey, id }: PageKey): string {
  return Buffer.from(JSON.stringify([VERSION, order, sortKey, id])).toString("base64url");
}

export function decodeCursor(cursor: string, order: OrderName, argument: string): PageKey {
  const [version, orderName, sortKey, id] = parse(cursor);
  if (
    typeof version !== "number" ||
    typeof orderName !== "string" ||
    typeof sortKey !== "string" ||
    typeof id !== "string"
  ) {
    throw new BadUserInput(
      argument,
      `${argument} must be a cursor that this list gave (cursor, startCursor or endCursor); got ${quoted(cursor)}.`,
    );
  }
  if (version !== VERSION) {
    throw new BadUserInput(
      argument,
      `${argument} is a cursor of version ${version}; this server gives and takes version ${VERSION}. Start again without ${argument}.`,
    );
  }
  if (orderName !== order) {
    throw new BadUserInput(
      argument,
      `${argument} is a cursor of the order ${quoted(orderName)}; this list is in the order ${order}. Use the same orderBy for all pages, or start again without ${argument}.`,
    );
  }
  return { sortKey, id };
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parsed) && parsed.length === 4 ? parsed : [];
  } catch {
    return [];
  }
}
