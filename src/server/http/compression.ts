import compress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/** Less than this fits into one packet either way. */
const WORTH_IT = 1_024;

/**
 * Answers are compressed for clients that take it. There is no secret in them that somebody could guess at by their
 * length: nobody's token or session is ever sent back. To be added before the routes.
 */
export async function addCompression(http: FastifyInstance): Promise<void> {
  await http.register(compress, {
    global: true,
    globalDecompression: false,
    threshold: WORTH_IT,
    encodings: ["br", "gzip"],
  });
}
