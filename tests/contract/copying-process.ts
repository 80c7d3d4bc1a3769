import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { copyStore } from "../../src/upkeep/copy-store";

/**
 * A program that copies the store at the first path to the second, or only opens the first and so rebuilds it. It
 * begins at once, after it has said so.
 */
async function main([from = "", to]: readonly string[]): Promise<void> {
  process.stdout.write("begins\n");
  const source = await openSqlite(from);
  if (to !== undefined) {
    const target = await openSqlite(to);
    const { differing } = await copyStore(source, target);
    if (differing.length > 0) process.exitCode = 1;
    await target.close();
  }
  await source.close();
}

void main(process.argv.slice(2));
