// A relay in front of a MongoDB that counts what passes: commands, and bytes both ways. Its clients need
// `directConnection=true`, or they would find the server behind it.
import { once } from "node:events";
import { connect, createServer } from "node:net";

const OP_MSG = 2013;
/** Header, flags, the kind of the first section, the length of its document, the type of its first field. */
const FIRST_NAME = 16 + 4 + 1 + 4 + 1;
/** What the driver sends of itself. */
const OF_THE_DRIVER = new Set(["hello", "ismaster", "isMaster", "endSessions", "ping", "killCursors"]);

export async function countingProxy(host, port) {
  const counts = { commands: 0, sent: 0, received: 0 };
  const sockets = new Set();
  const server = createServer((client) => {
    const upstream = connect(port, host);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ]) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => sockets.delete(one));
    }
    // The answer to a command comes on the socket of the command, before the next one.
    let isCounted = false;
    eachMessage(client, (message) => {
      isCounted = isCommand(message);
      if (!isCounted) return;
      counts.commands += 1;
      counts.sent += message.length;
    });
    upstream.on("data", (chunk) => {
      if (isCounted) counts.received += chunk.length;
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: server.address().port,
    /** The counts since the last call. */
    take() {
      const taken = { ...counts };
      Object.assign(counts, { commands: 0, sent: 0, received: 0 });
      return taken;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function eachMessage(socket, take) {
  let buffer = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    while (buffer.length >= 4 && buffer.length >= buffer.readInt32LE(0)) {
      take(buffer.subarray(0, buffer.readInt32LE(0)));
      buffer = buffer.subarray(buffer.readInt32LE(0));
    }
  });
}

function isCommand(message) {
  if (message.readInt32LE(12) !== OP_MSG) return false;
  const name = message.toString("utf8", FIRST_NAME, message.indexOf(0, FIRST_NAME));
  return !OF_THE_DRIVER.has(name);
}
