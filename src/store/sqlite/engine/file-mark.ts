import { statSync } from "node:fs";
import { StoreUnavailable } from "../../../domain/errors/errors";

/** Which file is at a path now, by its device and number there. Undefined if none is. */
export function fileMark(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

/**
 * The file was moved, deleted or replaced by another one, such as a backup, while it was open. What is saved in it now
 * would be lost.
 */
export function movedFile(path: string): StoreUnavailable {
  return new StoreUnavailable(
    `The file of the store ${path} was moved, deleted or replaced while this process had it open. Nothing more is saved. Put the file in its place, and start the process again.`,
  );
}
