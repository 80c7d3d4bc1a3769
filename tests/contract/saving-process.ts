import { writeSync } from "node:fs";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aMention, anArticle, aPerson, aSource } from "../builders/items";
import { aMentionWrite, aWrite, saveAll } from "../builders/writes";

/** A process that saves: `saving-process PATH NAME COUNT`. It writes a line after each confirmed save. */
async function main([path = "", name = "", count = "0"]: readonly string[]): Promise<void> {
  const store = await openSqlite(path);
  for (let number = 0; number < Number(count); number += 1) {
    await saveAll(store, [anArticleWrite(name, number)]);
    await countUp(store);
    writeSync(1, `${number}\n`);
  }
  await store.close();
}

export function anArticleWrite(name: string, number: number) {
  const article = anArticle(`${name} ${number}`);
  const person = aPerson("person");
  const mention = aMention(article, person, name);
  return aWrite(article, {
    facets: [`hashtag:${name}`],
    words: [name],
    mentions: [aMentionWrite(mention)],
    identities: [{ key: `url:${name}/${number}`, exclusive: true }],
    edges: [{ relation: "Entity.articles", parent: person.id, sortKey: "1", child: article.id }],
  });
}

/** A counter that all processes share. Each adds one to the value that it read, and tries again after a conflict. */
async function countUp(store: Store): Promise<void> {
  for (;;) {
    const [stored] = await store.records("source", [aSource("counter").id]);
    const item = aSource("counter", { name: String(Number(stored?.item.name ?? 0) + 1) });
    const [outcome] = await store.save([aWrite(item, { expectedRevision: stored?.revision ?? null })]);
    if (outcome?.status === "saved") return;
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    writeSync(2, String(error));
    process.exitCode = 1;
  });
}
