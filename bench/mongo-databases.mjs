import { MongoClient } from "mongodb";

const NAME = `mediagraph_bench_${process.pid}`;
const URI = process.env.MONGODB_URI;
const inDatabase = (name) => URI.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/${name}`);

/** The addresses of two databases of this process on the server that MONGODB_URI names. */
export const MONGO = URI && { store: inDatabase(NAME), copy: inDatabase(`${NAME}_copy`) };

export async function emptyMongo() {
  const client = new MongoClient(URI);
  for (const name of [NAME, `${NAME}_copy`]) await client.db(name).dropDatabase();
  await client.close();
}
