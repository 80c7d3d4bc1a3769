import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { BSON, type Document } from "mongodb";

/** A server that speaks MongoDB's protocol and gives the answers of a test. */
export interface FakeMongo {
  /** Ends in an option: others may be added behind `&`. */
  readonly uri: string;
  /** Every command that came, except those that open and close a connection. */
  readonly commands: Document[];
  close(): Promise<void>;
}

/** The answer to a command; undefined: it never answers. */
export type Answers = (command: Document) => Document | undefined;

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;

const GREETING = {
  ok: 1,
  isWritablePrimary: true,
  ismaster: true,
  helloOk: true,
  minWireVersion: 0,
  maxWireVersion: 25,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
};

/** An answer to every command of a store over a database that is empty. */
export const EMPTY: Answers = (command) =>
  ["find", "aggregate", "listCollections", "listIndexes"].some((name) => name in command)
    ? { ok: 1, cursor: { id: BSON.Long.ZERO, ns: "x.y", firstBatch: [] } }
    : { ok: 1, n: 1, nModified: 1 };

/**
 * `greeting` has more fields of its answer to `hello`. `replicaSet`: it says that it is the primary of one. The driver
 * looks for `patience` ms for a server that it can talk to, then it says why none is.
 */
export async function fakeMongo(
  answers: Answers,
  greeting: Document & { replicaSet?: true } = {},
  patience = 60_000,
): Promise<FakeMongo> {
  const { replicaSet, ...own } = greeting;
  const commands: Document[] = [];
  let host = "";
  const answer = (command: Document): Document | undefined => {
    if ("hello" in command || "ismaster" in command || "isMaster" in command) {
      return {
        ...GREETING,
        ...(replicaSet && {
          setName: "rs",
          setVersion: 1,
          hosts: [host],
          me: host,
          primary: host,
          logicalSessionTimeoutMinutes: 30,
        }),
        ...own,
      };
    }
    // Sent by a client that closes, at any time later.
    if ("endSessions" in command) return { ok: 1 };
    commands.push(command);
    return answers(command);
  };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    serve(socket, answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The fake server has no port.");
  host = `127.0.0.1:${address.port}`;
  return {
    uri: `mongodb://${host}/news?${replicaSet ? "replicaSet=rs&" : ""}serverSelectionTimeoutMS=${patience}`,
    commands,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function serve(socket: Socket, answer: Answers): void {
  let buffer = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    while (buffer.length >= HEADER && buffer.length >= buffer.readInt32LE(0)) {
      const message = buffer.subarray(0, buffer.readInt32LE(0));
      buffer = buffer.subarray(message.length);
      const reply = answer(commandIn(message));
      if (reply !== undefined) socket.write(replyTo(message, reply));
    }
  });
}

/** The body of a message; documents in sequences after it get the name of their sequence. */
function commandIn(message: Buffer): Document {
  if (message.readInt32LE(12) === OP_QUERY) {
    const nameEnd = message.indexOf(0, HEADER + 4);
    return BSON.deserialize(sized(message, nameEnd + 1 + 8));
  }
  const body = sized(message, HEADER + 5);
  const command = BSON.deserialize(body);
  let at = HEADER + 5 + body.length;
  while (at < message.length) {
    const end = at + 1 + message.readInt32LE(at + 1);
    const nameEnd = message.indexOf(0, at + 5);
    const documents: Document[] = [];
    for (let place = nameEnd + 1; place < end; place += message.readInt32LE(place))
      documents.push(BSON.deserialize(sized(message, place)));
    command[message.toString("utf8", at + 5, nameEnd)] = documents;
    at = end;
  }
  return command;
}

const sized = (message: Buffer, at: number): Buffer => message.subarray(at, at + message.readInt32LE(at));

function replyTo(message: Buffer, reply: Document): Buffer {
  const isQuery = message.readInt32LE(12) === OP_QUERY;
  const body = BSON.serialize(reply);
  const before = Buffer.alloc(isQuery ? 20 : 5);
  if (isQuery) before.writeInt32LE(1, 16);
  const header = Buffer.alloc(HEADER);
  header.writeInt32LE(HEADER + before.length + body.length, 0);
  header.writeInt32LE(message.readInt32LE(4), 8);
  header.writeInt32LE(isQuery ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, before, body]);
}
