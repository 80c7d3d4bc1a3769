import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { StoreMigrating } from "../domain/errors/errors";
import { cannotListen } from "./cannot-listen";
import type { MigrationProgress } from "../store/migration";

/** Seconds after which a client may ask again. */
const RETRY_AFTER = "5";

export interface WaitingServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens while the store cannot be read yet. It answers as the server does whose store is away, and says how far the
 * store is.
 */
export async function listenWithoutStore(
  { port, host }: { readonly port: number; readonly host: string },
  progress: () => MigrationProgress,
): Promise<WaitingServer> {
  const http = createServer(({ url = "" }, response) => {
    const path = url.split("?")[0];
    if (path === "/livez") return answer(response, 200, { status: "ok" });
    if (path === "/readyz") return answer(response, 503, { status: "migrating", ...progress() });
    const { done, of } = progress();
    const { message, code } = new StoreMigrating(done, of);
    answer(response, 503, { errors: [{ message, extensions: { code } }] });
  });
  http.listen(port, host);
  try {
    await once(http, "listening");
  } catch (error) {
    throw cannotListen(host, port, error);
  }
  return {
    // A server that listens on a port has an address of this form.
    port: (http.address() as AddressInfo).port,
    async close() {
      const closed = once(http, "close");
      http.close();
      http.closeAllConnections();
      await closed;
    },
  };
}

/** Each answer ends its connection, so that the next request reaches the server that follows. */
function answer(response: ServerResponse, status: number, body: object): void {
  const headers = { "content-type": "application/json; charset=utf-8", connection: "close" };
  response.writeHead(status, { ...headers, ...(status === 503 && { "retry-after": RETRY_AFTER }) });
  response.end(`${JSON.stringify(body)}\n`);
}
