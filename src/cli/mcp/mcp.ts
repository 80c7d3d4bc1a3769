import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { ZodError } from "zod";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { refuseNewerTexts } from "../../ingest/relinking/text-versions";
import { readConfig } from "../../server/config";
import { createServer } from "../../server/server";
import { createLogger } from "../../server/watching/logger";
import { existingStore } from "../stores/existing-store";
import { interruption, printable, type Terminal } from "../terminal";
import { Graph, remoteGraph } from "./graph";
import { createMcpServer } from "./mcp-server";

export interface McpFlags {
  /** The address of a server that runs, instead of the store. */
  readonly url?: string;
}

/** Answers calls on standard input until it ends, or until a signal. Standard output has nothing but answers. */
export async function mcp({ url }: McpFlags, terminal: Terminal): Promise<void> {
  const { graph, close } = url === undefined ? await localGraph(terminal) : { graph: remoteGraph(url), close: nothing };
  const server = createMcpServer(graph);
  const told = (error: Error): void => void terminal.stderr.write(`mediagraph: ${faultOf(error)}\n`);
  const { signal, release } = interruption();
  try {
    const transport = new StdioServerTransport(terminal.stdin, terminal.stdout);
    const given = new AbortController();
    const giveUp = (): void => given.abort();
    signal.addEventListener("abort", giveUp);
    // Nobody reads the answers any more.
    terminal.stdout.once("error", giveUp).once("close", giveUp);
    const ended = Promise.race([inputEnd(terminal), once(given.signal, "abort")]);
    await server.connect(transport);
    server.server.onerror = told;
    // The transport closes itself after a message that is too long.
    server.server.onclose = giveUp;
    const open = openCalls(transport);
    if ("isTTY" in terminal.stdin && terminal.stdin.isTTY === true)
      terminal.stderr.write("Mediagraph waits for calls on standard input. Stop with Ctrl-C.\n");
    await ended;
    while (open.size > 0 && !given.signal.aborted) await wait(POLL_MS);
  } finally {
    release();
    await server.close();
    await close();
  }
}

/** Zod's own message is a page of JSON. */
const faultOf = (error: Error): string =>
  error instanceof ZodError ? "a line of the input is no message of the protocol" : printable(error.message);

const POLL_MS = 10;
const nothing = async (): Promise<void> => undefined;

async function inputEnd({ stdin }: Terminal): Promise<void> {
  if (stdin.readableEnded || stdin.destroyed) return;
  await Promise.race([once(stdin, "end"), once(stdin, "close")]);
}

/** The calls that have no answer yet. The last input of a pipe is answered too, although the pipe has ended. */
function openCalls(transport: Transport): ReadonlySet<string | number> {
  const open = new Set<string | number>();
  const { onmessage } = transport;
  const send = transport.send.bind(transport);
  transport.onmessage = (message, extra) => {
    if ("method" in message && "id" in message) open.add(message.id);
    // What is cancelled gets no answer.
    else if ("method" in message && message.method === "notifications/cancelled")
      open.delete(message.params?.["requestId"] as string | number);
    onmessage?.(message, extra);
  };
  transport.send = async (message, options) => {
    await send(message, options);
    if (!("method" in message) && "id" in message && message.id !== undefined) open.delete(message.id);
  };
  return open;
}

/** The store of this machine, through the same server that answers over HTTP: nobody may write. */
async function localGraph(terminal: Terminal): Promise<{ graph: Graph; close(): Promise<void> }> {
  const { logLevel } = readConfig(terminal.env);
  const store = await existingStore(terminal);
  try {
    await refuseNewerTexts(store);
    const server = await createServer({ store, logger: createLogger(logLevel), showsMetrics: false });
    const close = async (): Promise<void> => {
      await server.stop();
      await store.close();
    };
    return { graph: new Graph((asked) => server.execute(asked)), close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
