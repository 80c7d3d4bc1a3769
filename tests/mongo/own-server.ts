import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { MongoClient } from "mongodb";

/** A server of the test's own, which it may kill. */
export interface OwnServer {
  readonly uri: string;
  start(): Promise<void>;
  /** Ends it at once, as kill -9 does. */
  kill(): Promise<void>;
  /** Ends it and throws its data away. */
  remove(): Promise<void>;
}

/** Ten tries per second. */
const MOST_TRIES = 600;

/** `command` starts the server in the foreground; `{port}` and `{folder}` in it are replaced. */
export async function ownServer(command: string): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), "mediagraph-mongo-"));
  const port = await freePort();
  const uri = `mongodb://127.0.0.1:${port}/?directConnection=true&serverSelectionTimeoutMS=2000`;
  const [program = "", ...args] = command
    .split(/\s+/)
    .map((word) => word.replaceAll("{port}", String(port)).replaceAll("{folder}", folder));
  let server: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
  };
  return {
    uri,
    kill,
    start: async () => {
      server = spawn(program, args, { stdio: "ignore" });
      await answering(uri);
    },
    remove: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answering(uri: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const client = new MongoClient(uri);
    try {
      await client.db("admin").command({ ping: 1 });
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await pause(100);
    } finally {
      await client.close();
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("No port of 127.0.0.1 is free.");
  return address.port;
}
